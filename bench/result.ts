import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChart } from './chart.ts';
import type { Ingestion, Reading } from './extraction.ts';
import type { Growth } from './growth.ts';
import type { Hostility } from './hostile.ts';
import type { Figures } from './measurement.ts';
import type { Paint } from './reader.ts';
import type { Throughput } from './workers.ts';

/** What `--json` prints, as far as it was asked for. */
export interface Result {
  node: string;
  /** By the number of articles. */
  served: Record<string, Served>;
  /** From the smallest number of articles to the largest. */
  growth?: Growth;
  workers?: Throughput;
  /** By what was read. */
  extraction?: Record<string, Reading>;
  ingestion?: Ingestion;
  hostile?: Hostility;
  /** By page. */
  reader?: Record<string, Paint>;
}

export interface Served {
  /** How many rounds were counted. */
  rounds: number;
  /** By operation and contestant. */
  operations: Record<string, Record<string, Figures>>;
  /** By operation, how large an answer is on average. */
  bytes: Record<string, number>;
  /** By contestant, what is resident when everything has been asked. */
  memoryMb: Record<string, number>;
  /** By contestant, from starting it to its first answer. */
  startMs: Record<string, number>;
}

/**
 * How many times worse a ratio may come out before it counts as worse, and not as noise: a little more than the most by
 * which a run of the same program did (README.md). A tenth of a millisecond of the response cache is hard to measure;
 * growth is measured in fewer rounds.
 */
const TOLERANCE = { cold: 1.5, hot: 1.6, growth: 2 };

const FOLDER = join(import.meta.dirname, 'results');
const CHART = join(import.meta.dirname, '../docs/speed.svg');

/** The result that was kept last, with the name of its file. */
export function lastResult(): { name: string; result: Result } | undefined {
  const name = existsSync(FOLDER) ? readdirSync(FOLDER).sort().at(-1) : undefined;
  return name ? { name, result: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) } : undefined;
}

/** Keeps a result under today's date, and draws it. */
export function keep(result: Result): void {
  mkdirSync(FOLDER, { recursive: true });
  const text = printed(result);
  writeFileSync(join(FOLDER, `${new Date().toISOString().slice(0, 10)}.json`), `${text}\n`);
  writeFileSync(CHART, drawChart(JSON.parse(text)));
}

/** A result as JSON. Four digits say all that was measured. */
export function printed(result: Result): string {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  return JSON.stringify(result, rounded, 2);
}

/**
 * Compares the ratios that two results both have: the product's share of the limit, how many times its CPU time all others
 * take, and how the time grows. Returns a line for each that is worse by more than the tolerance, and how many were
 * compared.
 */
export function compare(before: Result, now: Result): { compared: number; worse: string[] } {
  const ratios = ratiosOf(before);
  const worse: string[] = [];
  let compared = 0;
  for (const [name, { ratio, kind }] of ratiosOf(now)) {
    const then = ratios.get(name)?.ratio;
    if (then === undefined) continue;
    compared++;
    const times = kind === 'growth' ? ratio / then : then / ratio;
    if (times <= TOLERANCE[kind]) continue;
    const figures = `${ratio.toFixed(2)}, was ${then.toFixed(2)}`;
    worse.push(`${name}: ${figures}, ${times.toFixed(1)} times worse, allowed is ${TOLERANCE[kind]}.`);
  }
  return { compared, worse };
}

/** The ratios of a result by what they say, and of what kind they are: growth is better when it is less. */
function ratiosOf({ served, growth }: Result) {
  const ratios = new Map<string, { ratio: number; kind: keyof typeof TOLERANCE }>();
  for (const [articles, { operations }] of Object.entries(served)) {
    for (const [operation, { limit, cold, hot, ...others }] of Object.entries(operations)) {
      const of = `${operation} of ${articles} articles`;
      if (!limit || !cold || !hot) continue;
      ratios.set(`${of}, limit / cold`, { ratio: limit.cpuMs / cold.cpuMs, kind: 'cold' });
      ratios.set(`${of}, limit / hot`, { ratio: limit.cpuMs / hot.cpuMs, kind: 'hot' });
      for (const [name, { cpuMs }] of Object.entries(others))
        ratios.set(`${of}, ${name} / cold`, { ratio: cpuMs / cold.cpuMs, kind: 'cold' });
    }
  }
  if (growth) {
    const span = `from ${growth.from} to ${growth.to} articles`;
    for (const [name, { cold }] of Object.entries({ ...growth.operations, ...growth.examples }))
      ratios.set(`growth of ${name} ${span}`, { ratio: cold.ratio, kind: 'growth' });
  }
  return ratios;
}
