/** Where a reader is: the address, and what it names by the pattern of its route. */
export interface Address {
  url: URL;
  params: Readonly<Record<string, string>>;
}

/** What `pattern` (`/articles/:slug`) names in a path; null where it does not fit. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const segment = decode(given[i] ?? '');
    if (!segment && i > 0 && path !== '/') return null;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return null;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

const ROOM_OF_TYPE = { Person: 'people', Organization: 'organizations', Place: 'places', Event: 'events' };

type EntityType = keyof typeof ROOM_OF_TYPE;

/** The first part of the address of each kind of entity. */
export const ENTITY_ROOMS = Object.values(ROOM_OF_TYPE);

export const entityPath = ({ __typename, id }: { __typename: EntityType; id: string }) =>
  `/${ROOM_OF_TYPE[__typename]}/${id}`;

export const articlePath = ({ slug }: { slug: string }) => `/articles/${encodeURIComponent(slug)}`;

export const statementPath = ({ id }: { id: string }) => `/statements/${id}`;

/** The mark of a quote in the page of its article. */
export const quotePath = ({ id, article }: { id: string; article: { slug: string } }) =>
  `${articlePath(article)}#${quoteAnchor(id)}`;

export const quoteAnchor = (id: string) => `quote-${id}`;

/** The same page with some of its search parameters changed; an empty one is left out. */
export function withParams(url: URL, changes: Record<string, string | null | undefined>): string {
  const search = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  const query = search.toString();
  return url.pathname + (query && `?${query}`);
}

/** Where a list goes on whose cursor is a search parameter; null where it ends. */
export const nextPage = (url: URL, name: string, page: { hasNextPage: boolean; endCursor: string | null }) =>
  page.hasNextPage ? withParams(url, { [name]: page.endCursor }) : null;

/** An address that may be followed; anything but the web is left out. */
export const webAddress = (url: string | null | undefined) => (url && /^https?:/i.test(url) ? url : undefined);
