import { type Address, ENTITY_ROOMS, entityPath, nextPage } from './address.ts';
import type { Entity } from './entity.ts';
import { EntityPageDocument, type EntityPageQuery } from './generated/graphql.ts';
import { Network } from './network.tsx';
import { ArticleItem, Listing, Name, QuoteItem } from './pieces.tsx';
import { type Route, route } from './route.ts';
import { Timeline } from './timeline.tsx';
import { JSON_FEED_TYPE, RSS_TYPE } from './twins.ts';
import { plural, TYPE_WORDS } from './words.ts';

/** The pages of whom and what articles name: one for each kind, alike but for the address. */
export const entityPages: readonly Route[] = ENTITY_ROOMS.map((room) =>
  route({
    path: `/${room}/:id`,
    document: EntityPageDocument,
    variables: ({ params: { id = '' }, url: { searchParams } }) => ({
      id,
      saidAfter: searchParams.get('said'),
      aboutAfter: searchParams.get('about'),
      articlesAfter: searchParams.get('articles'),
    }),
    head: ({ node, said }, { url }) => {
      const entity = asEntity(node);
      // An organization is not a person, whatever its address says.
      if (!entity || !url.pathname.startsWith(entityPath(entity))) return null;
      const feed = { path: `${entityPath(entity)}/feed`, title: `Quotes of ${entity.name}` };
      return {
        title: `${entity.name} – who said what`,
        description: `${plural(said.totalCount, 'quote')} by ${entity.name}, ${plural(entity.about.totalCount, 'quote')} about it, in ${plural(entity.articles.totalCount, 'article')}.`,
        twins: [
          { ...feed, type: RSS_TYPE, path: `${feed.path}.xml` },
          { ...feed, type: JSON_FEED_TYPE, path: `${feed.path}.json` },
        ],
      };
    },
    Page: EntityPage,
  }),
);

const asEntity = (node: EntityPageQuery['node']): Entity | null => (node && 'name' in node ? node : null);

function EntityPage({ data, address: { url } }: { data: EntityPageQuery; address: Address }) {
  const entity = asEntity(data.node);
  if (!entity) return null;
  const { said } = data;
  const { about, articles } = entity;
  const them = entity.__typename === 'Person' ? 'them' : 'it';
  const sides = [
    { title: `Quotes by ${them}`, quotes: said, name: 'said', own: true },
    { title: `Quotes about ${them}`, quotes: about, name: 'about' },
  ].filter(({ quotes }) => quotes.totalCount > 0);
  return (
    <>
      <div className="columns even">
        <div>
          <header className="intro">
            <p className="kicker" data-type={entity.__typename}>
              {TYPE_WORDS[entity.__typename].one}
            </p>
            <h1 tabIndex={-1}>
              <Name of={entity} />
            </h1>
            {entity.description && <p className="standfirst">{entity.description}</p>}
            <Known entity={entity} />
            {sides.length === 0 && (
              <p className="quiet">
                No quotes by {them} or about {them} yet.
              </p>
            )}
          </header>
          <Timeline
            above={{ label: `Quotes by ${them}`, counts: said.overTime }}
            below={{ label: `Quotes about ${them}`, counts: about.overTime }}
          />
        </div>
        <Network entity={entity} />
      </div>
      <div className="columns even">
        {sides.map(({ title, quotes, name, own }) => (
          <Listing
            key={name}
            title={title}
            count={quotes.totalCount}
            empty=""
            next={nextPage(url, name, quotes.pageInfo)}
          >
            {quotes.nodes.map((quote) => (
              <QuoteItem key={quote.id} quote={quote} own={own} />
            ))}
          </Listing>
        ))}
        <Listing
          title="Articles"
          count={articles.totalCount}
          empty={`No article names ${them} any more.`}
          next={nextPage(url, 'articles', articles.pageInfo)}
        >
          {articles.nodes.map((article) => (
            <ArticleItem key={article.id} article={article} />
          ))}
        </Listing>
      </div>
    </>
  );
}

function Known({ entity }: { entity: Entity }) {
  const roles = entity.__typename === 'Person' ? entity.roles : [];
  return (
    <dl className="known small">
      {roles.length > 0 && (
        <>
          <dt>Named as</dt>
          <dd>
            <Words of={roles.map(({ title }) => title)} />
          </dd>
        </>
      )}
      {entity.aliases.length > 0 && (
        <>
          <dt>Also called</dt>
          <dd>
            <Words of={entity.aliases} />
          </dd>
        </>
      )}
      {entity.wikidataId && (
        <>
          <dt>Wikidata</dt>
          <dd>
            <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(entity.wikidataId)}`} rel="noreferrer">
              {entity.wikidataId}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

const Words = ({ of: words }: { of: readonly string[] }) => (
  <ul className="plain facts">
    {words.map((word) => (
      <li key={word}>
        <bdi>{word}</bdi>
      </li>
    ))}
  </ul>
);
