import type { Around } from '../execution/gateway.ts';
import { Columns } from '../store/columns.ts';
import type { Reader } from '../store/reader.ts';

/** What one request brings to its resolvers. What it asks hangs on it, and lives as long as the request. */
export interface Context {
  reader: Reader;
}

const columnsOf = new WeakMap<object, Columns>();

/**
 * Runs an operation with a reader that reads only the columns which the operation has needed before, by what is the same
 * in all of its runs; and again where it needs another one now.
 */
export const runLean: Around = async (operation, context, run) => {
  const { reader } = context as Context;
  const columns = columnsOf.get(operation) ?? new Columns();
  columnsOf.set(operation, columns);
  for (;;) {
    const { misses } = columns;
    const result = await run({ ...context, reader: reader.for(columns) });
    columns.learn();
    if (columns.misses === misses) return result;
  }
};
