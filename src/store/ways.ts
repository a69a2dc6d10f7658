import type { SqlBool } from 'kysely';
import {
  type AnyList,
  type Condition,
  ENTITY_COUNTS,
  isRanked,
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

/** The ways to read a list, each with the condition under which it is read that way and no other. */
export function waysOf(list: AnyList, parents: Parents): { way: AnyList; when?: Condition }[] {
  if (!list.ways) return [{ way: list }];
  const narrow = narrowWays(list, parents);
  const inOrder = { way: { ...list, where: list.ways.inOrder }, few: undefined };
  return [...narrow, inOrder].map(({ way, few }, i) => {
    const conditions = narrow.slice(0, i).map((other) => sql<SqlBool>`not (${other.few})`);
    if (few) conditions.push(sql`(${few})`);
    return { way, ...(conditions.length > 0 && { when: sql<SqlBool>`${sql.join(conditions, sql` and `)}` }) };
  });
}

/** The ways to read a list to which an index leads, each with whether it leads to few. */
export function narrowWays(list: AnyList, parents: Parents): { way: AnyList; few: Condition }[] {
  const { table, ways, merged, search } = list;
  // Lists to be merged are read in their order: that is the best way by what leads to them.
  const some = ways?.some.filter(({ by }) => !merged || by !== parentColumn(merged.list)) ?? [];
  if (parents) {
    const long = areLong(list, parents);
    return some.map(({ where, few }, i) => ({
      way: { ...list, where, collected: `way${i}` },
      few: long ? sql`${long} and ${few}` : few,
    }));
  }
  return some.map(({ where, few, fewToSearch }) =>
    search && !isRanked(list)
      ? {
          way: { ...list, where: [...where, matchesAt(search, table)], search: undefined, merged: undefined },
          few: fewToSearch,
        }
      : { way: { ...list, where, merged: undefined }, few },
  );
}

/** Whether the lists of some parents are long together, where it can be told: short ones are read in their order. */
function areLong(list: AnyList, parents: readonly number[]): Condition | undefined {
  const count = ENTITY_COUNTS[parentColumn(list) as keyof typeof ENTITY_COUNTS];
  if (!count) return undefined;
  return sql`(select coalesce(sum(${sql.ref(count)}), 0) from "EntityCount" where "entityId" in ${among(parents)}) > ${sql.lit(FEW)}`;
}

/** A limit is the one thing that SQLite looks at before it reads anything. */
export const limited = (limit: number, when?: Condition) =>
  when ? sql`limit case when ${when} then ${limit} else 0 end` : sql`limit ${limit}`;

/** What a statement over a list begins with: what is collected once for all its parents. */
export function collected(list: AnyList, parents: Parents): Sql {
  const { search } = list;
  if (search && isRanked(list)) return found(search);
  const tables = parents
    ? waysOf(list, parents).flatMap(({ way, when }) =>
        way.collected ? collectedIn(way.collected, way, parents, when) : [],
      )
    : [];
  return tables.length > 0 ? sql`with ${sql.join(tables)}` : sql``;
}

/** All that matches, with how well: ranking knows no index. */
function found(search: Search): Sql {
  return sql`with "found" as materialized (select ${idIn(search)} as "id", ${search.relevance} as "relevance"
             from ${sql.table(search.table)} where ${matches(search)})`;
}

/** The rows of the lists of all parents, if they are few. */
function collectedIn(name: string, way: AnyList, parents: readonly number[], when?: Condition): Sql {
  const list = { ...way, parent: undefined, collected: undefined };
  const { value, key } = placeOf(list);
  const parent = sql.ref(parentColumn(way));
  // The sign hides the column from the indexes: the rows are led to by the conditions.
  const ofParents = sql<SqlBool>`+${parent} in ${among(parents)}`;
  const rows = select(list, sql`${parent} as "parent", ${value} as "value", ${key} as "id"`, [ofParents]);
  return sql`${sql.table(name)} as materialized (${rows} ${limited(-1, when)})`;
}
