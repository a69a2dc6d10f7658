import { alignRows } from './alignment.ts';
import type { Span } from './findings.ts';
import { isTelling, rowHashes, type SaidWord, type Wording } from './wording.ts';

/** How the words of one report of a statement differ from those of a fuller one. */
export const WordingVerdict = {
  EXACT: 'EXACT',
  TRUNCATED: 'TRUNCATED',
  ELLIPSIS: 'ELLIPSIS',
  MERGED: 'MERGED',
  ALTERED: 'ALTERED',
} as const;
export type WordingVerdict = keyof typeof WordingVerdict;

/** Whether words stand in both reports, only in the one, or only in the fuller one. */
export const WordChange = { KEPT: 'KEPT', INSERTED: 'INSERTED', DELETED: 'DELETED' } as const;
export type WordChange = keyof typeof WordChange;

/** A run of words. */
export interface Difference {
  change: WordChange;
  /** Where it stands in the report; null where it does not. */
  span: Span | null;
  /** Where it stands in the fuller report; null where it does not. */
  fullest: Span | null;
}

export interface Comparison {
  verdict: WordingVerdict;
  differences: Difference[];
}

/** Compares the words of a report with those of the fullest report of the same statement. */
export function compareWordings(report: Wording, fullest: Wording): Comparison {
  const stretches = stretchesOf(report.words, fullest.words);
  return {
    verdict: verdictOf(report.words, fullest.words, stretches),
    differences: stretches.flatMap(({ isKept, a, b }): Difference[] => {
      const [span, other] = [spanOf(report.words, a), spanOf(fullest.words, b)];
      if (isKept) return [{ change: 'KEPT', span, fullest: other }];
      return [
        ...(other ? [{ change: 'DELETED', span: null, fullest: other } as const] : []),
        ...(span ? [{ change: 'INSERTED', span, fullest: null } as const] : []),
      ];
    }),
  };
}

/** Words by their indexes, `end` exclusive. */
type Run = Span;

/** Words in a row that two reports share, or that they do not. */
interface Stretch {
  isKept: boolean;
  a: Run;
  b: Run;
}

function spanOf(words: readonly SaidWord[], { start, end }: Run): Span | null {
  const [first, last] = [words[start], words[end - 1]];
  return first && last && start < end ? { start: first.start, end: last.end } : null;
}

/** Words that everybody uses and that stand alone between many others are there by chance: they count as not shared. */
function stretchesOf(a: readonly SaidWord[], b: readonly SaidWord[]): Stretch[] {
  const places = placesOf(a, b);
  const stretches = runsOf(places, b.length);
  const longest = (stretch: Stretch | undefined) => (stretch ? Math.max(lengthOf(stretch.a), lengthOf(stretch.b)) : 0);
  const chance = stretches.filter(({ isKept, a: run }, i) => {
    const beside = longest(stretches[i - 1]) + longest(stretches[i + 1]);
    return isKept && beside >= PASSAGE * lengthOf(run) && !a.slice(run.start, run.end).some(isTelling);
  });
  if (chance.length === 0 || chance.length === stretches.filter(({ isKept }) => isKept).length) return stretches;
  for (const { a: run } of chance) places.fill(-1, run.start, run.end);
  return runsOf(places, b.length);
}

/** The stretches of two reports, by the place of each word of the first in the second, which has so many. */
function runsOf(places: Int32Array, count: number): Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < places.length || j < count) {
    const from = { a: i, b: j };
    const isKept = places[i] === j;
    if (isKept) while (i < places.length && places[i] === j) [i, j] = [i + 1, j + 1];
    else {
      while (i < places.length && places[i] === -1) i++;
      j = places[i] ?? count;
    }
    stretches.push({ isKept, a: { start: from.a, end: i }, b: { start: from.b, end: j } });
  }
  return stretches;
}

/** Word by word, no more comparisons than this are worth finding a report as a whole in another. */
const MOST_COMPARISONS = 4_000_000;

/** Where each word of `a` stands in `b`, or -1; if `a` is a part of `b`, that is where. */
function placesOf(a: readonly SaidWord[], b: readonly SaidWord[]): Int32Array {
  const last = a.length * b.length > MOST_COMPARISONS ? -1 : b.length - a.length;
  for (let first = 0; first <= last; first++) {
    if (a.every(({ text }, i) => text === b[first + i]?.text)) return Int32Array.from(a, (_, i) => first + i);
  }
  return alignRows(a, b);
}

/** Fewer words that only one report has are a change of what was said; as many are other words that were said, too. */
const PASSAGE = 4;

/** What happened between the words that two reports share. */
type Trouble = 'MARKED' | 'JOINED' | 'CHANGED';

function verdictOf(a: readonly SaidWord[], b: readonly SaidWord[], stretches: readonly Stretch[]): WordingVerdict {
  const troubles = new Set(troublesOf(a, b, stretches).map(({ trouble }) => trouble));
  if (troubles.has('CHANGED')) return 'ALTERED';
  if (troubles.has('JOINED')) return 'MERGED';
  if (troubles.has('MARKED')) return 'ELLIPSIS';
  return a.length < b.length ? 'TRUNCATED' : 'EXACT';
}

/**
 * What two reports do not share, but for words that only the fuller one has ahead of all others or behind them. It may be
 * as the reports say: left out at an ellipsis or behind words in brackets.
 */
function troublesOf(a: readonly SaidWord[], b: readonly SaidWord[], stretches: readonly Stretch[]) {
  return stretches.flatMap((stretch, at): { trouble: Trouble; words: number }[] => {
    const [less, more] = [lengthOf(stretch.a), lengthOf(stretch.b)];
    const isOutside = at === 0 || at === stretches.length - 1;
    if (stretch.isKept || (isOutside && less === 0)) return [];
    const isMarked =
      (less === 0 && a[stretch.a.end]?.isBehindGap === true) || (more === 0 && b[stretch.b.end]?.isBehindGap === true);
    if (isMarked) return [{ trouble: 'MARKED', words: less + more }];
    const isPassage = (words: number) => words === 0 || words >= PASSAGE;
    const isJoined = isOutside ? isPassage(less) && isPassage(more) : less === 0 && isPassage(more);
    // Where the fuller report goes on, only what the other says instead is a change.
    return [{ trouble: isJoined ? 'JOINED' : 'CHANGED', words: isOutside ? less : Math.max(less, more) }];
  });
}

const lengthOf = ({ start, end }: Run) => end - start;

/** A quote as far as it tells whether another reports the same statement. */
export interface Report {
  wording: Wording;
  /** Who said it: an id, or null where nobody could be named. */
  speakerId: number | null;
  reportedAt: Date;
}

/** The more words two reports share, and the more of these tell something, the more days may lie between them. */
const REACH: { words: number; telling: number; days: number }[] = [
  { words: 12, telling: 5, days: Number.POSITIVE_INFINITY },
  { words: 7, telling: 3, days: 30 },
  { words: 4, telling: 2, days: 3 },
  { words: 8, telling: 1, days: 3 },
];

/** Where one of two speakers is unknown, their words must tell as much as these. */
const UNKNOWN = { words: 6, telling: 3 };

/** The reporter's own words are the same statement only where so many of them are copied without a change. */
const COPIED = 8;

/** A passage that two reports share between others that they do not is at least so long. */
const SHARED = { words: 6, telling: 3 };

/** One word in so many may be another. */
const UNCHANGED = 6;

const DAY = 24 * 60 * 60 * 1000;

/**
 * How many words two quotes share that report the same statement, or 0 if they report two. The same statement has one
 * speaker, and words enough in common for the time between the reports: a greeting comes back every day.
 */
export function sharedStatement(one: Report, other: Report): number {
  const isUnknown = one.speakerId === null || other.speakerId === null;
  if (!isUnknown && one.speakerId !== other.speakerId) return 0;
  const isShorter = one.wording.words.length <= other.wording.words.length;
  const [a, b] = isShorter ? [one.wording, other.wording] : [other.wording, one.wording];
  if (a.words.length >= LONG && !sharesRows(a, b)) return 0;
  const stretches = stretchesOf(a.words, b.words);
  const kept = stretches.filter(({ isKept }) => isKept).map((stretch) => a.words.slice(stretch.a.start, stretch.a.end));
  const words = kept.flat().length;
  const telling = kept.flat().filter(isTelling).length;
  const days = Math.abs(one.reportedAt.getTime() - other.reportedAt.getTime()) / DAY;
  const isNear = REACH.some((reach) => words >= reach.words && telling >= reach.telling && days <= reach.days);
  if (!isNear || (isUnknown && (words < UNKNOWN.words || telling < UNKNOWN.telling))) return 0;

  const troubles = troublesOf(a.words, b.words, stretches);
  if (a.isRetold || b.isRetold) return troubles.length === 0 && words >= COPIED ? words : 0;
  const changed = troubles.reduce((sum, { trouble, words }) => sum + (trouble === 'CHANGED' ? words : 0), 0);
  if (changed > Math.max(1, Math.floor(words / UNCHANGED))) return 0;
  const isPassage = (passage: readonly SaidWord[]) =>
    passage.length >= SHARED.words && passage.filter(isTelling).length >= SHARED.telling;
  if (troubles.some(({ trouble }) => trouble === 'JOINED') && !kept.some(isPassage)) return 0;
  return words;
}

/** Reports of so many words share at least `ROWS` rows of three words, or they are not compared any further. */
const LONG = 10;
const ROWS = 3;

function sharesRows(a: Wording, b: Wording): boolean {
  const others = rowsOf(b);
  let shared = 0;
  for (const row of rowsOf(a)) if (others.has(row) && ++shared >= ROWS) return true;
  return false;
}

const rows = new WeakMap<Wording, Set<number>>();

function rowsOf(wording: Wording): Set<number> {
  const known = rows.get(wording) ?? new Set(rowHashes(wording.words));
  rows.set(wording, known);
  return known;
}
