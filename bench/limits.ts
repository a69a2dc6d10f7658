import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from './operations.ts';

const FOLDER = join(import.meta.dirname, 'limits');

/** The statements of the limit by what they answer: an operation, or one of the examples of which `limits/` has one. */
export const LIMITS: ReadonlyMap<string, string> = new Map([
  ...OPERATIONS.map(({ name, sql }) => [name, sql] as const),
  ...OPERATIONS.flatMap(({ name, counting }) => (counting ? [[countingName(name), counting] as const] : [])),
  ...readdirSync(FOLDER).map((file) => [file.replace('.sql', ''), readFileSync(join(FOLDER, file), 'utf8')] as const),
]);

/** The name of the statement for an operation that reads no counters. */
export function countingName(operation: string): string {
  return `${operation} counting`;
}

/** An answer as the limit gives it: no SQL finds the words of a search in a text here. */
export function withoutHighlights(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => (key === 'highlights' ? undefined : value));
}
