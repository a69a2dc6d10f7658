import { articlePath, entityPath, quotePath } from './address.ts';
import type { ArticleTextQuery } from './generated/graphql.ts';
import { speakerWords } from './words.ts';

/** How many characters around a quote tell it from the same words elsewhere. */
const CONTEXT = 32;

/**
 * The quotes of an article as W3C Web Annotations of its text. Positions count code points there
 * (https://www.w3.org/TR/annotation-model/#text-position-selector), while those of the graph count UTF-16 code units.
 */
export function annotationPage(article: NonNullable<ArticleTextQuery['article']>, origin: string): object {
  const whole = (path: string) => origin + path;
  const body = article.body ?? '';
  const points = codePoints(
    body,
    article.quotes.flatMap(({ span }) => [span.start, span.end]),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: whole(`${articlePath(article)}/annotations`),
    type: 'AnnotationPage',
    startIndex: 0,
    items: article.quotes
      .filter(({ review }) => review !== 'REJECTED')
      .map((quote) => ({
        id: whole(quotePath({ id: quote.id, article })),
        type: 'Annotation',
        motivation: 'identifying',
        modified: article.updatedAt,
        body: quote.speaker
          ? { id: whole(entityPath(quote.speaker)), type: quote.speaker.__typename, name: quote.speaker.name }
          : { type: 'TextualBody', format: 'text/plain', value: speakerWords(quote) },
        target: {
          source: { id: whole(`${articlePath(article)}/text`), format: 'text/plain', language: article.language },
          selector: [
            {
              type: 'TextPositionSelector',
              start: points.get(quote.span.start),
              end: points.get(quote.span.end),
            },
            {
              type: 'TextQuoteSelector',
              exact: body.slice(quote.span.start, quote.span.end),
              prefix: wholeCharacters(body.slice(Math.max(0, quote.span.start - CONTEXT), quote.span.start)),
              suffix: wholeCharacters(body.slice(quote.span.end, quote.span.end + CONTEXT)),
            },
          ],
        },
      })),
  };
}

/** How many code points stand ahead of each offset, which counts UTF-16 code units; one walk through the text. */
function codePoints(text: string, offsets: readonly number[]): Map<number, number> {
  const points = new Map<number, number>();
  let [unit, point] = [0, 0];
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; unit < offset; point++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    points.set(offset, point);
  }
  return points;
}

/** Without the half of a surrogate pair at either end. */
const wholeCharacters = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
