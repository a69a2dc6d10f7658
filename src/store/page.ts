import {
  type AnyList,
  beyond,
  type Condition,
  isRanked,
  isSearched,
  type List,
  listFor,
  type Parents,
  type Position,
  placeOf,
  RELEVANCE,
  select,
} from './list.ts';
import { groupBy, type Reader, type Tables } from './reader.ts';
import { type Sql, sql } from './sql.ts';
import { collected, limited, waysOf } from './ways.ts';

/** Which rows of a list are read. */
export interface Range {
  /** Only rows behind this place. */
  after?: Position;
  /** Only rows ahead of this place. */
  before?: Position;
  limit: number;
  /** Whether the limit counts from the end of the range. */
  fromEnd?: boolean;
}

/** A row with what the list is ordered by where that is no column of it. */
type Listed<Row> = Row & { relevance?: number };

/**
 * The rows of a list that lie in a range, in the list's order, by parent (by null where there are no parents): one
 * statement, read off the index parent by parent, so that it does not matter how many children a parent has.
 */
export async function readPages<Table extends keyof Tables>(
  reader: Reader,
  asked: List<Table>,
  parents: Parents,
  range: Range,
): Promise<Map<number | null, Listed<Tables[Table]>[]>> {
  const list: AnyList = listFor(parents, asked);
  const table = sql.table(list.table);
  const id = sql.ref(`${list.table}.id`);
  const ranked = isRanked(list);
  const order = orderBy(
    ranked ? RELEVANCE : sql.ref(`${list.table}.${list.orderBy.column}`),
    id,
    list.orderBy.direction,
  );
  // One list that an index has in its order needs no collecting of ids, and no sorting behind it.
  const isOne = !parents || parents.length === 1;
  if (isOne && !list.through && !list.search && !list.merged && !list.ways) {
    const [parent = null] = parents ?? [];
    const read = await reader.rows<Tables[Table]>(
      pageOf({ ...list, parentId: sql`${parent}` }, sql`${table}.*`, range),
    );
    return groupBy(range.fromEnd ? read.reverse() : read, () => parent);
  }
  const ids = idsOf(list, parents, range);
  const columns = ranked ? sql`${table}.*, ${RELEVANCE} as "relevance"` : sql`${table}.*`;
  // Behind the rows of all parents: ahead of them, the ids of a page would be looked for once for each match.
  const joined = ranked ? sql`cross join "found" on "found"."id" = ${id}` : sql``;
  const rows = await reader.rows<Listed<Tables[Table]> & { parentKey: number | null }>(
    parents
      ? sql`${collected(list, parents)} select p.value as "parentKey", ${columns} from json_each(${JSON.stringify(parents)}) p
            join ${table} on ${id} in (${ids}) ${joined} order by p.key, ${order}`
      : sql`${collected(list, parents)} select null as "parentKey", ${columns} from ${table} ${joined} where ${id} in (${ids})
            order by ${order}`,
  );
  return groupBy(rows, (row) => row.parentKey);
}

/** The ids of the rows of a list that lie in a range. Of several ways to read them, all but one cost nothing. */
function idsOf(list: AnyList, parents: Parents, range: Range): Sql {
  const ways = waysOf(list, parents).map(({ way, when }) => idsIn(way, range, when));
  if (ways.length === 1) return ways[0] as Sql;
  return sql.join(
    ways.map((ids) => sql`select * from (${ids})`),
    sql` union all `,
  );
}

/** The same, read in one way. */
function idsIn(list: AnyList, range: Range, when?: Condition): Sql {
  return list.merged ? mergedIds(list.merged, range, when) : pageOf(list, placeOf(list).key, range, when);
}

/** Something of the rows of a list that lie in a range, from the end of the range that the limit counts from. */
function pageOf(list: AnyList, what: Sql, range: Range, when?: Condition): Sql {
  const conditions = [
    ...(range.after ? [beyond(list, range.after, 'after', false)] : []),
    ...(range.before ? [beyond(list, range.before, 'before', false)] : []),
  ];
  const { value, key } = placeOf(list);
  const direction = directionOf(list, range);
  // A place in a search table holds the id that breaks ties.
  const place = isSearched(list) ? sql`${value} ${sql.raw(direction)}` : orderBy(value, key, direction);
  return sql`${select(list, what, conditions)} order by ${place} ${limited(range.limit, when)}`;
}

/** The same of the lists of some parents together: what lies in the range of all of them does so in that of one. */
function mergedIds({ parents, list }: { parents: Sql; list: AnyList }, range: Range, when?: Condition): Sql {
  const direction = directionOf(list, range);
  const place = orderBy(sql.ref(`m.${list.orderBy.column}`), sql.ref('m.id'), direction);
  return sql`select m."id" from (${parents}) p join ${sql.table(list.table)} m on m."id" in (${idsIn(list, range)})
             group by m."id" order by ${place} ${limited(range.limit, when)}`;
}

/** The direction in which a range is read: from the end that its limit counts from. */
function directionOf({ orderBy: { direction } }: AnyList, { fromEnd }: Range): 'asc' | 'desc' {
  if (!fromEnd) return direction;
  return direction === 'asc' ? 'desc' : 'asc';
}

const orderBy = (value: Sql, key: Sql, direction: 'asc' | 'desc') =>
  sql`${value} ${sql.raw(direction)}, ${key} ${sql.raw(direction)}`;
