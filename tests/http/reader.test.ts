import { type IncomingMessage, request as requestHttp } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { seed } from '../../src/cli/seed.ts';
import { readConfig } from '../../src/config.ts';
import { ResponseCache } from '../../src/http/response-cache.ts';
import { Reader } from '../../src/store/reader.ts';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { unknownToSchemaOrg } from '../support/schema-org.ts';
import { graph, startServer, temporaryDatabase } from '../support/server.ts';
import { create, serve } from './serve.ts';

const FERRIES = '/articles/ferries-to-replace-lantern-bridge-from-tuesday';
const CANCELED = '/articles/part-of-lantern-bridge-has-fallen-into-the-sea';
const EMOJI = '/articles/a-harbor-of-hearts';

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer({
    fill: async (prisma) => {
      await seed(prisma);
      const { document, findings } = article('A harbor of hearts', ['Ada 𝒜rk 👩‍👩‍👧', 'Zoë 👍 Vane'], {
        language: 'en',
        publisher: { name: 'The Ember Courier' },
      });
      await save(prisma, [{ document, findings }]);
    },
  });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });
const text = async (path: string) => (await get(path)).text();
const json = async <Body>(path: string) => (await (await get(path)).json()) as Body;

/** The JSON in the script elements of a type. */
const scripts = (html: string, type: string) =>
  [...html.matchAll(new RegExp(`<script type="${type}"[^>]*>(.*?)</script>`, 'gs'))].map(([, body = '']) =>
    JSON.parse(body),
  );

/** The page of somebody, as the article links to it. */
const pageOf = async (name: string) =>
  new RegExp(`href="(/\\w+/\\w+)"[^>]*><bdi>${name}</bdi>`).exec(await text(FERRIES))?.[1] ?? '';

describe('a page', () => {
  test('runs nothing but its own files', async () => {
    const { status, headers } = await get(FERRIES);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test.each(['/feed.xml', '/feed.json'])('is sent again only when it has changed: %s', async (path) => {
    const first = await get(path);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const tag = { 'if-none-match': String(first.headers.get('etag')) };
    const again = await get(path, tag);
    expect([again.status, again.headers.get('content-length'), await again.text()]).toEqual([304, null, '']);
    expect((await get(FERRIES, tag)).status).toBe(200);
  });

  test.each([FERRIES, '/feed.xml'])('that has not changed is not said to be empty: %s', async (path) => {
    const address = server.url + path;
    const first = await fetch(address, { method: 'HEAD' });
    expect(Number(first.headers.get('content-length'))).toBeGreaterThan(0);
    const again = await fetch(address, {
      method: 'HEAD',
      headers: { 'if-none-match': String(first.headers.get('etag')) },
    });
    expect([again.status, again.headers.get('content-length')]).toEqual([304, null]);
  });

  test('carries the address that the server is told to have, whoever asks', async () => {
    const database = await temporaryDatabase();
    onTestFinished(() => database.close());
    await seed(database.prisma);
    const reader = new Reader(database.reader);
    const config = readConfig({ PUBLIC_URL: 'https://news.example/' });
    const { app } = await create({ schema: await graph(), context: () => ({ reader }), config });
    for (const path of [FERRIES, '/feed.xml', '/feed.json', `${FERRIES}/annotations`]) {
      const { body } = await app.inject({ url: path, headers: { host: 'inside:4000' } });
      expect(body).toContain(`https://news.example${path}`);
      expect(body).not.toContain('inside:4000');
    }
  });

  test.each(['news.example/search', 'news.example?', 'news.example#', 'news.example\\search', 'me@news.example'])(
    'is not another one because of its Host: %j',
    async (host) => {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        requestHttp(`${server.url}/search`, { headers: { host } }, resolve).on('error', reject).end();
      });
      expect([answer.statusCode, JSON.parse(await readText(answer)).errors[0].message]).toEqual([
        400,
        `The Host header must name a host; came "${host}".`,
      ]);
    },
  );

  test('is found at its whole address, as a proxy asks for it', async () => {
    const path = `http://news.example${FERRIES}`;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      requestHttp(server.url, { path }, resolve).on('error', reject).end();
    });
    expect(answer.statusCode).toBe(200);
    expect(await readText(answer)).toContain(`<link rel="canonical" href="${server.url}${FERRIES}" />`);
  });

  test.each([FERRIES, '/feed.json'])('is made once while nothing is written: %s', async (path) => {
    const content = { version: 1, runs: 0 };
    const database = await temporaryDatabase();
    onTestFinished(() => database.close());
    await seed(database.prisma);
    const reader = new Reader(database.reader, () => content.runs++);
    const cache = new ResponseCache(() => content.version, 1_000_000);
    const { ask: send } = await serve({ schema: await graph(), context: () => ({ reader }), cache });
    const ask = async (method: 'GET' | 'HEAD' = 'GET') => {
      const { headers, body, statusCode } = await send(path, { method, headers: { 'accept-encoding': 'br' } });
      expect([statusCode, headers['content-encoding'], headers.vary]).toEqual([200, 'br', 'accept-encoding']);
      return { body: String(body), said: [headers.etag, headers['content-type'], headers['content-length']] };
    };
    const first = await ask();
    const { runs } = content;
    expect(runs).toBeGreaterThan(0);
    expect(await ask()).toEqual(first);
    expect(await ask('HEAD')).toEqual({ ...first, body: '' });
    expect(content.runs).toBe(runs);
    content.version++;
    expect(await ask()).toEqual(first);
    expect(content.runs).toBe(2 * runs);
  });

  test('brings scripts and styles that browsers may keep, compressed, less than 200 KB of script', async () => {
    const html = await text('/');
    const paths = [...html.matchAll(/(?:src|href)="(\/reader\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths.map((path) => path.replace(/.*\./, '')).sort()).toEqual(['css', 'js', 'svg']);
    for (const path of paths) {
      const { status, headers } = await get(path, { 'accept-encoding': 'br' });
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'public, max-age=31536000, immutable']);
      expect(headers.get('vary')).toBe('accept-encoding');
      expect(headers.get('content-encoding')).toBe(path.endsWith('.svg') ? null : 'br');
      if (path.endsWith('.js')) expect(Number(headers.get('content-length'))).toBeLessThan(200_000);
    }
  });

  test('is found at the address that a long headline makes', async () => {
    const long = await startServer({
      fill: (prisma) => save(prisma, [article('Ferries '.repeat(60), ['Ada Lark'])]),
    });
    try {
      const path = /href="(\/articles\/[^"#]+)"/.exec(await (await fetch(long.url)).text())?.[1] ?? '';
      expect(path.length).toBeGreaterThan(110);
      expect((await fetch(long.url + path)).status).toBe(200);
      expect((await fetch(`${long.url}/articles/${'ferries-'.repeat(60)}`)).status).toBe(404);
    } finally {
      await long.close();
    }
  });

  test.each([
    '/articles/nowhere',
    '/articles/%E0%A4%A',
    '/articles/nowhere/revisions',
    '/people/nobody',
    '/people/UGVyc29uOjk5OTk5',
    '/places/UGVyc29uOjE',
    '/statements/UGVyc29uOjE',
    '/search?speaker=nobody',
  ])('is not found at %s', async (path) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('cache-control')]).toEqual([path.includes('%E0') ? 400 : 404, 'no-store']);
  });

  test('holds its text and its quotes before any script runs', async () => {
    const html = await text(FERRIES);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Ferries to replace Lantern Bridge from Tuesday – The Port Ember Courier</title>');
    expect(html).toContain('<meta property="og:type" content="article" />');
    expect(html).toContain(`<link rel="canonical" href="${server.url}${FERRIES}" />`);
    expect(html).toMatch(/<mark class="quote"[^>]*>“They were sound in October,”/);
    const shown = html.slice(0, html.indexOf('id="known"'));
    expect(shown).not.toContain('in April');
  });

  test('of a canceled article says so, keeps crawlers away and shows none of it', async () => {
    const html = await text(CANCELED);
    expect(html).toContain('<strong>Canceled.</strong>');
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(html).not.toContain('class="quote"');
    const [ld] = scripts(html, 'application/ld\\+json');
    expect(ld).toMatchObject({ creativeWorkStatus: 'Canceled' });
    expect(ld).not.toHaveProperty('hasPart');
  });
});

test('a search is limited by publisher, date and kind, in quotes and in articles', async () => {
  const publishers = new Map(
    [...(await text('/search')).matchAll(/<option value="([^"]+)"[^>]*>([^<]+)</g)].map(([, id, name]) => [name, id]),
  );
  const courier = 'The Port Ember Courier';
  const search = `/search?publisher=${publishers.get(courier)}`;
  const itemsOf = (html: string, kind: string) =>
    html
      .split(`<li class="${kind}-item">`)
      .slice(1)
      .map((item) => item.slice(0, item.indexOf('</li>')));
  const shown = async (path: string) => {
    const html = await text(path);
    return { quotes: itemsOf(html, 'quote'), articles: itemsOf(html, 'article') };
  };

  const all = await shown('/search');
  const theirs = await shown(search);
  for (const kind of ['quotes', 'articles'] as const) {
    expect(all[kind].every((item) => item.includes(courier))).toBe(false);
    expect(theirs[kind].length).toBeGreaterThan(0);
    expect(theirs[kind].filter((item) => !item.includes(courier))).toEqual([]);
  }

  const retold = await shown(`${search}&when=2031-05-05&kind=INDIRECT`);
  expect(retold.articles.map((item) => /href="([^"]+)"/.exec(item)?.[1])).toEqual([FERRIES]);
  expect(retold.quotes.length).toBeGreaterThan(0);
  expect(retold.quotes.filter((item) => !(item.includes('Retold') && item.includes(FERRIES)))).toEqual([]);
  expect((await shown(`${search}&when=1999`)).quotes).toEqual([]);
});

test('a timeline counts every quote, though a page lists a few of them', async () => {
  const busy = await startServer({
    fill: (prisma) =>
      save(
        prisma,
        ['2029-01-31', '2031-05-06'].map((day) =>
          article(`On ${day}`, Array(90).fill('Ada Lark'), { publishedAt: new Date(`${day}T00:00:00Z`) }),
        ),
      ),
  });
  try {
    const front = await (await fetch(busy.url)).text();
    const person = /href="(\/people\/[^"]+)"/.exec(front)?.[1];
    const page = await (await fetch(`${busy.url}${person}`)).text();
    for (const html of [front, page]) {
      const rows = [...html.matchAll(/<th scope="row">([^<]+)<\/th><td>([^<]+)<\/td>/g)].map(([, ...cells]) => cells);
      expect(rows).toEqual([
        ['January 2029', '90 quotes'],
        ['May 2031', '90 quotes'],
      ]);
      // However long nothing was said in between.
      expect(html.match(/<g>/g)).toHaveLength(2);
    }
  } finally {
    await busy.close();
  }
});

test('an article is a NewsArticle with its Quotations', async () => {
  const [ld] = scripts(await text(FERRIES), 'application/ld\\+json');
  const rivas = server.url + (await pageOf('Ana Rivas'));
  expect(ld).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': server.url + FERRIES,
    headline: 'Ferries to replace Lantern Bridge from Tuesday',
    author: { '@type': 'Person', name: 'Tam Okoro' },
    publisher: { '@type': 'Organization', name: 'The Port Ember Courier' },
    datePublished: '2031-05-05T12:15:00.000Z',
    inLanguage: 'en',
    articleSection: 'City',
    correction: 'An earlier version gave a wrong number of broken cables and a wrong month of their last inspection.',
  });
  expect(ld.hasPart).toHaveLength(9);
  expect(ld.hasPart.at(-2)).toMatchObject({
    '@type': 'Quotation',
    text: '“Nobody on Skerry will wait for a doctor,”',
    spokenByCharacter: { '@type': 'Person', '@id': rivas, name: 'Ana Rivas' },
  });
});

describe('in the words of schema.org', () => {
  test('stands every article, the canceled one and one with emoji as well', async () => {
    const { items } = parseJsonFeed(await text('/feed.json'));
    expect(items).toHaveLength(13);
    for (const { url } of items ?? []) {
      const [ld] = scripts(await text(new URL(String(url)).pathname), 'application/ld\\+json');
      expect([url, unknownToSchemaOrg(ld)]).toEqual([url, []]);
    }
  });

  test('what schema.org does not know is told', () => {
    const ld = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 7,
      quotes: [],
      publisher: { '@type': 'Place', name: 'Here' },
      hasPart: [
        { '@type': 'Quote', text: 'x' },
        { '@type': 'Quotation', text: 'x', spokenByCharacter: 'Ada', said: 'y' },
      ],
    };
    expect(unknownToSchemaOrg(ld)).toEqual([
      'headline: takes Text, not 7',
      'quotes: no property of NewsArticle',
      'publisher: takes Organization,Person,IdReference, not Place',
      'hasPart: takes CreativeWork,IdReference, not Quote',
      'hasPart.spokenByCharacter: takes Organization,Person,IdReference, not "Ada"',
      'hasPart.said: no property of Quotation',
    ]);
    expect(unknownToSchemaOrg({ ...ld, '@context': 'https://example.org' })).toEqual(['@context: https://example.org']);
  });
});

describe('feeds', () => {
  test.each([
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toBe(type);
  });

  test('have the latest articles, alike in both formats', async () => {
    const rss = parseRssFeed(await text('/feed.xml'));
    const feed = parseJsonFeed(await text('/feed.json'));
    expect([rss.title, feed.title]).toEqual(['Verbatim: the latest articles', 'Verbatim: the latest articles']);
    expect(feed.feed_url).toBe(`${server.url}/feed.json`);
    expect(rss.items?.map(({ link }) => link)).toEqual(feed.items?.map(({ url }) => url));
    expect(rss.items).toHaveLength(13);
    const ferries = feed.items?.find(({ url }) => url === server.url + FERRIES);
    expect(ferries).toMatchObject({
      title: 'Ferries to replace Lantern Bridge from Tuesday',
      date_published: '2031-05-05T12:15:00.000Z',
      authors: [{ name: 'Tam Okoro' }],
    });
  });

  test('hold to RSS 2.0 and to JSON Feed 1.1', async () => {
    for (const path of ['', await pageOf('Ana Rivas')]) {
      const xml = await text(`${path}/feed.xml`);
      // Complains of what is not well-formed, and of prefixes that nothing declares.
      new SaxesParser({ xmlns: true }).write(xml).close();
      expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\s*<rss version="2.0" /i);
      const rss = parseRssFeed(xml);
      expect([rss.title, rss.description, rss.link].every(Boolean)).toBe(true);
      expect(rss.atom?.links).toEqual([
        { href: `${server.url}${path}/feed.xml`, rel: 'self', type: 'application/rss+xml' },
      ]);
      for (const { title, link, guid, pubDate } of rss.items ?? []) {
        expect([title, link]).toEqual([expect.stringMatching(/./), guid?.value]);
        expect(pubDate).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
      }

      const feed = await json<{ version: string; title: string; items: Record<string, string>[] }>(`${path}/feed.json`);
      expect([feed.version, feed.title]).toEqual(['https://jsonfeed.org/version/1.1', rss.title]);
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
      for (const { id, url, content_text, date_published } of feed.items) {
        expect([id, content_text]).toEqual([url, expect.stringMatching(/./)]);
        expect(date_published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
    }
  });

  test('say which article was canceled', async () => {
    const canceled = parseJsonFeed(await text('/feed.json')).items?.find(({ url }) => url === server.url + CANCELED);
    expect([canceled?.title, canceled?.content_text]).toEqual([
      'Canceled: Part of Lantern Bridge has fallen into the sea',
      'Radio Skerry has taken this article back.',
    ]);
  });

  test('leave out what an editor has rejected', async () => {
    const { document, findings } = article('Two quotes', ['Ada Lark', 'Ada Lark']);
    const [first, ...others] = findings.quotes;
    const quotes = first ? [{ ...first, review: 'REJECTED' as const }, ...others] : [];
    const reviewed = await startServer({
      fill: (prisma) => save(prisma, [{ document, findings: { ...findings, quotes } }]),
    });
    try {
      const [, person] = /href="(\/people\/[^"]+)"/.exec(await (await fetch(reviewed.url)).text()) ?? [];
      const feed = parseJsonFeed(await (await fetch(`${reviewed.url}${person}/feed.json`)).text());
      expect(feed.items?.map(({ title }) => title)).toEqual(['Ada Lark: “Port Ember will answer number 1,”']);
    } finally {
      await reviewed.close();
    }
  });

  test('have the quotes of a person', async () => {
    const rivas = await pageOf('Ana Rivas');
    const feed = parseJsonFeed(await text(`${rivas}/feed.json`));
    expect([feed.title, feed.home_page_url]).toEqual(['Ana Rivas on Verbatim', server.url + rivas]);
    expect(feed.items?.map(({ title }) => title)).toContain('Ana Rivas: “Nobody on Skerry will wait for a doctor,”');
    expect(parseRssFeed(await text(`${rivas}/feed.xml`)).items).toHaveLength(feed.items?.length ?? 0);
    expect((await get(`${rivas.replace('people', 'places')}/feed.xml`)).status).toBe(404);
  });
});

describe('Web Annotations', () => {
  interface Annotations {
    items: {
      body: { name?: string };
      target: {
        source: { id: string };
        selector: [{ start: number; end: number }, Record<'exact' | 'prefix' | 'suffix', string>];
      };
    }[];
  }

  test('point at the same words, counted in code points, in a text with emoji', async () => {
    const { headers } = await get(`${EMOJI}/annotations`);
    expect(headers.get('content-type')).toBe(
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
    );
    const { items } = await json<Annotations>(`${EMOJI}/annotations`);
    const points = [...(await text(`${EMOJI}/text`))];
    expect(items.map(({ body }) => body.name)).toEqual(['Ada 𝒜rk 👩‍👩‍👧', 'Zoë 👍 Vane']);
    for (const { target } of items) {
      const [{ start, end }, { exact, prefix, suffix }] = target.selector;
      expect(points.slice(start, end).join('')).toBe(exact);
      expect(points.slice(0, start).join('').endsWith(prefix)).toBe(true);
      expect(points.slice(end).join('').startsWith(suffix)).toBe(true);
      expect(target.source.id).toBe(`${server.url}${EMOJI}/text`);
    }
    expect(items[1]?.target.selector[0].start).toBeLessThan(
      (await text(`${EMOJI}/text`)).indexOf(items[1]?.target.selector[1].exact ?? '?'),
    );
  });

  test.each(['text', 'annotations'])('of a canceled article are gone: %s', async (twin) => {
    expect((await get(`${CANCELED}/${twin}`)).status).toBe(410);
    expect((await get(`/articles/nowhere/${twin}`)).status).toBe(404);
  });
});

describe('characters that HTML and XML cannot hold', () => {
  const CONTROLS = 'nul \0 escape \u001b delete \u007f next \u0085 none \ufffe end';
  const SHOWN = 'nul ␀ escape ␛ delete ␡ next � none � end';
  const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u;
  let broken: Awaited<ReturnType<typeof startServer>>;

  beforeAll(async () => {
    broken = await startServer({
      fill: (prisma) =>
        save(prisma, [
          article(`Broken ${CONTROLS}`, [`Ada ${CONTROLS}`], {
            publisher: { name: CONTROLS },
            standfirst: CONTROLS,
            byline: CONTROLS,
          }),
        ]),
    });
  });
  afterAll(() => broken.close());

  const at = async (path: string) => (await fetch(broken.url + path)).text();
  const linkIn = (html: string, room: string) => new RegExp(`href="(/${room}/[^"#]+)"`).exec(html)?.[1] ?? '';

  test('show as signs in pages, whatever holds them', async () => {
    const front = await at('/');
    const story = linkIn(front, 'articles');
    const person = linkIn(front, 'people');
    for (const path of ['/', story, person, `${story}/revisions`, '/search?q=broken', '/search?q=a%00b&when=%1b']) {
      const html = await at(path);
      expect([path, UNWRITABLE.exec(html)]).toEqual([path, null]);
    }
    for (const path of ['/', story, person, '/search?q=broken']) expect(await at(path)).toContain(SHOWN);
    expect(await at('/search?q=a%00b&when=%1b')).toMatch(/ value="a␀b".* value="␛"/);
    const [ld] = scripts(await at(story), 'application/ld\\+json');
    expect(ld).toMatchObject({
      headline: `Broken ${SHOWN}`,
      hasPart: [{ spokenByCharacter: { name: `Ada ${SHOWN}` } }],
    });
  });

  test('show as signs in feeds, alike in both formats', async () => {
    const person = linkIn(await at('/'), 'people');
    for (const path of ['', person]) {
      const xml = await at(`${path}/feed.xml`);
      new SaxesParser({ fileName: path }).write(xml).close();
      expect(xml).toContain(SHOWN);
      expect(parseJsonFeed(await at(`${path}/feed.json`)).items?.[0]?.title).toContain(SHOWN);
    }
  });

  test('are kept as they are where the text itself is asked for', async () => {
    const story = linkIn(await at('/'), 'articles');
    expect(await at(`${story}/text`)).toContain('nul \0 escape \u001b delete \u007f next \u0085');
    expect(JSON.parse(await at(`${story}/annotations`)).items[0].target.selector[1].prefix).toBe('');
  });

  test.each(['/articles/%00', '/people/%00', '/statements/%00', '/search?speaker=%00', '/search?publisher=%00'])(
    'name nothing in an address: %s',
    async (path) => {
      const response = await fetch(broken.url + path);
      expect([response.status, UNWRITABLE.exec(await response.text())]).toEqual([404, null]);
    },
  );
});

test('a page that cannot be made says so, and the log why', async () => {
  const { app, log } = await create({
    schema: await graph(),
    context: () => {
      throw new Error('secret');
    },
  });
  const response = await app.inject('/');
  expect(response.statusCode).toBe(500);
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.body).toContain('<h1>Something went wrong</h1>');
  expect(response.body).not.toContain('id="known"');
  expect(response.body).not.toContain('secret');
  expect(log.find(({ msg }) => msg === 'page failed')).toMatchObject({ level: 50, err: { message: 'secret' } });
});
