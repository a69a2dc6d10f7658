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
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof Tables[Table] & string)[];
  const values = rows.map((row) => columns.map((column) => storedAs(row[column])));
  const names = columns.map((column) => `"${column}"`).join(', ');
  const picked = columns.map((_, i) => `value ->> ${i}`).join(', ');
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names}) SELECT ${picked} FROM json_each(?) ORDER BY "key"`,
    JSON.stringify(values),
  );
}

function storedAs(value: unknown): unknown {
  return value instanceof Date ? timestamp(value) : (value ?? null);
}
