import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { groupBy, type Reader, type Tables } from './reader.ts';

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
  /** A column that is never null; `id` breaks ties in the same direction. */
  orderBy: { column: keyof Tables[Table] & string; direction: 'asc' | 'desc' };
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

/**
 * The rows of a list that lie in a range, in the list's order, by parent (by null where there are no parents): one
 * statement, read off the index parent by parent, so that it does not matter how many children a parent has.
 */
export async function readPages<Table extends keyof Tables>(
  reader: Reader,
  list: List<Table>,
  parents: Parents,
  range: Range,
): Promise<Map<number | null, Tables[Table][]>> {
  const table = sql.table(list.table);
  const id = sql.ref(`${list.table}.id`);
  const order = orderBy(sql.ref(`${list.table}.${list.orderBy.column}`), id, list.orderBy.direction);
  const conditions = [
    ...(range.after ? [beyond(list, range.after, 'after', false)] : []),
    ...(range.before ? [beyond(list, range.before, 'before', false)] : []),
  ];
  const { value, key } = placeOf(list);
  const direction = range.fromEnd ? opposite(list.orderBy.direction) : list.orderBy.direction;
  const ids = sql`${select(list, key, conditions)} order by ${orderBy(value, key, direction)} limit ${range.limit}`;
  const rows = await reader.rows<Tables[Table] & { parentKey: number | null }>(
    parents
      ? sql`select p.value as "parentKey", ${table}.* from json_each(${JSON.stringify(parents)}) p
            join ${table} on ${id} in (${ids}) order by p.key, ${order}`
      : sql`select null as "parentKey", ${table}.* from ${table} where ${id} in (${ids}) order by ${order}`,
  );
  return groupBy(rows, (row) => row.parentKey);
}

/** How many rows a list holds, by parent. */
export function countRows(reader: Reader, list: AnyList, parents: Parents): Promise<Map<number | null, number>> {
  return perParent(reader, parents, select(list, sql`count(*)`, []));
}

/** Whether a list holds rows at a place or beyond it on one side, by parent: 1 or 0. */
export function hasRowsBeyond(
  reader: Reader,
  list: AnyList,
  parents: Parents,
  place: Position,
  side: 'after' | 'before',
): Promise<Map<number | null, number>> {
  return perParent(reader, parents, sql`select exists (${select(list, sql`1`, [beyond(list, place, side, true)])})`);
}

async function perParent(reader: Reader, parents: Parents, figure: Sql) {
  const rows = await reader.rows<{ parentKey: number | null; figure: number }>(
    parents
      ? sql`select p.value as "parentKey", (${figure}) as figure from json_each(${JSON.stringify(parents)}) p`
      : sql`select null as "parentKey", (${figure}) as figure`,
  );
  return new Map(rows.map((row) => [row.parentKey, row.figure]));
}

/** The list's rows, of the parent `p` where it has one; the table is joined to its pairs only if a condition needs it. */
function select(list: AnyList, what: Sql, conditions: Condition[]) {
  const { table, parent, through, where } = list;
  const holder = through?.table ?? table;
  const { value } = placeOf(list);
  const from = through
    ? sql`${sql.table(through.table)} ${
        where.length || !copies(list)
          ? sql`join ${sql.table(table)} on ${sql.ref(`${table}.id`)} = ${sql.ref(`${through.table}.${through.key}`)}`
          : sql``
      }`
    : sql.table(table);
  const all = [...(parent ? [sql<SqlBool>`${sql.ref(`${holder}.${parent}`)} = p.value`] : []), ...where, ...conditions];
  return sql`select ${what} from ${from} where ${all.length ? sql.join(all, sql` and `) : sql`${value} is not null`}`;
}

/** Rows on one side of a place. Row values compare as the list orders, and are read off its index. */
function beyond(list: AnyList, place: Position, side: 'after' | 'before', inclusive: boolean) {
  const { value, key } = placeOf(list);
  const greater = (side === 'after') === (list.orderBy.direction === 'asc');
  const operator = sql.raw(`${greater ? '>' : '<'}${inclusive ? '=' : ''}`);
  return sql<SqlBool>`(${value}, ${key}) ${operator} (${place[0]}, ${place[1]})`;
}

/** Where the list's order is read: in the pairs where they hold the ordering column, otherwise in the table. */
function placeOf({ table, through, orderBy }: AnyList) {
  const holder = through && orderBy.column === 'reportedAt' ? through.table : table;
  return {
    value: sql.ref(`${holder}.${orderBy.column}`),
    key: sql.ref(through && holder === through.table ? `${through.table}.${through.key}` : `${table}.id`),
  };
}

const copies = ({ orderBy }: AnyList) => orderBy.column === 'reportedAt';

const opposite = (direction: 'asc' | 'desc') => (direction === 'asc' ? 'desc' : 'asc');

const orderBy = (value: Sql, key: Sql, direction: 'asc' | 'desc') =>
  sql`${value} ${sql.raw(direction)}, ${key} ${sql.raw(direction)}`;
