import { article } from './articles.ts';

export const QUOTE_KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const;
export const REVIEWS = ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] as const;
export const CONFIDENCES = [0.25, 0.5, 1];

const PEOPLE = ['Ada Lark', 'Ben Moss', 'Cleo Vane', 'Zoë Ærø', 'ﬀion 𐌰da', 'Ada Lark'];
const SAID_ON = ['2031-05-01', '2031-05-02', '2031-05', '2031', '2032-05-01', null];

/** Picks by turns, so that lists have rows that tie and rows that differ. */
const turn = <T>(items: readonly T[], i: number): T => items[i % items.length] as T;

/** One of many stories in which days, headlines, speakers and confidences come back; every fifth has no date. */
export function story(i: number) {
  const headline = turn(['Harbor reopens', 'Ærø ferry late', 'ﬀ', '𐌰'], i);
  const found = article(headline, PEOPLE.slice(i % 4, (i % 4) + 1 + (i % 3)), {
    url: `https://ember.example/${i}`,
    language: i % 3 ? 'en' : 'fr-CA',
    publisher: { name: turn(['The Ember Courier', 'Tidewater Times'], i) },
    publishedAt: new Date(Date.UTC(2031, 4, 1 + ((i * 7) % 4))),
    ...(i % 5 === 0 && { publishedAt: undefined }),
  });
  for (const [j, quote] of found.findings.quotes.entries()) {
    quote.kind = turn(QUOTE_KINDS, i + j);
    if (quote.kind === 'INDIRECT') quote.fragments = [];
    quote.review = turn(REVIEWS, i * j);
    quote.confidence = turn(CONFIDENCES, i + 2 * j);
    quote.saidOn = turn(SAID_ON, 2 * i + j);
    if (i % 7 === 0) quote.speaker = null;
  }
  return found;
}
