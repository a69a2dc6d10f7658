import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAllowList } from '../../src/fetch/allow-list.ts';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { fetcher, rawSite, refusal, site } from './world.ts';

// What would be connected to if one of the addresses below were not refused: every address of this machine, on one port.
const servers = ['0.0.0.0', '::'].map((host) => ({ host, server: createServer((_, answer) => answer.end('secret')) }));
let port = 0;
let hasIPv6 = true;
let connections = 0;

beforeAll(async () => {
  for (const { host, server } of servers) {
    server.on('connection', () => connections++);
    await new Promise<void>((resolve) => {
      server.once('error', () => {
        hasIPv6 = false;
        resolve();
      });
      server.listen({ port, host, ipv6Only: host === '::' }, () => {
        port = (server.address() as { port: number }).port;
        resolve();
      });
    });
  }
});

afterAll(() => {
  for (const { server } of servers) server.close().closeAllConnections();
});

const LOOPBACK = [
  '127.0.0.1',
  '127.0.0.2',
  '127.255.255.254',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0x7F.1',
  '0177.0.0.1',
  '017700000001',
  '0177.0.0x0.1',
  '127.0.0.1.',
  '%31%32%37.0.0.1',
  '127%2e0%2e0%2e1',
  '１２７.０.０.１',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '12\t7.0.0.1',
  '127.0\u00AD.0.1',
  '0.0.0.0',
  '0',
  '0x0',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:FFFF:7F00:0001]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ⓛocalhost',
];
const LOOPBACK6 = ['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[0000::0001]'];
const ELSEWHERE = [
  '10.0.0.1',
  '167772161',
  '012.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '2852039166',
  '0xA9FEA9FE',
  '0251.0376.0251.0376',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[::ffff:169.254.169.254]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[2606:4700::5efe:127.0.0.1]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fd20:ce::254]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[100::1]',
];
// What is no host at all.
const NONSENSE = ['[fe80::1%25lo]', '[::1%25lo]', '[::1]%25lo', '127.0.0.1%00', '256.256.256.256', '127.0.0.0x', ''];

// As the system has it, wherever the tests run.
const resolve = async (name: string) => {
  if (!/^localhost\.?$/.test(name)) throw new Error(`expected no question for ${name}`);
  return hasIPv6 ? [LOCAL, { address: '::1', family: 6 }] : [LOCAL];
};
const LOCAL = { address: '127.0.0.1', family: 4 };

test.each([...LOOPBACK, ...LOOPBACK6, ...ELSEWHERE])('%s is refused and nothing connects', async (host) => {
  // The port is among the usual ones here, so that it is the address alone that is refused.
  const { fetchBytes, close } = openFetcher({ ports: [port], resolve });
  const asked = fetchBytes(`http://${host}:${port}/admin`);
  await expect(asked).rejects.toMatchObject({ name: 'FetchError', problem: 'REFUSED' });
  expect(await refusal(asked)).toMatch(
    /(address|leads to) .* is .+; allowed are public addresses and what FETCH_ALLOW lists$/,
  );
  expect(connections).toBe(0);
  close();
});

test.each(NONSENSE)('http://%s/ is no address', async (host) => {
  const { fetchBytes, close } = openFetcher({ ports: [port] });
  await expect(fetchBytes(`http://${host}:${port}/`)).rejects.toMatchObject({ problem: 'REFUSED' });
  expect(connections).toBe(0);
  close();
});

test.each([
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1/_',
  'data:text/plain,secret',
  'javascript:1',
  'dict://127.0.0.1/',
  'ws://127.0.0.1/',
  'blob:http://127.0.0.1/',
  'view-source:http://127.0.0.1/',
  'about:blank',
])('%s is not fetched', async (url) => {
  expect(await refusal(fetcher('').fetchBytes(url))).toBe(
    `${url}: ${url.slice(0, url.indexOf(':'))}: is not fetched, allowed are http: and https:`,
  );
});

test.each([
  ['a private one', ['10.0.0.1']],
  ['a public and a private one', ['8.8.8.8', '127.0.0.1']],
  ['a private one in IPv6', ['2606:4700::1', '::ffff:127.0.0.1']],
  ['none that can be read', ['127.1']],
])('a name that leads to %s is refused', async (_, addresses) => {
  const resolve = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const { fetchBytes } = fetcher('', { ports: [port], resolve });
  expect(await refusal(fetchBytes(`http://news.example:${port}/a`))).toMatch(
    new RegExp(
      `^http://news.example:${port}/a: news.example leads to (10\\.0|127\\.|::ffff).*; allowed are public addresses`,
    ),
  );
  expect(connections).toBe(0);
});

test.each([...LOOPBACK, ...ELSEWHERE])('a redirect to %s is refused and nothing connects', async (host) => {
  // Written by hand: Node sends no header in UTF-8, but hosts do.
  const from = await rawSite((socket) =>
    socket.end(`HTTP/1.1 302 Found\r\nLocation: http://${host}:${port}/\r\nConnection: close\r\n\r\n`),
  );
  const { fetchBytes } = fetcher(`news.example:${from}`, {
    ports: [port],
    resolve: async (name) => [{ address: name === 'news.example' ? '127.0.0.1' : '127.0.0.9', family: 4 }],
  });
  const said = await refusal(fetchBytes(`http://news.example:${from}/`));
  expect(said).toMatch(new RegExp(`^http://news.example:${from}/: redirect 1 to http://.*; allowed are public`));
  expect(connections).toBe(0);
});

test.each(['file:///etc/passwd', 'ftp://news.example/', 'data:text/plain,x', 'gopher://127.0.0.1/'])(
  'a redirect to %s is not followed',
  async (location) => {
    const from = await site((_, answer) => answer.writeHead(301, { location }).end());
    expect(await refusal(fetcher(`127.0.0.1:${from}`).fetchBytes(`http://127.0.0.1:${from}/`))).toBe(
      `http://127.0.0.1:${from}/: redirect 1 to ${location}: ${location.split(':')[0]}: is not fetched, ` +
        'allowed are http: and https:',
    );
  },
);

test('the listener would have noticed: what is allowed connects', async () => {
  const allow = [...LOOPBACK, ...(hasIPv6 ? LOOPBACK6 : [])];
  const list = readAllowList('0.0.0.0/8,127.0.0.0/8,::/127');
  const { fetchBytes, close } = openFetcher({ ports: [port], allow: list, resolve });
  for (const host of allow) {
    const { bytes } = await fetchBytes(`http://${host}:${port}/`);
    expect([host, Buffer.from(bytes).toString()]).toEqual([host, 'secret']);
  }
  expect(connections).toBeGreaterThan(0);
  connections = 0;
  close();
});
