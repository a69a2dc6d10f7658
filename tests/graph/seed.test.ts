import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';

const QUERIES = join(import.meta.dirname, '../../examples/queries');
const SLUG = 'us-and-iran-in-oman-to-discuss-irans-nuclear-program';
const query = (name: string) => readFileSync(join(QUERIES, name), 'utf8');

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await openGraph();
});
afterAll(() => seeds.close());

test('the README’s query answers who said what, about whom, and what else they said', async () => {
  const file = join(import.meta.dirname, 'answers/01-who-said-what.json');
  const answer = await seeds.ask(query('01-who-said-what.graphql'));
  if (process.env.UPDATE_ANSWERS) writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
  expect(answer).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

test('every example query answers without an error', async () => {
  for (const name of readdirSync(QUERIES)) {
    const answer = await seeds.ask(query(name));
    expect([name, Object.values(answer).every((value) => value !== null)]).toEqual([name, true]);
  }
});

test('the sixteen quotes of the seed article, each with its speaker', async () => {
  const { article } = await seeds.ask(
    `{ article(slug: "${SLUG}") { quotes { kind span { start } speaker { __typename name } speakerLabel cue { text } occasion saidOn } } }`,
  );
  const lines = article.quotes.map(
    (quote: { kind: string; span: { start: number }; speaker: { name: string } | null } & Record<string, unknown>) =>
      [
        quote.span.start,
        quote.kind,
        quote.speaker?.name ?? '-',
        quote.speakerLabel,
        (quote.cue as { text: string } | null)?.text,
        quote.occasion ?? '-',
        quote.saidOn ?? '-',
      ].join(' | '),
  );
  expect(lines).toEqual([
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

test('every span that the graph gives out slices to its text', async () => {
  const span = '{ start end text }';
  const { article } = await seeds.ask(`{ article(slug: "${SLUG}") {
    body
    paragraphs { text span ${span} }
    quotes { text span ${span} fragments ${span} cue ${span} speakerSpan ${span} speakerLabel }
    mentions { span ${span} }
    entities { firstMention { span ${span} } }
    dates { span ${span} }
  } }`);
  const spans: { start: number; end: number; text: string }[] = [];
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
