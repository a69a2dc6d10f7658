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
 * still there go on: what was rejected stays so, and what was confirmed stays though the machine finds it no more.
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
      const now = sameSpan(quote, follow);
      return now ? [[placeOf(now), quote.id] as const] : [];
    }),
  );
  // Where a person has marked the new text, only that counts.
  const { entities, quotes: said, dates } = findings;
  const marked = [...entities.flatMap(({ mentions }) => mentions), ...said, ...dates].some(
    ({ review }) => review === 'CONFIRMED',
  );
  return { findings: marked ? findings : withReviews(findings, quotes, mentions, follow), quoteIds };
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

/** Where a finding stands of which every character is still there. */
function sameSpan({ start, end }: Span, follow: Follow): Span | null {
  const span = survivor(follow({ start, end }));
  return span && span.end - span.start === end - start ? span : null;
}

function placeOf({ start, end }: Span): string {
  return `${start}:${end}`;
}

function withReviews(
  found: Findings,
  quotes: readonly Quote[],
  mentions: readonly Mention[],
  follow: Follow,
): Findings {
  const entities = found.entities.map((entity) => ({ ...entity, mentions: [...entity.mentions] }));
  for (const mention of mentions) {
    const span = mention.review === 'UNREVIEWED' ? null : sameSpan(mention, follow);
    if (span) reviewMention(entities, mention, span);
  }
  const kept: Span[] = [];
  const byPlace = new Map(found.quotes.map((quote) => [placeOf(quote), quote]));
  for (const quote of quotes) {
    const span = quote.review === 'UNREVIEWED' ? null : sameSpan(quote, follow);
    const same = span && byPlace.get(placeOf(span));
    if (span && quote.review === 'CONFIRMED') {
      const still = confirmed(quote, span, entities, follow);
      if (still) {
        byPlace.set(placeOf(span), { occasion: same?.occasion ?? null, ...still });
        kept.push(span);
      }
    } else if (same) byPlace.set(placeOf(same), { ...same, review: quote.review });
  }
  return {
    entities,
    // The same words are not quoted twice.
    quotes: [...byPlace.values()]
      .filter((quote) => !kept.some((span) => isBeside(span, quote)))
      .sort((a, b) => a.start - b.start),
    dates: found.dates,
  };
}

/** Whether one span overlaps another that it is not. */
function isBeside(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && placeOf(a) !== placeOf(b);
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

/** A quote as a person confirmed it, at its new place; null where it is no longer said by the same. */
function confirmed(
  quote: Quote,
  span: Span,
  entities: readonly FoundEntity[],
  follow: Follow,
): Omit<FoundQuote, 'occasion'> | null {
  // Inside the same words everything keeps its distance.
  const moved = ({ start, end }: Span) => ({
    start: start + span.start - quote.start,
    end: end + span.start - quote.start,
  });
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
