import { type ApolloClient, CombinedGraphQLErrors } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { Address } from './address.ts';
import { playgroundPath } from './playground.ts';
import type { Route } from './route.ts';
import { findRoute } from './routes.ts';
import { useTurning } from './turning.ts';

/** The reader at an address; `missing` says that the graph has nothing there to start with. */
export function App({ client, start, missing }: { client: ApolloClient; start: URL; missing: boolean }) {
  const { url, turning } = useTurning(start, client);
  const found = missing && url === start ? null : findRoute(url);
  return (
    <ApolloProvider client={client}>
      <a className="skip" href="#content">
        To the content
      </a>
      <div className="progress" data-turning={turning} aria-hidden="true" />
      <Masthead searching={url.pathname === '/search'} />
      <main id="content" tabIndex={-1} aria-busy={turning}>
        {found ? <Answered key={pageKey(url)} {...found} /> : <NotFound />}
      </main>
      <Colophon query={found && playgroundPath(found.route.document, found.route.variables(found.address))} />
    </ApolloProvider>
  );
}

/** The search page stays itself while one types. */
const pageKey = ({ pathname, search }: URL) => (pathname === '/search' ? pathname : pathname + search);

function Answered({ route, address }: { route: Route; address: Address }) {
  const { document: query, Page } = route;
  const { data, previousData, error, loading, refetch } = useQuery(query, { variables: route.variables(address) });
  const shown = data ?? (loading ? previousData : undefined);
  const head = shown === undefined ? undefined : route.head(shown, address);
  const title = head?.title;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  if (error) return isBadInput(error) ? <NotFound /> : <Failed retry={() => void refetch()} />;
  if (shown === undefined) return <Waiting />;
  if (!head) return <NotFound />;
  return <Page data={shown} address={address} />;
}

const isBadInput = (error: unknown) =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'BAD_USER_INPUT');

const Masthead = ({ searching }: { searching: boolean }) => (
  <header className="masthead">
    <a className="wordmark" href="/">
      Verbatim
    </a>
    {!searching && (
      <search>
        <form action="/search" method="get">
          <label>
            <span className="hidden">Search</span>
            <input type="search" name="q" placeholder="Search quotes, articles, names" autoComplete="off" dir="auto" />
          </label>
        </form>
      </search>
    )}
    <nav aria-label="Verbatim">
      <a href="/search">Search</a>
      <a href="/graphiql/">Playground</a>
    </nav>
  </header>
);

const Colophon = ({ query }: { query: string | null }) => (
  <footer className="colophon small facts">
    {query && <a href={query}>This page as GraphQL</a>}
    <a href="/feed.xml">RSS</a>
    <a href="/feed.json">JSON Feed</a>
    <span>Found by a machine unless it says that an editor has checked it.</span>
  </footer>
);

const Waiting = () => (
  <div className="waiting" aria-busy="true">
    <p role="status" className="hidden">
      Loading
    </p>
  </div>
);

const NotFound = () => (
  <div className="intro state">
    <h1 tabIndex={-1}>Nothing here</h1>
    <p>There is no such page, or what it showed is gone.</p>
    <p>
      <a className="button" href="/">
        The latest
      </a>{' '}
      <a className="button" href="/search">
        Search
      </a>
    </p>
  </div>
);

const Failed = ({ retry }: { retry: () => void }) => (
  <div className="intro state" role="alert">
    <h1 tabIndex={-1}>The graph does not answer</h1>
    <p>It may be busy, or away. Nothing is lost.</p>
    <button type="button" className="button" onClick={retry}>
      Try again
    </button>
  </div>
);
