// The 23 checks of @apollo/federation-subgraph-compatibility 1.2.1, asked of a subgraph that our own module builds and
// our own executor answers. The suite itself starts a router that it downloads; here both gateways of the example stand
// in for it.
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { startStandaloneServer } from '@apollo/server/standalone';
import { type DirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateways, type Running } from '../../examples/federation/gateways.ts';
import { serveSubgraph } from '../../examples/federation/subgraph.ts';
import { composeSupergraph } from '../../examples/federation/supergraph.ts';
import { gatewayOf } from '../../src/execution/gateway.ts';
import { buildProducts } from './products.ts';
import { inventory, users } from './reference.ts';

const started: Running[] = [];
let products: string;
let routers: Record<string, string>;
let schema: DocumentNode;

beforeAll(async () => {
  const server = new ApolloServer({
    gateway: gatewayOf(await buildProducts()),
    plugins: [ApolloServerPluginInlineTrace()],
  });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  products = url;
  const others = await Promise.all([users(), inventory()].map((subgraph) => serveSubgraph(subgraph)));
  started.push(...others, { url, stop: () => server.stop() });
  const [usersUrl = '', inventoryUrl = ''] = others.map((other) => other.url);
  const supergraph = await composeSupergraph({ products, users: usersUrl, inventory: inventoryUrl });
  const [apollo, hive] = await Promise.all([gateways.apollo(supergraph, 0), gateways.hive(supergraph, 0)]);
  started.unshift(apollo, hive);
  routers = { apollo: apollo.url, hive: hive.url };
  const { data } = (await ask(products, '{ _service { sdl } }')) as { data: { _service: { sdl: string } } };
  schema = parse(data._service.sdl);
});
afterAll(async () => {
  for (const { stop } of started) await stop();
});

async function ask(url: string, query: string, variables = {}, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** What a reference to an entity brings, with these fields of its type. */
const entities = (fields: string, ...representations: { __typename: string; [key: string]: unknown }[]) =>
  ask(
    products,
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ${representations[0]?.__typename} { ${fields} } }
    }`,
    { representations },
  );
const found = (...rows: object[]) => ({ data: { _entities: rows } });

/** A product, asked of the subgraph or of a router. */
const product = (url: string | undefined, fields: string) =>
  ask(url ?? '', `query ($id: ID!) { product(id: $id) { ${fields} } }`, { id: 'apollo-federation' });
const foundProduct = (row: object) => ({ data: { product: row } });

const email = 'support@apollographql.com';

/** A type as the schema tells it. */
function type(name: string): ObjectTypeDefinitionNode {
  for (const definition of schema.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === name) return definition;
  }
  throw new Error(`Expected a type ${name}, found none.`);
}
const field = (typeName: string, name: string) => type(typeName).fields?.find((each) => each.name.value === name);
const directives = (node: { readonly directives?: readonly DirectiveNode[] } | undefined) =>
  node?.directives?.map((directive) => print(directive).replace(', resolvable: true', ''));
const links = () =>
  schema.definitions.flatMap((node) => (node.kind === Kind.SCHEMA_EXTENSION ? (directives(node) ?? []) : []));

test('introspection', () => {
  const told = Object.fromEntries(
    [
      'CaseStudy',
      'DeprecatedProduct',
      'Product',
      'ProductDimension',
      'ProductResearch',
      'ProductVariation',
      'User',
    ].map((name) => [name, type(name).fields?.map((each) => `${each.name.value}: ${print(each.type)}`)]),
  );
  expect(told).toEqual({
    CaseStudy: ['caseNumber: ID!', 'description: String'],
    DeprecatedProduct: ['sku: String!', 'package: String!', 'reason: String', 'createdBy: User'],
    Product: [
      'id: ID!',
      'sku: String',
      'package: String',
      'variation: ProductVariation',
      'dimensions: ProductDimension',
      'createdBy: User',
      'notes: String',
      'research: [ProductResearch!]!',
    ],
    ProductDimension: ['size: String', 'weight: Float', 'unit: String'],
    ProductResearch: ['study: CaseStudy!', 'outcome: String'],
    ProductVariation: ['id: ID!'],
    User: [
      'email: ID!',
      'name: String',
      'totalProductsCreated: Int',
      'yearsOfEmployment: Int!',
      'averageProductsCreatedPerYear: Int',
    ],
  });
  const queries = type('Query').fields?.map((each) => print({ ...each, directives: [] })) ?? [];
  expect(queries.filter((each) => !each.startsWith('_'))).toEqual([
    'product(id: ID!): Product',
    'deprecatedProduct(package: String!, sku: String!): DeprecatedProduct',
  ]);
});

describe('@key', () => {
  test('single: is told', () => {
    expect(directives(type('User'))).toEqual(['@extends', '@key(fields: "email")']);
  });
  test('single: is followed', async () => {
    expect(await entities('email name', { __typename: 'User', email })).toEqual(found({ email, name: 'Jane Smith' }));
  });

  const old = { sku: 'apollo-federation-v1', package: '@apollo/federation-v1' };
  test('multiple: is told', () => {
    expect(directives(type('DeprecatedProduct'))).toEqual(['@key(fields: "sku package")']);
  });
  test('multiple: is followed', async () => {
    expect(await entities('sku package reason', { __typename: 'DeprecatedProduct', ...old })).toEqual(
      found({ ...old, reason: 'Migrate to Federation V2' }),
    );
  });

  test('composite: is told', () => {
    expect(directives(type('ProductResearch'))).toEqual(['@key(fields: "study { caseNumber }")']);
  });
  test('composite: is followed', async () => {
    const study = { caseNumber: '1234' };
    expect(await entities('study { caseNumber description }', { __typename: 'ProductResearch', study })).toEqual(
      found({ study: { caseNumber: '1234', description: 'Federation Study' } }),
    );
  });

  test('repeated: is told', () => {
    expect(directives(type('Product'))).toEqual(
      expect.arrayContaining(['id', 'sku package', 'sku variation { id }'].map((key) => `@key(fields: "${key}")`)),
    );
  });
  test('repeated: is followed', async () => {
    const __typename = 'Product';
    expect(
      await entities(
        'id sku',
        { __typename, id: 'apollo-federation' },
        { __typename, sku: 'federation', package: '@apollo/federation' },
        { __typename, sku: 'studio', variation: { id: 'platform' } },
      ),
    ).toEqual(
      found(
        { id: 'apollo-federation', sku: 'federation' },
        { id: 'apollo-federation', sku: 'federation' },
        { id: 'apollo-studio', sku: 'studio' },
      ),
    );
  });
});

test('@link', () => {
  const imports =
    '"@composeDirective", "@extends", "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides", "@requires", "@shareable", "@tag"';
  expect(links().filter((link) => link.includes('/federation/'))).toEqual([
    `@link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imports}])`,
  ]);
});

test('@composeDirective', () => {
  expect(links()).toEqual(
    expect.arrayContaining([
      '@link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])',
      '@composeDirective(name: "@custom")',
    ]),
  );
  expect(schema.definitions.map(print)).toContain('directive @custom on OBJECT');
  expect(directives(type('Product'))).toContain('@custom');
});

test('@provides', async () => {
  expect(await product(products, 'createdBy { email totalProductsCreated }')).toEqual(
    foundProduct({ createdBy: { email, totalProductsCreated: 1337 } }),
  );
});

test('@tag', () => {
  expect(directives(field('Product', 'notes'))).toEqual(['@tag(name: "internal")']);
});

test('ftv1', async () => {
  expect(await ask(products, '{ __typename }', {}, { 'apollo-federation-include-trace': 'ftv1' })).toEqual({
    data: { __typename: 'Query' },
    extensions: { ftv1: expect.stringMatching(/./) },
  });
});

test('@inaccessible: is told', () => {
  expect(directives(field('ProductDimension', 'unit'))).toEqual(['@inaccessible']);
});
test('@inaccessible: is followed by who asks the subgraph itself, and by nobody else', async () => {
  expect(await product(products, 'dimensions { unit }')).toEqual(foundProduct({ dimensions: { unit: 'kg' } }));
  for (const router of Object.values(routers)) {
    expect(await product(router, 'dimensions { unit }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  }
});

test('@shareable: is told', () => {
  expect(directives(type('ProductDimension'))).toEqual(['@shareable']);
});
test('@override: is told', () => {
  expect(directives(field('User', 'name'))).toEqual(['@override(from: "users")']);
});
test('@interfaceObject: is told', () => {
  expect(directives(type('Inventory'))).toEqual(expect.arrayContaining(['@interfaceObject', '@key(fields: "id")']));
});

describe.each(['apollo', 'hive'])('through the gateway of %s', (name) => {
  test('@requires', async () => {
    expect(await product(routers[name], 'createdBy { averageProductsCreatedPerYear email }')).toEqual(
      foundProduct({ createdBy: { averageProductsCreatedPerYear: expect.any(Number), email } }),
    );
  });

  test('@shareable: is followed', async () => {
    expect(await product(routers[name], 'dimensions { size weight }')).toEqual(
      foundProduct({ dimensions: { size: 'small', weight: 1 } }),
    );
  });

  test('@override: is followed', async () => {
    expect(await product(routers[name], 'createdBy { name }')).toEqual(
      foundProduct({ createdBy: { name: 'Jane Smith' } }),
    );
  });

  test('@interfaceObject: is followed', async () => {
    const query = 'query ($id: ID!) { inventory(id: $id) { deprecatedProducts { sku reason } } }';
    expect(await ask(routers[name] ?? '', query, { id: 'apollo-oss' })).toEqual({
      data: {
        inventory: { deprecatedProducts: [{ sku: 'apollo-federation-v1', reason: 'Migrate to Federation V2' }] },
      },
    });
  });

  test('what one subgraph requires of another is brought along', async () => {
    expect(await product(routers[name], 'delivery(zip: "94111") { fastestDelivery }')).toEqual(
      foundProduct({ delivery: { fastestDelivery: 'small, 1 kg, to 94111' } }),
    );
  });
});
