import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';

interface Said {
  id: string;
  kind: string;
  speaker: string;
  reportedAt: number;
  row: number;
}

let archive: TestGraph;
/** Everything said, as plain objects: what the graph's pages are compared with. */
let said: Said[];
let speakers: string[];

beforeAll(async () => {
  archive = await openGraph({ seeds: false });
  const people = ['Ada Lark', 'Ben Moss', 'Cleo Vane'];
  // Days repeat, so that ties must be broken.
  await save(
    archive.database.prisma,
    Array.from({ length: 24 }, (_, i) =>
      article(`Story ${i}`, people.slice(i % 3), { publishedAt: new Date(Date.UTC(2031, 4, 1 + ((i * 7) % 5))) }),
    ),
  );
  const rows = await archive.database.prisma.quote.findMany({ include: { speaker: true } });
  said = rows.map(({ id, kind, speaker, reportedAt }) => ({
    id: Buffer.from(`Quote:${id}`).toString('base64url'),
    kind,
    speaker: Buffer.from(`Person:${speaker?.id}`).toString('base64url'),
    reportedAt: reportedAt.getTime(),
    row: id,
  }));
  speakers = [...new Set(said.map(({ speaker }) => speaker))];
});
afterAll(() => archive.close());

const FIELDS = `{ totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
const ARGS = '$first: Int, $after: String, $last: Int, $before: String, $where: QuoteWhere, $orderBy: QuoteOrder';
const PASS = 'first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy';

/** A page as the Relay specification defines it, over a plain list. */
function pageOf(
  all: Said[],
  { first, last, after, before }: { first?: number; last?: number; after?: Said; before?: Said },
) {
  const from = after ? all.indexOf(after) + 1 : 0;
  const to = before ? all.indexOf(before) : all.length;
  const range = all.slice(from, Math.max(from, to));
  const nodes = last === undefined ? range.slice(0, first ?? 20) : last === 0 ? [] : range.slice(-last);
  const start = last === undefined ? from : from + range.length - nodes.length;
  return {
    totalCount: all.length,
    ids: nodes.map(({ id }) => id),
    hasPreviousPage: start > 0,
    hasNextPage: start + nodes.length < all.length,
  };
}

const listArgs = fc.record({
  kind: fc.constantFrom<string[] | undefined>(undefined, ['DIRECT'], ['MIXED', 'DIRECT'], ['INDIRECT']),
  direction: fc.constantFrom(undefined, 'ASC', 'DESC'),
  size: fc.nat({ max: 30 }),
  forwards: fc.boolean(),
  after: fc.option(fc.nat()),
  before: fc.option(fc.nat()),
  speaker: fc.option(fc.nat({ max: 2 })),
});

test('a page of any list is what a plain filter, sort and slice give', async () => {
  await fc.assert(
    fc.asyncProperty(listArgs, async ({ kind, direction, size, forwards, after, before, speaker }) => {
      const who = speaker === null ? undefined : speakers[speaker];
      const sign = direction === 'ASC' ? 1 : -1;
      const all = said
        .filter((quote) => (!kind || kind.includes(quote.kind)) && (!who || quote.speaker === who))
        .sort((a, b) => sign * (a.reportedAt - b.reportedAt || a.row - b.row));
      const orderBy = direction && { field: 'PUBLISHED_AT', direction };
      const query = who
        ? `query ($id: ID!, ${ARGS}) { node(id: $id) { ... on Person { quotes(${PASS}) ${FIELDS} } } }`
        : `query (${ARGS}) { quotes(${PASS}) ${FIELDS} }`;
      const run = async (variables: Record<string, unknown>) => {
        const answer = await archive.ask(query, { id: who, where: kind && { kind }, orderBy, ...variables });
        return who ? answer.node.quotes : answer.quotes;
      };
      const cursors = new Map<string, string>();
      for (let from: string | undefined; ; ) {
        const { edges, pageInfo } = await run({ first: 100, after: from });
        for (const { cursor, node } of edges) cursors.set(node.id, cursor);
        if (!pageInfo.hasNextPage) break;
        from = pageInfo.endCursor;
      }
      expect([...cursors.keys()]).toEqual(all.map(({ id }) => id));

      const b = before === null ? undefined : all[before % all.length];
      const behind = after === null ? undefined : all[after % all.length];
      // Where `after` does not lie ahead of `before` there is no range to speak of.
      const a = behind && b && all.indexOf(behind) >= all.indexOf(b) ? undefined : behind;
      const page = await run({
        ...(forwards ? { first: size } : { last: size }),
        ...(a && { after: cursors.get(a.id) }),
        ...(b && { before: cursors.get(b.id) }),
      });
      expect({
        totalCount: page.totalCount,
        ids: page.nodes.map(({ id }: { id: string }) => id),
        hasPreviousPage: page.pageInfo.hasPreviousPage,
        hasNextPage: page.pageInfo.hasNextPage,
      }).toEqual(
        pageOf(all, {
          ...(forwards ? { first: size } : { last: size }),
          ...(a && { after: a }),
          ...(b && { before: b }),
        }),
      );
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('each parent gets its own page', async () => {
  const { entities } = await archive.ask(
    `{ entities(where: { kind: [PERSON] }) { nodes { name ... on Person { quotes(first: 2) { totalCount nodes { id speaker { name } } pageInfo { hasNextPage } } } } } }`,
  );
  expect(entities.nodes).toHaveLength(3);
  for (const { name, quotes } of entities.nodes) {
    expect(quotes.nodes.map(({ speaker }: { speaker: { name: string } }) => speaker.name)).toEqual([name, name]);
    expect(quotes.pageInfo.hasNextPage).toBe(true);
  }
  const counts = entities.nodes.map(({ quotes }: { quotes: { totalCount: number } }) => quotes.totalCount);
  expect(counts.reduce((sum: number, count: number) => sum + count)).toBe(said.length);
});

test.each([
  ['{ quotes(first: 101) { totalCount } }', 'BAD_USER_INPUT: Expected `first` to be from 0 to 100, got 101.'],
  ['{ quotes(last: -1) { totalCount } }', 'BAD_USER_INPUT: Expected `last` to be from 0 to 100, got -1.'],
  ['{ quotes(first: 1, last: 1) { totalCount } }', 'BAD_USER_INPUT: Expected `first` or `last`, got both.'],
  [
    '{ quotes(after: "x") { totalCount } }',
    'BAD_USER_INPUT: Expected a cursor that this graph has given out, got "x".',
  ],
  ['{ article { id } }', 'BAD_USER_INPUT: Expected exactly one of slug, id and url, got none.'],
  [
    '{ article(slug: "a", id: "b") { id } }',
    'BAD_USER_INPUT: Expected exactly one of slug, id and url, got slug and id.',
  ],
  ['{ entity(name: null) { id } }', 'BAD_USER_INPUT: Expected exactly one of id, name and wikidataId, got none.'],
  ['{ node(id: "zz") { id } }', 'BAD_USER_INPUT: Expected an id that this graph has given out, got "zz".'],
])('%s is refused', async (query, message) => {
  expect(await archive.refusal(query)).toEqual([message]);
});

test('a cursor of another order is refused, and one with hostile content', async () => {
  const { articles } = await archive.ask('{ articles(first: 1) { pageInfo { endCursor } } }');
  const cursor = articles.pageInfo.endCursor;
  expect(
    await archive.refusal(
      `{ articles(after: "${cursor}", orderBy: { field: HEADLINE, direction: ASC }) { totalCount } }`,
    ),
  ).toEqual([
    'BAD_USER_INPUT: Expected a cursor of this list, ordered by headline; got one of a list ordered by reportedAt.',
  ]);
  for (const hostile of [
    ['reportedAt', {}, 1],
    ['reportedAt', 'x', '1'],
    { length: 3 },
    null,
    ['reportedAt', 'x', 1.5],
  ]) {
    const after = Buffer.from(JSON.stringify(hostile)).toString('base64url');
    expect((await archive.refusal(`{ quotes(after: "${after}") { nodes { id } } }`))[0]).toMatch(/^BAD_USER_INPUT/);
  }
});

test('explicit nulls are as good as nothing given', async () => {
  const { plain, nulls } = await archive.ask(`{
    plain: quotes { totalCount nodes { id } }
    nulls: quotes(first: null, after: null, where: null, orderBy: null) { totalCount nodes { id } }
  }`);
  expect(nulls).toEqual(plain);
  const { quotes } = await archive.ask(
    '{ quotes(where: { kind: null, speaker: null, about: null, review: null, minConfidence: null, contains: null, saidOn: null }) { totalCount } }',
  );
  expect(quotes.totalCount).toBe(plain.totalCount);
  const { articles } = await archive.ask(
    '{ articles(first: 1) { nodes { quotes(kind: null, speaker: null) { id } mentions(kind: null) { form } entities(kind: null) { mentionCount } } } }',
  );
  expect(articles.nodes[0].quotes.length).toBeGreaterThan(0);
});

test.each(["'; drop table Quote; --", '%', '_', '" or 1=1 --', '\\'])(
  'a text with %s in it is only a text',
  async (text) => {
    const { quotes } = await archive.ask(
      'query ($text: String) { quotes(where: { contains: $text }) { totalCount } }',
      { text },
    );
    expect(quotes.totalCount).toBe(0);
  },
);

test('filters of quotes and articles', async () => {
  const { person, place, articles } = await archive.ask(`{
    person: entity(name: "Ada Lark") { id } place: entity(name: "Port Ember") { id }
    articles { totalCount nodes { publisher { id } } }
  }`);
  const count = async (field: string, where: string) =>
    (await archive.ask(`{ ${field}(where: ${where}) { totalCount } }`))[field].totalCount;
  expect(articles.totalCount).toBe(24);
  expect(await count('quotes', `{ speaker: "${person.id}" }`)).toBe(8);
  expect(await count('quotes', `{ about: "${place.id}" }`)).toBe(48);
  expect(await count('quotes', '{ minConfidence: 0.6 }')).toBe(0);
  expect(await count('quotes', '{ review: [UNREVIEWED] }')).toBe(48);
  expect(await count('quotes', '{ saidOn: "2031-05" }')).toBe(48);
  expect(await count('quotes', '{ saidOn: "2031-06" }')).toBe(0);
  expect(await count('quotes', '{ contains: "number 2" }')).toBe(8);
  expect(await count('articles', `{ entity: "${person.id}" }`)).toBe(8);
  expect(await count('articles', `{ publisher: "${articles.nodes[0].publisher.id}" }`)).toBe(24);
  expect(
    await count('articles', '{ publishedFrom: "2031-05-02T00:00:00Z", publishedBefore: "2031-05-03T00:00:00Z" }'),
  ).toBe(5);
  expect(await count('articles', '{ language: "fr" }')).toBe(0);
  expect(await count('articles', '{ status: USABLE }')).toBe(24);
  expect(await count('entities', '{ kind: [PLACE] }')).toBe(1);
  expect(await archive.refusal('{ quotes(where: { saidOn: "May" }) { totalCount } }')).toHaveLength(1);
});
