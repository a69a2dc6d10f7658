import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { temporaryDatabase } from '../support/server.ts';

const TABLES = [
  'Publisher',
  'Article',
  'Revision',
  'Entity',
  'Alias',
  'Role',
  'Mention',
  'ArticleEntity',
  'Quote',
  'Fragment',
  'QuoteAbout',
  'DateMention',
];
const DATE = { start: 1, end: 5, date: '2031-05', method: 'TEST', confidence: 1, review: 'CONFIRMED' } as const;
const OF_ARTICLE = ['Revision', 'Mention', 'ArticleEntity', 'Quote', 'DateMention'];

let database: Database;
beforeEach(async () => {
  database = await temporaryDatabase();
});
afterEach(() => database.close());

/** Every row of every table. */
const rows = () =>
  Object.fromEntries(TABLES.map((table) => [table, database.reader.prepare(`select * from "${table}"`).all()]));
const count = (table: string) => database.reader.prepare(`select count(*) from "${table}"`).pluck().get();
/** What is stored of one article alone. */
const rowsOf = (slug: string) => {
  const id = database.reader.prepare(`select "id" from "Article" where "slug" = ?`).pluck().get(slug);
  const all = (sql: string) => database.reader.prepare(sql).all(id);
  return [
    all('select * from "Article" where "id" = ?'),
    ...OF_ARTICLE.map((table) => all(`select * from "${table}" where "articleId" = ?`)),
    ...['Fragment', 'QuoteAbout'].map((table) =>
      all(`select t.* from "${table}" t join "Quote" q on q."id" = t."quoteId" where q."articleId" = ?`),
    ),
  ];
};
const columns = (sql: string) => database.reader.prepare(sql).pluck().all();

test('an article is stored with everything that was found in it', async () => {
  const found = article('Harbor reopens', ['Ada Lark', 'Ben Moss']);
  found.findings.dates.push(DATE);
  expect(await save(database.prisma, [found])).toEqual([{ slug: 'harbor-reopens', outcome: 'new' }]);
  expect(Object.fromEntries(TABLES.map((table) => [table, count(table)]))).toEqual({
    Publisher: 1,
    Article: 1,
    Revision: 1,
    Entity: 3,
    Alias: 2,
    Role: 2,
    Mention: 4,
    ArticleEntity: 3,
    Quote: 2,
    Fragment: 2,
    QuoteAbout: 2,
    DateMention: 1,
  });
  const [, revisions = []] = rowsOf('harbor-reopens');
  expect(revisions).toMatchObject([
    { number: 1, kind: 'CREATED', headline: 'Harbor reopens', body: found.document.body },
  ]);
  expect(
    await database.prisma.quote.findFirst({ include: { fragments: true, about: true, speaker: true } }),
  ).toMatchObject({
    text: '“Port Ember will answer number 0,”',
    speaker: { name: 'Ada Lark' },
    speakerLabel: 'Ada Lark',
    cueText: 'said',
    occasion: null,
    saidOn: '2031-05-05',
    paragraph: 0,
    fragments: [{ start: 0, end: 34 }],
    reportedAt: new Date('2031-05-06T00:00:00Z'),
  });
});

test('a quote is about whom it mentions, whole', async () => {
  const found = article('Harbor reopens', ['Ada Lark']);
  const [port] = found.findings.entities;
  const [quote] = found.findings.quotes;
  const [mention] = port?.mentions ?? [];
  port?.mentions.push({ ...(mention ?? expect.unreachable()), start: 20, end: (quote?.end ?? 0) + 1 });
  await save(database.prisma, [found]);
  expect([count('Mention'), count('QuoteAbout')]).toEqual([3, 1]);
  Object.assign(mention ?? {}, { end: (quote?.end ?? 0) + 2 });
  await save(database.prisma, [found]);
  expect([count('Mention'), count('QuoteAbout')]).toEqual([3, 0]);
});

describe('the same article again', () => {
  test('changes not one row', async () => {
    const both = [article('Harbor reopens', ['Ada Lark']), article('Fleet returns', ['Ada Lark', 'Ben Moss'])];
    await save(database.prisma, both);
    const before = rows();
    expect(await save(database.prisma, both)).toEqual([
      { slug: 'harbor-reopens', outcome: 'unchanged' },
      { slug: 'fleet-returns', outcome: 'unchanged' },
    ]);
    expect(rows()).toEqual(before);
  });

  test('changes nothing of its publisher either, of whom a later article knew better', async () => {
    const publisher = { name: 'The Ember Courier', homepage: 'https://old.example/' };
    const first = article('Harbor reopens', ['Ada Lark'], { publisher });
    const later = article('Fleet returns', [], { publisher: { ...publisher, homepage: 'https://ember.example/' } });
    await save(database.prisma, [first, later]);
    await save(database.prisma, [first]);
    expect(columns('select "homepage" from "Publisher"')).toEqual(['https://ember.example/']);
  });

  test('from many sides at once is one article', async () => {
    const many = Array.from({ length: 10 }, () => save(database.prisma, [article('Harbor reopens', ['Ada Lark'])]));
    const outcomes = (await Promise.all(many)).flat().map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['new', ...Array(9).fill('unchanged')]);
    expect([count('Article'), count('Revision'), count('Quote'), count('Entity')]).toEqual([1, 1, 1, 2]);
  });

  test('is known by its address, however that is written and whatever its headline', async () => {
    const at = (headline: string, url: string) => article(headline, ['Ada Lark'], { url });
    await save(database.prisma, [
      at('Harbor reopens', 'https://Courier.example/café'),
      at('Harbor reopens at last', 'https://courier.example:443/caf%C3%A9'),
    ]);
    expect(await database.prisma.article.findMany()).toMatchObject([
      { slug: 'harbor-reopens', headline: 'Harbor reopens at last', url: 'https://courier.example/caf%C3%A9' },
    ]);
  });

  test('under its name and under its address is one article, though both come at once', async () => {
    const url = 'https://courier.example/harbor';
    const first = article('Harbor reopens', ['Ada Lark'], { guid: 'harbor-1', url });
    const byName = article('Harbor is open', ['Ben Moss'], { guid: 'harbor-1' });
    const byAddress = article('Harbor stays open', ['Cy Reed', 'Ben Moss'], { url });
    await save(database.prisma, [first]);
    expect((await save(database.prisma, [byName, byAddress])).map(({ outcome }) => outcome)).toEqual([
      'revised',
      'revised',
    ]);
    expect(columns('select "headline" from "Revision" order by "number"')).toEqual([
      'Harbor reopens',
      'Harbor is open',
      'Harbor stays open',
    ]);
    expect(
      columns('select e."name" from "Quote" q join "Entity" e on e."id" = q."speakerId" order by q."start"'),
    ).toEqual(['Cy Reed', 'Ben Moss']);
  });

  test('without an address is known by publisher and text, or headline on the same day', async () => {
    await save(database.prisma, [
      article('Harbor reopens', ['Ada Lark'], { url: 'https://courier.example/harbor' }),
      article('Harbor reopens', ['Ada Lark'], { publisher: { name: 'Tidewater Times' } }),
      article('Harbor reopens', ['Ada Lark']),
      article('Harbor reopens', ['Ben Moss']),
    ]);
    expect(columns('select "articleId" from "Revision" order by "id"')).toEqual([1, 2, 1]);
  });
});

describe('a changed article', () => {
  const url = 'https://courier.example/harbor';

  test.each([
    ['headline', article('Harbor reopens at last', ['Ada Lark'], { url })],
    ['body', article('Harbor reopens', ['Ada Lark', 'Cleo Vane'], { url })],
  ])('is a second revision when its %s is another', async (_, changed) => {
    await save(database.prisma, [article('Harbor reopens', ['Ada Lark'], { url })]);
    const [first] = await database.prisma.revision.findMany();
    expect(await save(database.prisma, [changed])).toEqual([{ slug: 'harbor-reopens', outcome: 'revised' }]);
    const { headline, body } = changed.document;
    const revisions = await database.prisma.revision.findMany({ orderBy: { number: 'asc' } });
    expect(revisions).toMatchObject([first, { articleId: 1, number: 2, kind: 'UPDATED', headline, body }]);
    expect(await database.prisma.article.findMany()).toMatchObject([{ slug: 'harbor-reopens', headline }]);
  });

  test('that goes back to what it said is a third revision', async () => {
    const first = article('Harbor reopens', ['Ada Lark'], { url });
    for (const version of [first, article('Harbor shut', ['Ada Lark'], { url }), first]) {
      await save(database.prisma, [version]);
    }
    expect(columns('select "headline" from "Revision" order by "number"')).toEqual([
      'Harbor reopens',
      'Harbor shut',
      'Harbor reopens',
    ]);
  });

  test('has its own findings, without what nothing names any more, and leaves other articles alone', async () => {
    const before = article('Harbor reopens', ['Ada Lark', 'Ben Moss']);
    const [, , ben] = before.findings.entities;
    Object.assign(ben?.mentions[0] ?? {}, { role: 'pilot' });
    await save(database.prisma, [before, article('Fleet returns', ['Ben Moss'])]);
    const other = rowsOf('fleet-returns');
    expect(await save(database.prisma, [article('Harbor reopens', ['Cleo Vane'])])).toEqual([
      { slug: 'harbor-reopens', outcome: 'revised' },
    ]);
    expect(columns('select "name" from "Entity" order by "name"')).toEqual(['Ben Moss', 'Cleo Vane', 'Port Ember']);
    expect(columns('select "name" from "Alias" order by "name"')).toEqual(['Moss', 'Vane']);
    expect(columns('select "title" from "Role"')).toEqual(['harbor master', 'harbor master']);
    expect(await database.prisma.quote.findMany({ where: { articleId: 1 }, include: { speaker: true } })).toMatchObject(
      [{ speaker: { name: 'Cleo Vane' } }],
    );
    expect(rowsOf('fleet-returns')).toEqual(other);
  });

  test('in which nothing is found leaves nothing found', async () => {
    await save(database.prisma, [article('Harbor reopens', ['Ada Lark'])]);
    await save(database.prisma, [article('Harbor reopens', [], { body: 'Nobody spoke.' })]);
    const left = Object.entries(rows()).filter(([, all]) => all.length > 0);
    expect(left.map(([table, all]) => [table, all.length])).toEqual([
      ['Publisher', 1],
      ['Article', 1],
      ['Revision', 2],
    ]);
  });

  test('keeps its revision when only the data around the same text is other', async () => {
    await save(database.prisma, [article('Harbor reopens', ['Ada Lark'])]);
    const byline = 'By Flint Otter';
    expect(await save(database.prisma, [article('Harbor reopens', ['Ada Lark'], { byline })])).toMatchObject([
      { outcome: 'revised' },
    ]);
    expect([count('Revision'), columns('select "byline" from "Article"')]).toEqual([1, [byline]]);
  });

  test('that is dated later moves with its quotes and entities', async () => {
    await save(database.prisma, [article('Harbor reopens', ['Ada Lark'], { publishedAt: undefined })]);
    await save(database.prisma, [article('Harbor reopens', ['Ada Lark'])]);
    const moments = ['Article', 'Quote', 'QuoteAbout', 'ArticleEntity'].flatMap((table) =>
      columns(`select "reportedAt" from "${table}"`),
    );
    expect(new Set(moments)).toEqual(new Set(['2031-05-06T00:00:00.000+00:00']));
  });
});

describe('what fails in the middle leaves nothing of what came with it', () => {
  const first = article('Harbor reopens', ['Ada Lark']);

  test('when a speaker is none of the entities', async () => {
    const broken = article('Fleet returns', ['Ben Moss']);
    Object.assign(broken.findings.quotes[0]?.speaker ?? {}, { entity: 99 });
    await expect(save(database.prisma, [first, broken])).rejects.toThrow('Expected an index below 2, got 99.');
    expect(Object.values(rows()).flat()).toEqual([]);
  });

  test('when the database refuses a row', async () => {
    const broken = article('Fleet returns', ['Ben Moss']);
    broken.findings.quotes.push(...broken.findings.quotes);
    await expect(save(database.prisma, [first, broken])).rejects.toMatchObject({ code: 'P2010' });
    expect(Object.values(rows()).flat()).toEqual([]);
  });

  test('and nothing of a revision, whose article stays as it was', async () => {
    await save(database.prisma, [first]);
    const before = rows();
    const broken = article('Harbor reopens', ['Ben Moss', 'Cleo Vane']);
    broken.findings.dates.push(DATE, DATE);
    await expect(save(database.prisma, [article('Fleet returns', []), broken])).rejects.toMatchObject({
      code: 'P2010',
    });
    expect(rows()).toEqual(before);
  });
});

describe('one entity across articles', () => {
  const people = () =>
    database.prisma.entity.findMany({
      where: { kind: 'PERSON' },
      select: {
        name: true,
        wikidataId: true,
        aliases: { select: { name: true } },
        roles: { select: { title: true } },
        _count: { select: { quotes: true, articles: true } },
      },
      orderBy: { id: 'asc' },
    });
  const named = (
    name: string,
    told: { wikidataId?: string; description?: string; role?: string; aliases?: string[] },
  ) => {
    const found = article(`${name} speaks of ${Object.values(told)}`, [name]);
    const { role, ...rest } = told;
    const entity = found.findings.entities[1] ?? expect.unreachable();
    Object.assign(entity, rest);
    if (role) Object.assign(entity.mentions[0] ?? {}, { role });
    return found;
  };

  test('by its name, whatever its case; aliases and roles come together', async () => {
    await save(database.prisma, [
      named('Ada Lark', { aliases: ['Lark'] }),
      named('ADA LARK', { role: 'mayor' }),
      named('Ada Lark', { aliases: ['Lark', 'Ms. Lark'], role: 'mayor' }),
    ]);
    expect(await people()).toEqual([
      {
        name: 'Ada Lark',
        wikidataId: null,
        aliases: [{ name: 'ADA LARK' }, { name: 'LARK' }, { name: 'Lark' }, { name: 'Ms. Lark' }],
        roles: [{ title: 'harbor master' }, { title: 'mayor' }],
        _count: { quotes: 3, articles: 3 },
      },
    ]);
  });

  test('by its Wikidata item over its name, once an article gives it', async () => {
    await save(database.prisma, [
      named('Ada Lark', { description: 'mayor of Port Ember' }),
      named('Ada Lark', { wikidataId: 'Q1', description: 'somebody else' }),
      named('Ada M. Lark', { wikidataId: 'Q1', description: 'anybody' }),
    ]);
    expect(await people()).toMatchObject([
      {
        name: 'Ada Lark',
        wikidataId: 'Q1',
        aliases: [{ name: 'Ada M. Lark' }, { name: 'Lark' }],
        _count: { quotes: 3 },
      },
    ]);
    expect(columns(`select "description" from "Entity" where "kind" = 'PERSON'`)).toEqual(['mayor of Port Ember']);
  });

  test('but namesakes that are two Wikidata items are two, and who says no item is the first', async () => {
    await save(database.prisma, [
      named('Ada Lark', { wikidataId: 'Q1' }),
      named('Ada Lark', { wikidataId: 'Q2' }),
      named('Ada Lark', { wikidataId: 'Q2', role: 'mayor' }),
      named('Ada Lark', {}),
    ]);
    expect(await people()).toMatchObject([
      { name: 'Ada Lark', wikidataId: 'Q1', _count: { quotes: 2 } },
      {
        name: 'Ada Lark',
        wikidataId: 'Q2',
        _count: { quotes: 2 },
        roles: [{ title: 'harbor master' }, { title: 'mayor' }],
      },
    ]);
  });

  test('even namesakes of one article', async () => {
    const found = article('Three speak', ['Ada Lark', 'ADA LARK', 'Ada lark']);
    for (const [i, entity] of found.findings.entities.entries()) {
      if (i === 1 || i === 2) entity.wikidataId = `Q${i}`;
    }
    await save(database.prisma, [found]);
    expect(await people()).toMatchObject([
      { name: 'Ada Lark', wikidataId: 'Q1', _count: { quotes: 2 } },
      { name: 'ADA LARK', wikidataId: 'Q2', _count: { quotes: 1 } },
    ]);
  });

  test('and a person is not a place of the same name', async () => {
    const found = article('Port Ember speaks', ['Port Ember']);
    await save(database.prisma, [found]);
    expect(columns('select "kind" from "Entity" where "name" = \'Port Ember\' order by "kind"')).toEqual([
      'PERSON',
      'PLACE',
    ]);
  });

  test('even where one article finds it twice: every span is counted once', async () => {
    const found = article('Harbor reopens', ['Ada Lark', 'Ms. Lark']);
    const [, ada, ms] = found.findings.entities;
    Object.assign(ada ?? {}, { wikidataId: 'Q1' });
    Object.assign(ms ?? {}, { wikidataId: 'Q1', aliases: [] });
    ms?.mentions.push(...(ada?.mentions ?? []));
    await save(database.prisma, [found]);
    expect(await people()).toMatchObject([
      { name: 'Ada Lark', aliases: [{ name: 'Lark' }, { name: 'Ms. Lark' }], _count: { quotes: 2, articles: 1 } },
    ]);
    expect(columns('select "mentionCount" from "ArticleEntity" order by "entityId"')).toEqual([2, 2]);
    expect(count('Mention')).toBe(4);
  });
});

describe('the slug', () => {
  const slugs = async (...headlines: string[]) => {
    const articles = headlines.map((headline, i) => article(headline, [], { url: `https://courier.example/${i}` }));
    return (await save(database.prisma, articles)).map(({ slug }) => slug);
  };

  test.each([
    ['U.S. and Iran’s “talks”: 10% done', 'us-and-irans-talks-10-done'],
    ['Ærø’s café, naïve – ﬁrst', 'ærøs-cafe-naive-first'],
    ['한국 뉴스', '한국-뉴스'],
    ['Новости дня', 'новости-дня'],
    ['…', 'article'],
    ['𐌰'.repeat(200), '𐌰'.repeat(120)],
    [`${'a'.repeat(119)} b`, 'a'.repeat(119)],
  ])('of %s is %s', async (headline, slug) => {
    expect(await slugs(headline)).toEqual([slug]);
    expect(columns('select "slug" from "Article"')).toEqual([slug]);
  });

  test('has a number where another article has it', async () => {
    expect(await slugs(...Array(9).fill('Live updates'), 'Live updates 4', 'Live!', 'Live updates')).toEqual([
      'live-updates',
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `live-updates-${number}`),
      'live-updates-4-2',
      'live',
      'live-updates-10',
    ]);
  });
});

test('whom a revision names again stays the same one, whatever new articles come with it', async () => {
  const [before, after, other] = ['Harbor reopens', 'Harbor closes', 'Ferry sails'].map((headline) =>
    article(headline, ['Ada Lark']),
  );
  if (!before || !after || !other) throw new Error('Expected three articles.');
  for (const { document } of [before, after]) document.guid = 'harbor';
  for (const entity of before.findings.entities) if (entity.name === 'Ada Lark') entity.wikidataId = 'Q1';
  await save(database.prisma, [before]);
  const ada = () => database.reader.prepare(`select "id", "wikidataId" from "Entity" where "name" = 'Ada Lark'`).all();
  const known = ada();
  expect(known).toMatchObject([{ wikidataId: 'Q1' }]);
  expect((await save(database.prisma, [after, other])).map(({ outcome }) => outcome)).toEqual(['revised', 'new']);
  expect(ada()).toEqual(known);
});
