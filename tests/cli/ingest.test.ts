import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killTwo, unlike } from '../support/kills.ts';
import * as program from '../support/program.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-ingest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const databaseAt = (name: string) => join(folder, `${name}.db`);

/** Runs `verbatim ingest` on a database of its own name. */
const ingest = (database: string, args: string[], told?: { input?: string; env?: Record<string, string> }) =>
  program.ingest(databaseAt(database), args, told);
const all = (database: string, sql: string) => program.all(databaseAt(database), sql);
const contents = (database: string) => program.contents(databaseAt(database));
const writeArticles = (name: string, count: number) => program.writeArticles(join(folder, name), count);
const summary = ({ out }: program.Run) => JSON.parse(out);

test('stores what comes, tells what is new, and changes nothing when it comes again', async () => {
  expect((await ingest('twice', ['seeds/lantern-bridge'])).out).toBe(
    '12 new, 1 revised, 0 unchanged, 1 canceled, 0 refused.\n'.replace('12 new', '11 new'),
  );
  const before = contents('twice');
  const again = await ingest('twice', ['seeds/lantern-bridge', '--json']);
  expect(summary(again)).toEqual({ new: 0, revised: 0, unchanged: 13, canceled: 0, refused: [] });
  expect(contents('twice')).toEqual(before);
});

test('refuses one and goes on with the others, with the reason and a failing exit', async () => {
  const [good = ''] = writeArticles('mixed', 1);
  writeFileSync(join(folder, 'mixed/bare.txt'), 'Nobody knows who wrote this.');
  writeFileSync(join(folder, 'mixed/broken.xml'), '<rss><channel><item>');
  const { code, out } = await ingest('mixed', [join(folder, 'mixed'), join(folder, 'nowhere')]);
  expect(code).toBe(1);
  const [counts, ...refused] = out.trimEnd().split('\n');
  expect(counts).toBe('1 new, 0 revised, 0 unchanged, 0 canceled, 3 refused.');
  expect(refused[0]).toMatch(/nowhere: ENOENT/);
  expect(refused[1]).toMatch(/bare\.txt: expected a headline and a publisher/);
  expect(refused[2]).toMatch(/broken\.xml: expected/);
  expect(all('mixed', 'select "headline" from "Article"')).toEqual([{ headline: 'Harbor story 0' }]);
  expect(good).toContain('00000.txt');
});

test('says what would happen and stores nothing', async () => {
  const files = writeArticles('dry', 2);
  expect((await ingest('dry', [...files, '--dry-run'])).out).toBe(
    'Would be: 2 new, 0 revised, 0 unchanged, 0 canceled, 0 refused.\n',
  );
  expect(all('dry', 'select * from "Article"')).toEqual([]);
});

test('reads standard input, with what the options tell', async () => {
  const input = '“The pier will open,” Ada Quill said.';
  const told = ['--publisher', 'Orrin Post', '--headline', 'Pier opens', '--published', '2031-05-06'];
  expect(summary(await ingest('stdin', ['-', '--json', ...told], { input }))).toMatchObject({ new: 1, refused: [] });
  expect(all('stdin', 'select "headline", "publishedAtGivenBy" from "Article"')).toEqual([
    { headline: 'Pier opens', publishedAtGivenBy: 'EDITOR' },
  ]);
  const wrong = await ingest('stdin', ['-', '--format', 'pdf'], { input });
  expect(wrong).toMatchObject({ code: 1, out: '' });
  expect(wrong.err).toBe('--format: expected one of text, html, feed, ninjs, jsonld, nitf, newsml, found "pdf"\n');
});

test('refuses standard input that is too large, without waiting for its end, or that is named again', async () => {
  const told = ['--publisher', 'Orrin Post', '--headline', 'Pier opens', '--json'];
  const large = await ingest('large', ['-', ...told], { input: 'x'.repeat(20_000_000) });
  expect(summary(large).refused).toEqual([
    { input: 'standard input', reason: 'expected at most 5000000 bytes, found more' },
  ]);
  const twice = await ingest('large', ['-', '-', ...told], { input: 'The pier opens.' });
  expect(summary(twice)).toMatchObject({
    new: 1,
    refused: [{ input: '-', reason: 'expected standard input once, found it named again' }],
  });
});

test('what the database does not take is refused in one sentence, and the rest of it is stored', async () => {
  const files = writeArticles('rows', 3);
  await ingest('rows', files.slice(2));
  const opened = new Sqlite(databaseAt('rows'));
  opened.exec(`create trigger "refuse" before insert on "Article" when new."headline" = 'Harbor story 0'
    begin select raise(abort, 'no such story'); end`);
  opened.close();
  expect(summary(await ingest('rows', [...files, '--json']))).toEqual({
    new: 1,
    revised: 0,
    unchanged: 1,
    canceled: 0,
    refused: [
      {
        input: files[0],
        reason:
          'expected an article that the database takes, which says: Raw query failed. Code: `SQLITE_CONSTRAINT_TRIGGER`. Message: `no such story`',
      },
    ],
  });
});

describe('over the net', () => {
  let server: Server;
  let origin: string;
  const asked: string[] = [];
  const page = (title: string) =>
    `<html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Orrin Post"></head><body><article>` +
    `<h1>${title}</h1><p>“The pier will open on Monday,” Ada Quill told the council of Orrin, which had asked for it for years.</p>` +
    '<p>Nobody had thought of the boats, the harbor office said. They lie where the pier will be, and nobody has moved them.</p></article></body></html>';
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      const body: Record<string, [string, string]> = {
        '/feed.xml': [
          'application/rss+xml',
          `<rss version="2.0"><channel><title>Orrin Post</title><link>${origin}/</link>
            <item><title>Pier opens</title><link>${origin}/pier</link><guid>pier-1</guid><description>Soon.</description></item>
            <item><title>Gone</title><link>${origin}/gone</link><guid>gone-1</guid><description>Not here.</description></item>
          </channel></rss>`,
        ],
        '/pier': ['text/html', page('Pier opens')],
        '/robots.txt': ['text/plain', 'User-agent: *\nAllow: /'],
      };
      const [type, text] = body[url] ?? ['text/plain', ''];
      response.writeHead(body[url] ? 200 : 404, { 'content-type': type }).end(text);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('a feed brings its entries, and their pages where it has no text', async () => {
    const env = { FETCH_ALLOW: new URL(origin).host };
    const taken = await ingest('feed', [`${origin}/feed.xml`, '--json'], { env });
    expect(summary(taken)).toEqual({
      new: 1,
      revised: 0,
      unchanged: 0,
      canceled: 0,
      refused: [
        { input: `${origin}/feed.xml`, reason: `${origin}/gone: expected an article or a feed, the host answers 404` },
      ],
    });
    expect(asked.sort()).toEqual(['/feed.xml', '/gone', '/pier', '/robots.txt']);
    expect(all('feed', 'select "guid", "headline" from "Article"')).toEqual([
      { guid: 'pier-1', headline: 'Pier opens' },
    ]);
    expect(all('feed', 'select "text" from "Quote" where "start" = 0')).toEqual([
      { text: '“The pier will open on Monday,”' },
    ]);
  });

  test('an inner host is not asked unless it is allowed', async () => {
    asked.length = 0;
    const { out } = await ingest('inner', [`${origin}/pier`, '--json']);
    expect(summary({ out, code: 1, err: '' }).refused[0].reason).toMatch(/address 127\.0\.0\.1 .*loopback|port/);
    expect(asked).toEqual([]);
  });
});

test('four at once, each in another order, leave what one leaves', async () => {
  const files = writeArticles('many', 40);
  await ingest('one', files);
  const orders = [
    files,
    [...files].reverse(),
    [...files.slice(13), ...files.slice(0, 13)],
    [...files.slice(29), ...files.slice(0, 29)],
  ];
  for (const { code } of await Promise.all(orders.map((order) => ingest('four', order)))) expect(code).toBe(0);
  expect(contents('four')).toEqual(contents('one'));
});

// Twenty processes are started in it, which takes long where there is little of a processor.
test('killed at any moment, nothing is halved, doubled or lost', { timeout: 400_000 }, async () => {
  const files = writeArticles('long', 400);
  const [whole, killed] = [databaseAt('whole'), databaseAt('killed')];
  // There is a database before anybody looks at it.
  await Promise.all([ingest('whole', files), ingest('killed', files.slice(-1))]);
  const { kills, lost } = await killTwo(killed, files, 10);
  // One that was done before its turn came proves nothing.
  expect(kills).toBeGreaterThan(9);
  expect(lost).toEqual([]);
  expect(all('killed', 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(unlike(killed, whole)).toEqual([]);
  expect((await ingest('killed', files)).code).toBe(0);
  expect(contents('killed')).toEqual(contents('whole'));
});
