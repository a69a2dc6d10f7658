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
  const names = chains.flatMap((chain) => namesOf(chain, tokens, model));
  return [...names, ...addressed(tokens, names)].sort((a, b) => a.start - b.start);
}

/** How likely it is that what follows a form of address is a name of a person. */
const ADDRESSED = 0.9;

/** The names behind `Mr` and `Ms` that the model missed. */
function addressed(tokens: readonly Token[], names: readonly LikelyName[]): LikelyName[] {
  const found: LikelyName[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!/^(?:mr|mrs|ms|mx)\.?$/.test(tokens[i]?.lower ?? '')) continue;
    const first = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
    let end = first;
    while (end < first + 3 && tokens[end]?.paragraph === tokens[i]?.paragraph && isName(tokens[end])) end++;
    const [from, to] = [tokens[first], tokens[end - 1]];
    if (end === first || !from || !to) continue;
    while ((names[next]?.end ?? from.start + 1) <= from.start) next++;
    if ((names[next]?.start ?? to.end) >= to.end)
      found.push({ start: from.start, end: to.end, kind: 'PERSON', likely: ADDRESSED });
  }
  return found;
}

const isName = (token: Token | undefined) => /^\p{Lu}[\p{L}\p{M}’']+$/u.test(token?.text ?? '');

/** Of names less likely than this the model gets two in three wrong: they are left out. */
const DOUBTED = 0.5;
/** So are those of whose ends it is less sure than this. */
const UNBOUNDED = 0.4;
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
    while (labels[n + 1] === label + 1) n++;
    const titled = kind === 'PERSON' && first < n && COURTESY.test(tokens[chain.first + first]?.lower ?? '');
    if (titled) first++;
    // That it is a name of this kind, and that it begins and ends here.
    let [named, bounded] = [1, 1];
    for (let at = first; at <= n; at++) {
      const begins = marginals[at * LABELS + label] as number;
      const goesOn = marginals[at * LABELS + label + 1] as number;
      named = Math.min(named, begins + goesOn);
      bounded = Math.min(bounded, at > first ? goesOn : titled ? begins + goesOn : begins);
    }
    const last = chain.first + n;
    const from = tokens[chain.first + first];
    const to = tokens[kind === 'PERSON' && first < n ? endOfWord(tokens, last) : last];
    if (from && to && named >= DOUBTED && bounded >= UNBOUNDED)
      names.push({ start: from.start, end: to.end, kind, likely: bounded });
  }
  return names;
}

const TIED_WORDS = new Set('era led like style backed based born linked owned run type esque'.split(' '));

/** Where the last word of a name ends, which may go on behind a hyphen: `Wei-ling`, but not `Trump-era`. */
function endOfWord(tokens: readonly Token[], last: number): number {
  const hyphen = tokens[last]?.text === '-' ? last : last + 1;
  const [word, rest] = [tokens[hyphen - 1], tokens[hyphen + 1]];
  const glued = word && rest && tokens[hyphen]?.text === '-' && rest.start === word.end + 1;
  return glued && /^\p{Ll}{2,6}$/u.test(rest.text) && !TIED_WORDS.has(rest.text) ? hyphen + 1 : hyphen - 1;
}

/**
 * How often a name is right, kind and both ends, when the model holds it at least so likely: measured on Wikinews by
 * `train-names.ts --validate`.
 */
export const CONFIDENCES: readonly (readonly [likely: number, right: number])[] = [
  [0.99, 0.99],
  [0.95, 0.93],
  [0.9, 0.82],
  [0.85, 0.76],
  [0.7, 0.65],
  [0.6, 0.46],
  [0.5, 0.42],
  [0.4, 0.31],
];

const confidenceOf = (likely: number) => CONFIDENCES.find(([least]) => likely >= least)?.[1] ?? 0;
