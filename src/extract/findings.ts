/** What was found in a document, by a machine or by a person. Offsets are UTF-16 code units, `end` exclusive. */
export interface Findings {
  entities: FoundEntity[];
  quotes: FoundQuote[];
  dates: FoundDate[];
}

export interface Span {
  start: number;
  end: number;
}

/** Where a finding comes from and how far to trust it. */
export interface Finding extends Span {
  /** The rule, model or person that found it, such as `ANNOTATION`. */
  method: string;
  /** The share of such findings that are right, from 0 to 1. */
  confidence: number;
  review: 'UNREVIEWED' | 'CONFIRMED' | 'REJECTED';
}

export type EntityKind = 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'EVENT';

export interface FoundEntity {
  name: string;
  kind: EntityKind;
  /** Other names it goes by, such as `Araghchi`; never roles. */
  aliases: string[];
  description?: string;
  wikidataId?: string;
  mentions: FoundMention[];
}

export interface FoundMention extends Finding {
  form: 'NAME' | 'NOMINAL' | 'PRONOUN';
  /** The role in which it is named here: `White House press secretary`. */
  role?: string;
}

export interface FoundQuote extends Finding {
  kind: 'DIRECT' | 'MIXED' | 'INDIRECT';
  /** The parts between quotation marks, marks included, in order. */
  fragments: Span[];
  /** The span that names who said it, and the entity it stands for: an index into `entities`. */
  speaker: (Span & { entity: number | null }) | null;
  /** The words of saying: `said`, `according to`. */
  cue: Span | null;
  /** Where it was said: `in a post on X`. */
  occasion: Span | null;
  /** 2018, 2018-05 or 2018-05-08. */
  saidOn: string | null;
}

export interface FoundDate extends Finding {
  /** 2018, 2018-05 or 2018-05-08; null where the words name no one date. */
  date: string | null;
}

/** Entities with more mentions, by the index of the entity, in reading order. */
export function withMentions(
  entities: readonly FoundEntity[],
  more: readonly (FoundMention[] | undefined)[],
): FoundEntity[] {
  return entities.map((entity, i) => ({
    ...entity,
    mentions: [...entity.mentions, ...(more[i] ?? [])].sort((a, b) => a.start - b.start),
  }));
}

/** What is wrong with findings in this body, a line each with the path that leads to it; empty when nothing is. */
export function checkFindings(findings: Findings, body: string): string[] {
  const { entities, quotes, dates } = findings;
  return [
    ...[...spansOf(findings)].flatMap(([path, span]) => misplaced(path, span, body)),
    ...entities.flatMap(({ mentions }, i) => unmentioned(`entities[${i}].mentions`, mentions)),
    ...entities.flatMap(({ mentions }, i) => repeated(`entities[${i}].mentions`, mentions)),
    ...repeated('quotes', quotes),
    ...repeated('dates', dates),
    ...quotes.flatMap((quote, i) => inconsistent(`quotes[${i}]`, quote, entities.length)),
  ];
}

/** Findings, or a file in their shape, as far as it is made of spans. */
interface Spanned<S extends Span> {
  entities: { mentions: S[] }[];
  quotes: (S & { fragments: S[]; speaker: S | null; cue: S | null; occasion: S | null })[];
  dates: S[];
}

/** Every span with the path that leads to it: `quotes[3].fragments[0]`. */
export function* spansOf<S extends Span>({ entities, quotes, dates }: Spanned<S>): Generator<[path: string, span: S]> {
  for (const [i, { mentions }] of entities.entries()) yield* numbered(`entities[${i}].mentions`, mentions);
  for (const [path, quote] of numbered('quotes', quotes)) {
    yield [path, quote];
    yield* numbered(`${path}.fragments`, quote.fragments);
    for (const part of ['speaker', 'cue', 'occasion'] as const) {
      const span = quote[part];
      if (span) yield [`${path}.${part}`, span];
    }
  }
  yield* numbered('dates', dates);
}

function numbered<T>(path: string, items: T[]): [path: string, item: T][] {
  return items.map((item, i) => [`${path}[${i}]`, item]);
}

function misplaced(path: string, { start, end }: Span, body: string): string[] {
  const inside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= body.length;
  if (!inside) return [`${path}: expected a span of the body, within 0 to ${body.length}, found ${start} to ${end}`];
  if (body.slice(start, end).isWellFormed()) return [];
  return [`${path}: expected whole characters, found ${start} to ${end}, which cuts one in two`];
}

function unmentioned(path: string, mentions: Span[]): string[] {
  return mentions.length > 0 ? [] : [`${path}: expected at least one mention, found none`];
}

function repeated(path: string, spans: Span[]): string[] {
  const first = new Map<string, string>();
  return numbered(path, spans).flatMap(([at, { start, end }]) => {
    const span = `${start} to ${end}`;
    const earlier = first.get(span);
    if (earlier) return [`${at}: expected a span of its own, found ${span}, which is ${earlier}`];
    first.set(span, at);
    return [];
  });
}

// A quote is INDIRECT without fragments, and DIRECT or MIXED with at least one.
function inconsistent(path: string, { start, end, kind, fragments, speaker }: FoundQuote, entities: number): string[] {
  const problems: string[] = [];
  if ((kind === 'INDIRECT') === fragments.length > 0) {
    const expected = kind === 'INDIRECT' ? 'no fragment' : 'a fragment';
    problems.push(`${path}: expected ${expected} in a quote of kind ${kind}, found ${fragments.length}`);
  }
  let from = start;
  for (const [at, fragment] of numbered(`${path}.fragments`, fragments)) {
    if (fragment.start < from || fragment.end > end) {
      const place = `in its quote behind the fragments before it, within ${from} to ${end}`;
      problems.push(`${at}: expected a fragment ${place}, found ${fragment.start} to ${fragment.end}`);
    }
    from = Math.max(from, fragment.end);
  }
  const entity = speaker?.entity ?? null;
  if (entity !== null && !(Number.isInteger(entity) && 0 <= entity && entity < entities)) {
    problems.push(`${path}.speaker: expected one of the ${entities} entities, found ${entity}`);
  }
  return problems;
}
