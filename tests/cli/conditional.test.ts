import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { type IngestOptions, ingestInputs } from '../../src/cli/ingest.ts';
import { openReaders } from '../../src/parse/readers.ts';
import type { Database } from '../../src/store/database.ts';
import { fetcher, site } from '../fetch/world.ts';
import { temporaryDatabase } from '../support/server.ts';

// A page or a feed that has not changed since its articles were stored is not sent again.

let database: Database;
beforeEach(async () => {
  database = await temporaryDatabase();
});
afterEach(() => database.close());

const entry = (number: number, text = `Pier ${number} opens on Monday.`) =>
  `<item><title>Pier ${number}</title><guid>${number}</guid><description>${text}</description>
    <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>${text}</p>]]></content:encoded></item>`;
const feed = (...entries: string[]) =>
  `<rss version="2.0"><channel><title>Orrin Post</title>${entries.join('')}</channel></rss>`;

/** A host that sends what it holds unless it was sent before, and notes with what it answered. */
async function host(held: { body: string; etag: string; redirect?: string }) {
  const answers: string[] = [];
  const port = await site(({ url, headers }, response) => {
    const known = headers['if-none-match'] ?? 'nothing';
    const status = held.redirect && url === '/' ? 302 : known === held.etag ? 304 : 200;
    answers.push(`${known}: ${status}`);
    response.writeHead(status, { etag: held.etag, ...(held.redirect && { location: held.redirect }) });
    response.end(status === 200 ? held.body : undefined);
  });
  const readers = openReaders({ threads: 1 });
  onTestFinished(() => readers.close());
  const take = async (options: IngestOptions = {}) => {
    const tools = { prisma: database.prisma, readers, fetcher: fetcher(`orrin.example:${port}`) };
    const { refused, ...counts } = await ingestInputs(tools, [`http://orrin.example:${port}/`], options);
    const [outcome = 'nothing', ...others] = Object.entries(counts).flatMap(([outcome, count]) =>
      count ? [`${count} ${outcome}`] : [],
    );
    return [outcome, ...others, ...(refused.length > 0 ? [`${refused.length} refused`] : [])].join(', ');
  };
  return { answers, take };
}

test('costs an answer without a body, and counts as unchanged', async () => {
  const held = { body: feed(entry(1), entry(2)), etag: '"a"' };
  const { answers, take } = await host(held);
  expect([await take(), await take()]).toEqual(['2 new', '2 unchanged']);
  Object.assign(held, { body: feed(entry(1), entry(2, 'Pier 2 stays shut.')), etag: '"b"' });
  expect([await take(), await take()]).toEqual(['1 revised, 1 unchanged', '2 unchanged']);
  expect(answers).toEqual(['nothing: 200', '"a": 304', '"a": 200', '"b": 304']);
});

test('is remembered only when everything there is stored', async () => {
  const held = { body: feed(entry(1), '<item><description>No headline.</description></item>'), etag: '"a"' };
  const { answers, take } = await host(held);
  expect([await take(), await take()]).toEqual(['1 new, 1 refused', '1 unchanged, 1 refused']);
  Object.assign(held, { body: feed(entry(1)), etag: '"b"' });
  await take();
  // What was stored of it since is not what the host said then.
  Object.assign(held, { body: feed(entry(1, 'Another text.'), '<item/>'), etag: '"c"' });
  await take();
  Object.assign(held, { body: feed(entry(1)), etag: '"b"' });
  expect(await take()).toBe('1 revised');
  expect(answers.map((answer) => answer.slice(-3))).toEqual(['200', '200', '200', '200', '200']);
});

test('is not remembered by a run that stores nothing', async () => {
  const { answers, take } = await host({ body: feed(entry(1)), etag: '"a"' });
  expect([await take({ dryRun: true }), await take()]).toEqual(['1 new', '1 new']);
  expect([await take({ dryRun: true }), await take()]).toEqual(['1 unchanged', '1 unchanged']);
  expect(answers).toEqual(['nothing: 200', 'nothing: 200', '"a": 304', '"a": 304']);
});

test('is read again where something is told of it, and once more after that', async () => {
  const { answers, take } = await host({ body: feed(entry(1)), etag: '"a"' });
  await take();
  expect(await take({ told: { section: 'Harbor' } })).toBe('1 revised');
  expect([await take(), await take()]).toEqual(['1 revised', '1 unchanged']);
  expect(answers).toEqual(['nothing: 200', 'nothing: 200', 'nothing: 200', '"a": 304']);
});

test('is read again where the address leads elsewhere now, to a page that calls its version the same', async () => {
  const held = { body: feed(entry(1)), etag: '"a"', redirect: '/one' };
  const { answers, take } = await host(held);
  expect([await take(), await take()]).toEqual(['1 new', '1 unchanged']);
  Object.assign(held, { body: feed(entry(2)), redirect: '/two' });
  expect([await take(), await take()]).toEqual(['1 new', '1 unchanged']);
  expect(answers.filter((answer) => !answer.endsWith('302'))).toEqual([
    'nothing: 200',
    '"a": 304',
    '"a": 304',
    'nothing: 200',
    '"a": 304',
  ]);
});
