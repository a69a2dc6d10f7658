import { Arg, Ctx, Field, ID, InterfaceType, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { badInput } from './errors.ts';

export const ID_MEANING = 'Opaque, and unlike that of anything else in the graph.';

type LoadRow<Row> = (rowId: number, context: Context) => PromiseLike<Row | null>;

/** How the row of each type is found; a noun adds its own with `nodeType`. */
const loaders = new Map<string, LoadRow<object>>();

/** Makes the rows of a type reachable by their opaque id; of a table of several types, those that are of this one. */
export function nodeType<Row extends object>(
  type: string,
  load: LoadRow<Row>,
  isOfType: (row: Row) => boolean = () => true,
): void {
  loaders.set(type, (rowId, context) =>
    load(rowId, context).then((row) => (row && isOfType(row) ? Object.assign(row, { __typename: type }) : null)),
  );
}

/** The opaque id by which clients know a row. */
export function globalId(type: string, rowId: number): string {
  return Buffer.from(`${type}:${rowId}`).toString('base64url');
}

/** The row id behind an opaque id of one of these types; anything else is refused. */
export function rowIdOf(id: string, ...types: string[]): number {
  const { type, rowId } = readGlobalId(id);
  if (types.includes(type)) return rowId;
  throw badInput(`Expected an id of type ${types.join(' or ')}, got one of type ${type}.`);
}

function readGlobalId(id: string): { type: string; rowId: number; load: LoadRow<object> } {
  const [, type = '', rowId = ''] = /^(\w+):(\d{1,15})$/.exec(decoded(id)) ?? [];
  const load = loaders.get(type);
  if (!load) throw badInput(`Expected an id that this graph has given out, got ${JSON.stringify(id)}.`);
  return { type, rowId: Number(rowId), load };
}

/**
 * What an id stands for, empty where it is none. None has a character in which base64url is unlike base64, and for so
 * short a text a `Buffer` would take three times as long.
 */
function decoded(id: string): string {
  try {
    return atob(id);
  } catch {
    return '';
  }
}

@InterfaceType({
  description: 'Anything that can be fetched again by its id.',
  resolveType: (row: { __typename: string }) => row.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: ID_MEANING })
  id!: string;
}

@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null when it is gone.' })
  node(
    @Arg('id', () => ID, { description: 'An id that this graph has given out.' }) id: string,
    @Ctx() context: Context,
  ): PromiseLike<object | null> {
    const { rowId, load } = readGlobalId(id);
    return load(rowId, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Whatever has these ids, in their order; null where it is gone.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100 ids that this graph has given out.' }) ids: string[],
    @Ctx() context: Context,
  ): (PromiseLike<object | null> | Error)[] {
    if (ids.length > 100) throw badInput(`Expected at most 100 ids, got ${ids.length}.`);
    return ids.map((id) => {
      try {
        return this.node(id, context);
      } catch (error) {
        // Only this one is null then.
        return error as Error;
      }
    });
  }
}
