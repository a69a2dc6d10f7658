import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { parseJson } from './format.ts';
import { type HtmlPage, metaOf } from './html-meta.ts';
import { textOfHtml } from './html-text.ts';
import { type Item, lineOf, withoutGaps } from './item.ts';
import { readJsonLd } from './jsonld.ts';
import { ElementCount } from './limits.ts';
import { webUrl } from './value.ts';

/**
 * Reads a web page. What its publisher says of it in schema.org JSON-LD is believed first, then OpenGraph and other
 * meta tags, then what Readability sees. Throws where elements are nested beyond the limits, for that is quadratic.
 */
export function readHtml(html: string, baseUrl?: string): Item {
  const page = scan(html);
  const base = webUrl(page.base, baseUrl) ?? baseUrl;
  const meta = metaOf(page, base, baseUrl);
  const said = jsonLdOf(page, base, meta.url);
  const seen = page.elements > 0 ? readable(html) : {};
  const publisher = (meta.publisher || said.publisher) && { ...meta.publisher, ...said.publisher };
  return withoutGaps({
    ...withoutGaps(seen),
    ...withoutGaps(meta),
    ...withoutGaps(said),
    url: said.url ?? meta.url,
    ...(publisher && { publisher }),
    body: bodyOf(said.body ?? '', seen.body ?? ''),
  });
}

/**
 * Which is the whole text: what the publisher gives as `articleBody`, or what the page shows. Many give only a beginning,
 * many give all in one line, and what a page shows may have other things beside the article or stop at a paywall.
 */
function bodyOf(given: string, shown: string): string {
  if (given.length < shown.length / 2 || /(?:…|\.\.\.)$/.test(given)) return shown || given;
  const inOneLine = !given.includes('\n') && shown.includes('\n') && shown.length >= given.length * 0.8;
  return inOneLine ? shown : given;
}

// A page describes other things too: a menu, what else is new. Of several articles, its own has its address or none.
function jsonLdOf({ jsonLd }: HtmlPage, base: string | undefined, url: string | undefined): Item {
  const items = jsonLd.flatMap((text) => {
    try {
      return readJsonLd(parseJson(text), base);
    } catch {
      return [];
    }
  });
  return (
    items.find((item) => item.url === url) ?? (items.length === 1 ? items[0] : items.find((item) => !item.url)) ?? {}
  );
}

/** Reads the page once, in time linear in its length: what its head says, and whether all is within the limits. */
function scan(html: string): HtmlPage & { elements: number } {
  const count = new ElementCount('HTML');
  const page = { elements: 0, jsonLd: [] as string[], meta: [] as [string, string][] } as HtmlPage & {
    elements: number;
  };
  // The element whose text is read, and that text.
  let inside: { name: 'script' | 'title' | 'h1'; text: string } | undefined;
  const begin = (name: 'script' | 'title' | 'h1') => {
    inside ??= { name, text: '' };
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      count.open(Object.keys(attributes).length);
      page.elements++;
      const { content, href } = attributes;
      if (name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '')) begin('script');
      else if (name === 'title' && page.title === undefined) begin('title');
      else if (name === 'h1' && page.heading === undefined) begin('h1');
      else if (name === 'html') page.language ??= attributes.lang ?? attributes['xml:lang'];
      else if (name === 'base') page.base ??= href;
      else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '')) page.canonical ??= href;
      else if (name === 'meta' && content) {
        const key = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
        if (key) page.meta.push([key.toLowerCase(), content]);
      }
    },
    ontext(text) {
      count.text();
      if (inside) inside.text += text;
    },
    onclosetag(name) {
      count.close();
      if (name !== inside?.name) return;
      if (inside.name === 'script') page.jsonLd.push(inside.text);
      else page[inside.name === 'h1' ? 'heading' : 'title'] = inside.text;
      inside = undefined;
    },
  });
  parser.end(html);
  return page;
}

function readable(html: string): Item {
  const article = articleOf(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  if (!article) return { body: textOfHtml(html) };
  return {
    headline: article.title ?? undefined,
    body: textOfHtml(article.content ?? ''),
    byline: webUrl(article.byline ?? undefined) ? undefined : lineOf(article.byline ?? undefined),
    language: article.lang ?? undefined,
  };
}

function articleOf(html: string): ReturnType<Readability<string>['parse']> {
  // Of the browser's document, which Readability asks for, linkedom has what it uses.
  const { document } = parseHTML(html) as unknown as { document: PageDocument };
  try {
    // It rewrites the document it is given, which nobody else needs. Short articles are articles too.
    return new Readability<string>(document, { charThreshold: 100, disableJSONLD: true }).parse();
  } catch {
    // It takes for granted what linkedom makes of whole tags; of broken ones, such as `<!>`, it makes other trees.
    return null;
  }
}

type PageDocument = ConstructorParameters<typeof Readability>[0];
