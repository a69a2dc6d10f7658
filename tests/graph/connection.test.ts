import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { openGraph } from '../support/graph.ts';
import { CONFIDENCES, QUOTE_KINDS, REVIEWS, story } from '../support/stories.ts';

const STORIES = 40;
const STATUSES = ['USABLE', 'WITHHELD', 'CANCELED'] as const;

const archive = await openGraph({ seeds: false });
afterAll(() => archive.close());
const { prisma } = archive.database;
await save(
  prisma,
  Array.from({ length: STORIES }, (_, i) => story(i)),
);
for (const [i, status] of STATUSES.entries()) {
  const id = { in: Array.from({ length: STORIES }, (_, n) => n).filter((n) => n % 3 === i) };
  await prisma.article.updateMany({ where: { id }, data: { status } });
}

type Values = Record<string, unknown>;

/** A row as the graph's lists are compared with: what it is known by, ordered by and filtered by. */
interface Item {
  id: string;
  row: number;
  order: Record<string, string | number>;
  passes(where: Values): boolean;
}

const globalId = (type: string, row: number) => Buffer.from(`${type}:${row}`).toString('base64url');
const entityId = ({ kind, id }: { kind: string; id: number }) => globalId(kind[0] + kind.slice(1).toLowerCase(), id);
/** A filter that is not given lets everything pass. */
const given = (wanted: unknown, holds: (wanted: string) => boolean) => wanted === undefined || holds(String(wanted));
const oneOf = (wanted: unknown, value: string) => !Array.isArray(wanted) || wanted.includes(value);

const people = await prisma.entity.findMany({ where: { kind: 'PERSON' }, orderBy: { id: 'asc' } });
const entities = await prisma.entity.findMany({ orderBy: { id: 'asc' } });
const publishers = await prisma.publisher.findMany();

const quotes = (await prisma.quote.findMany({ include: { speaker: true, about: { include: { entity: true } } } })).map(
  (quote) => ({
    id: globalId('Quote', quote.id),
    row: quote.id,
    order: { PUBLISHED_AT: quote.reportedAt.getTime(), CONFIDENCE: quote.confidence },
    passes: ({ speaker, about, kind, review, minConfidence, contains, saidOn }: Values) =>
      given(speaker, (id) => quote.speaker !== null && entityId(quote.speaker) === id) &&
      given(about, (id) => quote.about.some(({ entity }) => entityId(entity) === id)) &&
      oneOf(kind, quote.kind) &&
      oneOf(review, quote.review) &&
      given(minConfidence, (least) => quote.confidence >= Number(least)) &&
      given(contains, (text) => quote.text.includes(text)) &&
      given(saidOn, (date) => `${quote.saidOn}-`.startsWith(`${date}-`)),
  }),
);
const articles = (await prisma.article.findMany({ include: { entities: { include: { entity: true } } } })).map(
  (article) => ({
    id: globalId('Article', article.id),
    row: article.id,
    order: {
      PUBLISHED_AT: article.reportedAt.getTime(),
      UPDATED_AT: article.updatedAt.getTime(),
      HEADLINE: article.headline,
    },
    passes: ({ publisher, entity: named, language, status, publishedFrom, publishedBefore }: Values) =>
      given(publisher, (id) => globalId('Publisher', article.publisherId) === id) &&
      given(named, (id) => article.entities.some(({ entity }) => entityId(entity) === id)) &&
      given(language, (tag) => article.language === tag) &&
      given(status, (name) => article.status === name) &&
      given(publishedFrom, (from) => article.publishedAt !== null && article.publishedAt >= new Date(from)) &&
      given(publishedBefore, (end) => article.publishedAt !== null && article.publishedAt < new Date(end)),
  }),
);
const names = entities.map((entity) => ({
  id: entityId(entity),
  row: entity.id,
  order: { NAME: entity.name },
  passes: ({ kind }: Values) => oneOf(kind, entity.kind),
}));
const mentions = (await prisma.mention.findMany({ include: { entity: true } })).map((mention) => ({
  id: `${globalId('Article', mention.articleId)} ${mention.start}`,
  row: mention.id,
  order: { CAME_IN: mention.id },
  passes: ({ entity }: Values) => given(entity, (id) => entityId(mention.entity) === id),
}));

/** A list of the graph: the field that gives it, the parents that have one, and how its whole looks for a parent. */
interface List {
  field: string;
  type: Type;
  parents: string[];
  items(parent: string): Item[];
}

/** Given one time in three, so that few filters meet and most find something. */
const some = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const anyEntity = fc.constantFrom(...entities.map(entityId));
const anyOrder = (...fields: string[]) =>
  some(fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom('ASC', 'DESC') }));

type Type = 'Quote' | 'Article' | 'Entity' | 'Mention';

interface Order {
  field: string;
  direction: string;
}

/** What each type of list can be asked for, and how it is ordered where nothing is asked. */
const TYPES: Record<
  Type,
  { node: string; where: fc.Arbitrary<Values | undefined>; orderBy: fc.Arbitrary<Order | undefined>; usual: Order }
> = {
  Quote: {
    node: 'id',
    where: fc.record({
      speaker: some(fc.constantFrom(...people.map(entityId))),
      about: some(anyEntity),
      kind: some(fc.subarray([...QUOTE_KINDS])),
      review: some(fc.subarray([...REVIEWS])),
      minConfidence: some(fc.constantFrom(...CONFIDENCES)),
      contains: some(fc.constantFrom('number 1', 'Ember', 'EMBER', '')),
      saidOn: some(fc.constantFrom('2031', '2031-05', '2031-05-01', '2033')),
    }),
    orderBy: anyOrder('PUBLISHED_AT', 'CONFIDENCE'),
    usual: { field: 'PUBLISHED_AT', direction: 'DESC' },
  },
  Article: {
    node: 'id',
    where: fc.record({
      publisher: some(fc.constantFrom(...publishers.map(({ id }) => globalId('Publisher', id)))),
      entity: some(anyEntity),
      language: some(fc.constantFrom('en', 'fr-CA')),
      status: some(fc.constantFrom(...STATUSES)),
      publishedFrom: some(fc.constantFrom('2000-01-01T00:00:00Z', '2031-05-02T00:00:00Z', '2031-05-02T01:00:00+01:00')),
      publishedBefore: some(fc.constantFrom('2031-05-03T00:00:00Z', '2031-05-04T00:00:00.001Z')),
    }),
    orderBy: anyOrder('PUBLISHED_AT', 'UPDATED_AT', 'HEADLINE'),
    usual: { field: 'PUBLISHED_AT', direction: 'DESC' },
  },
  Entity: {
    node: 'id',
    where: fc.record({ kind: some(fc.subarray(['PERSON', 'PLACE', 'EVENT'])) }),
    orderBy: anyOrder('NAME'),
    usual: { field: 'NAME', direction: 'ASC' },
  },
  Mention: {
    node: 'article { id } span { start }',
    where: fc.constant(undefined),
    orderBy: fc.constant(undefined),
    usual: { field: 'CAME_IN', direction: 'ASC' },
  },
};

const everyEntity = entities.map(entityId);
const LISTS: List[] = [
  { field: 'quotes', type: 'Quote', parents: [''], items: () => quotes },
  { field: 'articles', type: 'Article', parents: [''], items: () => articles },
  { field: 'entities', type: 'Entity', parents: [''], items: () => names },
  {
    field: 'Person.quotes',
    type: 'Quote',
    parents: people.map(entityId),
    items: (speaker) => quotes.filter(({ passes }) => passes({ speaker })),
  },
  {
    field: 'Entity.quotesAbout',
    type: 'Quote',
    parents: everyEntity,
    items: (about) => quotes.filter(({ passes }) => passes({ about })),
  },
  {
    field: 'Entity.articles',
    type: 'Article',
    parents: everyEntity,
    items: (entity) => articles.filter(({ passes }) => passes({ entity })),
  },
  {
    field: 'Publisher.articles',
    type: 'Article',
    parents: publishers.map(({ id }) => globalId('Publisher', id)),
    items: (publisher) => articles.filter(({ passes }) => passes({ publisher })),
  },
  {
    field: 'Entity.mentions',
    type: 'Mention',
    parents: everyEntity,
    items: (entity) => mentions.filter(({ passes }) => passes({ entity })),
  },
];

interface Question {
  where?: Values | undefined;
  orderBy?: Order | undefined;
}
interface Window {
  first?: number;
  last?: number;
  after?: string | null;
  before?: string | null;
}
interface Node {
  id: string;
  article?: { id: string };
  span?: { start: number };
}
interface Connection {
  totalCount: number;
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  overTime?: { date: string; count: number }[];
}

const idOf = ({ id, article, span }: Node) => (article && span ? `${article.id} ${span.start}` : id);

/** A page of a list for some parents, asked for together. */
async function ask({ field, type }: List, parents: string[], question: Question, window: Window) {
  const [parent, name] = field.includes('.') ? field.split('.') : ['', field];
  const { node } = TYPES[type];
  const variables = [
    ...(type === 'Mention' ? [] : [`$where: ${type}Where`, `$orderBy: ${type}Order`]),
    ...['$first: Int', '$after: String', '$last: Int', '$before: String'],
    ...(parent ? ['$parents: [ID!]!'] : []),
  ];
  const filters = type === 'Mention' ? '' : 'where: $where, orderBy: $orderBy, ';
  const list = `list: ${name}(${filters}first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { ${node} } edges { cursor node { ${node} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    ${type === 'Quote' ? 'overTime { date count }' : ''} }`;
  const { nodes, ...root } = await archive.ask<{ nodes?: { list: Connection }[]; list: Connection }>(
    `query (${variables}) { ${parent ? `nodes(ids: $parents) { ... on ${parent} { ${list} } }` : list} }`,
    { ...question, ...window, parents },
  );
  return (nodes ?? [root]).map(({ list }) => list);
}

// SQLite orders texts by their bytes, JavaScript by UTF-16: the two differ from U+E000 on.
const compare = (a: string | number = 0, b: string | number = 0) =>
  typeof a === 'number' ? a - Number(b) : Buffer.compare(Buffer.from(a), Buffer.from(String(b)));

/** The order asked for, as a comparison; the row breaks ties. */
function inOrder(type: Type, { orderBy }: Question) {
  const { field, direction } = orderBy ?? TYPES[type].usual;
  const sign = direction === 'ASC' ? 1 : -1;
  return (a: Item, b: Item) => sign * (compare(a.order[field], b.order[field]) || a.row - b.row);
}

/** A page as the Relay specification defines it, over a sorted list in memory. */
function pageOf(
  all: Item[],
  order: (a: Item, b: Item) => number,
  {
    first,
    last,
    after,
    before,
  }: { first?: number; last?: number; after?: Item | undefined; before?: Item | undefined },
) {
  const from = after ? all.filter((item) => order(item, after) <= 0).length : 0;
  const to = before ? all.filter((item) => order(item, before) < 0).length : all.length;
  const size = Math.min(Math.max(0, to - from), first ?? last ?? 20);
  const cut = size < to - from;
  const [start, end] = last === undefined ? [from, cut ? from + size : to] : [cut ? to - size : from, to];
  return {
    ids: size === 0 ? [] : all.slice(start, end).map(({ id }) => id),
    totalCount: all.length,
    hasPreviousPage: start > 0,
    hasNextPage: end < all.length,
  };
}

/** How many of a list there are on each day. */
function byDay(all: Item[]) {
  const days = all.map(({ order }) => new Date(order.PUBLISHED_AT ?? 0).toISOString().slice(0, 10)).sort();
  return [...new Set(days)].map((date) => ({ date, count: days.filter((day) => day === date).length }));
}

const anyPage = fc.constantFrom(...LISTS).chain((list) =>
  fc.record({
    list: fc.constant(list),
    question: fc.record({ where: TYPES[list.type].where, orderBy: TYPES[list.type].orderBy }),
    size: fc.nat({ max: 12 }),
    backwards: fc.boolean(),
    after: some(fc.nat()),
    before: some(fc.nat()),
  }),
);

test('a page of any list is what a plain filter, sort and slice give, for each parent', async () => {
  const property = fc.asyncProperty(anyPage, async ({ list, question, size, backwards, after, before }) => {
    const order = inOrder(list.type, question);
    const expected = list.parents.map((parent) =>
      list
        .items(parent)
        .filter((item) => item.passes(question.where ?? {}))
        .sort(order),
    );
    const whole = await ask(list, list.parents, question, { first: 100 });
    expect(whole.map(({ nodes }) => nodes.map(idOf))).toEqual(expected.map((all) => all.map(({ id }) => id)));

    // A cursor may come from another parent's list: its place counts, not whose it is.
    const places = expected.flatMap((all, i) => all.map((item, j) => ({ item, cursor: whole[i]?.edges[j]?.cursor })));
    const [a, b] = [after, before].map((n) => (n === undefined ? undefined : places[n % places.length]));
    const window = backwards ? { last: size } : { first: size };
    const pages = await ask(list, list.parents, question, {
      ...window,
      ...(a?.cursor && { after: a.cursor }),
      ...(b?.cursor && { before: b.cursor }),
    });
    for (const [i, { nodes, edges, totalCount, pageInfo, overTime }] of pages.entries()) {
      if (list.type === 'Quote') expect(overTime).toEqual(byDay(expected[i] ?? []));
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
      expect({ ids: nodes.map(idOf), totalCount, hasPreviousPage, hasNextPage }).toEqual(
        pageOf(expected[i] ?? [], order, { ...window, after: a?.item, before: b?.item }),
      );
      expect(edges.map(({ node }) => idOf(node))).toEqual(nodes.map(idOf));
      expect([startCursor, endCursor]).toEqual([edges.at(0)?.cursor ?? null, edges.at(-1)?.cursor ?? null]);
    }
  });
  await fc.assert(property, { numRuns: 300 });
});

test.each(LISTS)('walking through $field from either end meets everything once, in order', async (list) => {
  for (const parent of list.parents) {
    const all = list.items(parent).sort(inOrder(list.type, {}));
    const walk = async (next: (page: Connection | undefined) => Window | undefined) => {
      const met: string[][] = [];
      let page: Connection | undefined;
      for (let window = next(page); window; window = next(page)) {
        [page] = await ask(list, [parent], {}, window);
        met.push(page?.nodes.map(idOf) ?? []);
      }
      return met;
    };
    const forwards = await walk((page) =>
      !page || page.pageInfo.hasNextPage ? { first: 7, after: page?.pageInfo.endCursor ?? null } : undefined,
    );
    const backwards = await walk((page) =>
      !page || page.pageInfo.hasPreviousPage ? { last: 7, before: page?.pageInfo.startCursor ?? null } : undefined,
    );
    expect(forwards.flat()).toEqual(all.map(({ id }) => id));
    expect(backwards.reverse().flat()).toEqual(all.map(({ id }) => id));
  }
});
