import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';

const QUERIES = join(import.meta.dirname, '../../examples/queries');
const ANSWERS = join(import.meta.dirname, 'answers');
const SLUG = 'us-and-iran-in-oman-to-discuss-irans-nuclear-program';

const examples = readdirSync(QUERIES).map((name) => name.replace('.graphql', ''));
const query = (example: string) => readFileSync(join(QUERIES, `${example}.graphql`), 'utf8');

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await openGraph();
});
afterAll(() => seeds.close());

// UPDATE_ANSWERS=1 writes what is answered now, to be read before it is committed.
test.each(examples)('the example %s answers this', async (example) => {
  const file = join(ANSWERS, `${example}.json`);
  const answer = await seeds.ask(query(example));
  if (process.env.UPDATE_ANSWERS) writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
  expect(answer).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

/** The edges of each example, a list's rows and its `totalCount` apart; an edge that two levels ask counts twice. */
const EDGES: Record<string, number> = {
  '01-who-said-what': 8,
  '02-what-one-person-said': 6,
  '03-who-is-quoted-about-iran': 6,
  '04-what-happened-when': 2,
  '05-latest-quotes': 3,
  '06-who-is-in-the-story': 8,
  '07-which-words-are-verbatim': 3,
  '08-how-reports-differ': 8,
  '09-who-said-what-about-the-program': 4,
  '10-what-officials-said-this-week': 4,
  '11-who-belongs-to-the-story': 5,
  '12-under-which-titles': 5,
  '13-timeline-of-a-story': 3,
  '14-what-to-read-next': 5,
  '15-who-reported-it-first': 2,
  '16-which-words-have-no-name': 2,
};

test.each(examples)('the example %s takes a statement an edge', async (example) => {
  expect(await seeds.statements(query(example))).toHaveLength(EDGES[example] ?? -1);
});

test('the example with pages leads through every quote in the speakers’ own words', async () => {
  interface Latest {
    quotes: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { text: string }[] };
  }
  const texts: string[] = [];
  for (let after: string | null = null; ; ) {
    const { quotes }: Latest = await seeds.ask<Latest>(query('05-latest-quotes'), { first: 4, after });
    texts.push(...quotes.nodes.map(({ text }) => text));
    if (!quotes.pageInfo.hasNextPage) break;
    after = quotes.pageInfo.endCursor;
  }
  interface All {
    quotes: { totalCount: number; nodes: { text: string }[] };
  }
  const { quotes } = await seeds.ask<All>(
    '{ quotes(first: 100, where: { kind: [DIRECT, MIXED] }) { totalCount nodes { text } } }',
  );
  expect(texts).toEqual(quotes.nodes.map(({ text }) => text));
  expect(texts).toHaveLength(quotes.totalCount);
});

test('the sixteen quotes of the seed article, each with its speaker', async () => {
  interface SaidQuote {
    kind: string;
    span: { start: number };
    speaker: { name: string } | null;
    speakerLabel: string;
    cue: { text: string };
    occasion: string | null;
    saidOn: string | null;
  }
  const { article } = await seeds.ask<{ article: { quotes: SaidQuote[] } }>(
    `{ article(slug: "${SLUG}") { quotes { kind span { start } speaker { name } speakerLabel cue { text } occasion saidOn } } }`,
  );
  expect(
    article.quotes.map(({ kind, span, speaker, speakerLabel, cue, occasion, saidOn }) =>
      [span.start, kind, speaker?.name ?? '-', speakerLabel, cue.text, occasion ?? '-', saidOn ?? '-'].join(' | '),
    ),
  ).toEqual([
    '352 | INDIRECT | Abbas Araghchi | Iranian Foreign Minister Abbas Araghchi | confirmed | - | 2026-02',
    '420 | DIRECT | Abbas Araghchi | he | said | in a post on X | -',
    '558 | DIRECT | Abbas Araghchi | he | said | in a post on X | -',
    '772 | INDIRECT | - | the minister’s office | confirmed | - | -',
    '1325 | MIXED | Karoline Leavitt | White House press secretary Karoline Leavitt | said | at a press briefing | 2026-02-05',
    '1386 | DIRECT | Karoline Leavitt | she | said | - | 2026-02-05',
    '1688 | INDIRECT | Marco Rubio | U.S. Secretary of State Marco Rubio | said | - | 2026-02-04',
    '1898 | MIXED | Masoud Pezeshkian | Iranian President Masoud Pezeshkian | said | - | 2026-02-03',
    '2031 | INDIRECT | - | U.S. defense officials | according to | - | -',
    '2233 | INDIRECT | Human Rights Activists News Agency | Human Rights Activists News Agency | according to | - | -',
    '2501 | INDIRECT | Donald Trump | Trump | said | - | -',
    '2879 | INDIRECT | - | U.S. intelligence officials | concluded | - | -',
    '2971 | MIXED | Donald Trump | Trump | said | in a post on social media | 2026-01',
    '3069 | MIXED | Donald Trump | Trump | urged | in a post on social media | 2026-01',
    '3147 | DIRECT | Donald Trump | he | said | - | 2026-01',
    '3293 | DIRECT | Donald Trump | he | warning | - | 2026-01',
  ]);
});

interface Placed {
  paragraph: number;
  span: { start: number; end: number; text: string };
}

test('every span that the graph gives out slices to its text', async () => {
  const span = '{ start end text }';
  const { article } = await seeds.ask<{
    article: {
      body: string;
      paragraphs: (Placed & { text: string })[];
      quotes: (Placed & { text: string; speakerLabel: string; speakerSpan: { text: string } })[];
    };
  }>(`{ article(slug: "${SLUG}") {
    body
    paragraphs { text span ${span} }
    quotes { text span ${span} fragments ${span} cue ${span} speakerSpan ${span} speakerLabel }
    mentions { span ${span} }
    entities { firstMention { span ${span} } }
    dates { span ${span} }
  } }`);
  const spans: Placed['span'][] = [];
  JSON.stringify(article, (_key, value) => {
    if (typeof value?.start === 'number') spans.push(value);
    return value;
  });
  expect(spans).toHaveLength(191);
  expect(spans.filter(({ start, end, text }) => article.body.slice(start, end) !== text)).toEqual([]);
  for (const quote of article.quotes) {
    expect(quote.span.text).toBe(quote.text);
    expect(quote.speakerSpan.text).toBe(quote.speakerLabel);
  }
  expect(article.paragraphs.map(({ text }) => text)).toEqual(article.body.split('\n').filter((line) => line.trim()));
  expect(article.paragraphs.map((paragraph) => paragraph.span.text)).toEqual(
    article.paragraphs.map(({ text }) => text),
  );
});

test('every finding stands in its paragraph, and a quote is about whom it mentions', async () => {
  const { article } = await seeds.ask<{
    article: {
      paragraphs: Placed[];
      quotes: (Placed & { about: { name: string }[] })[];
      mentions: (Placed & { entity: { name: string } })[];
      dates: Placed[];
    };
  }>(`{ article(slug: "${SLUG}") {
    paragraphs { span { start end } }
    quotes { paragraph span { start end text } about { name } }
    mentions { paragraph span { start end text } entity { name } }
    dates { paragraph span { start end text } }
  } }`);
  const isWithin = (inner: Placed, outer: Placed | undefined) =>
    outer !== undefined && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
  const findings = [...article.quotes, ...article.mentions, ...article.dates];
  expect(findings.filter((finding) => !isWithin(finding, article.paragraphs[finding.paragraph]))).toEqual([]);
  for (const quote of article.quotes) {
    const inside = article.mentions.filter((mention) => isWithin(mention, quote)).map(({ entity }) => entity.name);
    expect(new Set(quote.about.map(({ name }) => name))).toEqual(new Set(inside));
  }
});

test('what is known of the article itself', async () => {
  const { article } = await seeds.ask(
    `{ article(slug: "${SLUG}") { headline publishedAt publishedAtGivenBy status language wordCount quoteCount url byline
       publisher { name domain articles { totalCount } } revisions { number kind } revision(number: 2) { number } } }`,
  );
  expect(article).toEqual({
    headline: 'U.S. and Iran in Oman to discuss Iran’s nuclear program',
    publishedAt: '2026-02-06T00:00:00.000Z',
    publishedAtGivenBy: 'EDITOR',
    status: 'USABLE',
    language: 'en',
    wordCount: 537,
    quoteCount: 16,
    url: null,
    byline: null,
    publisher: { name: 'Washington Post', domain: 'washingtonpost.com', articles: { totalCount: 1 } },
    revisions: [{ number: 1, kind: 'CREATED' }],
    revision: null,
  });
});
