// Trains the name tagger on the sets whose licence allows it and writes src/extract/names-model.ts (docs/model-card.md).
//   npx tsx scripts/train-names.ts <folder with wikinews.jsonl and wikigold-names.jsonl> [--validate]
// With --validate it writes nothing: it scores each quarter of wikinews by a model that has not seen it, and prints how
// often names are right by how likely the model holds them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginDraft, type Token } from '../src/extract/draft.ts';
import { type Chain, chainsOf } from '../src/extract/name-chains.ts';
import { FEATURE_SPACE, NameReader } from '../src/extract/name-features.ts';
import { factorsOf, KINDS, LABELS, likelihood, TRANSITIONS } from '../src/extract/name-labels.ts';
import { CONFIDENCES, likelyNames } from '../src/extract/names.ts';
import { packModel, unpackModel } from '../src/extract/names-weights.ts';
import { tokenize } from '../src/extract/tokens.ts';
import { type Document } from '../src/ingest/document.ts';

const EPOCHS = 10;
const RATE = 0.03;
/**
 * How often a capitalised word is hidden while its article is read, and how often then the lists do not know it either:
 * so the model learns to go by what stands around names, most of which it will never have seen.
 */
const HIDDEN = { name: 0.3, other: 0.05, fromLists: 0.3 };
const NUMBERS = new Map<string, number>(KINDS.map((kind, number) => [kind, number]));
const LETTERS = 1;
const LISTS = 2;

/** A chain with what is seen of each token and its label. */
interface GoldChain extends Chain {
  seen: { ids: Int32Array; tells: Int32Array }[];
  labels: number[];
}

interface Article {
  tokens: readonly Token[];
  names: { start: number; end: number; kind: string }[];
  chains: GoldChain[];
  /** For each token, whether it belongs to a name. */
  named: boolean[];
  /** The same as it would read today, where that differs. */
  today?: Article;
  /** Labels of the kinds that nobody looked for: a token that is no name may have them. */
  unknown: number[];
}

const [folder = '.', option] = process.argv.slice(2);
let state = 7;

/** What the gold calls by a name that news has since dropped. */
const RENAMED: Record<string, string> = { Twitter: 'X' };

/** The article as it would read today, where that differs. */
function renamed(text: string, names: Article['names']): [text: string, names: Article['names']] | undefined {
  let today = '';
  let from = 0;
  const moved = names
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => {
      const now = RENAMED[text.slice(start, end)] ?? text.slice(start, end);
      today += text.slice(from, start);
      from = end;
      today += now;
      return { start: today.length - now.length, end: today.length, kind };
    });
  today += text.slice(from);
  return today === text ? undefined : [today, moved];
}

/** A set of articles; `unmarked` are the kinds of names that it leaves out. */
function readGold(set: string, unmarked: string[]): Article[] {
  const lines = readFileSync(join(folder, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const { text, names } = JSON.parse(line) as { text: string; names: Article['names'] };
    const article = prepare(text, names, unmarked);
    const today = renamed(text, names);
    return { ...article, today: today && prepare(...today, unmarked) };
  });
}

function prepare(body: string, names: Article['names'], unmarked: string[]): Article {
  const document: Document = {
    headline: '',
    body,
    publisher: { name: '' },
    language: 'en',
    publishedAtGivenBy: 'PUBLISHER',
  };
  const { tokens = [] } = tokenize(beginDraft(document));
  const named = tokens.map(() => false);
  const kinds = tokens.map(() => -1);
  const begins = new Set<number>();
  let at = 0;
  for (const { start, end, kind } of names.toSorted((a, b) => a.start - b.start)) {
    while (at < tokens.length && (tokens[at] as Token).end <= start) at++;
    begins.add(at);
    for (let i = at; i < tokens.length && (tokens[i] as Token).start < end; i++) {
      named[i] = true;
      kinds[i] = NUMBERS.get(kind) ?? -1;
    }
  }
  const reader = new NameReader(tokens);
  const chains = chainsOf(tokens, reader).map((chain) => {
    const labels: number[] = [];
    const seen: GoldChain['seen'] = [];
    for (let i = chain.first; i < chain.first + chain.length; i++) {
      const kind = kinds[i] as number;
      const goesOn = i > chain.first && !begins.has(i) && kinds[i - 1] === kind;
      reader.describe(i);
      seen.push({ ids: reader.ids.slice(0, reader.count), tells: reader.tells.slice(0, reader.count) });
      labels.push(kind < 0 ? 0 : 1 + 2 * kind + (goesOn ? 1 : 0));
    }
    return { ...chain, seen, labels };
  });
  const unknown = unmarked.flatMap((kind) => [0, 1].map((later) => 1 + 2 * (NUMBERS.get(kind) ?? 0) + later));
  return { tokens, names, chains, named, unknown };
}

/**
 * A conditional random field, by stochastic gradients with a rate of its own for each weight (AdaGrad); the mean of the
 * weights after each of the later epochs.
 */
function train(articles: readonly Article[]): string {
  state = 7;
  const features = new Slopes(FEATURE_SPACE * LABELS);
  const transitions = new Slopes(TRANSITIONS);
  const factors = factorsOf(transitions.weights);
  const mean = { features: new Float32Array(FEATURE_SPACE * LABELS), transitions: new Float32Array(TRANSITIONS) };
  const order = articles.flatMap((article) => (article.today ? [article, article.today] : [article]));
  const meant = Math.ceil(EPOCHS / 2);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    shuffle(order);
    for (const article of order) {
      const hidden = hide(article);
      for (const chain of article.chains) learn(chain, article.unknown, hidden, features, transitions, factors);
    }
    if (epoch <= EPOCHS - meant) continue;
    addTo(mean.features, features.weights, 1 / meant);
    addTo(mean.transitions, transitions.weights, 1 / meant);
  }
  return packModel(mean.features, mean.transitions);
}

/** Weights that climb, each the slower the more it has climbed. */
class Slopes {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.squares = new Float32Array(size);
  }

  climb(at: number, slope: number) {
    const square = (this.squares[at] as number) + slope * slope;
    this.squares[at] = square;
    this.weights[at] = (this.weights[at] as number) + (RATE * slope) / Math.sqrt(square + 1);
  }
}

function addTo(sum: Float32Array, weights: Float32Array, share: number) {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number) * share;
}

/** What makes a label impossible. */
const NEVER = -200;

function learn(
  chain: GoldChain,
  unknown: readonly number[],
  hidden: Uint8Array,
  features: Slopes,
  transitions: Slopes,
  factors: Float64Array,
) {
  const { labels } = chain;
  const scores = new Float64Array(chain.length * LABELS);
  const shown = chain.seen.map((seen) => shownOf(seen, hidden));
  for (const [n, ids] of shown.entries()) {
    for (const id of ids) {
      for (let label = 0; label < LABELS; label++) {
        const weight = features.weights[id * LABELS + label] as number;
        scores[n * LABELS + label] = (scores[n * LABELS + label] as number) + weight;
      }
    }
  }
  // Towards what the gold allows and away from what the model holds.
  const allowed = scores.map((score, at) => {
    const [label, gold] = [at % LABELS, labels[Math.floor(at / LABELS)]];
    return label === gold || (gold === 0 && unknown.includes(label)) ? score : score + NEVER;
  });
  const slopes = new Map<number, number>();
  const steepen = (at: number, by: number) => slopes.set(at, (slopes.get(at) ?? 0) + by);
  const target = likelihood({ ...chain, scores: allowed }, factors, (at, likely) => steepen(at, likely));
  const held = likelihood({ ...chain, scores }, factors, (at, likely) => steepen(at, -likely));
  for (const [at, slope] of slopes) {
    transitions.climb(at, slope);
    factors[at] = Math.exp(transitions.weights[at] as number);
  }
  for (const [n, ids] of shown.entries()) {
    for (let label = 0; label < LABELS; label++) {
      const slope = (target[n * LABELS + label] as number) - (held[n * LABELS + label] as number);
      if (Math.abs(slope) > 1e-3) for (const id of ids) features.climb(id * LABELS + label, slope);
    }
  }
}

/** What is hidden of each token in one reading of an article: the same word is hidden throughout. */
function hide({ tokens, named }: Article): Uint8Array {
  const words = new Map<string, number>();
  return Uint8Array.from(tokens, ({ text }, i) => {
    if (!/\p{Lu}/u.test(text)) return 0;
    const known = words.get(text);
    if (known !== undefined) return known;
    const letters = random() < (named[i] ? HIDDEN.name : HIDDEN.other) ? LETTERS : 0;
    const hidden = letters && random() < HIDDEN.fromLists ? letters | LISTS : letters;
    words.set(text, hidden);
    return hidden;
  });
}

function shownOf({ ids, tells }: GoldChain['seen'][number], hidden: Uint8Array): Int32Array {
  return ids.filter((_, f) => {
    const told = tells[f] as number;
    const what = hidden[Math.abs(told) - 1] ?? 0;
    return !(what & (told < 0 ? LISTS : LETTERS));
  });
}

/** Mulberry32. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

function shuffle<T>(items: T[]) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}

function validate(folds: number) {
  const scores = new Map<string, { right: number; found: number; gold: number }>();
  const count = (of: string, what: 'right' | 'found' | 'gold') => {
    const score = scores.get(of) ?? { right: 0, found: 0, gold: 0 };
    score[what]++;
    scores.set(of, score);
  };
  const main = (kind: string) => ['PERSON', 'ORGANIZATION', 'PLACE'].includes(kind);
  for (let fold = 0; fold < folds; fold++) {
    const kept = wikinews.filter((_, i) => i % folds !== fold);
    const model = unpackModel(train([...kept, ...wikigold]));
    for (const { tokens, names } of wikinews.filter((_, i) => i % folds === fold)) {
      const key = ({ start, end, kind }: Article['names'][number]) => `${start}-${end} ${kind}`;
      const gold = new Set(names.map(key));
      for (const { kind } of names) for (const of of main(kind) ? ['all', kind] : [kind]) count(of, 'gold');
      for (const name of likelyNames(tokens, model)) {
        const least = CONFIDENCES.find(([least]) => name.likely >= least)?.[0] ?? 0;
        const bucket = `held ${least} likely`;
        for (const of of main(name.kind) ? ['all', name.kind, bucket] : [name.kind, bucket]) {
          count(of, 'found');
          if (gold.has(key(name))) count(of, 'right');
        }
      }
    }
    console.log(`fold ${fold + 1} of ${folds}`);
  }
  for (const [of, { right, found, gold }] of [...scores].sort(([a], [b]) => a.localeCompare(b))) {
    const percent = (share: number) => (100 * share).toFixed(1);
    const recall = gold
      ? ` R ${percent(right / gold)} F1 ${percent((2 * right) / (found + gold))} of ${gold}`
      : ` of ${found}`;
    console.log(`${of}: P ${percent(right / found)}${recall}`);
  }
}

const wikinews = readGold('wikinews', []);
const wikigold = readGold('wikigold-names', ['EVENT', 'WORK']);
if (option === '--validate') validate(4);
else {
  const packed = train([...wikinews, ...wikigold]);
  const file = new URL('../src/extract/names-model.ts', import.meta.url);
  writeFileSync(file, `// Made by scripts/train-names.ts.\nexport const NAME_MODEL: string =\n  '${packed}';\n`);
  console.log(`${packed.length} characters`);
}
