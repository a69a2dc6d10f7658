// Measures the server beside the limit, on the same rows, and extraction beside the tagger, on the same text: each in one
// interleaved run; then how many requests several workers answer, the whole way of an article, what hostile documents take,
// and the pages in a browser.
//   npm run bench -- [--articles N,…] [--rounds N] [--only server|workers|extraction|ingestion|hostile|reader] [--json] [--check] [--save]
import { parseArgs } from 'node:util';
import { agree, Disagreement } from './agreement.ts';
import { archiveOf } from './archive.ts';
import {
  type Archive,
  type Contestant,
  startCold,
  startCounting,
  startHot,
  startLimit,
  startNaive,
} from './contestant.ts';
import { measureExtraction, measureIngestion } from './extraction.ts';
import { measureGrowth } from './growth.ts';
import { measureHostility } from './hostile.ts';
import { measure } from './measurement.ts';
import { OPERATIONS } from './operations.ts';
import { PEERS } from './peers.ts';
import { measureReader } from './reader.ts';
import { compare, keep, lastResult, printed, type Result, type Served } from './result.ts';
import { tablesOf } from './tables.ts';
import { measureWorkers } from './workers.ts';

const PARTS = ['server', 'workers', 'extraction', 'ingestion', 'hostile', 'reader'] as const;

class WrongArgument extends Error {}

// Whoever breaks the bench off also ends what it has started.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

try {
  await bench();
} catch (error) {
  if (!(error instanceof Disagreement || error instanceof WrongArgument || isUnreadable(error))) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function bench(): Promise<void> {
  const { sizes, rounds, only, json, check, save } = readArguments();
  const last = lastResult();
  if (check && !last) throw new WrongArgument('--check compares with the last of bench/results, which is empty.');
  const isAsked = (part: (typeof PARTS)[number]) => !only || only === part;
  const result: Result = { node: process.version, served: {} };
  if (isAsked('server')) {
    const archives: Archive[] = [];
    for (const articles of sizes) archives.push(await archiveWith(articles));
    for (const archive of archives) result.served[archive.articles] = await serve(archive, rounds);
    const [small, large] = [archives[0], archives.at(-1)];
    // The examples are many, and differ by factors.
    if (small && large && small !== large) result.growth = await measureGrowth(small, large, Math.ceil(rounds / 4));
  }
  const most = Math.max(...sizes);
  if (isAsked('workers')) result.workers = await measureWorkers(await archiveWith(most), Math.ceil(rounds / 2));
  // A round of it takes longer, and differs less from the next.
  if (isAsked('extraction')) result.extraction = measureExtraction(Math.ceil(rounds / 4));
  if (isAsked('ingestion')) result.ingestion = measureIngestion();
  if (isAsked('hostile')) result.hostile = await measureHostility();
  if (isAsked('reader')) {
    const pages = await measureReader(await archiveWith(most), Math.ceil(rounds / 2));
    if (pages) result.reader = pages;
  }
  process.stdout.write(json ? `${printed(result)}\n` : tablesOf(result, most));
  if (check && last) {
    const { compared, worse } = compare(last.result, result);
    process.stderr.write(`Compared ${compared} ratios with bench/results/${last.name}: ${worse.length} are worse.\n`);
    for (const line of worse) process.stderr.write(`${line}\n`);
    if (worse.length > 0 || compared === 0) process.exitCode = 1;
  }
  if (save) keep(result);
}

async function archiveWith(articles: number): Promise<Archive> {
  return { file: await archiveOf(articles), articles };
}

async function serve(archive: Archive, rounds: number): Promise<Served> {
  const contestants: Contestant[] = [];
  try {
    for (const start of [startLimit, startCounting, startCold, startHot, startNaive])
      contestants.push(await start(archive));
    for (const { name, lacks, start } of PEERS) {
      const lacking = lacks();
      if (lacking) process.stderr.write(`Left out: ${name}, which lacks ${lacking}.\n`);
      else contestants.push(await start(archive));
    }
    const bytes = await agree(contestants);
    const operations = await measure(contestants, OPERATIONS, { rounds, requests: 100 });
    const usages = await Promise.all(contestants.map(async ({ name, usage }) => [name, (await usage()).memoryMb]));
    return {
      rounds,
      operations,
      bytes,
      memoryMb: Object.fromEntries(usages),
      startMs: Object.fromEntries(contestants.map(({ name, startMs }) => [name, startMs])),
    };
  } finally {
    await Promise.all(contestants.map(({ stop }) => stop()));
  }
}

function readArguments() {
  const { articles, rounds, only, ...flags } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '20' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
    },
  }).values;
  const sizes = [...new Set(articles.split(',').map(Number))].sort((a, b) => a - b);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 200))
    throw new WrongArgument(`--articles is "${articles}", allowed are whole numbers from 200, separated by commas.`);
  if (!/^[1-9]\d*$/.test(rounds)) throw new WrongArgument(`--rounds is "${rounds}", allowed is a whole number from 1.`);
  if (only !== undefined && !PARTS.some((part) => part === only))
    throw new WrongArgument(`--only is "${only}", allowed is ${PARTS.join(', ')}.`);
  // What is kept is drawn and compared with: a part alone would take the place of all figures of the server.
  if ((flags.check || flags.save) && only !== undefined && only !== 'server')
    throw new WrongArgument(`--check and --save need the figures of the server, which --only ${only} leaves out.`);
  return { sizes, rounds: Number(rounds), only, ...flags };
}

/** Whether `parseArgs` refused an argument. */
function isUnreadable(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
