import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { countingName, LIMITS } from './limits.ts';
import { type Asked, OPERATIONS, type Question } from './operations.ts';

/** What a server process has used since it was started: CPU time of all its threads in ms, and resident memory in MB. */
export interface Usage {
  cpuMs: number;
  memoryMb: number;
}

/** A database of the bench, with so many articles. */
export interface Archive {
  file: string;
  articles: number;
}

/** A server in a process of its own. */
export interface Contestant {
  name: string;
  /** Its address. */
  url: string;
  /** How many articles its archive has. */
  articles: number;
  /** From starting the process to its first answer. */
  startMs: number;
  /** It takes its turns in one of so many rounds only: what is many times slower needs no finer measure. */
  everyRounds?: number;
  /** The answer in the words of the others, where it has words of its own. The time that this takes is not counted. */
  translated?(answer: unknown): unknown;
  /** Resolves with the body of the answer; any status but 200 is refused. */
  ask(operation: Asked, question: Question): Promise<string>;
  /** Gives up the connections; what is asked next opens others. */
  disconnect(): void;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Room for what a request leaves behind, in MB, as `npm start` gives it; the same for everyone. */
const YOUNG_GENERATION = '--max-semi-space-size=64';

const ROOT = join(import.meta.dirname, '..');

/** Starts a contestant over an archive. */
export type Start = (archive: Archive) => Promise<Contestant>;

/** One hand-written SQL statement an operation, behind a bare HTTP server. */
export const startLimit: Start = (archive) => startStatements('limit', ({ name, limit = name }) => limit, archive);

/** The limit on tables without counters: it counts rows. Where there is nothing to count, it is the limit once more. */
export const startCounting: Start = (archive) =>
  startStatements('counting', ({ name }) => (LIMITS.has(countingName(name)) ? countingName(name) : name), archive);

function startStatements(name: string, statementFor: (asked: Asked) => string, archive: Archive): Promise<Contestant> {
  return startProgram(archive, {
    name,
    args: ['--import', 'tsx', join(ROOT, 'bench/limit.ts'), archive.file],
    bodyOf: (asked, { parameters }) => ({ operation: statementFor(asked), parameters }),
  });
}

/** The product's stack as most would first write it, without loaders. */
export const startNaive: Start = (archive) =>
  startProgram(archive, {
    name: 'naive',
    args: ['--import', 'tsx', join(ROOT, 'bench/naive.ts'), archive.file],
    env: { NODE_ENV: 'production' },
    bodyOf: asGraphQL,
  }).then((naive) => ({ ...naive, everyRounds: 5 }));

/** The product as it is served, without its response cache. */
export const startCold: Start = (archive) => startServed('cold', { RESPONSE_CACHE: '0' }, archive);

/** The product as it is served: what has been asked before is answered from its response cache. */
export const startHot: Start = (archive) => startServed('hot', {}, archive);

const SERVED = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent' };

/** The product with settings of its own. */
export function startServed(name: string, env: NodeJS.ProcessEnv, archive: Archive): Promise<Contestant> {
  return startProgram(archive, {
    name,
    args: [join(ROOT, 'dist/main.js'), 'serve'],
    env: { ...SERVED, DATABASE_URL: `file:${archive.file}`, ...env },
    bodyOf: asGraphQL,
  });
}

/** The operation as it is written in GraphQL. */
export const asGraphQL: Server['bodyOf'] = ({ query }, { variables }) => ({ query, variables });

/** A Node program that prints the address of its graph. */
interface Server {
  name: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** What a request to it looks like. */
  bodyOf(operation: Asked, question: Question): object;
}

/** Starts a program over an archive, and resolves when it has answered. */
export async function startProgram({ articles }: Archive, { name, args, env, bodyOf }: Server): Promise<Contestant> {
  const begin = performance.now();
  const child = spawn(process.execPath, [YOUNG_GENERATION, '--import', join(ROOT, 'bench/usage.mjs'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(() => Promise.reject(new Error(`The server of ${name} has ended.`)));
  // Whoever waits for the server hears of it; an end that nobody waits for is no error.
  failed.catch(() => {});

  const agent = new Agent({ keepAlive: true });
  const url = await Promise.race([printedAddress(child), failed]);
  const ask: Contestant['ask'] = (operation, question) => post(agent, url, JSON.stringify(bodyOf(operation, question)));
  const [operation] = OPERATIONS;
  await ask(operation, operation.question(0, articles));
  return {
    name,
    url,
    articles,
    startMs: performance.now() - begin,
    ask,
    disconnect: () => agent.destroy(),
    async usage() {
      child.send('usage');
      const [usage] = await Promise.race([once(child, 'message'), failed]);
      return usage;
    },
    async stop() {
      agent.destroy();
      child.kill();
      await ended;
    },
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      const [url] = /http:\S+\/graphql(?=\s)/.exec(printed) ?? [];
      if (url) resolve(url);
    });
  });
}

function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`Expected 200 from ${url}, got ${response.statusCode}: ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
