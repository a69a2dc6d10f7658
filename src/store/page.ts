import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { groupBy, type Reader, type Tables } from './reader.ts';
import { idIn, matches, matchesOf, matchingIds, placeIn, type Search } from './search.ts';

type Sql = RawBuilder<unknown>;
export type Condition = RawBuilder<SqlBool>;

/** A list that grows with the archive: rows of one table in one order, of many parents or of none. */
export interface List<Table extends keyof Tables> {
  table: Table;
  /** The column that names the parent, in `table` or in the table of pairs that leads to it. */
  parent?: string;
  /** A table of pairs and its column that names the row; it holds the row's `reportedAt` too. */
  through?: { table: keyof Tables; key: string };
  /** Conditions over the columns of `table`; all must hold. */
  where: Condition[];
  /** Only rows that match it. */
  search?: Search | undefined;
  /** A column that is never null, or how well a row fits the search; `id` breaks ties in the same direction. */
  orderBy: { column: (keyof Tables[Table] & string) | 'relevance'; direction: 'asc' | 'desc' };
}

/** A list of whichever table. */
type AnyList = Omit<List<keyof Tables>, 'orderBy'> & { orderBy: { column: string; direction: 'asc' | 'desc' } };

/** A place in a list: the value of its ordering column and the id that breaks the tie. */
export type Position = readonly [value: string | number, id: number];

export interface Range {
  /** Only rows behind this place. */
  after?: Position;
  /** Only rows ahead of this place. */
  before?: Position;
  limit: number;
  /** Whether the limit counts from the end of the range. */
  fromEnd?: boolean;
}

type Parents = readonly number[] | null;

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
  const list = searchedFor(parents, asked);
  const table = sql.table(list.table);
  const id = sql.ref(`${list.table}.id`);
  const ranked = isRanked(list);
  const order = orderBy(
    ranked ? RELEVANCE : sql.ref(`${list.table}.${list.orderBy.column}`),
    id,
    list.orderBy.direction,
  );
  const conditions = [
    ...(range.after ? [beyond(list, range.after, 'after', false)] : []),
    ...(range.before ? [beyond(list, range.before, 'before', false)] : []),
  ];
  const { value, key } = placeOf(list);
  const direction = range.fromEnd ? opposite(list.orderBy.direction) : list.orderBy.direction;
  // A place in a search table holds the id that breaks ties.
  const place = isSearched(list) ? sql`${value} ${sql.raw(direction)}` : orderBy(value, key, direction);
  const ids = sql`${select(list, key, conditions)} order by ${place} limit ${range.limit}`;
  if (!parents && !isSearched(list) && !ranked) {
    const all = select(list, sql`null as "parentKey", ${table}.*`, conditions);
    const read = await reader.rows<Tables[Table] & { parentKey: null }>(
      sql`${all} order by ${place} limit ${range.limit}`,
    );
    return new Map([[null, range.fromEnd ? read.reverse() : read]]);
  }
  const columns = ranked ? sql`${table}.*, ${RELEVANCE} as "relevance"` : sql`${table}.*`;
  const joined = ranked ? sql`join "found" on "found"."id" = ${id}` : sql``;
  const rows = await reader.rows<Listed<Tables[Table]> & { parentKey: number | null }>(
    parents
      ? sql`${found(list)} select p.value as "parentKey", ${columns} from json_each(${JSON.stringify(parents)}) p
            join ${table} on ${id} in (${ids}) ${joined} order by p.key, ${order}`
      : sql`${found(list)} select null as "parentKey", ${columns} from ${table} ${joined} where ${id} in (${ids})
            order by ${order}`,
  );
  return groupBy(rows, (row) => row.parentKey);
}

/** How many rows a list holds, by parent. */
export function countRows(reader: Reader, list: AnyList, parents: Parents): Promise<Map<number | null, number>> {
  // The order does not count: matches are counted without ranking or sorting them.
  const counted = searchedFor(
    parents,
    list.search ? { ...list, orderBy: { column: 'reportedAt', direction: 'desc' } as const } : list,
  );
  return perParent(reader, counted, parents, select(counted, sql`count(*)`, []));
}

/** Whether a list holds rows at a place or beyond it on one side, by parent: 1 or 0. */
export function hasRowsBeyond(
  reader: Reader,
  asked: AnyList,
  parents: Parents,
  place: Position,
  side: 'after' | 'before',
): Promise<Map<number | null, number>> {
  const list = searchedFor(parents, asked);
  return perParent(
    reader,
    list,
    parents,
    sql`select exists (${select(list, sql`1`, [beyond(list, place, side, true)])})`,
  );
}

/** For one parent the search table is searched; for many, its matches are collected once. */
function searchedFor<Asked extends AnyList>(parents: Parents, list: Asked): Asked {
  return parents && parents.length > 1 && list.search
    ? { ...list, search: { ...list.search, parent: undefined } }
    : list;
}

async function perParent(reader: Reader, list: AnyList, parents: Parents, figure: Sql) {
  const rows = await reader.rows<{ parentKey: number | null; figure: number }>(
    parents
      ? sql`${found(list)} select p.value as "parentKey", (${figure}) as figure from json_each(${JSON.stringify(parents)}) p`
      : sql`${found(list)} select null as "parentKey", (${figure}) as figure`,
  );
  return new Map(rows.map((row) => [row.parentKey, row.figure]));
}

/** The list's rows, of the parent `p` where it has one; what does not tell the order is joined only if it is needed. */
function select(list: AnyList, what: Sql, conditions: Condition[]) {
  const { table, parent, through, where, search } = list;
  const id = sql.ref(`${table}.id`);
  const holder = through?.table ?? table;
  const all = [...where, ...conditions];
  let from = sql`${sql.table(holder)}`;
  if (search && isSearched(list)) {
    // Read as the matches come, which is in the order of the list.
    from = sql`${sql.table(search.table)}`;
    if (where.length) from = sql`${from} cross join ${sql.table(table)} on ${id} = ${idIn(search)}`;
    all.push(parent ? matchesOf(search, PARENT) : matches(search));
  } else {
    if (parent) all.unshift(sql<SqlBool>`${sql.ref(`${holder}.${parent}`)} = ${PARENT}`);
    if (through && (where.length || search || !copies(list))) {
      from = sql`${from} join ${sql.table(table)} on ${id} = ${sql.ref(`${through.table}.${through.key}`)}`;
    }
    if (isRanked(list)) from = sql`${from} join "found" on "found"."id" = ${id}`;
    else if (search) all.push(sql`${id} in ${matchingIds(search)}`);
  }
  if (all.length === 0) all.push(sql`${placeOf(list).value} is not null`);
  return sql`select ${what} from ${from} where ${sql.join(all, sql` and `)}`;
}

/** Rows on one side of a place. Row values compare as the list orders, and are read off its index. */
function beyond(list: AnyList, place: Position, side: 'after' | 'before', inclusive: boolean) {
  const { value, key } = placeOf(list);
  const greater = (side === 'after') === (list.orderBy.direction === 'asc');
  const operator = sql.raw(`${greater ? '>' : '<'}${inclusive ? '=' : ''}`);
  if (isSearched(list)) return sql<SqlBool>`${value} ${operator} ${placeIn(place[0], place[1])}`;
  return sql<SqlBool>`(${value}, ${key}) ${operator} (${place[0]}, ${place[1]})`;
}

/** Where the list's order is read: in the pairs where they hold the ordering column, otherwise in the table. */
function placeOf(list: AnyList) {
  const { table, through, orderBy, search } = list;
  if (search && isSearched(list)) return { value: sql.ref(`${search.table}.rowid`), key: idIn(search) };
  if (isRanked(list)) return { value: RELEVANCE, key: sql.ref(`${table}.id`) };
  const holder = through && copies(list) ? through.table : table;
  return {
    value: sql.ref(`${holder}.${orderBy.column}`),
    key: sql.ref(through && holder === through.table ? `${through.table}.${through.key}` : `${table}.id`),
  };
}

/** All that matches, with how well: ranking knows no index. */
function found(list: AnyList) {
  const { search } = list;
  if (!search || !isRanked(list)) return sql``;
  return sql`with "found" as materialized (select ${idIn(search)} as "id", ${search.relevance} as "relevance"
             from ${sql.table(search.table)} where ${matches(search)})`;
}

const RELEVANCE = sql.ref('found.relevance');
const PARENT = sql.ref('p.value');

const isRanked = ({ orderBy }: AnyList) => orderBy.column === 'relevance';

/** Whether a list is read off its search table, which has its order, and its parents if there are any. */
const isSearched = (list: AnyList) =>
  list.search !== undefined && copies(list) && (!list.parent || list.parent === list.search.parent);

const copies = ({ orderBy }: AnyList) => orderBy.column === 'reportedAt';

const opposite = (direction: 'asc' | 'desc') => (direction === 'asc' ? 'desc' : 'asc');

const orderBy = (value: Sql, key: Sql, direction: 'asc' | 'desc') =>
  sql`${value} ${sql.raw(direction)}, ${key} ${sql.raw(direction)}`;
