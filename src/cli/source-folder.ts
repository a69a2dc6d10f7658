import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source, SourceFile } from '../pipeline.ts';

/**
 * The articles of a folder, in the order of their names: `name.txt`, with `name.editorial.json` and
 * `name.annotation.json` beside it where there are such.
 */
export function readSourceFolder(folder: string): Source[] {
  const names = readdirSync(folder).sort();
  const file = (name: string): SourceFile => ({ name: join(folder, name), bytes: readFileSync(join(folder, name)) });
  const beside = (name: string) => (names.includes(name) ? file(name) : undefined);
  return names
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const stem = name.slice(0, -'.txt'.length);
      const editorial = beside(`${stem}.editorial.json`);
      const annotation = beside(`${stem}.annotation.json`);
      return { text: file(name), ...(editorial && { editorial }), ...(annotation && { annotation }) };
    });
}
