import { afterAll, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { archive as invented } from '../support/archive.ts';
import { article } from '../support/articles.ts';
import { openGraph } from '../support/graph.ts';

const archive = await openGraph({ seeds: false });
afterAll(() => archive.close());
const { prisma } = archive.database;
const stories = invented(60);
await save(prisma, stories);
// Some say something else by now, and some were taken back.
const others = invented(61);
await save(
  prisma,
  stories.slice(0, 20).map(({ document }, n) => {
    const { document: revised, findings } = others[n] ?? {
      document,
      findings: { entities: [], quotes: [], dates: [] },
    };
    return { document: { ...document, body: revised.body }, findings };
  }),
);
await save(
  prisma,
  stories
    .slice(20, 25)
    .map(({ document, findings }) => ({ document: { ...document, status: 'CANCELED' as const }, findings })),
);

const reported = { select: { id: true, slug: true, reportedAt: true } } as const;
const entities = await prisma.entity.findMany({
  include: {
    articles: { include: { article: reported } },
    mentions: { include: { article: reported, role: true } },
    quotes: true,
    quotedAbout: true,
  },
});
const idOf = ({ kind, id }: { kind: string; id: number }) =>
  Buffer.from(`${kind.charAt(0)}${kind.slice(1).toLowerCase()}:${id}`).toString('base64url');
const ids = entities.map(idOf);
const ofAll = <Data>(fields: string) =>
  archive.ask<{ nodes: Data[] }>(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { ${fields} } } }`, { ids });

interface Reported {
  id: number;
  slug: string;
  reportedAt: Date;
}
const inTime = (a: Reported, b: Reported) => a.reportedAt.getTime() - b.reportedAt.getTime() || a.id - b.id;

test('counts are those of the rows, whatever became of the articles', async () => {
  const speaker = '... on Person { quoteCount } ... on Organization { quoteCount }';
  expect(await ofAll(`articleCount mentionCount quotesAboutCount ${speaker}`)).toEqual({
    nodes: entities.map(({ kind, articles, mentions, quotes, quotedAbout }) => ({
      articleCount: articles.length,
      mentionCount: mentions.length,
      quotesAboutCount: quotedAbout.length,
      ...(['PERSON', 'ORGANIZATION'].includes(kind) && { quoteCount: quotes.length }),
    })),
  });
  const articles = await prisma.article.findMany({
    include: { mentions: true },
    orderBy: [{ headline: 'asc' }, { id: 'asc' }],
  });
  const counted = await archive.ask<{ articles: { nodes: unknown[] } }>(
    '{ articles(first: 100, orderBy: { field: HEADLINE, direction: ASC }) { nodes { mentionCount } } }',
  );
  expect(counted.articles.nodes).toEqual(articles.map(({ mentions }) => ({ mentionCount: mentions.length })));
  const publishers = await prisma.publisher.findMany({ include: { articles: true }, orderBy: { name: 'asc' } });
  expect(await archive.ask('{ publishers { articleCount } }')).toEqual({
    publishers: publishers.map(({ articles }) => ({ articleCount: articles.length })),
  });
});

test('a count follows a quote to another speaker', async () => {
  const counts = async () => (await prisma.entityCount.findMany()).map(({ quotes }) => quotes);
  const before = await counts();
  const [from, to] = entities.filter(({ kind }) => kind === 'PERSON');
  const quote = await prisma.quote.findFirstOrThrow({ where: { speakerId: from?.id ?? 0 } });
  const moved = (speakerId: number | null) => prisma.quote.update({ where: { id: quote.id }, data: { speakerId } });
  const change = async () => (await counts()).map((count, i) => count - (before[i] ?? 0)).filter((more) => more !== 0);
  await moved(to?.id ?? 0);
  expect((await change()).sort()).toEqual([-1, 1]);
  await moved(null);
  expect(await change()).toEqual([-1]);
  await moved(from?.id ?? 0);
  expect(await change()).toEqual([]);
});

test('the related are those that the same articles name, with how often and from when to when', async () => {
  const naming = new Map(entities.map(({ id, articles }) => [id, articles.map(({ article }) => article).sort(inTime)]));
  const expected = entities.map((entity) => {
    const own = new Set(naming.get(entity.id)?.map(({ id }) => id));
    const related = entities
      .filter((other) => other !== entity)
      .map((other) => ({ other, both: naming.get(other.id)?.filter(({ id }) => own.has(id)) ?? [] }))
      .filter(({ both }) => both.length > 0)
      .map(({ other, both }) => ({
        entity: { name: other.name },
        articleCount: both.length,
        since: both.at(0)?.reportedAt.toISOString() ?? '',
        until: both.at(-1)?.reportedAt.toISOString() ?? '',
        row: other.id,
      }))
      .sort((a, b) => b.articleCount - a.articleCount || b.until.localeCompare(a.until) || a.row - b.row);
    return { related: related.slice(0, 4).map(({ row, ...told }) => told) };
  });
  expect(await ofAll('related(first: 4) { entity { name } articleCount since until }')).toEqual({ nodes: expected });
});

test('a role tells the first and the last article that use it', async () => {
  const expected = entities.map(({ kind, mentions }) => {
    if (kind !== 'PERSON') return {};
    const titles = new Map<string, Reported[]>();
    for (const { role, article } of mentions) {
      if (role) titles.set(role.title, [...(titles.get(role.title) ?? []), article]);
    }
    const roles = [...titles].map(([title, articles]) => {
      const [first, last] = [articles.sort(inTime).at(0), articles.at(-1)];
      return { title, firstArticle: { slug: first?.slug }, lastArticle: { slug: last?.slug } };
    });
    return { roles: roles.sort((a, b) => a.title.localeCompare(b.title)) };
  });
  const { nodes } = await ofAll<{ roles?: { title: string }[] }>(
    '... on Person { roles { title firstArticle { slug } lastArticle { slug } } }',
  );
  for (const { roles } of nodes) roles?.sort((a, b) => a.title.localeCompare(b.title));
  expect(nodes).toEqual(expected);
});

const first = (date: string) => date + '-01-01'.slice(date.length - 4);
const last = (date: string) => date + '-12-31'.slice(date.length - 4);
const everyDate = await prisma.dateMention.findMany({ include: { article: { include: { entities: true } } } });

test.each([
  {},
  { from: '2031' },
  { from: '2031-01-01' },
  { from: '2031-05' },
  { from: '2031-05-02' },
  { to: '2031' },
  { to: '2031-05' },
  { from: '2031-05', to: '2031-05-29' },
  { from: '2031-05-01', to: '2031-05-31', isAbout: true },
  { isAbout: true },
  { isAbout: true, isEnglish: true },
])(
  'a timeline has the dates within %j, the earliest first, from either end',
  async ({ from, to, isAbout, isEnglish }) => {
    const [about] = isAbout ? entities : [];
    const expected = everyDate
      .filter(({ date }) => date !== null && (!from || first(date) >= first(from)) && (!to || last(date) <= last(to)))
      .filter(({ article }) => !about || article.entities.some(({ entityId }) => entityId === about.id))
      .filter(({ article }) => !isEnglish || article.language === 'en')
      .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.id - b.id)
      .map(({ date, article: { slug } }) => ({ date, article: { slug } }));
    const page = async (range: object) =>
      (
        await archive.ask<{ timeline: { totalCount: number; nodes: unknown[] } }>(
          `query ($first: Int, $last: Int, $about: ID, $from: PartialDate, $to: PartialDate, $where: ArticleWhere) {
          timeline(first: $first, last: $last, about: $about, from: $from, to: $to, where: $where) {
            totalCount nodes { date article { slug } } } }`,
          { ...range, about: about && idOf(about), from, to, where: isEnglish ? { language: 'en' } : null },
        )
      ).timeline;
    expect(expected.length).toBeGreaterThan(0);
    expect(await page({ first: 100 })).toEqual({ totalCount: expected.length, nodes: expected.slice(0, 100) });
    expect((await page({ last: 3 })).nodes).toEqual(expected.slice(-3));
  },
);

test('articles are similar by what few others name, not by what all of them do', async () => {
  const near = await openGraph({ seeds: false });
  await save(near.database.prisma, [
    article('The toll', ['Ada Lark', 'Ben Moss']),
    ...Array.from({ length: 30 }, (_, i) => article(`Weather ${i}`, [`Reporter ${i}`])),
    article('The toll again', ['Ben Moss', 'Ada Lark']),
    article('The ferry', ['Ada Lark', 'Cleo Vane']),
  ]);
  expect(
    await near.ask(`{
      article(slug: "the-toll") { similar(first: 2) { article { slug } shared { name } } }
      alone: article(slug: "weather-3") { similar(first: 20) { shared { name } } }
      none: article(slug: "the-toll") { similar(first: 0) { article { slug } } }
    }`),
  ).toEqual({
    article: {
      similar: [
        {
          article: { slug: 'the-toll-again' },
          shared: expect.arrayContaining([{ name: 'Ada Lark' }, { name: 'Ben Moss' }]),
        },
        { article: { slug: 'the-ferry' }, shared: expect.arrayContaining([{ name: 'Ada Lark' }]) },
      ],
    },
    alone: { similar: Array.from({ length: 20 }, () => ({ shared: [{ name: 'Port Ember' }] })) },
    none: { similar: [] },
  });
  await near.close();
});

test('what is similar is what counting around every article gives', async () => {
  const large = await openGraph({ seeds: false });
  await save(large.database.prisma, invented(250));
  const entities = await large.database.prisma.entity.findMany({
    include: { articles: { include: { article: reported } } },
  });
  const rows = entities.flatMap(({ name, articles }) => articles.map((row) => ({ ...row, name })));
  const articles = await large.database.prisma.article.findMany({
    take: 100,
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
  });
  const bySalience = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
    b.salience - a.salience || a.entityId - b.entityId;
  const similarTo = (own: Reported) => {
    const scores = new Map<Reported, { score: number; shared: typeof rows }>();
    const telling = rows.filter(({ articleId }) => articleId === own.id).sort(bySalience);
    for (const { entityId, salience } of telling.slice(0, 8)) {
      const others = rows.filter((row) => row.entityId === entityId).sort((a, b) => inTime(a.article, b.article));
      const at = others.findIndex(({ articleId }) => articleId === own.id);
      const around = [...others.slice(Math.max(0, at - 25), at), ...others.slice(at + 1, at + 26)];
      for (const row of around) {
        const known = [...scores.keys()].find(({ id }) => id === row.articleId) ?? row.article;
        const { score, shared } = scores.get(known) ?? { score: 0, shared: [] };
        const central = Math.min(salience, row.salience);
        scores.set(known, {
          score: score + central * Math.log(1 + 50 / around.length),
          shared: [...shared, { ...row, salience: central }],
        });
      }
    }
    return [...scores]
      .sort(([a, { score: scoreA }], [b, { score: scoreB }]) => scoreB - scoreA || b.id - a.id)
      .map(([{ slug }, { shared }]) => ({
        article: { slug },
        shared: shared.sort(bySalience).map(({ name }) => ({ name })),
      }));
  };
  const expected = articles.map((own) => ({ similar: similarTo(own).slice(0, 20) }));
  // Some have more around them than is looked at.
  expect(Math.max(...entities.map((entity) => entity.articles.length))).toBeGreaterThan(26);
  expect(
    await large.ask('{ articles(first: 100) { nodes { similar(first: 20) { article { slug } shared { name } } } } }'),
  ).toEqual({ articles: { nodes: expected } });
  await large.close();
});

test('an organization that speaks has quotes and statements as a person has', async () => {
  const union = entities.find(({ name }) => name === 'Harbor Union');
  const quotes = union?.quotes.length;
  expect(quotes).toBeGreaterThan(0);
  expect(
    await archive.ask(`{
      entity(name: "Harbor Union") {
        mentionCount
        ... on Organization { quoteCount quotes { totalCount } statements { totalCount } }
      }
    }`),
  ).toEqual({
    entity: {
      mentionCount: union?.mentions.length,
      quoteCount: quotes,
      quotes: { totalCount: quotes },
      statements: { totalCount: await prisma.statement.count({ where: { speakerId: union?.id ?? 0 } }) },
    },
  });
});

test('a timeline is walked through page by page', async () => {
  interface Page {
    timeline: {
      edges: { cursor: string; node: { date: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const query = `query ($after: String) {
    timeline(first: 7, after: $after, from: "2031-05") {
      edges { cursor node { date } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const dates: string[] = [];
  for (let after: string | null = null; ; ) {
    const { timeline }: Page = await archive.ask<Page>(query, { after });
    dates.push(...timeline.edges.map(({ node }) => node.date));
    expect(timeline.pageInfo.endCursor).toBe(timeline.edges.at(-1)?.cursor);
    if (!timeline.pageInfo.hasNextPage) break;
    after = timeline.pageInfo.endCursor;
  }
  const within = everyDate.flatMap(({ date }) => (date !== null && first(date) >= '2031-05-01' ? date : []));
  expect(dates).toEqual(within.sort());
});
