import { caseOf, meant, type Person, type Place, PRONOUNS } from './antecedents.ts';
import { type Draft, type Step, type Token, tokenAt } from './draft.ts';
import { type FoundEntity, type FoundMention, type FoundQuote, withMentions } from './findings.ts';
import { type Gender, genderBefore, genderOfFirst, genderOfRole } from './genders.ts';
import { type Mention, type Reading, read } from './reading.ts';
import { bare, isRoleNoun } from './role-nouns.ts';
import { roleAfter, roleBefore } from './roles.ts';
import { WRITINGS } from './who-speaks.ts';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);

/** How often a pronoun so resolved stands for that person, measured on GUM and on the speakers of Wikinews. */
const RATES = { PRONOUN_SAME_SENTENCE: 0.87, PRONOUN_LATER_SENTENCE: 0.9, PRONOUN_IN_QUOTE: 0.82, I_OF_SPEAKER: 0.89 };
type Method = keyof typeof RATES;

interface Found {
  entity: number;
  method: Method;
}

const MOST_PEOPLE = 12;

/** Gives the pronouns, and through them the quotes, to the people they stand for. */
export const resolvePronouns: Step = (draft) => {
  const reading = read(draft);
  const spoken = quoteByToken(draft);
  const found = new Map<number, Found>();
  const inside = follow(draft, reading, spoken, found);
  const quotes = draft.quotes.map((quote) => attributed(draft, reading, quote, found));
  for (const { place, gender, people } of inside) {
    const speaker = quotes[spoken[place.token] ?? -1]?.speaker?.entity ?? null;
    const person = meant(
      people.filter(({ entity }) => entity === null || entity !== speaker),
      gender,
      place,
      reading,
    );
    if (typeof person?.entity === 'number')
      found.set(place.token, { entity: person.entity, method: 'PRONOUN_IN_QUOTE' });
  }
  for (const [at, token] of draft.tokens.entries()) {
    if (spoken[at] === -1 || !FIRST_PERSON.has(wordOf(token))) continue;
    const entity = quotes[spoken[at] ?? -1]?.speaker?.entity ?? null;
    if (entity !== null && draft.entities[entity]?.kind === 'PERSON') found.set(at, { entity, method: 'I_OF_SPEAKER' });
  }
  return { entities: withPronouns(draft, found), quotes };
};

/** By token between quotation marks: the index of its quote, or -1. */
function quoteByToken({ tokens, quotes }: Draft): Int32Array {
  const spoken = new Int32Array(tokens.length).fill(-1);
  const fragments = quotes
    .flatMap(({ fragments }, quote) => fragments.map(({ start, end }) => ({ start, end, quote })))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end, quote } of fragments) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    for (; at < tokens.length && (tokens[at]?.start ?? end) < end; at++) spoken[at] = quote;
  }
  return spoken;
}

/** The word of a token without what is glued to it: `he` of `he’s`. */
function wordOf(token: Token | undefined): string {
  const lower = token?.lower ?? '';
  const cut = lower.indexOf("'");
  return cut > 0 ? lower.slice(0, cut) : lower;
}

/** The gender of each person, as forms of address, roles and first names tell it, and which tokens are of roles. */
function rolesOf(
  { tokens, entities }: Draft,
  { mentionAt }: Reading,
): { genders: (Gender | null)[]; inRole: Uint8Array } {
  const genders: (Gender | null)[] = entities.map(() => null);
  const inRole = new Uint8Array(tokens.length);
  const taken = (at: number) => mentionAt[at]?.kind === 'PERSON' && mentionAt[at]?.form === 'NAME';
  for (let i = 0; i < tokens.length; i = Math.max(i + 1, mentionAt[i]?.end ?? 0)) {
    const mention = mentionAt[i];
    if (mention?.kind !== 'PERSON' || mention.form !== 'NAME') continue;
    genders[mention.entity] ??= genderBefore(tokens, mention.first) ?? null;
    for (const role of [roleBefore(tokens, mention.first, mention.end, taken), roleAfter(tokens, mention.end, taken)]) {
      if (!role) continue;
      inRole.fill(1, role.first, role.end);
      genders[mention.entity] ??= genderOfRole(role.head);
    }
  }
  for (const [i, { kind, name }] of entities.entries()) {
    if (kind === 'PERSON') genders[i] ??= genderOfFirst(name.split(' '));
  }
  return { genders, inRole };
}

/** A pronoun inside a quote, with those whom it may stand for: that depends on who turns out to speak. */
interface Inside {
  place: Place;
  gender: Gender;
  people: readonly Person[];
}

/** Reads the article from its start and gives each pronoun to whoever is then most likely meant. */
function follow(draft: Draft, reading: Reading, spoken: Int32Array, found: Map<number, Found>): Inside[] {
  const inside: Inside[] = [];
  const { tokens, sentences } = draft;
  const { mentionAt } = reading;
  const { genders, inRole } = rolesOf(draft, reading);
  const speaks = speakersByToken(draft);
  let people: Person[] = [];
  const touch = (entity: number | null, gender: Gender | null, place: Place) => {
    const known = entity === null ? undefined : people.find((person) => person.entity === entity);
    if (entity !== null) genders[entity] ??= gender;
    if (known && known.sentence === place.sentence) {
      if (known.as === 'SUBJECT' && place.pronoun) place.as = 'SUBJECT';
      place.speaks ||= known.speaks;
      place.opens ||= known.opens;
    }
    const person: Person = {
      entity,
      gender: entity === null ? gender : (genders[entity] ?? null),
      count: (known?.count ?? 0) + 1,
      // V8 takes a hundred times as long where a spread comes first.
      ...place,
    };
    people = [person, ...people.filter((other) => other !== known)].slice(0, MOST_PEOPLE);
  };
  let sentence = 0;
  let opens = true;
  const placeOf = (first: number, end: number, pronoun: boolean): Place => ({
    token: first,
    end,
    sentence,
    paragraph: tokens[first]?.paragraph ?? 0,
    as: caseOf(reading, first, end),
    quoted: spoken[first] !== -1,
    pronoun,
    speaks: speaks[first] === 1 || speaks[end - 1] === 1,
    opens,
  });
  for (const { firstToken, endToken } of sentences) {
    opens = true;
    for (let i = firstToken; i < endToken; i++) {
      const mention = mentionAt[i];
      if (mention?.kind === 'PERSON') {
        touch(mention.entity, genders[mention.entity] ?? null, placeOf(mention.first, mention.end, false));
        i = mention.end - 1;
        opens = false;
        continue;
      }
      const word = wordOf(tokens[i]);
      const gender = PRONOUNS.get(word);
      if (gender) {
        const place = placeOf(i, i + 1, true);
        opens = false;
        if (place.quoted) {
          inside.push({ place, gender, people });
          continue;
        }
        const person = meant(people, gender, place, reading);
        if (!person) continue;
        if (person.entity === null) {
          people = [
            { ...person, ...place, gender, count: person.count + 1 },
            ...people.filter((other) => other !== person),
          ];
          continue;
        }
        found.set(i, {
          entity: person.entity,
          method: person.sentence === sentence ? 'PRONOUN_SAME_SENTENCE' : 'PRONOUN_LATER_SENTENCE',
        });
        touch(person.entity, gender, place);
      } else if (!inRole[i] && tokens[i]?.pos === 'NOUN' && !mention && isAnonymous(reading, i)) {
        touch(null, genderOfRole(bare(word)), placeOf(i, i + 1, false));
      }
    }
    sentence++;
  }
  return inside;
}

function speakersByToken({ tokens, quotes }: Draft): Uint8Array {
  const speaks = new Uint8Array(tokens.length);
  const speakers = quotes.flatMap(({ speaker }) => speaker ?? []).sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end } of speakers) {
    while (at > 0 && (tokens[at]?.start ?? 0) > start) at--;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    for (; at < tokens.length && (tokens[at]?.start ?? end) < end; at++) speaks[at] = 1;
  }
  return speaks;
}

/** `a woman`, `her father`: one person whom no name stands for. */
function isAnonymous({ tokens, mentionAt, pos }: Reading, at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (!token || !isRoleNoun(token.lower) || (/s$/.test(token.lower) && !/ss$/.test(token.lower))) return false;
  if (
    after &&
    after.paragraph === token.paragraph &&
    (/^(NOUN|PROPN)$/.test(pos[at + 1] ?? '') || mentionAt[at + 1] || /^[-–]$/.test(after.text))
  )
    return false;
  for (let i = at - 1; i >= at - 5; i--) {
    const before = tokens[i];
    if (!before || before.paragraph !== token.paragraph) return false;
    if (/^(a|an|the|his|her|their|another|one|its|my|our)$|^['’]s?$/.test(before.lower)) return true;
    if (!/^(ADJ|NOUN|PROPN|NUM)$/.test(before.pos) && !/^[-–]$/.test(before.text)) return false;
  }
  return false;
}

/** A quote whose speaker is a pronoun or a description that is known to stand for someone, or someone’s words. */
function attributed(
  { tokens, entities }: Draft,
  { mentionAt }: Reading,
  quote: FoundQuote,
  found: ReadonlyMap<number, Found>,
): FoundQuote {
  const { speaker } = quote;
  if (!speaker || speaker.entity !== null) return quote;
  const first = tokenAt(tokens, speaker.start);
  let end = first;
  while (end < tokens.length && (tokens[end]?.start ?? speaker.end) < speaker.end) end++;
  const entity = end === first + 1 ? found.get(first)?.entity : undefined;
  const known = entity ?? describedBy(mentionAt[first], end) ?? ownerOf(tokens, found, first, end);
  return known === undefined || !entities[known] ? quote : { ...quote, speaker: { ...speaker, entity: known } };
}

function describedBy(mention: Mention | undefined, end: number): number | undefined {
  return mention?.form === 'NOMINAL' && mention.kind !== 'PLACE' && mention.end >= end ? mention.entity : undefined;
}

/** `his statement`: whoever the pronoun stands for. */
function ownerOf(
  tokens: readonly Token[],
  found: ReadonlyMap<number, Found>,
  first: number,
  end: number,
): number | undefined {
  const owned = /^(?:his|her)$/.test(tokens[first]?.lower ?? '') && WRITINGS.has(tokens[end - 1]?.lower ?? '');
  return owned ? found.get(first)?.entity : undefined;
}

function withPronouns({ tokens, entities }: Draft, found: ReadonlyMap<number, Found>): FoundEntity[] {
  const pronouns: FoundMention[][] = entities.map(() => []);
  for (const [at, { entity, method }] of found) {
    const token = tokens[at];
    if (!token) continue;
    const { start } = token;
    pronouns[entity]?.push({
      start,
      end: start + wordOf(token).length,
      form: 'PRONOUN',
      method,
      confidence: RATES[method],
      review: 'UNREVIEWED',
    });
  }
  return withMentions(entities, pronouns);
}
