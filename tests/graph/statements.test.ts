import { afterAll, beforeAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';

let archive: TestGraph;
beforeAll(async () => {
  archive = await openGraph({ seeds: false });
  await save(
    archive.database.prisma,
    Array.from({ length: 30 }, (_, i) =>
      article(`Story ${i}`, ['Ada Lark', 'Ben Moss', 'Cleo Vane'].slice(i % 3), {
        publisher: { name: `Publisher ${i % 4}` },
      }),
    ),
  );
});
afterAll(() => archive.close());

/** The tables that answering a query reads from, a statement each, in order. */
async function tables(query: string): Promise<(string | undefined)[]> {
  const statements = await archive.statements(query);
  return statements.map(
    (text) => /from (?:(?:json_each\(\?\)|\(select value from json_each\(\?\)\)) p\s+join )?"(\w+)"/.exec(text)?.[1],
  );
}

const DEEP = `quotes { speaker { name ... on Person { quotes(first: 5) { nodes { article { entities { entity { name } } } } } } } }`;

test.each([
  ['one article', `{ article(slug: "story-0") { ${DEEP} } }`],
  ['many articles', `{ articles(first: 30) { nodes { ${DEEP} } } }`],
])('a deep query runs one statement an edge: %s', async (_, query) => {
  expect(await tables(query)).toEqual(['Article', 'Quote', 'Entity', 'Quote', 'Article', 'ArticleEntity', 'Entity']);
});

const all = (fields: string) => `{ articles(first: 30) { nodes { ${fields} } } }`;
const people = (fields: string) => `{ entities(first: 100) { nodes { ... on Person { ${fields} } } } }`;

test.each([
  [
    'fields of quotes',
    all('quotes { text cue { text } span { text } saidOn speakerSpan { text } }'),
    ['Article', 'Quote'],
  ],
  ['fragments', all('quotes { fragments { text } }'), ['Article', 'Quote', 'Fragment']],
  ['whom quotes are about', all('quotes { about { name } }'), ['Article', 'Quote', 'QuoteAbout']],
  ['body and paragraphs', all('body paragraphs { text }'), ['Article', 'Revision']],
  ['revisions', all('revisions { number } revision(number: 1) { number }'), ['Article', 'Revision', 'Revision']],
  ['dates', all('dates { date span { text } }'), ['Article', 'DateMention']],
  ['counts of quotes', all('quoteCount'), ['Article', 'Quote']],
  ['publishers', all('publisher { name }'), ['Article', 'Publisher']],
  [
    'mentions with their entities and articles',
    all('mentions { entity { name } article { slug } }'),
    ['Article', 'Mention', 'Article', 'Entity'],
  ],
  ['mentions of a kind', all('mentions(kind: [PERSON]) { role }'), ['Article', 'Mention', 'Role']],
  [
    'first mentions and roles',
    all('entities { firstMention { role } entity { ... on Person { roles { title } } } }'),
    ['Article', 'ArticleEntity', 'Entity', 'Mention', 'Role', 'Role'],
  ],
  ['aliases', people('aliases'), ['Entity', 'Alias']],
  ['pages', people('quotes(first: 1) { nodes { text } }'), ['Entity', 'Quote']],
  [
    'pages that tell their flag',
    people('quotes(first: 1) { pageInfo { hasNextPage hasPreviousPage } }'),
    ['Entity', 'Quote'],
  ],
  [
    'pages from the end that tell theirs',
    people('quotes(last: 1) { pageInfo { hasNextPage hasPreviousPage } }'),
    ['Entity', 'Quote'],
  ],
  ['what was said about many', people('quotesAbout(first: 2) { nodes { text } }'), ['Entity', 'Quote']],
  ['pages of articles', people('articles(first: 2) { nodes { slug } }'), ['Entity', 'Article']],
  ['pages of mentions', people('mentions(first: 2) { nodes { form } }'), ['Entity', 'Mention']],
  ['articles of publishers', '{ publishers { articles(first: 2) { nodes { slug } } } }', ['Publisher', 'Article']],
  ['the same edge twice', all('a: quotes { id } b: quotes { id }'), ['Article', 'Quote']],
  [
    'the same edge with other arguments',
    all('a: quotes { id } b: quotes(kind: [DIRECT]) { id }'),
    ['Article', 'Quote', 'Quote'],
  ],
  [
    'a field that is left out',
    all('slug quotes @skip(if: true) { id } ... @include(if: false) { dates { date } }'),
    ['Article'],
  ],
])('one statement an edge: %s', async (_, query, expected) => {
  expect((await tables(query)).sort()).toEqual([...expected].sort());
});

test.each([
  ['a page with its flags', 'quotes(first: 2) { nodes { text } pageInfo { hasNextPage hasPreviousPage } }', 1],
  ['a count alone', 'quotes { totalCount }', 1],
  ['a count beside a page', 'quotes(first: 2) { nodes { text } totalCount }', 2],
  ['flags behind a cursor', 'quotes(first: 2, after: $cursor) { pageInfo { hasNextPage hasPreviousPage } }', 2],
  [
    'flags between two cursors',
    'quotes(last: 2, after: $cursor, before: $cursor) { pageInfo { hasNextPage hasPreviousPage } }',
    3,
  ],
  ['one count for two pages', 'a: quotes(first: 2) { totalCount } b: quotes(last: 3) { totalCount }', 1],
  ['two pages of one list', 'a: quotes(first: 2) { nodes { id } } b: quotes(last: 3) { nodes { id } }', 2],
  ['a count under a filter', 'quotes(first: 2, where: { kind: [DIRECT] }) { totalCount nodes { id } }', 2],
])('statements of %s, at the root and under many parents', async (_, list, count) => {
  const { quotes } = await archive.ask<{ quotes: { pageInfo: { endCursor: string } } }>(
    '{ quotes(first: 3) { pageInfo { endCursor } } }',
  );
  const variables = { cursor: quotes.pageInfo.endCursor };
  const head = list.includes('$cursor') ? 'query ($cursor: String)' : '';
  expect(await archive.statements(`${head} { ${list} }`, variables)).toHaveLength(count);
  expect(await archive.statements(`${head} ${people(list)}`, variables)).toHaveLength(count + 1);
});

test('things of one table are fetched together, whatever their type', async () => {
  const { entities, articles } = await archive.ask<{
    entities: { nodes: { id: string }[] };
    articles: { nodes: { id: string }[] };
  }>('{ entities(first: 40) { nodes { id } } articles(first: 10) { nodes { id } } }');
  const ids = [...entities.nodes, ...articles.nodes].map(({ id }) => id);
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } ... on Article { slug } } }';
  expect(await archive.statements(query, { ids })).toHaveLength(2);
});

test('a statement has one text, however many parents it asks for', async () => {
  const statements = async (first: number) => archive.statements(`{ articles(first: ${first}) { nodes { ${DEEP} } } }`);
  expect(await statements(30)).toEqual(await statements(3));
});
