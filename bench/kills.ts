// Has two processes ingest into one database, killed with SIGKILL again and again, while a server answers about it, and
// says what was lost, halved or doubled, and how late the server's event loop was meanwhile.
//   npx tsx bench/kills.ts [times each is killed, 100]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { killTwo, unlike } from '../tests/support/kills.ts';
import { all, contents, ingest, PROGRAM, writeArticles } from '../tests/support/program.ts';

/** So many articles of a process for each time it is killed: it is killed before it has stored them all. */
const SHARE = 20;
/** So many requests wait for the server at once, with a pause of so many ms behind each. */
const ASKING = 2;
const PAUSE = 100;

const QUERY = `{
  articles(first: 20) { totalCount nodes { headline quotes { text speaker { name } } entities { entity { name } } } }
  quotes(first: 20) { totalCount nodes { text article { headline } } }
}`;

const times = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'verbatim-kills-'));
const [file, whole] = [join(folder, 'killed.db'), join(folder, 'whole.db')];
try {
  const files = writeArticles(join(folder, 'articles'), 2 * SHARE * times);
  await ingest(file, files.slice(-1));
  const server = await serve(file);
  // What it does once, when it is started and first asked, is not what is measured.
  await askUntil(server.address).stop();
  await server.lag();
  const asked = askUntil(server.address);
  const { kills, lost } = await killTwo(file, files, times);
  const answers = await asked.stop();
  const lag = await server.lag();
  await server.stop();
  process.stderr.write('Ingesting the same without being killed …\n');
  await ingest(whole, files);
  const left = all<{ n: number }>(file, 'select count(*) as n from "Article"')[0]?.n;
  const broken = unlike(file, whole);
  const [integrity] = all(file, 'pragma integrity_check');
  await ingest(file, files);
  const result = {
    kills,
    stored: left,
    lost: lost.length,
    halvedOrDoubled: broken.length,
    integrity,
    sameWhenDone: isDeepStrictEqual(contents(file), contents(whole)),
    answers,
    eventLoopLateMs: lag,
  };
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  if (lost.length + broken.length > 0 || !result.sameWhenDone) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function serve(database: string): Promise<{ address: string; lag(): Promise<unknown>; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'lag.mjs'), PROGRAM, 'serve'], {
    env: { ...process.env, DATABASE_URL: `file:${database}`, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let [printed, address] = ['', ''];
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    [address = ''] = /http:\S+\/graphql/.exec(printed) ?? [];
    if (address) break;
  }
  return {
    address,
    async lag() {
      child.send('lag');
      const [lag] = await once(child, 'message');
      return lag;
    },
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Asks the server again and again until it is told to stop, and counts its answers. */
function askUntil(address: string) {
  const counted = { whole: 0, refused: 0, slowestMs: 0 };
  let stopped = false;
  const ask = async () => {
    while (!stopped) {
      const begin = performance.now();
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY }),
      }).then((response) => response.json() as Promise<{ errors?: unknown }>);
      counted.slowestMs = Math.max(counted.slowestMs, performance.now() - begin);
      if (answer.errors) counted.refused++;
      else counted.whole++;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  };
  const asking = Array.from({ length: ASKING }, ask);
  return {
    async stop() {
      stopped = true;
      await Promise.all(asking);
      return counted;
    },
  };
}
