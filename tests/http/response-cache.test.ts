import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { runLean } from '../../src/graph/context.ts';
import { ResponseCache } from '../../src/http/response-cache.ts';
import { Reader } from '../../src/store/reader.ts';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { graph, temporaryDatabase } from '../support/server.ts';
import { create, schemaOf, serve } from './serve.ts';

const QUERY = JSON.stringify({ query: 'query Greeting { hello }' });

/** A server with a cache, whose answer counts how often it was worked out; `write` changes the content. */
async function counting(maxBytes = 1_000_000) {
  const content = { version: 1, asked: 0, text: 'first' };
  const hello = () => {
    content.asked++;
    return `${content.text} ${'x'.repeat(100)}`.trim();
  };
  const cache = new ResponseCache(() => content.version, maxBytes);
  const broken = () => {
    content.asked++;
    throw new Error('broken');
  };
  const server = await serve({
    schema: schemaOf('type Query { hello: String broken: String }', { hello, broken }),
    cache,
  });
  const write = (text: string) => Object.assign(content, { version: content.version + 1, text });
  return { ...server, content, write };
}

test('the same question is worked out once, until something is written', async () => {
  const { post, content, write } = await counting();
  const first = await post(QUERY);
  const again = await post(QUERY);
  expect(content.asked).toBe(1);
  expect(await again.text()).toBe(await first.text());
  expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(again.headers.get('cache-control')).toBe('no-store');
  write('second');
  expect(await (await post(QUERY)).json()).toMatchObject({ data: { hello: expect.stringContaining('second') } });
  expect(content.asked).toBe(2);
});

test('an answer that was overtaken by a write is given to whoever asked before it, and to nobody else', async () => {
  const content = { version: 1, text: 'before' };
  let go = () => {};
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const hello = async () => {
    const { text } = content;
    begin();
    if (text === 'before') await waiting;
    return text;
  };
  const cache = new ResponseCache(() => content.version, 1_000_000);
  const { post } = await serve({ schema: schemaOf('type Query { hello: String }', { hello }), cache });
  const slow = post(QUERY);
  await begun;
  Object.assign(content, { version: 2, text: 'after' });
  expect(await (await post(QUERY)).json()).toEqual({ data: { hello: 'after' } });
  go();
  expect(await (await slow).json()).toEqual({ data: { hello: 'before' } });
  expect(await (await post(QUERY)).json()).toEqual({ data: { hello: 'after' } });
});

test('a GET tells its version, and is answered with 304 while it holds', async () => {
  const { url, content, write } = await counting();
  const get = (headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql?query={hello}`, { headers: { 'apollo-require-preflight': 'true', ...headers } });
  const first = await get();
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  const second = await get({ 'if-none-match': `"other", ${etag.replace('W/', '')}` });
  expect([second.status, await second.text(), content.asked]).toEqual([304, '', 1]);
  write('second');
  const third = await get({ 'if-none-match': etag });
  expect([third.status, content.asked]).toEqual([200, 2]);
  write('second');
  const fourth = await get({ 'if-none-match': third.headers.get('etag') ?? '' });
  expect([fourth.status, await fourth.text(), content.asked]).toEqual([304, '', 3]);
});

test.each(['GET', 'HEAD'])(
  'whoever holds an answer is told by %s how long it holds, from the cache or not',
  async (method) => {
    for (const content of [await counting(), await serve()]) {
      const headers = { 'apollo-require-preflight': 'true' };
      const first = await fetch(`${content.url}/graphql?query={hello}`, { headers });
      const again = await fetch(`${content.url}/graphql?query={hello}`, {
        method,
        headers: { ...headers, 'if-none-match': first.headers.get('etag') ?? '' },
      });
      const told = ['content-length', 'cache-control', 'etag', 'vary'].map((name) => again.headers.get(name));
      expect([again.status, ...told]).toEqual([
        304,
        null,
        'public, no-cache',
        first.headers.get('etag'),
        'accept, accept-encoding',
      ]);
    }
  },
);

test('HEAD is answered as GET is, without the body', async () => {
  const { url, content } = await counting();
  const address = `${url}/graphql?query={hello}`;
  const headers = { 'apollo-require-preflight': 'true' };
  const said = ({ status, headers }: Response) => [
    status,
    ...['content-type', 'content-length', 'cache-control', 'etag', 'vary'].map((name) => headers.get(name)),
  ];
  const head = await fetch(address, { method: 'HEAD', headers });
  const get = await fetch(address, { headers });
  expect(await head.text()).toBe('');
  expect(said(head)).toEqual(said(get));
  expect(said(get)).toEqual([
    200,
    expect.any(String),
    expect.any(String),
    'public, no-cache',
    head.headers.get('etag'),
    'accept, accept-encoding',
  ]);
  const again = await fetch(address, {
    method: 'HEAD',
    headers: { ...headers, 'if-none-match': head.headers.get('etag') ?? '' },
  });
  expect([again.status, content.asked]).toEqual([304, 1]);
});

test.each([
  ['br', 'gzip, br', brotliDecompressSync],
  ['gzip', 'br;q=0, gzip;q=0.5', gunzipSync],
  [undefined, 'identity, gzip;q=0.5', (body: Buffer) => body],
  [undefined, undefined, (body: Buffer) => body],
])('an answer goes out in %s to who takes %s, and again from the cache', async (encoding, accepted, decode) => {
  const text = 'Nobody waits for the pier. '.repeat(100);
  const asked = { count: 0 };
  const hello = () => (asked.count++ ? 'changed' : text);
  const cache = new ResponseCache(() => 1, 1_000_000);
  const server = await serve({ schema: schemaOf('type Query { hello: String }', { hello }), cache });
  const ask = async () => {
    const { headers, body } = await server.ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(accepted && { 'accept-encoding': accepted }) },
      body: '{ "query": "{ hello }" }',
    });
    expect(Number(headers['content-length'])).toBe(body.length);
    expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'accept, accept-encoding']);
    expect(JSON.parse(decode(body).toString())).toEqual({ data: { hello: text } });
    return body;
  };
  const first = await ask();
  expect(await ask()).toEqual(first);
  if (encoding) expect(first.length).toBeLessThan(text.length / 4);
  expect(asked.count).toBe(1);
});

test('every encoding has the same tag, and a short answer is not compressed', async () => {
  const text = { long: 'x'.repeat(1024), short: 'x'.repeat(900) };
  const schema = schemaOf('type Query { long: String short: String }', {
    long: () => text.long,
    short: () => text.short,
  });
  const { app } = await create({ schema });
  const ask = async (name: string, encoding: string) => {
    const headers = { 'apollo-require-preflight': 'true', 'accept-encoding': encoding };
    const answer = await app.inject({ url: `/graphql?query={${name}}`, headers });
    return [answer.headers['content-encoding'], answer.headers.etag];
  };
  const [, etag] = await ask('long', 'identity');
  expect(await ask('long', 'br')).toEqual(['br', etag]);
  expect(await ask('long', 'gzip')).toEqual(['gzip', etag]);
  expect((await ask('short', 'br'))[0]).toBeUndefined();
});

test('caches may use the answer to a GET as long as both the setting and the schema say', async () => {
  const sdl = `directive @cacheControl(maxAge: Int!) on OBJECT | FIELD_DEFINITION
    type Query { free: String brief: String @cacheControl(maxAge: 5) news: News broken: String }
    type News @cacheControl(maxAge: 50) { text: String }`;
  const schema = schemaOf(sdl, {
    broken: () => {
      throw new Error('broken');
    },
  });
  const saidOf = async (query: string, maxAge: number) => {
    const { app } = await create({ schema, config: { ...readConfig({}), maxAge } });
    const answer = await app.inject({
      url: '/graphql',
      query: { query },
      headers: { 'apollo-require-preflight': 'true' },
    });
    return answer.headers['cache-control'];
  };
  expect(await saidOf('{ free }', 20)).toBe('public, max-age=20');
  expect(await saidOf('{ free ...on Query { news { text } } }', 100)).toBe('public, max-age=50');
  expect(await saidOf('{ free ...Brief } fragment Brief on Query { brief }', 20)).toBe('public, max-age=5');
  expect(await saidOf('{ brief }', 0)).toBe('public, no-cache');
  expect(await saidOf('{ broken }', 20)).toBe('no-store');
});

test('a GET that a page could have forged is refused though the same was answered before', async () => {
  const { url } = await counting();
  const address = `${url}/graphql?query={hello}`;
  await fetch(address, { headers: { 'apollo-require-preflight': 'true' } });
  expect((await fetch(address)).status).toBe(400);
});

test('what failed is not kept, nor is what differs in anything', async () => {
  const { post, content } = await counting();
  const broken = JSON.stringify({ query: '{ broken }' });
  await post(broken);
  await post(broken);
  await post('{');
  expect(content.asked).toBe(2);
  await post(QUERY);
  await post(QUERY.replace('Greeting', 'Other'));
  await post(QUERY, { accept: 'application/graphql-response+json' });
  expect(content.asked).toBe(5);
});

test('past its bytes the oldest go, but for those that were asked for again', async () => {
  const { post, content } = await counting(9000);
  const question = (i: number) => JSON.stringify({ query: `query Q${i} { hello }` });
  await post(question(0));
  await post(question(1));
  await post(question(0));
  expect(content.asked).toBe(2);
  // There is room for fewer than ten.
  for (let i = 2; i < 10; i++) await post(question(i));
  expect(content.asked).toBe(10);
  await post(question(0));
  await post(question(9));
  expect(content.asked).toBe(10);
  await post(question(1));
  expect(content.asked).toBe(11);
  for (let i = 10; i < 40; i++) await post(question(i));
  expect(content.asked).toBe(41);
  await post(question(0));
  expect(content.asked).toBe(42);
});

test('the log names the operation of what was answered from the cache', async () => {
  const { post, log } = await counting();
  await post(QUERY);
  await post(QUERY);
  expect(log.filter(({ msg }) => msg === 'request').map(({ operation, status }) => [operation, status])).toEqual([
    ['Greeting', 200],
    ['Greeting', 200],
  ]);
});

test('nobody reads what was true before a write that another connection was told of', async () => {
  const database = await temporaryDatabase();
  onTestFinished(() => database.close());
  const reader = new Reader(database.reader);
  const cache = new ResponseCache(() => reader.version, 1_000_000);
  const { post } = await serve({ schema: await graph(), context: () => ({ reader }), around: runLean, cache });
  const count = async () => {
    const answer = await post({ query: '{ articles { totalCount } }' });
    const { data } = (await answer.json()) as { data: { articles: { totalCount: number } } };
    return data.articles.totalCount;
  };
  let written = 0;
  const stale: string[] = [];
  const read = async () => {
    while (written < 30) {
      const before = written;
      const seen = await count();
      if (seen < before) stale.push(`${seen} after ${before}`);
    }
  };
  const write = async () => {
    for (let i = 0; i < 30; i++) {
      await save(database.prisma, [article(`Harbor ${i}`, ['Ada Lark'])]);
      written++;
    }
  };
  await Promise.all([write(), read(), read(), read()]);
  expect(stale).toEqual([]);
  expect(await count()).toBe(30);
});
