import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, isUnionType, parse } from 'graphql';
import type { Context } from './context.ts';
import { badInput } from './errors.ts';
import { CACHE_CONTROL } from './max-age.ts';
import { resolversOf } from './resolvers.ts';

// v2.7 is the newest version that the official subgraph suite accepts.
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])
${CACHE_CONTROL}`;

/** Finds what another subgraph points to by the fields that it sends: a key, and whatever else was required of it. */
export type ResolveReference<Reference = Record<string, unknown>> = (
  reference: Reference,
  context: Context,
) => PromiseLike<object | null> | object | null;

/** The schema as text: what clients and other subgraphs see. `link` names the directives of Federation it uses. */
export function printSubgraph(schema: GraphQLSchema, link = LINK): string {
  return `${link}\n\n${printSchemaWithDirectives(schema)}\n`;
}

/** A type-graphql schema as a subgraph of Apollo Federation 2, with `_service` and `_entities`. */
export function toSubgraph(
  schema: GraphQLSchema,
  references: Record<string, ResolveReference>,
  link = LINK,
): GraphQLSchema {
  const resolvers = resolversOf(schema);
  for (const [type, resolve] of Object.entries(references)) {
    // Async, so that a reference that is refused fails alone.
    const resolveOne = async (reference: Record<string, unknown>, context: Context) => resolve(reference, context);
    resolvers[type] = Object.assign({}, resolvers[type], { __resolveReference: resolveOne });
  }
  return checkReferences(buildSubgraphSchema([{ typeDefs: parse(printSubgraph(schema, link)), resolvers }]));
}

/** Refuses a reference to what is no entity alone: Apollo’s resolver throws, which fails all others and counts as a bug. */
function checkReferences(subgraph: GraphQLSchema): GraphQLSchema {
  const field = subgraph.getQueryType()?.getFields()._entities;
  const entity = subgraph.getType('_Entity');
  if (!field?.resolve || !isUnionType(entity)) return subgraph;
  const names = entity
    .getTypes()
    .map(({ name }) => name)
    .sort();
  const { resolve } = field;
  field.resolve = (source, { representations }: { representations: unknown[] }, context, info) =>
    representations.map((reference) => {
      const { __typename: name } = Object(reference) as { __typename?: unknown };
      if (!names.some((known) => known === name))
        return badInput(`Expected a __typename of ${names.join(', ')}, got ${JSON.stringify(name)}.`);
      return (resolve(source, { representations: [reference] }, context, info) as unknown[])[0];
    });
  return subgraph;
}

/** A resolver of keys that are texts; whatever else a reference holds is as good as absent, for others may send any JSON. */
export function byTexts(resolve: ResolveReference<Record<string, string>>): ResolveReference {
  return (reference, context) => {
    const texts = Object.entries(reference).filter((field): field is [string, string] => typeof field[1] === 'string');
    return resolve(Object.fromEntries(texts), context);
  };
}
