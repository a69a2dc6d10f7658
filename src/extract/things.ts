import type { Draft, Token } from './draft.ts';
import type { EntityKind } from './findings.ts';
import { type Cluster, countryOf, type Named, newCluster } from './named.ts';

/** Words that do not count in an acronym. */
export const SMALL = /^(?:of|the|and|for|in|on|to|de|&|a|an|at)$/;

/** What each name of an organisation, a place or an event stands for. */
export function thingsOf({ tokens }: Draft, named: readonly Named[], clusters: Cluster[]): Map<Named, Cluster> {
  const things = named.filter(({ kind }) => kind !== 'PERSON').map((name) => ({ name, key: keyOf(tokens, name) }));
  const longer = longerKeys(tokens, things);
  const byKey = new Map<string, Cluster>();
  const found = new Map<Named, Cluster>();
  for (const { name, key } of things) {
    const full = longer.get(key) ?? key;
    let cluster = byKey.get(full);
    if (!cluster) {
      cluster = newCluster(name);
      clusters.push(cluster);
      byKey.set(full, cluster);
    }
    if (name.words.length > cluster.words.length) cluster.words = name.words;
    found.set(name, cluster);
  }
  return found;
}

interface Thing {
  name: Named;
  key: string;
}

/** By acronym or short name: the key of the one longer name in the article that it may stand for. */
function longerKeys(tokens: readonly Token[], things: readonly Thing[]): Map<string, string> {
  const kinds = new Map(things.map(({ name, key }) => [key, name.kind]));
  const byInitials = new Map<string, string>();
  const byShort = new Map<string, Set<string>>();
  const longer = new Map<string, string>();
  const seen = new Set<string>();
  for (const [i, { name, key }] of things.entries()) {
    // `Human Rights Watch (HRW)`
    const next = things[i + 1];
    if (next && tokens[name.end]?.text === '(' && next.name.first === name.end + 1 && isAcronym(tokens, next.name)) {
      if (key !== next.key && !longer.has(next.key)) longer.set(next.key, key);
    }
    if (seen.has(key)) continue;
    seen.add(key);
    for (const initials of initialsOf(name.words)) if (!byInitials.has(initials)) byInitials.set(initials, key);
    for (const short of shortsOf(key, name.kind)) byShort.set(short, (byShort.get(short) ?? new Set()).add(key));
  }
  for (const { name, key } of things) {
    if (longer.has(key)) continue;
    const initials = isAcronym(tokens, name) ? byInitials.get(key) : undefined;
    const [long, another] = byShort.get(key) ?? [];
    const full = initials ?? (long && !another && kinds.get(long) === name.kind ? long : undefined);
    if (full && full !== key) longer.set(key, longer.get(full) ?? full);
  }
  return longer;
}

/** What is the same for all names of one thing: the country’s usual name, `united states congress` for `U.S. Congress`. */
function keyOf(tokens: readonly Token[], name: Named): string {
  const country = countryOf(tokens, name);
  if (country) return country;
  const [first = '', ...rest] = name.words;
  return /^(?:us|usa)$/.test(first) && rest.length > 0 ? UNITED_STATES + rest.join(' ') : name.key;
}

const UNITED_STATES = 'united states ';

/** The shorter names that an organisation or event may go by: `Investigative Committee`, `Navy`, `Jazz`. */
function shortsOf(key: string, kind: EntityKind): Set<string> {
  const words = key.split(' ');
  const of = key.indexOf(' of ');
  const shorts = new Set<string>();
  if (words.length < 2 || kind === 'PLACE') return shorts;
  shorts.add(words[0] ?? '').add(words.slice(1).join(' '));
  if (of > 0) shorts.add(key.slice(0, of));
  if (key.startsWith(UNITED_STATES)) shorts.add(key.slice(UNITED_STATES.length));
  return shorts;
}

export function isAcronym(tokens: readonly Token[], { first, end }: Named): boolean {
  return end - first === 1 && /^(?:\p{Lu}[\p{Lu}\p{N}.&]+|\p{Lu}\p{Ll}?\p{Lu}+)s?$/u.test(tokens[first]?.text ?? '');
}

/** The letters that a name begins its words with, with and without the small words. */
function initialsOf(words: string[]): string[] {
  if (words.length < 2 || words.length > 10) return [];
  const parts = words.flatMap((word) => word.split('-').filter(Boolean));
  const initials = (list: string[]) => list.map(([letter = '']) => letter).join('');
  return [...new Set([initials(parts.filter((word) => !SMALL.test(word))), initials(parts)])];
}
