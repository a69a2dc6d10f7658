import type { Findings, FoundEntity, FoundMention, FoundQuote, Span } from '../extract/findings.ts';
import { type Anchored, reanchor } from '../extract/reanchor.ts';
import type { Transaction } from './bulk.ts';
import type { Prisma } from './generated/client.ts';

/** An article's text in two revisions, the newer of which has the row `revisionId`. */
export interface Turn {
  articleId: number;
  revisionId: number;
  before: string;
  after: string;
}

/** What a revision keeps of the one before it. */
export interface Kept {
  /** The findings of the new text, with what people said of words that are still there. */
  findings: Findings;
  /** By the place of a quote in the new text, `start:end`: the row that stood for the same words. */
  quoteIds: ReadonlyMap<string, number>;
}

const QUOTE = { speaker: true, fragments: { orderBy: { start: 'asc' } } } satisfies Prisma.QuoteInclude;
const MENTION = { entity: true, role: true } satisfies Prisma.MentionInclude;
type Quote = Prisma.QuoteGetPayload<{ include: typeof QUOTE }>;
type Mention = Prisma.MentionGetPayload<{ include: typeof MENTION }>;
type Follow = (span: Span) => Anchored;

/**
 * Writes down what became of the words of each quote and mention in a new text, and lets the reviews of those that are
 * still there go on: what was confirmed or rejected stays so, though the machine finds it no more.
 */
export async function revise(tx: Transaction, turn: Turn, findings: Findings): Promise<Kept> {
  const where = { articleId: turn.articleId };
  const quotes = await tx.quote.findMany({ where, include: QUOTE, orderBy: { start: 'asc' } });
  const mentions = await tx.mention.findMany({ where, include: MENTION, orderBy: { start: 'asc' } });
  const follow = reanchor(turn.before, turn.after);
  await tx.change.createMany({
    data: [
      ...quotes.flatMap((quote) => changeOf(turn, follow, 'QUOTE', quote, quote.speaker?.name ?? quote.speakerLabel)),
      ...mentions.flatMap((mention) => changeOf(turn, follow, 'MENTION', mention, mention.entity.name)),
    ],
  });
  const quoteIds = new Map(
    quotes.flatMap((quote) => {
      const now = survivor(follow(quote));
      return now ? [[placeOf(now), quote.id] as const] : [];
    }),
  );
  return { findings: withReviews(findings, turn, quotes, mentions, follow), quoteIds };
}

function changeOf(
  { revisionId, after }: Turn,
  follow: Follow,
  finding: 'QUOTE' | 'MENTION',
  { start, end, text }: Span & { text: string },
  name: string | null,
) {
  const { verdict, span } = follow({ start, end });
  if (verdict === 'ANCHORED') return [];
  const now = span && { newStart: span.start, newEnd: span.end, newText: after.slice(span.start, span.end) };
  return [{ revisionId, finding, verdict, name, start, end, text, ...now }];
}

/** Where words stand that are all still there. */
function survivor({ verdict, span }: Anchored): Span | null {
  return verdict === 'ANCHORED' || verdict === 'MOVED' ? span : null;
}

function placeOf({ start, end }: Span): string {
  return `${start}:${end}`;
}

function withReviews(
  found: Findings,
  { before, after }: Turn,
  quotes: readonly Quote[],
  mentions: readonly Mention[],
  follow: Follow,
): Findings {
  // Where a person has marked the new text, only that counts, and what was rejected before.
  const marked = isMarked(found);
  const entities = found.entities.map((entity) => ({ ...entity, mentions: [...entity.mentions] }));
  for (const mention of marked ? [] : mentions) {
    const span = mention.review === 'UNREVIEWED' ? null : survivor(follow(mention));
    if (span) reviewMention(entities, mention, span);
  }
  const kept: Span[] = [];
  const byPlace = new Map(found.quotes.map((quote) => [placeOf(quote), quote]));
  // Whoever went through the whole of a text has declined what the machine alone finds in its words.
  if (!marked && quotes.length > 0 && [...quotes, ...mentions].every(({ review }) => review !== 'UNREVIEWED')) {
    const trace = reanchor(after, before);
    for (const quote of found.quotes) {
      const there = survivor(trace(quote));
      if (there && !quotes.some((known) => overlap(known, there)))
        byPlace.set(placeOf(quote), { ...quote, review: 'REJECTED' });
    }
  }
  for (const quote of quotes) {
    const span = quote.review === 'UNREVIEWED' ? null : survivor(follow(quote));
    const same = span && byPlace.get(placeOf(span));
    if (!span || (marked && (same || quote.review === 'CONFIRMED'))) continue;
    if (same && quote.review === 'REJECTED') byPlace.set(placeOf(span), { ...same, review: quote.review });
    else {
      const still = reviewed(quote, span, after, entities, follow);
      if (!still) continue;
      byPlace.set(placeOf(span), { occasion: same?.occasion ?? null, ...still });
      if (quote.review === 'CONFIRMED') kept.push(span);
    }
  }
  return {
    entities,
    // The same words are not quoted twice.
    quotes: [...byPlace.values()]
      .filter((quote) => !kept.some((span) => overlap(span, quote) && placeOf(span) !== placeOf(quote)))
      .sort((a, b) => a.start - b.start),
    dates: found.dates,
  };
}

function isMarked({ entities, quotes, dates }: Findings): boolean {
  const all = [...entities.flatMap(({ mentions }) => mentions), ...quotes, ...dates];
  return all.some(({ review }) => review === 'CONFIRMED');
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function indexOf(entities: readonly FoundEntity[], { kind, name }: { kind: string; name: string }): number {
  return entities.findIndex((entity) => entity.kind === kind && entity.name === name);
}

/** Sets the review of a mention, and adds one that was confirmed where the machine found none of its entity. */
function reviewMention(
  entities: FoundEntity[],
  { entity, role, form, method, confidence, review }: Mention,
  span: Span,
) {
  const index = indexOf(entities, entity);
  const known = entities[index];
  const same = known?.mentions.findIndex((mention) => placeOf(mention) === placeOf(span)) ?? -1;
  const mention: FoundMention = { ...span, form, ...(role && { role: role.title }), method, confidence, review };
  if (known && same !== -1) known.mentions[same] = mention;
  else if (review === 'CONFIRMED' && known) known.mentions.push(mention);
  else if (review === 'CONFIRMED') {
    const { name, kind, description, wikidataId } = entity;
    entities.push({
      name,
      kind,
      aliases: [],
      ...(description && { description }),
      ...(wikidataId && { wikidataId }),
      mentions: [mention],
    });
  }
}

/** A quote as a person reviewed it, at its new place; null where it is no longer said by the same. */
function reviewed(
  quote: Quote,
  span: Span,
  after: string,
  entities: readonly FoundEntity[],
  follow: Follow,
): Omit<FoundQuote, 'occasion'> | null {
  const respace = respaced(quote.text, after.slice(span.start, span.end));
  const moved = ({ start, end }: Span) => {
    const inside = respace({ start: start - quote.start, end: end - quote.start });
    return { start: span.start + inside.start, end: span.start + inside.end };
  };
  const at = (start: number | null, end: number | null) =>
    start === null || end === null ? null : survivor(follow({ start, end }));
  const speaker = at(quote.speakerStart, quote.speakerEnd);
  if (quote.speakerStart !== null && !speaker) return null;
  const entity = quote.speaker ? indexOf(entities, quote.speaker) : -1;
  const { kind, saidOn, method, confidence, review } = quote;
  return {
    ...span,
    kind,
    fragments: quote.fragments.map(moved),
    speaker: speaker && { ...speaker, entity: entity === -1 ? null : entity },
    cue: at(quote.cueStart, quote.cueEnd),
    saidOn,
    method,
    confidence,
    review,
  };
}

/** Takes spans that begin and end with words from one text to another, which differs in white space alone. */
function respaced(before: string, after: string): (span: Span) => Span {
  const places = [...after.matchAll(/\S/g)].map(({ index }) => index);
  const counted = (text: string) => text.replace(/\s+/g, '').length;
  return ({ start, end }) => ({
    start: places[counted(before.slice(0, start))] ?? 0,
    end: (places[counted(before.slice(0, end)) - 1] ?? -1) + 1,
  });
}
