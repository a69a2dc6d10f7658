import { listed } from './gazetteer.ts';
import { hashText } from './hash.ts';
import { LISTED } from './listed.ts';

/** What can be seen of a word wherever it stands. */
export interface Word {
  lower: number;
  cased: number;
  prefix2: number;
  prefix3: number;
  prefix4: number;
  suffix1: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  shape: number;
  /** One of a dozen, coarser than the shape. */
  sort: number;
  courtesy: boolean;
  upper: boolean;
  digit: boolean;
  letters: boolean;
  /** A mark that ends a sentence, and one that may stand before the first word of the next. */
  ends: boolean;
  quotes: boolean;
  listed: number;
}

const COURTESIES = new Set('mr mrs ms miss mx dr prof sir dame mr. mrs. ms. dr. prof.'.split(' '));
/** Marks that open or close what is quoted or bracketed. */
const QUOTES = /^["'“”‘’«»([`—–-]+$/;
const SENTENCE_END = /^[.!?:;•*|]+$/;
const SORTS = ['', 'x', 'X', 'Xx', 'XX', 'XxX', '9', '-', '.', ',', "'s", '"', '('];

/** Sorts of tokens, by which the tagger weighs which label follows which. */
export const SORT_COUNT = SORTS.length;

const UPPER = /\p{Lu}/u;
/** What is seen beyond the ends of an article. */
export const EDGE: Word = {
  lower: 1,
  cased: 1,
  prefix2: 1,
  prefix3: 1,
  prefix4: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  shape: 1,
  sort: 0,
  courtesy: false,
  upper: false,
  digit: false,
  letters: false,
  ends: false,
  quotes: false,
  listed: 0,
};

/** Words kept between articles. */
const MEMORY = 50_000;
const known = new Map<string, Word>();

/** What can be seen of a word. */
export function wordOf(text: string, lower: string): Word {
  let word = known.get(text);
  if (!word) {
    word = readWord(text, lower);
    if (known.size >= MEMORY) known.clear();
    known.set(text, word);
  }
  return word;
}

function readWord(text: string, lower: string): Word {
  const letters = /[\p{L}\p{N}]/u.test(text);
  const hash = hashText(lower);
  const shape = shapeOf(text);
  const end = (n: number) => hashText(lower.slice(-n), n);
  const begin = (n: number) => hashText(lower.slice(0, n), 16 + n);
  return {
    lower: hash,
    cased: hashText(text),
    prefix2: begin(2),
    prefix3: begin(3),
    prefix4: begin(4),
    suffix1: end(1),
    suffix2: end(2),
    suffix3: end(3),
    suffix4: end(4),
    shape: hashText(shape),
    sort: sortOf(text, shape),
    courtesy: COURTESIES.has(lower),
    upper: UPPER.test(text),
    digit: /\d/.test(text),
    letters,
    ends: SENTENCE_END.test(text),
    quotes: QUOTES.test(text),
    listed: letters ? listed(hash) & ~(LISTED.woman | LISTED.man) : 0,
  };
}

/** `McDonald` is XxXx, `2019` 9, `NATO` XX; a run of like letters counts as one, of capitals as two. */
function shapeOf(text: string): string {
  let shape = '';
  for (const char of text.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? '9' : char;
    if (!shape.endsWith(kind) || (kind === 'X' && !shape.endsWith('XX'))) shape += kind;
  }
  return shape;
}

function sortOf(text: string, shape: string): number {
  if (/^X\.?$/.test(shape)) return text.length > 2 ? 4 : 2;
  if (/^X[X.]+$/.test(shape)) return 4;
  if (shape === 'Xx') return 3;
  if (shape.includes('X')) return 5;
  if (shape.includes('9')) return 6;
  if (shape.startsWith('x')) return 1;
  const at = SORTS.indexOf(text.replaceAll('’', "'"));
  return at > 0 ? at : QUOTES.test(text) ? 11 : 12;
}
