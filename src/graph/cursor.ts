import type { Position } from '../store/list.ts';
import { badInput } from './errors.ts';

/** The cursor of a place in a list that is ordered by a column. */
export function cursorOf(column: string, place: Position): string {
  return Buffer.from(JSON.stringify([column, ...place])).toString('base64url');
}

/** The place behind a cursor, which must come from a list in the same order. */
export function readCursor(cursor: string, column: string): Position {
  const [cursorColumn, value, id] = parseCursor(cursor);
  const isValue = typeof value === 'string' || typeof value === 'number';
  if (typeof cursorColumn !== 'string' || !isValue || !Number.isSafeInteger(id)) {
    throw badInput(`Expected a cursor that this graph has given out, got ${JSON.stringify(cursor)}.`);
  }
  if (cursorColumn !== column) {
    throw badInput(
      `Expected a cursor of this list, ordered by ${column}; got one of a list ordered by ${cursorColumn}.`,
    );
  }
  return [value, Number(id)];
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
