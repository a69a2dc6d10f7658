import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import type { GraphQLSchema } from 'graphql';
import { createResolversMap, getMetadataStorage } from 'type-graphql';
import type { Context } from './context.ts';

type MethodMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers' | 'queries'][number];
type ParamMetadata = NonNullable<MethodMetadata['params']>[number];
type Resolve = (source: unknown, args: Record<string, unknown>, context: Context) => unknown;

/**
 * The resolvers of a type-graphql schema, made for as many calls as an archive has rows: type-graphql makes the parameters
 * of a method anew at each call, and finds types by promises. Here a field that is a property has no resolver, and the
 * method of a field is called with the arguments as they are, the same object for all rows of a level.
 */
export function resolversOf(schema: GraphQLSchema): GraphQLResolverMap<Context> {
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  const { fieldResolvers, interfaceTypes, objectTypes, queries } = getMetadataStorage();
  const roots = resolvers.Query ?? {};
  for (const field of Object.keys(roots)) {
    const [query, ...others] = queries.filter(({ schemaName }) => schemaName === field);
    // Of several, which are of schemas beside this one, it is not known which is meant.
    if (query && others.length === 0) roots[field] = directly(query) ?? roots[field];
  }
  for (const { name, resolveType } of interfaceTypes) {
    const own = resolvers[name];
    if (own && resolveType) own.__resolveType = resolveType;
  }
  for (const { name, target, interfaceClasses = [] } of objectTypes) {
    const own = resolvers[name] ?? {};
    for (const field of Object.keys(own)) {
      const method = fieldResolvers.find(
        ({ schemaName, getObjectType }) =>
          schemaName === field && [target, ...interfaceClasses].some((type) => isOf(type, getObjectType?.())),
      );
      if (method) own[field] = directly(method) ?? own[field];
      else delete own[field];
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

/** A call of the method of a noun, its parameters taken from what GraphQL gives; nothing where one is of another kind. */
function directly({ target, methodName, params = [], middlewares = [] }: MethodMetadata): Resolve | undefined {
  const picks = params.toSorted((a, b) => a.index - b.index).flatMap((param) => pickOf(param) ?? []);
  if (picks.length < params.length || middlewares.length > 0) return undefined;
  const noun = new (target as new () => Record<string, (...params: unknown[]) => unknown>)();
  const method = noun[methodName]?.bind(noun);
  const [first, second, third, ...more] = picks;
  // One written for each number of parameters needs no list of them at each call.
  if (!first || !method) return method;
  if (!second) return (row, args, context) => method(first(row, args, context));
  if (!third) return (row, args, context) => method(first(row, args, context), second(row, args, context));
  if (more.length > 0) return (row, args, context) => method(...picks.map((pick) => pick(row, args, context)));
  return (row, args, context) =>
    method(first(row, args, context), second(row, args, context), third(row, args, context));
}

function pickOf(param: ParamMetadata): Resolve | undefined {
  switch (param.kind) {
    case 'root':
      return param.propertyName ? undefined : (row) => row;
    case 'context':
      return param.propertyName ? undefined : (_row, _args, context) => context;
    case 'args':
      return (_row, args) => args;
    case 'arg':
      return (_row, args) => args[param.name];
    default:
      return undefined;
  }
}
