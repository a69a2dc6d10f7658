import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Sqlite from 'better-sqlite3';
import type { Usage } from './contestant.ts';

/** A cluster of PostgreSQL of the bench's own, which goes with it. */
interface Postgres {
  url: string;
  /** What the server and the processes of its connections have used. */
  usage(): Usage;
  stop(): Promise<void>;
}

/** The tables that the operations of the bench read. */
const TABLES = ['Publisher', 'Article', 'Revision', 'Entity', 'EntityCount', 'Quote', 'ArticleEntity'];
/** Everything asked for is in memory; nothing goes on beside the questions, in no other process than the connection's. */
const SETTINGS = {
  listen_addresses: '',
  shared_buffers: '1GB',
  fsync: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  jit: 'off',
  autovacuum: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
};
const ROOT = join(import.meta.dirname, '..');
const DEBIAN = '/usr/lib/postgresql';

/** The programs of the newest PostgreSQL that Debian's packages have installed, if any. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** What is not here that PostgreSQL needs, in words. */
export function lacksPostgres(): string | undefined {
  return programs() ? undefined : `PostgreSQL in ${DEBIAN} on Linux: apt-get install postgresql`;
}

/**
 * Starts a cluster in a temporary folder, with the tables and indexes of the models and the rows of the archive; then runs
 * `more`, in SQL.
 */
export async function startPostgres(archive: string, more: string): Promise<Postgres> {
  const bin = programs() ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  const quietly: SpawnOptions = { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  await ended(
    spawn(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust', '-N'],
      quietly,
    ),
  );
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...settings], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Should the bench break off, at once and without a trace.
  const abandon = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true });
  };
  process.once('exit', abandon);
  const postgres: Postgres = {
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    usage: () => usageOf(server.pid ?? 0),
    async stop() {
      const gone = once(server, 'exit');
      // A fast shutdown, which waits for no client.
      server.kill('SIGINT');
      await gone;
      process.off('exit', abandon);
      rmSync(folder, { recursive: true });
    },
  };
  try {
    await ready(server);
    const psql = (...args: string[]) =>
      spawn(join(bin, 'psql'), ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', postgres.url, ...args], {
        stdio: ['pipe', 'ignore', 'inherit'],
      });
    await ended(psql('-c', tablesIn(folder)));
    const database = new Sqlite(archive, { readonly: true });
    for (const table of TABLES) await copy(database, table, psql);
    database.close();
    await ended(psql('-c', more, '-c', 'vacuum (analyze)', '-c', 'checkpoint'));
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: there, the folder and the processes are the user's that its package made. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid = 0, gid = 0] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, 'postgres'])));
  chownSync(folder, uid, gid);
  return { uid, gid };
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${child.spawnfile} ended with ${code}.`);
}

/** Waits until the server takes connections; throws what it said when it ends instead. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL has ended: ${said}`)));
  });
}

/** The statements that make the tables of the models on PostgreSQL. */
function tablesIn(folder: string): string {
  const schema = join(folder, 'postgresql.prisma');
  const models = readFileSync(join(ROOT, 'prisma/schema.prisma'), 'utf8');
  writeFileSync(schema, models.replace('provider = "sqlite"', 'provider = "postgresql"'));
  const words = ['migrate', 'diff', '--from-empty', '--to-schema', schema, '--script'];
  return execFileSync(join(ROOT, 'node_modules/.bin/prisma'), words, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Copies the rows of a table, in the text format of COPY. Rows that they point to may be missing. */
async function copy(database: Sqlite.Database, table: string, psql: (...args: string[]) => ChildProcess) {
  const select = database.prepare(`select * from "${table}"`).raw();
  const columns = select.columns().map(({ name }) => `"${name}"`);
  const child = psql('-c', 'set session_replication_role = replica', '-c', `copy "${table}" (${columns}) from stdin`);
  const done = ended(child);
  if (!child.stdin) throw new Error('psql has no standard input.');
  await pipeline(Readable.from(lines(select.iterate() as Iterable<unknown[]>)), child.stdin);
  await done;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function* lines(rows: Iterable<unknown[]>) {
  let text = '';
  for (const row of rows) {
    const cells = row.map((cell) =>
      cell === null ? '\\N' : String(cell).replaceAll(/[\\\n\r\t]/g, (c) => ESCAPES[c] ?? c),
    );
    text += `${cells.join('\t')}\n`;
    if (text.length < 1 << 16) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** What a process and its children have used; they have one thread each. Memory that they share is counted once. */
function usageOf(pid: number): Usage {
  const usage = { cpuMs: 0, memoryMb: 0 };
  for (const each of [pid, ...read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)]) {
    // Nanoseconds on a processor; kB of memory, what is shared by its share.
    usage.cpuMs += Number(read(`/proc/${each}/schedstat`).split(' ')[0]) / 1e6;
    usage.memoryMb += Number(/^Pss: +(\d+)/m.exec(read(`/proc/${each}/smaps_rollup`))?.[1] ?? 0) / 1024;
  }
  return usage;
}

/** Nothing of a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
