import { entityPath } from './address.ts';
import { FrontPageDocument, type FrontPageQuery, type NamedFragment } from './generated/graphql.ts';
import { ArticleItem, Name, QuoteItem } from './pieces.tsx';
import { route } from './route.ts';
import { Timeline } from './timeline.tsx';
import { JSON_FEED_TYPE, RSS_TYPE } from './twins.ts';
import { plural } from './words.ts';

const MOST_QUOTED = 8;

export const frontPage = route({
  path: '/',
  document: FrontPageDocument,
  variables: () => ({}),
  head: () => ({
    title: 'Verbatim: who said what',
    description: 'News articles, and who said what in them, about whom, where and when.',
    twins: [
      { type: RSS_TYPE, path: '/feed.xml', title: 'The latest articles' },
      { type: JSON_FEED_TYPE, path: '/feed.json', title: 'The latest articles' },
    ],
  }),
  Page: FrontPage,
});

function FrontPage({ data: { articles, quotes, statements } }: { data: FrontPageQuery }) {
  const quoted = mostQuoted(quotes.nodes);
  return (
    <>
      <div className="intro">
        <h1 tabIndex={-1}>Who said what</h1>
        <p>
          {plural(quotes.totalCount, 'quote')} in {plural(articles.totalCount, 'article')}, each at its place in the
          text.
        </p>
      </div>
      {articles.totalCount === 0 && (
        <p className="empty">
          There are no articles yet. <code>npm run -s cli -- ingest articles/</code> puts some in.
        </p>
      )}
      <div className="columns">
        <section aria-labelledby="latest">
          <h2 id="latest">Latest articles</h2>
          <ul className="plain">
            {articles.nodes.map((article) => (
              <ArticleItem key={article.id} article={article} />
            ))}
          </ul>
          <p>
            <a className="button" href="/search?in=articles">
              All articles
            </a>
          </p>
        </section>
        <div>
          {quoted.length > 0 && (
            <section className="panel" aria-labelledby="quoted">
              <h2 id="quoted">Most quoted lately</h2>
              <ol className="plain bars">
                {quoted.map(({ speaker, count }) => (
                  <li key={speaker.id}>
                    <a className="name" data-type={speaker.__typename} href={entityPath(speaker)}>
                      <Name of={speaker} />
                    </a>
                    <meter min={0} max={quoted[0]?.count} value={count} aria-label={plural(count, 'quote')} />
                    <span aria-hidden="true">{count}</span>
                  </li>
                ))}
              </ol>
              <Timeline above={{ label: `All ${plural(quotes.totalCount, 'quote')}`, counts: quotes.overTime }} />
            </section>
          )}
          <section aria-labelledby="newest">
            <h2 id="newest">Newest statements</h2>
            <ul className="plain">
              {statements.nodes.map(({ id, firstReport }) => (
                <QuoteItem key={id} quote={firstReport} />
              ))}
            </ul>
            <p>
              <a className="button" href="/search?in=quotes">
                All quotes
              </a>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

/** Those who have said the most of these quotes. */
function mostQuoted(quotes: FrontPageQuery['quotes']['nodes']): { speaker: NamedFragment; count: number }[] {
  const byId = new Map<string, { speaker: NamedFragment; count: number }>();
  for (const { speaker } of quotes) {
    if (speaker) byId.set(speaker.id, { speaker, count: (byId.get(speaker.id)?.count ?? 0) + 1 });
  }
  return [...byId.values()].sort((a, b) => b.count - a.count).slice(0, MOST_QUOTED);
}
