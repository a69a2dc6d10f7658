import type { Gender } from './genders.ts';
import { posAt, type Reading, wordAt } from './reading.ts';

/** Pronouns of one person, with the gender that they tell. */
export const PRONOUNS = new Map<string, Gender>([
  ...['he', 'him', 'his', 'himself'].map((word): [string, Gender] => [word, 'MALE']),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, Gender] => [word, 'FEMALE']),
]);
/** Where someone is mentioned, and as what. */
export interface Place {
  token: number;
  end: number;
  sentence: number;
  paragraph: number;
  as: 'SUBJECT' | 'POSSESSOR' | 'OTHER';
  quoted: boolean;
  pronoun: boolean;
  speaks: boolean;
  /** Whether it is the first person of its sentence. */
  opens: boolean;
}

/** Someone whom a pronoun may stand for. */
export interface Person extends Place {
  /** Index of the entity; null for someone without a name: `a woman`. */
  entity: number | null;
  gender: Gender | null;
  count: number;
}

/** What speaks for a person, in steps of about one sentence of distance. */
const WEIGHTS = {
  sentence: -1.3,
  paragraph: -1,
  rank: -0.25,
  subject: 1.2,
  possessor: -0.3,
  pronoun: 0.6,
  speaks: 0.2,
  quoted: -0.8,
  known: 0.45,
  often: 0.3,
  anonymous: -0.6,
  opens: 0.3,
  dialogue: 0.3,
  saysSo: 1.5,
  sameClause: -2.5,
};
const LEAST = -3.5;

/** Who is meant by a pronoun: the likeliest of those named before who are of its gender. */
export function meant(people: readonly Person[], gender: Gender, place: Place, reading: Reading): Person | null {
  let best: Person | null = null;
  let most = LEAST;
  let rank = 0;
  for (const person of people) {
    if (person.gender && person.gender !== gender) continue;
    const score = scoreOf(person, place, rank++, reading);
    if (score > most) [best, most] = [person, score];
  }
  return best;
}

function scoreOf(person: Person, place: Place, rank: number, reading: Reading): number {
  const word = wordAt(reading, place.token);
  const far = place.sentence - person.sentence;
  let score =
    WEIGHTS.sentence * far + WEIGHTS.paragraph * Math.min(3, place.paragraph - person.paragraph) + WEIGHTS.rank * rank;
  if (person.as === 'SUBJECT') score += WEIGHTS.subject;
  if (person.as === 'POSSESSOR') score += WEIGHTS.possessor;
  if (person.pronoun) score += WEIGHTS.pronoun;
  if (person.speaks) score += WEIGHTS.speaks + (place.speaks ? WEIGHTS.dialogue : 0);
  if (person.quoted && !place.quoted) score += WEIGHTS.quoted;
  if (person.gender) score += WEIGHTS.known;
  if (person.entity === null) score += WEIGHTS.anonymous;
  if (far === 0 && place.as !== 'OTHER' && saysSo(reading, person.end, place.token)) score += WEIGHTS.saysSo;
  if (person.opens) score += WEIGHTS.opens;
  score += WEIGHTS.often * Math.log2(person.count);
  // `Khan met him`: not Khan.
  const object =
    word === 'him' || (word === 'her' && !/^(NOUN|ADJ|PROPN|NUM)$/.test(posAt(reading, place.token + 1) ?? ''));
  if (far === 0 && object && person.as === 'SUBJECT' && oneClause(reading, person.token, place.token))
    score += WEIGHTS.sameClause;
  return score;
}

/** `Khan said that he`: whether a verb alone stands between. */
function saysSo(reading: Reading, from: number, to: number): boolean {
  if (to - from > 4 || to === from) return false;
  for (let i = from; i < to; i++) {
    if (!/^(VERB|AUX|ADV)$/.test(posAt(reading, i) ?? '') && wordAt(reading, i) !== 'that') return false;
  }
  return true;
}

/** Whether no more than a verb stands between two tokens. */
function oneClause(reading: Reading, from: number, to: number): boolean {
  let verbs = 0;
  for (let i = from; i < Math.min(to, from + 30); i++) {
    const pos = posAt(reading, i);
    if (pos === 'VERB') verbs++;
    if (verbs > 1 || pos === 'SCONJ' || /^(that|who|and|but|,|when|because)$/.test(wordAt(reading, i))) return false;
  }
  return true;
}

/** What someone is in a clause: its subject, the owner of something, or else. */
export function caseOf(reading: Reading, first: number, end: number): Place['as'] {
  const next = wordAt(reading, end);
  if (/^'s?$/.test(next)) return 'POSSESSOR';
  const word = wordAt(reading, first);
  if (end === first + 1 && PRONOUNS.has(word)) {
    if (/^(?:he|she)\b/.test(word)) return 'SUBJECT';
    return word === 'his' ? 'POSSESSOR' : 'OTHER';
  }
  let start = first;
  while (start > first - 10 && /^(ADJ|NOUN|PROPN|DET|NUM)$/.test(posAt(reading, start - 1) ?? '')) start--;
  if (posAt(reading, start - 1) === 'ADP') return 'OTHER';
  let after = end;
  while (after < end + 3 && posAt(reading, after) === 'ADV') after++;
  if (/^(VERB|AUX)$/.test(posAt(reading, after) ?? '')) return 'SUBJECT';
  if (wordAt(reading, after) === 'who') return 'SUBJECT';
  if (/^[,(]$/.test(next)) {
    const close = next === '(' ? ')' : ',';
    for (let i = end + 1; i < end + 25; i++) {
      const word = wordAt(reading, i);
      if (word === '.' || word === '') break;
      if (word === close) return /^(VERB|AUX|ADV)$/.test(posAt(reading, i + 1) ?? '') ? 'SUBJECT' : 'OTHER';
    }
  }
  const before = wordAt(reading, start - 2);
  if (
    /^[.?!”"]?$/.test(wordAt(reading, start - 1)) ||
    reading.tokens[start - 1]?.paragraph !== reading.tokens[start]?.paragraph
  )
    return 'SUBJECT';
  return posAt(reading, start - 1) === 'VERB' && /^[,”"]$/.test(before) ? 'SUBJECT' : 'OTHER';
}
