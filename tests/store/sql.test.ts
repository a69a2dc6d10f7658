import { describe, expect, test } from 'vitest';
import { db } from '../../src/store/reader.ts';
import { sql } from '../../src/store/sql.ts';

test('pieces are put in where they stand, and anything else becomes a parameter, in the order of the text', () => {
  const both = sql.join([sql`"a" = ${1}`, sql`"b" = ${null}`], sql` and `);
  expect(sql`select ${sql.ref('Quote.id')} from ${sql.table('Quote')} where ${both} limit ${'2'}`.compile()).toEqual({
    sql: 'select "Quote"."id" from "Quote" where "a" = ? and "b" = ? limit ?',
    parameters: [1, null, '2'],
  });
});

test('names and values that are written out cannot end their quotation marks', () => {
  expect(sql`${sql.table('a"b')} ${sql.lit("it's")} ${sql.lit(0.5)} ${sql.raw('desc')}`.compile()).toEqual({
    sql: `"a""b" 'it''s' 0.5 desc`,
    parameters: [],
  });
});

test('of no pieces there is no separator', () => {
  expect(sql`(${sql.join([])})(${sql.join([1])})(${sql.join([1, 2])})`.compile()).toEqual({
    sql: '()(?)(?, ?)',
    parameters: [1, 1, 2],
  });
});

describe('in a query that kysely writes', () => {
  test('it is an expression, question marks of its text included', () => {
    const query = db
      .selectFrom('Quote')
      .select(sql<number>`'?' || ${sql`${'a'} || ${'b'}`}`.as('text'))
      .where('kind', '=', 'DIRECT')
      .where('id', 'in', sql<number>`(select value from json_each(${'[1]'}))`);
    expect(query.compile()).toMatchObject({
      sql: `select '?' || ? || ? as "text" from "Quote" where "kind" = ? and "id" in (select value from json_each(?))`,
      parameters: ['a', 'b', 'DIRECT', '[1]'],
    });
  });
});
