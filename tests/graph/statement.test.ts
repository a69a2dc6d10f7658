import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { reporting } from '../support/quoted.ts';

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await openGraph();
});
afterAll(() => seeds.close());

const BRIDGE = `{
  statements(where: { minPublishers: 2, minWordings: 2 }) {
    totalCount
    nodes {
      text
      speaker { name }
      quoteCount
      publisherCount
      wordingCount
      firstReport { article { publisher { name } } }
      variants {
        verdict
        quoteCount
        quote { article { publisher { name } } }
        differences { change span { text } fullestSpan { text } }
      }
    }
  }
}`;

const BEFORE = 'We will not reopen the';
const UNTIL = 'until every cable has been tested';
const BEHIND = 'and I will be the first to walk across it';
const kept = (text: string) => ({ change: 'KEPT', span: { text }, fullestSpan: { text } });
const deleted = (text: string) => ({ change: 'DELETED', span: null, fullestSpan: { text } });
const by = (name: string) => ({ article: { publisher: { name } } });

test('the sample stories hold one statement that publishers report in different words', async () => {
  expect(await seeds.ask(BRIDGE)).toEqual({
    statements: {
      totalCount: 1,
      nodes: [
        {
          text: `“${BEFORE} Lantern Bridge ${UNTIL}, ${BEHIND},”`,
          speaker: { name: 'Ilse Varga' },
          quoteCount: 5,
          publisherCount: 5,
          wordingCount: 4,
          firstReport: by('Vellmar News Agency'),
          variants: [
            {
              verdict: 'TRUNCATED',
              quoteCount: 2,
              quote: by('The Port Ember Courier'),
              differences: [kept(`${BEFORE} Lantern Bridge ${UNTIL}`), deleted(BEHIND)],
            },
            {
              verdict: 'EXACT',
              quoteCount: 1,
              quote: by('Vellmar News Agency'),
              differences: [kept(`${BEFORE} Lantern Bridge ${UNTIL}, ${BEHIND}`)],
            },
            {
              verdict: 'ALTERED',
              quoteCount: 1,
              quote: by('Tidewater Times'),
              differences: [
                kept(BEFORE),
                deleted('Lantern'),
                {
                  change: 'KEPT',
                  span: { text: `bridge ${UNTIL}, ${BEHIND}` },
                  fullestSpan: { text: `Bridge ${UNTIL}, ${BEHIND}` },
                },
              ],
            },
            {
              verdict: 'ELLIPSIS',
              quoteCount: 1,
              quote: by('Radio Skerry'),
              differences: [kept(`${BEFORE} Lantern Bridge`), deleted(UNTIL), kept(BEHIND)],
            },
          ],
        },
      ],
    },
  });
});

test('a quote tells its statement and how it differs from the fullest report, at places in the articles', async () => {
  const { article } = await seeds.ask<{ article: { body: string; quotes: Differing[] } }>(`{
    article(slug: "minister-promises-to-be-first-across-lantern-bridge") { body quotes {
      text
      statement { fullestReport { article { body } } quotes(orderBy: { field: PUBLISHED_AT, direction: ASC }, first: 2) { totalCount nodes { article { slug } } } }
      variant { verdict quoteCount quote { text } differences { change span { start end text } fullestSpan { start end text } } }
    } }
  }`);
  const [, promise, ...others] = article.quotes;
  expect(promise).toMatchObject({
    statement: {
      quotes: {
        totalCount: 5,
        nodes: [
          { article: { slug: 'lantern-bridge-closed-after-engineers-find-broken-cables' } },
          { article: { slug: 'ferries-to-replace-lantern-bridge-from-tuesday' } },
        ],
      },
    },
    variant: { verdict: 'ALTERED', quoteCount: 1, quote: { text: promise?.text } },
  });
  const places = article.quotes.flatMap(({ statement, variant }) =>
    variant.differences.flatMap(({ span, fullestSpan }) => [
      ...(span ? [[article.body, span] as const] : []),
      ...(fullestSpan ? [[statement.fullestReport.article.body, fullestSpan] as const] : []),
    ]),
  );
  expect(places.length).toBeGreaterThan(5);
  for (const [body, { start, end, text }] of places) expect(body.slice(start, end)).toBe(text);
  expect(others.map(({ variant }) => [variant.verdict, variant.quoteCount])).toEqual(others.map(() => ['EXACT', 1]));
});

interface Place {
  start: number;
  end: number;
  text: string;
}
interface Differing {
  text: string;
  statement: { fullestReport: { article: { body: string } } };
  variant: { verdict: string; quoteCount: number; differences: { span: Place | null; fullestSpan: Place | null }[] };
}

test('what somebody said is listed once, wherever it was reported', async () => {
  const { entity } = await seeds.ask<{ entity: unknown }>(`{ entity(name: "Bo Finch") { ... on Person {
    quotes { totalCount }
    statements(first: 2, orderBy: { field: PUBLISHER_COUNT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage }
      nodes { text publisherCount }
    }
  } } }`);
  expect(entity).toMatchObject({
    quotes: { totalCount: 9 },
    statements: {
      totalCount: 7,
      pageInfo: { hasNextPage: true },
      nodes: [{ publisherCount: 2 }, { publisherCount: 2 }],
    },
  });
});

test('a statement is found again by its id, also from a supergraph', async () => {
  const { statements } = await seeds.ask<{ statements: { nodes: { id: string; text: string }[] } }>(
    '{ statements(first: 3) { nodes { id text } } }',
  );
  const [one] = statements.nodes;
  const representations = [{ __typename: 'Statement', id: one?.id }];
  expect(
    await seeds.ask(
      `query ($id: ID!, $representations: [_Any!]!) {
        node(id: $id) { id ... on Statement { text } }
        _entities(representations: $representations) { ... on Statement { id text } } }`,
      { id: one?.id, representations },
    ),
  ).toEqual({ node: one, _entities: [one] });
});

test.each([-1, 101])('%i variants are refused', async (first) => {
  expect(await seeds.refusal(`{ statements(first: 1) { nodes { variants(first: ${first}) { verdict } } } }`)).toEqual([
    `BAD_USER_INPUT: Expected \`first\` to be from 0 to 100, got ${first}.`,
  ]);
});

describe('which statements', () => {
  let archive: TestGraph;
  let ids: Record<string, string>;
  beforeAll(async () => {
    archive = await openGraph({ seeds: false });
    const FERRY = '“The ferry will sail from Skerry at dawn every morning,”';
    const story = (day: number, said: Parameters<typeof reporting>[0]) =>
      reporting(said, {
        headline: `Day ${day}`,
        publisher: { name: `Publisher ${day % 3}` },
        publishedAt: new Date(Date.UTC(2031, 4, day)),
      });
    await save(archive.database.prisma, [
      story(1, [['Ana Rivas', FERRY]]),
      story(2, [
        ['Ana Rivas', FERRY.replace('dawn', 'noon')],
        ['Bo Finch', '“Ana Rivas counts cables herself at night”'],
      ]),
      story(3, [['Ana Rivas', FERRY]]),
      story(4, [['Bo Finch', '“Seven cables broke before anybody looked”']]),
    ]);
    const { entities } = await archive.ask<{ entities: { nodes: { id: string; name: string }[] } }>(
      '{ entities { nodes { id name } } }',
    );
    ids = Object.fromEntries(entities.nodes.map(({ id, name }) => [name, id]));
  });
  afterAll(() => archive.close());

  test.each([
    ['all, the latest first', '', ['Seven', 'Ana R', 'The f']],
    ['of a speaker', 'where: { speaker: $rivas }', ['The f']],
    ['about somebody', 'where: { about: $rivas }', ['Ana R']],
    ['of three publishers', 'where: { minPublishers: 3 }', ['The f']],
    ['in two wordings', 'where: { minWordings: 2 }', ['The f']],
    ['in three wordings', 'where: { minWordings: 3 }', []],
    ['from a day', 'where: { reportedFrom: "2031-05-02T00:00:00Z" }', ['Seven', 'Ana R']],
    ['before a day', 'where: { reportedBefore: "2031-05-02T00:00:00Z" }', ['The f']],
    [
      'between days',
      'where: { reportedFrom: "2031-05-02T00:00:00Z", reportedBefore: "2031-05-04T00:00:00Z" }',
      ['Ana R'],
    ],
    ['the first reported first', 'orderBy: { field: REPORTED_AT, direction: ASC }', ['The f', 'Ana R', 'Seven']],
    ['the most reported first', 'orderBy: { field: PUBLISHER_COUNT, direction: DESC }', ['The f', 'Seven', 'Ana R']],
    ['a page from the end', 'last: 1', ['The f']],
  ])('%s', async (_, args, expected) => {
    const list = args ? `statements(${args.replace('$rivas', `"${ids['Ana Rivas']}"`)})` : 'statements';
    const { statements } = await archive.ask<{ statements: { totalCount: number; nodes: { text: string }[] } }>(
      `{ ${list} { totalCount nodes { text } } }`,
    );
    expect(statements.nodes.map(({ text }) => text.slice(1, 6))).toEqual(expected);
    if (!args.startsWith('last')) expect(statements.totalCount).toBe(expected.length);
  });

  const STATEMENTS = '{ statements { nodes { FIELDS } } }';

  test.each([
    ['what the rows tell', STATEMENTS, 'quoteCount publisherCount wordingCount', 1],
    ['texts', STATEMENTS, 'text fullestReport { text }', 2],
    ['speakers', STATEMENTS, 'speaker { name }', 2],
    ['first reports', STATEMENTS, 'firstReport { text }', 2],
    ['pages of quotes', STATEMENTS, 'quotes(first: 1) { nodes { text } }', 2],
    ['variants', STATEMENTS, 'variants { quote { text } }', 2],
    ['variants with counts and differences', STATEMENTS, 'variants { quoteCount verdict differences { change } }', 4],
    ['statements of quotes', '{ quotes { nodes { FIELDS } } }', 'statement { quoteCount }', 2],
    ['variants of quotes', '{ quotes { nodes { FIELDS } } }', 'variant { verdict } statement { wordingCount }', 3],
    [
      'pages of statements',
      '{ entities { nodes { ... on Person { FIELDS } } } }',
      'statements(first: 1) { nodes { text } }',
      3,
    ],
  ])('one statement an edge: %s', async (_, list, fields, count) => {
    expect(await archive.statements(list.replace('FIELDS', fields))).toHaveLength(count);
  });
});
