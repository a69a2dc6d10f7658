import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import type { Name, Sentence, Step, Token } from './draft.ts';
import { TAGS } from './name-features.ts';
import { FIRST_READING, SECOND_READING } from './names-model.ts';
import { type Model, tagArticle } from './names-tagger.ts';

let models: [Model, Model] | undefined;

/** The weights, unpacked when the first article is read. */
function load(): [Model, Model] {
  const unpack = (packed: string): Model => {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64'));
    const half = bytes.length / 2;
    const weights = new Int16Array(half);
    for (let i = 0; i < half; i++) weights[i] = (bytes[i] ?? 0) | ((bytes[half + i] ?? 0) << 8);
    return { weights };
  };
  models ??= [unpack(FIRST_READING), unpack(SECOND_READING)];
  return models;
}

/** How sure a name is by how far its tags were ahead of the next best: shares of right names in cross-validation. */
function confidenceOf(margin: number): number {
  if (margin < 20) return 0.55;
  if (margin < 60) return 0.7;
  return margin < 150 ? 0.85 : 0.95;
}

/** Finds the names of people, organisations, places and events. */
export const tagNames: Step = ({ tokens, sentences }) => {
  const [first, second] = load();
  const { tags, margins } = tagArticle(first, second, tokens, sentences);
  return { names: namesIn(tokens, sentences, tags, margins) };
};

function namesIn(tokens: readonly Token[], sentences: readonly Sentence[], tags: number[], margins: number[]): Name[] {
  const names: Name[] = [];
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      const [begins, kind] = (TAGS[tags[i] ?? 0] ?? 'O').split('-');
      if (begins !== 'B') continue;
      let end = i + 1;
      let margin = margins[i] ?? 0;
      while (end < endToken && TAGS[tags[end] ?? 0] === `I-${kind}`) margin = Math.min(margin, margins[end++] ?? 0);
      names.push({
        start: tokens[i]?.start ?? 0,
        end: tokens[end - 1]?.end ?? 0,
        kind: kind as Name['kind'],
        confidence: confidenceOf(margin),
      });
      i = end - 1;
    }
  }
  return names;
}
