import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await openGraph();
});
afterAll(() => seeds.close());

test('everything with an id can be fetched again by it', async () => {
  const { articles, quotes, entities, publishers } = await seeds.ask(
    '{ articles { nodes { __typename id } } quotes { nodes { __typename id } } entities(first: 100) { nodes { __typename id } } publishers { __typename id } }',
  );
  const nodes = [...articles.nodes, ...quotes.nodes, ...entities.nodes, ...publishers];
  expect(new Set(nodes.map(({ __typename }) => __typename))).toEqual(
    new Set(['Article', 'Quote', 'Person', 'Organization', 'Place', 'Event', 'Publisher']),
  );
  const again = await seeds.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
    ids: nodes.map(({ id }) => id),
  });
  expect(again.nodes).toEqual(nodes);
  for (const node of nodes.slice(0, 3)) {
    expect(await seeds.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id: node.id })).toEqual({ node });
  }
});

test('an id of something that is gone, or of another kind of entity, is null', async () => {
  const idOf = (text: string) => Buffer.from(text).toString('base64url');
  const { person } = await seeds.ask('{ person: entity(name: "Marco Rubio") { id } }');
  const row = Buffer.from(person.id, 'base64url').toString().split(':')[1];
  const { nodes } = await seeds.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [idOf('Article:999'), idOf(`Place:${row}`)],
  });
  expect(nodes).toEqual([null, null]);
});

test('more than a hundred ids at once are refused', async () => {
  const ids = Array.from({ length: 101 }, () => 'x');
  expect(await seeds.refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual([
    'BAD_USER_INPUT: Expected at most 100 ids, got 101.',
  ]);
});

test('an article is found by slug, id or url; an entity by id, name, alias or Wikidata item', async () => {
  const { iran, alias, item, nobody } = await seeds.ask(`{
    iran: entity(name: "Iran") { name id wikidataId aliases }
    alias: entity(name: "Araghchi") { name }
    item: entity(wikidataId: "Q794") { name }
    nobody: entity(name: "Nobody") { name }
  }`);
  expect(iran).toMatchObject({ name: 'Iran', wikidataId: 'Q794', aliases: ['Iranian'] });
  expect([alias, item, nobody]).toEqual([{ name: 'Abbas Araghchi' }, { name: 'Iran' }, null]);
  const { none } = await seeds.ask('{ none: article(url: "https://example.com/none") { id } }');
  expect(none).toBeNull();
});
