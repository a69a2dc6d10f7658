// Measures the server beside the limit, on the same rows, and extraction beside the tagger, on the same text: each in one
// interleaved run; then the whole way of an article, what hostile documents take, and the pages in a browser.
//   npm run bench -- [--articles N,…] [--rounds N] [--only server|extraction|ingestion|hostile|reader] [--json] [--check] [--save]
import { parseArgs } from 'node:util';
import { agree, Disagreement } from './agreement.ts';
import { archiveOf } from './archive.ts';
import { type Archive, type Contestant, startCold, startHot, startLimit, startNaive } from './contestant.ts';
import { type Ingestion, measureExtraction, measureIngestion, type Reading } from './extraction.ts';
import { type Growth, measureGrowth } from './growth.ts';
import { type Hostility, measureHostility } from './hostile.ts';
import { measure } from './measurement.ts';
import { OPERATIONS } from './operations.ts';
import { PEERS } from './peers.ts';
import { measureReader, type Paint } from './reader.ts';
import { compare, keep, lastResult, printed, type Result, type Served } from './result.ts';

class WrongArgument extends Error {}

// Whoever breaks the bench off also ends what it has started.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

try {
  await bench();
} catch (error) {
  if (!(error instanceof Disagreement || error instanceof WrongArgument)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function bench(): Promise<void> {
  const { sizes, rounds, only, json, check, save } = readArguments();
  const last = lastResult();
  if (check && !last) throw new WrongArgument('--check compares with the last of bench/results, which is empty.');
  const result: Result = { node: process.version, served: {} };
  if (!only || only === 'server') {
    const archives: Archive[] = [];
    for (const articles of sizes) archives.push({ file: await archiveOf(articles), articles });
    for (const archive of archives) result.served[archive.articles] = await serve(archive, rounds);
    const [small, large] = [archives[0], archives.at(-1)];
    // The examples are many, and differ by factors.
    if (small && large && small !== large) result.growth = await measureGrowth(small, large, Math.ceil(rounds / 4));
  }
  // A round of it takes longer, and differs less from the next.
  if (!only || only === 'extraction') result.extraction = measureExtraction(Math.ceil(rounds / 4));
  if (!only || only === 'ingestion') result.ingestion = measureIngestion();
  if (!only || only === 'hostile') result.hostile = await measureHostility();
  if (!only || only === 'reader') {
    const articles = Math.max(...sizes);
    const pages = await measureReader({ file: await archiveOf(articles), articles }, Math.ceil(rounds / 2));
    if (pages) result.reader = pages;
  }
  if (json) process.stdout.write(`${printed(result)}\n`);
  else {
    for (const [articles, served] of Object.entries(result.served)) process.stdout.write(servedTable(articles, served));
    if (result.growth) process.stdout.write(growthTable(result.growth));
    if (result.extraction) process.stdout.write(extractionTable(result.extraction));
    if (result.ingestion) process.stdout.write(ingestionTable(result.ingestion));
    if (result.hostile) process.stdout.write(hostileTable(result.hostile));
    if (result.reader) process.stdout.write(readerTable(Math.max(...sizes), result.reader));
  }
  if (check && last) {
    const { compared, worse } = compare(last.result, result);
    process.stderr.write(`Compared ${compared} ratios with bench/results/${last.name}: ${worse.length} are worse.\n`);
    for (const line of worse) process.stderr.write(`${line}\n`);
    if (worse.length > 0 || compared === 0) process.exitCode = 1;
  }
  if (save) keep(result);
}

async function serve(archive: Archive, rounds: number): Promise<Served> {
  const contestants: Contestant[] = [];
  try {
    for (const start of [startLimit, startCold, startHot, startNaive]) contestants.push(await start(archive));
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
  if (!sizes.every((size) => Number.isInteger(size) && size >= 100))
    throw new WrongArgument(`--articles is "${articles}", allowed are whole numbers from 100, separated by commas.`);
  if (!/^[1-9]\d*$/.test(rounds)) throw new WrongArgument(`--rounds is "${rounds}", allowed is a whole number from 1.`);
  if (only !== undefined && !/^(server|extraction|ingestion|hostile|reader)$/.test(only))
    throw new WrongArgument(`--only is "${only}", allowed is server, extraction, ingestion, hostile, reader.`);
  return { sizes, rounds: Number(rounds), only, ...flags };
}

function servedTable(articles: string, { operations, bytes, memoryMb, startMs }: Served): string {
  const head = ['', '', 'CPU ms', 'of limit', 'of cold', 'p50 ms', 'p99 ms', 'KB', ''];
  const rows = OPERATIONS.flatMap(({ name, asks }) =>
    Object.entries(operations[name] ?? {}).map(([contestant, { cpuMs, shareOfLimit, p50, p99 }], index) => [
      index === 0 ? name : '',
      contestant,
      cpuMs.toFixed(3),
      shareOfLimit === undefined ? '' : percent(shareOfLimit),
      `${(cpuMs / (operations[name]?.cold?.cpuMs ?? cpuMs)).toFixed(2)} ×`,
      p50.toFixed(1),
      p99.toFixed(1),
      index === 0 ? ((bytes[name] ?? 0) / 1000).toFixed(1) : '',
      index === 0 ? asks : '',
    ]),
  );
  const lines = [head, ...rows].map(([name = '', contestant = '', cpuMs, share, times, p50, p99, kilobytes, asks]) =>
    [
      name.padEnd(3),
      contestant.padEnd(12),
      ...[cpuMs, share, times, p50, p99, kilobytes].map((cell) => cell?.padStart(9)),
      asks,
    ]
      .join(' ')
      .trimEnd(),
  );
  const each = (figures: Record<string, number>) =>
    Object.entries(figures)
      .map(([name, figure]) => `${name} ${figure.toFixed(0)}`)
      .join(', ');
  return `
CPU time of the server for one request, ${articles} articles, Node ${process.version}

${lines.join('\n')}

Memory in MB: ${each(memoryMb)}.
From start to first answer in ms: ${each(startMs)}.
`;
}

function growthTable({ from, to, operations, examples }: Growth): string {
  const rows = [
    ...Object.entries(operations).map(([name, { cold, limit }]) => [name, cold, limit.ratio.toFixed(1)] as const),
    ...Object.entries(examples).map(([name, cold]) => [name, cold, ''] as const),
  ].map(([name, cold, limit]) => [name, ...cold.cpuMs.map((ms) => ms.toFixed(2)), cold.ratio.toFixed(1), limit]);
  const lines = [['', String(from), String(to), 'times', 'limit'], ...rows];
  return `
CPU ms of a request, from ${from} to ${to} articles, without the response cache

${lines.map(([name = '', ...cells]) => (name.padEnd(44) + cells.map((cell) => cell.padStart(9)).join('')).trimEnd()).join('\n')}
`;
}

function extractionTable(readings: Record<string, Reading>): string {
  const rows: [says: string, cell: (reading: Reading) => string][] = [
    ['articles', ({ articles }) => String(articles)],
    ['MB of text (UTF-8)', ({ megabytes }) => megabytes.toFixed(2)],
    ['MB a second', ({ megabytesASecond }) => megabytesASecond.toFixed(2)],
    ['of the tagger', ({ shareOfTagger }) => percent(shareOfTagger)],
    ['load ms', ({ loadMs }) => loadMs.toFixed(0)],
    ['first article ms', ({ firstMs }) => firstMs.toFixed(0)],
    ['memory MB', ({ memoryMb }) => memoryMb.toFixed(0)],
  ];
  const [first] = Object.values(readings);
  for (const step of Object.keys(first?.steps ?? {}))
    rows.push([`  ${step}`, ({ steps }) => percent(steps[step] ?? 0)]);
  const lines = [
    ['', ...Object.keys(readings)],
    ...rows.map(([says, cell]) => [says, ...Object.values(readings).map(cell)]),
  ];
  return `
Reading news on one core, Node ${process.version}

${lines.map(([says = '', ...cells]) => says.padEnd(24) + cells.map((cell) => cell.padStart(10)).join('')).join('\n')}
`;
}

function ingestionTable({ articles, articlesASecond, megabytesASecond, stages }: Ingestion): string {
  const shares = Object.entries(stages).map(([stage, share]) => `${stage} ${percent(share)}`);
  return `
Taking in ${articles} articles, from bytes to stored findings, Node ${process.version}

${articlesASecond.toFixed(0)} articles a second, ${megabytesASecond.toFixed(2)} MB a second: ${shares.join(', ')}
`;
}

function hostileTable({ documents, cut, slowestMs, slowest, heldUpMs }: Hostility): string {
  return `
Reading ${documents} hostile documents, Node ${process.version}

The slowest took ${slowestMs.toFixed(0)} ms (${slowest}); the thread that asked was held up for ${heldUpMs.toFixed(0)} ms at most.
Cut at the time limit: ${cut.join(', ') || 'none'}.
`;
}

function readerTable(articles: number, pages: Record<string, Paint>): string {
  const lines = Object.entries(pages).map(([name, paint]) => [
    name,
    ...[paint.firstByteMs, paint.firstPaintMs, paint.largestPaintMs, paint.blockedMs].map((ms) => ms.toFixed(0)),
    paint.shift.toFixed(3),
    ...[paint.scriptKb, paint.pageKb].map((kb) => kb.toFixed(0)),
  ]);
  const head = ['', 'byte ms', 'paint ms', 'largest', 'blocked', 'shift', 'script KB', 'page KB'];
  return `
Opening pages in Chromium, ${articles} articles, nothing of them there yet

${[head, ...lines].map(([name = '', ...cells]) => name.padEnd(12) + cells.map((cell) => cell.padStart(10)).join('')).join('\n')}
`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
