import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { fetcher, listen } from './world.ts';

const HOSTS = Array.from({ length: 12 }, (_, i) => `host${i}.example`);

/** A site of many hosts, each of which takes 20 ms for an answer, and how many of its requests were under way at once. */
async function busySite(robots?: string) {
  const most = { all: 0, ofOneHost: 0 };
  const underWay = new Map<string, number>();
  const answer: RequestListener = (request, response) => {
    const { host = '' } = request.headers;
    const count = (by: number) => underWay.set(host, (underWay.get(host) ?? 0) + by);
    count(1);
    most.ofOneHost = Math.max(most.ofOneHost, ...underWay.values());
    most.all = Math.max(
      most.all,
      [...underWay.values()].reduce((a, b) => a + b),
    );
    setTimeout(() => {
      count(-1);
      if (request.url === '/robots.txt') response.writeHead(robots ? 200 : 404).end(robots);
      else response.end();
    }, 20);
  };
  const port = await listen(createServer(answer));
  return { most, port, ...fetcher(HOSTS.map((host) => `${host}:${port}`).join()) };
}

test('a host is asked one thing at a time', async () => {
  const { most, port, fetchBytes } = await busySite();
  await Promise.all(Array.from({ length: 10 }, (_, i) => fetchBytes(`http://host1.example:${port}/${i}`)));
  expect(most).toEqual({ all: 1, ofOneHost: 1 });
});

test('eight hosts are asked at once, and no more', async () => {
  const { most, port, fetchBytes } = await busySite();
  const urls = HOSTS.flatMap((host) => [0, 1, 2].map((i) => `http://${host}:${port}/${i}`));
  await Promise.all(urls.map((url) => fetchBytes(url)));
  expect(most).toEqual({ all: 8, ofOneHost: 1 });
});

test('many hosts that wait are no leak', async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error) => warnings.push(warning);
  process.on('warning', warn);
  const { port, fetchBytes } = await busySite('User-agent: *\nCrawl-delay: 0.1');
  await Promise.all(HOSTS.flatMap((host) => [0, 1].map((i) => fetchBytes(`http://${host}:${port}/${i}`))));
  process.off('warning', warn);
  expect(warnings).toEqual([]);
});

test('what fails does not hold up what comes after it', async () => {
  const { port, fetchBytes } = await busySite();
  const urls = Array.from({ length: 20 }, (_, i) => `http://${i % 2 ? 'host1' : 'elsewhere'}.example:${port}/${i}`);
  const settled = await Promise.allSettled(urls.map((url) => fetchBytes(url)));
  expect(settled.filter(({ status }) => status === 'fulfilled').length).toBe(10);
});

test('a host is left alone for as long as it asks', async () => {
  const { port, fetchBytes } = await busySite('User-agent: *\nCrawl-delay: 0.1');
  const from = performance.now();
  await Promise.all([1, 2, 3, 4].map((i) => fetchBytes(`http://host1.example:${port}/${i}`)));
  // Three waits of 100 ms between four requests, and five answers of 20 ms, robots.txt among them.
  expect(performance.now() - from).toBeGreaterThan(390);
});

/** A site that is busy for the first requests; resolves with when each came, in ms from the first on. */
async function siteThatWaits(status: number, retryAfter: string | undefined, busyFor: number) {
  const came: number[] = [];
  const port = await listen(
    createServer((request, answer) => {
      if (request.url === '/robots.txt') return void answer.writeHead(404).end();
      came.push(performance.now());
      const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
      if (came.length <= busyFor) answer.writeHead(status, headers).end('busy');
      else answer.end('here');
    }),
  );
  return { came, url: `http://127.0.0.1:${port}/`, ...fetcher(`127.0.0.1:${port}`) };
}

test.each([429, 503])('a host that answers %i is asked again when it says', async (status) => {
  const { came, url, fetchBytes } = await siteThatWaits(status, '1', 1);
  expect(await fetchBytes(url)).toMatchObject({ status: 200 });
  expect((came[1] ?? 0) - (came[0] ?? 0)).toBeGreaterThan(990);
});

test('others wait too while a host is busy', async () => {
  const { came, url, fetchBytes } = await siteThatWaits(429, '1', 1);
  await Promise.all([fetchBytes(url), fetchBytes(url)]);
  expect((came[1] ?? 0) - (came[0] ?? 0)).toBeGreaterThan(990);
});

test('the time may be a date', async () => {
  const { came, url, fetchBytes } = await siteThatWaits(503, new Date(Date.now() - 1000).toUTCString(), 1);
  expect(await fetchBytes(url)).toMatchObject({ status: 200 });
  expect(came.length).toBe(2);
});

test.each([
  ['for ever', '0', 3],
  ['too long', '3600', 1],
  ['for a time that it does not say', undefined, 1],
  ['for a time that is none', 'later', 1],
])('a host that is busy %s gives its answer', async (_, retryAfter, requests) => {
  const { came, url, fetchBytes } = await siteThatWaits(503, retryAfter, 100);
  expect(await fetchBytes(url)).toMatchObject({ status: 503 });
  expect(came.length).toBe(requests);
});
