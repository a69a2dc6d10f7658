import { SORT_COUNT } from './name-words.ts';

/** Kinds of names; labels of tokens are O, then the first and each later token of every kind. */
export const KINDS = ['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT', 'WORK'] as const;
export const LABELS = 1 + 2 * KINDS.length;

/** Whether a label may follow another: a later token of a name follows a token of the same name. */
const follows = (label: number, previous: number): boolean =>
  label === 0 || label % 2 === 1 || previous === label || previous === label - 1;

const FOLLOWERS = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_, previous) => previous).filter((previous) => follows(label, previous)),
);

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

/** The labels that fit a chain best together. */
export function bestLabels({ length, scores, sorts }: Fitted, transitions: ArrayLike<number>): Uint8Array {
  const best = new Float64Array(length * LABELS);
  const from = new Uint8Array(length * LABELS);
  for (let n = 0; n < length; n++) {
    for (let label = 0; label < LABELS; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let by = 0;
      const previouses = FOLLOWERS[label] as number[];
      for (let p = 0; p < previouses.length; p++) {
        const previous = previouses[p] as number;
        if (n === 0 && previous > 0) break;
        const score =
          (n ? (best[(n - 1) * LABELS + previous] as number) : 0) +
          (transitions[transition(sorts[n] as number, previous, label)] as number);
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
  const fits = new Float64Array(size);
  const forward = new Float64Array(size);
  const backward = new Float64Array(size).fill(1);
  const likely = new Float64Array(size);
  for (let n = 0; n < length; n++) {
    const row = n * LABELS;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = row; k < row + LABELS; k++) top = Math.max(top, scores[k] as number);
    for (let k = row; k < row + LABELS; k++) fits[k] = Math.exp((scores[k] as number) - top);
    for (let label = 0; label < LABELS; label++) {
      let sum = 0;
      const previouses = FOLLOWERS[label] as number[];
      for (let p = 0; p < previouses.length; p++) {
        const previous = previouses[p] as number;
        if (n === 0 && previous > 0) break;
        const before = n ? (forward[row - LABELS + previous] as number) : 1;
        sum += before * (factors[transition(sorts[n] as number, previous, label)] as number);
      }
      forward[row + label] = sum * (fits[row + label] as number);
    }
    scale(forward, row);
  }
  for (let n = length - 2; n >= 0; n--) {
    const row = n * LABELS;
    backward.fill(0, row, row + LABELS);
    for (let next = 0; next < LABELS; next++) {
      const k = row + LABELS + next;
      const after = (fits[k] as number) * (backward[k] as number);
      const before = FOLLOWERS[next] as number[];
      for (let p = 0; p < before.length; p++) {
        const label = before[p] as number;
        const factor = factors[transition(sorts[n + 1] as number, label, next)] as number;
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
      const previouses = FOLLOWERS[label] as number[];
      for (let p = 0; p < previouses.length; p++) {
        const previous = previouses[p] as number;
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
