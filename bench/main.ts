// Measures the product beside the limit, on the same rows, in one interleaved run.
//   npm run bench -- [--size 1k|10k|100k] [--rounds N] [--json]
import { parseArgs } from 'node:util';
import { agree, Disagreement } from './agreement.ts';
import { archiveOf } from './archive.ts';
import { type Contestant, startCold, startLimit } from './contestant.ts';
import { type Figures, measure } from './measurement.ts';
import { OPERATIONS } from './operations.ts';

const SIZES = new Map([
  ['1k', 1_000],
  ['10k', 10_000],
  ['100k', 100_000],
]);

/** What `--json` prints. */
interface Result {
  size: string;
  node: string;
  /** By operation and contestant. */
  operations: Record<string, Record<string, Figures>>;
  /** Memory of the product when everything has been asked. */
  memoryMb: number;
  /** From starting the product to its first answer. */
  startMs: number;
}

class WrongArgument extends Error {}

try {
  await bench();
} catch (error) {
  if (!(error instanceof Disagreement || error instanceof WrongArgument)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function bench(): Promise<void> {
  const { size, articles, rounds, json } = readArguments();
  const file = await archiveOf(articles);
  const contestants: Contestant[] = [];
  try {
    const limit = await startLimit(file, articles);
    contestants.push(limit);
    const cold = await startCold(file, articles);
    contestants.push(cold);
    const bytes = await agree(contestants, articles);
    const operations = await measure(contestants, articles, rounds);
    const { memoryMb } = await cold.usage();
    const result = { size, node: process.version, operations, memoryMb, startMs: cold.startMs };
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : table(result, bytes));
  } finally {
    await Promise.all(contestants.map(({ stop }) => stop()));
  }
}

function readArguments() {
  const { size, rounds, json } = parseArgs({
    options: {
      size: { type: 'string', default: '10k' },
      rounds: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    },
  }).values;
  const articles = SIZES.get(size);
  if (!articles) throw new WrongArgument(`--size is "${size}", allowed is ${[...SIZES.keys()].join(', ')}.`);
  if (!/^[1-9]\d*$/.test(rounds)) throw new WrongArgument(`--rounds is "${rounds}", allowed is a whole number from 1.`);
  return { size, articles, rounds: Number(rounds), json };
}

function table({ size, node, operations, memoryMb, startMs }: Result, bytes: Record<string, number>): string {
  const head = ['', '', 'CPU ms', 'of limit', 'p50 ms', 'p99 ms', 'KB', ''];
  const rows = OPERATIONS.flatMap(({ name, asks }) =>
    Object.entries(operations[name] ?? {}).map(([contestant, { cpuMs, shareOfLimit, p50, p99 }], index) => [
      index === 0 ? name : '',
      contestant,
      cpuMs.toFixed(3),
      shareOfLimit === undefined ? '' : `${(100 * shareOfLimit).toFixed(0)} %`,
      p50.toFixed(1),
      p99.toFixed(1),
      index === 0 ? ((bytes[name] ?? 0) / 1000).toFixed(1) : '',
      index === 0 ? asks : '',
    ]),
  );
  const lines = [head, ...rows].map(([name = '', contestant = '', cpuMs, share, p50, p99, kilobytes, asks]) =>
    [
      name.padEnd(3),
      contestant.padEnd(6),
      ...[cpuMs, share, p50, p99, kilobytes].map((cell) => cell?.padStart(9)),
      asks,
    ]
      .join(' ')
      .trimEnd(),
  );
  return `CPU time of the server for one request, ${size} articles, Node ${node}

${lines.join('\n')}

Memory of the product ${memoryMb.toFixed(0)} MB; first answer ${(startMs / 1000).toFixed(1)} s after it was started.
`;
}
