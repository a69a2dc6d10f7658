import { SORT_COUNT } from './name-words.ts';

/** Kinds of names; labels of tokens are O, then the first and each later token of every kind. */
export const KINDS = ['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT', 'WORK'] as const;
export const LABELS = 1 + 2 * KINDS.length;

/** Which labels may stand before one, from the first to the end: a later token of a name follows one of the same name. */
const firstBefore = (label: number) => (label > 0 && label % 2 === 0 ? label - 1 : 0);
const endBefore = (label: number) => (label > 0 && label % 2 === 0 ? label + 1 : LABELS);

/** How many weights tell which label follows which, for each sort of token. */
export const TRANSITIONS = SORT_COUNT * LABELS * LABELS;
export const transition = (sort: number, previous: number, label: number): number =>
  (sort * LABELS + previous) * LABELS + label;

/** Tokens in a row: how well each label fits each, `scores[n * LABELS + label]`, and which sort each is. */
interface Fitted {
  length: number;
  scores: ArrayLike<number>;
  sorts: ArrayLike<number>;
}

/** Numbers of one chain at a time, row by row: to make an array takes longer than to read a short chain. */
class Rows {
  private rows = new Float64Array(16 * LABELS);

  /** Room for so many numbers, which are whatever they were. */
  of(size: number): Float64Array {
    if (this.rows.length < size) this.rows = new Float64Array(2 * size);
    return this.rows;
  }
}

const BEST = new Rows();
const FROM = new Rows();
const FITS = new Rows();
const FORWARD = new Rows();
const BACKWARD = new Rows();

/** The labels that fit a chain best together. */
export function bestLabels({ length, scores, sorts }: Fitted, transitions: ArrayLike<number>): Uint8Array {
  const best = BEST.of(length * LABELS);
  const from = FROM.of(length * LABELS);
  for (let n = 0; n < length; n++) {
    const sort = sorts[n] as number;
    for (let label = 0; label < LABELS; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let by = 0;
      const end = n ? endBefore(label) : 1;
      for (let previous = firstBefore(label); previous < end; previous++) {
        const score =
          (n ? (best[(n - 1) * LABELS + previous] as number) : 0) +
          (transitions[transition(sort, previous, label)] as number);
        if (score > top) [top, by] = [score, previous];
      }
      best[n * LABELS + label] = top + (scores[n * LABELS + label] as number);
      from[n * LABELS + label] = by;
    }
  }
  const labels = new Uint8Array(length);
  const end = (length - 1) * LABELS;
  let last = 0;
  for (let label = 1; label < LABELS; label++) {
    if ((best[end + label] as number) > (best[end + last] as number)) last = label;
  }
  for (let n = length - 1; n >= 0; n--) {
    labels[n] = last;
    last = from[n * LABELS + last] as number;
  }
  return labels;
}

/** The factor by which each weight of `transitions` makes what it weighs likelier. */
export const factorsOf = (transitions: ArrayLike<number>): Float64Array => Float64Array.from(transitions, Math.exp);

/** How likely each label is for each token, `likely[n * LABELS + label]`: the forward-backward algorithm. */
export function likelihood(
  { length, scores, sorts }: Fitted,
  factors: Float64Array,
  /** Told how likely each transition is. */
  onTransition?: (at: number, likely: number) => void,
): Float64Array {
  const size = length * LABELS;
  const fits = FITS.of(size);
  const forward = FORWARD.of(size);
  const backward = BACKWARD.of(size).fill(1, size - LABELS, size);
  const likely = new Float64Array(size);
  for (let n = 0; n < length; n++) {
    const row = n * LABELS;
    const sort = sorts[n] as number;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = row; k < row + LABELS; k++) top = Math.max(top, scores[k] as number);
    for (let k = row; k < row + LABELS; k++) fits[k] = Math.exp((scores[k] as number) - top);
    for (let label = 0; label < LABELS; label++) {
      let sum = 0;
      const end = n ? endBefore(label) : 1;
      for (let previous = firstBefore(label); previous < end; previous++) {
        const before = n ? (forward[row - LABELS + previous] as number) : 1;
        sum += before * (factors[transition(sort, previous, label)] as number);
      }
      forward[row + label] = sum * (fits[row + label] as number);
    }
    scale(forward, row);
  }
  for (let n = length - 2; n >= 0; n--) {
    const row = n * LABELS;
    const sort = sorts[n + 1] as number;
    backward.fill(0, row, row + LABELS);
    for (let next = 0; next < LABELS; next++) {
      const k = row + LABELS + next;
      const after = (fits[k] as number) * (backward[k] as number);
      const end = endBefore(next);
      for (let label = firstBefore(next); label < end; label++) {
        const factor = factors[transition(sort, label, next)] as number;
        backward[row + label] = (backward[row + label] as number) + factor * after;
      }
    }
    scale(backward, row);
  }
  for (let n = 0; n < length; n++) {
    const row = n * LABELS;
    for (let k = row; k < row + LABELS; k++) likely[k] = (forward[k] as number) * (backward[k] as number);
    scale(likely, row);
  }
  if (!onTransition) return likely;
  const pairs = new Float64Array(LABELS * LABELS);
  for (let n = 0; n < length; n++) {
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      const k = n * LABELS + label;
      const end = endBefore(label);
      for (let previous = firstBefore(label); previous < end; previous++) {
        const before = n ? (forward[k - label - LABELS + previous] as number) : previous ? 0 : 1;
        const factor = factors[transition(sorts[n] as number, previous, label)] as number;
        const pair = before * factor * (fits[k] as number) * (backward[k] as number);
        pairs[previous * LABELS + label] = pair;
        total += pair;
      }
    }
    for (const [k, pair] of pairs.entries()) {
      if (pair) onTransition(transition(sorts[n] as number, Math.floor(k / LABELS), k % LABELS), pair / total);
    }
  }
  return likely;
}

function scale(values: Float64Array, row: number) {
  let total = 0;
  for (let k = row; k < row + LABELS; k++) total += values[k] as number;
  for (let k = row; k < row + LABELS; k++) values[k] = (values[k] as number) / total;
}
