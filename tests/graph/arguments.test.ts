import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';

const SLUG = 'us-and-iran-in-oman-to-discuss-irans-nuclear-program';

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await openGraph();
});
afterAll(() => seeds.close());

test.each([
  ['{ quotes(first: 101) { totalCount } }', 'Expected `first` to be from 0 to 100, got 101.'],
  ['{ quotes(first: -1) { totalCount } }', 'Expected `first` to be from 0 to 100, got -1.'],
  ['{ articles(last: -1) { totalCount } }', 'Expected `last` to be from 0 to 100, got -1.'],
  ['{ entities(last: 101) { totalCount } }', 'Expected `last` to be from 0 to 100, got 101.'],
  ['{ quotes(first: 1, last: 1) { totalCount } }', 'Expected `first` or `last`, got both.'],
  ['{ quotes(first: 0, last: 0) { totalCount } }', 'Expected `first` or `last`, got both.'],
  ['{ article { id } }', 'Expected exactly one of slug, id and url, got none.'],
  ['{ article(slug: null, id: null, url: null) { id } }', 'Expected exactly one of slug, id and url, got none.'],
  ['{ article(slug: "a", id: "b") { id } }', 'Expected exactly one of slug, id and url, got slug and id.'],
  [
    '{ article(slug: "a", id: "b", url: "http://c.example") { id } }',
    'Expected exactly one of slug, id and url, got slug and id and url.',
  ],
  ['{ entity { id } }', 'Expected exactly one of id, name and wikidataId, got none.'],
  ['{ entity(name: null) { id } }', 'Expected exactly one of id, name and wikidataId, got none.'],
  [
    '{ entity(name: "a", wikidataId: "Q1") { id } }',
    'Expected exactly one of id, name and wikidataId, got name and wikidataId.',
  ],
  ['{ node(id: "zz") { id } }', 'Expected an id that this graph has given out, got "zz".'],
  ['{ article(id: 5) { id } }', 'Expected an id that this graph has given out, got "5".'],
  ['{ quotes(where: { speaker: "" }) { totalCount } }', 'Expected an id that this graph has given out, got "".'],
  [
    '{ quotes(where: { saidOn: "2026-13" }) { totalCount } }',
    'PartialDate expects "2018", "2018-05" or "2018-05-08", got "2026-13".',
  ],
  [
    '{ articles(where: { language: "English!" }) { totalCount } }',
    'LanguageTag expects a BCP 47 tag such as "en" or "en-GB", got "English!".',
  ],
  [
    '{ quotes(where: { NOT: { article: { quote: { speakerWhere: { AND: [{ OR: [{ name: "a" }] }] } } } } }) { totalCount } }',
    'Expected filters in `where` at most 6 deep, got a deeper one.',
  ],
  [
    `{ entities(where: { OR: [${'{ name: "a" } '.repeat(100)}] }) { totalCount } }`,
    'Expected at most 100 conditions in `where`, got more.',
  ],
  [
    `{ articles(where: { allEntities: [${'"UGVyc29uOjE" '.repeat(101)}] }) { totalCount } }`,
    'Expected at most 100 conditions in `where`, got more.',
  ],
  [
    '{ quotes(where: { AND: [{ about: "x" }] }) { totalCount } }',
    'Expected an id that this graph has given out, got "x".',
  ],
  ['{ entity(name: "Iran") { related(first: 51) { since } } }', 'Expected `first` to be from 0 to 50, got 51.'],
  ['{ entity(name: "Iran") { related(first: -1) { since } } }', 'Expected `first` to be from 0 to 50, got -1.'],
  [
    `{ article(slug: "${SLUG}") { similar(first: 21) { article { id } } } }`,
    'Expected `first` to be from 0 to 20, got 21.',
  ],
])('%s is refused', async (query, message) => {
  expect(await seeds.refusal(query)).toEqual([`BAD_USER_INPUT: ${message}`]);
});

describe('explicit nulls are as good as nothing given', () => {
  test('in lists that grow with the archive', async () => {
    const { plain, nulls, noFilter } = await seeds.ask(`{
      plain: quotes { totalCount nodes { id } }
      nulls: quotes(first: null, after: null, last: null, before: null, where: null, orderBy: null) { totalCount nodes { id } }
      noFilter: quotes(where: {
        kind: null, speaker: null, about: null, review: null, minConfidence: null, contains: null, saidOn: null
      }) { totalCount nodes { id } }
    }`);
    expect(plain).toMatchObject({ totalCount: 63 });
    expect(nulls).toEqual(plain);
    expect(noFilter).toEqual(plain);
    expect(
      await seeds.ask(`{
        quotes(first: null, last: 2) { nodes { paragraph } }
        articles(where: {
          publisher: null, entity: null, language: null, status: null, publishedFrom: null, publishedBefore: null
        }) { totalCount }
        entities(where: { kind: null }, orderBy: null) { totalCount }
      }`),
    ).toEqual({
      quotes: { nodes: [{ paragraph: 2 }, { paragraph: 1 }] },
      articles: { totalCount: 12 },
      entities: { totalCount: 39 },
    });
  });

  test('in lists of an article, and where one of several arguments is asked for', async () => {
    const { plain, nulls, iran } = await seeds.ask(`{
      plain: article(slug: "${SLUG}") { quotes { id } mentions { span { start } } entities { mentionCount } }
      nulls: article(slug: "${SLUG}", id: null, url: null) {
        quotes(kind: null, speaker: null) { id } mentions(kind: null) { span { start } } entities(kind: null) { mentionCount }
      }
      iran: entity(id: null, name: "Iran", wikidataId: null) { name }
    }`);
    expect(nulls).toEqual(plain);
    expect(iran).toEqual({ name: 'Iran' });
  });

  test('as variables', async () => {
    const query = `query ($slug: String, $id: ID, $kind: [QuoteKind!], $first: Int, $where: QuoteWhere, $orderBy: QuoteOrder) {
      article(slug: $slug, id: $id) { quotes(kind: $kind) { paragraph } }
      quotes(first: $first, where: $where, orderBy: $orderBy) { totalCount }
    }`;
    const nulls = { id: null, kind: null, first: null, where: null, orderBy: null };
    expect(await seeds.ask(query, { slug: SLUG, ...nulls })).toEqual(await seeds.ask(query, { slug: SLUG }));
  });
});

test('an empty choice lets nothing through', async () => {
  expect(
    await seeds.ask(`{
      quotes(where: { kind: [] }) { totalCount } entities(where: { kind: [] }) { totalCount }
      article(slug: "${SLUG}") { quotes(kind: []) { id } mentions(kind: []) { form } entities(kind: []) { salience } }
    }`),
  ).toEqual({
    quotes: { totalCount: 0 },
    entities: { totalCount: 0 },
    article: { quotes: [], mentions: [], entities: [] },
  });
});

test('an article gives what it holds of some kinds, and of one speaker', async () => {
  const { entity } = await seeds.ask<{ entity: { id: string } }>('{ entity(name: "Karoline Leavitt") { id } }');
  const typed = (type: string, count: number) =>
    Array.from({ length: count }, () => ({ entity: { __typename: type } }));
  expect(
    await seeds.ask(
      `query ($id: ID) { article(slug: "${SLUG}") {
        quotes(speaker: $id, kind: [DIRECT]) { paragraph kind speaker { name } }
        mentions(kind: [EVENT]) { entity { __typename } }
        entities(kind: [ORGANIZATION]) { entity { __typename } }
      } }`,
      { id: entity.id },
    ),
  ).toEqual({
    article: {
      quotes: [{ paragraph: 6, kind: 'DIRECT', speaker: { name: 'Karoline Leavitt' } }],
      mentions: typed('Event', 10),
      entities: typed('Organization', 4),
    },
  });
});

const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

test('a cursor of a list in another order is refused', async () => {
  const { articles } = await seeds.ask<{ articles: { pageInfo: { endCursor: string } } }>(
    '{ articles(first: 1) { pageInfo { endCursor } } }',
  );
  const order = 'orderBy: { field: HEADLINE, direction: ASC }';
  expect(
    await seeds.refusal(`{ articles(before: "${articles.pageInfo.endCursor}", ${order}) { totalCount } }`),
  ).toEqual([
    'BAD_USER_INPUT: Expected a cursor of this list, ordered by headline; got one of a list ordered by reportedAt.',
  ]);
});

test.each([
  '',
  '💥 "',
  Buffer.from('reportedAt').toString('base64url'),
  Buffer.from('["reportedAt", "x", 1').toString('base64url'),
  Buffer.from('["reportedAt", "x", 1e999]').toString('base64url'),
  encode(null),
  encode(5),
  encode({}),
  encode([]),
  encode({ 0: 'reportedAt', 1: 'x', 2: 1, length: 3 }),
  encode(['reportedAt', 'x']),
  encode(['reportedAt', {}, 1]),
  encode(['reportedAt', ['x'], 1]),
  encode(['reportedAt', null, 1]),
  encode(['reportedAt', true, 1]),
  encode(['reportedAt', 'x', '1']),
  encode(['reportedAt', 'x', 1.5]),
  encode(['reportedAt', 'x', 1e300]),
  encode(['reportedAt', 'x', [1]]),
  encode([['reportedAt'], 'x', 1]),
  encode([{ toString: 1, valueOf: 1 }, 'x', 1]),
])('the cursor %j is refused', async (cursor) => {
  const message = `BAD_USER_INPUT: Expected a cursor that this graph has given out, got ${JSON.stringify(cursor)}.`;
  for (const list of ['quotes(after: $cursor) { totalCount }', 'articles(before: $cursor) { nodes { id } }']) {
    expect(await seeds.refusal(`query ($cursor: String) { ${list} }`, { cursor })).toEqual([message]);
  }
});

test('a forged cursor is a place like any other', async () => {
  const pageAfter = (place: unknown[]) =>
    seeds.ask(
      'query ($after: String) { quotes(after: $after) { totalCount nodes { paragraph } pageInfo { hasPreviousPage } } }',
      { after: encode(place) },
    );
  const { quotes: whole } = await seeds.ask(
    '{ quotes { totalCount nodes { paragraph } pageInfo { hasPreviousPage } } }',
  );
  const nothing = { totalCount: 63, nodes: [], pageInfo: { hasPreviousPage: true } };
  expect(await pageAfter(['reportedAt', 'later', 1])).toEqual({ quotes: whole });
  expect(await pageAfter(['reportedAt', 'x" or 1=1 --', Number.MAX_SAFE_INTEGER])).toEqual({ quotes: whole });
  expect(await pageAfter(['reportedAt', '', -1])).toEqual({ quotes: nothing });
  expect(await pageAfter(['reportedAt', '\0', 0])).toEqual({ quotes: nothing });
});

test.each([
  `'; drop table "Quote"; --`,
  `' or '1'='1`,
  '" or 1=1 --',
  '") or 1=1 --',
  '%',
  '_',
  '\\',
  '?',
  '$1',
  '\0',
  '\ud83d',
  '[1]',
  '{"a":1}',
])('%j is only a text: in a filter, a name, a slug, an id or a reference', async (text) => {
  const query = `query ($text: String, $references: [_Any!]!) {
    quotes(where: { contains: $text }) { totalCount }
    name: entity(name: $text) { id }
    item: entity(wikidataId: $text) { id }
    article(slug: $text) { id }
    _entities(representations: $references) { __typename }
  }`;
  const references = [
    { __typename: 'Article', slug: text },
    { __typename: 'Person', wikidataId: text },
  ];
  expect(await seeds.ask(query, { text, references })).toEqual({
    quotes: { totalCount: 0 },
    name: null,
    item: null,
    article: null,
    _entities: [null, null],
  });
  const id = Buffer.from(`Article:${text}`).toString('base64url');
  expect(await seeds.refusal('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual([
    `BAD_USER_INPUT: Expected an id that this graph has given out, got "${id}".`,
  ]);
});

test('texts are found letter by letter, whatever they hold', async () => {
  expect(
    await seeds.ask(`{
      loud: quotes(where: { contains: "“NO NUCLEAR WEAPONS”" }) { totalCount }
      quiet: quotes(where: { contains: "no nuclear weapons" }) { totalCount }
    }`),
  ).toEqual({ loud: { totalCount: 1 }, quiet: { totalCount: 0 } });
  const odd = await openGraph({ seeds: false });
  await save(odd.database.prisma, [article("It isn't 100% “sure_thing”", ["Ada 'O' Lark", 'Ben 100%_Moss'])]);
  expect(
    await odd.ask(`{
      apostrophe: entity(name: "Ada 'O' Lark") { name }
      percent: entity(name: "Ben 100%_Moss") { name }
      pattern: entity(name: "Ben 100%Moss") { name }
      article(slug: "it-isnt-100-sure-thing") { headline }
    }`),
  ).toEqual({
    apostrophe: { name: "Ada 'O' Lark" },
    percent: { name: 'Ben 100%_Moss' },
    pattern: null,
    article: { headline: "It isn't 100% “sure_thing”" },
  });
  await odd.close();
});
