import { z } from 'zod';
import { type Document, normalizeText } from './document.ts';
import { documentOf, type Item, withoutGaps } from './item.ts';
import { readFooter } from './syndication.ts';
import { readTextHeader } from './text-header.ts';
import { momentOf } from './value.ts';

const words = z.string().overwrite(normalizeText).min(1);
const webAddress = z.url({ protocol: /^https?$/ });
const MOMENT = 'expected a date (2026-02-06) or a time with its zone (2026-02-06T14:30:00Z)';
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: MOMENT })
  .transform(momentOf)
  .pipe(z.date({ error: MOMENT }));

const EditorialFile = z.strictObject({
  headline: words.optional(),
  standfirst: words.optional(),
  byline: words.optional(),
  section: words.optional(),
  dateline: words.optional(),
  url: webAddress.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, { error: 'expected a language tag (en, pt-BR)' })
    .optional(),
  publishedAt: z
    .strictObject({ date: moment, givenBy: z.enum(['PUBLISHER', 'EDITOR']), note: words.optional() })
    .optional(),
  publisher: z
    .strictObject({
      name: words.optional(),
      domain: z.string().regex(z.regexes.domain, { error: 'expected a domain (example.com)' }).optional(),
      homepage: webAddress.optional(),
    })
    .optional(),
});

/** What an editor knows of an article beyond its text; where both speak, the editor is believed. */
export type Editorial = z.output<typeof EditorialFile>;

/** Reads the JSON that stands beside a text. A date without a time is midnight UTC. */
export function readEditorial(json: string, file: string): Editorial {
  return readJson(EditorialFile, json, file);
}

/**
 * Reads a plain text, a paragraph a line. Lines `Key: value` above the first empty line say what is known of it, and so
 * does the last line of a syndicated text, `The post HEADLINE appeared first on PUBLISHER.`, which is no part of the body.
 */
export function readTextItem(given: string): Item {
  const { item, text } = readTextHeader(normalizeText(given));
  const footer = readFooter(lastLineOf(text).trim());
  if (!footer) return withoutGaps({ ...item, body: text });
  const body = text.slice(0, text.length - lastLineOf(text).length).trim();
  return withoutGaps({
    headline: footer.headline,
    ...item,
    body,
    publisher: { name: footer.publisher, ...item.publisher },
  });
}

/** The article of a plain text in UTF-8. Throws where text and editor together lack a headline, a publisher or a body. */
export function readText(bytes: Uint8Array | string, editorial: Editorial = {}): Document {
  const text = normalizeText(typeof bytes === 'string' ? bytes : decode(bytes));
  const item = readTextItem(text);
  const missing = [
    !(editorial.headline ?? item.headline) && 'a headline',
    !(editorial.publisher?.name ?? item.publisher?.name) && 'a publisher',
  ].filter(Boolean);
  if (missing.length > 0) {
    throw new Error(
      `expected ${missing.join(' and ')} from the editor or from a last line "The post HEADLINE appeared first on ` +
        `PUBLISHER.", found the last line ${JSON.stringify(lastLineOf(text).slice(0, 100))}`,
    );
  }
  if (!item.body && item.status !== 'CANCELED')
    throw new Error(`expected the text of an article, found ${text ? 'only its last line' : 'none'}`);
  return documentOf(item, editorial);
}

function lastLineOf(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Reads a JSON file of a known shape; the error names the file and, one a line, every field that has another. */
export function readJson<T>(shape: z.ZodType<T>, json: string, file: string): T {
  const result = shape.safeParse(parse(json, file), { reportInput: true });
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message, input }) => {
    const found = input === undefined || typeof input === 'object' ? '' : `, found ${JSON.stringify(input)}`;
    return `${[file, z.core.toDotPath(path)].filter(Boolean).join(': ')}: ${message}${found}`;
  });
  throw new Error(problems.join('\n'));
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: expected JSON: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** Decodes UTF-8 and refuses what is not: a text with replacement characters in it would never be corrected later. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error('expected text in UTF-8, found bytes that are not', { cause: error });
  }
}
