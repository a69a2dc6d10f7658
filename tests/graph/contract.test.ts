import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, findBreakingChanges, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const { version } = JSON.parse(read('package.json'));
const declared: { change: string; why: string; since: string }[] = JSON.parse(read('contract/breaking-changes.json'));

// The definitions of the directives come with Federation, not with the schema.
const schemaOf = (sdl: string) => buildASTSchema(parse(sdl), { assumeValidSDL: true });

/** What no longer holds for a client or a subgraph that was written for an earlier schema. */
function broken(before: GraphQLSchema, after: GraphQLSchema): string[] {
  const keysAfter = new Set(keysOf(after));
  return [
    ...findBreakingChanges(before, after).map(({ type, description }) => `${type}: ${description}`),
    ...keysOf(before).flatMap((key) => (keysAfter.has(key) ? [] : `KEY_REMOVED: ${key} is no longer a key.`)),
  ];
}

function keysOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap(({ name, astNode }) =>
      (astNode?.directives ?? [])
        .filter((directive) => directive.name.value === 'key')
        .map(
          ({ arguments: [fields] = [] }) => `${name} by ${fields?.value.kind === 'StringValue' && fields.value.value}`,
        ),
    );
}

test('the schema keeps what the last release promised, but for what contract/breaking-changes.json declares', () => {
  const released = schemaOf(read(`contract/${version}.graphql`));
  const undeclared = broken(released, schemaOf(read('schema.graphql')));
  expect(undeclared.sort()).toEqual(declared.map(({ change }) => change).sort());
  for (const { why, since } of declared) {
    expect(why).toMatch(/^\S.*\.$/s);
    expect(since).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('every kind of break is seen, and what only adds is none', () => {
  const before = `
    type Query { quote(id: ID!): Quote kept: Kind }
    type Quote @key(fields: "id") @key(fields: "slug") { id: ID! slug: String! text: String! }
    enum Kind { DIRECT INDIRECT }
    input Where { kind: Kind }
  `;
  const after = `
    type Query { quote(id: ID!, words: String!): Quote kept(first: Int): Kind added: Int }
    type Quote @key(fields: "id") { id: ID! slug: String text: Int! }
    enum Kind { DIRECT MIXED }
    input Where { kind: Kind! also: Int }
  `;
  expect(broken(schemaOf(before), schemaOf(before))).toEqual([]);
  expect(broken(schemaOf(before), schemaOf(after)).map((change) => change.split(':')[0])).toEqual([
    'REQUIRED_ARG_ADDED',
    'FIELD_CHANGED_KIND',
    'FIELD_CHANGED_KIND',
    'VALUE_REMOVED_FROM_ENUM',
    'FIELD_CHANGED_KIND',
    'KEY_REMOVED',
  ]);
});
