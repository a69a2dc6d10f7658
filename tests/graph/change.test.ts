import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await openGraph();
});
afterAll(() => seeds.close());

test('a correction says what it is and what became of each quote', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, query = ''] = /```graphql\n(\{\n {2}article\(slug: "ferries[^`]*)```/.exec(readme) ?? [];
  const { article } = await seeds.ask<{
    article: { revisions: { kind: string; note: string | null; changes: { finding: string }[] }[] };
  }>(query);
  const [first, corrected] = article.revisions;
  expect(first).toEqual({ kind: 'CREATED', note: null, changes: [] });
  expect(corrected?.kind).toBe('CORRECTED');
  expect(corrected?.note).toBe(
    'An earlier version gave a wrong number of broken cables and a wrong month of their last inspection.',
  );
  const quote = (verdict: string, name: string, before: string, after = before) => ({
    finding: 'QUOTE',
    verdict,
    name,
    before: { text: before },
    after: { text: after },
  });
  expect(corrected?.changes.filter(({ finding }) => finding === 'QUOTE')).toEqual([
    quote('MOVED', 'Ana Rivas', '“Nobody on Skerry will wait for a doctor,”'),
    quote('MOVED', 'Ana Rivas', 'the city would pay for the boats, two of which sail at night'),
    quote(
      'ALTERED',
      'Lantern Bridge Authority',
      'Engineers found seven broken cables',
      'Engineers found three broken cables',
    ),
    quote('ALTERED', 'Bo Finch', '“They were sound in April,”', '“They were sound in October,”'),
  ]);
});

test('the words of a change stand where it says, before and after', async () => {
  interface Revised {
    revisions: { body: string; changes: { before: Span; after: Span | null }[] }[];
  }
  interface Span {
    start: number;
    end: number;
    text: string;
  }
  const span = '{ start end text }';
  const { articles } = await seeds.ask<{ articles: { nodes: Revised[] } }>(
    `{ articles(first: 100) { nodes { revisions { body changes { before ${span} after ${span} } } } } }`,
  );
  let changes = 0;
  for (const { revisions } of articles.nodes) {
    for (const [i, revision] of revisions.entries()) {
      for (const { before, after } of revision.changes) {
        changes++;
        expect(revisions[i - 1]?.body.slice(before.start, before.end)).toBe(before.text);
        if (after) expect(revision.body.slice(after.start, after.end)).toBe(after.text);
      }
    }
  }
  expect(changes).toBeGreaterThan(4);
});

test('an article that was taken back keeps neither text nor quotes', async () => {
  expect(
    await seeds.ask(
      `{ article(slug: "part-of-lantern-bridge-has-fallen-into-the-sea") {
        status body paragraphs { text } quotes { text } mentions { text: form } dates { date }
        revisions { kind note body changes { verdict } }
      } }`,
    ),
  ).toEqual({
    article: {
      status: 'CANCELED',
      body: null,
      paragraphs: [],
      quotes: [],
      mentions: [],
      dates: [],
      revisions: [
        { kind: 'CREATED', note: null, body: null, changes: [] },
        {
          kind: 'CANCELED',
          note: 'The bridge stands. A crane barge had dropped its load; the report was wrong and must not be used.',
          body: null,
          changes: [],
        },
      ],
    },
  });
  const { quotes } = await seeds.ask<{ quotes: { nodes: { text: string }[] } }>(
    '{ quotes(first: 100) { nodes { text } } }',
  );
  expect(quotes.nodes.filter(({ text }) => text.includes('heard it go'))).toEqual([]);
});

test('changes of many revisions are read by one statement', async () => {
  const query = '{ articles(first: 100) { nodes { revisions { changes { verdict } } } } }';
  expect(await seeds.statements(query)).toHaveLength(3);
});
