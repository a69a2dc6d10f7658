import { expect, test } from 'vitest';
import { binned } from '../../src/reader/bins.ts';

test('counts by days where these are few', () => {
  expect(binned(['2026-02-28', '2026-03-02T09:00:00Z', '2026-02-28'], ['2026-03-01'])).toEqual([
    { date: '2026-02-28', above: 2, below: 0 },
    { date: '2026-03-01', above: 0, below: 1 },
    { date: '2026-03-02', above: 1, below: 0 },
  ]);
});

test('counts by months where there are more than 60 days, and by years where there are more than 60 months', () => {
  const dates = (...all: string[]) => binned(all, []).map(({ date }) => date);
  expect(dates('2025-12-31', '2026-02-28')).toHaveLength(60);
  expect(dates('2025-12-31', '2026-03-01')).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
  expect(dates('2021-01-09', '2025-12-30')).toHaveLength(60);
  expect(dates('2021-01-09', '2026-01-01')).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
});

test('has nothing to count where nothing is dated', () => {
  expect(binned([], [])).toEqual([]);
});
