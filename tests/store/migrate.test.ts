import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MigrationError, migrate } from '../../src/store/migrate.ts';

const STORIES = 'CREATE TABLE story (id INTEGER PRIMARY KEY, headline TEXT NOT NULL);';
const QUOTES = 'CREATE TABLE quote (id INTEGER PRIMARY KEY, storyId INTEGER NOT NULL REFERENCES story(id));';

let folder: string;
let database: Sqlite.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  database = new Sqlite(':memory:');
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

function writeMigration(name: string, sql: string): void {
  const path = join(folder, name, 'migration.sql');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, sql);
}

const tables = () =>
  database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

const applying = () => migrate(database, folder);

test('applies what is pending, in the order of the names, and nothing twice', () => {
  writeMigration('2_quotes', QUOTES);
  writeMigration('1_stories', STORIES);
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "sqlite"');
  expect(migrate(database, folder)).toEqual(['1_stories', '2_quotes']);
  expect(migrate(database, folder)).toEqual([]);

  writeMigration('3_bylines', 'ALTER TABLE story ADD COLUMN byline TEXT;');
  expect(migrate(database, folder)).toEqual(['3_bylines']);
  expect(tables()).toEqual(['_prisma_migrations', 'quote', 'story']);
});

test('says ahead that it changes a database which holds something', () => {
  const heard: string[][] = [];
  const telling = () => migrate(database, folder, () => heard.push(tables()));
  writeMigration('1_stories', STORIES);
  telling();
  telling();
  expect(heard).toEqual([]);

  writeMigration('2_quotes', QUOTES);
  telling();
  expect(heard).toEqual([['_prisma_migrations', 'story']]);
});

test('a migration that fails leaves nothing, of itself or of those before it', () => {
  writeMigration('1_stories', STORIES);
  writeMigration('2_broken', `${QUOTES} CREATE TABEL mention (id INTEGER);`);
  expect(applying).toThrow(
    new MigrationError('migration 2_broken failed and none was applied: near "TABEL": syntax error'),
  );
  expect(tables()).toEqual([]);

  writeMigration('2_broken', QUOTES);
  expect(migrate(database, folder)).toEqual(['1_stories', '2_broken']);
});

test('a failing batch keeps what was applied before', () => {
  writeMigration('1_stories', STORIES);
  migrate(database, folder);
  database.exec("INSERT INTO story VALUES (1, 'Talks in Oman')");
  writeMigration('2_emptied', 'DELETE FROM story;');
  writeMigration('3_broken', 'SELECT 1 FROM nowhere;');
  expect(applying).toThrow('migration 3_broken failed and none was applied: no such table: nowhere');
  expect(database.prepare('SELECT * FROM story').all()).toEqual([{ id: 1, headline: 'Talks in Oman' }]);
});

test('rebuilds a table that others point to, and holds foreign keys again afterwards', () => {
  writeMigration('1_stories', STORIES + QUOTES);
  migrate(database, folder);
  database.exec("INSERT INTO story VALUES (1, 'Talks in Oman'); INSERT INTO quote VALUES (1, 1);");
  writeMigration(
    '2_rebuilt',
    `CREATE TABLE new_story (id INTEGER PRIMARY KEY, headline TEXT NOT NULL, slug TEXT);
     INSERT INTO new_story (id, headline) SELECT id, headline FROM story;
     DROP TABLE story;
     ALTER TABLE new_story RENAME TO story;`,
  );
  expect(migrate(database, folder)).toEqual(['2_rebuilt']);
  expect(database.prepare('SELECT storyId FROM quote').pluck().all()).toEqual([1]);
  expect(() => database.exec('INSERT INTO quote VALUES (2, 404)')).toThrow('FOREIGN KEY constraint failed');
});

test('refuses a migration that leaves rows pointing nowhere', () => {
  writeMigration('1_stories', STORIES + QUOTES);
  migrate(database, folder);
  database.exec("INSERT INTO story VALUES (1, 'Talks in Oman'); INSERT INTO quote VALUES (1, 1), (2, 1);");
  writeMigration('2_orphans', 'DELETE FROM story;');
  expect(applying).toThrow('migration 2_orphans failed and none was applied: 2 rows would point nowhere');
  expect(database.prepare('SELECT count(*) FROM story').pluck().get()).toBe(1);
});

test('refuses when a migration was edited after it was applied', () => {
  writeMigration('1_stories', STORIES);
  migrate(database, folder);
  writeMigration('1_stories', `${STORIES} -- with a remark`);
  writeMigration('2_quotes', QUOTES);
  expect(applying).toThrow(
    new MigrationError('migration 1_stories was edited after it was applied: undo that and write a new migration'),
  );
  expect(tables()).not.toContain('quote');
});

test('refuses a database that is newer than the program', () => {
  writeMigration('1_stories', STORIES);
  writeMigration('2_quotes', QUOTES);
  migrate(database, folder);
  rmSync(join(folder, '2_quotes'), { recursive: true });
  expect(applying).toThrow(
    new MigrationError('it is newer than this program (migration 2_quotes): update the program'),
  );
});

test('refuses a migration that another tool began and never finished', () => {
  writeMigration('1_stories', STORIES);
  migrate(database, folder);
  database.exec('UPDATE _prisma_migrations SET finished_at = NULL');
  expect(applying).toThrow(new MigrationError('migration 1_stories was begun and never finished: restore a backup'));
});

test('applies again what was rolled back', () => {
  writeMigration('1_stories', STORIES);
  migrate(database, folder);
  database.exec("DROP TABLE story; UPDATE _prisma_migrations SET rolled_back_at = '2026-02-06'");
  expect(migrate(database, folder)).toEqual(['1_stories']);
});

test("refuses another program's database and leaves it as it is", () => {
  writeMigration('1_stories', STORIES);
  database.exec('CREATE TABLE invoice (id INTEGER)');
  expect(applying).toThrow(new MigrationError('it holds "invoice", a table of another program: choose another file'));
  expect(tables()).toEqual(['invoice']);
});

test('agrees with the Prisma command line on what was applied', async () => {
  const file = join(folder, 'test.db');
  const prisma = (...words: string[]) =>
    promisify(execFile)('npx', ['prisma', ...words], { env: { ...process.env, DATABASE_URL: `file:${file}` } });
  const ours = (path: string) => {
    const opened = new Sqlite(path);
    const applied = migrate(opened, 'prisma/migrations');
    opened.close();
    return applied;
  };

  expect(ours(file)).not.toEqual([]);
  expect((await prisma('migrate', 'status')).stdout).toContain('Database schema is up to date!');

  rmSync(file);
  await prisma('migrate', 'deploy');
  expect(ours(file)).toEqual([]);
});
