import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { highlights } from '../../src/store/highlights.ts';
import type { List } from '../../src/store/list.ts';
import { countRows, hasRowsBeyond } from '../../src/store/list-count.ts';
import { migrate } from '../../src/store/migrate.ts';
import { readPages } from '../../src/store/page.ts';
import { Reader } from '../../src/store/reader.ts';
import { save } from '../../src/store/save.ts';
import { searchArticles, searchQuotes, TOKENIZER } from '../../src/store/search.ts';
import { searchEntities } from '../../src/store/search-names.ts';
import { article } from '../support/articles.ts';
import { temporaryDatabase } from '../support/server.ts';

let database: Database;
let reader: Reader;
const statements: string[] = [];
beforeAll(async () => {
  database = await temporaryDatabase();
  reader = new Reader(database.reader, (statement) => statements.push(statement));
});
afterAll(() => database.close());

const latest = { column: 'reportedAt', direction: 'desc' } as const;
const listOfArticles = (search: string): List<'Article'> => ({
  table: 'Article',
  where: [],
  search: searchArticles(search),
  orderBy: latest,
});
const listOfQuotes = (search: string): List<'Quote'> => ({
  table: 'Quote',
  where: [],
  search: searchQuotes(search),
  orderBy: latest,
});

const articles = async (search: string) =>
  [...(await readPages(reader, listOfArticles(search), null, { limit: 100 })).values()].flat().map((row) => row.slug);
const quotes = async (search: string) =>
  [...(await readPages(reader, listOfQuotes(search), null, { limit: 100 })).values()].flat().map((row) => row.text);
const entities = async (name: string) => {
  const search = await searchEntities(reader, name);
  const list: List<'Entity'> = {
    table: 'Entity',
    where: [],
    search,
    orderBy: { column: 'relevance', direction: 'desc' },
  };
  return [...(await readPages(reader, list, null, { limit: 100 })).values()].flat().map((row) => row.name);
};

/** An article in which one person says words, under a name by which it is known again. */
function told(guid: string, headline: string, words: string, more: Parameters<typeof article>[2] = {}) {
  const found = article(headline, ['Ada Lark'], { guid, ...more });
  const { document, findings } = found;
  const start = document.body.length + 1;
  document.body += `\n“${words}” he said.`;
  const span = { start, end: start + words.length + 2 };
  const [first] = findings.quotes;
  if (first) findings.quotes.push({ ...first, ...span, fragments: [span], speaker: null, cue: null });
  return found;
}

describe('what is found is what may be used, as it is now', () => {
  const put = (...stories: Parameters<typeof save>[1]) => save(database.prisma, stories);
  const everywhere = async (word: string) => [await articles(word), (await quotes(word)).length];

  test('a new article, by a word of its headline, its body or a quote', async () => {
    await put(told('a', 'Ferries return', 'The quay is dry'), told('b', 'Bridge closes', 'The quay is wet'));
    expect(await articles('ferries')).toEqual(['ferries-return']);
    expect(await articles('harbor master')).toEqual(['bridge-closes', 'ferries-return']);
    expect(await quotes('dry')).toEqual(['“The quay is dry”']);
    expect(await everywhere('quay')).toEqual([['bridge-closes', 'ferries-return'], 2]);
  });

  test('a revision, and no longer what it replaces', async () => {
    await put(told('a', 'Ferries return', 'The quay is damp'));
    expect(await everywhere('dry')).toEqual([[], 0]);
    expect(await everywhere('damp')).toEqual([['ferries-return'], 1]);
    await put(told('a', 'Boats return', 'The quay is damp'));
    expect(await articles('ferries')).toEqual([]);
    expect(await articles('boats damp')).toEqual(['ferries-return']);
  });

  test('an article at the time that it is moved to', async () => {
    expect(await articles('quay')).toEqual(['bridge-closes', 'ferries-return']);
    await put(told('a', 'Boats return', 'The quay is damp', { publishedAt: new Date('2031-05-07T00:00:00.999Z') }));
    expect(await articles('quay')).toEqual(['ferries-return', 'bridge-closes']);
    expect(await quotes('quay')).toEqual(['“The quay is damp”', '“The quay is wet”']);
  });

  test('nothing of an article while it is withheld', async () => {
    const held = (status: 'WITHHELD' | 'USABLE') =>
      database.prisma.article.update({ where: { slug: 'bridge-closes' }, data: { status } });
    await held('WITHHELD');
    expect(await everywhere('wet')).toEqual([[], 0]);
    expect(await everywhere('bridge')).toEqual([[], 0]);
    await held('USABLE');
    expect(await everywhere('wet')).toEqual([['bridge-closes'], 1]);
    await put(told('b', 'Bridge closes', 'The quay is soaked', { status: 'WITHHELD' }));
    expect(await everywhere('soaked')).toEqual([[], 0]);
    await put(told('b', 'Bridge closes', 'The quay is soaked'));
    expect(await everywhere('soaked')).toEqual([['bridge-closes'], 1]);
  });

  test('nothing of an article once it is canceled', async () => {
    await put(told('b', 'Bridge closes', 'The quay is soaked', { status: 'CANCELED' }));
    expect(await everywhere('soaked')).toEqual([[], 0]);
    expect(await everywhere('bridge')).toEqual([[], 0]);
  });

  test('nothing of what was deleted, nor of what was rolled back', async () => {
    await database.prisma.article.delete({ where: { slug: 'ferries-return' } });
    expect(await everywhere('damp')).toEqual([[], 0]);
    const broken = told('d', 'Second', 'Never stored');
    broken.document.language = null as unknown as string;
    await expect(put(told('c', 'First', 'Never kept'), broken)).rejects.toThrow();
    expect(await everywhere('never')).toEqual([[], 0]);
  });
});

test('after any turns of news, each word is found where it stands and nowhere else', async () => {
  const WORDS = ['ferry', 'bridge', 'toll', 'Brücke'];
  const story = fc.record({
    guid: fc.constantFrom('p', 'q', 'r'),
    headline: fc.constantFrom(...WORDS),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    turn: fc.constantFrom('SAVE', 'SAVE', 'CANCEL', 'WITHHOLD', 'RELEASE', 'DELETE'),
    day: fc.nat(3),
  });
  const { prisma } = database;
  const property = fc.asyncProperty(fc.array(story, { maxLength: 12 }), async (turns) => {
    await prisma.article.deleteMany();
    for (const { guid, headline, words, turn, day } of turns) {
      const more = { publishedAt: new Date(Date.UTC(2031, 0, 1 + day)) };
      const known = { guid };
      if (turn === 'SAVE') await save(prisma, [told(guid, headline, words, more)]);
      if (turn === 'CANCEL') await save(prisma, [told(guid, headline, words, { ...more, status: 'CANCELED' })]);
      if (turn === 'WITHHOLD') await prisma.article.updateMany({ where: known, data: { status: 'WITHHELD' } });
      if (turn === 'RELEASE')
        await prisma.article.updateMany({ where: { guid, status: 'WITHHELD' }, data: { status: 'USABLE' } });
      if (turn === 'DELETE') await prisma.article.deleteMany({ where: known });
    }
    const usable = await prisma.article.findMany({
      where: { status: 'USABLE' },
      include: { revisions: { orderBy: { number: 'desc' }, take: 1 }, quotes: { orderBy: { id: 'desc' } } },
      orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    });
    const all = usable.flatMap((row) => row.quotes).sort((a, b) => +b.reportedAt - +a.reportedAt || b.id - a.id);
    for (const word of WORDS) {
      const texts = usable.filter(({ headline, revisions }) => `${headline} ${revisions[0]?.body}`.includes(word));
      expect(await articles(word)).toEqual(texts.map(({ slug }) => slug));
      expect(await quotes(word)).toEqual(all.filter(({ text }) => text.includes(word)).map(({ text }) => text));
    }
  });
  await fc.assert(property, { numRuns: 60 });
});

test('a database that was filled before there was search is made searchable', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const old = new Sqlite(':memory:');
  try {
    const all = 'prisma/migrations';
    for (const name of readdirSync(all).filter((name) => /^\d/.test(name) && !name.endsWith('_search'))) {
      cpSync(join(all, name), join(folder, name), { recursive: true });
    }
    migrate(old, folder);
    old.exec(`
      INSERT INTO "Publisher" ("id", "name") VALUES (1, 'The Ember Courier');
      INSERT INTO "Article" ("id", "slug", "publisherId", "status", "language", "headline", "reportedAt", "updatedAt", "wordCount", "digest")
      VALUES (1, 'a', 1, 'USABLE', 'en', 'Ferries', '2031-05-06T00:00:00.789+00:00', '2031-05-06T00:00:00.000+00:00', 1, ''),
             (2, 'b', 1, 'CANCELED', 'en', 'Ferries', '2031-05-06T00:00:00.000+00:00', '2031-05-06T00:00:00.000+00:00', 1, '');
      INSERT INTO "Revision" ("articleId", "number", "createdAt", "kind", "headline", "body", "sha256")
      VALUES (1, 1, '2031-05-06', 'CREATED', 'Ferries', 'old words', ''), (1, 2, '2031-05-06', 'UPDATED', 'Ferries', 'new words', '');
      INSERT INTO "Quote" ("articleId", "start", "end", "text", "paragraph", "kind", "method", "confidence", "reportedAt")
      VALUES (1, 0, 3, 'new', 0, 'DIRECT', 'TEST', 1, '2031-05-06T00:00:00.789+00:00');
      INSERT INTO "Entity" ("id", "kind", "name", "key") VALUES (7, 'PLACE', 'Port Ember', '');
      INSERT INTO "Alias" ("entityId", "name") VALUES (7, 'Embertown');`);
    migrate(old, all);
    const count = (table: string, word: string) =>
      old.prepare(`SELECT count(*) FROM "${table}" WHERE "${table}" MATCH ?`).pluck().get(word);
    expect([count('ArticleText', 'ferries'), count('ArticleText', 'new'), count('ArticleText', 'old')]).toEqual([
      1, 1, 0,
    ]);
    expect([count('QuoteText', 'new'), count('EntityName', 'port embertown')]).toEqual([1, 1]);
    expect(old.prepare('SELECT "reportedAt" FROM "Quote"').pluck().get()).toBe('2031-05-06T00:00:00.000+00:00');
  } finally {
    old.close();
    rmSync(folder, { recursive: true });
  }
});

test('whatever is searched for, nothing fails, and what is highlighted is what stands there', async () => {
  await save(database.prisma, [told('z', 'Zoë’s bridge', 'A bridge too far')]);
  const words = fc.constantFrom(
    'bridge',
    'zoe',
    'OR',
    'AND',
    'NOT',
    'NEAR(',
    ')',
    '"',
    '“',
    '-',
    '*',
    ':',
    '^',
    '+',
    "'",
  );
  const text = fc.oneof(
    fc.array(words).chain((all) => fc.constantFrom(' ', '').map((space) => all.join(space))),
    fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 4 }))).map((all) => all.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('"bridge" * *', 'headline : bridge', '{a b} : c', '"; DROP TABLE "Article"; --', '('.repeat(600)),
  );
  const property = fc.asyncProperty(
    text,
    fc.oneof(text, fc.constant('a bridge\uFDD0 Zoë \uFDD1')),
    async (search, body) => {
      await articles(search);
      await quotes(search);
      await entities(search);
      let end = 0;
      for (const span of highlights(body.toWellFormed(), search)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(body.length);
    },
  );
  await fc.assert(property, { numRuns: 3000 });
}, 60_000);

test('highlights are the words and phrases that were looked for, folded as they are searched', () => {
  const text = 'The Brücke, the bridge: “Bridges\uFDD0 of U.S. make”; 🌉 bridge toll';
  const marked = (search: string) => highlights(text, search).map(({ start, end }) => text.slice(start, end));
  expect(marked('brucke OR TOLL -ferry')).toEqual(['Brücke', 'toll']);
  expect(marked('bridge*')).toEqual(['bridge', 'Bridges', 'bridge']);
  expect(marked('"bridge toll" u.s.')).toEqual(['U.S', 'bridge toll']);
  expect(marked('the -bridge')).toEqual(['The', 'the']);
  expect(marked('')).toEqual([]);
  expect(marked('"')).toEqual([]);
});

test('texts are highlighted by the tokenizer that they are searched with', () => {
  const tables = database.reader
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE sql LIKE '%USING fts5(%'`)
    .pluck()
    .all();
  expect(tables).toHaveLength(3);
  for (const sql of tables) expect(sql).toContain(`tokenize='${TOKENIZER}'`);
});

describe('entities are found', () => {
  beforeAll(async () => {
    const { prisma } = database;
    await prisma.article.deleteMany();
    for (const name of ['Ali Khamenei', 'Reuters', 'Donald Trump', 'Trump Tower', 'José Núñez', 'Oran', 'Iran']) {
      await prisma.entity.create({ data: { name, kind: 'PERSON', key: name } });
    }
    const { id } = await prisma.entity.findFirstOrThrow({ where: { name: 'Ali Khamenei' } });
    await prisma.alias.create({ data: { entityId: id, name: 'the Supreme Leader' } });
  });

  test.each([
    ['by a name', 'Ali Khamenei', ['Ali Khamenei']],
    ['by words in any order', 'khamenei ali', ['Ali Khamenei']],
    ['by an alias', 'supreme leader', ['Ali Khamenei']],
    ['by the beginnings of words', 'reut', ['Reuters']],
    ['without accents', 'jose nunez', ['José Núñez']],
    ['with two letters that changed places', 'Khamenie', ['Ali Khamenei']],
    ['with two letters that changed places in a short word', 'Trmup', ['Trump Tower', 'Donald Trump']],
    ['with a letter missing', 'Donld', ['Donald Trump']],
    ['with a letter too many', 'Reuuters', ['Reuters']],
    ['with a wrong first letter', 'Jrump tower', ['Trump Tower']],
    ['without a slip forgiven where a name has the word', 'Iran', ['Iran']],
    ['by no part of a word', 'rump tower khamenei', []],
    ['by nothing', '“…”', []],
    ['by the first 200 characters', `reuters${' '.repeat(193)}khamenei`, ['Reuters']],
    ['by no word that is longer than names have', 'a'.repeat(100_000), []],
  ])('%s', async (_, name, expected) => {
    expect(await entities(name)).toEqual(expected);
  });

  test('the best first: of that very name, then with those very words, then in most articles', async () => {
    await database.prisma.entity.create({ data: { name: 'Ember', kind: 'PLACE', key: 'Ember' } });
    await save(database.prisma, [article('One', ['Emberly Vale']), article('Two', ['Emberly Vale', 'Mo Ember'])]);
    expect(await entities('ember')).toEqual(['Ember', 'Port Ember', 'Mo Ember', 'Emberly Vale']);
  });

  test('by their newest names only, and not once they are gone', async () => {
    const { prisma } = database;
    await prisma.entity.update({ where: { key: 'Reuters' }, data: { name: 'Newswire' } });
    expect([await entities('reuters'), await entities('newswire')]).toEqual([[], ['Newswire']]);
    await prisma.alias.deleteMany({ where: { name: 'the Supreme Leader' } });
    expect(await entities('supreme')).toEqual([]);
    await prisma.entity.delete({ where: { key: 'Reuters' } });
    expect(await entities('newswire')).toEqual([]);
  });
});

test('a searched list is read in its order: no table is scanned, and nothing is sorted before it is cut', async () => {
  statements.length = 0;
  const place = ['2031-05-06T00:00:00.000+00:00', 1] as const;
  const read = async <Table extends 'Article' | 'Quote'>(list: List<Table>) => {
    await readPages(reader, list, null, { limit: 2, after: place });
    await readPages(reader, list, null, { limit: 2, before: place, fromEnd: true });
    await countRows(reader, list, null);
    await hasRowsBeyond(reader, list, null, place, 'after');
  };
  await read(listOfArticles('bridge'));
  await read(listOfQuotes('bridge'));
  expect(statements).toHaveLength(8);
  for (const statement of statements) {
    const values = Array.from(statement.matchAll(/\?/g), () => '1');
    const plan = database.reader
      .prepare<string[], { detail: string }>(`explain query plan ${statement}`)
      .all(...values);
    const steps = plan.map(({ detail }) => detail);
    expect(steps.filter((step) => /^SCAN (?!\w+Text VIRTUAL TABLE INDEX \d+:.*M|CONSTANT ROW)/.test(step))).toEqual([]);
    // One sorter at most: that of the rows found.
    expect(steps.filter((step) => step.startsWith('USE TEMP B-TREE')).length).toBeLessThanOrEqual(1);
  }
});
