import { type Address, matchPath } from './address.ts';
import { articlePage } from './article-page.tsx';
import { entityPages } from './entity-page.tsx';
import { frontPage } from './front-page.tsx';
import { revisionsPage } from './revisions-page.tsx';
import type { Route } from './route.ts';
import { searchPage } from './search-page.tsx';
import { statementPage } from './statement-page.tsx';

/** Every page of the reader. */
export const ROUTES: readonly Route[] = [
  frontPage,
  articlePage,
  revisionsPage,
  ...entityPages,
  statementPage,
  searchPage,
];

/** The page at an address; null where there is none. */
export function findRoute(url: URL): { route: Route; address: Address } | null {
  for (const route of ROUTES) {
    const params = matchPath(route.path, url.pathname);
    if (params) return { route, address: { url, params } };
  }
  return null;
}
