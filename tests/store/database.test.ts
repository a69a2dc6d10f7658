import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { DatabaseError, openFile } from '../../src/store/file.ts';

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
