import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../src/cli/seed.ts';
import { openDatabase } from '../src/store/database.ts';

const ROOT = resolve(import.meta.dirname, '..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-main-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  process: ChildProcess;
  /** Resolves when the program has ended. */
  ended: Promise<{ code: number | null; out: string; err: string }>;
  /** Resolves when standard output holds a text, with all of it so far. */
  says(text: string): Promise<string>;
}

/** Runs the compiled program as a user would. */
function run(args: string[], env: Record<string, string> = {}, cwd = ROOT): Run {
  const child = spawn(process.execPath, [join(cwd, 'dist/main.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PORT: '0', ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return {
    process: child,
    ended: new Promise((done) => child.on('close', (code) => done({ code, out, err }))),
    says: (text) =>
      new Promise((done, failed) => {
        const look = () => out.includes(text) && done(out);
        child.stdout.on('data', look);
        child.on('close', () => failed(new Error(`ended without saying "${text}":\n${out}${err}`)));
        look();
      }),
  };
}

const databaseIn = (name: string) => ({ DATABASE_URL: `file:${join(folder, name)}` });

/** Does what `seed` does, without starting the program. */
async function seedHere({ DATABASE_URL }: { DATABASE_URL: string }): Promise<void> {
  const database = await openDatabase(DATABASE_URL);
  await seed(database.prisma);
  await database.close();
}

/** How many rows each table of a database holds; null where there are no tables yet. */
function contents(name: string): Record<string, unknown> | null {
  const database = new Sqlite(join(folder, name));
  const ask = (sql: string) => database.prepare(sql).pluck().get();
  try {
    if (ask('pragma integrity_check') !== 'ok') throw new Error(`${name} is damaged.`);
    if (ask('select count(*) from sqlite_schema') === 0) return null;
    return Object.fromEntries(Object.keys(SEEDED).map((table) => [table, ask(`select count(*) from "${table}"`)]));
  } finally {
    database.close();
  }
}

/** What the seed articles hold. */
const SEEDED = {
  Publisher: 10,
  Article: 12,
  Revision: 14,
  Entity: 39,
  Mention: 176,
  ArticleEntity: 80,
  Quote: 63,
  Fragment: 36,
  QuoteAbout: 51,
  DateMention: 42,
};
const NOTHING = Object.fromEntries(Object.keys(SEEDED).map((table) => [table, 0]));

describe('serve', () => {
  test('loads the seeds into an empty database once, serves, and ends on SIGTERM', async () => {
    const env = databaseIn('serve.db');
    const first = run(['serve'], env);
    const out = await first.says('Playground');
    expect(out).toMatch(
      /^The database is empty: loading the seed articles\.\nSeeds: 12 new, 1 revised, 0 unchanged, 1 canceled\.\n/,
    );
    const [, address = ''] = /Graph {7}(http:\/\/127\.0\.0\.1:\d+)\/graphql\n/.exec(out) ?? [];
    expect(out).toContain(`  Playground  ${address}/graphiql\n`);
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ quotes { totalCount } }"}',
    });
    expect(await answer.json()).toEqual({ data: { quotes: { totalCount: 63 } } });
    expect(out).toContain(`  Reader      ${address}\n`);
    expect(await (await fetch(address)).text()).toContain('<title>Verbatim: who said what</title>');
    first.process.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, out, err: '' });

    const second = run(['serve'], env);
    expect(await second.says('Playground')).toMatch(/^\n {2}Reader .*\n {2}Graph .*\n {2}Playground .*\n/);
    second.process.kill('SIGINT');
    expect(await second.ended).toMatchObject({ code: 0, err: '' });
    expect(contents('serve.db')).toEqual(SEEDED);
  });
});

describe('one clear line and a non-zero exit', () => {
  /** The line that a program leaves on standard error, with nothing said before. */
  const refused = async (args: string[], env: Record<string, string> = {}) => {
    const { code, out, err } = await run(args, env).ended;
    expect({ code, out, lines: err.match(/^.+$/gm)?.length }).toEqual({ code: 1, out: '', lines: 1 });
    return err.trim();
  };

  test('a wrong setting', async () => {
    expect(await refused(['serve'], { PORT: 'http' })).toBe(
      'PORT is "http", allowed is a whole number from 0 to 65535.',
    );
  });

  test('a port in use', async () => {
    const env = databaseIn('port.db');
    await seedHere(env);
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    expect(await refused(['serve'], { ...env, PORT: port })).toBe(
      `PORT ${port} is in use on 127.0.0.1: set another one, or 0 for any free one.`,
    );
    other.close();
  });

  test('a folder that cannot be', async () => {
    writeFileSync(join(folder, 'file'), '');
    const file = join(folder, 'file/verbatim.db');
    expect(await refused(['seed'], databaseIn('file/verbatim.db'))).toBe(
      `Cannot open the database ${file}: part of its path is a file, not a folder: set DATABASE_URL to another file.`,
    );
  });

  test('a file that is no database', async () => {
    writeFileSync(join(folder, 'text.db'), 'no database at all, only text, and a good deal of it\n'.repeat(100));
    expect(await refused(['seed'], databaseIn('text.db'))).toMatch(/text\.db: it is not an SQLite database/);
  });

  test('a database that is newer than the program', async () => {
    await seedHere(databaseIn('newer.db'));
    const database = new Sqlite(join(folder, 'newer.db'));
    database.exec(
      `insert into "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") values ('x', 'x', '29990101000000_future', current_timestamp)`,
    );
    database.close();
    expect(await refused(['serve'], databaseIn('newer.db'))).toMatch(/newer than this program/);
  });

  test('a command that is none', async () => {
    expect(await refused(['publish'])).toBe("error: unknown command 'publish'");
  });
});

describe('seed', () => {
  test('says what it changed: everything, even of two processes, only once', async () => {
    const env = databaseIn('together.db');
    const ends = await Promise.all([run(['seed'], env).ended, run(['seed'], env).ended]);
    const said = (out: string) => ({ code: 0, out: `Seeds: ${out}.\n`, err: '' });
    expect(ends.sort((a, b) => a.out.localeCompare(b.out))).toEqual([
      said('0 new, 0 revised, 14 unchanged, 0 canceled'),
      said('12 new, 1 revised, 0 unchanged, 1 canceled'),
    ]);
    expect(await run(['seed'], env).ended).toEqual(said('0 new, 0 revised, 14 unchanged, 0 canceled'));
    expect(contents('together.db')).toEqual(SEEDED);
  });

  test('killed at any moment leaves all or nothing, and the next run completes it', async () => {
    /** Kills the program a moment after something has happened to its files for the nth time. */
    const killAt = async (n: number) => {
      const name = `killed-${n}/verbatim.db`;
      mkdirSync(join(folder, `killed-${n}`));
      const { process, ended } = run(['seed'], databaseIn(name));
      let events = 0;
      const watcher = watch(join(folder, `killed-${n}`), async () => {
        if (++events !== n) return;
        await pause(Math.random() * 200);
        process.kill('SIGKILL');
      });
      await ended;
      watcher.close();

      expect([null, NOTHING, SEEDED]).toContainEqual(contents(name));
      await seedHere(databaseIn(name));
      expect(contents(name)).toEqual(SEEDED);
    };
    const two = [1, 3].map(async (first) => {
      for (let n = first; n < 20; n += 4) await killAt(n);
    });
    await Promise.all(two);
  });

  test('refuses an annotation that does not fit its text, with the place, and stores nothing', async () => {
    const product = join(folder, 'product');
    for (const part of ['dist', 'prisma', 'seeds', 'package.json']) {
      const filter = (path: string) => !path.endsWith('playground');
      cpSync(join(ROOT, part), join(product, part), { recursive: true, filter });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(product, 'node_modules'));
    const file = join(product, 'seeds/us-and-iran-in-oman.annotation.json');
    const annotation = JSON.parse(readFileSync(file, 'utf8'));
    annotation.quotes[3].start += 1;
    writeFileSync(file, JSON.stringify(annotation));
    const { code, out, err } = await run(['seed'], databaseIn('wrong.db'), product).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^seeds\/us-and-iran-in-oman\.annotation\.json: quotes\[3\]: expected ".+" at 773 to \d+, found ".+"\n$/,
    );
    expect(contents('wrong.db')).toEqual(NOTHING);
  });
});
