import { afterAll, beforeAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';

let archive: TestGraph;
beforeAll(async () => {
  archive = await openGraph();
  await save(
    archive.database.prisma,
    Array.from({ length: 30 }, (_, i) => article(`Story ${i}`, ['Ada Lark', 'Ben Moss', 'Cleo Vane'].slice(i % 3))),
  );
});
afterAll(() => archive.close());

const DEEP = `quotes { speaker { name ... on Person { quotes(first: 5) { nodes { article { entities { entity { name } } } } } } } }`;

test.each([
  ['one article', `{ article(slug: "story-0") { ${DEEP} } }`],
  ['many articles', `{ articles(first: 30) { nodes { ${DEEP} } } }`],
])('a deep query runs one statement an edge: %s', async (_, query) => {
  const statements = await archive.statements(query);
  expect(statements.map((statement) => /from (?:json_each\(\?\) p\s+join )?"(\w+)"/.exec(statement)?.[1])).toEqual([
    'Article',
    'Quote',
    'Entity',
    'Quote',
    'Article',
    'ArticleEntity',
    'Entity',
  ]);
});

test.each([
  [
    'rows that tell their own count',
    '{ quotes(first: 100) { nodes { text } totalCount pageInfo { hasNextPage } } }',
    1,
  ],
  ['a count beside a page', '{ quotes(first: 2) { nodes { text } totalCount } }', 2],
  ['a flag that the page tells', '{ quotes(first: 2) { pageInfo { hasNextPage hasPreviousPage } } }', 1],
  [
    'many counts',
    '{ articles(first: 30) { nodes { quotes { speaker { ... on Person { quotes(first: 1) { totalCount } } } } } } }',
    5,
  ],
  [
    'fields of quotes',
    '{ articles { nodes { quotes { fragments { text } about { name } cue { text } span { text } } } } }',
    4,
  ],
  ['body and paragraphs', '{ articles { nodes { body paragraphs { text } } } }', 2],
  [
    'roles and first mentions',
    '{ articles { nodes { entities { firstMention { role } entity { ... on Person { roles { title } } } } } } }',
    6,
  ],
  [
    'the same edge with other arguments',
    '{ articles { nodes { a: quotes { id } b: quotes(kind: [DIRECT]) { id } c: quotes { id } } } }',
    3,
  ],
  ['a field that is left out', '{ articles { nodes { quotes @skip(if: true) { id } } } }', 1],
])('statements of %s', async (_, query, count) => {
  expect(await archive.statements(query)).toHaveLength(count);
});
