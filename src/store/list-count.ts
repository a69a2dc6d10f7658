import type { SqlBool } from 'kysely';
import { countOf } from './entity-count.ts';
import {
  type AnyList,
  beyond,
  type Condition,
  listFor,
  PARENT,
  type Parents,
  type Position,
  placeOf,
  select,
} from './list.ts';
import type { Reader } from './reader.ts';
import { type Sql, sql } from './sql.ts';
import { collected, limited, narrowWays, waysOf } from './ways.ts';

/** How many rows a list holds, by parent. */
export function countRows(reader: Reader, list: AnyList, parents: Parents): Promise<Map<number | null, number>> {
  const kept = countOf(list);
  if (kept && parents && !list.search && list.where.length === 0) {
    const count = sql`select ${sql.ref(kept)} from "EntityCount" where "entityId" = ${PARENT}`;
    return perParent(reader, list, parents, sql`coalesce((${count}), 0)`);
  }
  // The order does not count: matches are counted without ranking or sorting them.
  const counted = listFor(
    parents,
    list.search ? { ...list, orderBy: { column: 'reportedAt', direction: 'desc' } as const } : list,
  );
  const count = (way: AnyList) => sql`(${select(way, sql`count(*)`, [])})`;
  const ways = narrowWays(counted, parents).map(({ way, few }) => sql`when ${few} then ${count(way)}`);
  const figure = ways.length > 0 ? sql`case ${sql.join(ways, sql` `)} else ${count(counted)} end` : count(counted);
  return perParent(reader, counted, parents, figure);
}

/** How many rows of a list were reported on a day, which is an ISO date in UTC. */
export type DayCount = readonly [day: string, count: number];

/** On which days the rows of a list were reported, and how many on each, the first day first; by parent. */
export async function countByDay(
  reader: Reader,
  list: AnyList,
  parents: Parents,
): Promise<Map<number | null, DayCount[]>> {
  const byTime = listFor(parents, { ...list, orderBy: { column: 'reportedAt', direction: 'asc' } as const });
  // A search table has the order, and not the time: that is read in the row.
  const reportedAt = byTime.search ? sql.ref(`${list.table}.reportedAt`) : placeOf(byTime).value;
  const counted = { ...byTime, where: byTime.search ? [...list.where, sql<SqlBool>`true`] : list.where };
  const days = select(counted, sql`substr(${reportedAt}, 1, 10) as "day", count(*) as "count"`, []);
  const figure = sql`select json_group_array(json_array("day", "count")) from (${days} group by 1 order by 1)`;
  const found = await perParent<string>(reader, byTime, parents, figure);
  return new Map([...found].map(([parent, json]) => [parent, JSON.parse(json)]));
}

/** Whether a list holds rows at a place or beyond it on one side, by parent: 1 or 0. */
export function hasRowsBeyond(
  reader: Reader,
  asked: AnyList,
  parents: Parents,
  place: Position,
  side: 'after' | 'before',
): Promise<Map<number | null, number>> {
  const list = listFor(parents, asked);
  const any = (way: AnyList, when?: Condition): Sql =>
    way.merged
      ? sql`exists (select 1 from (${way.merged.parents}) p where ${any(way.merged.list)} ${limited(1, when)})`
      : sql`exists (${select(way, sql`1`, [beyond(way, place, side, true)])} ${limited(1, when)})`;
  const figure = sql.join(
    waysOf(list, parents).map(({ way, when }) => any(way, when)),
    sql` or `,
  );
  return perParent(reader, list, parents, figure);
}

async function perParent<Figure = number>(reader: Reader, list: AnyList, parents: Parents, figure: Sql) {
  const rows = await reader.rows<{ parentKey: number | null; figure: Figure }>(
    parents
      ? sql`${collected(list, parents)} select p.value as "parentKey", (${figure}) as figure from json_each(${JSON.stringify(parents)}) p`
      : sql`${collected(list, parents)} select null as "parentKey", (${figure}) as figure`,
  );
  return new Map(rows.map((row) => [row.parentKey, row.figure]));
}
