import type { Name, Step, Token } from './draft.ts';
import { type Chain, chainsOf, fitLabels, type NameModel, secondThoughts } from './name-chains.ts';
import { NameReader } from './name-features.ts';
import { bestLabels, KINDS, LABELS, likelihood } from './name-labels.ts';
import { NAME_MODEL } from './names-model.ts';
import { unpackModel } from './names-weights.ts';

let shipped: NameModel | undefined;

/**
 * Finds the names of people, organisations, places, events and works as the gold marks them: without titles and roles
 * (`Rubio`, not `Secretary Rubio`), a leading `the` or a possessive `’s`. `Iranian` and `Iranians` are no names.
 */
export const tagNames: Step = ({ tokens }) => {
  shipped ??= unpackModel(NAME_MODEL);
  const names = likelyNames(tokens, shipped);
  return {
    names: names.map(({ start, end, kind, likely }) => ({ start, end, kind, confidence: confidenceOf(likely) })),
  };
};

/** A name and how likely the model holds its least likely token. */
export interface LikelyName extends Omit<Name, 'confidence'> {
  likely: number;
}

/** The names that a model finds, in reading order. */
export function likelyNames(tokens: readonly Token[], model: NameModel): LikelyName[] {
  const reader = new NameReader(tokens);
  const chains = chainsOf(tokens, reader);
  for (const chain of chains) fitLabels(chain, reader, model);
  secondThoughts(chains, model);
  return chains.flatMap((chain) => namesOf(chain, tokens, model));
}

/** Of names less likely than this the model gets two in three wrong: they are left out. */
const DOUBTED = 0.5;
const COURTESY = /^(?:mr|mrs|ms|mx|miss|dr|prof)\.?$/;

function namesOf(chain: Chain, tokens: readonly Token[], { transitions, factors }: NameModel): LikelyName[] {
  const names: LikelyName[] = [];
  const labels = bestLabels(chain, transitions);
  if (labels.every((label) => label === 0)) return names;
  const marginals = likelihood(chain, factors);
  for (let n = 0; n < chain.length; n++) {
    const label = labels[n] as number;
    const kind = KINDS[(label - 1) / 2];
    if (!kind) continue;
    let first = n;
    let likely = marginals[n * LABELS + label] as number;
    while (labels[n + 1] === label + 1) likely = Math.min(likely, marginals[++n * LABELS + label + 1] as number);
    if (kind === 'PERSON' && first < n && COURTESY.test(tokens[chain.first + first]?.lower ?? '')) first++;
    const last = chain.first + n;
    const tied = kind === 'PERSON' && first < n && isTied(tokens, last);
    const [from, to] = [tokens[chain.first + first], tokens[tied ? last + 2 : last]];
    if (from && to && likely >= DOUBTED) names.push({ start: from.start, end: to.end, kind, likely });
  }
  return names;
}

const TIED_WORDS = new Set('era led like style backed based born linked owned run type esque'.split(' '));

/** Whether the last word of a name goes on behind a hyphen: `Wei-ling`, but not `Trump-era`. */
function isTied(tokens: readonly Token[], last: number): boolean {
  const [word, hyphen, rest] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (!word || hyphen?.text !== '-' || !rest || hyphen.start !== word.end || rest.start !== hyphen.end) return false;
  return /^\p{Ll}{2,6}$/u.test(rest.text) && !TIED_WORDS.has(rest.text);
}

/**
 * How often a name is right, kind and both ends, when the model holds it at least so likely: measured on Wikinews by
 * `train-names.ts --validate`.
 */
export const CONFIDENCES: readonly (readonly [likely: number, right: number])[] = [
  [0.99, 0.99],
  [0.95, 0.92],
  [0.9, 0.85],
  [0.85, 0.73],
  [0.7, 0.61],
  [0.6, 0.51],
  [0.5, 0.4],
];

const confidenceOf = (likely: number) => CONFIDENCES.find(([least]) => likely >= least)?.[1] ?? 0;
