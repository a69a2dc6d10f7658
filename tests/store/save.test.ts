import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { temporaryDatabase } from '../support/server.ts';

const TABLES = [
  'Publisher',
  'Article',
  'Revision',
  'Entity',
  'Alias',
  'Role',
  'Mention',
  'ArticleEntity',
  'Quote',
  'Fragment',
  'QuoteAbout',
  'DateMention',
];

let database: Database;
beforeEach(async () => {
  database = await temporaryDatabase();
});
afterEach(() => database.close());

const rows = () =>
  Object.fromEntries(TABLES.map((table) => [table, database.reader.prepare(`select * from "${table}"`).all()]));
const count = (table: string) => (rows()[table] ?? []).length;

test('an article is stored with everything that was found in it', async () => {
  expect(await save(database.prisma, [article('Harbor reopens', ['Ada Lark', 'Ben Moss'])])).toEqual([
    { slug: 'harbor-reopens', outcome: 'new' },
  ]);
  expect(Object.fromEntries(TABLES.map((table) => [table, count(table)]))).toEqual({
    Publisher: 1,
    Article: 1,
    Revision: 1,
    Entity: 3,
    Alias: 2,
    Role: 2,
    Mention: 4,
    ArticleEntity: 3,
    Quote: 2,
    Fragment: 2,
    QuoteAbout: 2,
    DateMention: 0,
  });
});

test('the same article again changes not one row', async () => {
  await save(database.prisma, [article('Harbor reopens', ['Ada Lark'])]);
  const before = rows();
  expect(await save(database.prisma, [article('Harbor reopens', ['Ada Lark'])])).toEqual([
    { slug: 'harbor-reopens', outcome: 'unchanged' },
  ]);
  expect(rows()).toEqual(before);
});

test('another text is a second revision, with its own findings and without what nothing names any more', async () => {
  await save(database.prisma, [
    article('Harbor reopens', ['Ada Lark', 'Ben Moss']),
    article('Fleet returns', ['Ben Moss']),
  ]);
  const other = database.reader.prepare(`select * from "Quote" where "articleId" = 2`).all();
  expect(await save(database.prisma, [article('Harbor reopens', ['Cleo Vane'])])).toEqual([
    { slug: 'harbor-reopens', outcome: 'revised' },
  ]);
  const revisions = await database.prisma.revision.findMany({ where: { articleId: 1 }, orderBy: { number: 'asc' } });
  expect(revisions.map(({ number, kind }) => [number, kind])).toEqual([
    [1, 'CREATED'],
    [2, 'UPDATED'],
  ]);
  const entities = await database.prisma.entity.findMany({ orderBy: { name: 'asc' } });
  expect(entities.map(({ name }) => name)).toEqual(['Ben Moss', 'Cleo Vane', 'Port Ember']);
  expect(await database.prisma.quote.count({ where: { articleId: 1 } })).toBe(1);
  expect(database.reader.prepare(`select * from "Quote" where "articleId" = 2`).all()).toEqual(other);
});

test('other data about the same text is kept without another revision', async () => {
  await save(database.prisma, [article('Harbor reopens', ['Ada Lark'])]);
  const [saved] = await save(database.prisma, [article('Harbor reopens', ['Ada Lark'], { byline: 'By Flint Otter' })]);
  expect(saved?.outcome).toBe('revised');
  expect(count('Revision')).toBe(1);
  expect((await database.prisma.article.findFirst())?.byline).toBe('By Flint Otter');
});

test('what fails in the middle leaves nothing of what came with it', async () => {
  const broken = article('Fleet returns', ['Ben Moss']);
  broken.findings.quotes[0] = { ...broken.findings.quotes[0], speaker: { start: 0, end: 1, entity: 99 } } as never;
  await expect(save(database.prisma, [article('Harbor reopens', ['Ada Lark']), broken])).rejects.toThrow(RangeError);
  expect(Object.values(rows()).flat()).toEqual([]);
});

test('one person across articles: by name, or by Wikidata item over the name', async () => {
  const first = article('Harbor reopens', ['Ada Lark']);
  const second = article('Fleet returns', ['Ada Lark']);
  const third = article('Council votes', ['Ada M. Lark']);
  for (const { findings } of [second, third]) Object.assign(findings.entities[1] ?? {}, { wikidataId: 'Q1' });
  await save(database.prisma, [first, second, third]);
  const people = await database.prisma.entity.findMany({
    where: { kind: 'PERSON' },
    include: { aliases: true, roles: true },
  });
  expect(people).toMatchObject([
    {
      name: 'Ada Lark',
      wikidataId: 'Q1',
      aliases: [{ name: 'Ada M. Lark' }, { name: 'Lark' }],
      roles: [{ title: 'harbor master' }],
    },
  ]);
  expect(await database.prisma.quote.count({ where: { speakerId: people[0]?.id } })).toBe(3);
});

test('articles with one headline get addresses of their own', async () => {
  const elsewhere = { publisher: { name: 'Tidewater Times' } };
  await save(database.prisma, [
    article('U.S. and Port’s harbor: “open”', []),
    article('U.S. and Port’s harbor: “open”', [], elsewhere),
  ]);
  const slugs = await database.prisma.article.findMany({ select: { slug: true }, orderBy: { id: 'asc' } });
  expect(slugs.map(({ slug }) => slug)).toEqual(['us-and-ports-harbor-open', 'us-and-ports-harbor-open-2']);
});

test('an article with an address is known by it, whatever its headline', async () => {
  const url = 'https://courier.example/harbor';
  await save(database.prisma, [article('Harbor reopens', ['Ada Lark'], { url })]);
  await save(database.prisma, [article('Harbor reopens at last', ['Ada Lark'], { url })]);
  expect(count('Article')).toBe(1);
  expect(await database.prisma.article.findFirst()).toMatchObject({
    slug: 'harbor-reopens',
    headline: 'Harbor reopens at last',
  });
  expect(count('Revision')).toBe(2);
});

test('the same article from many sides at once is one article', async () => {
  await Promise.all(Array.from({ length: 10 }, () => save(database.prisma, [article('Harbor reopens', ['Ada Lark'])])));
  expect([count('Article'), count('Quote'), count('Entity')]).toEqual([1, 1, 2]);
});
