import type { Sentence, Token } from './draft.ts';
import { featuresOf, kindsOfWords, type Memory, smallWords, TAGS, tagFeatures } from './name-features.ts';

/** Weights of a linear model: for each bucket of features one number a tag. */
export interface Model {
  weights: ArrayLike<number>;
}

const SIZE = TAGS.length;
/** Which tags may follow which: a name goes on only as it began. */
const ALLOWED = TAGS.map((previous) => TAGS.map((tag) => !tag.startsWith('I-') || previous.slice(2) === tag.slice(2)));

/** Whether a tag may stand behind another. */
export function mayFollow(previous: number, tag: number): boolean {
  return ALLOWED[previous]?.[tag] === true;
}

/** The tags of a sentence, token by token from left to right, and how far each is ahead of the next best. */
export function tagSentence(
  { weights }: Model,
  tokens: readonly Token[],
  sentence: Sentence,
  memory: Memory,
): { tags: number[]; margins: number[]; features: number[][] } {
  const rows = featuresOf(tokens, sentence, memory);
  const tags: number[] = [];
  const margins: number[] = [];
  const scores = new Float64Array(SIZE);
  for (const [i, row] of rows.entries()) {
    const previous = tags[i - 1] ?? 0;
    row.push(...tagFeatures(previous, tags[i - 2] ?? 0, tokens[sentence.firstToken + i] as Token));
    scores.fill(0);
    for (const feature of row) {
      const base = feature * SIZE;
      for (let tag = 0; tag < SIZE; tag++) scores[tag] = (scores[tag] ?? 0) + (weights[base + tag] ?? 0);
    }
    let [best, second] = [-1, -1];
    for (let tag = 0; tag < SIZE; tag++) {
      if (!ALLOWED[previous]?.[tag]) continue;
      if (best < 0 || (scores[tag] ?? 0) > (scores[best] ?? 0)) [best, second] = [tag, best];
      else if (second < 0 || (scores[tag] ?? 0) > (scores[second] ?? 0)) second = tag;
    }
    tags.push(best);
    margins.push((scores[best] ?? 0) - (scores[second] ?? 0));
  }
  return { tags, margins, features: rows };
}

/** The tags of an article: read once, and again with what the first reading saw of each word. */
export function tagArticle(
  first: Model,
  second: Model,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): { tags: number[]; margins: number[] } {
  const small = smallWords(tokens);
  const none: Memory = { kinds: new Map(), small };
  const before = sentences.flatMap((sentence) => tagSentence(first, tokens, sentence, none).tags);
  const memory: Memory = { kinds: kindsOfWords(tokens, before), small };
  const read = sentences.map((sentence) => tagSentence(second, tokens, sentence, memory));
  return { tags: read.flatMap(({ tags }) => tags), margins: read.flatMap(({ margins }) => margins) };
}
