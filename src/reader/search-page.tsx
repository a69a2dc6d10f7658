import { Fragment } from 'react';
import { type Address, nextPage, withParams } from './address.ts';
import { SearchPageDocument, type SearchPageQuery } from './generated/graphql.ts';
import { cutAt } from './marks.ts';
import { ArticleItem, EntityLink, Listing, QuoteItem } from './pieces.tsx';
import { playgroundPath } from './playground.ts';
import { route } from './route.ts';
import { searchOf, searchVariables } from './search.ts';
import { SearchForm } from './search-form.tsx';
import { TYPE_WORDS } from './words.ts';

export const searchPage = route({
  path: '/search',
  document: SearchPageDocument,
  variables: searchVariables,
  head: (_data, { url }) => {
    const { words } = searchOf(url);
    return {
      title: words ? `${words} – Verbatim` : 'Search – Verbatim',
      description: 'Search who said what, articles and names.',
      hidden: true,
    };
  },
  Page: SearchPage,
});

function SearchPage({ data, address }: { data: SearchPageQuery; address: Address }) {
  const { url } = address;
  const { quotes, articles, entities } = data;
  const found = [quotes, articles, entities].some((list) => list && list.totalCount > 0);
  return (
    <>
      <header className="intro">
        <h1 tabIndex={-1}>Search</h1>
      </header>
      <SearchForm data={data} url={url} />
      <p className="small facts">
        <a href={playgroundPath(SearchPageDocument, searchVariables(address))}>Copy as GraphQL</a>
      </p>
      {found ? <Results data={data} url={url} /> : <Nothing url={url} />}
    </>
  );
}

/** How to find more, where nothing was found. */
const Nothing = ({ url }: { url: URL }) => (
  <div className="empty">
    <p>
      <strong>Nothing is like that.</strong> Fewer words find more, and the beginning of one finds all that goes on like
      it: begin*.
    </p>
    {[...url.searchParams.keys()].some((name) => name !== 'q') && (
      <p>
        <a className="button" href={withParams(new URL(url.pathname, url), { q: searchOf(url).words })}>
          Without filters
        </a>
      </p>
    )}
  </div>
);

const Results = ({ data: { quotes, articles, entities }, url }: { data: SearchPageQuery; url: URL }) => (
  <>
    {entities && (
      <Listing
        title="Names"
        count={entities.totalCount}
        empty={`Nobody and nothing is called “${searchOf(url).words}”.`}
      >
        {entities.nodes.map((entity) => (
          <li key={entity.id} className="name-item">
            <EntityLink entity={entity} />{' '}
            <span className="quiet small">{entity.description ?? TYPE_WORDS[entity.__typename].one}</span>
          </li>
        ))}
      </Listing>
    )}
    <div className="columns even">
      {quotes && (
        <Listing
          title="Quotes"
          count={quotes.totalCount}
          empty="No quote is like that."
          next={nextPage(url, 'quotes', quotes.pageInfo)}
        >
          {quotes.edges.map(({ cursor, node, highlights }) => (
            <QuoteItem
              key={cursor}
              quote={node}
              words={<Found parts={cutAt(node.text, node.span.start, highlights)} />}
            />
          ))}
        </Listing>
      )}
      {articles && (
        <Listing
          title="Articles"
          count={articles.totalCount}
          empty="No article is like that."
          next={nextPage(url, 'articles', articles.pageInfo)}
        >
          {articles.edges.map(({ cursor, node, snippets }) => (
            <ArticleItem key={cursor} article={node}>
              {snippets.length > 0 && (
                <p className="snippets" lang={node.language} dir="auto">
                  {snippets.map(({ span, highlights }) => (
                    <span key={span.start}>
                      <Found parts={cutAt(span.text, span.start, highlights)} />
                      {' … '}
                    </span>
                  ))}
                </p>
              )}
            </ArticleItem>
          ))}
        </Listing>
      )}
    </div>
  </>
);

/** Words of which every other part was searched for. */
const Found = ({ parts }: { parts: readonly string[] }) =>
  parts.map((part, i) => {
    const at = parts.slice(0, i).join('').length;
    return i % 2 ? <mark key={`${at} found`}>{part}</mark> : <Fragment key={`${at} around`}>{part}</Fragment>;
  });
