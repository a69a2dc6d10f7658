import { entityPath, quoteAnchor } from './address.ts';
import type { Article, ArticleMention, ArticleQuote } from './article.ts';
import { cutParagraph, type Piece, type Run } from './marks.ts';
import { shorten, speakerWords } from './words.ts';

/**
 * The text of an article as it was published, with quotes and names marked in it. What is added to the words themselves
 * is drawn by the style sheet: the text of a paragraph is the published one, letter by letter.
 */
export function ArticleText({ article, quotes }: { article: Article; quotes: readonly ArticleQuote[] }) {
  // A name that an editor has rejected is only a word.
  const mentions = article.mentions.filter(({ review }) => review !== 'REJECTED');
  const numbers = new Map(quotes.map((quote, i) => [quote, i + 1]));
  return article.paragraphs.map((paragraph) => (
    <p key={paragraph.index} className="paragraph" dir="auto">
      {cutParagraph(paragraph, quotes, mentions).map((run) => (
        <RunOfWords key={run.at} run={run} number={run.quote && (numbers.get(run.quote) ?? 0)} />
      ))}
    </p>
  ));
}

function RunOfWords({ run, number }: { run: Run<ArticleQuote, ArticleMention>; number: number | null }) {
  const words = run.pieces.map((piece) => <Words key={piece.at} piece={piece} />);
  const { quote } = run;
  if (!quote) return words;
  return (
    <mark
      className="quote"
      id={run.starts ? quoteAnchor(quote.id) : undefined}
      data-kind={quote.kind}
      data-review={quote.review}
      data-card={`quote ${quote.id}`}
    >
      {words}
      {run.ends && (
        <a
          className="speaker-mark"
          href={`#list-${quote.id}`}
          aria-label={`Quote ${number}, ${speakerWords(quote)}`}
          aria-haspopup="dialog"
        >
          <span data-speaker={shortName(quote)} />
        </a>
      )}
    </mark>
  );
}

const Words = ({ piece: { text, mention } }: { piece: Piece<ArticleMention> }) =>
  mention ? (
    <a
      className="mention"
      href={entityPath(mention.entity)}
      data-type={mention.entity.__typename}
      data-form={mention.form}
      data-card={`entity ${mention.entity.id}`}
    >
      {text}
    </a>
  ) : (
    text
  );

/** The last word of a person’s name tells the speakers of one article apart. */
function shortName(quote: ArticleQuote): string {
  const name = speakerWords(quote);
  return shorten((quote.speaker?.__typename === 'Person' && name.split(' ').at(-1)) || name, 16);
}
