import { type GraphQLInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { graph } from '../support/server.ts';

const SLUG = 'us-and-iran-in-oman-to-discuss-irans-nuclear-program';
const URL = 'https://ember.example/news/caf%C3%A9?page=1';

interface Known {
  __typename: string;
  id: string;
}

let archive: TestGraph;
/** Everything with an id: the seed article and an article with an address, and all that is in them. */
let everything: Known[];
beforeAll(async () => {
  archive = await openGraph();
  await save(archive.database.prisma, [
    article('Harbor reopens', ['Ada Lark'], { url: 'HTTPS://Ember.example/news/café?page=1' }),
  ]);
  const known = '{ __typename id }';
  const { articles, quotes, statements, entities, publishers } = await archive.ask<{
    articles: { nodes: Known[] };
    quotes: { nodes: Known[] };
    statements: { nodes: Known[] };
    entities: { nodes: Known[] };
    publishers: Known[];
  }>(
    `{ articles { nodes ${known} } quotes { nodes ${known} } statements(first: 10) { nodes ${known} } entities(first: 100) { nodes ${known} } publishers ${known} }`,
  );
  everything = [...articles.nodes, ...quotes.nodes, ...statements.nodes, ...entities.nodes, ...publishers];
});
afterAll(() => archive.close());

const schema = await graph();
const nodeTypes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name);

test('whatever has an id is a node', () => {
  const withId = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && type.getFields().id);
  expect(withId.map(({ name }) => name).sort()).toEqual([...nodeTypes].sort());
});

const encode = (text: string) => Buffer.from(text).toString('base64url');
/** The same row as if it were of another type. */
const posingAs = (type: string, id: string) =>
  encode(`${type}:${Buffer.from(id, 'base64url').toString().split(':')[1]}`);

test('everything with an id can be fetched again by it, alone or together', async () => {
  expect(new Set(everything.map(({ __typename }) => __typename))).toEqual(new Set(nodeTypes));
  expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
  const ids = everything.map(({ id }) => id);
  expect(await archive.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })).toEqual({
    nodes: everything,
  });
  for (const node of everything) {
    expect(await archive.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id: node.id })).toEqual({
      node,
    });
  }
});

test('the same id twice is answered twice', async () => {
  const id = everything[0]?.id;
  expect(await archive.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id, id] })).toEqual({
    nodes: [{ id }, { id }],
  });
});

test('an id of something that is gone, or of an entity that is of another kind, is null', async () => {
  const { person } = await archive.ask<{ person: Known }>('{ person: entity(name: "Marco Rubio") { id } }');
  const ids = nodeTypes.map((type) => encode(`${type}:999999`));
  ids.push(...['Organization', 'Place', 'Event'].map((type) => posingAs(type, person.id)));
  expect(await archive.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
    nodes: ids.map(() => null),
  });
});

test('an id that nobody was given fails alone', async () => {
  const good = everything[0]?.id;
  const bad = [
    'nonsense',
    '',
    '💥',
    ...[
      'Article:1\n',
      'Article:-1',
      'Article:1.5',
      'Article:1e3',
      'Mention:1',
      'Query:1',
      'constructor:1',
      'Article:9999999999999999',
    ].map(encode),
  ];
  const { data, errors } = await archive.partial('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [...bad, good],
  });
  expect(data).toEqual({ nodes: [...bad.map(() => null), { id: good }] });
  expect(errors).toEqual(
    bad.map((id, i) => `nodes.${i}: Expected an id that this graph has given out, got ${JSON.stringify(id)}.`),
  );
});

test('more than a hundred ids at once are refused', async () => {
  const ids = Array.from({ length: 101 }, () => 'x');
  expect(await archive.refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual([
    'BAD_USER_INPUT: Expected at most 100 ids, got 101.',
  ]);
});

test('an article is found by its slug, its id or its address, however that is written', async () => {
  const { bySlug } = await archive.ask<{ bySlug: { id: string; url: string; slug: string } }>(
    '{ bySlug: article(slug: "harbor-reopens") { id url slug } }',
  );
  expect(bySlug.url).toBe(URL);
  expect(
    await archive.ask(
      `query ($id: ID) {
        byId: article(id: $id) { id url slug }
        byUrl: article(url: "${URL}") { id url slug }
        asWritten: article(url: "https://EMBER.example:443/news/café?page=1") { id url slug }
      }`,
      { id: bySlug.id },
    ),
  ).toEqual({ byId: bySlug, byUrl: bySlug, asWritten: bySlug });
});

test('an entity is found by its id, its name, an alias or its Wikidata item', async () => {
  const { byName } = await archive.ask<{ byName: { id: string } }>(
    '{ byName: entity(name: "Iran") { id name wikidataId aliases } }',
  );
  expect(byName).toEqual({ id: byName.id, name: 'Iran', wikidataId: 'Q794', aliases: ['Iranian'] });
  expect(
    await archive.ask(
      `query ($id: ID) {
        byId: entity(id: $id) { name } byAlias: entity(name: "Araghchi") { name } byItem: entity(wikidataId: "Q794") { name }
      }`,
      { id: byName.id },
    ),
  ).toEqual({ byId: { name: 'Iran' }, byAlias: { name: 'Abbas Araghchi' }, byItem: { name: 'Iran' } });
});

test('of namesakes the one comes first that bears the name as its own, then the one known longest', async () => {
  const names = await openGraph({ seeds: false });
  const stories = [article('One', ['Ada Lark']), article('Two', ['Ada Lark']), article('Three', ['Lark'])];
  for (const [i, { findings }] of stories.entries())
    Object.assign(findings.entities[1] ?? {}, { wikidataId: `Q${i + 1}` });
  await save(names.database.prisma, stories);
  expect(
    await names.ask('{ own: entity(name: "Lark") { wikidataId } first: entity(name: "Ada Lark") { wikidataId } }'),
  ).toEqual({ own: { wikidataId: 'Q3' }, first: { wikidataId: 'Q1' } });
  await names.close();
});

test('what is not there is null', async () => {
  expect(
    await archive.ask(`{
      slug: article(slug: "none") { id }
      id: article(id: "${encode('Article:999999')}") { id }
      url: article(url: "https://example.com/none") { id }
      name: entity(name: "Nobody") { id }
      item: entity(wikidataId: "Q0") { id }
      entity: entity(id: "${encode('Person:999999')}") { id }
      article(slug: "${SLUG}") { revision(number: 0) { number } }
    }`),
  ).toEqual({ slug: null, id: null, url: null, name: null, item: null, entity: null, article: { revision: null } });
});

test('an id of another type is refused where only one type can be meant', async () => {
  const [quote, publisher] = ['Quote', 'Publisher'].map(
    (type) => everything.find((node) => node.__typename === type)?.id,
  );
  const entity = 'an id of type Person or Organization or Place or Event';
  for (const [query, message] of [
    [`{ article(id: "${quote}") { id } }`, 'Expected an id of type Article, got one of type Quote.'],
    [`{ entity(id: "${quote}") { id } }`, `Expected ${entity}, got one of type Quote.`],
    [`{ quotes(where: { speaker: "${publisher}" }) { totalCount } }`, `Expected ${entity}, got one of type Publisher.`],
    [`{ quotes(where: { about: "${quote}" }) { totalCount } }`, `Expected ${entity}, got one of type Quote.`],
    [`{ articles(where: { entity: "${quote}" }) { totalCount } }`, `Expected ${entity}, got one of type Quote.`],
    [
      `{ articles(where: { publisher: "${quote}" }) { totalCount } }`,
      'Expected an id of type Publisher, got one of type Quote.',
    ],
    [
      `{ article(slug: "${SLUG}") { quotes(speaker: "${quote}") { id } } }`,
      `Expected ${entity}, got one of type Quote.`,
    ],
  ]) {
    expect(await archive.refusal(query ?? '')).toEqual([`BAD_USER_INPUT: ${message}`]);
  }
});
