// Trains the name tagger on the sets whose licence allows it, and writes src/extract/names-model.ts.
//   npx tsx scripts/train-names.ts <folder with wikinews.jsonl and wikigold-names.jsonl> [--validate]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { CITIES } from '../src/extract/cities.ts';
import type { Draft, Sentence, Token } from '../src/extract/draft.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../src/extract/genders.ts';
import { BUCKETS, kindsOfWords, smallWords, TAGS } from '../src/extract/name-features.ts';
import { type Model, mayFollow, tagArticle, tagSentence } from '../src/extract/names-tagger.ts';
import { pairQuotationMarks } from '../src/extract/quotation-marks.ts';
import { splitSentences } from '../src/extract/sentences.ts';
import { tokenize } from '../src/extract/tokens.ts';
import { paragraphsOf } from '../src/ingest/document.ts';

const EPOCHS = 8;
const SIZE = TAGS.length;
const [folder = '', validate] = process.argv.slice(2);

interface GoldName {
  start: number;
  end: number;
  kind: string;
}
interface Article {
  text: string;
  names: GoldName[];
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  tags: number[];
}

let state = 7;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

function prepare(text: string, names: GoldName[]): Article {
  let draft = { document: { body: text }, paragraphs: paragraphsOf(text), parts: [], tokens: [] } as unknown as Draft;
  for (const step of [tokenize, pairQuotationMarks, splitSentences]) draft = { ...draft, ...step(draft) };
  const tags = draft.tokens.map(() => 0);
  const sorted = names.filter(({ kind }) => TAGS.includes(`B-${kind}`)).sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end, kind } of sorted) {
    while (at < draft.tokens.length && (draft.tokens[at]?.end ?? 0) <= start) at++;
    for (let i = at, begun = false; i < draft.tokens.length && (draft.tokens[i]?.start ?? end) < end; i++) {
      tags[i] = TAGS.indexOf(`${begun ? 'I' : 'B'}-${kind}`);
      begun = true;
    }
  }
  return { text, names, tokens: draft.tokens, sentences: draft.sentences, tags };
}

const FIRST = [...FEMALE_NAMES, ...MALE_NAMES].map((name) => name.charAt(0).toUpperCase() + name.slice(1));
const CITY = CITIES.split('|');
const SOUNDS =
  'ab ad ai ak al am an ar as ba be bek bi bo chen da de del di do dov ed el en er es fa fu ga gar ge gu ha hak he ho hu ib im in is ja jin jo ka kar ke khan ki ko ku la le li lin lo lu ma mar me mi min mo mu na ne ni no nov nu ob od ok ol om on or os ou pa pe po qa qi ra re ri ro ru sa se sha shi si sky so son su ta te to tu ul um un ur va vi vo wa we wu xi ya yan ye yo yu za ze zh zi'.split(
    ' ',
  );
const coined = () => {
  const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SOUNDS)).join('');
  return word[0]?.toUpperCase() + word.slice(1);
};

/** The same article about other people and other places, so that the model learns the company that names keep. */
function disguise({ text, names }: Article): Article {
  const surnames = new Map<string, string>();
  const others = new Map<string, string>();
  let out = '';
  let at = 0;
  const moved: GoldName[] = [];
  for (const { start, end, kind } of [...names].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    const name = text.slice(start, end);
    const words = name.split(' ');
    let other = name;
    if (kind === 'PERSON' && /^\p{Lu}\p{Ll}/u.test(name)) {
      other = words
        .map((word, i) => {
          if (!/^\p{Lu}\p{Ll}/u.test(word)) return word;
          const known = surnames.get(word) ?? (i === 0 && words.length > 1 && random() < 0.6 ? pick(FIRST) : coined());
          surnames.set(word, known);
          return known;
        })
        .join(' ');
    } else if (
      kind === 'PLACE' &&
      words.length <= 2 &&
      /^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+)?$/u.test(name) &&
      random() < 0.7
    ) {
      other = others.get(name) ?? (random() < 0.7 ? pick(CITY) : coined());
      others.set(name, other);
    }
    out += text.slice(at, start);
    moved.push({ start: out.length, end: out.length + other.length, kind });
    out += other;
    at = end;
  }
  return prepare(out + text.slice(at), moved);
}

/** An averaged perceptron over the tags of sentences. */
function train(articles: readonly Article[], kindsFor: (article: Article) => Map<string, string>): Model {
  const weights = new Float32Array(BUCKETS * SIZE);
  const sums = new Float64Array(BUCKETS * SIZE);
  const stamps = new Uint32Array(BUCKETS * SIZE);
  let step = 1;
  const add = (index: number, value: number) => {
    sums[index] = (sums[index] ?? 0) + (step - (stamps[index] ?? 0)) * (weights[index] ?? 0);
    stamps[index] = step;
    weights[index] = (weights[index] ?? 0) + value;
  };
  const items = articles.flatMap((article) => {
    const memory = { kinds: kindsFor(article), small: smallWords(article.tokens) };
    return article.sentences.map((sentence) => ({ article, sentence, memory }));
  });
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [items[i], items[j]] = [items[j] as (typeof items)[0], items[i] as (typeof items)[0]];
    }
    for (const { article, sentence, memory } of items) {
      const { tags, features } = tagSentence({ weights }, article.tokens, sentence, memory);
      for (const [i, guess] of tags.entries()) {
        const truth = article.tags[sentence.firstToken + i] ?? 0;
        // Behind a wrong tag the right one may be out of reach: there is nothing to learn from it.
        if (guess === truth || !mayFollow(tags[i - 1] ?? 0, truth)) continue;
        for (const feature of features[i] ?? []) {
          add(feature * SIZE + truth, 1);
          add(feature * SIZE + guess, -1);
        }
      }
      step++;
    }
  }
  const averaged = new Float32Array(BUCKETS * SIZE);
  for (let i = 0; i < averaged.length; i++) {
    averaged[i] = ((sums[i] ?? 0) + (step - (stamps[i] ?? 0)) * (weights[i] ?? 0)) / step;
  }
  return { weights: averaged };
}

function trainBoth(articles: readonly Article[]): [Model, Model] {
  const nothing = new Map<string, string>();
  const read = new Map<Article, Map<string, string>>();
  const folds = 4;
  // What the first reading says of an article must come from a model that has not seen it.
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      articles.filter((_, i) => i % folds !== fold),
      () => nothing,
    );
    for (const article of articles.filter((_, i) => i % folds === fold)) {
      const memory = { kinds: nothing, small: smallWords(article.tokens) };
      const tags = article.sentences.flatMap((sentence) => tagSentence(model, article.tokens, sentence, memory).tags);
      read.set(article, kindsOfWords(article.tokens, tags));
    }
  }
  return [train(articles, () => nothing), train(articles, (article) => read.get(article) ?? nothing)];
}

function spans(tokens: readonly Token[], tags: readonly number[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < tags.length; i++) {
    const tag = TAGS[tags[i] ?? 0] ?? 'O';
    if (!tag.startsWith('B-')) continue;
    let end = i + 1;
    while (TAGS[tags[end] ?? 0] === `I-${tag.slice(2)}`) end++;
    found.push(`${tokens[i]?.start}:${tokens[end - 1]?.end}:${tag.slice(2)}`);
  }
  return found;
}

function score([first, second]: [Model, Model], articles: readonly Article[]): string {
  let [hits, predicted, gold] = [0, 0, 0];
  for (const { tokens, sentences, names } of articles) {
    const truth = new Set(
      names
        .filter(({ kind }) => /^(PERSON|ORG|PLACE)/.test(kind))
        .map(({ start, end, kind }) => `${start}:${end}:${kind}`),
    );
    const found = spans(tokens, tagArticle(first, second, tokens, sentences).tags).filter((span) =>
      /(PERSON|ORGANIZATION|PLACE)$/.test(span),
    );
    hits += found.filter((span) => truth.has(span)).length;
    predicted += found.length;
    gold += truth.size;
  }
  return `P ${((100 * hits) / predicted).toFixed(1)} R ${((100 * hits) / gold).toFixed(1)} F1 ${((200 * hits) / (predicted + gold)).toFixed(1)}`;
}

const read = (set: string) =>
  readFileSync(join(folder, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ text, names }) => prepare(text, names));

const wikinews = read('wikinews');
const wikigold = read('wikigold-names');
const grow = (articles: Article[]) => [...articles, ...articles.map(disguise)];

if (validate) {
  const folds = Number(validate.split('=')[1] ?? 4);
  const lines: string[] = [];
  for (let fold = 0; fold < (folds === 1 ? 1 : folds); fold++) {
    const held = wikinews.filter((_, i) => i % Math.max(folds, 4) === fold);
    const kept = wikinews.filter((_, i) => i % Math.max(folds, 4) !== fold);
    const models = trainBoth(grow([...kept, ...wikigold]));
    lines.push(score(models, held));
    console.log(`fold ${fold}: ${lines.at(-1)}`);
  }
} else {
  const models = trainBoth(grow([...wikinews, ...wikigold]));
  console.log(`on what it was trained on: ${score(models, wikinews)}`);
  const packed = models.map(({ weights }) => pack(weights));
  writeFileSync(
    'src/extract/names-model.ts',
    `// Made by scripts/train-names.ts (docs/model-card.md): weights of the two readings, each deflated, as base64.\nexport const FIRST_READING =\n  '${packed[0]}';\n\nexport const SECOND_READING =\n  '${packed[1]}';\n`,
  );
}

/** Weights in steps of a fiftieth, those under three steps dropped: all low bytes, then all high bytes, deflated. */
function pack(weights: ArrayLike<number>): string {
  const bytes = Buffer.alloc(weights.length * 2);
  for (let i = 0; i < weights.length; i++) {
    const steps = Math.round((weights[i] ?? 0) * 50);
    const value = Math.abs(steps) < 3 ? 0 : Math.max(-32768, Math.min(32767, steps));
    bytes[i] = value & 255;
    bytes[weights.length + i] = (value >> 8) & 255;
  }
  return deflateRawSync(bytes, { level: 9 }).toString('base64');
}
