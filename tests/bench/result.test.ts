import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawChart } from '../../bench/chart.ts';
import { compare, lastResult, type Result } from '../../bench/result.ts';

const figures = (cpuMs: number) => ({ cpuMs, p50: cpuMs, p99: cpuMs });

/** A result in which an operation takes so many ms, by contestant, and an example so many times as long in a large archive. */
function result(cpuMs: Record<string, number>, ratio = 1): Result {
  const Q1 = Object.fromEntries(Object.entries(cpuMs).map(([name, ms]) => [name, figures(ms)]));
  return {
    node: 'v20.0.0',
    served: { 1000: { rounds: 1, operations: { Q1 }, bytes: {}, memoryMb: {}, startMs: {} } },
    growth: {
      from: 1000,
      to: 100_000,
      rounds: 1,
      operations: {},
      examples: { '05-latest-quotes': { cold: { cpuMs: [1, ratio], ratio } } },
    },
  };
}

const before = result({ limit: 1, cold: 4, hot: 1, peer: 8 });

test('a machine that is slower altogether is not worse', () => {
  expect(compare(before, result({ limit: 3, cold: 12, hot: 3, peer: 24 }))).toEqual({ compared: 4, worse: [] });
});

test('what takes longer beside all others is named by each of its ratios', () => {
  const { worse } = compare(before, result({ limit: 1, cold: 8, hot: 1, peer: 8 }));
  expect(worse).toEqual([
    expect.stringMatching(/^Q1 of 1000 articles, limit \/ cold: 0\.13, was 0\.25, 2\.0 times worse, allowed is /),
    expect.stringMatching(/^Q1 of 1000 articles, peer \/ cold: 1\.00, was 2\.00, 2\.0 times worse, /),
  ]);
  expect(compare(before, result({ limit: 1, cold: 2, hot: 1, peer: 8 })).worse).toEqual([]);
});

test('growth is worse when it is more', () => {
  const same = { limit: 1, cold: 4, hot: 1, peer: 8 };
  expect(compare(before, result(same, 0.2)).worse).toEqual([]);
  expect(compare(before, result(same, 40)).worse).toEqual([
    expect.stringMatching(/^growth of 05-latest-quotes from 1000 to 100000 articles: 40\.00, was 1\.00, /),
  ]);
});

test('a peer that only one of them has is not compared', () => {
  expect(compare(before, result({ limit: 1, cold: 4, hot: 1, other: 1 }))).toEqual({ compared: 3, worse: [] });
});

test('the result that was kept last can be compared', () => {
  const last = lastResult();
  if (!last) throw new Error('Expected a result in bench/results, found none.');
  const { compared, worse } = compare(last.result, last.result);
  expect(worse).toEqual([]);
  expect(compared).toBeGreaterThan(Object.keys(last.result.growth?.examples ?? {}).length);
});

test('the chart shows the result that was kept last', () => {
  const last = lastResult();
  if (!last) throw new Error('Expected a result in bench/results, found none.');
  expect(drawChart(last.result)).toBe(readFileSync('docs/speed.svg', 'utf8'));
});
