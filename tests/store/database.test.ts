import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { DatabaseError, openFile } from '../../src/store/file.ts';
import { migrate } from '../../src/store/migrate.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('makes the folder and the tables, and finds everything again', async () => {
  const file = join(folder, 'in', 'here', 'news.db');
  const first = await openDatabase(`file:${file}`);
  await first.prisma.publisher.create({ data: { name: 'Voice of America' } });
  await first.close();
  expect(readdirSync(join(folder, 'in', 'here'))).toEqual(['news.db']);

  const second = await openDatabase(`file:${relative(process.cwd(), file)}`);
  expect(second.reader.prepare('SELECT name FROM Publisher').pluck().all()).toEqual(['Voice of America']);
  expect(await second.prisma.publisher.count()).toBe(1);
  await second.close();
});

test('says that it brings an archive of an earlier version up to date, which keeps what it holds and goes on counting', () => {
  const earlier = join(folder, 'migrations');
  cpSync('prisma/migrations', earlier, { recursive: true });
  rmSync(join(earlier, '20261130070000_pairs'), { recursive: true });
  const path = join(folder, 'news.db');
  const old = new Sqlite(path);
  migrate(old, earlier);
  const at = '2031-05-09T00:00:00.000+00:00';
  old.exec(`
    PRAGMA foreign_keys = OFF;
    INSERT INTO "Entity" ("id", "kind", "name", "key") VALUES (7, 'PLACE', 'Skerry Island', 'place:skerry island');
    INSERT INTO "ArticleEntity" ("articleId", "entityId", "mentionCount", "salience", "reportedAt")
    VALUES (1, 7, 3, 0.5, '${at}'), (2, 7, 1, 0.25, '${at}');
    INSERT INTO "Fragment" ("quoteId", "start", "end") VALUES (4, 0, 9);
  `);
  // The article and the quote that these rows are of.
  const insert = (table: string, row: Record<string, unknown>) =>
    old
      .prepare(
        `INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.keys(row).fill('?')})`,
      )
      .run(...Object.values(row));
  insert('Publisher', { id: 1, name: 'The Ember Courier' });
  for (const id of [1, 2]) {
    const told = { headline: 'Ferries', slug: `ferries-${id}`, language: 'en', wordCount: 1, digest: `${id}` };
    insert('Article', { id, publisherId: 1, reportedAt: at, updatedAt: at, ...told });
  }
  const found = { method: 'TEST', confidence: 1, reportedAt: at };
  insert('Quote', { id: 4, articleId: 1, start: 0, end: 9, text: '“Ferries”', paragraph: 0, kind: 'DIRECT', ...found });
  old.close();

  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    openFile(`file:${path}`).close();
    openFile(`file:${path}`).close();
    expect(said.mock.calls).toEqual([[`Bringing ${path} up to date; a large archive takes some seconds …\n`]]);
  } finally {
    said.mockRestore();
  }
  const now = new Sqlite(path);
  const pairs = now.prepare('SELECT "articleId", "mentionCount", "salience" FROM "ArticleEntity"').raw();
  expect(pairs.all()).toEqual([
    [1, 3, 0.5],
    [2, 1, 0.25],
  ]);
  expect(now.prepare('SELECT * FROM "Fragment"').raw().all()).toEqual([[4, 0, 9]]);
  const counts = now.prepare('SELECT "articles", "mentions" FROM "EntityCount" WHERE "entityId" = 7').raw();
  expect(counts.get()).toEqual([2, 4]);
  now.exec('UPDATE "ArticleEntity" SET "mentionCount" = 5 WHERE "articleId" = 1');
  expect(counts.get()).toEqual([2, 6]);
  now.exec('DELETE FROM "Article" WHERE "id" = 2');
  expect(counts.get()).toEqual([1, 5]);
  now.close();
});

test('opens a file that is up to date while another process writes', async () => {
  const url = `file:${join(folder, 'news.db')}`;
  await (await openDatabase(url)).close();
  const writer = new Sqlite(join(folder, 'news.db'));
  writer.exec('BEGIN IMMEDIATE');
  openFile(url).close();
  writer.close();
});

test.each(['postgresql://localhost/news', './news.db', 'file:', 'file::memory:'])(
  'takes only the address of a file, not %s',
  async (url) => {
    await expect(openDatabase(url)).rejects.toThrow(
      new DatabaseError(`Cannot open the database ${url}: give the path of a file, such as file:./data/verbatim.db.`),
    );
  },
);

test('says that the file is not a database, and leaves it', async () => {
  const file = join(folder, 'notes.txt');
  writeFileSync(file, 'Not a database but the notes of a reporter. '.repeat(20));
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(
    new DatabaseError(
      `Cannot open the database ${file}: ` +
        'it is not an SQLite database: move it away or set DATABASE_URL to another file.',
    ),
  );
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});

test('says that the database is newer', async () => {
  const file = join(folder, 'news.db');
  await (await openDatabase(`file:${file}`)).close();
  const sqlite = new Sqlite(file);
  sqlite.exec("UPDATE _prisma_migrations SET migration_name = '30000101000000_future'");
  sqlite.close();
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(
    new DatabaseError(
      `Cannot open the database ${file}: ` +
        'it is newer than this program (migration 30000101000000_future): update the program.',
    ),
  );
});

test('says that a file stands where its folder should be', async () => {
  writeFileSync(join(folder, 'data'), '');
  for (const file of [join(folder, 'data', 'news.db'), join(folder, 'data', 'deep', 'news.db')]) {
    await expect(openDatabase(`file:${file}`)).rejects.toThrow(
      new DatabaseError(
        `Cannot open the database ${file}: ` +
          'part of its path is a file, not a folder: set DATABASE_URL to another file.',
      ),
    );
  }
});

test('says that the file or its folder cannot be written', async () => {
  const refusal = (file: string) =>
    new DatabaseError(
      `Cannot open the database ${file}: it is not a file in a folder that this user can write: ` +
        'change the permissions or set DATABASE_URL to another file.',
    );
  const there = join(folder, 'there.db');
  await (await openDatabase(`file:${there}`)).close();
  const missing = join(folder, 'missing.db');
  const deeper = join(folder, 'deeper', 'news.db');
  const taken = join(folder, 'taken');
  mkdirSync(taken);

  chmodSync(folder, 0o555);
  chmodSync(there, 0o444);
  const standUp = stepDown();
  try {
    for (const file of [there, missing, deeper, taken]) {
      await expect(openDatabase(`file:${file}`), file).rejects.toThrow(refusal(file));
    }
  } finally {
    standUp();
    chmodSync(folder, 0o755);
  }
  expect(existsSync(missing)).toBe(false);
});

/** Root may write everywhere: goes on as nobody until the returned function is called. */
function stepDown(): () => void {
  if (process.geteuid?.() !== 0) return () => {};
  process.seteuid?.('nobody');
  return () => process.seteuid?.(0);
}
