import type { Span } from './findings.ts';
import { hashText, mix } from './hash.ts';

/** What a quote gives as said, word by word. */
export interface Wording {
  words: SaidWord[];
  /** Whether the words are the reporter's: nothing of it stands between quotation marks. */
  isRetold: boolean;
}

/** A word as it compares: without case, accents and apostrophes. Its span is the article's. */
export interface SaidWord extends Span {
  text: string;
  /** Whether the report marks that something else stood ahead of it, by an ellipsis or by words in brackets. */
  isBehindGap: boolean;
}

/** The words of a quote between its quotation marks, or, where it has none, all of them; spans count as the quote's do. */
export function wordingOf({
  start,
  text,
  fragments,
}: {
  start: number;
  text: string;
  fragments: readonly Span[];
}): Wording {
  const words: SaidWord[] = [];
  let isBehindGap = false;
  for (const part of fragments.length > 0 ? fragments : [{ start, end: start + text.length }]) {
    for (const { 0: token, index, groups } of text.slice(part.start - start, part.end - start).matchAll(TOKEN)) {
      if (groups?.gap) isBehindGap = true;
      else {
        const from = part.start + index;
        words.push({ text: fold(token), start: from, end: from + token.length, isBehindGap });
        isBehindGap = false;
      }
    }
  }
  return { words, isRetold: fragments.length === 0 };
}

const TOKEN = new RegExp(
  [
    // `[the bridge]`, `[…]`, `…`, `. . .`
    String.raw`(?<gap>\[[^\]\n]{0,200}\]|…|\.{3,}|\.(?: \.){2,3})`,
    // `1,000.5`
    String.raw`\p{N}+(?:[.,]\p{N}+)*`,
    // `U.S.`
    String.raw`\p{L}(?:\.\p{L})+(?!\p{L})`,
    // `don’t`
    String.raw`[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*`,
  ].join('|'),
  'gu',
);

function fold(token: string): string {
  if (/^[a-z]+$/.test(token)) return token;
  const letters = token
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '');
  return /\p{N}/u.test(letters) ? letters.replaceAll(',', '') : letters.replaceAll('.', '');
}

/** A number for the words of a quote: the same for the same words. */
export function hashWording({ words }: Wording): number {
  return hashText(words.map(({ text }) => text).join(' '));
}

/** So many words in a row are a shingle. */
const SHINGLE = 3;
/** Of so many shingles in a row one is kept, in quotes that have more than `FEW`. */
const WINDOW = 4;
const FEW = 8;

/**
 * Numbers by which quotes of the same words are found: of rows of three words that tell something. A long quote keeps the
 * least of every four in a row, so that any six words in a row that two quotes share lead from one to the other
 * (winnowing, Schleimer et al. 2003, https://doi.org/10.1145/872757.872770).
 */
export function shinglesOf({ words }: Wording): number[] {
  const rows = rowHashes(words);
  const hashes = rows.filter((_, i) => {
    const row = words.slice(i, i + SHINGLE);
    return row.some(isTelling) && !row.slice(1).some((word) => word.isBehindGap);
  });
  if (hashes.length <= FEW) return [...new Set(hashes)];
  const kept = new Set<number>();
  for (let i = 0; i + WINDOW <= hashes.length; i++) kept.add(Math.min(...hashes.slice(i, i + WINDOW)));
  return [...kept];
}

/** A number for each row of three words. */
export function rowHashes(words: readonly SaidWord[]): number[] {
  const [hashes, count] = [words.map(({ text }) => hashText(text)), Math.max(0, words.length - SHINGLE + 1)];
  return Array.from({ length: count }, (_, i) => hashes.slice(i, i + SHINGLE).reduce(mix, 0));
}

/** Whether a word tells one statement from another: nobody goes through a day without the others. */
export function isTelling({ text }: SaidWord): boolean {
  return !EVERYDAY.has(text);
}

const EVERYDAY = new Set(
  (
    'a about after again all also always am an and any anybody anyone anything are arent around as ask at away back bad be ' +
    'because been before being believe best better big but by came can cant come comes comment could couldnt day days did ' +
    'didnt do does doesnt doing done dont down each even ever every everybody everyone everything few find first for from ' +
    'get gets getting give go god goes going gone gonna good got great had happen happened happening has hasnt have havent ' +
    'having he hed hell help her here heres hes him himself his how i id if ill im important in into is isnt it its ive job ' +
    'just keep kind know last let lets like little ll long look looking lot made make makes making many matter may maybe me ' +
    'mean might mine more most much must my need never new next no nobody not nothing now of off oh ok okay old on once one ' +
    'only or other our ours out over own part people place please point put question re really right s said same saw say ' +
    'saying says see seen she shes should so some somebody someone something sorry still such sure t take talk tell than ' +
    'thank thanks that thats the their them then there theres these they theyd theyll theyre theyve thing things think this ' +
    'those thought time to today together told too trying two understand until up us use ve very want wanted wants was wasnt ' +
    'way we wed well went were werent weve what whatever whats when where which while who whos whole why will with without ' +
    'wont work working world would wouldnt year years yes yet you youd youll your youre yours youve'
  ).split(' '),
);
