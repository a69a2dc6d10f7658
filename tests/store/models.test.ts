import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';

const SCHEMA = 'prisma/schema.prisma';
const MIGRATIONS = 'prisma/migrations';

const models = readFileSync(SCHEMA, 'utf8');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a variant of the models to a file of its own. */
function variant(name: string, from: string, to: string): string {
  expect(models).toContain(from);
  const path = join(folder, `${name}.prisma`);
  writeFileSync(path, models.replace(from, to));
  return path;
}

const prisma = async (...words: string[]) => (await promisify(execFile)('npx', ['prisma', ...words])).stdout;

describe('migrations', () => {
  const drift = (schema: string) =>
    prisma('migrate', 'diff', '--from-migrations', MIGRATIONS, '--to-schema', schema, '--exit-code');

  test('say what the models say', async () => {
    expect(await drift(SCHEMA)).toContain('No difference detected');
  });

  test('do not pass for models that say more', async () => {
    const changed = variant('changed', 'model Publisher {', 'model Publisher {\n  motto String?');
    await expect(drift(changed)).rejects.toMatchObject({ code: 2, stdout: expect.stringContaining('motto') });
  });
});

describe('on PostgreSQL', () => {
  let postgres: PGlite;

  beforeAll(async () => {
    const schema = variant('postgresql', 'provider = "sqlite"', 'provider = "postgresql"');
    await prisma('validate', '--schema', schema);
    const tables = await prisma('migrate', 'diff', '--from-empty', '--to-schema', schema, '--script');
    postgres = new PGlite();
    await postgres.exec(tables);
  });

  afterAll(() => postgres.close());

  test('the models make the same tables with the same columns', async () => {
    const { rows } = await postgres.query<Column>(
      `SELECT table_name AS "table", column_name AS "column", is_nullable = 'YES' AS "nullable"
       FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    expect(sorted(rows)).toEqual(sorted(sqliteColumns()));
  });

  test('the models make the same indexes', async () => {
    const { rows } = await postgres.query<{ name: string }>(
      `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%_pkey'`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(sqliteIndexes());
  });

  test('rows point to rows', async () => {
    const ofNoArticle = `INSERT INTO "Revision" ("articleId", "number", "createdAt", "kind", "headline", "body", "sha256")
      VALUES (404, 1, now(), 'CREATED', '', '', '')`;
    await expect(postgres.query(ofNoArticle)).rejects.toThrow('Revision_articleId_fkey');
  });
});

interface Column {
  table: string;
  column: string;
  nullable: boolean;
}

const sorted = (columns: Column[]) =>
  columns.map(({ table, column, nullable }) => `${table}.${column}${nullable ? '?' : ''}`).sort();

function sqliteColumns(): Column[] {
  return migrated((database) =>
    database
      .prepare<[], { table: string; column: string; required: number }>(
        `SELECT t.name AS "table", c.name AS "column", c."notnull" AS required
         FROM pragma_table_list t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '_prisma_*'`,
      )
      .all()
      .map(({ table, column, required }) => ({ table, column, nullable: required === 0 })),
  );
}

function sqliteIndexes(): string[] {
  return migrated((database) =>
    database
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`)
      .pluck()
      .all(),
  );
}

function migrated<T>(read: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(':memory:');
  try {
    migrate(database, MIGRATIONS);
    return read(database);
  } finally {
    database.close();
  }
}
