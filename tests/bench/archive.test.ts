import Sqlite from 'better-sqlite3';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillArchive } from '../../bench/archive.ts';
import { OPERATIONS } from '../../bench/operations.ts';
import type { Database } from '../../src/store/database.ts';
import { Reader } from '../../src/store/reader.ts';
import { graph, temporaryDatabase } from '../support/server.ts';

const ARTICLES = 60;

let database: Database;
beforeAll(async () => {
  database = await temporaryDatabase();
  const writer = new Sqlite(database.reader.name);
  fillArchive(writer, ARTICLES);
  writer.close();
});
afterAll(() => database.close());

test('every span of the generated archive is true', () => {
  for (const table of ['Quote', 'Mention']) {
    const rows = database.reader
      .prepare(
        `select t."start", t."end", t."text", r."body" from "${table}" t join "Revision" r on r."articleId" = t."articleId"`,
      )
      .all() as { start: number; end: number; text: string; body: string }[];
    expect(rows.length).toBeGreaterThanOrEqual(ARTICLES * 6);
    expect(rows.filter(({ start, end, text, body }) => body.slice(start, end) !== text)).toEqual([]);
  }
});

test.each(OPERATIONS)('the limit and the graph answer $name alike', async ({ query, sql, variables, parameters }) => {
  const schema = await graph();
  const limit = database.reader.prepare(sql).pluck();
  for (let i = 0; i < 50; i += 7) {
    const answer = await graphql({
      schema,
      source: query,
      variableValues: variables(i, ARTICLES),
      contextValue: { reader: new Reader(database.reader) },
    });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(limit.get(parameters(i, ARTICLES)) as string));
  }
});
