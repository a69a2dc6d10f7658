import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

/** Why a database cannot be brought up to date, in one line. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface AppliedMigration {
  name: string;
  checksum: string;
  finishedAt: string | null;
}

// Prisma's own table, so that its command line and we agree on what was applied.
const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`;

/**
 * Applies the migrations in `folder` (`<name>/migration.sql`, in the order of their names) that the database does not
 * have yet, all of them or none, and returns their names. `onUpdate` hears when a database that holds something is about
 * to get some, which may take a while.
 */
export function migrate(database: Database, folder: string, onUpdate = () => {}): string[] {
  const migrations = readMigrations(folder);
  // Mostly there is nothing to do, and whoever only reads need not wait for a writer to learn so.
  const { length } = database.transaction(() => pendingIn(database, migrations))();
  if (length === 0) return [];
  if (length < migrations.length) onUpdate();
  // A migration may rebuild a table that others point to. The setting counts only when made before the transaction.
  const foreignKeys = database.pragma('foreign_keys', { simple: true });
  database.pragma('foreign_keys = OFF');
  try {
    return database
      .transaction(() => {
        const pending = pendingIn(database, migrations);
        database.exec(MIGRATIONS_TABLE);
        for (const migration of pending) apply(database, migration);
        return pending.map(({ name }) => name);
      })
      .immediate();
  } finally {
    database.pragma(`foreign_keys = ${foreignKeys}`);
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** The migrations that a database lacks. Tables without a record of them are somebody else's: ours do not go beside them. */
function pendingIn(database: Database, migrations: Migration[]): Migration[] {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
    .pluck()
    .all();
  if (tables.length === 0) return migrations;
  if (!tables.includes('_prisma_migrations')) {
    throw new MigrationError(`it holds "${tables[0]}", a table of another program: choose another file`);
  }
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of appliedMigrations(database)) {
    verify(row, byName.get(row.name));
    byName.delete(row.name);
  }
  return [...byName.values()];
}

function appliedMigrations(database: Database): AppliedMigration[] {
  return database
    .prepare<[], AppliedMigration>(
      `SELECT migration_name AS name, checksum, finished_at AS finishedAt
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    )
    .all();
}

/** What was applied must be known to us, finished and unchanged. */
function verify({ name, checksum, finishedAt }: AppliedMigration, migration: Migration | undefined): void {
  if (!migration) throw new MigrationError(`it is newer than this program (migration ${name}): update the program`);
  if (finishedAt === null) throw new MigrationError(`migration ${name} was begun and never finished: restore a backup`);
  if (checksum !== migration.checksum) {
    throw new MigrationError(`migration ${name} was edited after it was applied: undo that and write a new migration`);
  }
}

function apply(database: Database, { name, sql, checksum }: Migration): void {
  const now = new Date().toISOString().replace('Z', '+00:00');
  try {
    database.exec(sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new MigrationError(`migration ${name} failed and none was applied: ${reason}`, { cause: error });
  }
  const broken = database.prepare('PRAGMA foreign_key_check').all();
  if (broken.length > 0) {
    throw new MigrationError(
      `migration ${name} failed and none was applied: ${broken.length} rows would point nowhere`,
    );
  }
  database
    .prepare(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), checksum, now, name, now);
}
