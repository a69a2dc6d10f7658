import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Findings } from '../../src/extract/findings.ts';
import type { Document } from '../../src/ingest/document.ts';
import type { Database } from '../../src/store/database.ts';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { temporaryDatabase } from '../support/server.ts';

let database: Database;
beforeEach(async () => {
  database = await temporaryDatabase();
});
afterEach(() => database.close());

const HARBOR = 'Harbor reopens';
const all = (sql: string) => database.reader.prepare(sql).all();
const quotes = () =>
  all('select "id", "text", "start", "review", "method", "speakerLabel" from "Quote" order by "start"');
const store = (found: { document: Document; findings: Findings }) => save(database.prisma, [found]);
const review = (text: string, review: 'CONFIRMED' | 'REJECTED') =>
  database.prisma.quote.updateMany({ where: { text: { contains: text } }, data: { review, method: 'EDITOR' } });

describe('what became of quotes and mentions', () => {
  test('is told of each that did not stay', async () => {
    const first = article(HARBOR, ['Ada Lark', 'Ben Moss', 'Cy Dunn', 'Di Fox', 'Eve Orr']);
    await store(first);
    const [ada, , cy, di, eve, headline] = first.document.body.split('\n');
    const body = [ada, di?.replace('answer number', 'call number'), eve, headline, cy].join('\n');
    const next = { document: { ...first.document, body }, findings: { entities: [], quotes: [], dates: [] } };
    expect(await store(next)).toMatchObject([{ outcome: 'revised' }]);
    expect(all(`select "verdict", "name", "text", "newText" from "Change" where "finding" = 'QUOTE'`)).toEqual([
      { verdict: 'LOST', name: 'Ben Moss', text: '“Port Ember will answer number 1,”', newText: null },
      ...['“Port Ember will answer number 2,”'].map((text) => ({
        verdict: 'MOVED',
        name: 'Cy Dunn',
        text,
        newText: text,
      })),
      {
        verdict: 'ALTERED',
        name: 'Di Fox',
        text: '“Port Ember will answer number 3,”',
        newText: '“Port Ember will call number 3,”',
      },
    ]);
    expect(all(`select distinct "verdict", "name" from "Change" where "finding" = 'MENTION' order by 2, 1`)).toEqual([
      { verdict: 'LOST', name: 'Ben Moss' },
      { verdict: 'MOVED', name: 'Cy Dunn' },
      { verdict: 'LOST', name: 'Port Ember' },
      { verdict: 'MOVED', name: 'Port Ember' },
    ]);
  });

  test('is nothing where the text is the same', async () => {
    await store(article(HARBOR, ['Ada Lark']));
    const again = article(HARBOR, ['Ada Lark'], { byline: 'By Bo Finch' });
    expect(await store(again)).toMatchObject([{ outcome: 'revised' }]);
    expect(all('select * from "Change"')).toEqual([]);
    expect(all('select "number" from "Revision"')).toHaveLength(1);
  });
});

test('of a quote that somebody else says now, it is the name that has a change', async () => {
  const { document, findings } = article(HARBOR, ['Ada Lark']);
  await store({ document, findings });
  const nothing = { entities: [], quotes: [], dates: [] };
  await store({ document: { ...document, body: document.body.replace('Ada Lark', 'Cy Dunn') }, findings: nothing });
  expect(all('select "finding", "verdict", "text" from "Change"')).toEqual([
    { finding: 'MENTION', verdict: 'LOST', text: 'Ada Lark' },
  ]);
});

describe('what people said of a quote', () => {
  const before = article(HARBOR, ['Ada Lark', 'Ben Moss']);
  /** The same article with a new first paragraph; the machine finds what it found, or less. */
  function after(...gone: number[]): { document: Document; findings: Findings } {
    const intro = 'It rained in Port Ember.\n';
    const moved = JSON.parse(JSON.stringify(before.findings), (_, value) =>
      typeof value?.start === 'number'
        ? { ...value, start: value.start + intro.length, end: value.end + intro.length }
        : value,
    ) as Findings;
    moved.quotes = moved.quotes.filter((_, i) => !gone.includes(i));
    return { document: { ...before.document, body: intro + before.document.body }, findings: moved };
  }

  test('goes on where the words are still there, with the row', async () => {
    await store(before);
    await review('number 0', 'CONFIRMED');
    await review('number 1', 'REJECTED');
    const [first, second] = quotes() as { id: number }[];
    await store(after());
    expect(quotes()).toMatchObject([
      { id: first?.id, review: 'CONFIRMED', method: 'EDITOR', speakerLabel: 'Ada Lark', start: 25 },
      { id: second?.id, review: 'REJECTED', method: 'TEST', speakerLabel: 'Ben Moss' },
    ]);
  });

  test('holds what the machine no longer finds', async () => {
    await store(before);
    await review('number 0', 'CONFIRMED');
    await review('number 1', 'REJECTED');
    await store(after(0, 1));
    expect(quotes()).toMatchObject([
      { text: '“Port Ember will answer number 0,”', review: 'CONFIRMED', start: 25 },
      { text: '“Port Ember will answer number 1,”', review: 'REJECTED' },
    ]);
    expect(all('select "start", "end" from "Fragment" order by 1')).toMatchObject([{ start: 25, end: 59 }, {}]);
  });

  test('goes on where the white space in it is another', async () => {
    await store(before);
    await review('number 0', 'CONFIRMED');
    await review('number 1', 'REJECTED');
    const [first, second] = quotes() as { id: number }[];
    const body = before.document.body.replace('will answer number 0', 'will  answer\u00a0 number 0');
    await store({ document: { ...before.document, body }, findings: { entities: [], quotes: [], dates: [] } });
    expect(quotes()).toMatchObject([
      { id: first?.id, text: '“Port Ember will  answer\u00a0 number 0,”', review: 'CONFIRMED' },
      { id: second?.id, review: 'REJECTED' },
    ]);
    expect(all('select "start", "end" from "Fragment" where "start" = 0')).toEqual([{ start: 0, end: 36 }]);
    expect(all('select * from "Change"')).toEqual([]);
  });

  test('goes on in a text that a person has marked, if it was rejected and the mark is elsewhere', async () => {
    await store(before);
    await review('number 1', 'REJECTED');
    const { document, findings } = after();
    const [marked] = findings.quotes;
    findings.quotes = marked ? [{ ...marked, review: 'CONFIRMED' }] : [];
    await store({ document, findings });
    // The machine finds it again in a text that nobody has marked.
    await store({ ...after(), document: { ...document, body: `${document.body}\nThat was all.` } });
    expect(quotes()).toMatchObject([{ review: 'CONFIRMED' }, { speakerLabel: 'Ben Moss', review: 'REJECTED' }]);
  });

  test('is that it is none, where a person has gone through the text and did not mark it', async () => {
    const read = structuredClone(before);
    for (const finding of [...read.findings.entities.flatMap(({ mentions }) => mentions), ...read.findings.quotes])
      finding.review = 'CONFIRMED';
    read.findings.quotes.pop();
    await store(read);
    await store(after());
    expect(quotes()).toMatchObject([{ review: 'CONFIRMED' }, { speakerLabel: 'Ben Moss', review: 'REJECTED' }]);
    await store(before);
    expect(quotes()).toMatchObject([{ review: 'CONFIRMED' }, { speakerLabel: 'Ben Moss', review: 'REJECTED' }]);
  });

  test('goes on where only something else of the article changes', async () => {
    await store(before);
    await review('number 0', 'CONFIRMED');
    const [first] = quotes() as { id: number }[];
    for (const told of [
      { byline: 'By Cy Dunn' },
      { headline: 'Harbor opens', guid: '7' },
      { headline: 'Open', guid: '7' },
    ]) {
      await store({ ...before, document: { ...before.document, ...told } });
    }
    expect(quotes()[0]).toMatchObject({ id: first?.id, review: 'CONFIRMED' });
    expect(all('select * from "Change"')).toEqual([]);
    expect(all('select * from "Article"')).toHaveLength(1);
  });

  test('ends where a person has marked the new text, and no quote in it', async () => {
    await store(before);
    await review('number 0', 'CONFIRMED');
    const { document, findings } = after(0, 1);
    const date = { start: 0, end: 2, date: null, method: 'ANNOTATION', confidence: 1, review: 'CONFIRMED' } as const;
    await store({ document, findings: { ...findings, dates: [date] } });
    expect(quotes()).toEqual([]);
  });

  test('ends with the words or their speaker', async () => {
    await store(before);
    await review('number 0', 'CONFIRMED');
    // The same words, said by somebody else.
    await store(article(HARBOR, ['Ben Moss']));
    expect(quotes()).toMatchObject([{ review: 'UNREVIEWED', speakerLabel: 'Ben Moss' }]);
  });
});

describe('an article that its publisher takes back', () => {
  const canceled = (told: Partial<Document> = {}) => {
    const { document } = article(HARBOR, [], { guid: 'courier:1', status: 'CANCELED', ...told });
    return { document: { ...document, body: '' }, findings: { entities: [], quotes: [], dates: [] } };
  };

  test('keeps nothing that was found in it, and says why', async () => {
    await store(article(HARBOR, ['Ada Lark'], { guid: 'courier:1' }));
    await store(article(HARBOR, ['Ben Moss'], { guid: 'courier:1' }));
    expect(await store(canceled({ correction: 'It never reopened.' }))).toMatchObject([{ outcome: 'canceled' }]);
    for (const table of ['Quote', 'Mention', 'DateMention', 'ArticleEntity', 'Entity', 'Change']) {
      expect([table, all(`select * from "${table}"`)]).toEqual([table, []]);
    }
    expect(all('select "number", "kind", "note", "body" from "Revision" where "number" = 3')).toEqual([
      { number: 3, kind: 'CANCELED', note: 'It never reopened.', body: '' },
    ]);
    expect(await store(canceled({ correction: 'It never reopened.' }))).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('is not another one that has no text left either', async () => {
    const bare = (headline: string, told: Partial<Document> = {}) => ({
      document: { ...article(headline, [], { status: 'CANCELED' as const, ...told }).document, body: '' },
      findings: { entities: [], quotes: [], dates: [] },
    });
    await store(article('Bridge falls', ['Ada Lark']));
    await store(article('Ferry sinks', ['Ben Moss']));
    await store(bare('Bridge falls'));
    await store(bare('Ferry sinks'));
    await store(bare('Unheard of', { guid: 'zz' }));
    expect(all('select "headline", "status", "guid" from "Article"')).toEqual([
      { headline: 'Bridge falls', status: 'CANCELED', guid: null },
      { headline: 'Ferry sinks', status: 'CANCELED', guid: null },
      { headline: 'Unheard of', status: 'CANCELED', guid: 'zz' },
    ]);
  });

  test('is not brought back by the text that was taken back', async () => {
    const first = article(HARBOR, ['Ada Lark'], { guid: 'courier:1' });
    await store(first);
    await store(canceled());
    expect(await store(first)).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await store(article(HARBOR, ['Ben Moss'], { guid: 'courier:1' }))).toMatchObject([{ outcome: 'revised' }]);
  });

  test('is not brought back by an older version that comes in late', async () => {
    await store(canceled({ updatedAt: new Date('2031-05-07') }));
    const late = article(HARBOR, ['Ada Lark'], { guid: 'courier:1', updatedAt: new Date('2031-05-06') });
    expect(await store(late)).toMatchObject([{ outcome: 'unchanged' }]);
    expect(quotes()).toEqual([]);
  });
});

const DIGEST = { name: 'Digest', homepage: 'https://digest.example/' };

describe('the same article', () => {
  const url = 'https://courier.example/harbor';
  test.each<[what: string, first: Partial<Document>, second: Partial<Document>, articles: number]>([
    ['has the same guid, wherever it stands', { guid: '1', url }, { guid: '1', url: `${url}/2`, headline: 'New' }, 1],
    ['has the same address', { url, guid: '1' }, { url, headline: 'New' }, 1],
    ['is another under another guid', { guid: '1' }, { guid: '2' }, 2],
    ['is another at another address', { url }, { url: `${url}/2` }, 2],
    ['comes with an address later', {}, { url }, 1],
    ['has the same text under another headline', {}, { headline: 'New' }, 1],
    ['is another on another day', {}, { publishedAt: new Date('2031-06-01'), body: 'Something else.' }, 2],
    ['is another where it has no date', {}, { publishedAt: undefined, body: 'Something else.' }, 2],
    ['is it where both have no date', { publishedAt: undefined }, { publishedAt: undefined, body: 'New.' }, 1],
    ['has the same text without a date', {}, { publishedAt: undefined }, 1],
    [
      'has the same address and another name of one site',
      { url, publisher: { name: 'Courier', homepage: 'https://www.courier.example/' } },
      { url, publisher: { name: 'Ember Courier', domain: 'courier.example' } },
      1,
    ],
    ['is another where it only links to it', { url }, { url, publisher: DIGEST }, 2],
    ['is another at another publisher', {}, { publisher: { name: 'Tidewater Times' } }, 2],
  ])('%s', async (_, first, second, articles) => {
    const { document } = article(HARBOR, []);
    const nothing = { entities: [], quotes: [], dates: [] };
    await store({ document: { ...document, ...first }, findings: nothing });
    await store({ document: { ...document, ...second }, findings: nothing });
    expect(all('select * from "Article"')).toHaveLength(articles);
  });
});

test('an address belongs to the article that stood there last', async () => {
  const url = 'https://courier.example/live';
  await store(article('Monday', ['Ada Lark'], { guid: '1', url }));
  await store(article('Tuesday', ['Ben Moss'], { guid: '2', url }));
  expect(all('select "headline", "url" from "Article"')).toEqual([
    { headline: 'Monday', url: null },
    { headline: 'Tuesday', url },
  ]);
});

test.each([[['The Ember Courier', 'Digest']], [['Digest', 'The Ember Courier']]])(
  'an address is of the publisher whose site it is at, not of one that links to it: %s',
  async (order) => {
    const url = 'https://courier.example/harbor';
    const versions: Record<string, ReturnType<typeof article>> = {
      'The Ember Courier': article(HARBOR, ['Ada Lark'], { url }),
      Digest: article('Elsewhere', ['Ben Moss'], { url, publisher: DIGEST }),
    };
    const again = { ...article('Elsewhere', ['Ben Moss', 'Cy Dunn'], { url, publisher: DIGEST }) };
    for (const name of order) await store(versions[name] as ReturnType<typeof article>);
    expect(await store(again)).toMatchObject([{ outcome: 'revised' }]);
    expect(all('select "headline", "url" from "Article" order by 1')).toEqual([
      { headline: 'Elsewhere', url: null },
      { headline: HARBOR, url },
    ]);
  },
);

test('who takes back what has no date takes back the last of that headline', async () => {
  await store(article(HARBOR, ['Ada Lark'], { publishedAt: new Date('2031-05-01') }));
  await store(article(HARBOR, ['Ben Moss'], { publishedAt: new Date('2031-05-08') }));
  const { publishedAt: _, ...document } = article(HARBOR, [], { status: 'CANCELED', body: '' }).document;
  await store({ document, findings: { entities: [], quotes: [], dates: [] } });
  expect(all('select "status" from "Article" order by "id"')).toEqual([{ status: 'USABLE' }, { status: 'CANCELED' }]);
});

test('a correction is called one', async () => {
  await store(article(HARBOR, ['Ada Lark']));
  await store(article(HARBOR, ['Ben Moss'], { correction: 'An earlier version named the wrong person.' }));
  expect(all('select "kind", "note" from "Revision"')).toEqual([
    { kind: 'CREATED', note: null },
    { kind: 'CORRECTED', note: 'An earlier version named the wrong person.' },
  ]);
});
