import type { Draft } from './draft.ts';
import { FEMALE_NAMES, MALE_NAMES } from './genders.ts';
import { type Cluster, type Named, newCluster, significant } from './named.ts';
import { type Gender, genderBefore } from './roles.ts';

/** People who share a word of a name that are looked at, the last ones named. */
const MOST_NAMESAKES = 8;

/** Who each name of a person stands for. Two who share a last name stay two. */
export function peopleOf({ tokens }: Draft, named: readonly Named[], clusters: Cluster[]): Map<Named, Cluster> {
  const found = new Map<Named, Cluster>();
  const byWord = new Map<string, Cluster[]>();
  const byKey = new Map<string, Cluster>();
  const people = named.filter(({ kind }) => kind === 'PERSON');
  // Full names first, so that a last name may stand before the full one.
  for (const name of people) {
    if (significant(name.words).length < 2) continue;
    const gender = genderBefore(tokens, name.first) ?? genderOfFirst(name.words);
    const known =
      byKey.get(name.key) ??
      namesakes(byWord, lastOf(name.words)).find((person) => samePerson(person.words, name.words));
    const person = known ?? newCluster(name, gender);
    if (!known) clusters.push(person);
    if (!known || name.words.length > person.words.length) {
      person.words = name.words;
      for (const word of significant(name.words).flatMap((word) => [word, soundOf(word)])) {
        const sharing = byWord.get(word)?.filter((other) => other !== person) ?? [];
        byWord.set(word, [...sharing, person].slice(-MOST_NAMESAKES));
      }
    }
    person.gender ??= gender;
    byKey.set(name.key, person);
    found.set(name, person);
  }
  const standing = new Map<Cluster, { count: number; paragraph: number }>();
  const mention = (person: Cluster, paragraph: number) => {
    standing.set(person, { count: (standing.get(person)?.count ?? 0) + 1, paragraph });
  };
  for (const name of people) {
    const paragraph = tokens[name.first]?.paragraph ?? 0;
    const full = found.get(name);
    if (full) {
      mention(full, paragraph);
      continue;
    }
    const word = significant(name.words)[0] ?? name.key;
    const gender = genderBefore(tokens, name.first) ?? null;
    const fits = (person: Cluster) => !gender || !person.gender || person.gender === gender;
    const sharing = namesakes(byWord, word).filter(fits);
    const last = sharing.filter((person) => alike(lastOf(person.words), word));
    const candidates = last.length > 0 ? last : gender ? [] : sharing;
    const key = gender ? `${gender} ${word}` : word;
    let person = mostNamed(candidates, standing, paragraph) ?? byKey.get(key);
    if (!person) {
      person = newCluster(name, gender ?? genderOfFirst(name.words));
      byKey.set(key, person);
      clusters.push(person);
    }
    found.set(name, person);
    mention(person, paragraph);
  }
  return found;
}

/** How many more mentions weigh as much as one in the same paragraph. */
const NEARNESS = 2;

/** Whoever was named most so far: the president, not the brother who is named once in full. */
function mostNamed(
  people: Cluster[],
  standing: ReadonlyMap<Cluster, { count: number; paragraph: number }>,
  paragraph: number,
): Cluster | undefined {
  const weight = (person: Cluster) => {
    const known = standing.get(person);
    return known ? known.count + (known.paragraph === paragraph ? NEARNESS : 0) : 0;
  };
  return people.reduce<Cluster | undefined>(
    (most, next) => (!most || weight(next) > weight(most) ? next : most),
    undefined,
  );
}

/** The people who have a word in their name, or one that sounds the same where none has. */
function namesakes(byWord: Map<string, Cluster[]>, word: string): Cluster[] {
  return byWord.get(word) ?? byWord.get(soundOf(word)) ?? [];
}

/** A word without its vowels, in angle brackets, so that a slip or another transcription is found: `<slmn>`. */
function soundOf(word: string): string {
  return word.length < 5
    ? word
    : `<${word.charAt(0)}${word
        .slice(1)
        .replace(/[aeiouy'’-]/g, '')
        .replace(/(.)\1+/g, '$1')}>`;
}

export const alike = (a: string, b: string) => a === b || (a.charAt(0) === b.charAt(0) && soundOf(a) === soundOf(b));

export const lastOf = (words: string[]) => significant(words).at(-1) ?? '';

/** The gender that a first name tells. */
export function genderOfFirst(words: readonly string[]): Gender | null {
  const [first = ''] = words;
  if (FEMALE_NAMES.has(first)) return 'FEMALE';
  if (MALE_NAMES.has(first)) return 'MALE';
  const [half = ''] = first.split('-');
  return half !== first ? genderOfFirst([half]) : null;
}

/** Whether two full names may be one person’s: `Joe Biden`, `Joseph R. Biden`. */
function samePerson(a: string[], b: string[]): boolean {
  const [long, short] = [significant(a), significant(b)].sort((x, y) => y.length - x.length) as [string[], string[]];
  let from = 0;
  const inOrder = short.every((word) => {
    while (from < long.length && !sameWord(long[from] ?? '', word)) from++;
    return from++ < long.length;
  });
  if (!inOrder)
    return lastOf(a) === lastOf(b) && sameWord(a[0] ?? '', b[0] ?? '') && (a.length === 2 || b.length === 2);
  return sameWord(long[0] ?? '', short[0] ?? '') || alike(long.at(-1) ?? '', short.at(-1) ?? '');
}

function sameWord(a: string, b: string): boolean {
  if (alike(a, b)) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return short.length !== 2 && long.startsWith(short);
}
