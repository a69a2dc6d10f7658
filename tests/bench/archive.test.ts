import Sqlite from 'better-sqlite3';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillArchive } from '../../bench/archive.ts';
import { examplesFor } from '../../bench/examples.ts';
import { countingName, LIMITS, withoutHighlights } from '../../bench/limits.ts';
import { OPERATIONS, QUESTIONS } from '../../bench/operations.ts';
import { paragraphsOf } from '../../src/ingest/document.ts';
import type { Database } from '../../src/store/database.ts';
import { Reader, type Tables } from '../../src/store/reader.ts';
import { graph, temporaryDatabase } from '../support/server.ts';

const ARTICLES = 30;
const TABLES: (keyof Tables)[] = [
  ...(['Publisher', 'Article', 'Revision', 'Entity', 'Role', 'Mention', 'ArticleEntity'] as const),
  ...(['Quote', 'Fragment', 'QuoteAbout', 'DateMention'] as const),
];

let archive: Database;
beforeAll(async () => {
  archive = await filledDatabase();
});
afterAll(() => archive.close());

async function filledDatabase(): Promise<Database> {
  const database = await temporaryDatabase();
  const writer = new Sqlite(database.reader.name);
  fillArchive(writer, ARTICLES);
  writer.close();
  return database;
}

function rows<Table extends keyof Tables>(table: Table, database = archive): Tables[Table][] {
  return database.reader.prepare<[], Tables[Table]>(`select * from "${table}"`).all();
}

const average = (count: number) => count / ARTICLES;

test('an article has about 3.6 KB, 6 quotes and 15 mentions', () => {
  expect(average(rows('Revision').reduce((sum, { body }) => sum + body.length, 0))).closeTo(3600, 400);
  expect(average(rows('Quote').length)).closeTo(6, 1);
  expect(average(rows('Mention').length)).closeTo(15, 2);
  expect(average(rows('DateMention').length)).toBe(2);
});

test('every span is true to the text of its article', () => {
  const bodies = new Map(rows('Revision').map(({ articleId, body }) => [articleId, body]));
  const bodyOf = (articleId: number) => bodies.get(articleId) ?? '';

  for (const { articleId, start, end, text, paragraph } of [
    ...rows('Quote'),
    ...rows('Mention'),
    ...rows('DateMention'),
  ]) {
    expect(bodyOf(articleId).slice(start, end)).toBe(text);
    const around = paragraphsOf(bodyOf(articleId))[paragraph];
    expect(around?.start).toBeLessThanOrEqual(start);
    expect(around?.end).toBeGreaterThanOrEqual(end);
  }

  const quotes = new Map(rows('Quote').map((quote) => [quote.id, quote]));
  for (const { articleId, ...quote } of quotes.values()) {
    expect(bodyOf(articleId).slice(quote.cueStart ?? 0, quote.cueEnd ?? 0)).toBe(quote.cueText);
    expect(bodyOf(articleId).slice(quote.speakerStart ?? 0, quote.speakerEnd ?? 0)).toBe(quote.speakerLabel);
  }
  for (const { quoteId, start, end } of rows('Fragment')) {
    const quote = quotes.get(quoteId);
    expect(bodyOf(quote?.articleId ?? 0).slice(start, end)).toMatch(/^“[^“”]+”$/);
    expect(start).toBeGreaterThanOrEqual(quote?.start ?? 0);
    expect(end).toBe(quote?.end);
  }
});

test('what is counted and pointed to is there', () => {
  expect(archive.reader.pragma('foreign_key_check')).toEqual([]);
  const mentions = rows('Mention');
  for (const { articleId, entityId, mentionCount } of rows('ArticleEntity')) {
    expect(mentions.filter((m) => m.articleId === articleId && m.entityId === entityId)).toHaveLength(mentionCount);
  }
  const quotes = new Map(rows('Quote').map((quote) => [quote.id, quote]));
  for (const { quoteId, entityId } of rows('QuoteAbout')) {
    const { articleId, start, end } = quotes.get(quoteId) ?? { articleId: 0, start: 0, end: 0 };
    const inside = mentions.filter((m) => m.articleId === articleId && m.start >= start && m.end <= end);
    expect(inside.map((m) => m.entityId)).toContain(entityId);
  }
});

test('the same number of articles gives the same rows', async () => {
  const again = await filledDatabase();
  for (const table of TABLES) expect(rows(table, again)).toEqual(rows(table));
  await again.close();
});

test.each(OPERATIONS)(
  'the limit and the graph answer $name alike',
  async ({ query, sql, counting = sql, question }) => {
    const schema = await graph();
    const limit = archive.reader.prepare<object, string>(sql).pluck();
    const withoutCounters = archive.reader.prepare<object, string>(counting).pluck();
    const answers = new Set<string>();
    for (let i = 0; i < QUESTIONS; i++) {
      const { variables, parameters } = question(i, ARTICLES);
      const contextValue = { reader: new Reader(archive.reader) };
      const answer = await graphql({ schema, source: query, variableValues: variables, contextValue });
      const expected = limit.get(parameters) ?? '';
      expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(expected));
      expect(withoutCounters.get(parameters)).toBe(expected);
      answers.add(expected);
    }
    expect(answers.size).toBeGreaterThanOrEqual(10);
    expect(Math.max(...[...answers].map((answer) => answer.length))).toBeGreaterThan(1000);
  },
);

test('the limit and the graph answer examples alike, each of which one of its statements is for', async () => {
  const schema = await graph();
  const examples = examplesFor([{ file: archive.reader.name, articles: ARTICLES }]);
  const known = examples.flatMap(({ limit, ...example }) => (limit ? [{ limit, ...example }] : []));
  const names = [...OPERATIONS.map(({ name }) => name), ...known.map(({ limit }) => limit)];
  expect([...LIMITS.keys()].sort()).toEqual([...new Set(names), countingName('Q5')].sort());

  const lengths: number[] = [];
  for (const { limit, query, question } of known) {
    const statement = archive.reader.prepare<object, string>(LIMITS.get(limit) ?? '').pluck();
    for (let i = 0; i < 5; i++) {
      const { variables, parameters } = question(i, ARTICLES);
      const contextValue = { reader: new Reader(archive.reader) };
      const answer = await graphql({ schema, source: query, variableValues: variables, contextValue });
      const expected = statement.get(parameters) ?? '';
      expect(withoutHighlights(answer)).toEqual(JSON.parse(expected));
      lengths.push(expected.length);
    }
  }
  expect(lengths.filter((length) => length > 1000).length).toBeGreaterThan(lengths.length / 3);
});
