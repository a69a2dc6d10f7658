import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { archive as invented } from '../support/archive.ts';
import { openGraph } from '../support/graph.ts';
import { CONFIDENCES, QUOTE_KINDS, REVIEWS } from '../support/stories.ts';

// WHERE_CASES=2000 asks so many questions instead, others each time.
const CASES = Number(process.env.WHERE_CASES ?? 200);
const SEED = process.env.WHERE_CASES ? undefined : 20310506;

const archive = await openGraph({ seeds: false });
afterAll(() => archive.close());
const { prisma } = archive.database;
await save(prisma, invented(90));

// The archive as plain objects that know each other: what the graph must agree with.

interface Article {
  type: 'Article';
  id: string;
  row: number;
  publisher: string;
  language: string;
  status: string;
  section: string | null;
  headline: string;
  publishedAt: Date | null;
  reportedAt: Date;
  updatedAt: Date;
  body: string;
  entities: Entity[];
  quotes: Quote[];
}
interface Quote {
  type: 'Quote';
  id: string;
  row: number;
  article: Article;
  statement: Statement;
  speaker: Entity | null;
  about: Entity[];
  kind: string;
  review: string;
  confidence: number;
  text: string;
  occasion: string | null;
  saidOn: string | null;
}
interface Entity {
  type: 'Entity';
  id: string;
  row: number;
  kind: string;
  name: string;
  wikidataId: string | null;
  roles: string[];
  aliases: string[];
  articles: Article[];
  quotes: Quote[];
  quotesAbout: Quote[];
  statements: Statement[];
  mentions: Mention[];
}
interface Statement {
  type: 'Statement';
  id: string;
  row: number;
  speaker: Entity | null;
  quotes: Quote[];
  publisherCount: number;
  wordingCount: number;
  reportedAt: Date;
}
interface Mention {
  type: 'Mention';
  id: string;
  row: number;
  article: Article;
  form: string;
  review: string;
  confidence: number;
}
type Item = Article | Quote | Entity | Statement | Mention;
type Type = Item['type'];

const globalId = (type: string, row: number) => Buffer.from(`${type}:${row}`).toString('base64url');
const typeOf = (kind: string) => kind.charAt(0) + kind.slice(1).toLowerCase();
const byRow = <Row extends { row: number }>(rows: Row[]) => {
  const map = new Map(rows.map((row) => [row.row, row]));
  return (row: number) => map.get(row) as Row;
};

const entities = (
  await prisma.entity.findMany({ include: { roles: true, aliases: true }, orderBy: { id: 'asc' } })
).map(
  ({ id: row, kind, name, wikidataId, roles, aliases }): Entity => ({
    type: 'Entity',
    id: globalId(typeOf(kind), row),
    ...{
      row,
      kind,
      name,
      wikidataId,
      roles: roles.map(({ title }) => title),
      aliases: aliases.map(({ name }) => name),
    },
    ...{ articles: [], quotes: [], quotesAbout: [], statements: [], mentions: [] },
  }),
);
const entity = byRow(entities);
const revisions = await prisma.revision.findMany();
const articles = (await prisma.article.findMany({ include: { entities: true } })).map((found): Article => {
  const { id: row, publisherId, entities: named, ...told } = found;
  const body = revisions.find(({ articleId }) => articleId === row)?.body ?? '';
  const publisher = globalId('Publisher', publisherId);
  const known = { type: 'Article' as const, id: globalId('Article', row), row, publisher, body, quotes: [] };
  const article = { ...told, ...known, entities: named.map(({ entityId }) => entity(entityId)) };
  for (const { articles } of article.entities) articles.push(article);
  return article;
});
const article = byRow(articles);
const statements = (await prisma.statement.findMany()).map((found): Statement => {
  const { id: row, speakerId, ...told } = found;
  const known = { type: 'Statement' as const, id: globalId('Statement', row), row, quotes: [] };
  const statement = { ...told, ...known, speaker: speakerId === null ? null : entity(speakerId) };
  statement.speaker?.statements.push(statement);
  return statement;
});
const statement = byRow(statements);
const quotes = (await prisma.quote.findMany({ include: { about: true } })).map((found): Quote => {
  const { id: row, articleId, statementId, speakerId, about, ...told } = found;
  const known = { type: 'Quote' as const, id: globalId('Quote', row), row, article: article(articleId) };
  const spoken = statement(Number(statementId));
  const speaker = speakerId === null ? null : entity(speakerId);
  const quote = { ...told, ...known, statement: spoken, speaker, about: about.map(({ entityId }) => entity(entityId)) };
  quote.article.quotes.push(quote);
  quote.statement.quotes.push(quote);
  quote.speaker?.quotes.push(quote);
  for (const { quotesAbout } of quote.about) quotesAbout.push(quote);
  return quote;
});
for (const { id: row, articleId, entityId, start, form, review, confidence } of await prisma.mention.findMany()) {
  const place = { id: `${globalId('Article', articleId)} ${start}`, row, article: article(articleId) };
  entity(entityId).mentions.push({ type: 'Mention', ...place, form, review, confidence });
}
const publishers = (await prisma.publisher.findMany()).map(({ id }) => globalId('Publisher', id));

// What a filter means, said once more in the plainest way.

type Where = { [condition: string]: unknown } & { AND?: Where[]; OR?: Where[]; NOT?: Where };

/** Each condition of a filter: whether it holds of an item for the value that is asked for. */
type Meaning<Of> = Record<string, (item: Of, asked: never) => boolean>;

const isIn = (published: Date | null, holds: (moment: Date) => boolean) => published !== null && holds(published);
const lastDay = (date: string) => date + '-12-31'.slice(date.length - 4);
const firstDay = (date: string) => date + '-01-01'.slice(date.length - 4);

/** What was added to the counts of whoever is famous; less than nothing is added to those of whoever is unheard of. */
const FAME = 1_000_000;
let fameOf = (_row: number) => 0;

const addedTo = (id: string) => fameOf(Number(Buffer.from(id, 'base64url').toString().split(':')[1]));

const MEANINGS: { [Name in Type]: Meaning<Extract<Item, { type: Name }>> } = {
  Article: {
    publisher: ({ publisher }, id: string) => publisher === id,
    publishers: ({ publisher }, ids: string[]) => ids.includes(publisher),
    entity: ({ entities }, id: string) => entities.some((named) => named.id === id),
    allEntities: ({ entities }, ids: string[]) => ids.every((id) => entities.some((named) => named.id === id)),
    anyEntity: ({ entities }, ids: string[]) => ids.some((id) => entities.some((named) => named.id === id)),
    entityWhere: ({ entities }, where: Where) => entities.some((named) => passes(named, where)),
    quote: ({ quotes }, where: Where) => quotes.some((quote) => passes(quote, where)),
    language: ({ language }, tag: string) => language === tag,
    status: ({ status }, name: string) => status === name,
    section: ({ section }, name: string) => section === name,
    headlineContains: ({ headline }, text: string) => headline.includes(text),
    publishedFrom: ({ publishedAt }, from: string) => isIn(publishedAt, (moment) => moment >= new Date(from)),
    publishedBefore: ({ publishedAt }, end: string) => isIn(publishedAt, (moment) => moment < new Date(end)),
  },
  Quote: {
    speaker: ({ speaker }, id: string) => speaker?.id === id,
    speakers: ({ speaker }, ids: string[]) => speaker !== null && ids.includes(speaker.id),
    speakerWhere: ({ speaker }, where: Where) => speaker !== null && passes(speaker, where),
    about: ({ about }, id: string) => about.some((named) => named.id === id),
    aboutWhere: ({ about }, where: Where) => about.some((named) => passes(named, where)),
    article: ({ article }, where: Where) => passes(article, where),
    statement: ({ statement }, where: Where) => passes(statement, where),
    kind: ({ kind }, kinds: string[]) => kinds.includes(kind),
    review: ({ review }, reviews: string[]) => reviews.includes(review),
    minConfidence: ({ confidence }, least: number) => confidence >= least,
    contains: ({ text }, words: string) => text.includes(words),
    occasionContains: ({ occasion }, words: string) => occasion?.includes(words) ?? false,
    saidOn: ({ saidOn }, date: string) => `${saidOn}-`.startsWith(`${date}-`),
    saidFrom: ({ saidOn }, from: string) => saidOn !== null && firstDay(saidOn) >= firstDay(from),
    saidTo: ({ saidOn }, to: string) => saidOn !== null && lastDay(saidOn) <= lastDay(to),
    publishedFrom: ({ article }, from: string) => passes(article, { publishedFrom: from }),
    publishedBefore: ({ article }, end: string) => passes(article, { publishedBefore: end }),
  },
  Entity: {
    kind: ({ kind }, kinds: string[]) => kinds.includes(kind),
    name: ({ name, aliases }, wanted: string) => name === wanted || aliases.includes(wanted),
    nameStartsWith: ({ name }, beginning: string) => name.startsWith(beginning),
    roleContains: ({ roles }, words: string) => roles.some((title) => title.includes(words)),
    hasWikidataId: ({ wikidataId }, has: boolean) => (wikidataId !== null) === has,
    minArticles: ({ id, articles }, least: number) => articles.length + addedTo(id) >= least,
    minQuotes: ({ id, quotes }, least: number) => quotes.length + addedTo(id) >= least,
    minQuotesAbout: ({ id, quotesAbout }, least: number) => quotesAbout.length + addedTo(id) >= least,
    article: ({ articles }, where: Where) => articles.some((named) => passes(named, where)),
    quote: ({ quotes }, where: Where) => quotes.some((quote) => passes(quote, where)),
    quoteAbout: ({ quotesAbout }, where: Where) => quotesAbout.some((quote) => passes(quote, where)),
  },
  Statement: {
    speaker: ({ speaker }, id: string) => speaker?.id === id,
    speakerWhere: ({ speaker }, where: Where) => speaker !== null && passes(speaker, where),
    about: ({ quotes }, about: string) => quotes.some((quote) => passes(quote, { about })),
    quote: ({ quotes }, where: Where) => quotes.some((quote) => passes(quote, where)),
    minPublishers: ({ publisherCount }, least: number) => publisherCount >= least,
    minWordings: ({ wordingCount }, least: number) => wordingCount >= least,
    reportedFrom: ({ reportedAt }, from: string) => reportedAt >= new Date(from),
    reportedBefore: ({ reportedAt }, end: string) => reportedAt < new Date(end),
  },
  Mention: {
    form: ({ form }, forms: string[]) => forms.includes(form),
    review: ({ review }, reviews: string[]) => reviews.includes(review),
    minConfidence: ({ confidence }, least: number) => confidence >= least,
    article: ({ article }, where: Where) => passes(article, where),
  },
};

function passes(item: Item, { AND, OR, NOT, ...conditions }: Where): boolean {
  const meaning: Meaning<never> = MEANINGS[item.type];
  return (
    Object.entries(conditions).every(
      ([name, asked]) => asked === undefined || meaning[name]?.(item as never, asked as never),
    ) &&
    (AND ?? []).every((where) => passes(item, where)) &&
    (OR?.some((where) => passes(item, where)) ?? true) &&
    !(NOT && passes(item, NOT))
  );
}

/** Whether an item is found by plain words. */
function isFound(item: Item, search: string | undefined): boolean {
  if (search === undefined || (item.type !== 'Quote' && item.type !== 'Article')) return true;
  const { status } = item.type === 'Quote' ? item.article : item;
  const text = item.type === 'Quote' ? item.text : `${item.headline}\n${item.body}`;
  const words = text.toLowerCase().split(/\P{L}+/u);
  return status === 'USABLE' && search.split(' ').every((word) => words.includes(word));
}

// What is asked.

/** Given one time in six, so that few conditions meet and most filters find something. */
const some = <T>(asked: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: asked });
const anyEntity = fc.constantFrom(...entities.map(({ id }) => id));
const anyPublisher = fc.constantFrom(...publishers);
const moments = fc.constantFrom(
  '2031-05-02T00:00:00Z',
  '2031-05-03T00:00:00.500Z',
  '2031-05-05T01:00:00+01:00',
  '9999-12-31T23:59:59-05:00',
);
const days = fc.constantFrom('2030', '2031', '2031-05', '2031-05-01', '2031-05-02', '2032');
const reviews = fc.subarray([...REVIEWS]);
const confidences = fc.constantFrom(...CONFIDENCES);

const CONDITIONS: Record<Type, (deeper: (type: Type) => fc.Arbitrary<Where>) => Record<string, fc.Arbitrary<unknown>>> =
  {
    Article: (deeper) => ({
      publisher: anyPublisher,
      publishers: fc.array(anyPublisher, { maxLength: 2 }),
      entity: anyEntity,
      allEntities: fc.array(anyEntity, { maxLength: 2 }),
      anyEntity: fc.array(anyEntity, { maxLength: 3 }),
      entityWhere: deeper('Entity'),
      quote: deeper('Quote'),
      language: fc.constantFrom('en', 'fr-CA'),
      status: fc.constantFrom('USABLE', 'WITHHELD'),
      section: fc.constantFrom('World', 'Sea', ''),
      headlineContains: fc.constantFrom('Ferry', 'ferry', '𐌰', ''),
      publishedFrom: moments,
      publishedBefore: moments,
    }),
    Quote: (deeper) => ({
      speaker: anyEntity,
      speakers: fc.array(anyEntity, { maxLength: 3 }),
      speakerWhere: deeper('Entity'),
      about: anyEntity,
      aboutWhere: deeper('Entity'),
      article: deeper('Article'),
      statement: deeper('Statement'),
      kind: fc.subarray([...QUOTE_KINDS]),
      review: reviews,
      minConfidence: confidences,
      contains: fc.constantFrom('harbor', 'Harbor', 'er', '%'),
      occasionContains: fc.constantFrom('Ripple', 'Port Ember', 'in a'),
      saidOn: days,
      saidFrom: days,
      saidTo: days,
      publishedFrom: moments,
      publishedBefore: moments,
    }),
    Entity: (deeper) => ({
      kind: fc.subarray(['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT']),
      name: fc.constantFrom('Ada Lark', 'Moss', 'Skerry', 'skerry'),
      nameStartsWith: fc.constantFrom('Ada', 'Adam', 'Z', 'ﬀ', ''),
      roleContains: fc.constantFrom('minister', 'prime', 'Prime'),
      hasWikidataId: fc.boolean(),
      minArticles: fc.constantFrom(0, 20, 30),
      minQuotes: fc.constantFrom(0, 1, 10),
      minQuotesAbout: fc.constantFrom(0, 5, 12),
      article: deeper('Article'),
      quote: deeper('Quote'),
      quoteAbout: deeper('Quote'),
    }),
    Statement: (deeper) => ({
      speaker: anyEntity,
      speakerWhere: deeper('Entity'),
      about: anyEntity,
      quote: deeper('Quote'),
      minPublishers: fc.constantFrom(1, 2, 3),
      minWordings: fc.constantFrom(1, 2),
      reportedFrom: moments,
      reportedBefore: moments,
    }),
    Mention: (deeper) => ({
      form: fc.subarray(['NAME', 'NOMINAL', 'PRONOUN']),
      review: reviews,
      minConfidence: confidences,
      article: deeper('Article'),
    }),
  };

/** Any filter of a noun, with filters in it to a depth. */
function anyWhere(type: Type, depth: number): fc.Arbitrary<Where> {
  const same = depth > 1 ? anyWhere(type, depth - 1) : fc.constant({});
  const conditions = CONDITIONS[type]((other) => (depth > 1 ? anyWhere(other, depth - 1) : fc.constant({})));
  const sparse = Object.fromEntries(Object.entries(conditions).map(([name, asked]) => [name, some(asked)]));
  const logic = depth > 1 && {
    AND: some(fc.array(same, { maxLength: 2 })),
    OR: some(fc.array(same, { maxLength: 3 })),
    NOT: some(same),
  };
  return fc.record({ ...sparse, ...logic });
}

const ORDERS: Record<Type, Record<string, (item: never) => string | number>> = {
  Article: {
    PUBLISHED_AT: ({ reportedAt }: Article) => reportedAt.getTime(),
    UPDATED_AT: ({ updatedAt }: Article) => updatedAt.getTime(),
    HEADLINE: ({ headline }: Article) => headline,
  },
  Quote: {
    PUBLISHED_AT: ({ article }: Quote) => article.reportedAt.getTime(),
    CONFIDENCE: ({ confidence }: Quote) => confidence,
  },
  Entity: { NAME: ({ name }: Entity) => name },
  Statement: {
    REPORTED_AT: ({ reportedAt }: Statement) => reportedAt.getTime(),
    PUBLISHER_COUNT: ({ publisherCount }: Statement) => publisherCount,
  },
  Mention: { CAME_IN: ({ row }: Mention) => row },
};
const USUAL = {
  Article: { field: 'PUBLISHED_AT', direction: 'DESC' },
  Quote: { field: 'PUBLISHED_AT', direction: 'DESC' },
  Entity: { field: 'NAME', direction: 'ASC' },
  Statement: { field: 'REPORTED_AT', direction: 'DESC' },
  Mention: { field: 'CAME_IN', direction: 'ASC' },
} as const;

interface Question {
  where?: Where | undefined;
  search?: string | undefined;
  orderBy?: { field: string; direction: string } | undefined;
}

const searches = fc.constantFrom('harbor', 'ferry', 'ferry late');
const anyOrder = (type: Type) =>
  some(
    fc.record({
      field: fc.constantFrom(...Object.keys(ORDERS[type])),
      direction: fc.constantFrom('ASC', 'DESC'),
    }),
  );

const anyQuestion = (type: Type): fc.Arbitrary<Question> =>
  fc.record({
    where: fc.integer({ min: 1, max: 4 }).chain((depth) => anyWhere(type, depth)),
    ...((type === 'Article' || type === 'Quote') && { search: some(searches) }),
    ...(type !== 'Mention' && { orderBy: anyOrder(type) }),
  });

const LED: Record<'Article' | 'Quote', fc.Arbitrary<Where>> = {
  Article: fc.oneof(
    fc.record({ entity: anyEntity }),
    fc.record({ quote: fc.record({ speaker: anyEntity, kind: some(fc.subarray([...QUOTE_KINDS])) }) }),
  ),
  Quote: fc.oneof(
    fc.record({ about: anyEntity }),
    fc.record({ speakers: fc.array(anyEntity, { maxLength: 3 }) }),
    fc.record({ aboutWhere: fc.record({ name: fc.constantFrom('Ada Lark', 'Skerry') }) }),
    fc.record({ saidOn: days }),
  ),
};

/** A search under a filter that an index leads to, with other conditions beside it. */
const anySearch = (type: 'Article' | 'Quote'): fc.Arbitrary<Question> =>
  fc.record({
    where: fc.record({
      AND: fc.tuple(
        fc.oneof(LED[type], fc.record({ OR: fc.array(LED[type], { minLength: 2, maxLength: 3 }) })),
        anyWhere(type, 1),
      ),
    }),
    search: searches,
    orderBy: anyOrder(type),
  });

/** A list of the graph: the field that gives it, the things that have one, and how its whole looks for one of them. */
interface List {
  field: string;
  type: Type;
  parents: string[];
  items(parent: string): Item[];
}

const of = <Parent extends { id: string }>(parents: Parent[], items: (parent: Parent) => Item[]) => ({
  parents: parents.map(({ id }) => id),
  items: (id: string) => items(parents.find((parent) => parent.id === id) as Parent),
});
const ofKind = (kind: string) => entities.filter((entity) => entity.kind === kind);
const LISTS: List[] = [
  { field: 'quotes', type: 'Quote', parents: [''], items: () => quotes },
  { field: 'articles', type: 'Article', parents: [''], items: () => articles },
  { field: 'entities', type: 'Entity', parents: [''], items: () => entities },
  { field: 'statements', type: 'Statement', parents: [''], items: () => statements },
  { field: 'Statement.quotes', type: 'Quote', ...of(statements.slice(-40), (statement) => statement.quotes) },
  { field: 'Person.statements', type: 'Statement', ...of(ofKind('PERSON'), (speaker) => speaker.statements) },
  {
    field: 'Organization.statements',
    type: 'Statement',
    ...of(ofKind('ORGANIZATION'), (speaker) => speaker.statements),
  },
  { field: 'Person.quotes', type: 'Quote', ...of(ofKind('PERSON'), (speaker) => speaker.quotes) },
  { field: 'Organization.quotes', type: 'Quote', ...of(ofKind('ORGANIZATION'), (speaker) => speaker.quotes) },
  { field: 'Entity.quotesAbout', type: 'Quote', ...of(entities, (entity) => entity.quotesAbout) },
  { field: 'Entity.articles', type: 'Article', ...of(entities, (entity) => entity.articles) },
  { field: 'Entity.mentions', type: 'Mention', ...of(entities, (entity) => entity.mentions) },
  {
    field: 'Publisher.articles',
    type: 'Article',
    parents: publishers,
    items: (id) => articles.filter(({ publisher }) => publisher === id),
  },
];

interface Window {
  first?: number;
  last?: number;
  after?: string | undefined;
  before?: string | undefined;
}
interface Node {
  id: string;
  article?: { id: string };
  span?: { start: number };
  inner?: Page;
  publisher?: { inner: Page };
  speaker?: { inner: Page } | null;
}
interface Page {
  totalCount: number;
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const idOf = ({ id, article, span }: Node) => (article && span ? `${article.id} ${span.start}` : id);

/** A list that stands under each thing of a list: how it is reached, and its whole. */
const INNER: Record<Type, { type: Type; field: string; within: string; items(item: never): Item[] | undefined }> = {
  Article: {
    ...{ type: 'Article', field: 'articles', within: 'publisher' },
    items: (item: Article) => articles.filter(({ publisher }) => publisher === item.publisher),
  },
  Quote: {
    ...{ type: 'Quote', field: 'quotesAbout', within: 'speaker' },
    items: ({ speaker }: Quote) => speaker?.quotesAbout,
  },
  Entity: { type: 'Article', field: 'articles', within: '... on Entity', items: ({ articles }: Entity) => articles },
  Statement: { type: 'Quote', field: 'quotes', within: '... on Statement', items: ({ quotes }: Statement) => quotes },
  Mention: { type: 'Mention', field: 'mentions', within: 'entity', items: () => undefined },
};

/** A page of a list for some parents, asked for together, with a page of the list under each thing in it. */
async function ask({ field, type }: List, parents: string[], outer: Question & Window, inner: Question & Window) {
  const [parent, name] = field.includes('.') ? field.split('.') : [undefined, field];
  const { within, ...below } = INNER[type];
  const argumentsOf = (of: Type, prefix: string) => {
    const names = ['first', 'last', 'after', 'before', 'where', ...(of === 'Mention' ? [] : ['orderBy'])];
    if (of === 'Article' || of === 'Quote') names.push('search');
    return names.map((argument) => `${argument}: $${prefix}${argument}`).join(', ');
  };
  const typesOf = (of: Type, prefix: string) =>
    ['first: Int', 'last: Int', 'after: String', 'before: String', `where: ${of}Where`, 'search: String']
      .concat(of === 'Mention' ? [] : [`orderBy: ${of}Order`])
      .filter((argument) => of === 'Article' || of === 'Quote' || argument !== 'search: String')
      .map((argument) => `$${prefix}${argument}`)
      .join(', ');
  const flags = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const node = type === 'Mention' ? 'article { id } span { start }' : 'id';
  const under =
    type === 'Mention'
      ? ''
      : `${within} { inner: ${below.field}(${argumentsOf(below.type, 'inner_')}) { ${flags} edges { cursor node { id } } } }`;
  const list = `list: ${name}(${argumentsOf(type, '')}) { ${flags} edges { cursor node { ${node} ${under} } } }`;
  const variables = [
    ...(parent ? ['$parents: [ID!]!'] : []),
    typesOf(type, ''),
    ...(under ? [typesOf(below.type, 'inner_')] : []),
  ];
  const { nodes, ...root } = await archive.ask<{ nodes?: { list: Page }[]; list: Page }>(
    `query (${variables.join(', ')}) { ${parent ? `nodes(ids: $parents) { ... on ${parent} { ${list} } }` : list} }`,
    {
      parents,
      ...outer,
      ...Object.fromEntries(Object.entries(inner).map(([argument, value]) => [`inner_${argument}`, value])),
    },
  );
  return (nodes ?? [root]).map(({ list }) => list);
}

/** How many conditions a filter has, those of the filters in it included. */
function conditionsIn(where: unknown): number {
  if (typeof where !== 'object' || where === null || where instanceof Date) return 0;
  return Object.values(where)
    .filter((value) => value != null)
    .reduce((sum: number, value) => sum + 1 + [value].flat().reduce((all, each) => all + conditionsIn(each), 0), 0);
}

// SQLite orders texts by their bytes, JavaScript by UTF-16: the two differ from U+E000 on.
const compare = (a: string | number = 0, b: string | number = 0) =>
  typeof a === 'number' ? a - Number(b) : Buffer.compare(Buffer.from(a), Buffer.from(String(b)));

/** A list in the order asked for; the row breaks ties. */
function listed(type: Type, items: Item[], { where, search, orderBy = USUAL[type] }: Question): Item[] {
  const placeOf = (item: Item) => ORDERS[type][orderBy.field]?.(item as never);
  const sign = orderBy.direction === 'ASC' ? 1 : -1;
  return items
    .filter((item) => passes(item, where ?? {}) && isFound(item, search))
    .sort((a, b) => sign * (compare(placeOf(a), placeOf(b)) || a.row - b.row));
}

/** A page as the Relay specification defines it, over the place of each thing in the whole. */
function pageOf(all: Item[], { first, last, from = 0, to = all.length }: PlacedWindow) {
  const size = Math.min(Math.max(0, to - from), first ?? last ?? 20);
  const isCut = size < to - from;
  const [start, end] = last === undefined ? [from, isCut ? from + size : to] : [isCut ? to - size : from, to];
  return {
    items: size === 0 ? [] : all.slice(start, end),
    totalCount: all.length,
    hasPreviousPage: start > 0,
    hasNextPage: end < all.length,
  };
}

interface PlacedWindow {
  first?: number;
  last?: number;
  from?: number;
  to?: number;
}

/** A page as the graph answers it, as far as it can be told without it. */
const seen = ({ edges, totalCount, pageInfo: { hasNextPage, hasPreviousPage } }: Page) => ({
  ids: edges.map(({ node }) => idOf(node)),
  // Some are counts of how often somebody comes up.
  totalCount: (totalCount + FAME) % FAME,
  hasNextPage,
  hasPreviousPage,
});

const told = ({ items, ...page }: ReturnType<typeof pageOf>) => ({ ids: items.map(({ id }) => id), ...page });

const anyAsked = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...LISTS)
      .chain((list) => fc.record({ list: fc.constant(list), outer: anyQuestion(list.type) })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Article' as const, 'Quote' as const).chain((type) =>
      fc.record({
        list: fc.constantFrom(...LISTS.filter((list) => list.type === type && !list.field.includes('.'))),
        outer: anySearch(type),
      }),
    ),
  },
);

const anyCase = anyAsked.chain(({ list, outer }) =>
  fc.record({
    list: fc.constant(list),
    outer: fc.constant(outer),
    inner: anyQuestion(INNER[list.type].type),
    size: fc.nat({ max: 8 }),
    innerSize: fc.nat({ max: 5 }),
    backwards: fc.boolean(),
    innerBackwards: fc.boolean(),
    after: some(fc.nat()),
    before: some(fc.nat()),
  }),
);

test.each([
  ['as it is', () => 0],
  ['in which everybody is as famous as can be', () => FAME],
  ['in which every other entity is', (row: number) => (row % 2 === 0 ? FAME : 0)],
  ['in which everybody is unheard of', () => -FAME],
])(
  'every list answers what looking at each thing answers, and so do the lists in it: an archive %s',
  async (_, fame: (row: number) => number) => {
    // These counts tell how a list is read.
    for (const { entityId } of await prisma.entityCount.findMany()) {
      const increment = fame(entityId) - fameOf(entityId);
      await prisma.entityCount.update({
        where: { entityId },
        data: { articles: { increment }, quotes: { increment }, quotesAbout: { increment } },
      });
    }
    fameOf = fame;
    let found = 0;
    const property = fc.asyncProperty(anyCase, async ({ list, outer, inner, size, innerSize, ...turns }) => {
      // More is refused.
      fc.pre(conditionsIn(outer.where) <= 100 && conditionsIn(inner.where) <= 100);
      const whole = list.parents.map((parent) => listed(list.type, list.items(parent), outer));
      const innerWindow = turns.innerBackwards ? { last: innerSize } : { first: innerSize };
      const pages = await ask(list, list.parents, { ...outer, first: 100 }, { ...inner, ...innerWindow });
      for (const [i, page] of pages.entries()) {
        expect(seen(page)).toEqual(told(pageOf(whole[i] ?? [], { first: 100 })));
        for (const [j, { node }] of page.edges.entries()) {
          const item = whole[i]?.[j];
          const items = item && INNER[item.type].items(item as never);
          const below = node.inner ?? node.publisher?.inner ?? node.speaker?.inner;
          expect(below && seen(below)).toEqual(
            items && told(pageOf(listed(INNER[list.type].type, items, inner), innerWindow)),
          );
        }
      }
      if (whole.some((items) => items.length > 0)) found++;

      // From a cursor to a cursor, one parent at a time.
      const [parent] = list.parents.filter((_, i) => (whole[i]?.length ?? 0) > 0);
      const all = whole.find((items) => items.length > 0) ?? [];
      const { edges } = pages.find((page) => page.edges.length > 0) ?? { edges: [] };
      if (parent === undefined || edges.length === 0) return;
      const [after, before] = [turns.after, turns.before].map((n) => (n === undefined ? undefined : n % edges.length));
      const window = turns.backwards ? { last: size } : { first: size };
      const [page] = await ask(
        list,
        [parent],
        {
          ...outer,
          ...window,
          ...(after !== undefined && { after: edges[after]?.cursor }),
          ...(before !== undefined && { before: edges[before]?.cursor }),
        },
        { first: 0 },
      );
      const placed = {
        ...window,
        ...(after !== undefined && { from: after + 1 }),
        ...(before !== undefined && { to: before }),
      };
      const { edges: shown, pageInfo } = page as Page;
      expect(seen(page as Page)).toEqual(told(pageOf(all, placed)));
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
        shown.at(0)?.cursor ?? null,
        shown.at(-1)?.cursor ?? null,
      ]);
    });
    await fc.assert(property, { numRuns: Math.ceil(CASES / 4), ...(SEED && { seed: SEED }) });
    // A filter under which there is never anything proves nothing.
    expect(found).toBeGreaterThan(CASES / 12);
  },
);

test.each([
  ['quotes(where: { speaker: $person })', 'Quote_speakerId_reportedAt_id_idx'],
  ['quotes(where: { speakerWhere: { name: "Ada Lark" } })', 'Quote_speakerId_reportedAt_id_idx'],
  ['quotes(where: { about: $person })', 'QuoteAbout_entityId_reportedAt_quoteId_idx'],
  ['quotes(where: { aboutWhere: { nameStartsWith: "Ada" } })', 'QuoteAbout_entityId_reportedAt_quoteId_idx'],
  ['quotes(where: { NOT: { kind: [DIRECT] } })', 'Quote_reportedAt_id_idx'],
  ['quotes(where: { publishedFrom: "2031-05-02T00:00:00Z" })', 'Quote_reportedAt_id_idx (reportedAt>?)'],
  ['quotes(where: { article: { entity: $person } })', 'Quote_articleId_start_end_key'],
  ['articles(where: { publishedBefore: "2031-05-02T00:00:00Z" })', 'Article_reportedAt_id_idx (reportedAt<?)'],
  ['articles(where: { allEntities: [$person] })', 'ArticleEntity_entityId_reportedAt_articleId_salience_idx'],
  [
    'articles(where: { entityWhere: { name: "Ada Lark" } })',
    'ArticleEntity_entityId_reportedAt_articleId_salience_idx',
  ],
  ['articles(where: { quote: { speaker: $person } })', 'Quote_speakerId_reportedAt_id_idx'],
  ['entities(where: { nameStartsWith: "Ada" })', 'Entity_name_id_idx (name>? AND name<?)'],
  ['statements(where: { speaker: $person })', 'Statement_speakerId_reportedAt_id_idx'],
  ['timeline(about: $person, from: "2031-05")', 'DateMention_date_id_idx (date>?'],
  ['timeline(about: $person)', 'ArticleEntity_entityId_reportedAt_articleId_salience_idx'],
])('an index leads to the rows of %s', async (list, index) => {
  const person = entities.find(({ kind }) => kind === 'PERSON')?.id;
  const head = list.includes('$person') ? 'query ($person: ID!)' : '';
  const [statement = ''] = await archive.statements(`${head} { ${list} { nodes { __typename } } }`, { person });
  const plan = planOf(statement);
  expect(plan.join('\n')).toContain(index);
  expect(plan.filter((step) => /^SCAN (Quote|Article|Entity|Statement|Mention|DateMention)\w*$/.test(step))).toEqual(
    [],
  );
});

test('the pages of ranked lists are looked for once for each parent, and not for each match', async () => {
  const orderBy = '{ field: RELEVANCE, direction: DESC }';
  const statements = await archive.statements(
    `{ publishers { articles(search: "harbor", orderBy: ${orderBy}) { nodes { __typename } } } }`,
  );
  const plan = planOf(statements.at(-1) ?? '');
  // Of what is read at the same depth, each is read again for each row of those ahead of it.
  expect(plan.filter((step) => /^SCAN (p|found)\b/.test(step))[0]).toMatch(/^SCAN p\b/);
});

/** How a statement is run, step by step, as SQLite tells it. */
function planOf(statement: string): string[] {
  const parameters = Array.from(statement.matchAll(/\?/g), () => null);
  return archive.database.reader
    .prepare<unknown[], { detail: string }>(`explain query plan ${statement}`)
    .all(...parameters)
    .map(({ detail }) => detail);
}
