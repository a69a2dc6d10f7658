import { COUNTRY_NAMES, DEMONYMS } from './demonyms.ts';
import type { Draft, Token } from './draft.ts';
import type { EntityKind, FoundMention, Span } from './findings.ts';
import type { Gender } from './genders.ts';
import { isRoleNoun, TIMES, titleWords } from './role-nouns.ts';
import { isCapital } from './tokens.ts';

/** A name where it stands, in words by which it is compared. */
export interface Named {
  span: Span;
  kind: EntityKind;
  confidence: number;
  first: number;
  end: number;
  words: string[];
  key: string;
  /** Not seen by the tagger: the last name of someone named in full elsewhere. */
  repeats: boolean;
}

export interface Cluster {
  kind: EntityKind;
  forms: Map<string, { text: string; words: string[]; count: number }>;
  mentions: FoundMention[];
  /** Its longest form, in words. */
  words: string[];
  gender: Gender | null;
}

const ARTICLE = /^(?:the|a|an)$/;

/** The names as runs of tokens, without titles, articles and the possessive. */
export function namesIn({ tokens, names }: Draft): Named[] {
  const found: Named[] = [];
  let token = 0;
  for (const { start, end: to, kind, confidence } of names) {
    if (kind === 'WORK') continue;
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token++;
    let first = token;
    let end = token;
    while (end < tokens.length && (tokens[end]?.start ?? to) < to) end++;
    while (end > first + 1 && /^['’]s?$/.test(tokens[end - 1]?.text ?? '')) end--;
    if (kind === 'PERSON') first += titleWords(tokens, first, end);
    else if (end > first + 1 && ARTICLE.test(tokens[first]?.lower ?? '')) first++;
    if (end <= first) continue;
    const words = wordsOf(tokens, first, end);
    if (words.length === 0) continue;
    const run = spanOf(tokens, { first, end });
    const span = { start: Math.max(start, run.start), end: Math.min(to, run.end) };
    found.push({ span, kind, confidence, first, end, words, key: words.join(' '), repeats: false });
  }
  cutPeopleOff(tokens, found);
  settleKinds(found);
  const lastNames = lastNamesIn(tokens, found);
  for (const name of found)
    if ((lastNames.get(name.key) ?? 0) > name.confidence && !countryOf(tokens, name)) name.kind = 'PERSON';
  return [...found, ...repeatsIn({ tokens, names }, lastNames)].sort((a, b) => a.first - b.first);
}

/**
 * Takes someone's name off the end of another: `University of Texas Ana Rivas`, where `Rivas` alone is a person
 * elsewhere.
 */
function cutPeopleOff(tokens: readonly Token[], named: Named[]): void {
  const alone = new Set(named.flatMap(({ kind, words, key }) => (kind === 'PERSON' && words.length === 1 ? key : [])));
  for (const [i, name] of named.entries()) {
    const { kind, first, end, words } = name;
    if (kind === 'PERSON' || words.length < 4 || !alone.has(words.at(-1) ?? '')) continue;
    const from = end - 2;
    if (from <= first + 1 || !tokens.slice(from - 1, end).every(isCapital)) continue;
    named[i] = { ...name, ...partOf(tokens, first, from) };
    named.push({ ...name, kind: 'PERSON', ...partOf(tokens, from, end) });
  }
  named.sort((a, b) => a.first - b.first);
}

function partOf(tokens: readonly Token[], first: number, end: number) {
  const words = wordsOf(tokens, first, end);
  return { span: spanOf(tokens, { first, end }), first, end, words, key: words.join(' ') };
}

/** The last names of those who are named in full, with how sure the tagger is of them; no words of other use. */
function lastNamesIn(tokens: readonly Token[], named: readonly Named[]): Map<string, number> {
  const lastNames = new Map<string, number>();
  for (const { kind, words, confidence } of named) {
    const last = significant(words).at(-1) ?? '';
    if (kind !== 'PERSON' || words.length < 2 || last.length < 3) continue;
    lastNames.set(last, Math.max(confidence, lastNames.get(last) ?? 0));
  }
  for (const { text, lower } of tokens) if (text === lower || DEMONYMS.has(text)) lastNames.delete(lower);
  return lastNames;
}

/** Last names that stand alone where the tagger saw no name. */
function repeatsIn(
  { tokens, names }: Pick<Draft, 'tokens' | 'names'>,
  lastNames: ReadonlyMap<string, number>,
): Named[] {
  const found: Named[] = [];
  let next = 0;
  for (const [i, token] of tokens.entries()) {
    while ((names[next]?.end ?? token.end) < token.start) next++;
    const confidence = isCapital(token) && token.pos === 'PROPN' ? lastNames.get(token.lower) : undefined;
    if (confidence === undefined || (names[next]?.start ?? token.end) < token.end) continue;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const follows = before?.paragraph === token.paragraph && (before.text === '-' || isCapital(before));
    if (follows && !isRoleNoun(before.lower) && !TIMES.has(before.lower)) continue;
    // `Smith Street`, `the Smith family`
    if (after?.paragraph === token.paragraph && (isCapital(after) || /^(?:NOUN|ADJ)$/.test(after.pos))) continue;
    const span = spanOf(tokens, { first: i, end: i + 1 });
    found.push({
      span,
      kind: 'PERSON',
      confidence,
      first: i,
      end: i + 1,
      words: [token.lower],
      key: token.lower,
      repeats: true,
    });
  }
  return found;
}

/** Words in lower case without accents, marks and points; what a hyphen joins is one word. */
function wordsOf(tokens: readonly Token[], first: number, end: number): string[] {
  const words: string[] = [];
  let joined = false;
  for (let i = first; i < end; i++) {
    const { text = '', lower = '' } = tokens[i] ?? {};
    if (/^[-–‑]$/.test(text)) {
      joined = words.length > 0;
      continue;
    }
    const word = /^[a-z]+$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}|[.,"“”()]|'s$/gu, '');
    if (word === '') continue;
    const glued = tokens[i]?.start === tokens[i - 1]?.end;
    if (joined || (glued && words.length > 0 && /^['’]/.test(word)))
      words.push(`${words.pop()}${joined ? '-' : ''}${word}`);
    else words.push(word);
    joined = false;
  }
  return words;
}

/** The same words are of the same kind throughout an article: the one that the tagger is surest of in sum. */
function settleKinds(named: Named[]): void {
  const votes = new Map<string, Map<EntityKind, number>>();
  for (const { key, kind, confidence } of named) {
    const kinds = votes.get(key) ?? new Map<EntityKind, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + confidence);
    votes.set(key, kinds);
  }
  for (const name of named) {
    const kinds = [...(votes.get(name.key) ?? [])];
    name.kind = kinds.reduce((most, next) => (next[1] > most[1] ? next : most), kinds[0] ?? [name.kind, 0])[0];
  }
}

/** The usual name of the country that a name means. */
export function countryOf(
  tokens: readonly Token[],
  { first, end, kind }: { first: number; end: number; kind: EntityKind },
): string | undefined {
  if (kind === 'EVENT' || kind === 'PERSON') return undefined;
  const text = textOf(tokens, first, end);
  return COUNTRY_NAMES.get(text) ?? (tokens[end]?.text === '.' ? COUNTRY_NAMES.get(`${text}.`) : undefined);
}

function textOf(tokens: readonly Token[], first: number, end: number): string {
  let text = '';
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token)
      text += (i > first && token.start > (tokens[i - 1]?.end ?? 0) ? ' ' : '') + token.text.replaceAll('’', "'");
  }
  return text;
}

/** From the first of some tokens to the last, `end` exclusive. */
export function spanOf(tokens: readonly Token[], { first, end }: { first: number; end: number }) {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** A cluster that a name begins. */
export function newCluster({ kind, words }: Named, gender: Gender | null = null): Cluster {
  return { kind, forms: new Map(), mentions: [], words, gender };
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The words of a person’s name without `Jr.` and the like. */
export const significant = (words: string[]) => words.filter((word) => !SUFFIX.test(word));
