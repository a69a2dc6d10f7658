/** A word or phrase to look for, as it was written; a prefix stands for all words that begin with its last word. */
export interface Term {
  text: string;
  prefix: boolean;
}

/** Terms that must all occur, and terms of which none may. */
export interface Alternative {
  all: Term[];
  none: Term[];
}

/** What to search for: one of the alternatives must hold. Without any, nothing is found. */
export type SearchQuery = Alternative[];

/** As much of a search is read. */
export const SEARCH_LENGTH = 200;

/** A shorter beginning is taken as a word: it would stand for a good part of all words. */
const SHORTEST_PREFIX = 2;

/**
 * Reads a search as people write them: words that must all occur, `"a phrase"`, `begin*`, `-without`, `this OR that`.
 * What cannot be read that way is taken as plain words. Never fails.
 */
export function parseSearch(search: string): SearchQuery {
  const text = search.slice(0, SEARCH_LENGTH).toWellFormed().replaceAll('\0', ' ').replaceAll(/[“”„]/g, '"');
  const alternatives = alternativesIn(text);
  return alternatives?.every(({ all }) => all.length > 0) ? alternatives : plainWords(text);
}

/** The words of a text, each on its own, without what stands between them. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu) ?? [];
}

const TOKEN = /(-?)(?:"([^"]*)"|([^\s"]+))/g;

/** Parted by `OR`; null where a quotation mark has no other. */
function alternativesIn(text: string): Alternative[] | null {
  if ((text.split('"').length - 1) % 2 === 1) return null;
  const alternatives: Alternative[] = [{ all: [], none: [] }];
  for (const [token, minus, phrase, word = ''] of text.matchAll(TOKEN)) {
    const { all, none } = alternatives.at(-1) as Alternative;
    const term = { text: phrase ?? word, prefix: phrase === undefined && isPrefix(word) };
    if (token === 'OR') alternatives.push({ all: [], none: [] });
    else if (hasWord(term.text)) (minus ? none : all).push(term);
  }
  return alternatives;
}

function plainWords(text: string): SearchQuery {
  const all = text.split(/[\s"]+/).filter(hasWord);
  return all.length > 0 ? [{ all: all.map((word) => ({ text: word, prefix: false })), none: [] }] : [];
}

const isPrefix = (word: string) => word.endsWith('*') && (wordsIn(word).at(-1)?.length ?? 0) >= SHORTEST_PREFIX;

const hasWord = (text: string) => wordsIn(text).length > 0;
