import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildNouns } from '../../src/graph/schema.ts';

interface LintedType {
  name: string;
  fields: LintedField[];
}
interface LintedField {
  /** `Type.field`. */
  path: string;
  name: string;
  type: GraphQLOutputType | GraphQLInputType;
  args: Record<string, string>;
  deprecationReason?: string | null | undefined;
}

let names: string[];
let types: LintedType[];
let inputs: LintedType[];
let values: string[];
let node: string[];
beforeAll(async () => {
  const schema = await buildNouns();
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  names = own.map(({ name }) => name);
  const linted = (type: { name: string; getFields(): Record<string, unknown> }): LintedType => ({
    name: type.name,
    fields: (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]).map((field) => ({
      path: `${type.name}.${field.name}`,
      name: field.name,
      type: field.type,
      args: Object.fromEntries((field.args ?? []).map((arg) => [arg.name, String(arg.type)])),
      deprecationReason: field.deprecationReason,
    })),
  });
  types = own.filter((type) => isObjectType(type) || isInterfaceType(type)).map(linted);
  inputs = own.filter(isInputObjectType).map(linted);
  values = own.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name));
  node = own
    .filter(isObjectType)
    .flatMap((type) => (type.getInterfaces().some(({ name }) => name === 'Node') ? type.name : []));
  expect(own.filter(isScalarType).length + own.filter(isEnumType).length + types.length + inputs.length).toBe(
    own.length,
  );
});

const fields = () => [...types, ...inputs].flatMap((type) => type.fields);
const fieldTypes = (type: LintedType) => Object.fromEntries(type.fields.map(({ name, type }) => [name, String(type)]));

describe('names', () => {
  test('types are in PascalCase, fields and arguments in camelCase, values and logic in capitals', () => {
    const argumentNames = fields().flatMap(({ args }) => Object.keys(args));
    expect(names.filter((name) => !/^[A-Z][A-Za-z]*$/.test(name))).toEqual([]);
    expect(
      [...fields().map(({ name }) => name), ...argumentNames].filter(
        (name) => !/^([a-z][A-Za-z0-9]*|AND|OR|NOT)$/.test(name),
      ),
    ).toEqual([]);
    expect(values.filter((name) => !/^[A-Z]+(_[A-Z]+)*$/.test(name))).toEqual([]);
  });

  test('an input says in its name what it is for, and nothing else bears such a name', () => {
    const said = names.filter((name) => /(Where|Order|Input)$/.test(name));
    expect(said.sort()).toEqual(inputs.map(({ name }) => name).sort());
  });

  test('no field repeats the name of its type or begins with a verb of asking', () => {
    const telling = types
      .filter(({ name }) => name !== 'Query')
      .flatMap((type) => type.fields.filter(({ name }) => name.toLowerCase().startsWith(type.name.toLowerCase())));
    expect([...telling, ...fields().filter(({ name }) => /^(get|list|find)[A-Z]/.test(name))]).toEqual([]);
  });
});

describe('Relay', () => {
  const connections = () => types.filter(({ name }) => name.endsWith('Connection'));

  test('a connection has edges, nodes, pageInfo and totalCount, none of them null', () => {
    expect(connections().length).toBeGreaterThan(2);
    for (const connection of connections()) {
      const noun = connection.name.replace(/Connection$/, '');
      expect(fieldTypes(connection)).toMatchObject({
        edges: `[${noun}Edge!]!`,
        nodes: `[${noun}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
      const edge = types.find(({ name }) => name === `${noun}Edge`);
      expect(edge && fieldTypes(edge)).toMatchObject({ cursor: 'String!', node: `${noun}!` });
    }
  });

  test('every field that answers with a connection can be paged from both ends, and no connection may be null', () => {
    const paged = types
      .flatMap((type) => type.fields)
      .filter(({ type }) => getNamedType(type).name.endsWith('Connection'));
    expect(paged.length).toBeGreaterThan(5);
    for (const { path, type, args } of paged) {
      expect([path, String(type)]).toEqual([path, `${getNamedType(type).name}!`]);
      expect(args, path).toMatchObject({ first: 'Int', after: 'String', last: 'Int', before: 'String' });
    }
  });

  test('PageInfo and Node are as their specifications have them', () => {
    const byName = (name: string) => types.find((type) => type.name === name) ?? { name, fields: [] };
    expect(fieldTypes(byName('PageInfo'))).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
    expect(fieldTypes(byName('Node'))).toEqual({ id: 'ID!' });
    const { node: byId, nodes } = Object.fromEntries(byName('Query').fields.map((field) => [field.name, field]));
    expect([String(byId?.type), byId?.args, String(nodes?.type), nodes?.args]).toEqual([
      'Node',
      { id: 'ID!' },
      '[Node]!',
      { ids: '[ID!]!' },
    ]);
  });

  test('what has an id can be fetched again by it', () => {
    const identified = types.filter((type) => type.fields.some(({ name }) => name === 'id')).map(({ name }) => name);
    expect(identified.filter((name) => !node.includes(name)).sort()).toEqual(['Entity', 'Node']);
  });
});

test('no list holds nulls, but for nodes that are gone', () => {
  const holed = fields().filter(({ type, args }) => /\[\w+\]/.test([type, ...Object.values(args)].join()));
  expect(holed.map(({ path }) => path)).toEqual(['Query.nodes']);
});

test('what is deprecated names what to ask for instead, and until when it stays', () => {
  const deprecated = fields().filter(({ deprecationReason }) => deprecationReason != null);
  const untold = deprecated.filter(({ deprecationReason }) => !/`\w+`.*\d{4}-\d\d-\d\d/.test(deprecationReason ?? ''));
  expect(untold.map(({ path }) => path)).toEqual([]);
});
