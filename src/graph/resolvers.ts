import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import type { GraphQLSchema } from 'graphql';
import { createResolversMap, getMetadataStorage } from 'type-graphql';
import type { Context } from './context.ts';

type FieldMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Resolve = (source: unknown, args: unknown, context: Context) => unknown;

/**
 * The resolvers of a type-graphql schema, made for as many calls as an archive has rows: type-graphql puts the parameters
 * of a method together anew at each call, and finds types by promises. Here a field that is a property has no resolver,
 * and a method that takes no arguments is called at once.
 */
export function resolversOf(schema: GraphQLSchema): GraphQLResolverMap<Context> {
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  const { fieldResolvers, interfaceTypes, objectTypes } = getMetadataStorage();
  for (const { name, resolveType } of interfaceTypes) {
    const own = resolvers[name];
    if (own && resolveType) own.__resolveType = resolveType;
  }
  for (const { name, target } of objectTypes) {
    const own = resolvers[name] ?? {};
    for (const field of Object.keys(own)) {
      const methods = fieldResolvers.filter(({ schemaName }) => schemaName === field);
      const method = methods.find(({ getObjectType }) => isOf(target, getObjectType?.()));
      if (methods.length === 0) delete own[field];
      else own[field] = (method && directly(method)) ?? own[field];
    }
  }
  return resolvers as GraphQLResolverMap<Context>;
}

/** Whether a type is, or implements, the one that a resolver is for. */
function isOf(target: unknown, type: unknown): boolean {
  return (
    target === type || (typeof target === 'function' && typeof type === 'function' && target.prototype instanceof type)
  );
}

/** A call of the method of a noun, which takes its row, the context, or both; of any other, nothing. */
function directly({ target, methodName, params = [], middlewares = [] }: FieldMetadata): Resolve | undefined {
  const kinds = params
    .toSorted((a, b) => a.index - b.index)
    .map((param) => ('propertyName' in param && param.propertyName ? 'property' : param.kind))
    .join();
  if (middlewares.length > 0) return undefined;
  const noun = new (target as new () => Record<string, (...params: unknown[]) => unknown>)();
  const method = noun[methodName]?.bind(noun);
  if (!method) return undefined;
  if (kinds === 'root') return (row) => method(row);
  if (kinds === 'root,context') return (row, _, context) => method(row, context);
  return undefined;
}
