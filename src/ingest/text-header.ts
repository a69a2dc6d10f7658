import { type Item, lineOf, withoutGaps } from './item.ts';
import { languageOf, momentOf, statusOf, webUrl } from './value.ts';

type Read = (value: string) => Item | undefined;

const line =
  (field: 'headline' | 'standfirst' | 'byline' | 'dateline' | 'section' | 'guid' | 'version' | 'correction'): Read =>
  (value) => ({ [field]: value });

/** Reads a value in a form of its own; undefined where it has another. */
const shaped =
  <T>(read: (value: string) => T | undefined, item: (value: T) => Item): Read =>
  (value) => {
    const found = read(value);
    return found === undefined ? undefined : item(found);
  };

const published = shaped(momentOf, (publishedAt) => ({ publishedAt }));
const updated = shaped(momentOf, (updatedAt) => ({ updatedAt }));

// Each key with what its value must be.
const KEYS: Record<string, [expected: string, read: Read]> = {
  headline: ['words', line('headline')],
  standfirst: ['words', line('standfirst')],
  byline: ['words', line('byline')],
  dateline: ['words', line('dateline')],
  section: ['words', line('section')],
  published: ['a date (2026-02-06) or a time with its zone (2026-02-06T14:30:00Z)', published],
  updated: ['a date (2026-02-06) or a time with its zone (2026-02-06T14:30:00Z)', updated],
  url: ['an address (https://example.org/a)', shaped(webUrl, (url) => ({ url }))],
  publisher: ['words', (name) => ({ publisher: { name } })],
  homepage: ['an address (https://example.org/)', shaped(webUrl, (homepage) => ({ publisher: { homepage } }))],
  domain: [
    'a domain (example.org)',
    (domain) => (/^[\w-]+(\.[\w-]+)+$/.test(domain) ? { publisher: { domain } } : undefined),
  ],
  language: ['a language tag (en, pt-BR)', shaped(languageOf, (language) => ({ language }))],
  guid: ['words', line('guid')],
  version: ['words', line('version')],
  status: ['usable, withheld or canceled', shaped(statusOf, (status) => ({ status }))],
  correction: ['words', line('correction')],
};

/**
 * What stands in lines `Key: value` above the first empty line of a text, and the text below. A text is only taken to
 * have such a head when all lines of it look so and its first key is known; then an unknown key or a value of another
 * form is an error, for it would be lost without a word.
 */
export function readTextHeader(text: string): { item: Item; text: string } {
  const head = text.slice(0, /\n[^\S\n]*\n/.exec(text)?.index);
  const none = { item: {}, text };
  if (head.length > 20_000) return none;
  const lines = head.split('\n').map((row) => /^([A-Za-z]{2,20}):[^\S\n]*(.*)$/.exec(row.trim()));
  if (lines.some((found) => !found) || !Object.hasOwn(KEYS, lines[0]?.[1]?.toLowerCase() ?? '')) return none;
  const item: Item = {};
  for (const [, key = '', value = ''] of lines.filter((found) => found !== null)) {
    const told = readLine(key, value);
    Object.assign(item, told, told.publisher && { publisher: { ...item.publisher, ...told.publisher } });
  }
  return { item: withoutGaps(item), text: text.slice(head.length).trim() };
}

function readLine(key: string, value: string): Item {
  const [expected, read] = (Object.hasOwn(KEYS, key.toLowerCase()) && KEYS[key.toLowerCase()]) || [];
  if (!read) {
    const keys = Object.keys(KEYS).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    throw new Error(`expected ${keys.join(', ')} above the text, found ${JSON.stringify(key)}`);
  }
  const words = lineOf(value);
  if (words === undefined) return {};
  const item = read(words);
  if (!item) throw new Error(`${key}: expected ${expected}, found ${JSON.stringify(words)}`);
  return item;
}
