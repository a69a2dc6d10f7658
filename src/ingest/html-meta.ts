import { type Item, lineOf, withoutGaps } from './item.ts';
import { domainOf, languageOf, momentOf, webUrl } from './value.ts';

/** What the head of a page says, as it is written there. */
export interface HtmlPage {
  title?: string | undefined;
  /** Its first heading. */
  heading?: string | undefined;
  language?: string | undefined;
  base?: string | undefined;
  canonical?: string | undefined;
  /** The texts of its JSON-LD scripts. */
  jsonLd: string[];
  /** Its meta tags by name or property, in lower case. */
  meta: [name: string, content: string][];
}

/**
 * What the meta tags of a page say of its article: OpenGraph (https://ogp.me/), Twitter cards, Dublin Core and the names
 * that parsers of news have long looked for. Where none names a publisher, its domain does.
 */
export function metaOf(page: HtmlPage, base?: string, address?: string): Item {
  const all = new Map<string, string[]>();
  for (const [name, content] of page.meta) all.set(name, [...(all.get(name) ?? []), content]);
  const first = (...names: string[]) => names.map((name) => lineOf(all.get(name)?.[0])).find((text) => text);
  const url = webUrl(page.canonical, base) ?? webUrl(first('og:url'), base) ?? webUrl(address);
  const site = first('og:site_name', 'application-name', 'dc.publisher', 'publisher');
  const authors = [
    ...(all.get('author') ?? []),
    ...(all.get('article:author') ?? []),
    ...(all.get('dc.creator') ?? []),
  ];
  const names = authors.map(lineOf).filter((name) => name && !webUrl(name));
  const domain = domainOf(url);
  return withoutGaps({
    headline: first('og:title', 'twitter:title', 'dc.title', 'headline') ?? titleOf(page, site),
    standfirst: first('og:description', 'description', 'twitter:description'),
    byline: names[0] ?? first('byl', 'parsely-author', 'sailthru.author'),
    section: first('article:section', 'section', 'parsely-section'),
    language: languageOf(page.language ?? first('og:locale', 'content-language', 'language')),
    publishedAt: momentOf(
      first(
        'article:published_time',
        'og:published_time',
        'datepublished',
        'date',
        'dc.date',
        'dc.date.issued',
        'pubdate',
        'parsely-pub-date',
      ),
    ),
    updatedAt: momentOf(first('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified')),
    url,
    publisher: domain ? { name: site ?? domain, domain } : site ? { name: site } : undefined,
  });
}

// `Headline - Site`: the site is told apart where the page names it elsewhere, or has the headline as its heading.
function titleOf({ title, heading }: HtmlPage, site: string | undefined): string | undefined {
  const [line, first] = [lineOf(title), lineOf(heading)];
  if (!line || (first && line.startsWith(first))) return first;
  if (!site || !line.endsWith(site)) return line;
  return lineOf(line.slice(0, -site.length).replace(/\s*[|–—:·-]\s*$/, '')) ?? line;
}
