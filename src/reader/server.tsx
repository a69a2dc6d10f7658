import { ApolloClient, ApolloLink } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { renderToString } from 'react-dom/server';
import { type Address, ENTITY_ROOMS, entityPath, matchPath } from './address.ts';
import { annotationPage } from './annotations.ts';
import { App } from './app.tsx';
import { newCache } from './cache.ts';
import { articleFeed, jsonFeed, quoteFeed, rss } from './feeds.ts';
import { ArticleTextDocument, LatestArticlesDocument, QuotesOfDocument } from './generated/graphql.ts';
import { type Head, headHtml, scriptJson } from './head.ts';
import type { Known } from './known.ts';
import type { Answer, Ask, BuiltReader } from './page.ts';
import type { Route } from './route.ts';
import { findRoute, ROUTES } from './routes.ts';
import { ANNOTATIONS_TYPE, JSON_FEED_TYPE, RSS_TYPE } from './twins.ts';
import { visible } from './visible.ts';

const HTML = 'text/html; charset=utf-8';

/** What stands beside the pages for machines: null where the graph does not have what the address names. */
interface Twin {
  path: string;
  answer(address: Address, ask: TypedAsk): Promise<Answer | null>;
}

type TypedAsk = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

const FEEDS = [
  { suffix: 'xml', type: `${RSS_TYPE}; charset=utf-8`, write: rss },
  { suffix: 'json', type: `${JSON_FEED_TYPE}; charset=utf-8`, write: jsonFeed },
];

const TWINS: readonly Twin[] = [
  ...FEEDS.map(({ suffix, type, write }) => ({
    path: `/feed.${suffix}`,
    async answer({ url }: Address, ask: TypedAsk): Promise<Answer> {
      const { articles } = visible(await ask(LatestArticlesDocument, {}));
      return { status: 200, type, body: write(articleFeed(articles.nodes, url.pathname), url.origin) };
    },
  })),
  ...FEEDS.flatMap(({ suffix, type, write }) =>
    ENTITY_ROOMS.map((room) => ({
      path: `/${room}/:id/feed.${suffix}`,
      async answer({ url, params: { id = '' } }: Address, ask: TypedAsk): Promise<Answer | null> {
        const { node, quotes } = visible(await ask(QuotesOfDocument, { id }));
        if (!node || !('name' in node) || !url.pathname.startsWith(entityPath(node))) return null;
        const feed = quoteFeed(node.name, quotes.nodes, entityPath(node), url.pathname);
        return { status: 200, type, body: write(feed, url.origin) };
      },
    })),
  ),
  {
    path: '/articles/:slug/annotations',
    async answer({ url, params: { slug = '' } }, ask) {
      const { article } = await ask(ArticleTextDocument, { slug });
      if (!article) return null;
      return {
        status: article.body === null ? 410 : 200,
        type: `${ANNOTATIONS_TYPE}; charset=utf-8`,
        body: JSON.stringify(annotationPage(article, url.origin)),
      };
    },
  },
  {
    path: '/articles/:slug/text',
    async answer({ params: { slug = '' } }, ask) {
      const { article } = await ask(ArticleTextDocument, { slug });
      if (!article) return null;
      const gone = article.body === null;
      return { status: gone ? 410 : 200, type: 'text/plain; charset=utf-8', body: article.body ?? 'Canceled.\n' };
    },
  },
];

export const paths: BuiltReader['paths'] = [...ROUTES, ...TWINS].map(({ path }) => path);

export const answer: BuiltReader['answer'] = async (url, ask, template) => {
  for (const twin of TWINS) {
    const params = matchPath(twin.path, url.pathname);
    if (!params) continue;
    const typed: TypedAsk = async (document, variables) => (await ask(document, variables)) as never;
    const found = await orNull(twin.answer({ url, params }, typed));
    return found ?? { status: 404, type: 'text/plain; charset=utf-8', body: 'There is no such thing here.\n' };
  }
  const found = findRoute(url);
  return found
    ? page(found.route, found.address, ask, template)
    : written(404, MISSING, url, template, { missing: true });
};

/** One cache knows every document with `__typename` in it, so that each stays one object and is planned once. */
const typenames = newCache();

async function page(route: Route, address: Address, ask: Ask, template: string): Promise<Answer> {
  const { url } = address;
  const variables = route.variables(address);
  try {
    const data = visible(await orNull(ask(typenames.transformDocument(route.document), variables)));
    const head = data === null ? null : route.head(data, address);
    if (!head) return written(404, MISSING, url, template, { missing: true });
    const cache = newCache();
    cache.writeQuery({ query: route.document, variables, data });
    return written(200, head, url, template, { missing: false, cache: cache.extract() });
  } catch (error) {
    // Without script: what has failed here would fail again.
    const failed =
      '<main class="state"><h1>Something went wrong</h1><p>It has been noted. Please try again.</p></main>';
    return { status: 500, type: HTML, body: fill(template, { head: headHtml(FAILED, url), page: failed }), error };
  }
}

const MISSING = { title: 'Nothing here – Verbatim', description: 'There is no such page.', hidden: true };
const FAILED = { title: 'Something went wrong – Verbatim', description: 'The page could not be made.', hidden: true };

/** A page with what the browser needs to go on with it. */
function written(status: 200 | 404, head: Head, url: URL, template: string, known: Known): Answer {
  const client = new ApolloClient({
    cache: newCache().restore(known.cache ?? {}),
    link: ApolloLink.empty(),
    ssrMode: true,
  });
  const shown = renderToString(<App client={client} start={url} missing={known.missing} />);
  client.stop();
  return {
    status,
    type: HTML,
    body: fill(template, {
      head: headHtml(head, url),
      page: shown,
      known: `<script type="application/json" id="known">${scriptJson(known)}</script>`,
    }),
  };
}

/** The template with parts in place of the comments of their names. */
const fill = (template: string, parts: Record<string, string>) =>
  template.replaceAll(/<!--(head|page|known)-->/g, (_comment, name: string) => parts[name] ?? '');

/** Null where the graph says that the address is none of its own. */
async function orNull<Data>(asked: Promise<Data>): Promise<Data | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'extensions' in error && isBadInput(error.extensions)) return null;
    throw error;
  }
}

const isBadInput = (extensions: unknown) =>
  typeof extensions === 'object' && extensions !== null && 'code' in extensions && extensions.code === 'BAD_USER_INPUT';
