import { z } from 'zod';
import type { CarriedEntity } from './document.ts';
import { lineOfMixed, textOfHtml, textOfLines, textOfMixed } from './html-text.ts';
import { carriedOf, type Item, lineOf, withoutGaps } from './item.ts';
import { shapeProblems } from './shape.ts';
import { languageOf, momentOf, statusOf, wikidataIdOf } from './value.ts';

const text = z.string().optional();

/** A person, an organisation, a place, a subject or an event. */
const Concept = z.looseObject({ name: text, uri: text, scheme: text, code: text, rel: text, profile: text });
const concepts = z.array(Concept).optional();

/** A text in one of several forms: 2.x and 3.x have a list of them, 1.x a property for each (`body_text`). */
const Part = z.looseObject({ role: text, contenttype: text, contentType: text, value: text });
const parts = z.array(Part).optional();

const NinjsItem = z.looseObject({
  uri: text,
  type: text,
  headline: text,
  title: text,
  byline: text,
  by: text,
  located: text,
  language: text,
  version: z.union([z.string(), z.number()]).optional(),
  versioncreated: text,
  firstcreated: text,
  contentcreated: text,
  pubstatus: text,
  ednote: text,
  copyrightholder: text,
  person: concepts,
  people: concepts,
  organisation: concepts,
  organisations: concepts,
  place: concepts,
  places: concepts,
  subject: concepts,
  subjects: concepts,
  event: concepts,
  events: concepts,
  infosource: concepts,
  infosources: concepts,
  headlines: parts,
  descriptions: parts,
  bodies: parts,
  associations: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).optional(),
});

type NinjsItem = z.output<typeof NinjsItem>;
type NinjsPart = z.output<typeof Part>;

/**
 * Reads one ninjs item, or a list of them, in any version from 1.0 to 3.x. From 2.0 on people are `people` and no
 * longer `person`, headline and body stand in lists, and from 3.0 on names are in camel case (`versionCreated`).
 * Throws where a property has another type than the standard gives it. https://iptc.org/std/ninjs/
 */
export function readNinjs(json: unknown): Item[] {
  return (Array.isArray(json) ? json : [json]).map((item, i) => {
    const result = NinjsItem.safeParse(inLowerCase(item), { reportInput: true });
    if (!result.success) throw new Error(shapeProblems(result.error, Array.isArray(json) ? `ninjs[${i}]` : 'ninjs'));
    return itemOf(result.data);
  });
}

// 3.0 renamed properties to camel case and kept their meaning.
function inLowerCase(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value]));
}

function itemOf(ninjs: NinjsItem): Item {
  const subjects = [ninjs.subject, ninjs.subjects].flatMap((list) => list ?? []);
  const status = statusOf(ninjs.pubstatus);
  const note = lineOf(ninjs.ednote);
  return withoutGaps({
    guid: lineOf(ninjs.uri),
    headline: lineOfMixed(mainOf(ninjs.headlines)?.value ?? ninjs.headline ?? ninjs.title),
    standfirst: lineOf(partText(ninjs, 'description', ninjs.descriptions)),
    body: partText(ninjs, 'body', ninjs.bodies),
    byline: lineOfMixed(ninjs.by ?? ninjs.byline),
    dateline: lineOf(ninjs.located),
    language: languageOf(ninjs.language),
    publishedAt: momentOf(ninjs.firstcreated ?? ninjs.contentcreated ?? ninjs.versioncreated),
    updatedAt: momentOf(ninjs.versioncreated),
    status,
    version: ninjs.version === undefined ? undefined : String(ninjs.version),
    section: lineOf(subjects.find(({ name }) => name)?.name),
    correction: note && (status === 'CANCELED' || /correct/i.test(note)) ? note : undefined,
    publisher: publisherOf(ninjs),
    carries: carriedOf([
      ...entitiesOf('PERSON', ninjs.person, ninjs.people),
      ...entitiesOf('ORGANIZATION', ninjs.organisation, ninjs.organisations),
      ...entitiesOf('PLACE', ninjs.place, ninjs.places),
      ...entitiesOf('EVENT', ninjs.event, ninjs.events),
    ]),
  });
}

function publisherOf({ infosource, infosources, copyrightholder }: NinjsItem): Item['publisher'] {
  const name = lineOf(
    [...(infosources ?? []), ...(infosource ?? [])].find((source) => source.name)?.name ?? copyrightholder,
  );
  return name ? { name } : undefined;
}

/** The text of a property in its richest form: paragraphs are told apart in markup, and in plain text not always. */
function partText(ninjs: NinjsItem, name: string, list: NinjsPart[] | undefined): string | undefined {
  const markup =
    list?.find((part) => /html/i.test(typeOf(part)) && part.value) ?? inProperty(ninjs, name, /_x?html\d?$/);
  if (markup?.value) return textOfHtml(markup.value) || undefined;
  const plain =
    mainOf(list?.filter((part) => /^$|^text\/plain/i.test(typeOf(part)))) ?? inProperty(ninjs, name, /_text$/);
  if (plain?.value) return textOfLines(plain.value);
  return textOfMixed(inProperty(ninjs, name, /^(?!.*_nitf)/)?.value);
}

function inProperty(ninjs: NinjsItem, name: string, ending: RegExp): NinjsPart | undefined {
  for (const [key, value] of Object.entries(ninjs)) {
    if (key.startsWith(`${name}_`) && ending.test(key) && typeof value === 'string') return { value };
  }
  return undefined;
}

function typeOf(part: NinjsPart): string {
  return part.contenttype ?? part.contentType ?? '';
}

function mainOf(list: NinjsPart[] | undefined): NinjsPart | undefined {
  return list?.find(({ role, value }) => value && /(?:^|:)main$/.test(role ?? '')) ?? list?.find(({ value }) => value);
}

function entitiesOf(kind: CarriedEntity['kind'], ...lists: (NinjsItem['people'] | undefined)[]): CarriedEntity[] {
  return lists.flatMap((list) =>
    (list ?? []).flatMap(({ name, uri, scheme, code }) => {
      const known = lineOf(name);
      const wikidataId = wikidataIdOf(uri, code, scheme && code ? scheme + code : undefined);
      return known ? [{ name: known, kind, ...(wikidataId && { wikidataId }) }] : [];
    }),
  );
}
