import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/main.js');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-ingest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const databaseAt = (name: string) => join(folder, `${name}.db`);

interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs `verbatim ingest` on a database of its own name. */
function ingest(database: string, args: string[], { input = '', env = {} } = {}): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [PROGRAM, 'ingest', ...args],
      { cwd: ROOT, env: { ...process.env, DATABASE_URL: `file:${databaseAt(database)}`, ...env } },
      (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }),
    );
    child.stdin?.end(input);
  });
}

const summary = ({ out }: Run) => JSON.parse(out);

/** Asks a database. */
function all(database: string, sql: string): unknown[] {
  const opened = new Sqlite(databaseAt(database), { readonly: true });
  try {
    return opened.prepare(sql).all();
  } finally {
    opened.close();
  }
}

/** What is stored, whatever the order in which it came: no ids, and no times of ours. */
function contents(database: string): unknown {
  const asked = [
    `select a."headline", p."name", r."number", r."kind", r."body" from "Revision" r
      join "Article" a on a."id" = r."articleId" join "Publisher" p on p."id" = a."publisherId"`,
    `select a."headline", q."start", q."text", q."method", e."name" from "Quote" q
      join "Article" a on a."id" = q."articleId" left join "Entity" e on e."id" = q."speakerId"`,
    `select a."headline", m."start", m."text", e."kind", e."name" from "Mention" m
      join "Article" a on a."id" = m."articleId" join "Entity" e on e."id" = m."entityId"`,
    `select a."headline", d."start", d."date" from "DateMention" d join "Article" a on a."id" = d."articleId"`,
    `select "key" from "Entity"`,
  ];
  return asked.map((sql) =>
    all(database, `${sql} order by 1, 2, 3`.replace('"Entity" order by 1, 2, 3', '"Entity" order by 1')),
  );
}

const PEOPLE = ['Ada Quill', 'Bo Finch', 'Cleo Vane', 'Dag Orr', 'Eve Marsh'];

/** Articles of a made-up town, a file each. */
function writeArticles(name: string, count: number): string[] {
  mkdirSync(join(folder, name), { recursive: true });
  return Array.from({ length: count }, (_, i) => {
    const [who, other] = [PEOPLE[i % 5], PEOPLE[(i + 1 + (i % 3)) % 5]];
    const file = join(folder, name, `${String(i).padStart(3, '0')}.txt`);
    writeFileSync(
      file,
      `Headline: Harbor story ${i}\nPublisher: Courier ${i % 4}\nPublished: 2031-05-${String(1 + (i % 28)).padStart(2, '0')}\n\n` +
        `Mayor ${who} said on Monday that pier ${i} would open again.\n“Nobody waits for pier ${i},” said ${other}, a clerk from Orrin.`,
    );
    return file;
  });
}

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
  expect(good).toContain('000.txt');
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

test('killed at any moment, nothing is halved, doubled or lost', async () => {
  const files = writeArticles('long', 120);
  await ingest('whole', files);
  const whole = contents('whole');
  const count = () => (existsSync(databaseAt('killed')) ? counted() : 0);
  const counted = () => {
    try {
      return (all('killed', 'select count(*) as n from "Article"') as { n: number }[])[0]?.n ?? 0;
    } catch {
      return 0; // There are no tables yet.
    }
  };
  for (let kill = 0; kill < 20 && count() < files.length; kill++) {
    const before = count();
    const env = { ...process.env, DATABASE_URL: `file:${databaseAt('killed')}` };
    const two = [files, [...files].reverse()].map((order) =>
      spawn(process.execPath, [PROGRAM, 'ingest', ...order], { env }),
    );
    const ended = two.map((child) => new Promise((done) => child.on('exit', done)));
    // In the midst of it: a moment after both have begun to store.
    const begun = Date.now();
    while (count() <= before && count() < files.length && Date.now() - begun < 10_000) await pause(20);
    await pause(Math.random() * 150);
    for (const child of two) child.kill('SIGKILL');
    await Promise.all(ended);
  }
  expect(count()).toBeGreaterThan(0);
  expect(all('killed', 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  // Every article that is there is there as a whole, once.
  const [revisions, quotes] = contents('killed') as unknown[][];
  for (const row of revisions ?? []) expect((whole as unknown[][])[0]).toContainEqual(row);
  const of = (rows: unknown[], headline: string) =>
    rows.filter((row) => (row as { headline: string }).headline === headline);
  for (const { headline } of (revisions ?? []) as { headline: string }[]) {
    expect(of(quotes ?? [], headline)).toEqual(of((whole as unknown[][])[1] ?? [], headline));
  }
  expect((await ingest('killed', files)).code).toBe(0);
  expect(contents('killed')).toEqual(whole);
});
