import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { fetcher, listen, rawSite, refusal, site } from './world.ts';

test('gives the bytes, where they are in the end, and what the host says of them', async () => {
  const port = await site((request, answer) => {
    if (request.url === '/old') answer.writeHead(301, { location: 'new?a=1#part' }).end('moved');
    else answer.writeHead(200, { 'content-type': 'Text/HTML; x=1; Charset="UTF-8"', etag: '"1"' }).end('été');
  });
  const { url, status, bytes, ...others } = await fetcher(`a.example:${port}`).fetchBytes(
    `http://a.example:${port}/old#top`,
  );
  expect([url, status, Buffer.from(bytes).toString()]).toEqual([`http://a.example:${port}/new?a=1`, 200, 'été']);
  expect(others).toEqual({
    contentType: 'text/html',
    charset: 'utf-8',
    etag: '"1"',
    lastModified: undefined,
    notModified: false,
  });
});

test('says who asks, and sends no cookies, credentials or place that it comes from', async () => {
  const heads: unknown[] = [];
  const port = await listen(
    createServer((request, answer) => {
      heads.push(request.headers);
      if (request.url === '/robots.txt') answer.writeHead(404, { 'set-cookie': 'a=1' }).end();
      else if (request.url === '/') answer.writeHead(302, { location: '/b', 'set-cookie': 'b=2' }).end();
      else answer.end();
    }),
  );
  const { fetchBytes } = fetcher(`a.example:${port}`, { contact: 'https://example.com/robots' });
  await fetchBytes(`http://a.example:${port}/`);
  const head = {
    host: `a.example:${port}`,
    connection: 'keep-alive',
    'user-agent': `Verbatim/${manifest.version} (+https://example.com/robots)`,
    accept: '*/*',
    'accept-encoding': 'gzip, br',
  };
  expect(heads).toEqual([head, head, head]);
});

test('asks for what has changed since, and is told when nothing has', async () => {
  const port = await site((request, answer) => {
    const known = request.headers['if-none-match'] === '"v2"' || request.headers['if-modified-since'] === MONDAY;
    answer.writeHead(known ? 304 : 200, { etag: '"v2"', 'last-modified': MONDAY }).end(known ? undefined : 'news');
  });
  const { fetchBytes } = fetcher(`127.0.0.1:${port}`);
  const ask = async (known?: { etag?: string; lastModified?: string }) => {
    const { status, bytes, notModified, etag, lastModified } = await fetchBytes(`http://127.0.0.1:${port}/`, known);
    return [status, bytes.length, notModified, etag, lastModified];
  };
  expect(await ask()).toEqual([200, 4, false, '"v2"', MONDAY]);
  expect(await ask({ etag: '"v2"' })).toEqual([304, 0, true, '"v2"', MONDAY]);
  expect(await ask({ lastModified: MONDAY })).toEqual([304, 0, true, '"v2"', MONDAY]);
  expect(await ask({ etag: '"v1"' })).toEqual([200, 4, false, '"v2"', MONDAY]);
});
const MONDAY = 'Mon, 02 Feb 2026 08:00:00 GMT';

test('what a host answers is an answer, whatever its status', async () => {
  const port = await site((_, answer) => answer.writeHead(404).end('not here'));
  expect(await fetcher(`127.0.0.1:${port}`).fetchBytes(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 404 });
});

test('a redirect without a place to go to is the last answer', async () => {
  const port = await site((_, answer) => answer.writeHead(302).end('where?'));
  expect(await fetcher(`127.0.0.1:${port}`).fetchBytes(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 302 });
});

test('connects to the address that was checked, though the name leads elsewhere when it is asked again', async () => {
  const port = await site((_, answer) => answer.end('public'));
  const asked: string[] = [];
  // 127.0.0.1 stands for a public address here, and 127.0.0.9, where the same server would not be, for a private one.
  const { fetchBytes } = fetcher(`127.0.0.1:${port}`, {
    resolve: async (name) => {
      asked.push(name);
      return [{ address: asked.length <= 2 ? '127.0.0.1' : '127.0.0.9', family: 4 }];
    },
  });
  const { bytes } = await fetchBytes(`http://a.example:${port}/`);
  // Once for robots.txt and once for the page, never again between check and connection.
  expect([Buffer.from(bytes).toString(), asked]).toEqual(['public', ['a.example', 'a.example']]);
  expect(await refusal(fetchBytes(`http://a.example:${port}/`))).toBe(
    `http://a.example:${port}/: a.example leads to 127.0.0.9, which is loopback; ` +
      'allowed are public addresses and what FETCH_ALLOW lists',
  );
});

test.each(['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'])('asks no proxy that %s names', async (name) => {
  const port = await site((_, answer) => answer.end('direct'));
  const before = [process.env[name], process.env.NODE_USE_ENV_PROXY];
  [process.env[name], process.env.NODE_USE_ENV_PROXY] = ['http://127.0.0.1:1', '1'];
  const { bytes } = await fetcher(`127.0.0.1:${port}`).fetchBytes(`http://127.0.0.1:${port}/`);
  for (const [i, key] of [name, 'NODE_USE_ENV_PROXY'].entries()) {
    if (before[i] === undefined) delete process.env[key];
    else process.env[key] = before[i];
  }
  expect(Buffer.from(bytes).toString()).toBe('direct');
});

test.each([
  [
    'http://user:pass@a.example/',
    'http://***@a.example/: it holds a user or a password, allowed are addresses without',
  ],
  ['http://:pass@a.example/', 'http://***@a.example/: it holds a user or a password, allowed are addresses without'],
  ['http://user@a.example/', 'http://***@a.example/: it holds a user or a password, allowed are addresses without'],
  [
    'http://a.example:25/',
    'http://a.example:25/: port 25 is not asked, allowed are 80, 443 and what FETCH_ALLOW lists',
  ],
  ['not an address', '"not an address": expected an address (https://…), found "not an address"'],
])('refuses %s and says why', async (url, message) => {
  const resolve = async () => Promise.reject(new Error('expected no question'));
  expect(await refusal(fetcher('', { resolve }).fetchBytes(url))).toBe(message);
});

test('a redirect to an address with a password is refused, and the password is not told', async () => {
  const port = await site((_, answer) => answer.writeHead(302, { location: 'http://a:b@c.example/' }).end());
  expect(await refusal(fetcher(`127.0.0.1:${port}`).fetchBytes(`http://127.0.0.1:${port}/`))).toBe(
    `http://127.0.0.1:${port}/: redirect 1 to http://***@c.example/: it holds a user or a password, ` +
      'allowed are addresses without',
  );
});

test('tells which name has no address, and which host is not there', async () => {
  const resolve = async (name: string) => {
    if (name === 'gone.example') throw new Error('getaddrinfo ENOTFOUND gone.example');
    return [{ address: '127.0.0.1', family: 4 }];
  };
  const { fetchBytes } = fetcher('127.0.0.1:1', { resolve });
  expect(await refusal(fetchBytes('http://gone.example/'))).toBe(
    'http://gone.example/: its robots.txt cannot be read: getaddrinfo ENOTFOUND gone.example',
  );
  expect(await refusal(fetchBytes('http://127.0.0.1:1/'))).toBe(
    'http://127.0.0.1:1/: its robots.txt cannot be read: connect ECONNREFUSED 127.0.0.1:1',
  );
});

test.each([
  ['nothing', ''],
  ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'],
  ['half a body', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na'],
  ['broken gzip', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nhalf'],
  ['an encoding that nobody knows', 'HTTP/1.1 200 OK\r\nContent-Encoding: zip\r\nContent-Length: 1\r\n\r\na'],
  ['an encoding called constructor', 'HTTP/1.1 200 OK\r\nContent-Encoding: constructor\r\nContent-Length: 1\r\n\r\na'],
])('a host that answers with %s is told as it is', async (_, bytes) => {
  const port = await rawSite((socket) => socket.end(bytes));
  const asked = fetcher(`127.0.0.1:${port}`).fetchBytes(`http://127.0.0.1:${port}/`);
  await expect(asked).rejects.toMatchObject({ name: 'FetchError', problem: 'NETWORK' });
});

test('a connection that the host closed meanwhile is opened anew', async () => {
  let connections = 0;
  const port = await listen(
    createSocketServer((socket) => {
      connections++;
      // The first request of a connection is answered, the second comes too late.
      socket.once('data', () => {
        socket.write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
        socket.once('data', () => socket.resetAndDestroy());
      });
    }),
  );
  const { fetchBytes } = fetcher(`127.0.0.1:${port}`);
  expect(await fetchBytes(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 404 });
  expect(connections).toBe(2);
});

test('when it is closed, what is under way ends', async () => {
  const port = await site(() => {});
  const { fetchBytes, close } = fetcher(`127.0.0.1:${port}`);
  const asked = ['a', 'b'].map((page) => refusal(fetchBytes(`http://127.0.0.1:${port}/${page}`)));
  setTimeout(close, 50);
  expect(await Promise.all(asked)).toEqual(
    ['a', 'b'].map((page) => `http://127.0.0.1:${port}/${page}: the fetcher was closed`),
  );
  for (const host of ['127.0.0.1', 'localhost']) {
    const url = `http://${host}:${port}/c`;
    expect(await refusal(fetchBytes(url))).toBe(`${url}: the fetcher was closed`);
  }
});
