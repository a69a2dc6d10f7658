import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { PROGRAM } from '../support/program.ts';

const WRITER = fileURLToPath(new URL('../store/fixtures/writer.ts', import.meta.url));

/** A database of one article, in a folder that goes with the test. */
async function database(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-workers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const url = `file:${join(folder, 'news.db')}`;
  const { prisma, close } = await openDatabase(url);
  await save(prisma, [article('Harbor opens', ['Ada Lark'])]);
  await close();
  return url;
}

interface Line {
  msg: string;
  pid: number;
  status?: number;
}

/** Two workers that serve a database, what they log, and the names of publishers as they are answered. */
async function workers(url: string, meddle?: (server: ChildProcess) => Promise<void>) {
  const env = { PATH: process.env.PATH, DATABASE_URL: url, WORKERS: '2', PORT: '0', LOG_LEVEL: 'info' };
  const server = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    server.kill('SIGKILL');
  });
  const log: Line[] = [];
  await meddle?.(server);
  const address = await new Promise<string>((serves, fails) => {
    server.once('exit', () => fails(new Error('The server ended before it served.')));
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line.startsWith('{')) log.push(JSON.parse(line));
      const [, found] = /Graph +(.*)/.exec(line) ?? [];
      if (found) serves(found);
    });
  });
  const ask = async () => {
    const answer = await fetch(address, {
      method: 'POST',
      // A connection of its own: whichever worker is free answers it.
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: '{"query":"{ publishers { name } }"}',
    });
    const { data } = (await answer.json()) as { data: { publishers: { name: string }[] } };
    return data.publishers.map(({ name }) => name);
  };
  return {
    server,
    log,
    ask,
    /** Asks several times at once, so that more than one worker has something to do. */
    askMany: () => Promise.all(Array.from({ length: 8 }, ask)),
    answeredBy: () => new Set(log.filter(({ status }) => status === 200).map(({ pid }) => pid)),
  };
}

async function endOf(child: ChildProcess): Promise<number | string> {
  const [code, signal] = await once(child, 'exit');
  return signal ?? code;
}

test('nobody reads what was true before a write that was acknowledged, whichever process wrote and which answers', async () => {
  const url = await database();
  const { server, ask, askMany, answeredBy } = await workers(url);
  // Both have an answer in their cache then.
  while (answeredBy().size < 2) await askMany();
  const acknowledged: string[] = [];
  const writers = ['first', 'second'].map((name) => {
    const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, url, name, '40'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: writer.stdout }).on('line', (line) => acknowledged.push(line));
    return endOf(writer);
  });
  let isWriting = true;
  const stale: string[] = [];
  const read = async () => {
    while (isWriting) {
      const before = [...acknowledged];
      const seen = new Set(await ask());
      stale.push(...before.filter((name) => !seen.has(name)));
    }
  };
  const readers = Array.from({ length: 8 }, read);
  expect(await Promise.all(writers)).toEqual([0, 0]);
  isWriting = false;
  await Promise.all(readers);
  expect(stale).toEqual([]);
  expect(acknowledged).toHaveLength(80);
  for (const seen of await askMany()) expect(seen).toEqual(expect.arrayContaining(acknowledged));
  server.kill('SIGTERM');
  expect(await endOf(server)).toBe(0);
}, 60_000);

test('a worker that dies before it serves is replaced as well', async () => {
  const { server, answeredBy, askMany } = await workers(await database(), async ({ pid }) => {
    let children: string[] = [];
    while (children.length < 2) {
      const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,pid=']);
      children = stdout.split('\n').filter((line) => Number.parseInt(line, 10) === pid);
    }
    process.kill(Math.max(...children.map((line) => Number(line.trim().split(/ +/)[1]))), 'SIGKILL');
  });
  while (answeredBy().size < 2) await askMany();
  server.kill('SIGTERM');
  expect(await endOf(server)).toBe(0);
}, 60_000);

test('a worker that dies is replaced, and all end when the server is told to', async () => {
  const { server, log, askMany, answeredBy } = await workers(await database());
  while (answeredBy().size < 2) await askMany();
  const [killed = 0] = answeredBy();
  process.kill(killed, 'SIGKILL');
  while (answeredBy().size < 3) {
    // A connection may have been with the one that died.
    await askMany().catch(() => pause(10));
  }
  expect(log).toContainEqual(expect.objectContaining({ worker: killed, signal: 'SIGKILL' }));
  server.kill('SIGTERM');
  expect(await endOf(server)).toBe(0);
  for (const pid of answeredBy()) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
}, 60_000);

test('what keeps the workers from serving is said once', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  onTestFinished(() => void other.close());
  const bound = other.address();
  const port = String(typeof bound === 'object' ? bound?.port : '');
  const env = { PATH: process.env.PATH, DATABASE_URL: await database(), WORKERS: '3', PORT: port, LOG_LEVEL: 'silent' };
  const { stderr, code } = await new Promise<{ stderr: string; code: unknown }>((done) => {
    execFile(process.execPath, [PROGRAM, 'serve'], { env }, (error, _stdout, stderr) =>
      done({ stderr, code: error?.code }),
    );
  });
  expect({ stderr, code }).toEqual({
    stderr: `PORT ${port} is in use on 127.0.0.1: set another one, or 0 for any free one.\nA worker ended with 1 before it served.\n`,
    code: 1,
  });
}, 60_000);
