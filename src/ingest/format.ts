import { prologOf } from './prolog.ts';

export const FORMATS = ['text', 'html', 'feed', 'ninjs', 'jsonld', 'nitf', 'newsml'] as const;
export type Format = (typeof FORMATS)[number];

const ROOTS: Record<string, Format> = {
  rss: 'feed',
  feed: 'feed',
  rdf: 'feed',
  nitf: 'nitf',
  newsmessage: 'newsml',
  newsitem: 'newsml',
  packageitem: 'newsml',
};

// Those with which a page, or a piece of one, begins.
const HTML = new Set(
  'html head title meta link script style body main article section header div span p h1 h2 h3 h4 h5 h6 ul ol table blockquote img figure a b i em strong br hr'.split(
    ' ',
  ),
);

/**
 * The format that a text shows itself to be in; what is neither JSON nor markup is plain text. Throws on JSON or XML of
 * no kind that is read, and says which it is.
 */
export function formatOf(text: string): Format {
  const start = /[^\s\ufeff]/.exec(text)?.[0];
  if (start === '{' || start === '[') return formatOfJson(text) ?? 'text';
  return (start === '<' && formatOfMarkup(text)) || 'text';
}

function formatOfMarkup(text: string): Format | undefined {
  const { doctype, root } = prologOf(text);
  const name = root?.toLowerCase().replace(/^.*:/, '') ?? '';
  if (Object.hasOwn(ROOTS, name)) return ROOTS[name];
  if (HTML.has(name) || /^<!doctype\s+html/i.test(doctype ?? '')) return 'html';
  // A text may well begin with an arrow or a heart.
  if (!root && !doctype && !/^\s*<[?!]/.test(text)) return undefined;
  const expected = 'an HTML page, a feed (RSS, Atom, RDF), NITF or NewsML-G2';
  throw new Error(
    `expected ${expected}, found markup ${root ? `whose first element is <${root}>` : 'without an element'}`,
  );
}

function formatOfJson(text: string): Format | undefined {
  const json = parseJson(text);
  // A text may well begin with a bracket.
  if (json === undefined) {
    if (text.trimStart().startsWith('[') || !/^\s*\{\s*["}]/.test(text)) return undefined;
    throw new Error('expected JSON, as the text begins like it, found what is not well-formed');
  }
  const first: unknown = Array.isArray(json) ? json[0] : json;
  const has = (...keys: string[]) => typeof first === 'object' && first !== null && keys.some((key) => key in first);
  if (has('@context', '@graph', '@type')) return 'jsonld';
  if (has('version') && has('items')) return 'feed';
  if (has('uri') || has('headline', 'headlines', 'bodies', 'body_text', 'body_html', 'body_xhtml')) return 'ninjs';
  const expected = 'ninjs (with a uri), schema.org JSON-LD (with a @type) or JSON Feed (with a version and items)';
  const keys = typeof first === 'object' && first !== null ? Object.keys(first).slice(0, 8).join(', ') : typeof first;
  throw new Error(`expected ${expected}, found JSON with ${keys || 'nothing in it'}`);
}

/** The value of JSON, undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
