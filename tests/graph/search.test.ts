import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { openGraph } from '../support/graph.ts';

// An archive of few words, so that what is searched for is often there; every third article may not be used.
const STORIES = 60;
const WORDS = 'harbor Harbors bridge Brücke brucke talks talk naïve Iran’s U.S. 7,000 can’t Zoë ÆRØ ’'.split(' ');
const PEOPLE = ['Ada Lark', 'Ben Moss', 'Cleo Vane'];
const PUBLISHERS = ['The Ember Courier', 'Tidewater Times'];
const KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const;
const FOUND = { method: 'TEST', confidence: 0.5, review: 'UNREVIEWED' } as const;

/** Picks words as if by chance, the same every time. */
const wordsFrom = (seed: number, count: number) =>
  Array.from({ length: count }, (_, i) => WORDS[((seed + 1) * (i + 3) * 7919 + seed * i * 31) % WORDS.length]).join(
    ' ',
  );

function story(n: number): Parameters<typeof save>[1][number] {
  let body = '';
  const write = (text: string) => {
    body += text;
    return { start: body.length - text.length, end: body.length };
  };
  const place = write('Port Ember');
  const people = PEOPLE.slice(n % 3);
  const findings: ReturnType<typeof story>['findings'] = {
    entities: [{ name: 'Port Ember', kind: 'PLACE', aliases: [], mentions: [{ ...place, ...FOUND, form: 'NAME' }] }],
    quotes: [],
    dates: [],
  };
  for (const [i, name] of people.entries()) {
    write(`\n${wordsFrom(n + 7 * i, 2)}. `);
    const start = write(`“${wordsFrom(3 * n + i, 2)} `).start;
    const about = write('Port Ember');
    const { end } = write(` ${wordsFrom(n * i + 5, 2)}”`);
    write(' said ');
    const speaker = write(name);
    const kind = KINDS[(n + i) % 3] ?? 'DIRECT';
    const mention = { ...FOUND, form: 'NAME' } as const;
    findings.entities[0]?.mentions.push({ ...about, ...mention });
    findings.entities.push({ name, kind: 'PERSON', aliases: [], mentions: [{ ...speaker, ...mention }] });
    const fragments = kind === 'INDIRECT' ? [] : [{ start, end }];
    const said = { cue: null, occasion: null, saidOn: null, speaker: { ...speaker, entity: i + 1 } };
    findings.quotes.push({ start, end, ...FOUND, kind, fragments, ...said });
  }
  const document = {
    headline: `${wordsFrom(n, 2)} ${n}`,
    body,
    guid: String(n),
    publisher: { name: PUBLISHERS[n % 2] ?? '' },
    language: n % 4 ? 'en' : 'fr',
    publishedAt: new Date(Date.UTC(2031, 4, 1 + ((n * 7) % 9))),
    publishedAtGivenBy: 'PUBLISHER' as const,
  };
  return { document, findings };
}

const archive = await openGraph({ seeds: false });
afterAll(() => archive.close());
const { prisma } = archive.database;
const stories = Array.from({ length: STORIES }, (_, n) => story(n));
await save(prisma, stories);
// What articles said before, and what may not be used, is there and must not be found.
await save(
  prisma,
  stories.slice(0, 20).map(({ document }, n) => {
    const revised = story(n + 100);
    return {
      ...revised,
      document: { ...revised.document, guid: document.guid as string, publisher: document.publisher },
    };
  }),
);
const every = (remainder: number) => ({
  guid: { in: stories.map((_, n) => String(n)).filter((n) => Number(n) % 6 === remainder) },
});
await prisma.article.updateMany({ where: every(2), data: { status: 'WITHHELD' } });
await save(
  prisma,
  stories
    .filter((_, n) => n % 6 === 5)
    .map(({ document, findings }) => ({ document: { ...document, status: 'CANCELED' as const }, findings })),
);

interface Word {
  word: string;
  start: number;
  end: number;
}

/** The words of a text as they are searched: letters and digits, without accents and capitals. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(({ 0: word, index }) => ({
    word: word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

interface Term {
  text: string;
  kind: 'word' | 'phrase' | 'prefix';
}

/** Where a text has a term: from the first of its words to the last. */
function placesOf({ text, kind }: Term, words: Word[]): { start: number; end: number }[] {
  const wanted = wordsOf(text);
  return words.flatMap((_, i) => {
    const run = words.slice(i, i + wanted.length);
    const fits = wanted.every(({ word }, j) =>
      kind === 'prefix' && j === wanted.length - 1 ? run[j]?.word.startsWith(word) : run[j]?.word === word,
    );
    const [first, last] = [run[0], run.at(-1)];
    return fits && first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

type Query = { all: Term[]; none: Term[] }[];

const holds = (query: Query, texts: string[]) => {
  const words = texts.map(wordsOf);
  const has = (term: Term) => words.some((text) => placesOf(term, text).length > 0);
  return query.some(({ all, none }) => all.every(has) && !none.some(has));
};

const written = (query: Query) => {
  const term = ({ text, kind }: Term) => (kind === 'phrase' ? `"${text}"` : kind === 'prefix' ? `${text}*` : text);
  return query.map(({ all, none }) => [...all.map(term), ...none.map((t) => `-${term(t)}`)].join(' ')).join(' OR ');
};

const word = fc.constantFrom(...WORDS.filter((w) => w !== '’'), 'HARBOR', 'nobody', 'said', 'Émber');
const anyTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ text: word, kind: fc.constant('word' as const) }),
  fc.record({ text: fc.constantFrom('har', 'br', 'TAL', 'ir', 'Iran’', 'x'), kind: fc.constant('prefix' as const) }),
  fc.record({
    text: fc.oneof(
      fc.constantFrom('Port Ember', 'ada LARK', 'said Ben'),
      fc.tuple(word, word).map((two) => two.join(' ')),
    ),
    kind: fc.constant('phrase' as const),
  }),
);
const anyQuery: fc.Arbitrary<Query> = fc.array(
  fc.record({
    all: fc.array(anyTerm, { minLength: 1, maxLength: 2 }),
    none: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Term[]>([]) },
      { weight: 1, arbitrary: fc.array(anyTerm, { maxLength: 1 }) },
    ),
  }),
  { minLength: 1, maxLength: 2 },
);

const globalId = (type: string, row: number) => Buffer.from(`${type}:${row}`).toString('base64url');
const usable = await prisma.article.findMany({
  where: { status: 'USABLE' },
  include: {
    revisions: { orderBy: { number: 'desc' }, take: 1 },
    publisher: true,
    entities: true,
    quotes: { include: { about: true } },
  },
});
const articles = usable.map((row) => ({
  id: globalId('Article', row.id),
  row: row.id,
  texts: [row.headline, row.revisions[0]?.body ?? ''],
  order: { PUBLISHED_AT: +row.reportedAt, HEADLINE: row.headline, UPDATED_AT: +row.updatedAt } as Record<
    string,
    number | string
  >,
  parents: [row.publisher.name, ...row.entities.map(({ entityId }) => entityId)] as (string | number)[],
  passes: ({ language }: Values) => language === undefined || row.language === language,
  start: 0,
}));
const quotes = usable.flatMap(({ quotes }) =>
  quotes.map((row) => ({
    id: globalId('Quote', row.id),
    row: row.id,
    texts: [row.text],
    order: { PUBLISHED_AT: +row.reportedAt, CONFIDENCE: row.confidence } as Record<string, number | string>,
    parents: [`by ${row.speakerId}`, ...row.about.map(({ entityId }) => entityId)] as (string | number)[],
    passes: ({ kind }: Values) => !Array.isArray(kind) || kind.includes(row.kind),
    start: row.start,
  })),
);
type Item = (typeof articles)[number];
type Values = Record<string, unknown>;

const people = await prisma.entity.findMany({ where: { kind: 'PERSON' } });
const place = await prisma.entity.findFirstOrThrow({ where: { kind: 'PLACE' } });
const publishers = await prisma.publisher.findMany();
const ids = (type: string, rows: { id: number }[]) => rows.map(({ id }) => globalId(type, id));

/** The searched lists: how each is asked for, for which parents, and which items are those of the nth parent. */
const LISTS = [
  { type: 'Article', field: 'articles', parents: [], of: () => articles },
  { type: 'Quote', field: 'quotes', parents: [], of: () => quotes },
  {
    type: 'Article',
    field: 'Publisher.articles',
    parents: ids('Publisher', publishers),
    of: (n: number) => articles.filter(({ parents }) => parents.includes(publishers[n]?.name ?? '')),
  },
  {
    type: 'Article',
    field: 'Person.articles',
    parents: ids('Person', people),
    of: (n: number) => articles.filter(({ parents }) => parents.includes(people[n]?.id ?? 0)),
  },
  {
    type: 'Quote',
    field: 'Person.quotes',
    parents: ids('Person', people),
    of: (n: number) => quotes.filter(({ parents }) => parents.includes(`by ${people[n]?.id}`)),
  },
  {
    type: 'Quote',
    field: 'Place.quotesAbout',
    parents: ids('Place', [place]),
    of: () => quotes.filter(({ parents }) => parents.includes(place.id)),
  },
];
const WHERE = {
  Article: fc.record({ language: fc.constantFrom(undefined, 'en', 'fr') }),
  Quote: fc.record({ kind: fc.oneof(fc.constant(undefined), fc.subarray([...KINDS])) }),
};
const ORDERS = { Article: ['PUBLISHED_AT', 'HEADLINE', 'UPDATED_AT'], Quote: ['PUBLISHED_AT', 'CONFIDENCE'] };

interface Connection {
  totalCount: number;
  edges: {
    cursor: string;
    node: { id: string; body?: string };
    highlights?: Span[];
    snippets?: { span: Span; highlights: Span[] }[];
  }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}
interface Span {
  start: number;
  end: number;
  text: string;
}

async function ask({ type, field, parents }: (typeof LISTS)[number], variables: Values): Promise<Connection[]> {
  const [parent, name] = field.includes('.') ? field.split('.') : ['', field];
  const found =
    type === 'Quote'
      ? 'highlights { start end text }'
      : 'snippets { span { start end text } highlights { start end text } }';
  const list = `list: ${name}(search: $search, where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { id ${type === 'Article' ? 'body' : ''} } ${found} } pageInfo { hasNextPage hasPreviousPage } }`;
  const { nodes, ...root } = await archive.ask<{ nodes?: { list: Connection }[]; list: Connection }>(
    `query ($search: String, $where: ${type}Where, $orderBy: ${type}Order, $first: Int, $after: String, $last: Int, $before: String${parent ? ', $parents: [ID!]!' : ''}) {
      ${parent ? `nodes(ids: $parents) { ... on ${parent} { ${list} } }` : list} }`,
    { ...variables, parents },
  );
  return (nodes ?? [root]).map((node) => node.list);
}

const compare = (a: string | number = 0, b: string | number = 0) =>
  typeof a === 'number' ? a - Number(b) : Buffer.compare(Buffer.from(a), Buffer.from(String(b)));

const anyCase = fc.constantFrom(...LISTS).chain((list) =>
  fc.record({
    list: fc.constant(list),
    query: anyQuery,
    where: WHERE[list.type as 'Article' | 'Quote'] as fc.Arbitrary<Values>,
    orderBy: fc.option(
      fc.record({
        field: fc.constantFrom(...ORDERS[list.type as 'Article' | 'Quote']),
        direction: fc.constantFrom('ASC', 'DESC'),
      }),
      { nil: undefined },
    ),
    size: fc.nat(6),
    backwards: fc.boolean(),
    after: fc.option(fc.nat(30), { nil: undefined }),
    before: fc.option(fc.nat(30), { nil: undefined }),
  }),
);

test('a search finds what looking through every text finds, in any list, under any filter, order and page', async () => {
  let found = 0;
  const property = fc.asyncProperty(
    anyCase,
    async ({ list, query, where, orderBy, size, backwards, after, before }) => {
      const { field, direction } = orderBy ?? { field: 'PUBLISHED_AT', direction: 'DESC' };
      const sign = direction === 'ASC' ? 1 : -1;
      const search = written(query);
      const whole = await ask(list, { search, where, orderBy, first: 100 });
      const expected = whole.map((_, n) =>
        list
          .of(n)
          .filter((item) => item.passes(where) && holds(query, item.texts))
          .sort((a, b) => sign * (compare(a.order[field], b.order[field]) || a.row - b.row)),
      );
      expect(whole.map(({ edges }) => edges.map(({ node }) => node.id))).toEqual(
        expected.map((all) => all.map(({ id }) => id)),
      );

      const [edges = [], all = []] = [whole[0]?.edges, expected[0]?.map(({ id }) => id)];
      const from = after !== undefined && after < edges.length ? after : undefined;
      const to = before !== undefined && before < edges.length ? before : undefined;
      const [page] = await ask(list, {
        ...{ search, where, orderBy },
        ...(backwards ? { last: size } : { first: size }),
        ...(from !== undefined && { after: edges[from]?.cursor }),
        ...(to !== undefined && { before: edges[to]?.cursor }),
      });
      const [low, high] = [from === undefined ? 0 : from + 1, to ?? all.length];
      const [start, end] = backwards ? [Math.max(low, high - size), high] : [low, Math.min(high, low + size)];
      expect(page?.edges.map(({ node }) => node.id)).toEqual(all.slice(start, Math.max(start, end)));
      expect(page?.totalCount).toBe(all.length);
      if (low < high) {
        expect(page?.pageInfo).toEqual({ hasPreviousPage: start > 0, hasNextPage: end < all.length });
      }

      found += all.length;
      for (const [n, { edges }] of whole.entries()) {
        for (const [i, edge] of edges.entries()) checkMarks(query, expected[n]?.[i] as Item, edge);
      }
    },
  );
  await fc.assert(property, { numRuns: 500 });
  expect(found).toBeGreaterThan(500);
}, 120_000);

/** Highlights are exactly the places of the words that were looked for; snippets hold some of them and true spans. */
function checkMarks(query: Query, item: Item, { node, highlights, snippets }: Connection['edges'][number]) {
  const text = item.texts.at(-1) ?? '';
  const places = query.flatMap(({ all }) => all.flatMap((term) => placesOf(term, wordsOf(text))));
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of places.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  if (highlights) {
    expect(highlights).toEqual(
      merged.map(({ start, end }) => ({
        start: item.start + start,
        end: item.start + end,
        text: text.slice(start, end),
      })),
    );
  }
  for (const { span, highlights } of snippets ?? []) {
    expect(node.body?.slice(span.start, span.end)).toBe(span.text);
    expect(span.text).not.toContain('\n');
    const inside = merged.filter(({ start, end }) => start >= span.start && end <= span.end);
    expect(highlights).toEqual(inside.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })));
    expect(inside.length).toBeGreaterThan(0);
  }
}

const RANKED = 'orderBy: { field: RELEVANCE, direction: DESC }';

test.each(LISTS)('ordered by relevance, $field has its matches once, the best first, from either end', async (list) => {
  const search = 'harbor OR "Port Ember" talk';
  const table = list.type === 'Article' ? 'ArticleText' : 'QuoteText';
  const rank = list.type === 'Article' ? `bm25("${table}", 4, 1, 0)` : `bm25("${table}", 1, 0)`;
  const ranks = new Map(
    archive.database.reader
      .prepare<[], { row: number; rank: number }>(
        `SELECT rowid & 1073741823 AS "row", ${rank} AS "rank" FROM "${table}"
         WHERE "${table}" MATCH 'harbor OR ("Port Ember" AND talk)'`,
      )
      .all()
      .map(({ row, rank }) => [row, rank]),
  );
  const rankOf = ({ row }: { row: number }) => ranks.get(row) ?? 0;
  for (const direction of ['ASC', 'DESC'] as const) {
    const orderBy = { field: 'RELEVANCE', direction };
    const whole = await ask(list, { search, orderBy, first: 100 });
    for (const [n, { edges, totalCount }] of whole.entries()) {
      const all: { id: string; row: number }[] = list.of(n);
      const sign = direction === 'ASC' ? -1 : 1;
      const expected = all
        .filter(({ row }) => ranks.has(row))
        .sort((a, b) => sign * (rankOf(a) - rankOf(b) || b.row - a.row));
      expect(edges.map(({ node }) => node.id)).toEqual(expected.map(({ id }) => id));
      expect(totalCount).toBe(expected.length);
    }
    const [first] = whole;
    const cursors = first?.edges.map(({ cursor }) => cursor) ?? [];
    const idsOf = (page: Connection | undefined) => page?.edges.map(({ node }) => node.id);
    const [next] = await ask(list, { search, orderBy, first: 2, after: cursors[1] });
    expect(idsOf(next)).toEqual(idsOf(first)?.slice(2, 4));
    const [back] = await ask(list, { search, orderBy, last: 3, before: cursors[4] });
    expect(idsOf(back)).toEqual(idsOf(first)?.slice(1, 4));
    expect(back?.pageInfo).toEqual({ hasPreviousPage: true, hasNextPage: true });
  }
});

test('a word in the headline counts more than one in the body', async () => {
  const { articles } = await archive.ask<{ articles: { nodes: { headline: string }[] } }>(
    `{ articles(search: "bridge", ${RANKED}, first: 1) { nodes { headline } } }`,
  );
  expect(articles.nodes[0]?.headline).toMatch(/bridge/);
});

test('a blank search is none; one without a word finds nothing; none can be ordered by relevance', async () => {
  const count = async (list: string) =>
    (await archive.ask<{ list: { totalCount: number } }>(`{ list: ${list} { totalCount } }`)).list.totalCount;
  expect(await count('quotes(search: " ")')).toBe(await count('quotes'));
  expect(await count('entities(search: "")')).toBe(await count('entities'));
  expect(await count('quotes(search: "?!")')).toBe(0);
  for (const list of ['articles', 'quotes', 'entities']) {
    expect(await archive.refusal(`{ ${list}(${RANKED}) { totalCount } }`)).toEqual([
      'BAD_USER_INPUT: Expected `search` where `orderBy` is by RELEVANCE, got none.',
    ]);
  }
});

test.each([
  ['quotes', 'saidOn: "2031"'],
  ['articles', 'quote: { saidOn: "2031" }'],
])('a blank search of %s leads to none: what leads to them is the filter', async (list, where) => {
  const statements = (search: string) =>
    archive.statements(`{ ${list}(${search} where: { ${where} }) { nodes { id } } }`);
  expect(await statements('search: " "')).toEqual(await statements(''));
});

test.each(['', ', search: null', ', search: " "'])(
  'what is not searched has nothing highlighted: (first: 1%s)',
  async (search) => {
    expect(
      await archive.ask(
        `{ quotes(first: 1${search}) { edges { highlights { text } } } articles(first: 1${search}) { edges { snippets { span { text } } } } }`,
      ),
    ).toEqual({ quotes: { edges: [{ highlights: [] }] }, articles: { edges: [{ snippets: [] }] } });
  },
);

test('entities are found by name with slips forgiven, the best first, or in another order, page by page', async () => {
  const find = (args: string) =>
    archive.ask(`{ entities(${args}) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`);
  const answer = (names: string[], totalCount = names.length, hasNextPage = false) => ({
    entities: {
      totalCount,
      nodes: names.map((name) => ({ name })),
      pageInfo: { hasNextPage, endCursor: expect.toSatisfy((cursor) => (cursor === null) === (names.length === 0)) },
    },
  });
  await prisma.entity.create({ data: { kind: 'PLACE', name: 'Moss', key: 'PLACE:moss' } });
  expect(await find('search: "Mso"')).toEqual(answer([]));
  expect(await find('search: "moss"')).toEqual(answer(['Moss', 'Ben Moss']));
  expect(await find('search: "moss", first: 1')).toEqual(answer(['Moss'], 2, true));
  expect(await find('search: "moss", orderBy: { field: NAME, direction: ASC }')).toEqual(answer(['Ben Moss', 'Moss']));
  expect(await find('search: "moss", where: { kind: [PERSON] }')).toEqual(answer(['Ben Moss']));
  expect(await find('search: "Embre prot"')).toEqual(answer(['Port Ember']));
  expect(await find('search: "Embre moss"')).toEqual(answer([]));
  const { entities } = await archive.ask<{ entities: { pageInfo: { endCursor: string } } }>(
    '{ entities(search: "moss", first: 1) { pageInfo { endCursor } } }',
  );
  expect(await find(`search: "moss", after: "${entities.pageInfo.endCursor}"`)).toEqual(answer(['Ben Moss'], 2));
});

test('a search under a filter finds nothing where there is nothing', async () => {
  const empty = await openGraph({ seeds: false });
  const nothing = { totalCount: 0, nodes: [], pageInfo: { hasPreviousPage: false } };
  expect(
    await empty.ask(`{
      quotes(search: "talk", where: { saidOn: "2031" }) { totalCount nodes { id } pageInfo { hasPreviousPage } }
      articles(search: "talk", where: { quote: { saidOn: "2031" } }) { totalCount nodes { id } pageInfo { hasPreviousPage } }
    }`),
  ).toEqual({ quotes: nothing, articles: nothing });
  await empty.close();
});

test('a search takes one statement an edge', async () => {
  expect(
    await archive.statements(
      '{ articles(search: "talk") { nodes { headline } edges { snippets { span { text } } } } }',
    ),
  ).toHaveLength(2);
  expect(
    await archive.statements('{ publishers { articles(search: "talk", first: 1) { nodes { id } totalCount } } }'),
  ).toHaveLength(3);
});
