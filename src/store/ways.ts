import type { SqlBool } from 'kysely';
import { countOf, sumOf } from './entity-count.ts';
import {
  type AnyList,
  type Condition,
  FEW_TO_LOOK_UP,
  isFewIn,
  isRanked,
  isSearched,
  type Parents,
  parentColumn,
  placeOf,
  select,
} from './list.ts';
import { among } from './reader.ts';
import { idIn, matches, matchesAt, type Search } from './search.ts';
import { type Sql, sql } from './sql.ts';

/** Beyond so many rows it is quicker to look at what comes first in a list than to collect them. */
export const FEW = 1000;

/** A way to which an index leads. */
interface Narrow {
  way: AnyList;
  /** Whether it leads to few. */
  few: Condition;
}

/** The ways to read a list, each with the condition under which it is read that way and no other. */
export function waysOf(list: AnyList, parents: Parents): { way: AnyList; when?: Condition | undefined }[] {
  if (!list.ways) return [{ way: list }];
  const narrow = narrowWays(list, parents);
  return [
    // For parents, nothing has been collected where another way is meant.
    ...narrow.map(({ way }, i) => (parents ? { way } : { way, when: isMeant(narrow, i) })),
    { way: { ...list, where: list.ways.inOrder }, when: isMeant(narrow, narrow.length) },
  ];
}

/** Whether the way at an index, or behind all of them, is the first that leads to few. */
function isMeant(narrow: readonly Narrow[], index: number): Condition | undefined {
  const conditions = narrow.slice(0, index).map(({ few }) => sql`not (${few})`);
  const own = narrow[index];
  if (own) conditions.push(sql`(${own.few})`);
  return conditions.length > 0 ? sql<SqlBool>`${sql.join(conditions, sql` and `)}` : undefined;
}

/** The ways to read a list to which an index leads. */
export function narrowWays(list: AnyList, parents: Parents): Narrow[] {
  if (parents) return collectedWays(list, parents);
  const { table, ways, merged, search } = list;
  // Lists to be merged are read in their order: that is the best way by what leads to them.
  const some = ways?.some.filter(({ by }) => !merged || by !== parentColumn(merged.list)) ?? [];
  return some.map((way) =>
    search && !isRanked(list)
      ? {
          way: { ...list, where: [...way.where, matchesAt(search, table)], search: undefined, merged: undefined },
          // In another order all matches would be collected; looking one up takes several times as long.
          few: isSearched(list) ? isFewIn(table, way, FEW_TO_LOOK_UP) : way.upTo(sql.lit(FEW / 4)),
        }
      : { way: { ...list, where: way.where, merged: undefined }, few: way.few },
  );
}

/** The same for parents: `rows` are collected once for all of them, and `way` reads what is one parent's of that. */
function collectedWays(list: AnyList, parents: readonly number[]): (Narrow & { rows: AnyList })[] {
  if (!list.ways) return [];
  const long = areLong(list, parents);
  return list.ways.some.map(({ where, few }, i) => ({
    way: { table: `way${i}`, parent: 'parent', where: [], orderBy: { ...list.orderBy, column: 'value' } },
    few: long ? sql`${long} and ${few}` : few,
    rows: { ...list, where },
  }));
}

/** Whether the lists of some parents are long together, where it can be told: short ones are read in their order. */
function areLong(list: AnyList, parents: readonly number[]): Condition | undefined {
  const count = countOf(list);
  return count && sql`${sumOf(count, among(parents))} > ${sql.lit(FEW)}`;
}

/**
 * A limit is the one thing that SQLite looks at before it reads anything. The sign hides the parameter from its planner,
 * which would otherwise plan the statement anew at each run.
 */
export const limited = (limit: number, when?: Condition) =>
  when ? sql`limit case when ${when} then ${limit} else 0 end` : sql`limit +${limit}`;

/** What a statement over a list begins with: what is collected once for all its parents. */
export function collected(list: AnyList, parents: Parents): Sql {
  const { search } = list;
  if (search && isRanked(list)) return found(search);
  const tables = parents
    ? collectedWays(list, parents).map(({ way, rows }, i, narrow) =>
        collectedAs(way.table, rows, parents, isMeant(narrow, i)),
      )
    : [];
  return tables.length > 0 ? sql`with ${sql.join(tables)}` : sql``;
}

/** All that matches, with how well: ranking knows no index. */
function found(search: Search): Sql {
  return sql`with "found" as materialized (select ${idIn(search)} as "id", ${search.relevance} as "relevance"
             from ${sql.table(search.table)} where ${matches(search)})`;
}

/** A table of the rows of all parents: each with its `parent`, the `value` that it is ordered by, and its `id`. */
function collectedAs(name: string, list: AnyList, parents: readonly number[], when?: Condition): Sql {
  const { value, key } = placeOf(list);
  const parent = sql.ref(parentColumn(list));
  // The sign hides the column from the indexes: the rows are led to by the conditions.
  const ofParents = sql<SqlBool>`+${parent} in ${among(parents)}`;
  const what = sql`${parent} as "parent", ${value} as "value", ${key} as "id"`;
  return sql`${sql.table(name)} as materialized (${select({ ...list, parent: undefined }, what, [ofParents])} ${limited(-1, when)})`;
}
