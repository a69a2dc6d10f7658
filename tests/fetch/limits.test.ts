import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { FetchLimits } from '../../src/fetch/limits.ts';
import { fetcher, rawSite, refusal, site } from './world.ts';

const MB = 1024 * 1024;

/** What is said of the only page of a site, and how long it took to say it, in ms. */
async function told(port: number, limits: Partial<FetchLimits> = {}) {
  const url = `http://127.0.0.1:${port}/`;
  const from = performance.now();
  const message = await refusal(fetcher(`127.0.0.1:${port}`, { limits }).fetchBytes(url));
  return { message: message.replace(`${url}: `, ''), ms: performance.now() - from };
}

const zeros = Buffer.alloc(200 * MB);
const bomb = gzipSync(zeros, { level: 1 });
const tooLarge = `more than ${10 * MB} bytes, which is all that is read`;

test.each([
  ['gzip', bomb],
  ['x-gzip', bomb],
  ['deflate', deflateSync(zeros, { level: 1 })],
  ['br', brotliCompressSync(zeros, { params: { 1: 1 } })],
  ['gzip, gzip', gzipSync(bomb)],
  ['gzip, br, gzip', gzipSync(brotliCompressSync(bomb))],
  ['identity, GZIP', bomb],
  // Half a million empty files behind each other: much to do for not one byte.
  ['gzip, gzip', gzipSync(Buffer.concat(Array(600_000).fill(gzipSync(''))))],
])('a bomb in %s is cut with little memory', async (encoding, body) => {
  const port = await site((_, answer) => answer.writeHead(200, { 'content-encoding': encoding }).end(body));
  const before = process.memoryUsage.rss();
  const { message, ms } = await told(port);
  expect(message).toBe(tooLarge);
  expect(ms).toBeLessThan(2_000);
  // Of the 200 MB, 10 are held, while the buffer grows twice, and what the streams have under way.
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * MB);
});

test('four encodings on top of each other are not undone', async () => {
  const encoding = 'gzip, gzip, gzip, gzip';
  const port = await site((_, answer) => answer.writeHead(200, { 'content-encoding': encoding }).end(bomb));
  expect((await told(port)).message).toBe('encoded 4 times, allowed are 3');
});

test.each([
  ['gzip', gzipSync('news')],
  ['deflate', deflateSync('news')],
  ['br', brotliCompressSync('news')],
  ['br, gzip', gzipSync(brotliCompressSync('news'))],
  ['identity', Buffer.from('news')],
])('what is no bomb is read: %s', async (encoding, body) => {
  const port = await site((_, answer) => answer.writeHead(200, { 'content-encoding': encoding }).end(body));
  const { bytes } = await fetcher(`127.0.0.1:${port}`).fetchBytes(`http://127.0.0.1:${port}/`);
  expect(Buffer.from(bytes).toString()).toBe('news');
});

test('a body of just the limit is read, one of a byte more is not', async () => {
  const port = await site((request, answer) => answer.end(Buffer.alloc(request.url === '/fits' ? 1000 : 1001)));
  const { fetchBytes } = fetcher(`127.0.0.1:${port}`, { limits: { bytes: 1000 } });
  expect((await fetchBytes(`http://127.0.0.1:${port}/fits`)).bytes.length).toBe(1000);
  expect(await refusal(fetchBytes(`http://127.0.0.1:${port}/more`))).toContain('more than 1000 bytes');
});

const endless = () =>
  new Readable({
    read() {
      this.push(Buffer.alloc(65_536));
    },
  });

test('an endless body is cut', async () => {
  const port = await site((_, answer) => void endless().pipe(answer));
  const { message, ms } = await told(port);
  expect(message).toBe(tooLarge);
  expect(ms).toBeLessThan(2_000);
});

test('an endless body of single bytes is held as bytes', async () => {
  const port = await rawSite((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
    const bytes = '1\r\na\r\n'.repeat(10_000);
    const more = () => void (socket.writable && socket.write(bytes, more));
    more();
  });
  const before = process.memoryUsage().heapUsed;
  expect((await told(port, { bytes: MB / 4 })).message).toBe(`more than ${MB / 4} bytes, which is all that is read`);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(32 * MB);
});

test.each([
  ['a head that never comes', () => {}, 'no answer after 200 ms'],
  ['a head that comes byte by byte', 'HTTP/1.1 200 OK\r\nX: ', 'no answer after 200 ms'],
  ['informational answers for ever', 'HTTP/1.1 103 Early Hints\r\n\r\n', 'no answer after 200 ms'],
  ['a body that comes byte by byte', 'HTTP/1.1 200 OK\r\n\r\n', 'not done after 500 ms'],
])('%s is not waited for', async (_, start, message) => {
  const port = await rawSite((socket) => {
    if (typeof start !== 'string') return;
    socket.write(start);
    const timer = setInterval(() => socket.write(start.includes('103') ? start : 'a'), 20);
    socket.on('close', () => clearInterval(timer));
  });
  const said = await told(port, { headMs: 200, wholeMs: 500 });
  expect(said.message).toBe(message);
  expect(said.ms).toBeLessThan(1_000);
});

test('all redirects together have the time of one page', async () => {
  const port = await site((_, answer) => void setTimeout(() => answer.writeHead(302, { location: '/x' }).end(), 100));
  const { message, ms } = await told(port, { wholeMs: 250 });
  expect(message).toMatch(/^redirect [12] to http:\/\/127\.0\.0\.1:\d+\/x: not done after 250 ms$/);
  expect(ms).toBeLessThan(600);
});

test('a name that nobody answers for is not waited for', async () => {
  const { fetchBytes } = fetcher('', { resolve: () => new Promise(() => {}), limits: { wholeMs: 200 } });
  expect(await refusal(fetchBytes('http://a.example/'))).toBe(
    'http://a.example/: its robots.txt cannot be read: not done after 200 ms',
  );
});

test('a host that takes no TLS is not waited for', async () => {
  const port = await rawSite(() => {});
  const { fetchBytes } = fetcher(`127.0.0.1:${port}`, { limits: { connectMs: 200 } });
  expect(await refusal(fetchBytes(`https://127.0.0.1:${port}/`))).toContain('no connection after 200 ms');
});

test('a head without end is cut', async () => {
  const port = await rawSite((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\n${`X: ${'a'.repeat(1000)}\r\n`.repeat(100)}`);
  });
  expect((await told(port)).message).toMatch(/header/i);
});

test('five redirects are followed, six are not', async () => {
  const port = await site(({ url = '' }, answer) => {
    const left = Number(url.slice(1));
    if (left > 0) answer.writeHead(307, { location: `/${left - 1}` }).end();
    else answer.end('here');
  });
  const { fetchBytes } = fetcher(`127.0.0.1:${port}`);
  const at = (path: string) => `http://127.0.0.1:${port}/${path}`;
  expect((await fetchBytes(at('5'))).url).toBe(at('0'));
  expect(await refusal(fetchBytes(at('6')))).toBe(
    `${at('6')}: redirect 5 to ${at('1')}: sent on to /0, allowed are 5 redirects`,
  );
});

test('a circle of redirects is left', async () => {
  const port = await site((_, answer) => answer.writeHead(302, { location: '/' }).end());
  expect((await told(port)).message).toContain('allowed are 5 redirects');
});
