import type { Span } from './findings.ts';

/** Words of a text as they stand in the next: `places` is by word of the first the word of the second, or -1. */
export interface Alignment {
  before: readonly Word[];
  after: readonly Word[];
  places: Int32Array;
  /** By word of the first: 1 where it keeps its place among most of the others, 0 where it stands elsewhere or nowhere. */
  stayed: Uint8Array;
}

interface Row {
  text: string;
}

export interface Word extends Row, Span {
  /** Its paragraph. */
  line: number;
}

/** Matches the words of two texts: paragraph by paragraph, and rows of words that went to another one. */
export function alignWords(before: string, after: string): Alignment {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const places = new Int32Array(a.length).fill(-1);
  for (const [line, other] of pairLines(linesOf(a), linesOf(b))) {
    const rows = alignRows(a.slice(line.first, line.end), b.slice(other.first, other.end));
    for (const [i, j] of rows.entries()) if (j !== -1) places[line.first + i] = other.first + j;
  }
  alignMoved(a, b, places);
  const stayed = new Uint8Array(a.length);
  const matched = [...places.entries()].filter(([, place]) => place !== -1);
  for (const [i] of longestRising(matched)) stayed[i] = 1;
  return { before: a, after: b, places, stayed };
}

/** Words and marks, in order. */
function wordsOf(text: string): Word[] {
  let [line, seen] = [0, 0];
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map(({ 0: word, index }) => {
    if (text.slice(seen, index).includes('\n')) line++;
    seen = index;
    return { text: word, start: index, end: index + word.length, line };
  });
}

interface Line extends Row {
  first: number;
  end: number;
}

/** Paragraphs with what they are in the other text: the same in order, the same elsewhere, or one much like it. */
function pairLines(a: readonly Line[], b: readonly Line[]): [Line, Line][] {
  const pairs: [Line, Line][] = [];
  const [freeA, freeB] = [new Set(a), new Set(b)];
  const pair = (line: Line | undefined, other: Line | undefined) => {
    if (!line || !other || !freeA.has(line) || !freeB.has(other)) return;
    pairs.push([line, other]);
    freeA.delete(line);
    freeB.delete(other);
  };
  for (const [i, j] of alignRows(a, b).entries()) pair(a[i], b[j]);
  const once = onceIn(b, 0, b.length);
  for (const [text, i] of onceIn(a, 0, a.length)) pair(a[i], b[once.get(text) ?? -1]);
  for (const [line, other] of alike([...freeA], [...freeB])) pair(line, other);
  return pairs;
}

/** Words that stand in more paragraphs than these tell nothing of any. */
const COMMON = 30;

/** Pairs of paragraphs of which one has at least a third of the other's words, the most alike first; rare words count most. */
function alike(a: readonly Line[], b: readonly Line[]): [Line, Line][] {
  const wordsOfLine = (line: Line) => new Set(line.text.split(' '));
  const lines = new Map<string, { a: Line[]; b: Line[] }>();
  const note = (side: 'a' | 'b', line: Line) => {
    for (const word of wordsOfLine(line)) {
      const known = lines.get(word) ?? { a: [], b: [] };
      known[side].push(line);
      lines.set(word, known);
    }
  };
  for (const line of a) note('a', line);
  for (const line of b) note('b', line);
  const weight = (word: string) => {
    const { a, b } = lines.get(word) ?? { a: [], b: [] };
    return a.length + b.length > COMMON ? 0 : 1 / (a.length + b.length);
  };
  const total = (line: Line) => [...wordsOfLine(line)].reduce((sum, word) => sum + weight(word), 0);
  const totals = new Map([...a, ...b].map((line) => [line, total(line)]));
  const scores: { line: Line; other: Line; score: number }[] = [];
  for (const line of a) {
    const shared = new Map<Line, number>();
    for (const word of wordsOfLine(line)) {
      const one = weight(word);
      if (one > 0) for (const other of lines.get(word)?.b ?? []) shared.set(other, (shared.get(other) ?? 0) + one);
    }
    for (const [other, score] of shared) {
      if (3 * score >= Math.min(totals.get(line) ?? 0, totals.get(other) ?? 0)) scores.push({ line, other, score });
    }
  }
  return scores.sort((x, y) => y.score - x.score).map(({ line, other }) => [line, other]);
}

/** The paragraphs as runs of words, end exclusive. */
function linesOf(words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  for (let first = 0; first < words.length; ) {
    let end = first + 1;
    while (end < words.length && words[end]?.line === words[first]?.line) end++;
    lines.push({
      text: words
        .slice(first, end)
        .map(({ text }) => text)
        .join(' '),
      first,
      end,
    });
    first = end;
  }
  return lines;
}

/**
 * Where each row of `a` stands in `b`, in one order, or -1: the patience diff. Rows that stand once in each are matched
 * first, then the stretches between them. Bram Cohen, https://bramcohen.livejournal.com/73318.html
 */
export function alignRows(a: readonly Row[], b: readonly Row[]): Int32Array {
  const places = new Int32Array(a.length).fill(-1);
  const stretches: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let round = 0; stretches.length > 0 && round < MOST_ROUNDS; round++) {
    let [a0, a1, b0, b1] = stretches.pop() as [number, number, number, number];
    while (a0 < a1 && b0 < b1 && a[a0]?.text === b[b0]?.text) places[a0++] = b0++;
    while (a0 < a1 && b0 < b1 && a[a1 - 1]?.text === b[b1 - 1]?.text) places[--a1] = --b1;
    if (a0 === a1 || b0 === b1) continue;
    const common = uniqueCommon(a, b, a0, a1, b0, b1);
    if (common.length === 0) continue;
    let [lastA, lastB] = [a0, b0];
    for (const [i, j] of common) {
      places[i] = j;
      stretches.push([lastA, i, lastB, j]);
      [lastA, lastB] = [i + 1, j + 1];
    }
    stretches.push([lastA, a1, lastB, b1]);
  }
  return places;
}

/** No text is worth more rounds than these: what is unmatched then is lost. */
const MOST_ROUNDS = 10_000;

/** Pairs of words that stand once in each stretch, in the longest order that both have. */
function uniqueCommon(
  a: readonly Row[],
  b: readonly Row[],
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): [number, number][] {
  const once = onceIn(b, b0, b1);
  const pairs: [number, number][] = [];
  for (const [text, i] of onceIn(a, a0, a1)) {
    const j = once.get(text) ?? -1;
    if (i !== -1 && j !== -1) pairs.push([i, j]);
  }
  return longestRising(pairs.sort(([i], [k]) => i - k));
}

/** By word, where it stands if it stands once, or else -1. */
function onceIn(words: readonly Row[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const { text } = words[i] as Row;
    places.set(text, places.has(text) ? -1 : i);
  }
  return places;
}

/** The longest run of pairs, in order of their first numbers, whose second numbers rise as well. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [at, [, j]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  }
  const run: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) run.push(pairs[at] as [number, number]);
  return run.reverse();
}

/** As many words in a row, and in both texts once, are the same words in another place. */
const SHINGLE = 5;

/** Adds the places of what stands in another order in `b`. */
function alignMoved(a: readonly Word[], b: readonly Word[], places: Int32Array): void {
  const taken = new Uint8Array(b.length);
  for (const place of places) if (place !== -1) taken[place] = 1;
  const free = shinglesOf(b, (j) => taken[j] === 0);
  for (const [shingle, i] of shinglesOf(a, (i) => places[i] === -1)) {
    const j = free.get(shingle) ?? -1;
    if (i === -1 || j === -1 || places[i] !== -1 || taken[j]) continue;
    let [from, to] = [0, 0];
    const same = (k: number) =>
      places[i + k] === -1 && taken[j + k] === 0 && a[i + k] !== undefined && a[i + k]?.text === b[j + k]?.text;
    while (same(to)) to++;
    while (same(from - 1)) from--;
    for (let k = from; k < to; k++) {
      places[i + k] = j + k;
      taken[j + k] = 1;
    }
  }
}

/** By its words, where each row of free words stands if it stands once, or else -1. */
function shinglesOf(words: readonly Word[], isFree: (at: number) => boolean): Map<string, number> {
  const shingles = new Map<string, number>();
  let free = 0;
  for (const [i] of words.entries()) {
    free = isFree(i) ? free + 1 : 0;
    if (free < SHINGLE) continue;
    const first = i - SHINGLE + 1;
    const text = words
      .slice(first, i + 1)
      .map((word) => word.text)
      .join(' ');
    shingles.set(text, shingles.has(text) ? -1 : first);
  }
  return shingles;
}
