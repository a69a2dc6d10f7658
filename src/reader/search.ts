import type { Address } from './address.ts';
import type { QuoteKind, SearchPageQueryVariables } from './generated/graphql.ts';
import { visible } from './visible.ts';

const KINDS: readonly QuoteKind[] = ['DIRECT', 'MIXED', 'INDIRECT'];

/** What the search page may be limited to. */
export const SECTIONS = ['quotes', 'articles', 'names'] as const;

/** What an address asks the search page for; what cannot be understood is left out. */
export function searchOf({ searchParams }: URL) {
  const section = SECTIONS.find((each) => each === searchParams.get('in'));
  const when = visible(searchParams.get('when') ?? '').trim();
  return {
    words: visible(searchParams.get('q') ?? '').trim(),
    section,
    kinds: KINDS.filter((kind) => searchParams.getAll('kind').includes(kind)),
    speaker: searchParams.get('speaker') ?? '',
    about: searchParams.get('about') ?? '',
    publisher: searchParams.get('publisher') ?? '',
    when: isPartialDate(when) ? when : '',
    whenAsked: when,
  };
}

/** The variables of the query behind the search page. */
export function searchVariables({ url }: Address): SearchPageQueryVariables {
  const { words, section, kinds, speaker, about, publisher, when } = searchOf(url);
  const order = words ? ({ field: 'RELEVANCE', direction: 'DESC' } as const) : null;
  const published = when ? { publishedFrom: startOf(when), publishedBefore: startOf(after(when)) } : null;
  const said = {
    ...(kinds.length > 0 && { kind: kinds }),
    ...(speaker && { speaker }),
    ...(about && { about }),
  };
  return {
    words: words ? asTyped(words) : null,
    names: words || null,
    quotesWhere: {
      ...said,
      ...(publisher && { article: { publisher } }),
      ...(published && { OR: [{ saidOn: when }, published] }),
    },
    quotesOrder: order,
    quotesAfter: url.searchParams.get('quotes'),
    articlesWhere: {
      // Without a quote that it limits, a name is looked for in the whole article.
      ...(kinds.length > 0 || speaker ? { quote: said } : about && { entity: about }),
      ...(publisher && { publisher }),
      ...published,
    },
    articlesOrder: order,
    articlesAfter: url.searchParams.get('articles'),
    speaker,
    hasSpeaker: speaker !== '',
    about,
    hasAbout: about !== '',
    withQuotes: !section || section === 'quotes',
    withArticles: !section || section === 'articles',
    withNames: words !== '' && (!section || section === 'names'),
  };
}

/** The last word may not be whole yet: whatever begins like it will do. */
const asTyped = (words: string) => (/(^|\s)[\p{L}\p{N}]{2,}$/u.test(words) ? `${words}*` : words);

const isPartialDate = (text: string) =>
  /^\d{4}(-\d\d){0,2}$/.test(text) &&
  !Number.isNaN(Date.parse(startOf(text))) &&
  startOf(text).startsWith(text) &&
  new Date(startOf(text)).toISOString().startsWith(text) &&
  // Nothing that the graph understands comes after 9999.
  !after(text).startsWith('+');

/** The first moment of a year, a month or a day. */
const startOf = (date: string) => `${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`;

/** The year, month or day that comes next, as a day. */
function after(date: string): string {
  const start = new Date(startOf(date));
  if (date.length === 4) start.setUTCFullYear(start.getUTCFullYear() + 1);
  else if (date.length === 7) start.setUTCMonth(start.getUTCMonth() + 1);
  else start.setUTCDate(start.getUTCDate() + 1);
  return start.toISOString().slice(0, 10);
}
