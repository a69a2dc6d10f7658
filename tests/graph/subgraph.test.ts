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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildNouns } from '../../src/graph/schema.ts';
import { printSubgraph } from '../../src/graph/subgraph.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';

const COMMITTED = readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8');
const SLUG = 'us-and-iran-in-oman-to-discuss-irans-nuclear-program';

test('schema.graphql is what is served; `npm run generate` prints it anew', async () => {
  expect(printSubgraph(await buildNouns())).toBe(COMMITTED);
});

test('every type, field, argument and value has a description, a sentence of its own', async () => {
  const undescribed: string[] = [];
  const look = (name: string, { description }: { description?: string | null }) => {
    if (!/^\S.*[.:)`]$/su.test(description ?? '')) undescribed.push(name);
  };
  for (const type of Object.values((await buildNouns()).getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    if (type.name !== 'Query') look(type.name, type);
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
      type Article @key(fields: "slug") { slug: String! rating: Int }
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

describe('what other subgraphs point to', () => {
  let seeds: TestGraph;
  let keys: {
    article: { id: string; slug: string };
    quotes: { id: string; text: string }[];
    person: Keyed;
    place: Keyed;
  };
  interface Keyed {
    id: string;
    wikidataId: string;
  }
  beforeAll(async () => {
    seeds = await openGraph();
    const { article, person, place } = await seeds.ask<{
      article: { id: string; slug: string; quotes: { id: string; text: string }[] };
      person: Keyed;
      place: Keyed;
    }>(`{
      article(slug: "${SLUG}") { id slug quotes { id text } }
      person: entity(name: "Marco Rubio") { id wikidataId }
      place: entity(name: "Iran") { id wikidataId }
    }`);
    keys = { article, quotes: article.quotes, person, place };
  });
  afterAll(() => seeds.close());

  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    __typename ... on Article { slug } ... on Quote { text } ... on Person { name } ... on Place { name } } }`;
  const ask = async (...representations: unknown[]) =>
    (await seeds.ask<{ _entities: unknown[] }>(ENTITIES, { representations }))._entities;

  test('the schema is told, with its keys', async () => {
    const { _service } = await seeds.ask<{ _service: { sdl: string } }>('{ _service { sdl } }');
    expect(_service.sdl).toMatch(
      /type Person implements Entity & Node\s+@key\(fields: "id"\)\s+@key\(fields: "wikidataId"\)/,
    );
    expect(_service.sdl).toMatch(/type Article implements Node\s+@key\(fields: "id"\)\s+@key\(fields: "slug"\)/);
  });

  test('articles, quotes and people are found by each of their keys, in the order asked for', async () => {
    const { article, quotes, person, place } = keys;
    const [first, second] = quotes;
    expect(
      await ask(
        { __typename: 'Quote', id: second?.id },
        { __typename: 'Article', slug: article.slug },
        { __typename: 'Person', wikidataId: person.wikidataId },
        { __typename: 'Quote', id: first?.id },
        { __typename: 'Place', id: place.id },
        { __typename: 'Article', id: article.id },
        { __typename: 'Person', id: person.id },
        { __typename: 'Quote', id: second?.id },
      ),
    ).toEqual([
      { __typename: 'Quote', text: second?.text },
      { __typename: 'Article', slug: SLUG },
      { __typename: 'Person', name: 'Marco Rubio' },
      { __typename: 'Quote', text: first?.text },
      { __typename: 'Place', name: 'Iran' },
      { __typename: 'Article', slug: SLUG },
      { __typename: 'Person', name: 'Marco Rubio' },
      { __typename: 'Quote', text: second?.text },
    ]);
  });

  test('they are read in one statement a key, however many there are and of whatever kind the entities', async () => {
    const { entities } = await seeds.ask<{ entities: { nodes: { __typename: string; id: string }[] } }>(
      '{ entities(first: 100) { nodes { __typename id } } }',
    );
    const quotes = keys.quotes.map(({ id }) => ({ __typename: 'Quote', id }));
    expect(
      await seeds.statements(ENTITIES, {
        representations: [...entities.nodes, ...quotes, { __typename: 'Article', slug: SLUG }],
      }),
    ).toHaveLength(3);
  });

  test('a reference to nothing is null', async () => {
    const gone = (type: string) => Buffer.from(`${type}:999999`).toString('base64url');
    const nothing = [
      { __typename: 'Article', slug: 'no-such-article' },
      { __typename: 'Article', id: gone('Article') },
      { __typename: 'Quote', id: gone('Quote') },
      { __typename: 'Person', id: gone('Person') },
      { __typename: 'Person', wikidataId: 'Q0' },
      { __typename: 'Person', wikidataId: keys.place.wikidataId },
      { __typename: 'Article' },
      { __typename: 'Person', id: null, wikidataId: null },
      { __typename: 'Person', wikidataId: { like: '%' } },
      { __typename: 'Article', id: 5 },
      { __typename: 'Article', id: { toString: 1 } },
      { __typename: 'Article', slug: [SLUG] },
    ];
    expect(await ask(...nothing)).toEqual(nothing.map(() => null));
  });

  test('a reference that makes no sense is refused alone, with what was expected', async () => {
    const { article, person, place } = keys;
    const representations = [
      { __typename: 'Article', id: 'nonsense' },
      { __typename: 'Article', id: article.id },
      { __typename: 'Article', id: person.id },
      { __typename: 'Person', id: place.id },
      { __typename: 'Place', id: place.id },
      { __typename: 'Quote' },
    ];
    const { data, errors } = await seeds.partial(ENTITIES, { representations });
    expect({ data, errors: errors.sort() }).toEqual({
      data: {
        _entities: [
          null,
          { __typename: 'Article', slug: SLUG },
          null,
          null,
          { __typename: 'Place', name: 'Iran' },
          null,
        ],
      },
      errors: [
        '_entities.0: Expected an id that this graph has given out, got "nonsense".',
        '_entities.2: Expected an id of type Article, got one of type Person.',
        '_entities.3: Expected an id of type Person, got one of type Place.',
        '_entities.5: Expected an id that this graph has given out, got "".',
      ],
    });
    expect(await seeds.refusal(ENTITIES, { representations: representations.slice(0, 1) })).toEqual([
      'BAD_USER_INPUT: Expected an id that this graph has given out, got "nonsense".',
    ]);
  });

  test('a reference to what is no entity is refused alone, with what was expected', async () => {
    const { article, person } = keys;
    const known = { __typename: 'Article', id: article.id };
    for (const [reference, got] of [
      [{ __typename: 'Nobody', id: person.id }, '"Nobody"'],
      [{ __typename: 'Paragraph' }, '"Paragraph"'],
      [{ __typename: 'Entity', id: person.id }, '"Entity"'],
      [{ __typename: 7 }, '7'],
      [{ __typename: { toString: 0 } }, '{"toString":0}'],
      [{ id: person.id }, 'undefined'],
      ['Article', 'undefined'],
      [[], 'undefined'],
    ]) {
      const { data, errors } = await seeds.partial(ENTITIES, { representations: [reference, known] });
      expect(data).toEqual({ _entities: [null, { __typename: 'Article', slug: SLUG }] });
      expect(errors).toEqual([
        `_entities.0: Expected a __typename of Article, Event, Organization, Person, Place, Publisher, Quote, Statement, got ${got}.`,
      ]);
    }
  });
});
