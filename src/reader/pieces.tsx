import type { ReactNode } from 'react';
import { articlePath, entityPath, quotePath, statementPath } from './address.ts';
import type { ArticleLineFragment, NamedFragment, QuoteLineFragment } from './generated/graphql.ts';
import { dateWords, KIND_WORDS, numberWords, plural, speakerWords, trustWords } from './words.ts';

/** A name, kept together in whatever direction its script runs. */
export const Name = ({ of }: { of: { name: string } }) => <bdi>{of.name}</bdi>;

export const EntityLink = ({ entity }: { entity: NamedFragment }) => (
  <a className="name" data-type={entity.__typename} href={entityPath(entity)}>
    <Name of={entity} />
  </a>
);

/** Who said something: a link where the graph knows them, and otherwise the words of the article. */
export const Speaker = ({ quote }: { quote: Pick<QuoteLineFragment, 'speaker' | 'speakerLabel'> }) =>
  quote.speaker ? <EntityLink entity={quote.speaker} /> : <span className="unnamed">{speakerWords(quote)}</span>;

/** The first title under which articles name a person. */
export function Role({ of }: { of: Titled | null }) {
  const title = of && 'roles' in of ? of.roles[0]?.title : undefined;
  return title ? (
    <span className="quiet" dir="auto">
      {title}
    </span>
  ) : null;
}

/** An entity, with its titles if it is a person. */
type Titled = { __typename: 'Person'; roles: readonly { title: string }[] } | Pick<NamedFragment, '__typename'>;

/** Whether a finding has been checked, and how likely it is right. */
export const Trust = ({ of }: { of: Pick<QuoteLineFragment, 'review' | 'confidence' | 'method'> }) => (
  <span className="trust" data-review={of.review} title={`Found by ${of.method}`}>
    {trustWords(of)}
  </span>
);

/** Where else the same words were reported, if anywhere. */
export const Reports = ({ of: { statement } }: { of: Pick<QuoteLineFragment, 'statement'> }) =>
  statement.quoteCount > 1 ? (
    <a href={statementPath(statement)}>
      {plural(statement.quoteCount, 'report')}
      {statement.publisherCount > 1 && ` by ${plural(statement.publisherCount, 'publisher')}`}
    </a>
  ) : null;

export const Day = ({ date }: { date: string | null }) =>
  date ? <time dateTime={date}>{dateWords(date)}</time> : <span>No date</span>;

/** A quote away from its article. `words` shows its text where some of it is marked; `own` is on the speaker’s page. */
export function QuoteItem({ quote, words, own }: { quote: QuoteLineFragment; words?: ReactNode; own?: boolean }) {
  const { article } = quote;
  return (
    <li className="quote-item">
      {!own && (
        <p className="quote-head">
          <Speaker quote={quote} />
        </p>
      )}
      <blockquote className="said" data-kind={quote.kind} lang={article.language} dir="auto">
        <a href={quotePath(quote)}>{words ?? quote.text}</a>
      </blockquote>
      <p className="small facts">
        <span>{KIND_WORDS[quote.kind]}</span>
        {quote.occasion && <span lang={article.language}>{quote.occasion}</span>}
        {quote.saidOn && (
          <span>
            said {quote.saidOn.length < '2031-05-04'.length && 'in '}
            <Day date={quote.saidOn} />
          </span>
        )}
        <a href={articlePath(article)} lang={article.language}>
          <bdi>{article.headline}</bdi>
        </a>
        <span>
          <Name of={article.publisher} />, <Day date={article.publishedAt} />
        </span>
        <Trust of={quote} />
        <Reports of={quote} />
      </p>
    </li>
  );
}

/** An article in a list. */
export const ArticleItem = ({ article, children }: { article: ArticleLineFragment; children?: ReactNode }) => (
  <li className="article-item">
    <h3 lang={article.language} dir="auto">
      <a href={articlePath(article)}>{article.headline}</a>
    </h3>
    {article.standfirst && !children && (
      <p lang={article.language} dir="auto">
        {article.standfirst}
      </p>
    )}
    {children}
    <p className="small facts">
      <Name of={article.publisher} />
      <Day date={article.publishedAt} />
      {article.status === 'CANCELED' ? (
        <strong className="canceled-word">Canceled</strong>
      ) : (
        <span>{plural(article.quoteCount, 'quote')}</span>
      )}
    </p>
  </li>
);

/** A list that may be empty, and goes on at another address. */
export function Listing({
  title,
  count,
  empty,
  next,
  children,
}: {
  title: string;
  count: number;
  empty: string;
  next?: string | null;
  children: ReactNode;
}) {
  return (
    <section className="listing" aria-label={title}>
      <h2>
        {title} <span className="count">{numberWords(count)}</span>
      </h2>
      {count === 0 ? <p className="empty">{empty}</p> : <ul className="plain">{children}</ul>}
      {next && (
        <p>
          <a className="button" href={next}>
            More <span className="hidden">of: {title}</span>
          </a>
        </p>
      )}
    </section>
  );
}
