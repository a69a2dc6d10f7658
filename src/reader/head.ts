/** What the head of a page says, for browsers, crawlers and link previews. */
export interface Head {
  title: string;
  description: string;
  /** `article` for articles; nothing for the rest. */
  type?: 'article';
  publishedAt?: string | null;
  /** What the page shows, in the words of schema.org. */
  jsonLd?: object;
  /** Its machine-readable twins: paths with their media types. */
  twins?: readonly { type: string; path: string; title: string }[];
  /** Whether crawlers should leave the page out. */
  hidden?: boolean;
}

/** The head of a page as HTML; addresses become whole. */
export function headHtml(head: Head, address: URL): string {
  const whole = (path: string) => new URL(path, address.origin).href;
  const canonical = whole(address.pathname + address.search);
  const meta = (name: string, content: string | null | undefined, key = 'name') =>
    content ? `<meta ${key}="${name}" content="${escapeHtml(content)}" />` : '';
  const jsonLd = head.jsonLd && `<script type="application/ld+json">${scriptJson(head.jsonLd)}</script>`;
  return [
    `<title>${escapeHtml(head.title)}</title>`,
    meta('description', head.description),
    meta('robots', head.hidden ? 'noindex' : null),
    meta('og:title', head.title, 'property'),
    meta('og:description', head.description, 'property'),
    meta('og:type', head.type ?? 'website', 'property'),
    meta('og:url', canonical, 'property'),
    meta('og:site_name', 'Verbatim', 'property'),
    meta('article:published_time', head.publishedAt, 'property'),
    `<link rel="canonical" href="${escapeHtml(canonical)}" />`,
    ...(head.twins ?? []).map(
      ({ type, path, title }) =>
        `<link rel="alternate" type="${escapeHtml(type)}" href="${escapeHtml(whole(path))}" title="${escapeHtml(title)}" />`,
    ),
    jsonLd,
  ]
    .filter(Boolean)
    .join('\n    ');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** JSON that may stand in a script element: nothing in it can end the element. */
export const scriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
