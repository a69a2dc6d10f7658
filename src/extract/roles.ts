import type { Token } from './draft.ts';
import { HONORIFICS } from './genders.ts';
import { bare, isRoleNoun, TIMES, TITLES } from './role-nouns.ts';
import { isCapital } from './tokens.ts';

/** What a person is called around a name, as tokens: `Iranian Foreign Minister`. */
export interface Role {
  first: number;
  end: number;
  /** Its noun, in lower case: `minister`. */
  head: string;
  /** Where it stands. */
  method: 'ROLE_BEFORE_NAME' | 'ROLE_COMMA_NAME' | 'NAME_COMMA_ROLE';
}

/** Adverbs that belong to a role. */
const ONCE = new Set('then now former late acting deputy vice ex assistant interim longtime veteran'.split(' '));

const LONGEST = 14;

/** The role that stands before a name, directly or behind a comma. `taken` says which tokens other people's names are. */
export function roleBefore(
  tokens: readonly Token[],
  first: number,
  end: number,
  taken: (at: number) => boolean,
): Role | null {
  const paragraph = tokens[first]?.paragraph;
  const word = (at: number) => (tokens[at]?.paragraph === paragraph ? (tokens[at]?.lower ?? '') : '');
  if (word(first - 1) === ',') {
    return /^[,.;:)—–]?$/.test(word(end)) ? roleOfPhraseBefore(tokens, first - 1, taken) : null;
  }
  let to = first;
  // `Mr. Smith` and `U.S. Sen. Dr. Smith`
  while (HONORIFICS.has(bare(word(to - 1)))) to--;
  const head = headBefore(tokens, to, taken);
  if (head < 0 || word(head) === '') return null;
  const from = stretchBefore(tokens, head, taken);
  return { first: from, end: to, head: bare(word(head)), method: 'ROLE_BEFORE_NAME' };
}

/** The noun of a title that ends right before a token: `Minister` of `Foreign Minister`, `Secretary` of `Secretary of State`. */
function headBefore(tokens: readonly Token[], to: number, taken: (at: number) => boolean): number {
  const last = tokens[to - 1];
  if (!last || last.paragraph !== tokens[to]?.paragraph || taken(to - 1)) return -1;
  if (isRoleNoun(last.lower)) return last.pos === 'VERB' && last.text === last.lower ? -1 : to - 1;
  for (let i = to - 1; i > to - 8; i--) {
    const token = tokens[i];
    if (!token || token.paragraph !== last.paragraph || taken(i)) return -1;
    if (/^(of|for)$/.test(token.lower)) {
      const noun = tokens[i - 1];
      return noun && isCapital(noun) && isRoleNoun(noun.lower) ? i - 1 : -1;
    }
    if (!isCapital(token) && !/^(the|and|[-–&])$/.test(token.lower)) return -1;
  }
  return -1;
}

/** Where the words start that go before the noun of a role. */
function stretchBefore(tokens: readonly Token[], head: number, taken: (at: number) => boolean): number {
  let from = head;
  for (let i = head - 1; i > head - LONGEST; i--) {
    const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (!token || !after || token.paragraph !== after.paragraph || taken(i) || TIMES.has(token.lower)) break;
    if (/^(?:[-–/&]|\.)$/.test(token.text)) {
      if (token.text === '.' && !(before && before.end === token.start && isCapital(before) && before.text.length < 4))
        break;
      continue;
    }
    if (/^(of|for|and)$/.test(token.lower) && isCapital(after) && before && isCapital(before) && !taken(i - 1))
      continue;
    if (!isNominal(token) && !ONCE.has(token.lower)) break;
    // `the state of emergency U.S. President Khan declared`
    if (token.pos === 'NOUN' && !isCapital(token) && isCapital(after) && !TITLES.has(bare(after.lower))) break;
    from = i;
  }
  // `45-year-old teacher`
  for (let i = from; i < head; i++) if (tokens[i]?.lower === 'old' && tokens[i - 1]?.text === '-') from = i + 1;
  while (from < head && /^([-–/&.]|of|for|and|old|fellow)$/.test(tokens[from]?.lower ?? '')) from++;
  return from;
}

/** Whether a word may stand in a name or a description: the tagger takes many a capital for another part of speech. */
function isNominal(token: Token): boolean {
  if (/^(?:ADJ|NOUN|PROPN)$/.test(token.pos)) return true;
  return isCapital(token) && /^(?:VERB|NUM|X|INTJ)$/.test(token.pos);
}

/** The role that a phrase in front of a comma is: `the Vice President, Mike Pence,`. */
function roleOfPhraseBefore(tokens: readonly Token[], comma: number, taken: (at: number) => boolean): Role | null {
  for (let i = comma - 1; i > comma - LONGEST; i--) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!token || token.paragraph !== tokens[comma]?.paragraph || taken(i)) return null;
    const opens = /^(the|a|an|his|her|its|their|our|my|another)$/.test(token.lower);
    if (opens || /^['’]s?$/.test(token.text)) {
      const head = headOf(tokens, i + 1, comma);
      if (head >= 0)
        return { first: i + 1, end: comma, head: bare(tokens[head]?.lower ?? ''), method: 'ROLE_COMMA_NAME' };
      if (opens) return null;
      continue;
    }
    if (/^[-–&/]$/.test(token.text) || /^(ADJ|NOUN|PROPN|NUM)$/.test(token.pos) || isCapital(token)) continue;
    if (/^(of|for|in|at|and|with|to|on)$/.test(token.lower) && before && !/^(VERB|AUX)$/.test(before.pos)) continue;
    return null;
  }
  return null;
}

/** The noun that a phrase is built on, where it is one of persons. */
function headOf(tokens: readonly Token[], first: number, end: number): number {
  let last = first;
  while (
    last < end &&
    !/^(of|for|in|at|to|with|from|on|and|who|by)$/.test(tokens[last]?.lower ?? '') &&
    tokens[last]?.text !== ','
  )
    last++;
  const token = tokens[last - 1];
  return last > first && token && isRoleNoun(token.lower) ? last - 1 : -1;
}

/** The role that follows a name and a comma: `Sadiq Khan, the mayor of London,`. */
export function roleAfter(tokens: readonly Token[], end: number, taken: (at: number) => boolean): Role | null {
  const comma = tokens[end];
  if (!comma || !/^[,—–]$/.test(comma.text) || comma.paragraph !== tokens[end - 1]?.paragraph) return null;
  let first = end + 1;
  // `Khan, 45, a teacher`
  if (tokens[first]?.pos === 'NUM' && tokens[first + 1]?.text === ',') first += 2;
  while (/^(the|a|an|his|her|its|their|our|my|also|now|then)$/.test(tokens[first]?.lower ?? '')) first++;
  if (tokens[first]?.pos === 'CCONJ') return null;
  let stop = first;
  let head = -1;
  for (; stop < first + LONGEST + 6; stop++) {
    const token = tokens[stop];
    if (!token || token.paragraph !== comma.paragraph) break;
    if (/^[,;:)—–"“”(]$/.test(token.text) || /^(who|whose|which|that|when|where|but|as|while)$/.test(token.lower))
      break;
    if (/^[.!?]$/.test(token.text)) break;
    if (/^(VERB|AUX|PRON)$/.test(token.pos) && token.text === token.lower && !isRoleNoun(token.lower)) {
      // `…, the lawyer representing Khan,` goes on; `…, the lawyer said` is another clause.
      if (
        head < 0 ||
        token.pos === 'AUX' ||
        !/(?:ing|ed)$/.test(token.lower) ||
        /^(said|added|called|told)$/.test(token.lower)
      )
        return null;
      break;
    }
    if (taken(stop)) {
      if (head < 0) {
        if (tokens[stop - 1]?.paragraph === comma.paragraph && stop === first) return null;
        continue;
      }
    }
    if (head < 0) {
      const next = tokens[stop + 1];
      const nominal =
        /^(ADJ|NOUN|PROPN|NUM|PART|CCONJ)$/.test(token.pos) ||
        isCapital(token) ||
        /^[-–’'&/]$/.test(token.text) ||
        ONCE.has(token.lower);
      if (!nominal && token.pos !== 'DET' && token.pos !== 'ADV') return null;
      const ends = !next || !/^(NOUN|PROPN|ADJ)$/.test(next.pos) || next.paragraph !== token.paragraph;
      if (
        isRoleNoun(token.lower) &&
        (ends || /^(PUNCT|ADP)$/.test(next.pos)) &&
        !/^[-–’'&/]|^['’]s$/.test(next?.text ?? '')
      )
        head = stop;
    }
  }
  if (head < 0) return null;
  while (
    stop > head + 1 &&
    /^(PUNCT|CCONJ|ADV|ADP|DET)$/.test(tokens[stop - 1]?.pos ?? '') &&
    !/^["”)]$/.test(tokens[stop - 1]?.text ?? '')
  )
    stop--;
  const closed =
    !tokens[stop] || tokens[stop]?.paragraph !== comma.paragraph || !/^(NOUN|PROPN)$/.test(tokens[stop]?.pos ?? '');
  if (!closed || stop - first > LONGEST) stop = head + 1;
  return { first, end: stop, head: bare(tokens[head]?.lower ?? ''), method: 'NAME_COMMA_ROLE' };
}
