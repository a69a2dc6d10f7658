import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildNouns } from '../../src/graph/schema.ts';
import { printSubgraph } from '../../src/graph/subgraph.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';

const COMMITTED = readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8');

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await openGraph();
});
afterAll(() => seeds.close());

test('schema.graphql is what is served; `npm run generate` prints it anew', async () => {
  expect(printSubgraph(await buildNouns())).toBe(COMMITTED);
});

test('every type, field, argument and value has a description', async () => {
  const undescribed: string[] = [];
  const look = (name: string, thing: { description?: string | null }) => {
    if (!thing.description?.trim()) undescribed.push(name);
  };
  for (const type of Object.values((await buildNouns()).getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type) || type.name === 'Query') continue;
    look(type.name, type);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        if ('args' in field) for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
  }
  expect(undescribed).toEqual([]);
});

test('no field answers with JSON of no known shape', async () => {
  const scalars = Object.values((await buildNouns()).getTypeMap()).filter(isScalarType);
  expect(scalars.map(({ name }) => name).sort()).toEqual(
    ['Boolean', 'DateTime', 'Float', 'ID', 'Int', 'LanguageTag', 'PartialDate', 'String', 'URL'].sort(),
  );
});

test('the schema composes into a supergraph, alone and with a subgraph that adds to its nouns', () => {
  const verbatim = { name: 'verbatim', url: 'http://verbatim.test/graphql', typeDefs: parse(COMMITTED) };
  const checks = {
    name: 'checks',
    url: 'http://checks.test/graphql',
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])
      type Quote @key(fields: "id") { id: ID! verdict: String }
      type Person @key(fields: "wikidataId") { wikidataId: String quotesChecked: Int! }
      type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
      type Query { latestVerdicts: [Quote!]! }
    `),
  };
  for (const services of [[verbatim], [verbatim, checks]]) {
    const { errors, supergraphSdl } = composeServices(services);
    expect(errors?.map(({ message }) => message)).toBeUndefined();
    expect(supergraphSdl).toContain('type Article');
  }
});

test('other subgraphs can point to articles, quotes and people by each of their keys', async () => {
  const { _service } = await seeds.ask('{ _service { sdl } }');
  expect(_service.sdl).toMatch(
    /type Person implements Entity & Node\s+@key\(fields: "id"\)\s+@key\(fields: "wikidataId"\)/,
  );
  const { article, person } = await seeds.ask(`{
    article(slug: "us-and-iran-in-oman-to-discuss-irans-nuclear-program") { id slug quotes { id text } }
    person: entity(name: "Marco Rubio") { id name wikidataId }
  }`);
  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    __typename ... on Article { slug } ... on Quote { text } ... on Person { name } } }`;
  const representations = [
    { __typename: 'Article', id: article.id },
    { __typename: 'Article', slug: article.slug },
    { __typename: 'Quote', id: article.quotes[0].id },
    { __typename: 'Quote', id: article.quotes[1].id },
    { __typename: 'Person', id: person.id },
    { __typename: 'Person', wikidataId: person.wikidataId },
    { __typename: 'Article', slug: 'no-such-article' },
  ];
  const { _entities } = await seeds.ask(ENTITIES, { representations });
  expect(_entities).toEqual([
    { __typename: 'Article', slug: article.slug },
    { __typename: 'Article', slug: article.slug },
    { __typename: 'Quote', text: article.quotes[0].text },
    { __typename: 'Quote', text: article.quotes[1].text },
    { __typename: 'Person', name: 'Marco Rubio' },
    { __typename: 'Person', name: 'Marco Rubio' },
    null,
  ]);
  // Article by id and by slug, quote, person by id and by Wikidata item.
  expect(await seeds.statements(ENTITIES, { representations })).toHaveLength(5);
});

test('a reference that makes no sense is refused with what was expected', async () => {
  const ask = (representation: object) =>
    seeds.refusal('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', { r: [representation] });
  expect(await ask({ __typename: 'Article', id: 'nonsense' })).toEqual([
    'BAD_USER_INPUT: Expected an id that this graph has given out, got "nonsense".',
  ]);
  const { person } = await seeds.ask('{ person: entity(name: "Marco Rubio") { id } }');
  expect(await ask({ __typename: 'Article', id: person.id })).toEqual([
    'BAD_USER_INPUT: Expected an id of type Article, got one of type Person.',
  ]);
});
