import { COUNTRY_NAMES, DEMONYMS } from './demonyms.ts';
import type { Draft, Token } from './draft.ts';
import { type Cluster, type Named, spanOf } from './named.ts';
import { bare } from './role-nouns.ts';
import type { Role } from './roles.ts';
import { SMALL } from './things.ts';
import { isCapital } from './tokens.ts';

/** How often a description means what it was given to, measured on the speakers of Wikinews and the seed article. */
const RATES = { DEMONYM: 0.89, ROLE: 0.92 };

/** The first words of demonyms of two: `South`. */
const PAIRED = new Set([...DEMONYMS.keys()].flatMap((demonym) => (demonym.includes(' ') ? demonym.split(' ', 1) : [])));

/** `American` is a word for the United States. */
export function addDemonyms({ tokens }: Draft, named: readonly Named[], clusters: Cluster[]): void {
  const countries = new Map<string, Cluster>();
  for (const cluster of clusters) {
    const [form] = cluster.forms.values();
    const country =
      form &&
      cluster.kind !== 'PERSON' &&
      cluster.kind !== 'EVENT' &&
      COUNTRY_NAMES.get(form.text.replaceAll('’', "'"));
    if (country) countries.set(country, cluster);
  }
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while ((named[next]?.end ?? Number.POSITIVE_INFINITY) <= i) next++;
    const token = tokens[i];
    if (!token || !isCapital(token) || (named[next]?.first ?? i + 1) <= i) continue;
    const pair = PAIRED.has(token.text) ? `${token.text} ${tokens[i + 1]?.text}` : '';
    const length = DEMONYMS.has(pair) && (named[next]?.first ?? i + 2) > i + 1 ? 2 : 1;
    const country = DEMONYMS.get(length === 2 ? pair : token.text);
    // `English` is a language more often than a people.
    if (!country || country === 'England') continue;
    let cluster = countries.get(country);
    if (!cluster) {
      cluster = { kind: 'PLACE', forms: new Map(), mentions: [], words: [], gender: null };
      cluster.forms.set(country, { text: country, words: [country], count: 0 });
      countries.set(country, cluster);
      clusters.push(cluster);
    }
    const span = spanOf(tokens, { first: i, end: i + length });
    const text = length === 2 ? pair : token.text;
    const form = cluster.forms.get(text) ?? { text, words: [], count: 0 };
    cluster.forms.set(text, form);
    cluster.mentions.push({
      start: span.start,
      end: span.end,
      form: 'NOMINAL',
      method: 'DEMONYM',
      confidence: RATES.DEMONYM,
      review: 'UNREVIEWED',
    });
    i += length - 1;
  }
}

/** `the minister` is whoever was introduced as one, where that is one person alone; `the party` is the one party. */
export function addDescriptions(
  { tokens }: Draft,
  named: readonly Named[],
  found: readonly (Cluster | undefined)[],
  roles: readonly (Role | null)[],
): void {
  const introduced = new Map<string, Map<Cluster, Set<string>>>();
  const inRole = new Uint8Array(tokens.length);
  for (const role of roles) if (role) inRole.fill(1, role.first, role.end);
  for (const { first, end } of named) inRole.fill(1, first, end);
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    for (; (named[next]?.first ?? Number.POSITIVE_INFINITY) <= i; next++) {
      const [cluster, role, name] = [found[next], roles[next], named[next]];
      if (!cluster || !name) continue;
      const head = role ? role.head : cluster.kind === 'ORGANIZATION' ? headOfName(name.words) : null;
      if (!head) continue;
      const bearers = introduced.get(head) ?? new Map<Cluster, Set<string>>();
      const words = bearers.get(cluster) ?? new Set();
      const { first, end } = role ?? name;
      for (let at = first; at < end; at++) words.add(tokens[at]?.lower ?? '');
      introduced.set(head, bearers.set(cluster, words));
    }
    if (tokens[i]?.lower !== 'the') continue;
    const description = describedAt(tokens, i, introduced, inRole);
    if (!description) continue;
    const { cluster, end } = description;
    const span = spanOf(tokens, { first: i, end });
    cluster.mentions.push({
      start: span.start,
      end: span.end,
      form: 'NOMINAL',
      method: 'ROLE',
      confidence: RATES.ROLE,
      review: 'UNREVIEWED',
    });
    i = end - 1;
  }
}

/** Where more than so many bear a role, `the minister` is nobody in particular. */
const MOST_BEARERS = 20;

/** What an organisation’s name says that it is: `party` of `Unity Party`, `department` of `Department of Justice`. */
function headOfName(words: string[]): string | null {
  if (words.length < 2) return null;
  const small = words.findIndex((word) => SMALL.test(word));
  return words[small > 0 ? small - 1 : words.length - 1] ?? null;
}

function describedAt(
  tokens: readonly Token[],
  the: number,
  introduced: Map<string, Map<Cluster, Set<string>>>,
  inRole: Uint8Array,
) {
  const modifiers: string[] = [];
  for (let i = the + 1; i < the + 5; i++) {
    const [token, after] = [tokens[i], tokens[i + 1]];
    if (!token || inRole[i] || token.paragraph !== tokens[the]?.paragraph) return null;
    const people = introduced.get(bare(token.lower));
    const goesOn =
      after &&
      after.paragraph === token.paragraph &&
      (/^(NOUN|PROPN)$/.test(after.pos) || /^[-–]$/.test(after.text) || inRole[i + 1]);
    if (people && !goesOn && people.size <= MOST_BEARERS) {
      const of = /^(of|for)$/.test(after?.lower ?? '')
        ? tokens[/^(?:the|a|an)$/.test(tokens[i + 2]?.lower ?? '') ? i + 3 : i + 2]
        : undefined;
      if (of) modifiers.push(of.lower);
      const fitting = [...people].filter(([, words]) => modifiers.every((word) => words.has(word)));
      const [one] = fitting;
      return one && fitting.length === 1 ? { cluster: one[0], end: i + 1 } : null;
    }
    if (!/^(ADJ|NOUN|PROPN)$/.test(token.pos) && !isCapital(token)) return null;
    modifiers.push(token.lower);
  }
  return null;
}
