import { expect, test } from 'vitest';
import { notPublic, readAddress } from '../../src/fetch/address.ts';

const why = (text: string) => {
  const address = readAddress(text);
  if (!address) throw new Error(`expected an address, found ${text}`);
  return notPublic(address);
};

// The first and the last address of every block of https://www.iana.org/assignments/iana-ipv4-special-registry, read on
// the as read in 2025, of the multicast and the reserved addresses (RFC 5771, RFC 1112), and the metadata of clouds.
test.each([
  ['0.0.0.0/8', '0.0.0.0', '0.255.255.255'],
  ['10.0.0.0/8', '10.0.0.0', '10.255.255.255'],
  ['100.64.0.0/10', '100.64.0.0', '100.127.255.255'],
  ['127.0.0.0/8', '127.0.0.0', '127.255.255.255'],
  ['169.254.0.0/16', '169.254.0.0', '169.254.255.255'],
  ['172.16.0.0/12', '172.16.0.0', '172.31.255.255'],
  ['192.0.0.0/24', '192.0.0.0', '192.0.0.255'],
  ['192.0.0.0/29', '192.0.0.1', '192.0.0.7'],
  ['192.0.0.170/31, NAT64 discovery', '192.0.0.170', '192.0.0.171'],
  ['192.0.2.0/24, documentation', '192.0.2.0', '192.0.2.255'],
  ['192.31.196.0/24, AS112', '192.31.196.0', '192.31.196.255'],
  ['192.52.193.0/24, AMT', '192.52.193.0', '192.52.193.255'],
  ['192.88.99.0/24, relays of 6to4', '192.88.99.0', '192.88.99.255'],
  ['192.168.0.0/16', '192.168.0.0', '192.168.255.255'],
  ['192.175.48.0/24, AS112', '192.175.48.0', '192.175.48.255'],
  ['198.18.0.0/15, benchmarks', '198.18.0.0', '198.19.255.255'],
  ['198.51.100.0/24, documentation', '198.51.100.0', '198.51.100.255'],
  ['203.0.113.0/24, documentation', '203.0.113.0', '203.0.113.255'],
  ['224.0.0.0/4, multicast', '224.0.0.0', '239.255.255.255'],
  ['240.0.0.0/4, reserved', '240.0.0.0', '255.255.255.254'],
  ['255.255.255.255/32, broadcast', '255.255.255.255', '255.255.255.255'],
  ['metadata of AWS, Azure, Google and others', '169.254.169.254', '169.254.170.2'],
  ['metadata of Alibaba and of Oracle', '100.100.100.200', '192.0.0.192'],
  ['Azure, from inside', '168.63.129.16', '168.63.129.16'],
])('%s is not public', (_block, first, last) => {
  expect([why(first), why(last)]).toEqual([expect.any(String), expect.any(String)]);
});

// The same for https://www.iana.org/assignments/iana-ipv6-special-registry and for what no block is made of (RFC 4291).
test.each([
  ['::1/128', '::1', '::1'],
  ['::/128', '::', '::'],
  ['::/96, IPv4-compatible', '::8.8.8.8', '::127.0.0.1'],
  ['::ffff:0:0/96, of private IPv4', '::ffff:10.0.0.1', '::ffff:7f00:1'],
  ['::ffff:0:0:0/96, IPv4-translated', '::ffff:0:8.8.8.8', '::ffff:0:7f00:1'],
  ['64:ff9b::/96, of private IPv4', '64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe'],
  ['64:ff9b:1::/48', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['100::/64, discard', '100::', '100::ffff:ffff:ffff:ffff'],
  ['100:0:0:1::/64, dummy', '100:0:0:1::', '100::1:ffff:ffff:ffff:ffff'],
  ['2001::/23', '2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001::/32, Teredo', '2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['2001:1::1/128 to 2001:1::3/128', '2001:1::1', '2001:1::3'],
  ['2001:2::/48, benchmarks', '2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff'],
  ['2001:3::/32, AMT', '2001:3::', '2001:3:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:4:112::/48, AS112', '2001:4:112::', '2001:4:112:ffff:ffff:ffff:ffff:ffff'],
  ['2001:10::/28, ORCHID', '2001:10::', '2001:1f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:20::/28, ORCHIDv2', '2001:20::', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:30::/28, drones', '2001:30::', '2001:3f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:db8::/32, documentation', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2002::/16, 6to4', '2002:7f00:1::', '2002:808:808::'],
  ['2620:4f:8000::/48, AS112', '2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff'],
  ['3fff::/20, documentation', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['5f00::/16, segment routing', '5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fc00::/7, unique local', 'fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fe80::/10, link-local', 'fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fe80::/10, with a zone', 'fe80::1%eth0', 'fe80::1%25'],
  ['fec0::/10, site-local', 'fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['ff00::/8, multicast', 'ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['not given out', '200::1', '4000::1'],
  ['ISATAP', '2606:4700::5efe:10.0.0.1', '2606:4700::200:5efe:7f00:1'],
  ['metadata of AWS and of Google', 'fd00:ec2::254', 'fd20:ce::254'],
])('%s is not public', (_block, first, last) => {
  expect([why(first), why(last)]).toEqual([expect.any(String), expect.any(String)]);
});

// Each is the neighbour of a block above.
test.each([
  '1.0.0.0',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::',
  '2001:4860:4860::8888',
  '2003::',
  '2606:4700::5eff:0:1',
  '3ffe:ffff::',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
])('%s is public', (text) => {
  expect(why(text)).toBeNull();
});

test('an address that leads to IPv4 is that address', () => {
  const read = ['::ffff:127.0.0.1', '::FFFF:7F00:1', '64:ff9b::7f00:1', '127.0.0.1'].map(
    (text) => `${readAddress(text)}`,
  );
  expect(new Set(read)).toEqual(new Set(['127.0.0.1']));
});

test('::8.8.8.8 is not taken for ::ffff:8.8.8.8, which ipaddr.js does', () => {
  expect([`${readAddress('::8.8.8.8')}`, `${readAddress('::808:808')}`]).toEqual(['::808:808', '::808:808']);
});

test('only the plain form is an address', () => {
  const others = ['127.1', '0177.0.0.1', '0x7f.0.0.1', '2130706433', '127.0.0.1.', '[::1]', '', 'localhost', '::1/128'];
  expect(others.filter((text) => readAddress(text))).toEqual([]);
});
