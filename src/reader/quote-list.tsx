import { quoteAnchor } from './address.ts';
import type { ArticleQuote } from './article.ts';
import { Day, Reports, Role, Speaker, Trust } from './pieces.tsx';
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
          <QuoteHead quote={quote} />
          <blockquote className="said" data-kind={quote.kind} dir="auto">
            {quote.review === 'REJECTED' ? quote.text : <a href={`#${quoteAnchor(quote.id)}`}>{quote.text}</a>}
          </blockquote>
          <QuoteFacts quote={quote} />
        </li>
      ))}
    </ol>
  </aside>
);

/** Who says it, and under which title. */
export const QuoteHead = ({ quote }: { quote: ArticleQuote }) => (
  <p className="quote-head">
    <Speaker quote={quote} />
    <Role of={quote.speaker} />
  </p>
);

/** What kind of quote it is, where and when it was said, how sure that is, and where else it stands. */
export const QuoteFacts = ({ quote }: { quote: ArticleQuote }) => (
  <p className="small facts">
    <span>{KIND_WORDS[quote.kind]}</span>
    {quote.occasion && <span>{quote.occasion}</span>}
    {quote.saidOn && <Day date={quote.saidOn} />}
    <Trust of={quote} />
    <Reports of={quote} />
  </p>
);
