import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { save } from '../../src/store/save.ts';
import { reporting } from '../support/quoted.ts';

const FULL =
  '“We will not reopen the Lantern Bridge until every cable has been tested, and I will be the first across it,”';
const CUT = '“We will not reopen the Lantern Bridge until every cable has been tested,”';
const ALTERED = '“We will not reopen the bridge until every cable has been tested, and I will be the first across it,”';
const END = '“until every cable has been tested, and I will be the first across it,”';
const OTHER = '“Ferries sail from the northern quay at seven, and nobody pays,”';
const GREETING = '“Thank you very much,”';

let folder: string;
let url: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  url = `file:${join(folder, 'test.db')}`;
  database = await openDatabase(url);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

type Said = Parameters<typeof reporting>[0];
type Story = ReturnType<typeof reporting>;
/** A story of its own publisher, with an address by which it is known again. */
const story = (name: string, said: Said, told = {}): Story =>
  reporting(said, {
    headline: `Story ${name}`,
    url: `https://ember.example/${name}`,
    publisher: { name: `Publisher ${name}` },
    ...told,
  });
const store = (...stories: Story[]) => save(database.prisma, stories);

interface Row {
  id: number;
  text: string;
  statementId: number | null;
  slug: string;
}
const quotes = (from: Sqlite.Database = database.reader) =>
  from
    .prepare<[], Row>(
      `select q."id", q."text", q."statementId", a."slug" from "Quote" q join "Article" a on a."id" = q."articleId"
       order by a."slug", q."start"`,
    )
    .all();
/** Which quotes of which stories are one statement, whatever the ids are. */
const statements = (from?: Sqlite.Database) => {
  const groups = new Map<number | null, string[]>();
  for (const { statementId, slug, text } of quotes(from)) {
    groups.set(statementId, [
      ...(groups.get(statementId) ?? []),
      `${slug.replace('story-', '')}: ${text.slice(0, 40)}`,
    ]);
  }
  return [...groups.values()].map((group) => group.sort()).sort();
};
const all = (sql: string) => database.reader.prepare(sql).all();
/** How many quotes each statement has. */
const sizes = () =>
  statements()
    .map((group) => group.length)
    .sort();

test('reports of the same words are one statement, which counts them and knows its fullest and who said it', async () => {
  await store(
    story('a', [
      ['Ilse Varga', CUT],
      ['Bo Finch', OTHER],
    ]),
  );
  await store(
    story('b', [[null, FULL]], { publishedAt: new Date('2031-05-04T00:00:00Z') }),
    story('c', [['Ilse Varga', ALTERED]]),
  );
  expect(statements()).toEqual(
    [
      ['a: “Ferries sail from the northern quay at '],
      [
        'a: “We will not reopen the Lantern Bridge u',
        'b: “We will not reopen the Lantern Bridge u',
        'c: “We will not reopen the bridge until eve',
      ],
    ].sort(),
  );
  expect(
    all(`select e."name", q."text", s."reportedAt", "quoteCount", "publisherCount", "wordingCount"
         from "Statement" s join "Entity" e on e."id" = s."speakerId" join "Quote" q on q."id" = s."fullestId" order by s."id"`),
  ).toEqual([
    {
      name: 'Ilse Varga',
      text: FULL,
      reportedAt: '2031-05-04T00:00:00.000+00:00',
      quoteCount: 3,
      publisherCount: 3,
      wordingCount: 3,
    },
    {
      name: 'Bo Finch',
      text: OTHER,
      reportedAt: '2031-05-05T00:00:00.000+00:00',
      quoteCount: 1,
      publisherCount: 1,
      wordingCount: 1,
    },
  ]);
});

test('two speakers, and greetings, share none', async () => {
  await store(story('a', [['Ilse Varga', FULL]]), story('b', [['Bo Finch', FULL]]));
  await store(story('c', [['Ilse Varga', GREETING]]), story('d', [['Ilse Varga', GREETING]]));
  expect(sizes()).toEqual([1, 1, 1, 1]);
});

test('somebody unknown is with the speaker who has most words in common with them, and joins no two', async () => {
  await store(story('a', [['Ilse Varga', CUT]]), story('b', [['Bo Finch', FULL]]));
  await store(story('c', [[null, FULL]]), story('d', [[null, CUT]]));
  expect(statements()).toEqual([
    ['a: “We will not reopen the Lantern Bridge u', 'd: “We will not reopen the Lantern Bridge u'],
    ['b: “We will not reopen the Lantern Bridge u', 'c: “We will not reopen the Lantern Bridge u'],
  ]);
});

describe('a quote that joins two others', () => {
  const CABLES = '“Every cable of the Lantern Bridge was sound in October.”';
  const REPORTS = '“The reports will be published on the same day.”';
  const BOTH = `${CABLES.slice(0, -1)} ${REPORTS.slice(1)}`;
  const apart = [story('a', [['Bo Finch', CABLES]]), story('b', [['Bo Finch', REPORTS]])];

  test('makes them one statement, the older', async () => {
    await store(...apart);
    expect(sizes()).toEqual([1, 1]);
    await store(story('c', [['Bo Finch', BOTH]]));
    expect(sizes()).toEqual([3]);
    expect(all('select "id", "quoteCount" from "Statement"')).toEqual([{ id: 1, quoteCount: 3 }]);
  });

  test('leaves two when it goes', async () => {
    await store(...apart, story('c', [['Bo Finch', BOTH]]));
    expect(sizes()).toEqual([3]);
    await store(story('c', [['Bo Finch', OTHER]]));
    expect(sizes()).toEqual([1, 1, 1]);
    expect(all('select "id", "quoteCount" from "Statement" order by "id"')).toMatchObject([
      { id: 1, quoteCount: 1 },
      { quoteCount: 1 },
      { quoteCount: 1 },
    ]);
  });
});

describe('an article that comes in again', () => {
  test('keeps the statements of the quotes that are still there', async () => {
    await store(
      story('a', [
        ['Ilse Varga', FULL],
        ['Bo Finch', OTHER],
      ]),
    );
    const before = quotes();
    const { document, findings } = story('a', [
      ['Ilse Varga', FULL],
      ['Bo Finch', OTHER],
    ]);
    await store({ document: { ...document, body: `${document.body}\nIt rained.` }, findings });
    expect(all('select * from "Revision"')).toHaveLength(2);
    expect(quotes()).toEqual(before);
  });

  test('takes its quotes out, and what holds none goes', async () => {
    await store(
      story('a', [['Ilse Varga', FULL]]),
      story('b', [['Ilse Varga', CUT]]),
      story('c', [['Bo Finch', OTHER]]),
    );
    await store(story('a', [['Ana Rivas', '“Nobody on Skerry will wait for a doctor,”']]), story('c', []));
    expect(
      all(`select s."id", q."text", "quoteCount", "publisherCount", "wordingCount" from "Statement" s
           join "Quote" q on q."id" = "fullestId" order by s."id"`),
    ).toEqual([
      { id: 1, text: CUT, quoteCount: 1, publisherCount: 1, wordingCount: 1 },
      { id: 3, text: '“Nobody on Skerry will wait for a doctor,”', quoteCount: 1, publisherCount: 1, wordingCount: 1 },
    ]);
  });

  test('canceled leaves neither statements nor shingles of its own', async () => {
    await store(story('a', [['Ilse Varga', FULL]]), story('b', [['Ilse Varga', CUT]]));
    await store(story('a', [], { status: 'CANCELED' }));
    expect(statements()).toEqual([['b: “We will not reopen the Lantern Bridge u']]);
    await store(story('b', [], { status: 'CANCELED' }));
    expect(all('select * from "Statement"')).toEqual([]);
    expect(all('select * from "Shingle"')).toEqual([]);
  });

  test('twice in one go, is what it says last', async () => {
    await store(
      story('a', [['Ilse Varga', FULL]]),
      story('a', [['Ilse Varga', OTHER]]),
      story('b', [['Ilse Varga', FULL]]),
    );
    expect(statements()).toEqual([
      ['a: “Ferries sail from the northern quay at '],
      ['b: “We will not reopen the Lantern Bridge u'],
    ]);
    expect(all('select * from "Quote" where "statementId" is null')).toEqual([]);
  });
});

const TEXTS = [
  FULL,
  CUT,
  ALTERED,
  END,
  OTHER,
  GREETING,
  '“until every cable has been tested”',
  'the Lantern Bridge stays closed until every cable has been tested',
];
const SPEAKERS = ['Ilse Varga', 'Ilse Varga', 'Bo Finch'];
/** Stories in which whoever speaks is named: an unnamed speaker may be either's. */
const stories = fc.array(fc.tuple(fc.constantFrom(...SPEAKERS), fc.constantFrom(...TEXTS), fc.constantFrom(1, 3, 9)), {
  minLength: 2,
  maxLength: 8,
});

test('the order in which articles come in does not matter, nor whether they come together', async () => {
  await fc.assert(
    fc.asyncProperty(stories, fc.infiniteStream(fc.nat()), async (told, order) => {
      const articles = told.map(([speaker, text, day], i) =>
        story(`s${i}`, [[speaker, text]], { publishedAt: new Date(Date.UTC(2031, 4, day)) }),
      );
      const clear = async () => {
        await store(
          ...articles.map(({ document }) => ({
            ...story('x', []),
            document: { ...document, status: 'CANCELED' as const },
          })),
        );
        await database.prisma.article.deleteMany();
      };
      await store(...articles);
      const together = statements();
      await clear();
      const shuffled = articles.map((article) => ({ article, at: order.next().value })).sort((a, b) => a.at - b.at);
      for (const { article } of shuffled) await store(article);
      expect(statements()).toEqual(together);
      // What one takes back leaves the rest as if it had never come.
      const [gone, ...rest] = shuffled;
      if (gone)
        await store({
          document: { ...gone.article.document, status: 'CANCELED' },
          findings: { entities: [], quotes: [], dates: [] },
        });
      const left = statements();
      await clear();
      await store(...rest.map(({ article }) => article));
      expect(left).toEqual(statements());
      await clear();
    }),
    { numRuns: 10 },
  );
});

test('four processes at once find the same statements as one', async () => {
  const articles = Array.from({ length: 24 }, (_, i) =>
    story(`s${i}`, [
      [SPEAKERS[i % 3] ?? null, TEXTS[i % TEXTS.length] ?? ''],
      ['Ana Rivas', `“Boat ${'abcdefgh'[i % 8]} leaves Skerry harbor at dawn,”`],
    ]),
  );
  await store(...articles);
  const expected = statements();
  const shared = `file:${join(folder, 'shared.db')}`;
  await Promise.all(
    [0, 1, 2, 3].map((turn) => {
      const file = join(folder, `${turn}.json`);
      writeFileSync(file, JSON.stringify(articles.filter((_, i) => i % 4 === turn)));
      return promisify(execFile)('npx', ['tsx', join(import.meta.dirname, 'fixtures/reporter.ts'), shared, file]);
    }),
  );
  const other = new Sqlite(join(folder, 'shared.db'), { readonly: true });
  expect(statements(other)).toEqual(expected);
  other.close();
}, 120_000);

test('quotes of a database that had no statements yet are given theirs when it is opened', async () => {
  await store(
    ...Array.from({ length: 5 }, (_, i) =>
      story(`s${i}`, [
        ['Ilse Varga', TEXTS[i] ?? ''],
        ['Bo Finch', OTHER],
      ]),
    ),
  );
  const expected = statements();
  await database.close();
  const old = new Sqlite(join(folder, 'test.db'));
  old.exec(
    'update "Quote" set "statementId" = null, "wording" = null, "wordCount" = null; delete from "Statement"; delete from "Shingle"',
  );
  old.close();
  database = await openDatabase(url);
  expect(statements()).toEqual(expected);
  expect(all('select * from "Quote" where "statementId" is null or "wording" is null')).toEqual([]);
});

test('words that very many quotes have are looked up a few times, and rarer words find the statement', async () => {
  const slogans = Array.from({ length: 100 }, (_, i) =>
    story(`s${i}`, [[`Speaker ${i}`, '“Lantern bridges forever”']]),
  );
  await store(story('a', [['Ilse Varga', FULL.replace('“', '“Lantern bridges forever: ')]]), ...slogans);
  await store(
    story('b', [['Ilse Varga', FULL]]),
    story('c', [['Ilse Varga', '“Lantern bridges forever: we will not reopen the Lantern Bridge”']]),
  );
  expect(statements().filter((group) => group.length > 1)).toEqual([
    [
      'a: “Lantern bridges forever: We will not re',
      'b: “We will not reopen the Lantern Bridge u',
      'c: “Lantern bridges forever: we will not re',
    ],
  ]);
});
