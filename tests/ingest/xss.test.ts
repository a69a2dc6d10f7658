import { describe, expect, test } from 'vitest';
import { documentOf, type Item } from '../../src/ingest/item.ts';
import { readItems } from '../../src/ingest/read.ts';

// Ways in which HTML runs scripts. What an article's body is made of is text, so each comes out as the words that a
// reader would see and nothing else. After the list of OWASP,
// https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html
const VECTORS: [name: string, html: string, seen?: string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script in capitals with an address', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>'],
  ['a script in a script', '<scr<script>ipt>alert(1)</scr</script>ipt>', 'ipt>alert(1)ipt>'],
  ['a script that is not closed', '<script>alert(1)'],
  ['an image that fails', '<img src=x onerror=alert(1)>'],
  ['an image without spaces', '<img/src=x/onerror=alert(1)>'],
  ['a drawing', '<svg onload=alert(1)><script>alert(1)</script></svg>'],
  [
    'a drawing with a foreign object',
    '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  ],
  [
    'mathematics',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ],
  ['a frame', '<iframe src="javascript:alert(1)"></iframe>'],
  ['a frame with its own document', '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>'],
  ['an object', '<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>'],
  ['an embed', '<embed src="javascript:alert(1)">'],
  ['a link', '<a href="javascript:alert(1)"></a>'],
  ['a link with a tab in its scheme', '<a href="jav&#x09;ascript:alert(1)"></a>'],
  ['a style', '<style>@import "javascript:alert(1)"; p { background: url(javascript:alert(1)) }</style>'],
  ['an attribute style', '<p style="background:url(javascript:alert(1))"></p>'],
  ['a form', '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">Go</button></form>'],
  [
    'a template',
    '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript>',
  ],
  ['details that open themselves', '<details open ontoggle=alert(1)></details>'],
  [
    'a meta refresh and a base',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><base href="javascript:alert(1)//">',
  ],
];

const WORDS = 'The ferry is back, said Mira Solberg, who had slept in her office since the storm, and it is safe.';

function harmless(item: Item | undefined, seen: string | undefined): void {
  expect(item?.body).toBe(seen ? `${WORDS}\n${seen}` : WORDS);
  expect(item?.url ?? 'https://').toMatch(/^https?:/);
}

const read = (content: string, baseUrl?: string) => readItems(Buffer.from(content), { name: 'a', baseUrl })[0];

test('there are 21', () => {
  expect(VECTORS).toHaveLength(21);
});

describe.each(VECTORS)('%s', (_name, html, seen) => {
  const content = `<p>${WORDS}</p>${html}`;

  test('behind the words of a page', () => {
    harmless(
      read(`<html><head><title>Ferry</title></head><body>${content}</body></html>`, 'https://news.example/'),
      seen,
    );
  });

  test('before and in them', () => {
    // One that is not closed takes what follows with it, so it is closed.
    const closed = `${html}${/^<script>[^<]*$/.test(html) ? '</script>' : ''}${html.startsWith('<math') ? '</math>' : ''}`;
    const body = read(`<html><body><div>${closed}<p>${WORDS}${closed}</p><p>${WORDS}</p></div></body></html>`)?.body;
    expect(body).toContain(WORDS);
    expect(body).not.toMatch(/<[a-z!/]|onerror=|javascript:/i);
  });

  test('in a feed', () => {
    const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const item = `<item><link>javascript:alert(1)</link><c:encoded>${escaped}</c:encoded></item>`;
    const namespace = 'xmlns:c="http://purl.org/rss/1.0/modules/content/"';
    harmless(read(`<rss version="2.0" ${namespace}><channel><title>Gazette</title>${item}</channel></rss>`), seen);
  });

  test('in ninjs and in JSON-LD', () => {
    harmless(read(JSON.stringify({ uri: 'javascript:alert(1)', body_html: content })), seen);
    harmless(read(JSON.stringify({ '@type': 'Article', url: 'javascript:alert(1)', articleBody: content })), seen);
  });
});

test('markup that an article writes about stays the text it is, and is decoded once', () => {
  const page = '<html><body><p>Type &lt;b&gt; for bold, &amp;amp; for an ampersand.</p></body></html>';
  expect(read(page)?.body).toBe('Type <b> for bold, &amp; for an ampersand.');
});

test('addresses in what a page says of itself are of the web or left out', () => {
  const page = `<html><head><link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A </scr" , "url": "javascript:alert(1)", "publisher": {"name": "G", "url": "javascript:alert(2)"}}</script></head><body><p>${WORDS}</p></body></html>`;
  expect(documentOf(read(page) ?? {})).toMatchObject({ publisher: { name: 'G' } });
  expect(JSON.stringify(read(page))).not.toMatch(/javascript:|data:/);
});
