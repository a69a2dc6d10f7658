import type { Draft, Token } from './draft.ts';
import { genderBefore, genderOfFirst } from './genders.ts';
import { type Cluster, type Named, newCluster, significant } from './named.ts';

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
      const keys = significant(name.words).flatMap((word) => [word, soundOf(word)]);
      for (const word of [...keys, beginning(name.words[0] ?? '')]) {
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
  for (const [i, name] of people.entries()) {
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
    const family = last.length > 0 ? undefined : familyOf(tokens, name, people[i + 1]);
    const candidates = family
      ? sharing.filter(({ words }) => lastOf(words) === family)
      : last.length > 0
        ? last
        : sharing;
    const key = family ? `${word} ${family}` : gender ? `${gender} ${word}` : word;
    let person = mostNamed(candidates, standing, paragraph) ?? byKey.get(key);
    if (!person) {
      person = newCluster(name, gender ?? genderOfFirst(name.words));
      byKey.set(key, person);
      if (family && !byKey.has(word)) byKey.set(word, person);
      clusters.push(person);
    }
    found.set(name, person);
    mention(person, paragraph);
  }
  return found;
}

/** The last name that a first name shares with the full name behind it: `Smith` for `Ann` in `Ann and Bob Smith`. */
function familyOf(tokens: readonly Token[], { end, words }: Named, next: Named | undefined): string | undefined {
  if (!next || next.first !== end + 1 || !/^(?:and|&)$/.test(tokens[end]?.lower ?? '')) return undefined;
  return next.words.length > 1 && genderOfFirst(words) ? lastOf(next.words) : undefined;
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
  const exact = byWord.get(word);
  if (exact) return exact;
  const sounding = (byWord.get(soundOf(word)) ?? []).filter(
    ({ words }) => alike(lastOf(words), word) || alike(words[0] ?? '', word),
  );
  return sounding.length > 0 ? sounding : shortened(byWord, word);
}

/** The one person whose first name a word is the beginning of: `Zach` for `Zachary`. */
function shortened(byWord: Map<string, Cluster[]>, word: string): Cluster[] {
  const people = (byWord.get(beginning(word)) ?? []).filter(({ words: [first = ''] }) => first.startsWith(word));
  return people.length === 1 ? people : [];
}

const beginning = (word: string) => `${word.slice(0, 3)}…`;

/** A word without its vowels, in angle brackets, so that a slip or another transcription is found: `<slmn>`. */
function soundOf(word: string): string {
  return word.length < 5
    ? word
    : `<${word.charAt(0)}${word
        .slice(1)
        .replace(/[aeiouy'’-]/g, '')
        .replace(/(.)\1+/g, '$1')}>`;
}

/** Letters that a slip or another transcription changes at most. */
const MOST_SLIPS = 2;

export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  return a.charAt(0) === b.charAt(0) && soundOf(a) === soundOf(b) && differences(a, b) <= MOST_SLIPS;
}

/** How many letters must be put in, left out or changed to make one word of the other. */
function differences(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

export const lastOf = (words: string[]) => significant(words).at(-1) ?? '';

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
