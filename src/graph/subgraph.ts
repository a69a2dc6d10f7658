import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import type { Context } from './context.ts';
import { resolversOf } from './resolvers.ts';

// v2.7 is the newest version that the official subgraph suite accepts.
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])';

/** Finds the row that another subgraph points to by the fields of one of the type's keys. */
export type ResolveReference = (
  reference: Record<string, string>,
  context: Context,
) => PromiseLike<object | null> | null;

/** The schema as text: what clients and other subgraphs see. */
export function printSubgraph(schema: GraphQLSchema): string {
  return `${LINK}\n\n${printSchemaWithDirectives(schema)}\n`;
}

/** A type-graphql schema as a subgraph of Apollo Federation 2, with `_service` and `_entities`. */
export function toSubgraph(schema: GraphQLSchema, references: Record<string, ResolveReference>): GraphQLSchema {
  const resolvers = resolversOf(schema);
  for (const [type, resolve] of Object.entries(references)) {
    // Async, so that a reference that is refused fails alone.
    const resolveOne = async (reference: object, context: Context) => resolve(textsOf(reference), context);
    resolvers[type] = Object.assign({}, resolvers[type], { __resolveReference: resolveOne });
  }
  return buildSubgraphSchema([{ typeDefs: parse(printSubgraph(schema)), resolvers }]);
}

/** The fields of a reference that can be a key: others may send any JSON there. */
function textsOf(reference: object): Record<string, string> {
  const fields: [string, unknown][] = Object.entries(reference);
  return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string'));
}
