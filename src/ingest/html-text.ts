import { Parser } from 'htmlparser2';
import { lineOf } from './item.ts';
import { ElementCount } from './limits.ts';
import { Paragraphs } from './paragraphs.ts';

/**
 * The plain text of HTML, a paragraph a line; what is no markup comes out as it is. Takes time linear in its length.
 * Throws where elements are beyond the limits.
 */
export function textOfHtml(html: string): string {
  const count = new ElementCount('HTML');
  const paragraphs = new Paragraphs();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count.open(Object.keys(attributes).length);
        paragraphs.open(name, attributes);
      },
      ontext: (text) => paragraphs.text(text),
      onclosetag(name) {
        count.close();
        paragraphs.close(name);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return paragraphs.toString();
}

const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/**
 * The plain text of a field that may be HTML or not: feeds and JSON say it only rarely. With markup in it, it is HTML;
 * with character references alone, they are resolved, once, and its lines stay lines.
 */
export function textOfMixed(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (MARKUP.test(text)) return textOfHtml(text) || undefined;
  if (REFERENCE.test(text)) return textOfHtml(`<pre>${text.replaceAll('<', '&lt;')}</pre>`) || undefined;
  return textOfLines(text);
}

/** Plain text with white space inside its lines made one space and empty lines left out. */
export function textOfLines(text: string): string | undefined {
  const lines = text.split(/\r\n?|\n/).map((line) => lineOf(line));
  return lines.filter((line) => line !== undefined).join('\n') || undefined;
}

/** `textOfMixed` on one line, as of a headline. */
export function lineOfMixed(text: string | undefined): string | undefined {
  return lineOf(textOfMixed(text));
}
