import { expect, test } from 'vitest';
import { binned } from '../../src/reader/bins.ts';

const each = (...dates: string[]) => dates.map((date) => ({ date, count: 1 }));

test('counts by days where these are few', () => {
  const above = [
    { date: '2026-02-28', count: 2 },
    { date: '2026-03-02', count: 1 },
  ];
  expect(binned(above, each('2026-03-01'))).toEqual([
    { date: '2026-02-28', above: 2, below: 0 },
    { date: '2026-03-01', above: 0, below: 1 },
    { date: '2026-03-02', above: 1, below: 0 },
  ]);
});

test('counts by months where there are more than 92 days, and by years where there are more than 92 months', () => {
  const dates = (...all: string[]) => binned(each(...all), []).map(({ date }) => date);
  expect(dates('2025-12-31', '2026-04-01')).toHaveLength(92);
  expect(dates('2025-12-31', '2026-04-02')).toEqual(['2025-12', '2026-01', '2026-02', '2026-03', '2026-04']);
  expect(dates('2021-01-09', '2028-08-30')).toHaveLength(92);
  expect(dates('2021-01-09', '2028-09-01')).toEqual('2021 2022 2023 2024 2025 2026 2027 2028'.split(' '));
});

test('counts both sides by what both tell', () => {
  expect(binned(each('2026-01', '2026-02'), each('2026-02-27', '2026-02-28'))).toEqual([
    { date: '2026-01', above: 1, below: 0 },
    { date: '2026-02', above: 1, below: 2 },
  ]);
  expect(binned(each('2026-02-27'), each('2025'))).toEqual([
    { date: '2025', above: 0, below: 1 },
    { date: '2026', above: 1, below: 0 },
  ]);
});

test('has nothing to count where nothing is dated', () => {
  expect(binned([], [])).toEqual([]);
});
