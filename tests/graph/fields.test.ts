import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await openGraph();
});
afterAll(() => seeds.close());

const MOMENT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

test('an article tells its paragraphs, and what its publisher wrote around its body', async () => {
  expect(
    await seeds.ask(`{
      agency: article(slug: "lantern-bridge-closed-after-engineers-find-broken-cables") {
        standfirst section byline dateline updatedAt
        publisher { name homepage }
        paragraphs { index }
        dates { method confidence review date }
      }
      paper: article(slug: "island-bus-driver-takes-the-ferry-after-20-years-of-bridge") {
        section dateline
        publisher { homepage }
      }
    }`),
  ).toEqual({
    agency: {
      standfirst: null,
      section: null,
      byline: 'By Odile Marsh',
      dateline: 'PORT EMBER, Vellmar',
      updatedAt: MOMENT,
      publisher: { name: 'Vellmar News Agency', homepage: null },
      paragraphs: [0, 1, 2, 3, 4].map((index) => ({ index })),
      dates: expect.arrayContaining([
        { method: 'DATE_WEEKDAY', confidence: 0.95, review: 'UNREVIEWED', date: expect.any(String) },
      ]),
    },
    paper: {
      section: 'Skerry Island',
      dateline: null,
      publisher: { homepage: 'https://northlight.example/' },
    },
  });
});

test('a revision keeps the headline and the body of its time, with the hash of the body', async () => {
  const { article } = await seeds.ask<{
    article: { body: string; revisions: { number: number; body: string; sha256: string }[] };
  }>(`{
    article(slug: "ferries-to-replace-lantern-bridge-from-tuesday") {
      body revisions { number headline body sha256 createdAt }
    }
  }`);
  const [first, second] = article.revisions;
  expect(article.revisions).toEqual(
    [first, second].map((revision, i) => ({
      number: i + 1,
      headline: 'Ferries to replace Lantern Bridge from Tuesday',
      body: expect.stringMatching(/^Ferries will take the place of/),
      sha256: createHash('sha256')
        .update(revision?.body ?? '')
        .digest('hex'),
      createdAt: MOMENT,
    })),
  );
  expect(first?.body).not.toBe(second?.body);
  expect(second?.body).toBe(article.body);
});

test('an entity is described, and leads to where it is named', async () => {
  expect(
    await seeds.ask(`{
      entity(name: "Ana Rivas") {
        description
        articles(first: 2) { totalCount nodes { slug } }
        mentions(first: 2) {
          totalCount
          nodes { form }
          edges { node { method confidence review span { text } article { slug } } }
        }
      }
    }`),
  ).toEqual({
    entity: {
      description: null,
      articles: {
        totalCount: 4,
        nodes: [
          { slug: 'city-of-port-ember-thanks-ferry-crews' },
          { slug: 'island-bus-driver-takes-the-ferry-after-20-years-of-bridge' },
        ],
      },
      mentions: {
        totalCount: 9,
        nodes: [{ form: 'NAME' }, { form: 'NAME' }],
        edges: [
          ['FULL_NAME', 0.95, 'Ana Rivas'],
          ['LAST_NAME', 0.81, 'Rivas'],
        ].map(([method, confidence, text]) => ({
          node: {
            method,
            confidence,
            review: 'UNREVIEWED',
            span: { text },
            article: { slug: 'lantern-bridge-closed-after-engineers-find-broken-cables' },
          },
        })),
      },
    },
  });
});

interface Page {
  edges: { cursor: string }[];
  pageInfo: { startCursor: string; endCursor: string };
}

test('the cursors of a page are those of its first and last edge', async () => {
  const { articles, quotes, statements, entities, entity } = await seeds.ask<
    Record<'articles' | 'quotes' | 'statements' | 'entities', Page> & { entity: { mentions: Page } }
  >(`{
    articles(first: 3) { edges { cursor } pageInfo { startCursor endCursor } }
    quotes(first: 3) { edges { cursor } pageInfo { startCursor endCursor } }
    statements(first: 3) { edges { cursor node { text } } pageInfo { startCursor endCursor } }
    entities(first: 3) { edges { cursor node { name } } pageInfo { startCursor endCursor } }
    entity(name: "Ana Rivas") { mentions(first: 3) { edges { cursor } pageInfo { startCursor endCursor } } }
  }`);
  for (const { edges, pageInfo } of [articles, quotes, statements, entities, entity.mentions]) {
    expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(3);
    expect(pageInfo).toEqual({ startCursor: edges[0]?.cursor, endCursor: edges[2]?.cursor });
  }
});

test('what is counted of an entity is as much as its lists hold', async () => {
  type Counted = { __typename: string; mentionCount: number; mentions: { totalCount: number } };
  const { entities } = await seeds.ask<{ entities: { nodes: Counted[] } }>(`{
    iran: entity(name: "Iran") { mentionCount }
    entities(first: 100) { nodes {
      __typename mentions { totalCount }
      ... on Person { mentionCount }
      ... on Organization { mentionCount }
      ... on Place { mentionCount }
      ... on Event { mentionCount }
    } }
  }`);
  expect(new Set(entities.nodes.map(({ __typename }) => __typename)).size).toBeGreaterThan(2);
  for (const { mentionCount, mentions } of entities.nodes) expect(mentionCount).toBe(mentions.totalCount);
});

test('an organization speaks as a person does', async () => {
  const { entities } = await seeds.ask<{
    entities: { nodes: { name: string; quoteCount: number; quotes: Said; statements: Said }[] };
  }>(`{
    entities(first: 100, where: { kind: [ORGANIZATION] }) { nodes { ... on Organization {
      name quoteCount
      quotes { totalCount nodes { speaker { name } } }
      statements { totalCount nodes { speaker { name } } }
    } } }
  }`);
  expect(Math.max(...entities.nodes.map(({ quoteCount }) => quoteCount))).toBeGreaterThan(0);
  for (const { name, quoteCount, quotes, statements } of entities.nodes) {
    expect(quotes.totalCount).toBe(quoteCount);
    expect(statements.totalCount).toBeLessThanOrEqual(quoteCount);
    for (const { speaker } of [...quotes.nodes, ...statements.nodes]) expect(speaker?.name).toBe(name);
  }
});

interface Said {
  totalCount: number;
  nodes: { speaker: { name: string } | null }[];
}

test('a timeline goes on behind its cursors', async () => {
  type Dates = { edges: { cursor: string; node: { date: string } }[]; nodes: { date: string }[] };
  const page = (variables: { first: number; after?: string }) =>
    seeds.ask<{ timeline: Dates }>(
      `query ($first: Int, $after: String) {
        timeline(first: $first, after: $after) {
          edges { cursor node { date } } nodes { date } pageInfo { startCursor endCursor }
        }
      }`,
      variables,
    );
  const { timeline: all } = await page({ first: 6 });
  const dates = all.nodes.map(({ date }) => date);
  expect(all.edges.map(({ node }) => node.date)).toEqual(dates);
  expect(dates).toHaveLength(6);
  const { timeline: rest } = await page({ first: 3, after: all.edges[2]?.cursor ?? '' });
  expect(rest.nodes.map(({ date }) => date)).toEqual(dates.slice(3));
});
