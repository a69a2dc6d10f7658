import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source, SourceFile } from '../pipeline.ts';

/** What stands beside an article and is none itself. */
const BESIDE = /\.(editorial|annotation)\.json$/;

/** The files of a folder and of those in it that may hold articles, in the order of their names; hidden ones are left out. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() && !BESIDE.test(entry.name) ? [path] : [];
    });
}

/**
 * The articles of a file, with what is known of them: beside `name.txt`, or whatever else the ending, stand
 * `name.editorial.json` and `name.annotation.json` where there are such.
 */
export function readSourceFile(path: string): Source {
  const stem = path.replace(/\.[^./\\]+$/, '');
  const editorial = fileAt(`${stem}.editorial.json`);
  const annotation = fileAt(`${stem}.annotation.json`);
  return {
    text: { name: path, bytes: readFileSync(path) },
    ...(editorial && { editorial }),
    ...(annotation && { annotation }),
  };
}

/** The articles of a folder and of those in it. */
export function readSourceFolder(folder: string): Source[] {
  return filesIn(folder).map(readSourceFile);
}

function fileAt(path: string): SourceFile | undefined {
  try {
    return { name: path, bytes: readFileSync(path) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
