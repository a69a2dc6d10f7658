import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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
function run(args: string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js'), ...args], {
    cwd: ROOT,
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

describe('serve', () => {
  test('loads the seeds into an empty database once, serves, and ends on SIGTERM', async () => {
    const env = databaseIn('serve.db');
    const first = run(['serve'], env);
    const out = await first.says('Playground');
    expect(out).toMatch(
      /^The database is empty: loading the seed articles\.\nSeeds: 1 new, 0 revised, 0 unchanged\.\n/,
    );
    const address = /Graph\s+(\S+)/.exec(out)?.[1] ?? '';
    expect(out).toMatch(/Playground\s+http:\/\/127\.0\.0\.1:\d+\/graphiql\n/);
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ quotes { totalCount } }"}',
    });
    expect(await answer.json()).toEqual({ data: { quotes: { totalCount: 16 } } });
    first.process.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0, err: '' });

    const second = run(['serve'], env);
    expect(await second.says('Playground')).not.toContain('Seeds');
    second.process.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
  });
});

describe('one clear line and a non-zero exit', () => {
  const refused = async (args: string[], env: Record<string, string>) => {
    const { code, out, err } = await run(args, env).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    return err.trim();
  };

  test('a wrong setting', async () => {
    expect(await refused(['serve'], { PORT: 'http' })).toBe(
      'PORT is "http", allowed is a whole number from 0 to 65535.',
    );
  });

  test('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { code, err } = await run(['serve'], { ...databaseIn('port.db'), PORT: port }).ended;
    other.close();
    expect([code, err]).toEqual([1, `PORT ${port} is in use on 127.0.0.1: set another one, or 0 for any free one.\n`]);
  });

  test('a folder that cannot be', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await refused(['seed'], databaseIn('file/verbatim.db'))).toMatch(/part of its path is a file, not a folder/);
  });

  test('a file that is no database', async () => {
    writeFileSync(join(folder, 'text.db'), 'no database at all, only text, and a good deal of it\n'.repeat(100));
    expect(await refused(['seed'], databaseIn('text.db'))).toMatch(/text\.db: it is not an SQLite database/);
  });

  test('a database that is newer than the program', async () => {
    await run(['seed'], databaseIn('newer.db')).ended;
    const database = new Sqlite(join(folder, 'newer.db'));
    database.exec(
      `insert into "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") values ('x', 'x', '29990101000000_future', current_timestamp)`,
    );
    database.close();
    expect(await refused(['serve'], databaseIn('newer.db'))).toMatch(/newer than this program/);
  });
});

describe('seed', () => {
  test('says what changed, and changes nothing the second time', async () => {
    const env = databaseIn('seed.db');
    expect(await run(['seed'], env).ended).toEqual({
      code: 0,
      out: 'Seeds: 1 new, 0 revised, 0 unchanged.\n',
      err: '',
    });
    expect(await run(['seed'], env).ended).toEqual({
      code: 0,
      out: 'Seeds: 0 new, 0 revised, 1 unchanged.\n',
      err: '',
    });
  });

  test('killed at any moment, it leaves all or nothing, and the next start completes it', async () => {
    for (let i = 0; i < 6; i++) {
      const env = databaseIn(`killed-${i}.db`);
      const seeding = run(['seed'], env);
      setTimeout(() => seeding.process.kill('SIGKILL'), 350 + 120 * i);
      await seeding.ended;
      const serving = run(['serve'], env);
      await serving.says('Playground');
      serving.process.kill('SIGTERM');
      await serving.ended;
      const database = new Sqlite(join(folder, `killed-${i}.db`), { readonly: true });
      const count = (table: string) => database.prepare(`select count(*) from "${table}"`).pluck().get();
      expect([count('Article'), count('Quote'), count('Mention'), count('DateMention')]).toEqual([1, 16, 78, 17]);
      database.close();
    }
  }, 240_000);

  test('an annotation that does not fit its text is refused with the place, and nothing is stored', async () => {
    const product = join(folder, 'product');
    for (const part of ['dist', 'prisma', 'seeds', 'package.json'])
      cpSync(join(ROOT, part), join(product, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(product, 'node_modules'));
    const file = join(product, 'seeds/us-and-iran-in-oman.annotation.json');
    const annotation = JSON.parse(readFileSync(file, 'utf8'));
    annotation.quotes[3].start += 1;
    writeFileSync(file, JSON.stringify(annotation));
    const child = spawn(process.execPath, ['dist/main.js', 'seed'], {
      cwd: product,
      env: { PATH: process.env.PATH, NODE_PATH: '', ...databaseIn('wrong.db') },
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((done) => child.on('close', done));
    expect(code).toBe(1);
    expect(err).toContain('seeds/us-and-iran-in-oman.annotation.json');
    expect(err).toContain('quotes[3]');
    expect(err).not.toContain('    at ');
  });
});
