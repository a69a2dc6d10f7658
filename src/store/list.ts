import type { SqlBool } from 'kysely';
import type { Tables } from './reader.ts';
import { idIn, matches, matchesOf, matchingIds, placeIn, type Search } from './search.ts';
import { type Sql, sql } from './sql.ts';

export type Condition = Sql<SqlBool>;

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
  /** Those of them that the index is for. */
  led: Condition[];
  /** Whether these are few: a condition over no table. */
  few: Condition;
  /** Whether these are at most so many. */
  upTo: (most: Sql) => Condition;
  /** The column that leads to them, where it is one: "Quote.speakerId". */
  by?: string | undefined;
}

/** A list of whichever table, also of one that a statement makes for itself. */
export type AnyList = Omit<List<keyof Tables>, 'table' | 'orderBy' | 'merged'> & {
  table: string;
  orderBy: { column: string; direction: 'asc' | 'desc' };
  merged?: { parents: Sql; list: AnyList } | undefined;
  /** The one parent whose list is read; `p` where there may be several. */
  parentId?: Sql;
};

/** A place in a list: the value of its ordering column and the id that breaks the tie. */
export type Position = readonly [value: string | number, id: number];

/** The ids of those whose lists are read; null for a list that has no parent. */
export type Parents = readonly number[] | null;

/**
 * The list as it is read for these parents. Where it is searched, its filters do not lead to it: for one parent the search
 * table is searched, for many its matches are collected once. Only a whole table that is not searched is put together of
 * the lists of others.
 */
export function listFor(parents: Parents, list: AnyList): AnyList {
  const { search } = list;
  if (search && parents) {
    return { ...list, ways: undefined, ...(parents.length > 1 && { search: { ...search, parent: undefined } }) };
  }
  return list.merged && (parents || search) ? { ...list, merged: undefined } : list;
}

/** The column that names the parent: "Quote.speakerId". */
export const parentColumn = ({ table, through, parent }: AnyList) => `${through?.table ?? table}.${parent}`;

/** The list's rows, of its parent where it has one; what does not tell the order is joined only if it is needed. */
export function select(list: AnyList, what: Sql, conditions: Condition[]) {
  const { table, parent, parentId = PARENT, through, where, search } = list;
  const id = sql.ref(`${table}.id`);
  const holder = through?.table ?? table;
  const all = [...where, ...conditions];
  let from = sql`${sql.table(holder)}`;
  if (search && isSearched(list)) {
    // Read as the matches come, which is in the order of the list.
    from = sql`${sql.table(search.table)}`;
    if (where.length) from = sql`${from} cross join ${sql.table(table)} on ${id} = ${idIn(search)}`;
    all.push(parent ? matchesOf(search, parentId) : matches(search), ...amongFew(list, search));
  } else {
    if (parent) all.unshift(sql<SqlBool>`${sql.ref(`${holder}.${parent}`)} = ${parentId}`);
    if (through && (where.length || search || !copies(list))) {
      from = sql`${from} join ${sql.table(table)} on ${id} = ${sql.ref(`${through.table}.${through.key}`)}`;
    }
    if (isRanked(list)) from = sql`${from} join "found" on "found"."id" = ${id}`;
    else if (search) all.push(sql`${id} in ${matchingIds(search)}`);
  }
  if (all.length === 0) all.push(sql`${placeOf(list).value} is not null`);
  return sql`select ${what} from ${from} where ${sql.join(all, sql` and `)}`;
}

/** That a match is one of the rows of each way that leads to few: these are collected once, and no others looked at. */
const amongFew = ({ table, ways }: AnyList, search: Search): Condition[] =>
  (ways?.some ?? []).map((way) => {
    const rows = sql`select "id" from ${sql.table(table)} where ${sql.join(way.led, sql` and `)}`;
    return sql`(not (select ${isFewIn(table, way, FEW_TO_COLLECT)}) or ${idIn(search)} in (${rows}))`;
  });

// How many rows are few in a search: the root of so many times the rows of the table. The more they are, the longer it
// takes to look at each of them, and the sooner a match is one of them.
export const FEW_TO_LOOK_UP = 0.1;
const FEW_TO_COLLECT = 10;

/** Whether a way leads to few rows of a table, as a search counts them. */
export const isFewIn = (table: string, { upTo }: Way, share: number): Condition =>
  upTo(sql`(select cast(sqrt(coalesce(max("id"), 0) * ${sql.lit(share)}) as integer) from ${sql.table(table)})`);

/** Rows on one side of a place. Row values compare as the list orders, and are read off its index. */
export function beyond(list: AnyList, place: Position, side: 'after' | 'before', inclusive: boolean) {
  const { value, key } = placeOf(list);
  const greater = (side === 'after') === (list.orderBy.direction === 'asc');
  const operator = sql.raw(`${greater ? '>' : '<'}${inclusive ? '=' : ''}`);
  if (isSearched(list)) return sql<SqlBool>`${value} ${operator} ${placeIn(place[0], place[1])}`;
  return sql<SqlBool>`(${value}, ${key}) ${operator} (${place[0]}, ${place[1]})`;
}

/** Where the list's order is read: in the pairs where they hold the ordering column, otherwise in the table. */
export function placeOf(list: AnyList) {
  const { table, through, orderBy, search } = list;
  if (search && isSearched(list)) return { value: sql.ref(`${search.table}.rowid`), key: idIn(search) };
  if (isRanked(list)) return { value: RELEVANCE, key: sql.ref(`${table}.id`) };
  const holder = through && copies(list) ? through.table : table;
  return {
    value: sql.ref(`${holder}.${orderBy.column}`),
    key: sql.ref(through && holder === through.table ? `${through.table}.${through.key}` : `${table}.id`),
  };
}

/** How well a row fits the search, in `found`. */
export const RELEVANCE = sql.ref('found.relevance');
export const PARENT = sql.ref('p.value');

/** Whether a list is ordered by how well its rows fit the search. */
export const isRanked = ({ orderBy }: AnyList) => orderBy.column === 'relevance';

/** Whether a list is read off its search table, which has its order, and its parents if there are any. */
export const isSearched = (list: AnyList) =>
  list.search !== undefined && copies(list) && (!list.parent || list.parent === list.search.parent);

/** Whether pairs and search tables have the order of a list as well. */
const copies = ({ orderBy }: AnyList) => orderBy.column === 'reportedAt';
