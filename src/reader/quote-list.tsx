import { quoteAnchor } from './address.ts';
import type { ArticleQuote } from './article-page.tsx';
import { Day, Reports, Speaker, Trust } from './pieces.tsx';
import { KIND_WORDS } from './words.ts';

/** The quotes of an article in reading order, beside its text or below it. */
export const QuoteList = ({ quotes }: { quotes: readonly ArticleQuote[] }) => (
  <aside className="quote-list" aria-labelledby="quotes">
    <h2 id="quotes">
      Who said what <span className="count">{quotes.length}</span>
    </h2>
    {quotes.length === 0 && <p className="empty">No quotes were found in it.</p>}
    <ol className="plain">
      {quotes.map((quote) => (
        <li key={quote.id} id={`list-${quote.id}`} data-review={quote.review}>
          <p className="quote-head">
            <Speaker quote={quote} />
            <Roles quote={quote} />
          </p>
          <blockquote className="said" data-kind={quote.kind} dir="auto">
            {quote.review === 'REJECTED' ? quote.text : <a href={`#${quoteAnchor(quote.id)}`}>{quote.text}</a>}
          </blockquote>
          <p className="small facts">
            <span>{KIND_WORDS[quote.kind]}</span>
            {quote.occasion && <span>{quote.occasion}</span>}
            {quote.saidOn && <Day date={quote.saidOn} />}
            <Trust of={quote} />
            <Reports of={quote} />
          </p>
        </li>
      ))}
    </ol>
  </aside>
);

/** The first title under which articles name the speaker. */
export function Roles({ quote: { speaker } }: { quote: ArticleQuote }) {
  const role = speaker?.__typename === 'Person' ? speaker.roles[0]?.title : undefined;
  return role ? (
    <span className="quiet" dir="auto">
      {role}
    </span>
  ) : null;
}
