import type { QuoteKind, ReviewStatus, RevisionKind, Verdict, WordingVerdict } from './generated/graphql.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A moment or a partial date in words: `6 February 2026`, `May 2018`, `2018`; the day in UTC. Alike on every machine. */
export function dateWords(date: string): string {
  const [, year = date, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** The time of day in UTC: `14:05`; nothing at midnight, which is what an article has of which only the day is known. */
export function timeWords(moment: string): string {
  const [, time = '00:00'] = /T(\d\d:\d\d)/.exec(moment) ?? [];
  return time === '00:00' ? '' : `${time} UTC`;
}

/** A number with commas between its thousands. */
export const numberWords = (count: number) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${numberWords(count)} ${count === 1 ? one : many}`;

export const KIND_WORDS: Record<QuoteKind, string> = {
  DIRECT: 'In their words',
  MIXED: 'Partly in their words',
  INDIRECT: 'Retold',
};

export const REVIEW_WORDS: Record<ReviewStatus, string> = {
  UNREVIEWED: 'Not checked',
  CONFIRMED: 'Checked by an editor',
  REJECTED: 'Rejected by an editor',
};

export const REVISION_WORDS: Record<RevisionKind, string> = {
  CREATED: 'Published',
  UPDATED: 'Updated',
  CORRECTED: 'Corrected',
  CANCELED: 'Canceled',
};

export const VERDICT_WORDS: Record<Verdict, string> = { MOVED: 'Moved', ALTERED: 'Reworded', LOST: 'Removed' };

export const WORDING_WORDS: Record<WordingVerdict, string> = {
  EXACT: 'The same words',
  TRUNCATED: 'A part of the words',
  ELLIPSIS: 'Words left out or explained, and marked so',
  MERGED: 'Words joined that were apart',
  ALTERED: 'Words changed',
};

export const TYPE_WORDS = {
  Person: { one: 'Person', many: 'People' },
  Organization: { one: 'Organization', many: 'Organizations' },
  Place: { one: 'Place', many: 'Places' },
  Event: { one: 'Event', many: 'Events' },
};

/** Who said something, by name or as the article calls them. */
export const speakerWords = (quote: { speaker: { name: string } | null; speakerLabel: string | null }) =>
  quote.speaker?.name ?? quote.speakerLabel ?? 'Somebody unnamed';

export const canceledWords = ({ publisher }: { publisher: { name: string } }) =>
  `${publisher.name} has taken this article back.`;

/** How far to trust a finding, in a few words. */
export const trustWords = ({ review, confidence }: { review: ReviewStatus; confidence: number }) =>
  review === 'UNREVIEWED' ? `${REVIEW_WORDS.UNREVIEWED}, ${percent(confidence)} likely` : REVIEW_WORDS[review];

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** The first words of a text, cut at a space. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length);
  return `${text.slice(0, cut > length / 2 ? cut : length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
