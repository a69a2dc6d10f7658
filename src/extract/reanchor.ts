import { type Alignment, alignWords, type Word } from './alignment.ts';
import type { Span } from './findings.ts';

/** What became of words from one text of an article to the next. */
export type Anchored =
  /** They stand where they stood among the words around them, or, moved, in another place. */
  | { verdict: 'ANCHORED' | 'MOVED'; span: Span }
  /** Most of them stand there, with other words beside or between them. */
  | { verdict: 'ALTERED'; span: Span }
  | { verdict: 'LOST'; span: null };

/**
 * Finds spans of one text again in the next: aligns the two once, and then follows span after span. Words are matched by the words around them, never by themselves alone: a
 * name that stands in both texts is the same only where its sentence is. Spans are UTF-16, `end` exclusive.
 */
export function reanchor(before: string, after: string): (span: Span) => Anchored {
  const alignment = alignWords(before, after);
  return (span) => anchor(span, alignment, before, after);
}

const LOST = { verdict: 'LOST', span: null } as const;

function anchor(span: Span, alignment: Alignment, before: string, after: string): Anchored {
  const { before: a, after: b, places, stayed } = alignment;
  const first = wordAt(a, span.start);
  const last = wordAt(a, span.end);
  const end = (a[last]?.start ?? span.end) < span.end ? last + 1 : last;
  // White space alone is nothing that can be found again.
  if ((a[first]?.start ?? span.end) >= span.end) return LOST;
  const found = places.slice(first, end).filter((place) => place !== -1);
  const [from, to] = [found[0] ?? -1, found.at(-1) ?? -1];
  // Most of the words, in their order, and not scattered over the text.
  const inOrder = found.every((place, i) => i === 0 || place > (found[i - 1] ?? 0));
  if (found.length * 2 <= end - first || !inOrder || to - from >= 2 * (end - first) + 8) return LOST;
  if (end - first <= SHORT && !hasContext(alignment, first, end, from, to)) return LOST;
  // A span may begin and end inside a word.
  const start = (b[from]?.start ?? 0) + (places[first] === from ? Math.max(0, span.start - (a[first]?.start ?? 0)) : 0);
  const cut = places[end - 1] === to ? Math.max(0, (a[end - 1]?.end ?? 0) - span.end) : 0;
  const now = { start, end: (b[to]?.end ?? 0) - cut };
  if (spaced(before.slice(span.start, span.end)) !== spaced(after.slice(now.start, now.end))) {
    return { verdict: 'ALTERED', span: now };
  }
  return { verdict: stayed.subarray(first, end).includes(0) ? 'MOVED' : 'ANCHORED', span: now };
}

/** So few words are the same only among the same words. */
const SHORT = 4;

/** Whether two of the three words on each side in the paragraph stand there still, its ends among them. */
function hasContext(
  { before: a, after: b, places }: Alignment,
  first: number,
  end: number,
  from: number,
  to: number,
): boolean {
  let beside = 0;
  for (const [edge, place, step] of [
    [first, from, -1],
    [end - 1, to, 1],
  ] as const) {
    for (let k = 1; k <= 3; k++) {
      const [here, there] = [edge + k * step, place + k * step];
      const ends = a[here]?.line !== a[edge]?.line;
      const near = Math.abs((places[here] ?? -1) - place) <= 6 && places[here] !== -1;
      if (ends ? b[there]?.line !== b[place]?.line : near) beside++;
    }
  }
  return beside >= 2;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The word in which an offset lies, or the next one. */
function wordAt(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
