import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from './operations.ts';

const FOLDER = join(import.meta.dirname, 'limits');

/** The statements of the limit by what they answer: an operation, or one of the examples of which `limits/` has one. */
export const LIMITS: ReadonlyMap<string, string> = new Map([
  ...OPERATIONS.map(({ name, sql }) => [name, sql] as const),
  ...readdirSync(FOLDER).map((file) => [file.replace('.sql', ''), readFileSync(join(FOLDER, file), 'utf8')] as const),
]);
