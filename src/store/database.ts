import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { PrismaClient } from './generated/client.ts';
import { MigrationError, migrate } from './migrate.ts';
import { CACHE, LOCK_PATIENCE, sqliteAdapter } from './sqlite-adapter.ts';
import { linkStatements } from './statements.ts';

/** The open store: `prisma` writes, `reader` reads beside it and sees what is committed, without waiting for writes. */
export interface Database {
  prisma: PrismaClient;
  reader: Sqlite.Database;
  close(): Promise<void>;
}

/** Why the database cannot be opened: one sentence that names the file, what is wrong and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

// The same path from src/store and from dist/store.
const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

// Transactions wait for each other, and may find another process writing: Prisma's own two seconds are soon over.
const TRANSACTION_OPTIONS = { maxWait: 2 * LOCK_PATIENCE, timeout: 2 * LOCK_PATIENCE };

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
export async function openDatabase(url: string): Promise<Database> {
  const file = fileOf(url);
  try {
    mkdirSync(dirname(file), { recursive: true });
    migrateFile(file);
    const prisma = new PrismaClient({ adapter: sqliteAdapter(file), transactionOptions: TRANSACTION_OPTIONS });
    await prisma.$connect();
    await linkOldQuotes(prisma);
    const reader = new Sqlite(file, { readonly: true });
    reader.pragma(`cache_size = ${CACHE}`);
    return {
      prisma,
      reader,
      async close() {
        // The writer last: only it can fold the log back into the file.
        reader.close();
        await prisma.$disconnect();
      },
    };
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    throw new DatabaseError(`Cannot open the database ${file}: ${trouble}.`, { cause: error });
  }
}

function fileOf(url: string): string {
  const path = url.replace(/^file:/, '');
  if (path === url || path === '' || path === ':memory:') {
    throw new DatabaseError(
      `Cannot open the database ${url}: give the path of a file, such as file:./data/verbatim.db.`,
    );
  }
  return resolve(path);
}

function migrateFile(file: string): void {
  const database = new Sqlite(file, { timeout: LOCK_PATIENCE });
  try {
    migrate(database, MIGRATIONS);
  } finally {
    database.close();
  }
}

/** As many are linked in one transaction, so that other processes get their turn. */
const LINKED_TOGETHER = 500;

/** Gives quotes a statement that were stored before there were statements. */
async function linkOldQuotes(prisma: PrismaClient): Promise<void> {
  let linked = LINKED_TOGETHER;
  while (linked === LINKED_TOGETHER) {
    linked = await prisma.$transaction((tx) => linkStatements(tx, new Map(), LINKED_TOGETHER));
  }
}

function troubleOf(error: unknown): string | undefined {
  if (error instanceof MigrationError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return TROUBLES.find(([pattern]) => pattern.test(code))?.[1];
}
