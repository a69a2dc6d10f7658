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
  /** Other ways to the same rows, of which the first that leads to few is taken for a page. */
  ways?: Ways | undefined;
  /** The same list, put together of the lists of those parents whose ids `parents` gives as `value`. */
  merged?: { parents: Sql; list: List<Table> } | undefined;
  /** Only rows that match it. */
  search?: Search | undefined;
  /** A column that is never null, or how well a row fits the search; `id` breaks ties in the same direction. */
  orderBy: { column: (keyof Tables[Table] & string) | 'relevance'; direction: 'asc' | 'desc' };
}

/** Several ways to read a list; what each asks for holds of the same rows. */
export interface Ways {
  some: Way[];
  /** As it is read in its order, where none of them leads to few. */
  inOrder: Condition[];
}

/** Conditions to whose rows an index leads. */
export interface Way {
  where: Condition[];
  /** Whether these are few: a condition over no table. */
  few: Condition;
  /** The column that leads to them, where it is one: "Quote.speakerId". */
  by?: string | undefined;
}

/** A list of whichever table. */
type AnyList = Omit<List<keyof Tables>, 'orderBy' | 'merged'> & {
  orderBy: { column: string; direction: 'asc' | 'desc' };
  merged?: { parents: Sql; list: AnyList } | undefined;
};

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
  const list: AnyList = listFor(parents, asked);
  const table = sql.table(list.table);
  const id = sql.ref(`${list.table}.id`);
  const ranked = isRanked(list);
  const order = orderBy(
    ranked ? RELEVANCE : sql.ref(`${list.table}.${list.orderBy.column}`),
    id,
    list.orderBy.direction,
  );
  if (!parents && !ranked && !list.search && !list.merged && !list.ways) {
    const read = await reader.rows<Tables[Table] & { parentKey: null }>(
      pageOf(list, sql`null as "parentKey", ${table}.*`, range),
    );
    return new Map([[null, range.fromEnd ? read.reverse() : read]]);
  }
  const ids = idsOf(list, range);
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

/** The ids of the rows of a list that lie in a range. Of several ways to read them, all but one cost nothing. */
function idsOf(list: AnyList, range: Range): Sql {
  const ways = waysOf(list).map(({ way, when }) => idsIn(way, range, when));
  if (ways.length === 1) return ways[0] as Sql;
  return sql.join(
    ways.map((ids) => sql`select * from (${ids})`),
    sql` union all `,
  );
}

/** The ways to read a list, each with the condition under which it is read that way and no other. */
function waysOf(list: AnyList): { way: AnyList; when?: Condition }[] {
  const { ways, merged } = list;
  if (!ways) return [{ way: list }];
  // Lists to be merged are read in their order: that is the best way by what leads to them.
  const some = ways.some.filter(({ by }) => !merged || by !== parentColumn(merged.list));
  const otherwise = { way: { ...list, where: ways.inOrder }, conditions: some.map(({ few }) => sql`not (${few})`) };
  return [
    ...some.map(({ where, few }, i) => ({
      way: { ...list, where, merged: undefined },
      conditions: [...otherwise.conditions.slice(0, i), sql`(${few})`],
    })),
    otherwise,
  ].map(({ way, conditions }) => ({
    way,
    ...(conditions.length > 0 && { when: sql<SqlBool>`${sql.join(conditions, sql` and `)}` }),
  }));
}

const parentColumn = ({ table, through, parent }: AnyList) => `${through?.table ?? table}.${parent}`;

/** A limit is the one thing that SQLite looks at before it reads anything. */
const limited = (limit: number, when?: Condition) =>
  when ? sql`limit case when ${when} then ${limit} else 0 end` : sql`limit ${limit}`;

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
  const direction = range.fromEnd ? opposite(list.orderBy.direction) : list.orderBy.direction;
  // A place in a search table holds the id that breaks ties.
  const place = isSearched(list) ? sql`${value} ${sql.raw(direction)}` : orderBy(value, key, direction);
  return sql`${select(list, what, conditions)} order by ${place} ${limited(range.limit, when)}`;
}

/** The same of the lists of some parents together: what lies in the range of all of them does so in that of one. */
function mergedIds({ parents, list }: { parents: Sql; list: AnyList }, range: Range, when?: Condition): Sql {
  const direction = range.fromEnd ? opposite(list.orderBy.direction) : list.orderBy.direction;
  const place = orderBy(sql.ref(`m.${list.orderBy.column}`), sql.ref('m.id'), direction);
  return sql`select m."id" from (${parents}) p join ${sql.table(list.table)} m on m."id" in (${idsIn(list, range)})
             group by m."id" order by ${place} ${limited(range.limit, when)}`;
}

/** How many rows a list holds, by parent. */
export function countRows(reader: Reader, list: AnyList, parents: Parents): Promise<Map<number | null, number>> {
  // The order does not count: matches are counted without ranking or sorting them.
  const counted = listFor(
    parents,
    list.search ? { ...list, orderBy: { column: 'reportedAt', direction: 'desc' } as const } : list,
  );
  const count = (where: Condition[]) => sql`(${select({ ...counted, where }, sql`count(*)`, [])})`;
  const ways = counted.ways?.some.map(({ where, few }) => sql`when ${few} then ${count(where)}`);
  const figure = ways ? sql`case ${sql.join(ways, sql` `)} else ${count(counted.where)} end` : count(counted.where);
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
    waysOf(list).map(({ way, when }) => any(way, when)),
    sql` or `,
  );
  return perParent(reader, list, parents, figure);
}

/**
 * The list as it is read for these parents. For one the search table is searched; for many, its matches are collected
 * once. Only a whole table that is not searched is put together of the lists of others.
 */
function listFor(parents: Parents, list: AnyList): AnyList {
  const { search } = list;
  if (search && parents && parents.length > 1) return { ...list, search: { ...search, parent: undefined } };
  return list.merged && (parents || search) ? { ...list, merged: undefined } : list;
}

async function perParent<Figure = number>(reader: Reader, list: AnyList, parents: Parents, figure: Sql) {
  const rows = await reader.rows<{ parentKey: number | null; figure: Figure }>(
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
