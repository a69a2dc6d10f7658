import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Columns } from '../../src/store/columns.ts';
import { Reader } from '../../src/store/reader.ts';
import { type Sql, sql } from '../../src/store/sql.ts';

const VALUES = [null, 0, -7, 0.1 + 0.2, 1e300 / 3, 2 ** 53, '', 'said', '“Ünïted\u2028\n"\\', 'a\u0000b', '[1]', '😀'];

/** Rows with values of all kinds; those of each are short but for the text. */
function openRows() {
  const connection = new Sqlite(':memory:');
  connection.exec('create table said ("id" integer primary key, "place" integer, "value", "text" text)');
  connection.exec('create index places on said ("place", "id")');
  const insert = connection.prepare('insert into said values (?, ?, ?, ?)');
  for (const [i, value] of VALUES.entries()) insert.run(i + 1, (i * 5) % VALUES.length, value, 'long '.repeat(20));
  connection.prepare('insert into said ("place", "value") values (99, ?)').run(2n ** 53n + 1n);
  return new Reader(connection);
}

const read = async (reader: Reader, query: Sql, names: readonly string[]) =>
  (await reader.rows<Record<string, unknown>>(query as Sql<never>)).map((row) => names.map((name) => row[name]));

test.each([
  ['in the order of the table', sql`select * from said order by "id"`],
  ['in the order of an index', sql`select * from said order by "place" desc, "id" desc limit +${9}`],
  ['sorted', sql`select * from said order by "text", "place" desc`],
  ['sorted, from a place on', sql`select * from said order by -"place" limit ${5} offset ${3}`],
  [
    'collected first',
    sql`with c as materialized (select * from said where "id" > ${2}) select * from c order by -"id"`,
  ],
  ['by others', sql`select said.* from json_each(${'[5,3,9]'}) p join said on said."id" = p.value order by p.key desc`],
  ['counted', sql`select count(*) as "value", "place" % 3 as "place" from said group by 2 order by 1 desc, 2 desc`],
  ['as JSON', sql`select json_array("id") as "value", "place" from said order by "place"`],
  ['none', sql`select * from said where "id" = ${0}`],
])('rows that are read for some columns are those that are read whole: %s', async (_, query) => {
  const reader = openRows();
  for (const names of [['value', 'place'], ['place'], ['id', 'place', 'value', 'text']]) {
    const whole = await read(reader, query, names);
    const columns = new Columns();
    for (const _run of [1, 2, 3]) {
      expect(await read(reader.for(columns), query, names)).toEqual(whole);
      columns.learn();
    }
    expect(columns.misses).toBe(0);
  }
});

test('a column that was not looked at before is missed once, also where there were no rows', async () => {
  const reader = openRows();
  const columns = new Columns();
  const from = (id: number) => sql`select * from said where "id" >= ${id} order by "id"`;
  const learnt = async (id: number, names: readonly string[]) => {
    for (let runs = 1; ; runs++) {
      const { misses } = columns;
      const rows = await read(reader.for(columns), from(id), names);
      columns.learn();
      if (columns.misses === misses) return { runs, rows };
    }
  };
  expect(await learnt(100, ['value'])).toEqual({ runs: 1, rows: [] });
  expect(await learnt(12, ['value'])).toEqual({ runs: 2, rows: [['😀'], [2 ** 53]] });
  expect(await learnt(12, ['text', 'value'])).toEqual({
    runs: 2,
    rows: [
      ['long '.repeat(20), '😀'],
      [null, 2 ** 53],
    ],
  });
  expect(await learnt(12, ['value'])).toEqual({ runs: 1, rows: [['😀'], [2 ** 53]] });
});
