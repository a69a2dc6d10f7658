import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Step } from './draft.ts';

/** Letters that a body must have before its language is looked at. */
const ENOUGH = 200;
/** Characters that are looked at: from the start, the middle and the end. */
const SAMPLE = 500;

/** Sees which language the body is in; says what the document says where the text is too short or unclear to tell. */
export const seeLanguage: Step = ({ document: { body, language } }) => {
  const sample = [0, (body.length - SAMPLE) / 2, body.length - SAMPLE]
    .map((start) => body.slice(Math.max(0, start), Math.max(0, start) + SAMPLE))
    .join(' ');
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.reduce((letters, word) => letters + [...word].length, 0) < ENOUGH) return { language };
  const seen = isEnglish(words) ? 'en' : detect(sample);
  return { language: seen === '' || seen === language.split('-')[0] ? language : seen };
};

/** Words of which every English text is full, and no other. */
const ENGLISH = new Set('the of and to that for with from were said this has which would they their'.split(' '));
const ENGLISH_SHARE = 1 / 10;

function isEnglish(words: readonly string[]): boolean {
  return words.filter((word) => ENGLISH.has(word.toLowerCase())).length >= ENGLISH_SHARE * words.length;
}

let loaded: typeof import('eld/small') | undefined;

/** The language of a text, empty where it is unclear. What tells it is loaded when first needed: it takes 100 MB. */
function detect(text: string): string {
  loaded ??= createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/small')));
  const seen = loaded?.eld.detect(text);
  return seen?.isReliable() ? seen.language : '';
}
