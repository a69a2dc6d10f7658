import { Fragment, useEffect, useRef } from 'react';
import { type Address, nextPage, withParams } from './address.ts';
import { EntityPicker } from './entity-picker.tsx';
import { SearchPageDocument, type SearchPageQuery } from './generated/graphql.ts';
import { cutAt } from './marks.ts';
import { ArticleItem, EntityLink, Listing, QuoteItem } from './pieces.tsx';
import { playgroundPath } from './playground.ts';
import { route } from './route.ts';
import { SECTIONS, searchOf, searchVariables } from './search.ts';
import { KIND_WORDS, TYPE_WORDS } from './words.ts';

/** How long typing pauses before it is asked for. */
const PAUSE_MS = 150;

const SECTION_WORDS = { quotes: 'Quotes', articles: 'Articles', names: 'Names' };

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
  const { words } = searchOf(url);
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
      {!found && (
        <div className="empty">
          <p>
            <strong>Nothing is like that.</strong> Fewer words find more, and the beginning of one finds all that goes
            on like it: begin*.
          </p>
          <p>
            {[...url.searchParams.keys()].some((name) => name !== 'q') && (
              <a className="button" href={withParams(new URL(url.pathname, url), { q: words })}>
                Without filters
              </a>
            )}
          </p>
        </div>
      )}
      {found && entities && (
        <Listing title="Names" count={entities.totalCount} empty={`Nobody and nothing is called “${words}”.`}>
          {entities.nodes.map((entity) => (
            <li key={entity.id} className="name-item">
              <EntityLink entity={entity} />{' '}
              <span className="quiet small">{entity.description ?? TYPE_WORDS[entity.__typename].one}</span>
            </li>
          ))}
        </Listing>
      )}
      <div className="columns even">
        {found && quotes && (
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
        {found && articles && (
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
}

/** Words of which every other part was searched for. */
const Found = ({ parts }: { parts: readonly string[] }) =>
  parts.map((part, i) => {
    const at = parts.slice(0, i).join('').length;
    return i % 2 ? <mark key={`${at} found`}>{part}</mark> : <Fragment key={`${at} around`}>{part}</Fragment>;
  });

/** What is searched for. It is an ordinary form; script sends it when typing pauses. */
function SearchForm({ data, url }: { data: SearchPageQuery; url: URL }) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = searchOf(url);
  const submit = (pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), pause);
  };
  useEffect(() => {
    // Going back changes what the fields start with, and not what they hold.
    const goneBack = () => setTimeout(() => form.current?.reset());
    window.addEventListener('popstate', goneBack);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('popstate', goneBack);
    };
  }, []);
  return (
    <search>
      <form className="search-form" action="/search" method="get" ref={form}>
        <label className="search-words">
          <span className="hidden">Words</span>
          <input
            type="search"
            name="q"
            defaultValue={asked.words}
            placeholder="Words, “a phrase”, begin*, -without"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            onInput={() => submit(PAUSE_MS)}
          />
        </label>
        <button type="submit">Search</button>
        <div className="filters">
          <label>
            In
            <select name="in" defaultValue={asked.section ?? ''} onChange={() => submit(0)}>
              <option value="">Everything</option>
              {SECTIONS.map((section) => (
                <option key={section} value={section}>
                  {SECTION_WORDS[section]}
                </option>
              ))}
            </select>
          </label>
          <EntityPicker
            key={`speaker ${asked.speaker}`}
            name="speaker"
            label="Said by"
            chosen={namedOf(data.speaker)}
            onChoose={() => submit(0)}
          />
          <EntityPicker
            key={`about ${asked.about}`}
            name="about"
            label="About"
            chosen={namedOf(data.about)}
            onChoose={() => submit(0)}
          />
          <label>
            Publisher
            <select name="publisher" defaultValue={asked.publisher} onChange={() => submit(0)}>
              <option value="">All publishers</option>
              {data.publishers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            When
            <input
              name="when"
              defaultValue={asked.whenAsked}
              placeholder="2026-02"
              size={12}
              aria-invalid={asked.whenAsked !== asked.when}
              aria-describedby="when"
              autoComplete="off"
              onInput={() => submit(PAUSE_MS)}
            />
            <span id="when" className="wrong" aria-live="polite">
              {asked.whenAsked !== asked.when && 'No date: 2026, 2026-02 or 2026-02-06 is one.'}
            </span>
          </label>
          <fieldset>
            <legend className="hidden">Kind of quote</legend>
            {Object.entries(KIND_WORDS).map(([kind, words]) => (
              <label key={kind} className="check">
                <input
                  type="checkbox"
                  name="kind"
                  value={kind}
                  defaultChecked={asked.kinds.some((each) => each === kind)}
                  onChange={() => submit(0)}
                />
                {words}
              </label>
            ))}
          </fieldset>
        </div>
        <p className="small quiet">
          Articles are those that report such quotes. “When” is when something was said or published: a year, a month or
          a day.
        </p>
      </form>
    </search>
  );
}

const namedOf = (node: SearchPageQuery['speaker']) => (node && 'name' in node ? node : null);
