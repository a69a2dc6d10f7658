import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../ingest/limits.ts';
import { SourceError } from '../ingest/source-error.ts';
import type { Source, SourceFile } from '../pipeline.ts';

/** What stands beside an article and is none itself. */
const BESIDE = /\.(editorial|annotation)\.json$/;

/**
 * The files of a folder and of those in it that may hold articles, in the order of their names; hidden ones are left
 * out, and so are folders that are only linked, which might lead in a circle. A folder that cannot be read is left to
 * `refuse`, and the others go on.
 */
export function filesIn(folder: string, refuse: (folder: string, error: unknown) => void): string[] {
  return entriesOf(folder, refuse)
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path, refuse);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile());
      return isFile && !BESIDE.test(entry.name) ? [path] : [];
    });
}

function entriesOf(folder: string, refuse: (folder: string, error: unknown) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    refuse(folder, error);
    return [];
  }
}

/**
 * The articles of a file, with what is known of them: beside `name.txt`, or whatever else the ending, stand
 * `name.editorial.json` and `name.annotation.json` where there are such. Throws a `SourceError` where it is no file or
 * too large.
 */
export function readSourceFile(path: string): Source {
  const stat = statSync(path);
  if (!stat.isFile()) throw new SourceError(`${path}: expected a file, found something else`);
  if (stat.size > LIMITS.bytes) {
    throw new SourceError(`${path}: expected at most ${LIMITS.bytes} bytes, found ${stat.size}`);
  }
  const stem = path.replace(/\.[^./\\]+$/, '');
  const editorial = fileAt(`${stem}.editorial.json`);
  const annotation = fileAt(`${stem}.annotation.json`);
  return {
    text: { name: path, bytes: readFileSync(path) },
    ...(editorial && { editorial }),
    ...(annotation && { annotation }),
  };
}

/** The articles of a folder and of those in it, all of which can be read. */
export function readSourceFolder(folder: string): Source[] {
  const files = filesIn(folder, (_, error) => {
    throw error;
  });
  return files.map(readSourceFile);
}

function fileAt(path: string): SourceFile | undefined {
  try {
    return { name: path, bytes: readFileSync(path) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
