import type { Prisma } from './generated/client.ts';
import { type Tables, timestamp } from './reader.ts';

export type Transaction = Prisma.TransactionClient;

/** A row to insert: moments as dates; a column that is left out, or undefined, is null or has its default. */
export type NewRow<Table extends keyof Tables> = {
  [Column in keyof Tables[Table]]?: Tables[Table][Column] | Date | null | undefined;
};

/**
 * Inserts many rows with one statement, whose text depends on the columns alone: Prisma plans a `createMany` anew for
 * every number of rows, which costs more than all that is said in the news. All rows have the columns of the first.
 */
export async function insertRows<Table extends keyof Tables>(
  tx: Transaction,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<void> {
  if (rows.length > 0) await tx.$executeRawUnsafe(insertOf(table, rows), valuesOf(rows));
}

/** Inserts many rows like `insertRows`, and returns what they are then. */
export async function insertAndReturn<Table extends keyof Tables, Column extends keyof Tables[Table] & string>(
  tx: Transaction,
  table: Table,
  rows: readonly NewRow<Table>[],
  columns: readonly Column[],
): Promise<Pick<Tables[Table], Column>[]> {
  if (rows.length === 0) return [];
  const returned = columns.map((column) => `"${column}"`).join(', ');
  return tx.$queryRawUnsafe(`${insertOf(table, rows)} RETURNING ${returned}`, valuesOf(rows));
}

/** The rows of a table with one of many values in a column. */
export async function rowsWith<Table extends keyof Tables, Column extends keyof Tables[Table] & string>(
  tx: Transaction,
  table: Table,
  column: Column,
  values: readonly Tables[Table][Column][],
): Promise<Tables[Table][]> {
  if (values.length === 0) return [];
  const wanted = 'SELECT value FROM json_each(?)';
  return tx.$queryRawUnsafe(`SELECT * FROM "${table}" WHERE "${column}" IN (${wanted})`, JSON.stringify(values));
}

function insertOf<Table extends keyof Tables>(table: Table, [first = {}]: readonly NewRow<Table>[]): string {
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const picked = columns.map((_, i) => `value ->> ${i}`).join(', ');
  return `INSERT INTO "${table}" (${names}) SELECT ${picked} FROM json_each(?) ORDER BY "key"`;
}

function valuesOf<Table extends keyof Tables>(rows: readonly NewRow<Table>[]): string {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Tables[Table])[];
  return JSON.stringify(rows.map((row) => columns.map((column) => storedAs(row[column]))));
}

function storedAs(value: unknown): unknown {
  return value instanceof Date ? timestamp(value) : (value ?? null);
}
