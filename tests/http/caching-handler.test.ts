import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ResponseCache } from '../../src/http/response-cache.ts';
import { schemaOf, serve } from './serve.ts';

/** A server whose answer to the same question differs each time, with a cache or without one. */
async function counting(isCaching: boolean) {
  let asked = 0;
  const server = await serve({
    schema: schemaOf('type Query { hello: Int }', { hello: () => ++asked }),
    config: readConfig({ BODY_LIMIT: '1024' }),
    cache: isCaching ? new ResponseCache(() => 1, 1_000_000) : undefined,
  });
  server.log.length = 0;
  return { ...server, asked: () => asked };
}

/** Sends parts one after the other over a connection of their own, and reads until nothing more comes. */
async function send(url: string, parts: string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('latin1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  const closed = once(socket, 'close');
  for (const part of parts) {
    socket.write(part, 'latin1');
    await pause(20);
  }
  await closed;
  return answer.replaceAll(/Date: .*/g, 'Date: …');
}

const BODY = '{ "query": "query Greeting { hello }" }';
const head = (headers: string, { method = 'POST', path = '/graphql', host = 'a' } = {}) =>
  `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n`;
const sized = head(`Content-Length: ${BODY.length}\r\n`);
const chunked = head('Transfer-Encoding: chunked\r\n');
const chunk = `${BODY.length.toString(16)}\r\n${BODY}\r\n`;
const url = { path: '/graphql?query={hello}' };

test.each<[string, string[]]>([
  ['in one piece', [sized + BODY]],
  ['in three pieces', [sized, BODY.slice(0, 9), BODY.slice(9)]],
  ['in chunks', [chunked, chunk, '0\r\n\r\n']],
  ['to be continued', [head(`Expect: 100-continue\r\nContent-Length: ${BODY.length}\r\n`), BODY]],
  ['in an address', [head('', { method: 'GET', ...url })]],
  ['in a whole address', [head('', { method: 'GET', path: `http://a${url.path}` })]],
  ['without asking for the body', [head('', { method: 'HEAD', ...url })]],
])('a question %s is answered from the cache in the same bytes', async (_how, parts) => {
  const plain = await counting(false);
  const caching = await counting(true);
  const expected = await send(plain.url, parts);
  expect(expected).toMatch(/HTTP\/1.1 200 OK\r\n/);
  expect(await send(caching.url, parts)).toBe(expected);
  expect(await send(caching.url, parts)).toBe(expected);
  expect(caching.asked()).toBe(1);
  const [missed, hit] = caching.log.map(({ time, ms, reqId, ...rest }) => ({
    ...rest,
    ids: [typeof ms, typeof reqId],
  }));
  expect(hit).toEqual(missed);
  expect(new Set(caching.log.map(({ reqId }) => reqId)).size).toBe(2);
});

test.each<[string, number, string[]]>([
  ['of which nothing comes', 400, [head('Content-Length: 0\r\n')]],
  ['of no length', 400, [head('')]],
  ['of no chunks', 400, [chunked, '0\r\n\r\n']],
  ['of chunks that are none', 400, [chunked, chunk, 'zz\r\n\r\n']],
  ['that is announced to be too large', 413, [head('Content-Length: 1025\r\n')]],
  ['that becomes too large', 413, [chunked, `401\r\n${' '.repeat(1025)}\r\n`]],
  ['of other bytes', 400, [head('Content-Length: 4\r\n'), '"\xe9\xff"']],
  ['of broken JSON', 400, [head('Content-Length: 1\r\n'), '{']],
  ['for another path', 404, [sized.replace('/graphql', '/nowhere'), BODY]],
  ['by another method', 405, [sized.replace('POST', 'PUT'), BODY]],
  ['for a host that is none', 400, [sized.replace('Host: a', 'Host: ['), BODY]],
])('a body %s is refused in the same bytes', async (_what, status, parts) => {
  const plain = await counting(false);
  const caching = await counting(true);
  const expected = await send(plain.url, parts);
  expect(expected).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(await send(caching.url, parts)).toBe(expected);
  expect(await send(caching.url, parts)).toBe(expected);
});

test('what can be answered without the database is, where that fails', async () => {
  const cache = new ResponseCache(() => {
    throw new Error('disk I/O error');
  }, 1_000_000);
  const { url, post } = await serve({ cache });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  expect(await (await post({ query: '{ hello }' })).json()).toEqual({ data: { hello: 'world' } });
});

test('questions that come at once are answered in turn', async () => {
  const { url, asked } = await counting(true);
  const keepAlive = sized.replace('Connection: close\r\n', '') + BODY;
  const answers = await send(url, [keepAlive + keepAlive + sized + BODY]);
  expect(answers.match(/HTTP\/1.1 200 OK\r\n/g)).toHaveLength(3);
  const again = await send(url, [keepAlive + keepAlive + sized + BODY]);
  expect(again.match(/"hello":\d/g)).toHaveLength(3);
  expect(asked()).toBeLessThanOrEqual(3);
});

test('a question whose sender hangs up leaves nothing behind', async () => {
  const { app, url, log, asked } = await counting(true);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(sized + BODY.slice(0, 9));
  await pause(20);
  socket.destroy();
  while ((await connections(app.server)) > 0) await pause(5);
  expect([log, asked()]).toEqual([[], 0]);
});

test('a question that was on its way when the server closed is answered, and its connection given up', async () => {
  const { app, url, asked } = await counting(true);
  const keepAlive = sized.replace('Connection: close\r\n', '') + BODY;
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8');
  socket.write(keepAlive);
  await once(socket, 'data');
  socket.write(keepAlive.slice(0, -9));
  await pause(20);
  const closed = app.close();
  while (app.server.listening) await pause(1);
  socket.write(keepAlive.slice(-9));
  expect(await once(socket, 'data')).toEqual([expect.stringMatching(/^HTTP\/1.1 200 .*connection: close.*"hello"/is)]);
  await closed;
  // It is not told to do so by what was kept.
  expect(asked()).toBe(2);
});

/** How many connections a server has. */
function connections(server: { getConnections(done: (error: Error | null, count: number) => void): void }) {
  return new Promise<number>((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
