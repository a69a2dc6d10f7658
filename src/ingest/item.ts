import { type Carried, type CarriedEntity, type CarriedQuote, type Document, normalizeText } from './document.ts';
import { LIMITS } from './limits.ts';

/** One article as an input has it, with whatever is missing left out. Every reader of a format gives these. */
export interface Item extends Partial<Omit<Document, 'publisher' | 'publishedAtGivenBy'>> {
  publisher?: Partial<Document['publisher']>;
}

/** What somebody else knows of the article, such as an editor: see `readEditorial`. */
export interface Told extends Omit<Item, 'publishedAt' | 'carries'> {
  publishedAt?: { date: Date; givenBy: Document['publishedAtGivenBy'] };
}

/**
 * The article of an item, with what an editor knows of it: where both speak, the editor is believed. Throws where
 * neither gives a headline, a publisher or a body, and says what is missing and what there is.
 */
export function documentOf(item: Item, editorial: Told = {}): Document {
  const { publishedAt, publisher, ...told } = editorial;
  const { headline, body, publisher: found, ...rest } = { ...item, ...told };
  const name = publisher?.name ?? found?.name;
  // Of an article that is taken back, the text is often no longer sent.
  const canceled = rest.status === 'CANCELED';
  if (!headline || !name || !(body || canceled)) {
    const missing = [
      !headline && 'a headline',
      !name && 'a publisher',
      !(body || canceled) && 'the text of an article',
    ];
    const there = Object.entries({ headline, publisher: name, body, url: rest.url, guid: rest.guid })
      .filter(([, value]) => value)
      .map(([key, value]) => `the ${key} ${JSON.stringify(value?.slice(0, 100))}`);
    throw new Error(
      `expected ${listed(missing.filter((part) => part !== false))}, found ${listed(there) || 'nothing of an article'}`,
    );
  }
  return {
    ...rest,
    headline,
    body: canceled ? '' : (body ?? ''),
    language: rest.language ?? 'en',
    publisher: { ...found, ...publisher, name },
    publishedAt: publishedAt?.date ?? item.publishedAt,
    publishedAtGivenBy: publishedAt?.givenBy ?? 'PUBLISHER',
  };
}

function listed(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The item without the fields that hold nothing, so that two items that say the same are the same. */
export function withoutGaps(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== ''));
}

/** What an input carries, each entity and quote once; undefined where that is nothing. */
export function carriedOf(entities: CarriedEntity[], quotes: CarriedQuote[] = []): Carried | undefined {
  const found = {
    entities: once(entities, ({ kind, name }) => `${kind} ${name}`),
    quotes: once(quotes, ({ text }) => text),
  };
  return found.entities.length + found.quotes.length > 0 ? found : undefined;
}

function once<T>(things: T[], key: (thing: T) => string): T[] {
  const first = new Map<string, T>();
  for (const thing of things) if (!first.has(key(thing))) first.set(key(thing), thing);
  return [...first.values()].slice(0, LIMITS.carried);
}

/** One line of plain text: white space of any kind and length is one space. Undefined where none is left. */
export function lineOf(text: string | undefined): string | undefined {
  return normalizeText(text ?? '').replace(/\s+/g, ' ') || undefined;
}
