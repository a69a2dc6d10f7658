import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import type { Condition, List, Position, Way } from '../../src/store/list.ts';
import { countRows, hasRowsBeyond } from '../../src/store/list-count.ts';
import { readPages } from '../../src/store/page.ts';
import { Reader } from '../../src/store/reader.ts';
import { save } from '../../src/store/save.ts';
import { searchQuotes } from '../../src/store/search.ts';
import { type Sql, sql } from '../../src/store/sql.ts';
import { article } from '../support/articles.ts';
import { temporaryDatabase } from '../support/server.ts';

let database: Database;
let reader: Reader;
let statements: string[] = [];
/** Two people with four and two quotes, the second and third of them on one day, and a place that says nothing. */
beforeAll(async () => {
  database = await temporaryDatabase();
  const days = [3, 1, 1, 2];
  await save(
    database.prisma,
    days.map((day, i) =>
      article(`Story ${i}`, i < 2 ? ['Ada Lark', 'Ben Moss'] : ['Ada Lark'], {
        publishedAt: new Date(Date.UTC(2031, 0, day)),
      }),
    ),
  );
  reader = new Reader(database.reader, (statement) => statements.push(statement));
});
afterAll(() => database.close());

const PLACE = 1;
const ADA = 2;
const BEN = 3;
const quotesOf: List<'Quote'> = {
  table: 'Quote',
  parent: 'speakerId',
  where: [],
  orderBy: { column: 'reportedAt', direction: 'asc' },
};
const quotesAbout: List<'Quote'> = {
  ...quotesOf,
  parent: 'entityId',
  through: { table: 'QuoteAbout', key: 'quoteId' },
};
const allQuotes: List<'Quote'> = { table: 'Quote', where: [], orderBy: { column: 'reportedAt', direction: 'desc' } };
const on = (day: number, id: number): Position => [`2031-01-0${day}T00:00:00.000+00:00`, id];

// Quotes by id: 1 Ada and 2 Ben on the 3rd, 3 Ada and 4 Ben on the 1st, 5 Ada on the 1st, 6 Ada on the 2nd.
const pages = async (list: List<'Quote'>, parents: number[] | null, range: Parameters<typeof readPages>[3]) =>
  Object.fromEntries(
    [...(await readPages(reader, list, parents, range))].map(([parent, rows]) => [parent, rows.map(({ id }) => id)]),
  );

describe('readPages', () => {
  test('gives each parent its own page, and nothing to one that has none', async () => {
    expect(await pages(quotesOf, [BEN, PLACE, ADA], { limit: 3 })).toEqual({ [ADA]: [3, 5, 6], [BEN]: [4, 2] });
    expect(await pages(quotesAbout, [PLACE, ADA], { limit: 3 })).toEqual({ [PLACE]: [3, 4, 5] });
    expect(await pages(quotesOf, [], { limit: 3 })).toEqual({});
    expect(await pages(quotesOf, [ADA], { limit: 0 })).toEqual({});
  });

  test('gives one page where there are no parents', async () => {
    expect(await pages(allQuotes, null, { limit: 3 })).toEqual({ null: [2, 1, 6] });
  });

  test('counts from the end, and still in the order of the list', async () => {
    expect(await pages(quotesOf, [ADA, BEN], { limit: 2, fromEnd: true })).toEqual({ [ADA]: [6, 1], [BEN]: [4, 2] });
    expect(await pages(allQuotes, null, { limit: 2, fromEnd: true })).toEqual({ null: [4, 3] });
  });

  test('lies strictly between two places, ties told apart by the id', async () => {
    expect(await pages(quotesOf, [ADA], { limit: 9, after: on(1, 3) })).toEqual({ [ADA]: [5, 6, 1] });
    expect(await pages(quotesOf, [ADA], { limit: 9, after: on(1, 3), before: on(3, 1) })).toEqual({ [ADA]: [5, 6] });
    expect(await pages(quotesOf, [ADA], { limit: 1, before: on(3, 1), fromEnd: true })).toEqual({ [ADA]: [6] });
    expect(await pages(quotesOf, [ADA], { limit: 9, after: on(3, 1), before: on(1, 3) })).toEqual({});
    expect(await pages(allQuotes, null, { limit: 9, after: on(2, 6) })).toEqual({ null: [5, 4, 3] });
  });

  test('holds to conditions', async () => {
    const where = [sql<boolean>`"Quote"."text" like ${'%number 1%'}`];
    expect(await pages({ ...quotesOf, where }, [ADA, BEN], { limit: 9 })).toEqual({ [BEN]: [4, 2] });
    expect(await pages({ ...quotesAbout, where }, [PLACE], { limit: 9 })).toEqual({ [PLACE]: [4, 2] });
    expect(await pages({ ...allQuotes, where }, null, { limit: 9 })).toEqual({ null: [2, 4] });
  });

  test('orders by a column that only the row has', async () => {
    const byText: List<'Quote'> = { ...quotesAbout, orderBy: { column: 'text', direction: 'desc' } };
    expect(await pages(byText, [PLACE], { limit: 3 })).toEqual({ [PLACE]: [4, 2, 6] });
  });
});

describe('a list with several ways', () => {
  const told = (...texts: string[]) => [
    sql<boolean>`"Quote"."speakerId" in (${sql.join(texts.map((name) => sql`(select "id" from "Entity" where "name" = ${name})`))})`,
  ];
  const [both, ada, ben] = [told('Ada Lark', 'Ben Moss'), told('Ada Lark'), told('Ben Moss')];
  const few = sql<boolean>`1 + 1 = 2`;
  const many = sql<boolean>`1 + 1 = 3`;
  const way = (few: Condition, where: Condition[], by?: string): Way => ({
    few,
    where,
    by,
    led: where,
    upTo: () => many,
  });
  // Each way leads to other rows, so that it shows which one was taken.
  const list: List<'Quote'> = {
    ...allQuotes,
    where: both,
    ways: { some: [way(few, ada)], inOrder: ben },
  };
  const firstOf = (...ways: boolean[]): List<'Quote'> => ({
    ...list,
    ways: {
      some: ways.map((is, i) => way(is ? few : many, i ? ada : ben)),
      inOrder: both,
    },
  });

  test('is read by the first that leads to few, otherwise in its order', async () => {
    const seen = async (asked: List<'Quote'>) => [
      await pages(asked, null, { limit: 9 }),
      await pages(asked, null, { limit: 2, fromEnd: true, before: on(1, 3) }),
      (await hasRowsBeyond(reader, asked, null, on(3, 1), 'before')).get(null),
    ];
    const [byBen, byAda, inOrder] = [
      [{ null: [2, 4] }, { null: [2, 4] }, 1],
      [{ null: [1, 6, 5, 3] }, { null: [6, 5] }, 1],
      [{ null: [2, 1, 6, 5, 4, 3] }, { null: [5, 4] }, 1],
    ];
    expect(await seen(firstOf(true, true))).toEqual(byBen);
    expect(await seen(firstOf(true, false))).toEqual(byBen);
    expect(await seen(firstOf(false, true))).toEqual(byAda);
    expect(await seen(firstOf(false, false))).toEqual(inOrder);
  });

  test('is counted by the first that leads to few, otherwise by what leads to all', async () => {
    const count = async (asked: List<'Quote'>) => (await countRows(reader, asked, null)).get(null);
    expect(await count(firstOf(true, true))).toBe(2);
    expect(await count(firstOf(false, true))).toBe(4);
    expect(await count({ ...list, ways: { some: [way(many, ada)], inOrder: ben } })).toBe(6);
  });

  test('is put together of the lists of its parents where no other way leads to few', async () => {
    const parents = sql`select "id" as "value" from "Entity" where "name" = ${'Ben Moss'}`;
    const merged = (isFew: boolean, by?: string): List<'Quote'> => ({
      ...list,
      merged: { parents, list: { ...quotesOf, orderBy: allQuotes.orderBy } },
      ways: { some: [way(isFew ? few : many, ada, by)], inOrder: both },
    });
    const page = (asked: List<'Quote'>) => pages(asked, null, { limit: 9 });
    expect(await page(merged(true))).toEqual({ null: [1, 6, 5, 3] });
    expect(await page(merged(false))).toEqual({ null: [2, 4] });
    expect(await page(merged(true, 'Quote.speakerId'))).toEqual({ null: [2, 4] });
    expect((await hasRowsBeyond(reader, merged(false), null, on(3, 3), 'before')).get(null)).toBe(0);
  });

  test('is searched by the first that leads to very few, otherwise among what each way leads to that leads to few', async () => {
    // Of six rows, none is very few, and seven are few: a row is looked up by `where`, or collected by `led`.
    const seen = async (...counts: number[]) => {
      const some = counts.map((count, i) => {
        const [where, led] = i === 0 ? [ben, ada] : [ada, ben];
        return { ...way(many, where), led, upTo: (most: Sql) => sql<boolean>`${count} <= ${most}` };
      });
      const asked: List<'Quote'> = { ...list, search: searchQuotes('number'), ways: { some, inOrder: both } };
      return [
        (await pages(asked, null, { limit: 9 })).null,
        (await countRows(reader, asked, null)).get(null),
        (await hasRowsBeyond(reader, asked, null, on(3, 2), 'before')).get(null),
      ];
    };
    expect(await seen(0)).toEqual([[2, 4], 2, 1]);
    expect(await seen(7)).toEqual([[1, 6, 5, 3], 4, 0]);
    expect(await seen(7, 0)).toEqual([[1, 6, 5, 3], 4, 0]);
    expect(await seen(8, 7)).toEqual([[2, 4], 2, 1]);
    expect(await seen(7, 7)).toEqual([undefined, 0, 0]);
    expect(await seen(8, 8)).toEqual([[2, 1, 6, 5, 4, 3], 6, 1]);
  });
});

test('countRows counts the whole list of each parent, whatever page is asked for', async () => {
  expect(await countRows(reader, quotesOf, [ADA, BEN, PLACE])).toEqual(
    new Map([
      [ADA, 4],
      [BEN, 2],
      [PLACE, 0],
    ]),
  );
  expect(await countRows(reader, quotesAbout, [PLACE, ADA])).toEqual(
    new Map([
      [PLACE, 6],
      [ADA, 0],
    ]),
  );
  expect(await countRows(reader, allQuotes, null)).toEqual(new Map([[null, 6]]));
});

test('hasRowsBeyond looks from a place, the place itself included', async () => {
  const beyond = async (
    list: List<'Quote'>,
    place: Position,
    side: 'after' | 'before',
    parents: number[] | null = [ADA, BEN],
  ) => [...(await hasRowsBeyond(reader, list, parents, place, side)).values()];
  expect(await beyond(quotesOf, on(3, 1), 'after')).toEqual([1, 1]);
  expect(await beyond(quotesOf, on(3, 2), 'after')).toEqual([0, 1]);
  expect(await beyond(quotesOf, on(1, 3), 'before')).toEqual([1, 0]);
  expect(await beyond(quotesOf, on(1, 2), 'before')).toEqual([0, 0]);
  expect(await beyond(allQuotes, on(3, 2), 'before', null)).toEqual([1]);
  expect(await beyond(allQuotes, on(3, 3), 'before', null)).toEqual([0]);
});

test.each([
  ['of a parent', quotesOf, [ADA]],
  ['through pairs', quotesAbout, [PLACE]],
  ['of all', allQuotes, null],
])(
  'a list %s is read off an index: no table is scanned, and nothing sorted before it is cut',
  async (_, list, parents) => {
    statements = [];
    const range = { limit: 2, after: on(1, 3), before: on(3, 1) };
    await readPages(reader, list, parents, range);
    await readPages(reader, list, parents, { ...range, fromEnd: true });
    await countRows(reader, list, parents);
    await hasRowsBeyond(reader, list, parents, on(1, 3), 'after');
    expect(statements).toHaveLength(4);
    for (const statement of statements) {
      const values = Array.from(statement.matchAll(/\?/g), () => '[]');
      const plan = database.reader
        .prepare<string[], { detail: string }>(`explain query plan ${statement}`)
        .all(...values);
      const steps = plan.map(({ detail }) => detail);
      expect(steps.filter((step) => /^SCAN (?!p VIRTUAL|CONSTANT ROW|Quote USING COVERING INDEX)/.test(step))).toEqual(
        [],
      );
      // One sorter at most: that of the rows found, in their order for the parents.
      expect(steps.filter((step) => step.startsWith('USE TEMP B-TREE')).length).toBeLessThanOrEqual(1);
    }
  },
);
