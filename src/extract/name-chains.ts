import type { Token } from './draft.ts';
import { NameReader } from './name-features.ts';
import { KINDS, LABELS, likelihood } from './name-labels.ts';

/** Neighbouring tokens that may belong to names. */
export interface Chain {
  /** Index of its first token. */
  first: number;
  length: number;
  sorts: number[];
  /** Which capitalised word each token is; 0 for those without capitals. */
  words: number[];
  /** How well each label fits each token: `scores[n * LABELS + label]`. */
  scores: Float32Array;
}

/** Weights of the tagger: of each label by feature, `features[id * LABELS + label]`, and of label after label. */
export interface NameModel {
  features: Int8Array;
  /** What 1 is in `features`. */
  scale: number;
  /** See `transition`. */
  transitions: Float32Array;
  /** See `factorsOf`. */
  factors: Float64Array;
}

/** A text in capitals is cut into chains of this many tokens, which bounds what reading one takes. */
const LONGEST = 256;

/** The chains of an article; its other tokens belong to no name. */
export function chainsOf(tokens: readonly Token[], reader: NameReader): Chain[] {
  const chains: Chain[] = [];
  let chain: Chain | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (!reader.isCandidate(i)) continue;
    const goesOn = chain && chain.first + chain.length === i && tokens[i]?.paragraph === tokens[i - 1]?.paragraph;
    if (!chain || !goesOn || chain.length === LONGEST) {
      chain = { first: i, length: 0, sorts: [], words: [], scores: NONE };
      chains.push(chain);
    }
    chain.sorts.push(reader.sortAt(i));
    chain.words.push(reader.capitalisedAt(i));
    chain.length++;
  }
  return chains;
}

const NONE = new Float32Array();

/** Scores each label of each token of a chain. */
export function fitLabels(chain: Chain, reader: NameReader, { features, scale }: NameModel) {
  chain.scores = new Float32Array(chain.length * LABELS);
  for (let n = 0; n < chain.length; n++) {
    reader.describe(chain.first + n);
    const sums = weigh(features, reader);
    for (let label = 0; label < LABELS; label++) chain.scores[n * LABELS + label] = (sums[label] as number) / scale;
  }
}

const SUMS = new Int32Array(LABELS);

/**
 * The weights of the features of a token in sum, by label. Names are read here for the most part: four features at a
 * time, since each sum is then fetched and put back a quarter as often.
 */
function weigh(features: Int8Array, { ids, count }: NameReader): Int32Array {
  SUMS.fill(0);
  let f = 0;
  for (; f + 3 < count; f += 4) {
    const a = (ids[f] as number) * LABELS;
    const b = (ids[f + 1] as number) * LABELS;
    const c = (ids[f + 2] as number) * LABELS;
    const d = (ids[f + 3] as number) * LABELS;
    for (let label = 0; label < LABELS; label++) {
      const four =
        (features[a + label] as number) +
        (features[b + label] as number) +
        (features[c + label] as number) +
        (features[d + label] as number);
      SUMS[label] = (SUMS[label] as number) + four;
    }
  }
  for (; f < count; f++) {
    const a = (ids[f] as number) * LABELS;
    for (let label = 0; label < LABELS; label++)
      SUMS[label] = (SUMS[label] as number) + (features[a + label] as number);
  }
  return SUMS;
}

/** How far a word follows what it is elsewhere in the article. */
const PULL = 0.4;
/** Faith in nothing: how often each kind is thought to have been seen of a word before it was. */
const PRIOR = 0.1;

/** Scores each token again by what the first reading made of the same word elsewhere in the article. */
export function secondThoughts(chains: readonly Chain[], { factors }: NameModel) {
  const counts = new Map<number, number>();
  for (const { words } of chains) for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  const elsewhere = (word: number) => (word ? (counts.get(word) ?? 1) - 1 : 0);
  const repeated = chains.filter(({ words }) => words.some(elsewhere));
  const readings = repeated.map((chain) => kindsOf(likelihood(chain, factors), chain.length));
  const totals = new Map<number, Float64Array>();
  for (const [c, { words }] of repeated.entries()) {
    for (let n = 0; n < words.length; n++) {
      const word = words[n] as number;
      if (!elsewhere(word)) continue;
      const total = totals.get(word) ?? new Float64Array(KIND_COUNT);
      totals.set(word, total);
      for (let kind = 0; kind < KIND_COUNT; kind++) {
        total[kind] = (total[kind] as number) + (readings[c]?.[n * KIND_COUNT + kind] as number);
      }
    }
  }
  const pulls = new Float64Array(KIND_COUNT);
  for (const [c, { words, scores }] of repeated.entries()) {
    for (let n = 0; n < words.length; n++) {
      const total = totals.get(words[n] as number);
      if (!total) continue;
      const times = elsewhere(words[n] as number);
      for (let kind = 0; kind < KIND_COUNT; kind++) {
        const others = (total[kind] as number) - (readings[c]?.[n * KIND_COUNT + kind] as number);
        pulls[kind] = PULL * Math.log((Math.max(0, others) + PRIOR) / (times + PRIOR * KIND_COUNT));
      }
      for (let label = 0; label < LABELS; label++) {
        const at = n * LABELS + label;
        scores[at] = (scores[at] as number) + (pulls[(label + 1) >> 1] as number);
      }
    }
  }
}

/** The kinds of names, and none. */
const KIND_COUNT = KINDS.length + 1;

/** How likely each kind is for each token, whatever its place in the name; the first is no name. */
function kindsOf(likely: Float64Array, length: number): Float32Array {
  const found = new Float32Array(length * KIND_COUNT);
  for (let n = 0; n < length; n++) {
    for (let label = 0; label < LABELS; label++) {
      const at = n * KIND_COUNT + ((label + 1) >> 1);
      found[at] = (found[at] as number) + (likely[n * LABELS + label] as number);
    }
  }
  return found;
}
