// Measures the product beside the limit, on the same rows, in one interleaved run.
//   npm run bench -- [--size 1k|10k|100k] [--rounds N] [--json]
import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { archiveOf } from './archive.ts';
import { type Contestant, start } from './contestant.ts';
import { OPERATIONS, type Operation } from './operations.ts';

const SIZES = { '1k': 1_000, '10k': 10_000, '100k': 100_000 };
/** Requests of one contestant before it is the other's turn: the whole cycle of variables. */
const TURN = 50;

interface Figures {
  /** CPU time of the server for one request, the median over the rounds. */
  cpuMs: number;
  /** Latency at four requests at once, in ms. */
  p50: number;
  p99: number;
}

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10k' },
    rounds: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});
const articles = SIZES[values.size as keyof typeof SIZES];
if (!articles) throw new Error(`--size is "${values.size}", allowed is ${Object.keys(SIZES).join(', ')}.`);
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error(`--rounds is "${values.rounds}", allowed is a whole number from 1.`);

const file = await archiveOf(articles);
const limit = await start('limit', 'limit.ts', [file, String(articles)], '/', ({ name }, i) => ({
  operation: name,
  i,
}));
const project = await start('cold', 'project.ts', [file], '/graphql', ({ query, variables }, i) => ({
  query,
  variables: variables(i, articles),
}));

try {
  const operations: Record<string, Record<string, Figures & { shareOfLimit?: number }>> = {};
  const sizes: Record<string, number> = {};
  for (const operation of OPERATIONS) {
    sizes[operation.name] = await agree(operation);
    process.stderr.write(`${operation.name} …\n`);
    const figures = await measure(operation, [limit, project]);
    const [best, own] = [figures.limit, figures.cold] as [Figures, Figures];
    operations[operation.name] = { limit: best, cold: { ...own, shareOfLimit: best.cpuMs / own.cpuMs } };
  }
  const { memoryMb } = await project.usage();
  const result = { size: values.size, node: process.version, operations, memoryMb, startMs: project.startMs };
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : table(result, sizes));
} finally {
  limit.stop();
  project.stop();
}

/** Both must give the same JSON, for all variables; returns the mean size of an answer in bytes. */
async function agree(operation: Operation): Promise<number> {
  let bytes = 0;
  for (let i = 0; i < TURN; i++) {
    const [expected, answer] = await Promise.all([limit.ask(operation, i), project.ask(operation, i)]);
    deepStrictEqual(JSON.parse(answer), JSON.parse(expected), `${operation.name}: the answers to request ${i} differ`);
    bytes += Buffer.byteLength(expected);
  }
  return bytes / TURN;
}

/** Turn by turn: one contestant answers a cycle of requests, then the next, so that noise meets both alike. */
async function measure(operation: Operation, contestants: Contestant[]): Promise<Record<string, Figures>> {
  const seen = contestants.map(({ name }) => ({ name, cpu: [] as number[], latency: [] as number[] }));
  for (let round = -2; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const before = await contestant.usage();
      const latency: number[] = [];
      let next = 0;
      const worker = async () => {
        for (let i = next++; i < TURN; i = next++) {
          const begin = performance.now();
          await contestant.ask(operation, i);
          latency.push(performance.now() - begin);
        }
      };
      await Promise.all([worker(), worker(), worker(), worker()]);
      const after = await contestant.usage();
      // The first two rounds only warm up.
      if (round < 0) continue;
      seen[index]?.cpu.push((after.cpuMs - before.cpuMs) / TURN);
      seen[index]?.latency.push(...latency);
    }
  }
  return Object.fromEntries(
    seen.map(({ name, cpu, latency }) => [
      name,
      { cpuMs: quantile(cpu, 0.5), p50: quantile(latency, 0.5), p99: quantile(latency, 0.99) },
    ]),
  );
}

function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function table(
  {
    size,
    node,
    operations,
    memoryMb,
    startMs,
  }: {
    size: string;
    node: string;
    operations: Record<string, Record<string, Figures & { shareOfLimit?: number }>>;
    memoryMb: number;
    startMs: number;
  },
  sizes: Record<string, number>,
): string {
  const head = ['', 'limit ms', 'cold ms', 'of limit', 'p50 ms', 'p99 ms', 'KB', ''];
  const rows = OPERATIONS.map(({ name, asks }) => {
    const { limit, cold } = operations[name] as { limit: Figures; cold: Figures & { shareOfLimit: number } };
    const numbers = [limit.cpuMs.toFixed(3), cold.cpuMs.toFixed(3), `${(100 * cold.shareOfLimit).toFixed(0)} %`];
    return [name, ...numbers, cold.p50.toFixed(1), cold.p99.toFixed(1), ((sizes[name] ?? 0) / 1000).toFixed(1), asks];
  });
  const lines = [head, ...rows].map((row) => row.map((cell, i) => (i === 7 ? cell : cell.padStart(9))).join(' '));
  return (
    `CPU time of the server for one request, ${size} articles, Node ${node}\n\n${lines.join('\n')}\n\n` +
    `Memory of the server ${memoryMb.toFixed(0)} MB; it listened ${(startMs / 1000).toFixed(1)} s after it was started.\n`
  );
}
