import { z } from 'zod';
import { normalizeText } from '../ingest/document.ts';
import { readJson } from '../ingest/text.ts';
import { checkFindings, type Findings, type Span, spansOf } from './findings.ts';

const words = z.string().overwrite(normalizeText).min(1);
const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive(), text: z.string().min(1) });
const date = z
  .union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)], {
    error: 'expected a year (2018), a month (2018-05), a day (2018-05-08) or null',
  })
  .nullable();

const Annotation = z.strictObject({
  entities: z.array(
    z.strictObject({
      name: words,
      kind: z.enum(['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT']),
      aliases: z.array(words),
      description: words.optional(),
      wikidataId: z
        .string()
        .regex(/^Q[1-9]\d*$/, { error: 'expected the id of a Wikidata item (Q42)' })
        .optional(),
      mentions: z.array(span.extend({ form: z.enum(['NAME', 'NOMINAL', 'PRONOUN']), role: words.optional() })),
    }),
  ),
  quotes: z.array(
    span.extend({
      kind: z.enum(['DIRECT', 'MIXED', 'INDIRECT']),
      fragments: z.array(span),
      speaker: span.extend({ entity: words.nullable() }).nullable(),
      cue: span.nullable(),
      occasion: span.nullable(),
      saidOn: date,
    }),
  ),
  dates: z.array(span.extend({ date })),
});

const BY_HAND = { method: 'ANNOTATION', confidence: 1, review: 'CONFIRMED' } as const;

/**
 * Reads what a person marked in a body. Entities are told apart by name, and every span carries its text, so that both
 * the reader of the file and this function can see that it stands where it says. The error lists all that is wrong.
 */
export function readAnnotation(json: string, body: string, file: string): Findings {
  const annotation = readJson(Annotation, json, file);
  const entityByName: EntityByName = new Map(annotation.entities.map(({ name }, index) => [name, index]));
  const problems = [...misquotes(annotation, body), ...misnomers(annotation, entityByName)];
  const findings: Findings = {
    entities: annotation.entities.map(({ mentions, ...entity }) => ({
      ...entity,
      mentions: mentions.map(({ form, role, ...at }) => ({ ...place(at), form, role, ...BY_HAND })),
    })),
    quotes: annotation.quotes.map(({ kind, fragments, speaker, cue, occasion, saidOn, ...at }) => ({
      ...place(at),
      kind,
      fragments: fragments.map(place),
      speaker: speaker && { ...place(speaker), entity: entityByName.get(speaker.entity) ?? null },
      cue: cue && place(cue),
      occasion: occasion && place(occasion),
      saidOn,
      ...BY_HAND,
    })),
    dates: annotation.dates.map(({ date, ...at }) => ({ ...place(at), date, ...BY_HAND })),
  };
  problems.push(...checkFindings(findings, body));
  if (problems.length > 0) throw new Error(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  return findings;
}

type Annotation = z.output<typeof Annotation>;

/** Where an entity stands in the list; a speaker may have the name `null`, which no entity has. */
type EntityByName = Map<string | null, number>;

/** Spans whose text is not what stands there; one outside the body is left to `checkFindings`. */
function misquotes(annotation: Annotation, body: string): string[] {
  return [...spansOf<z.output<typeof span>>(annotation)].flatMap(([path, { start, end, text }]) => {
    const found = body.slice(start, end);
    if (found === text || start >= end || end > body.length) return [];
    return [`${path}: expected ${JSON.stringify(text)} at ${start} to ${end}, found ${JSON.stringify(found)}`];
  });
}

/** Entities that share a name, and speakers whose name is no entity's. */
function misnomers({ entities, quotes }: Annotation, entityByName: EntityByName): string[] {
  const namesakes = entities.flatMap(({ name }, i) => {
    const last = entityByName.get(name);
    return last === i
      ? []
      : [`entities[${i}].name: expected a name of its own, found ${JSON.stringify(name)}, which is entities[${last}]`];
  });
  const strangers = quotes.flatMap(({ speaker }, i) => {
    const name = speaker?.entity ?? null;
    if (name === null || entityByName.has(name)) return [];
    return [`quotes[${i}].speaker.entity: expected the name of an entity or null, found ${JSON.stringify(name)}`];
  });
  return [...namesakes, ...strangers];
}

function place({ start, end }: Span): Span {
  return { start, end };
}
