import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { paragraphsOf } from '../ingest/document.ts';
import { highlights } from '../store/highlights.ts';
import type { ArticleRow, QuoteRow } from '../store/reader.ts';
import { ArticleEdge } from './article.ts';
import type { Edge } from './connection.ts';
import type { Context } from './context.ts';
import { QuoteEdge } from './quote.ts';
import { newestRevisionOf } from './revision.ts';
import { Span } from './span.ts';

/** So many passages of an article are shown. */
const PASSAGES = 3;
/** How long a passage is at most, and how much of it stands before the first word that was searched for. */
const LENGTH = 240;
const LEAD = 80;

@ObjectType({ description: 'A passage of an article with words that were searched for.' })
export class Snippet {
  @Field(() => Span, { description: 'The passage.' })
  span!: Span;

  @Field(() => [Span], { description: 'The words in it that were searched for, in reading order.' })
  highlights!: Span[];
}

@Resolver(() => QuoteEdge)
export class QuoteHighlights {
  @FieldResolver(() => [Span], { description: 'Where the quote has the words of `search`, in reading order.' })
  highlights(@Root() { node, search }: Edge<QuoteRow>): Span[] {
    return highlights(node.text, search ?? '').map(({ start, end }) => ({
      start: node.start + start,
      end: node.start + end,
      text: node.text.slice(start, end),
    }));
  }
}

@Resolver(() => ArticleEdge)
export class ArticleSnippets {
  @FieldResolver(() => [Snippet], {
    description: `Where the body has the words of \`search\`: the ${PASSAGES} passages with the most of them, in reading order.`,
  })
  async snippets(@Root() { node, search }: Edge<ArticleRow>, @Ctx() context: Context): Promise<Snippet[]> {
    const words = search?.trim();
    const body = words && (await newestRevisionOf(node.id, context))?.body;
    return body ? snippetsOf(body, highlights(body, words)) : [];
  }
}

/** The passages of a body that tell most of its highlights, at most one a paragraph. */
function snippetsOf(body: string, spans: { start: number; end: number }[]): Snippet[] {
  const textOf = (start: number, end: number) => ({ start, end, text: body.slice(start, end) });
  const passages = paragraphsOf(body).flatMap((paragraph) => {
    const first = spans.find(({ start, end }) => start >= paragraph.start && end <= paragraph.end);
    if (!first) return [];
    const { start, end } = passageAround(body, paragraph, first);
    const inside = spans.filter((span) => span.start >= start && span.end <= end);
    const words = new Set(inside.map((span) => body.slice(span.start, span.end).toLowerCase())).size;
    return [{ span: textOf(start, end), highlights: inside.map((span) => textOf(span.start, span.end)), words }];
  });
  return passages
    .toSorted((a, b) => b.words - a.words || b.highlights.length - a.highlights.length)
    .slice(0, PASSAGES)
    .sort((a, b) => a.span.start - b.span.start);
}

/** As much of a paragraph around a span as a passage holds, cut between words. */
function passageAround(body: string, paragraph: { start: number; end: number }, span: { start: number; end: number }) {
  let { start, end } = paragraph;
  if (end - start > LENGTH) {
    start = Math.max(start, Math.min(span.start - LEAD, end - LENGTH));
    while (start > paragraph.start && start < span.start && !/\s/.test(body.charAt(start - 1))) start++;
    end = Math.min(end, Math.max(start + LENGTH, span.end));
    while (end < paragraph.end && end > span.end && !/\s/.test(body.charAt(end))) end--;
    while (end > span.end && /\s/.test(body.charAt(end - 1))) end--;
  }
  return { start, end };
}
