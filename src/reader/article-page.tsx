import { useRef, useState } from 'react';
import { type Address, articlePath, webAddress } from './address.ts';
import type { Article } from './article.ts';
import { ArticleText } from './article-text.tsx';
import { Card } from './card.tsx';
import { ArticlePageDocument, type ArticlePageQuery } from './generated/graphql.ts';
import { newsArticle } from './json-ld.ts';
import { Day, EntityLink, Name } from './pieces.tsx';
import { QuoteList } from './quote-list.tsx';
import { route } from './route.ts';
import { ANNOTATIONS_TYPE } from './twins.ts';
import { useCard } from './use-card.ts';
import {
  canceledWords,
  dateWords,
  plural,
  REVISION_WORDS,
  shorten,
  speakerWords,
  TYPE_WORDS,
  timeWords,
} from './words.ts';

export const articlePage = route({
  path: '/articles/:slug',
  document: ArticlePageDocument,
  variables: ({ params: { slug = '' } }) => ({ slug }),
  head: ({ article }, { url }) => article && headOf(article, url.origin),
  Page: ArticlePage,
});

function headOf(article: Article, origin: string) {
  const canceled = article.status === 'CANCELED';
  const speakers = [...new Set(article.quotes.map(speakerWords))].slice(0, 3).join(', ');
  const description = article.standfirst ?? (article.paragraphs[0]?.text || article.headline);
  return {
    title: `${canceled ? 'Canceled: ' : ''}${article.headline} – ${article.publisher.name}`,
    description: canceled
      ? canceledWords(article)
      : `${shorten(description, 180)}${speakers && ` Quoted: ${speakers}.`}`,
    type: 'article' as const,
    publishedAt: article.publishedAt,
    jsonLd: newsArticle(article, origin),
    hidden: canceled,
    twins: canceled
      ? []
      : [
          {
            type: ANNOTATIONS_TYPE,
            path: `${articlePath(article)}/annotations`,
            title: 'Its quotes as Web Annotations',
          },
          { type: 'text/plain', path: `${articlePath(article)}/text`, title: 'Its text' },
        ],
  };
}

function ArticlePage({ data: { article } }: { data: ArticlePageQuery; address: Address }) {
  const column = useRef<HTMLDivElement>(null);
  const card = useCard(column);
  const [named, setNamed] = useState(true);
  if (!article) return null;
  const canceled = article.status === 'CANCELED';
  const shownQuotes = article.quotes.filter(({ review }) => review !== 'REJECTED');
  return (
    <article className="article">
      <header>
        <Kicker article={article} />
        <h1 tabIndex={-1} lang={article.language} dir="auto">
          {article.headline}
        </h1>
        {article.standfirst && (
          <p className="standfirst" lang={article.language} dir="auto">
            {article.standfirst}
          </p>
        )}
        <Byline article={article} />
        <Notices article={article} />
      </header>
      {!canceled && (
        <div className="reading">
          <div className="text-column" ref={column} data-named={named}>
            <div className="toolbar small">
              <Legend />
              <label>
                <input type="checkbox" checked={named} onChange={(event) => setNamed(event.target.checked)} /> Mark
                names
              </label>
            </div>
            <div lang={article.language} {...card.handlers}>
              <ArticleText article={article} quotes={shownQuotes} />
            </div>
            {card.open && <Card key={card.open.key} article={article} card={card} />}
          </div>
          <QuoteList quotes={article.quotes} />
        </div>
      )}
      {!canceled && article.entities.length > 0 && <Named article={article} />}
      {article.revisions.length > 1 && <History article={article} />}
    </article>
  );
}

function Kicker({ article }: { article: Article }) {
  const home = webAddress(article.publisher.homepage);
  const name = <Name of={article.publisher} />;
  return (
    <p className="kicker facts">
      {home ? <a href={home}>{name}</a> : <span>{name}</span>}
      {article.section && <span>{article.section}</span>}
    </p>
  );
}

function Byline({ article }: { article: Article }) {
  const published = webAddress(article.url);
  return (
    <p className="byline small facts">
      {article.byline && <bdi>{article.byline}</bdi>}
      <span>
        <Day date={article.publishedAt} />
        {article.publishedAt && ` ${timeWords(article.publishedAt)}`.trimEnd()}
        {article.publishedAt && article.publishedAtGivenBy === 'EDITOR' && ' (dated by an editor)'}
      </span>
      {article.status !== 'CANCELED' && (
        <span>
          {plural(article.wordCount, 'word')}, {plural(article.quotes.length, 'quote')}
        </span>
      )}
      {published && (
        <a href={published} rel="noreferrer">
          As published
        </a>
      )}
    </p>
  );
}

function Notices({ article }: { article: Article }) {
  const last = article.revisions.at(-1);
  if (article.status === 'CANCELED') {
    return (
      <div className="notice" data-grade="stop">
        <p>
          <strong>Canceled.</strong> <Name of={article.publisher} /> has taken this article back
          {last && ` on ${dateWords(last.createdAt)}`}. Its text and its quotes are no longer kept.
        </p>
        {last?.note && <p dir="auto">{last.note}</p>}
      </div>
    );
  }
  const corrected = article.revisions.findLast(({ kind }) => kind === 'CORRECTED');
  return (
    <>
      {article.status === 'WITHHELD' && (
        <p className="notice" data-grade="stop">
          <strong>Withheld.</strong> Its publisher asks not to use it until further notice.
        </p>
      )}
      {corrected && (
        <div className="notice">
          <p>
            <strong>Corrected</strong> on {dateWords(corrected.createdAt)}.{' '}
            <a href={`${articlePath(article)}/revisions`}>See what has changed</a>
          </p>
          {corrected.note && <p dir="auto">{corrected.note}</p>}
        </div>
      )}
    </>
  );
}

const Legend = () => (
  <p className="legend facts">
    <span>
      <mark className="quote" data-kind="DIRECT">
        quote
      </mark>
    </span>
    <span>
      <mark className="quote" data-kind="INDIRECT">
        retold
      </mark>
    </span>
    {Object.entries(TYPE_WORDS).map(([type, { one }]) => (
      <span key={type} className="mention" data-type={type}>
        {one.toLowerCase()}
      </span>
    ))}
  </p>
);

const Named = ({ article }: { article: Article }) => (
  <section aria-labelledby="named">
    <h2 id="named">Named in it</h2>
    <ul className="plain chips">
      {article.entities.map(({ entity, mentionCount }) => (
        <li key={entity.id}>
          <EntityLink entity={entity} />
          <span className="count" title={plural(mentionCount, 'mention')}>
            {mentionCount}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

const History = ({ article }: { article: Article }) => (
  <section aria-labelledby="history">
    <h2 id="history">Its history</h2>
    <ol className="plain history">
      {article.revisions.map(({ number, kind, createdAt, note }) => (
        <li key={number}>
          <strong>{REVISION_WORDS[kind]}</strong> {dateWords(createdAt)} {timeWords(createdAt)}
          {note && (
            <span className="quiet" dir="auto">
              {note}
            </span>
          )}
        </li>
      ))}
    </ol>
    {article.status !== 'CANCELED' && (
      <p>
        <a className="button" href={`${articlePath(article)}/revisions`}>
          Compare revisions
        </a>
      </p>
    )}
  </section>
);
