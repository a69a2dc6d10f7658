import { decodeText } from './encoding.ts';
import { readFeed } from './feed.ts';
import { type Format, formatOf, parseJson } from './format.ts';
import { readHtml } from './html.ts';
import type { Item } from './item.ts';
import { readJsonLd } from './jsonld.ts';
import { LIMITS } from './limits.ts';
import { readNewsMl } from './newsml.ts';
import { readNinjs } from './ninjs.ts';
import { readNitf } from './nitf.ts';
import { readTextItem } from './text.ts';

export interface Reading {
  /** What errors call it: a file or an address. */
  name: string;
  /** Known from elsewhere; recognised from the content where it is not. */
  format?: Format | undefined;
  /** The encoding that the sender declared, as in `Content-Type`. */
  charset?: string | undefined;
  /** The address it came from, against which relative links are resolved. */
  baseUrl?: string | undefined;
}

/**
 * The articles of a file, a page or a feed, in the order in which they stand there and at least one. Throws where it is
 * too large, in an encoding or a format that is not read, or not well-formed; the message begins with its name and says
 * what was expected and what came.
 */
export function readItems(bytes: Uint8Array, { name, format, charset, baseUrl }: Reading): Item[] {
  try {
    if (bytes.length > LIMITS.bytes) {
      throw new Error(`expected at most ${LIMITS.bytes} bytes, found ${bytes.length}`);
    }
    const text = decodeText(bytes, charset).replace(/^\ufeff/, '');
    if (!text.trim()) throw new Error('expected an article, found nothing');
    const items = readAs(format ?? formatOf(text), text, baseUrl).map(withoutHeadline);
    if (items.length === 0) throw new Error('expected a feed with entries, found none');
    if (items.length > LIMITS.items) throw new Error(`expected at most ${LIMITS.items} articles at once, found more`);
    return items;
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function readAs(format: Format, text: string, baseUrl: string | undefined): Item[] {
  switch (format) {
    case 'text':
      return [readTextItem(text)];
    case 'html':
      return [readHtml(text, baseUrl)];
    case 'feed':
      return readFeed(text, baseUrl);
    case 'ninjs':
      return readNinjs(jsonOf(text));
    case 'jsonld':
      return readJsonLd(jsonOf(text), baseUrl);
    case 'nitf':
      return [readNitf(text)];
    case 'newsml':
      return readNewsMl(text);
  }
}

// What is shown above a text is no paragraph of it.
function withoutHeadline(item: Item): Item {
  const { headline, body } = item;
  return headline && body?.startsWith(`${headline}\n`) ? { ...item, body: body.slice(headline.length).trim() } : item;
}

function jsonOf(text: string): unknown {
  const json = parseJson(text);
  if (json === undefined) throw new Error('expected JSON, found what is not well-formed');
  return json;
}
