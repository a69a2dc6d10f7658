import { COUNTRY_NAMES } from './demonyms.ts';
import { addDemonyms, addDescriptions } from './descriptions.ts';
import type { Draft, Step, Token } from './draft.ts';
import type { FoundEntity } from './findings.ts';
import { type Cluster, countryOf, type Named, namesIn, significant } from './named.ts';
import { alike, lastOf, peopleOf } from './people.ts';
import { isOffice } from './role-nouns.ts';
import { type Role, roleAfter, roleBefore } from './roles.ts';
import { isAcronym, thingsOf } from './things.ts';

/** How often a name so found stands for whom it was given to, measured on the names of Wikinews. */
const RATES = {
  FULL_NAME: 0.96,
  LAST_NAME: 0.99,
  FIRST_NAME: 0.97,
  SHORT_NAME: 0.95,
  ACRONYM: 0.99,
  COUNTRY_NAME: 0.99,
  REPEATED_NAME: 0.9,
};
type Method = keyof typeof RATES;

/** Gathers the names of an article under whom or what they mean, with their roles; people come first. */
export const clusterNames: Step = (draft) => {
  const named = namesIn(draft);
  const clusters: Cluster[] = [];
  const people = peopleOf(draft, named, clusters);
  const things = thingsOf(draft, named, clusters);
  const found = named.map((name) => people.get(name) ?? things.get(name));
  const roles = addMentions(draft, named, found);
  addDemonyms(draft, named, clusters);
  addDescriptions(draft, named, found, roles);
  return {
    entities: clusters
      .map(entityOf)
      .sort((a, b) => Number(b.kind === 'PERSON') - Number(a.kind === 'PERSON') || at(a) - at(b)),
  };
};

const at = ({ mentions }: FoundEntity) => mentions[0]?.start ?? 0;

/** Puts each name under what it stands for; gives back the roles of people by name. */
function addMentions(
  { document: { body }, tokens }: Draft,
  named: readonly Named[],
  found: readonly (Cluster | undefined)[],
): (Role | null)[] {
  const taken = new Uint8Array(tokens.length);
  for (const { kind, first, end } of named) if (kind === 'PERSON') taken.fill(1, first, end);
  const isTaken = (token: number) => taken[token] === 1;
  return named.map((name, i) => {
    const cluster = found[i];
    if (!cluster) return null;
    const before = name.kind === 'PERSON' ? roleBefore(tokens, name.first, name.end, isTaken) : null;
    const role = before ?? (name.kind === 'PERSON' ? roleAfter(tokens, name.end, isTaken) : null);
    const { span } = name;
    const method = methodOf(tokens, name, cluster);
    const form = cluster.forms.get(name.key) ?? { text: body.slice(span.start, span.end), words: name.words, count: 0 };
    form.count++;
    cluster.forms.set(name.key, form);
    cluster.mentions.push({
      start: span.start,
      end: span.end,
      form: 'NAME',
      method,
      confidence: round(RATES[method] * name.confidence),
      review: 'UNREVIEWED',
      ...(role && isOffice(role.head) && { role: body.slice(tokens[role.first]?.start, tokens[role.end - 1]?.end) }),
    });
    return role;
  });
}

const round = (rate: number) => Math.round(rate * 100) / 100;

function methodOf(tokens: readonly Token[], name: Named, cluster: Cluster): Method {
  if (name.repeats) return 'REPEATED_NAME';
  if (name.kind !== 'PERSON') {
    if (countryOf(tokens, name)) return 'COUNTRY_NAME';
    if (name.words.length >= cluster.words.length) return 'FULL_NAME';
    return isAcronym(tokens, name) ? 'ACRONYM' : 'SHORT_NAME';
  }
  if (name.words.length > 1 || cluster.words.length === 1) return 'FULL_NAME';
  return alike(lastOf(cluster.words), significant(name.words)[0] ?? '') ? 'LAST_NAME' : 'FIRST_NAME';
}

/** Titles that tell apart those who go by a first name alone: `Pope Francis`. */
const REGNAL = /\b(?:Pope|King|Queen|Prince|Princess|Emperor|Empress|Saint|Sultan|Emir|Patriarch)$/;

/** Its fullest name, and the others it goes by. */
function entityOf({ kind, forms, mentions, words }: Cluster): FoundEntity {
  const all = [...forms.values()];
  const [any] = all;
  const country =
    kind === 'PLACE' || kind === 'ORGANIZATION'
      ? all.map(({ text }) => COUNTRY_NAMES.get(text.replaceAll('’', "'"))).find(Boolean)
      : undefined;
  const fullest = all.reduce(
    (best, form) =>
      form.words.length > best.words.length || (form.words.length === best.words.length && form.count > best.count)
        ? form
        : best,
    any ?? { text: words.join(' '), words, count: 0 },
  );
  const regnal =
    kind === 'PERSON' &&
    significant(fullest.words).length === 1 &&
    mentions.map(({ role }) => REGNAL.exec(role ?? '')?.[0]).find(Boolean);
  const name = country ?? (regnal ? `${regnal} ${fullest.text}` : fullest.text);
  const aliases = [...new Set(all.map(({ text }) => text))].filter((text) => text !== name);
  return { name, kind, aliases, mentions: mentions.sort((a, b) => a.start - b.start) };
}
