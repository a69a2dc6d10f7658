import { afterAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { openGraph } from '../support/graph.ts';

const archive = await openGraph({ seeds: false });
afterAll(() => archive.close());
const MOMENTS = ['2029-12-31T23:59:59Z', '2030-01-01T00:00:00Z', '2030-01-01T12:00:00Z', '2030-02-03T04:05:06Z'];
await save(
  archive.database.prisma,
  MOMENTS.map((moment, i) => article(`Story ${i}`, ['Ada Lark', 'Bo Reed'], { publishedAt: new Date(moment) })),
);

type Counts = { date: string; count: number }[];

async function overTime(most: number, list = 'quotes'): Promise<Counts> {
  const { quotes } = await archive.ask<{ quotes: { overTime: Counts } }>(
    `query ($most: Int!) { quotes: ${list} { overTime(most: $most) { date count } } }`,
    { most },
  );
  return quotes.overTime;
}

test('quotes are counted by days, by months or by years, the finest of which there are few enough', async () => {
  expect(await overTime(3)).toEqual([
    { date: '2029-12-31', count: 2 },
    { date: '2030-01-01', count: 4 },
    { date: '2030-02-03', count: 2 },
  ]);
  const years = [
    { date: '2029', count: 2 },
    { date: '2030', count: 6 },
  ];
  expect(await overTime(2)).toEqual(years);
  expect(await overTime(0)).toEqual(years);
});

test.each([
  'quotes(search: "number 1")',
  'quotes(search: "number 1", orderBy: { field: RELEVANCE, direction: DESC })',
  'quotes(search: "number", where: { contains: "number 1" })',
  'quotes(where: { contains: "number 1" }, orderBy: { field: CONFIDENCE, direction: ASC }, first: 1)',
])('those of the whole list are counted, however it is asked for: %s', async (list) => {
  expect(await overTime(2, list)).toEqual([
    { date: '2029', count: 1 },
    { date: '2030', count: 3 },
  ]);
});

test('a list of none has no dates', async () => {
  const { quotes } = await archive.ask<{ quotes: object }>(
    '{ quotes(search: "nowhere") { totalCount overTime { date count } } }',
  );
  expect(quotes).toEqual({ totalCount: 0, overTime: [] });
});

test('more stretches than anyone can look at are refused', async () => {
  await expect(overTime(1001)).rejects.toThrow('Expected `most` to be from 0 to 1000, got 1001.');
});
