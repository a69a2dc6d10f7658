import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { lineOfMixed, textOfHtml, textOfLines, textOfMixed } from './html-text.ts';
import { type Item, lineOf, withoutGaps } from './item.ts';
import { ElementCount, LIMITS } from './limits.ts';
import { refuseEntities } from './prolog.ts';
import { withoutFooter } from './syndication.ts';
import { languageOf, momentOf, webUrl } from './value.ts';

/**
 * Reads a feed, an item for each entry: RSS 0.9 to 2.0, Atom, RDF (RSS 1.0) or JSON Feed. An entry that gives only a
 * summary has no body, and its `url` leads to the text. Addresses are resolved against `xml:base`, the address of the
 * feed, or its home page. Throws where it is cut off, declares entities, or is beyond the limits.
 * https://www.rssboard.org/rss-specification, RFC 4287, https://web.resource.org/rss/1.0/spec,
 * https://www.jsonfeed.org/version/1.1/
 */
export function readFeed(text: string, baseUrl?: string): Item[] {
  if (text.trimStart().startsWith('<')) checkMarkup(text);
  const { format, feed } = parsed(text);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ofRss(item, feed, baseUrl));
    case 'rdf':
      return (feed.items ?? []).map((item) => ofRdf(item, feed, baseUrl));
    case 'atom':
      return (feed.entries ?? []).map((entry) => ofAtom(entry, feed, baseUrl));
    case 'json':
      return (feed.items ?? []).map((item) => ofJson(item, feed, baseUrl));
  }
}

function parsed(text: string): AnyFeed<string> {
  try {
    return parseFeed<string>(text, { maxItems: LIMITS.items + 1 });
  } catch (error) {
    throw new Error('expected an RSS, Atom, RDF or JSON feed, found none that is well-formed', { cause: error });
  }
}

// Feeds in the wild are rarely strict XML, so all that is asked is that nothing explodes and that the end is there:
// half of an entry must not be taken for all of it.
function checkMarkup(xml: string): void {
  refuseEntities(xml);
  const count = new ElementCount('a feed');
  let depth = 0;
  let last: { name: string; cut: boolean } | undefined;
  const parser = new Parser(
    {
      onopentag(_name, attributes) {
        count.open(Object.keys(attributes).length);
        depth++;
      },
      onclosetag(name, implied) {
        count.close();
        if (--depth === 0) last = { name, cut: implied };
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  if (last?.cut) throw new Error(`expected a feed that ends with </${last.name}>, found one that is cut off`);
}

type Atom = AtomFeed.Feed<string>;
type Rss = RssFeed.Feed<string>;
type Rdf = RdfFeed.Feed<string>;
type Json = JsonFeed.Feed<string>;
type EntryOf<T> = NonNullable<T>[keyof NonNullable<T> & number];

function ofRss(item: EntryOf<Rss['items']>, feed: Rss, address: string | undefined): Item {
  const base = item.xml?.base ?? feed.xml?.base ?? address ?? feed.link;
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  const url = webUrl(item.link, base) ?? webUrl(permalink) ?? webUrl(alternate(item.atom?.links), base);
  const date = item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published;
  const updated = item.atom?.updated ?? item.dcterms?.modified?.[0];
  return withoutGaps({
    ...textsOf(item.content?.encoded, item.description, url),
    headline: lineOfMixed(item.title ?? item.dc?.titles?.[0]),
    url,
    guid: lineOf(item.guid?.value),
    byline: lineOfMixed(joined(item.dc?.creators) ?? joined(item.authors?.map(({ name }) => name))),
    section: lineOfMixed(item.categories?.[0]?.name),
    language: languageOf(item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0]),
    publishedAt: momentOf(date),
    updatedAt: momentOf(updated),
    publisher: publisherOf(
      item.source?.title ?? item.dc?.publishers?.[0] ?? feed.title,
      item.source ? undefined : webUrl(feed.link, address),
    ),
  });
}

function ofRdf(item: EntryOf<Rdf['items']>, feed: Rdf, address: string | undefined): Item {
  const url = webUrl(item.link ?? item.rdf?.about, item.xml?.base ?? feed.xml?.base ?? address ?? feed.link);
  return withoutGaps({
    ...textsOf(item.content?.encoded, item.description, url),
    headline: lineOfMixed(item.title),
    url,
    guid: lineOf(item.rdf?.about),
    byline: lineOfMixed(joined(item.dc?.creators)),
    section: lineOfMixed(item.dc?.subjects?.[0]),
    language: languageOf(item.dc?.languages?.[0] ?? feed.dc?.languages?.[0]),
    publishedAt: momentOf(item.dc?.dates?.[0]),
    publisher: publisherOf(item.dc?.publishers?.[0] ?? feed.title, webUrl(feed.link, address)),
  });
}

function ofAtom(entry: EntryOf<Atom['entries']>, feed: Atom, address: string | undefined): Item {
  const home = alternate(feed.links);
  const feedBase = webUrl(feed.xml?.base, address) ?? address ?? webUrl(home);
  const base = webUrl(entry.xml?.base, feedBase) ?? feedBase;
  const url = webUrl(alternate(entry.links) ?? entry.content?.src, base);
  const { content } = entry;
  const full = content && isText(content.type) ? ofAtomText(content) : undefined;
  const people = entry.authors ?? entry.source?.authors ?? feed.authors;
  return withoutGaps({
    ...textsOf(full && { text: full }, entry.summary && { text: ofAtomText(entry.summary) }, url),
    headline: lineOf(entry.title && ofAtomText(entry.title)),
    url,
    guid: lineOf(entry.id),
    byline: lineOf(joined(people?.map(({ name }) => name))),
    section: lineOf(entry.categories?.[0]?.label ?? entry.categories?.[0]?.term),
    language: languageOf(content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang),
    publishedAt: momentOf(entry.published ?? entry.updated),
    updatedAt: momentOf(entry.updated),
    publisher: entry.source?.title
      ? publisherOf(ofAtomText(entry.source.title), webUrl(alternate(entry.source.links), base))
      : publisherOf(feed.title && ofAtomText(feed.title), webUrl(home, feedBase)),
  });
}

function ofJson(item: EntryOf<Json['items']>, feed: Json, address: string | undefined): Item {
  const url = webUrl(item.url ?? item.external_url, address ?? feed.home_page_url);
  const text =
    item.content_html === undefined ? item.content_text && { text: textOfLines(item.content_text) } : item.content_html;
  return withoutGaps({
    ...textsOf(text || undefined, item.summary && { text: textOfMixed(item.summary) }, url),
    headline: lineOfMixed(item.title),
    url,
    guid: lineOf(item.id),
    byline: lineOf(joined((item.authors ?? feed.authors)?.map(({ name }) => name))),
    section: lineOf(item.tags?.[0]),
    language: languageOf(item.language ?? feed.language),
    publishedAt: momentOf(item.date_published),
    updatedAt: momentOf(item.date_modified),
    publisher: publisherOf(feed.title, webUrl(feed.home_page_url, address)),
  });
}

/** Text that is plain already, or HTML as most feeds have it. */
type FeedText = string | { text: string | undefined } | undefined | '';

/**
 * What of an entry is its text and what a summary. A summary alone is the text where the entry leads nowhere (RSS 2.0:
 * "An item may also be complete in itself") and where it is as long as an article.
 */
function textsOf(content: FeedText, summary: FeedText, url: string | undefined): Item {
  const plain = (given: FeedText) =>
    given && typeof given === 'object' ? given.text : textOfMixed(given || undefined);
  const full = plain(content);
  const short = plain(summary);
  const isWhole = (text: string) => !/(?:\[…\]|\[\.\.\.\]|…|\.\.\.)$/.test(withoutFooter(text));
  if (full && (isWhole(full) || !url)) {
    const standfirst = short && short !== full && isWhole(short) ? lineOf(withoutFooter(short)) : undefined;
    return { body: withoutFooter(full), standfirst };
  }
  const text = full ?? short;
  if (!text) return {};
  if (!url || (isWhole(text) && text.length >= 1000 && text.includes('\n'))) return { body: withoutFooter(text) };
  return { standfirst: lineOf(withoutFooter(short ?? text)) };
}

// RFC 4287, 3.1.1: without a type it is plain text.
function ofAtomText({ value, type = 'text' }: { value?: string; type?: string }): string | undefined {
  if (value === undefined) return undefined;
  return type === 'html' || type === 'xhtml' || type === 'text/html' ? textOfHtml(value) : textOfLines(value);
}

// RFC 4287, 4.1.3.3: other media types are in Base64, or XML that is no text for readers.
function isText(type = 'text'): boolean {
  return /^(?:text|html|xhtml|text\/.*)$/.test(type);
}

// RFC 4287, 4.2.7.2: without a relation it is the alternate.
function alternate(links: { href?: string; rel?: string; type?: string }[] | undefined): string | undefined {
  const found = links?.filter(({ rel = 'alternate' }) => rel === 'alternate');
  return (found?.find(({ type = 'text/html' }) => /html/.test(type)) ?? found?.[0])?.href;
}

function publisherOf(title: string | undefined, homepage: string | undefined): Item['publisher'] {
  const name = lineOfMixed(title);
  return name || homepage ? { ...(name && { name }), ...(homepage && { homepage }) } : undefined;
}

function joined(names: (string | undefined)[] | undefined): string | undefined {
  return names?.filter(Boolean).join(', ') || undefined;
}
