/** What can be done to a reader of XML and HTML: a name, and the input. */
type Hostile<Outcome> = readonly [name: string, input: string | Uint8Array, outcome: Outcome];

const NITF_END = '</p></body.content></body></nitf>';
const nitf = (words: string, prolog = '', attributes = '') =>
  `<?xml version="1.0"?>${prolog}<nitf ${attributes}><head><title>Ferry</title></head><body><body.content><p>${words}${NITF_END}`;
const rss = (words: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel><title>Gazette</title><item><title>Ferry</title><description>${words}</description></item></channel></rss>`;
const billion = `<!DOCTYPE nitf [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
const quadratic = `<!DOCTYPE nitf [<!ENTITY a "${'x'.repeat(50_000)}">]>`;
const external = '<!DOCTYPE nitf [<!ENTITY file SYSTEM "file:///etc/passwd">]>';
const parameter = '<!DOCTYPE nitf [<!ENTITY % all SYSTEM "http://127.0.0.1:9/x.dtd"> %all;]>';
const entities = /expected a document without entities of its own, found a declaration of the entity (a|file|all)$/;

/** XML and JSON that is refused, with the end of the reason. */
export const REFUSED_XML: readonly Hostile<RegExp>[] = [
  ['billion laughs in NITF', nitf('&j;', billion), entities],
  ['billion laughs in a feed', rss('&j;', billion), entities],
  ['quadratic blowup', nitf('&a;'.repeat(50_000), quadratic), entities],
  ['an external entity', nitf('&file;', external), entities],
  ['an external entity in a feed', rss('&file;', external), entities],
  [
    'an entity behind a comment',
    rss('&a;', `<!DOCTYPE rss [<!-- ]> ' --><!ENTITY a "${'x'.repeat(1000)}">]>`),
    entities,
  ],
  ['a parameter entity', nitf('Words', parameter), entities],
  ['deep nesting in NITF', nitf('<block>'.repeat(100_000)), /nested at most 200 deep, found more$/],
  ['deep nesting in a feed', rss('<b>'.repeat(100_000)), /nested at most 200 deep, found more$/],
  ['a million elements', nitf('<b/>'.repeat(1_000_000)), /with at most 50000 elements, found more$/],
  [
    'a million attributes',
    nitf('Words', '', Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')),
    /at most 200 attributes on an element, found 200000$/,
  ],
  [
    'an attribute twice',
    nitf('Words', '', 'id="a" id="b"'),
    /expected well-formed XML, found at line and column 1:\d+: duplicate attribute/,
  ],
  [
    'an encoding that is not known',
    Buffer.from('<?xml version="1.0" encoding="x-klingon"?><nitf>\xe9</nitf>', 'latin1'),
    /expected an encoding of the web such as utf-8, found "x-klingon"$/,
  ],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), /expected text in an encoding of the web, found UTF-32$/],
  [
    'a cut-off NITF',
    nitf('Words').slice(0, -20),
    /expected well-formed XML, found at line and column 1:\d+: unclosed tag/,
  ],
  ['a cut-off feed', rss('Words').slice(0, -30), /expected a feed that ends with <\/rss>, found one that is cut off$/],
  ['zero bytes', nitf('Wo\0rds'), /expected well-formed XML, found at line and column 1:\d+: disallowed character/],
  [
    'a prefix bound to the namespace of namespaces',
    nitf('Words', '', 'xmlns:x="http://www.w3.org/2000/xmlns/"'),
    /expected well-formed XML/,
  ],
  [
    'a prefix that is not declared',
    nitf('<evil:p>Words</evil:p>'),
    /expected well-formed XML, found at line and column 1:\d+: unbound namespace prefix/,
  ],
  [
    'an entity that is not declared',
    nitf('&evil;'),
    /expected well-formed XML, found at line and column 1:\d+: undefined entity/,
  ],
  [
    'a document type without end',
    '<!DOCTYPE nitf [<!ELEMENT nitf'.padEnd(1_000_000, ' [<!-- '),
    /found markup without an element$/,
  ],
  [
    'a feed without an entry',
    '<rss version="2.0"><channel><title>Gazette</title></channel></rss>',
    /expected a feed with entries, found none$/,
  ],
  [
    'an unknown root',
    `<x xmlns="http://www.w3.org/2005/Atom">${'<y/>'.repeat(1000)}</x>`,
    /found markup whose first element is <x>$/,
  ],
  [
    'JSON nested deep',
    `{"uri":${'['.repeat(1_000_000)}`,
    /expected JSON, as the text begins like it, found what is not well-formed$/,
  ],
  [
    'JSON nested deep and closed',
    `{"@type":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    /expected schema.org JSON-LD with a NewsArticle|not well-formed/,
  ],
  ['six megabytes', 'x'.repeat(6_000_000), /expected at most 5000000 bytes, found 6000000$/],
];

const LONG = 'x'.repeat(1_000_000);

/** XML that is read as if nothing had been done to it, with its body. */
export const HARMLESS_XML: readonly Hostile<string>[] = [
  ['a huge attribute', nitf('Words', '', `id="${LONG}"`), 'Words'],
  ['a huge CDATA section', nitf(`<![CDATA[${LONG}]]>`), LONG],
  ['a hundred thousand CDATA sections', nitf('<![CDATA[x]]>'.repeat(100_000)), 'x'.repeat(100_000)],
  ['markup in CDATA', nitf('<![CDATA[<script>alert(1)</script>]]>'), '<script>alert(1)</script>'],
  ['processing instructions', nitf(`${'<?php system("id") ?>'.repeat(50_000)}Words`), 'Words'],
  ['a million comments', nitf(`${'<!---->'.repeat(500_000)}Words`), 'Words'],
  [
    'a namespace bound anew in each element',
    nitf(`${'<x:p xmlns:x="urn:a">Words</x:p>'.repeat(10_000)}`),
    Array(10_000).fill('Words').join('\n'),
  ],
  ['UTF-16 without a byte order mark', Buffer.from(nitf('Words'), 'utf16le'), 'Words'],
  ['UTF-8 that calls itself UTF-16', nitf('Café').replace('?>', ' encoding="UTF-16"?>'), 'Café'],
  [
    'an address to fetch',
    nitf(
      'Words',
      '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd">',
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a http://127.0.0.1:9/a.xsd"',
    ),
    'Words',
  ],
];

const page = (inside: string, attributes = '') =>
  `<!doctype html><html><head><title>Ferry</title></head><body ${attributes}><p>${'Words, and more of them. '.repeat(10)}</p>${inside}</body></html>`;

/** HTML that is refused, with the end of the reason. */
export const REFUSED_HTML: readonly Hostile<RegExp>[] = [
  [
    '61 KB of nested div',
    page(`${'<div>'.repeat(5600)}${'</div>'.repeat(5600)}`),
    /HTML with elements nested at most 200 deep, found more$/,
  ],
  [
    '150 KB of nested b',
    page(`${'<b>'.repeat(25_000)}${'</b>'.repeat(25_000)}`),
    /nested at most 200 deep, found more$/,
  ],
  ['tags that are never closed', page('<span>'.repeat(100_000)), /nested at most 200 deep, found more$/],
  ['tables in tables', page('<table><tr><td>'.repeat(50_000)), /nested at most 200 deep, found more$/],
  [
    'a table of 300,000 cells',
    page(`<table>${'<tr><td>x</td><td>y</td></tr>'.repeat(150_000)}</table>`),
    /at most 50000 elements, found more$/,
  ],
  [
    'a million attributes',
    page('', Array.from({ length: 500_000 }, (_, i) => `a${i}`).join(' ')),
    /at most 200 attributes on an element/,
  ],
  ['forms in lists in forms', page('<form><ul><li>'.repeat(60_000)), /nested at most 200 deep, found more$/],
  ['a hundred thousand closing tags', page('</div></p></b>'.repeat(100_000)), /at most 50000 elements, found more$/],
  ['angle brackets alone', page('<'.repeat(500_000)), /at most 200000 pieces of text, found more$/],
];

const WORDS = /^Words, and more of them\./;

/** HTML that is read as if nothing had been done to it, with how its body begins. */
export const HARMLESS_HTML: readonly Hostile<RegExp>[] = [
  ['a giant comment', page(`<!--${'<p>'.repeat(1_000_000)}-->`), WORDS],
  ['a comment that is never closed', page(`<!--${'-'.repeat(3_000_000)}`), WORDS],
  ['a giant attribute', page(`<p title="${'&amp;'.repeat(500_000)}">More.</p>`), WORDS],
  ['a giant script', page(`<script>${'</scrip'.repeat(500_000)}</script>`), WORDS],
  ['half character references', page('&#'.repeat(500_000)), WORDS],
  ['30000 paragraphs', page('<p>Words, and more of them.</p>'.repeat(30_000)), WORDS],
  ['45000 line breaks', page('<br>'.repeat(45_000)), WORDS],
  ['45000 links', page('<a href="https://news.example/">link</a>, '.repeat(45_000)), WORDS],
  ['nested just below the limit', page(`${'<div>'.repeat(190)}${'<p>Words, and, more.</p>'.repeat(5000)}`), WORDS],
];
