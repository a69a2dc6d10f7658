import { normalizeText } from './document.ts';

const BLOCKS = new Set(
  (
    'address article blockquote body caption center dd details dialog div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main ol option p pre section summary table tbody tfoot thead tr ul ' +
    // NITF
    'hl1 hl2 block block.content body.content body.head body.end hedline byline dateline distributor tagline note'
  ).split(' '),
);

// Not the words of the article, or not text at all.
const UNREAD = new Set(
  (
    'script style noscript template head title iframe object embed applet audio video canvas svg math map frameset ' +
    'noframes noembed textarea select button input form nav aside figure figcaption dialog ' +
    // NITF
    'media media-caption media-producer media-metadata'
  ).split(' '),
);

const CHROME =
  /(?:^|[\s_-])(?:share|sharing|sharedaddy|addtoany|caption|newsletter|screen-reader-text|sr-only)(?:[\s_-]|$)/i;

/**
 * What a reader would see of markup, a paragraph a line: fed with elements and text in their order, by whatever parser.
 * Scripts, captions, share buttons and what is hidden are left out. Text is taken as it is, so whoever feeds it has
 * resolved the character references, once.
 */
export class Paragraphs {
  #lines: string[] = [];
  #line = '';
  /** How deep below an element that is not read. */
  #unread = 0;
  #verbatim = 0;

  open(name: string, attributes: Record<string, string> = {}): void {
    if (this.#unread > 0 || isUnread(name, attributes)) {
      this.#unread++;
      return;
    }
    if (BLOCKS.has(name) || name === 'br') this.#endLine();
    if (name === 'pre') this.#verbatim++;
    if (name === 'td' || name === 'th') this.#line += ' ';
    // A browser puts the marks there.
    if (name === 'q') this.#line += '“';
  }

  text(text: string): void {
    if (this.#unread > 0) return;
    if (!this.#verbatim) {
      this.#line += text;
      return;
    }
    const [first = '', ...more] = text.split(/\r\n?|\n/);
    this.#line += first;
    for (const line of more) {
      this.#endLine();
      this.#line = line;
    }
  }

  close(name: string): void {
    if (this.#unread > 0) {
      this.#unread--;
      return;
    }
    if (name === 'q') this.#line += '”';
    if (name === 'pre') this.#verbatim--;
    if (BLOCKS.has(name)) this.#endLine();
  }

  toString(): string {
    this.#endLine();
    return normalizeText(this.#lines.join('\n'));
  }

  #endLine(): void {
    // Soft hyphens and zero-width spaces are places to break a line, and nothing that is read.
    const line = this.#line
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (line) this.#lines.push(line);
    this.#line = '';
  }
}

function isUnread(
  name: string,
  { class: classes, hidden, style, 'aria-hidden': ariaHidden }: Record<string, string>,
): boolean {
  if (UNREAD.has(name) || hidden !== undefined || ariaHidden === 'true') return true;
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return classes !== undefined && !['article', 'main', 'body', 'html'].includes(name) && CHROME.test(classes);
}
