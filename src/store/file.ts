import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { MigrationError, migrate } from './migrate.ts';

/** How long a write waits for another process to release the file, in milliseconds. */
export const LOCK_PATIENCE = 10_000;

/** How much of the file a connection keeps in memory: 64 MiB, as SQLite writes it. */
export const CACHE = -65536;

/** The file that holds everything, up to date and open for reading: `reader` sees what is committed, and never waits. */
export interface DatabaseFile {
  path: string;
  reader: Sqlite.Database;
  close(): void;
}

/** Why the database cannot be opened: one sentence that names the file, what is wrong and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

// The same path from src/store and from dist/store.
const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

const ELSEWHERE = 'set DATABASE_URL to another file';

// What the codes of SQLite and of the file system mean to whoever started the program.
const TROUBLES: [code: RegExp, what: string][] = [
  [
    /^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN)/,
    `it is not a file in a folder that this user can write: change the permissions or ${ELSEWHERE}`,
  ],
  [/^(ENOTDIR|EEXIST)/, `part of its path is a file, not a folder: ${ELSEWHERE}`],
  [/^(ENOSPC|SQLITE_FULL)/, 'the disk is full: free some space and start again'],
  [/^SQLITE_NOTADB/, `it is not an SQLite database: move it away or ${ELSEWHERE}`],
  [/^SQLITE_CORRUPT/, 'its content is damaged: restore a backup'],
  [/^SQLITE_IOERR/, 'the disk failed to read or write it: check the disk and restore a backup'],
  [/^SQLITE_BUSY/, `another process held it locked for ${LOCK_PATIENCE / 1000} seconds: stop that one first`],
];

/**
 * Opens the SQLite file of `url` (`file:./data/verbatim.db`), made with its folder when missing, and applies the
 * migrations it lacks. Throws a DatabaseError when that cannot be done.
 */
export function openFile(url: string): DatabaseFile {
  const path = pathOf(url);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const writer = new Sqlite(path, { timeout: LOCK_PATIENCE });
    try {
      migrate(writer, MIGRATIONS, () => {
        process.stderr.write(`Bringing ${path} up to date; a large archive takes some seconds …\n`);
      });
      const reader = new Sqlite(path, { readonly: true });
      reader.pragma(`cache_size = ${CACHE}`);
      return {
        path,
        reader,
        close() {
          // The writer last: only it can fold the log back into the file.
          reader.close();
          writer.close();
        },
      };
    } catch (error) {
      writer.close();
      throw error;
    }
  } catch (error) {
    throw explained(path, error);
  }
}

/** What an error means to whoever started the program, or the error itself where nobody knows. */
export function explained(path: string, error: unknown): unknown {
  const trouble = troubleOf(error);
  return trouble ? new DatabaseError(`Cannot open the database ${path}: ${trouble}.`, { cause: error }) : error;
}

function pathOf(url: string): string {
  const path = url.replace(/^file:/, '');
  if (path === url || path === '' || path === ':memory:') {
    throw new DatabaseError(
      `Cannot open the database ${url}: give the path of a file, such as file:./data/verbatim.db.`,
    );
  }
  return resolve(path);
}

function troubleOf(error: unknown): string | undefined {
  if (error instanceof MigrationError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return TROUBLES.find(([pattern]) => pattern.test(code))?.[1];
}
