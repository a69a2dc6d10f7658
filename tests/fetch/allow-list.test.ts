import { expect, test } from 'vitest';
import { readAddress } from '../../src/fetch/address.ts';
import { isAllowed, readAllowList } from '../../src/fetch/allow-list.ts';

const allows = (list: string, host: string, address: string, port: number) => {
  const read = readAddress(address);
  if (!read) throw new Error(`expected an address, found ${address}`);
  return isAllowed(readAllowList(list), [80, 443], { host, address: read, port });
};

test.each([
  ['cms.example', 'cms.example', '10.0.0.1', 443],
  ['CMS.example.', 'cms.example', '10.0.0.1', 443],
  ['cms.example', 'cms.example.', '10.0.0.1', 443],
  ['a.example, cms.example:8080', 'cms.example', '10.0.0.1', 8080],
  ['zürich.example', 'xn--zrich-kva.example', '10.0.0.1', 80],
  ['10.0.0.0/8', 'cms.example', '10.1.2.3', 80],
  ['10.0.0.0/8', '::ffff:a01:203', '::ffff:a01:203', 80],
  ['10.0.0.0/8:8080', '10.1.2.3', '10.1.2.3', 8080],
  ['10.1.2.3', '10.1.2.3', '10.1.2.3', 80],
  ['10.1.2.3:8080', '10.1.2.3', '10.1.2.3', 8080],
  ['::1', '::1', '::1', 80],
  ['[::1]', '::1', '::1', 80],
  ['[::1]:8080', '::1', '::1', 8080],
  ['fd00::/8', 'cms.example', 'fd12::1', 80],
  ['[fd00::]/8:8080', 'cms.example', 'fd12::1', 8080],
])('%s allows %s at %s on port %i', (list, host, address, port) => {
  expect(allows(list, host, address, port)).toBe(true);
});

test.each([
  ['', 'cms.example', '10.0.0.1', 80],
  ['cms.example', 'cms.example', '10.0.0.1', 8080],
  ['cms.example:8080', 'cms.example', '10.0.0.1', 80],
  ['cms.example', 'www.cms.example', '10.0.0.1', 80],
  ['cms.example', 'evilcms.example', '10.0.0.1', 80],
  ['10.0.0.0/8', 'cms.example', '11.0.0.1', 80],
  ['10.0.0.0/8', 'cms.example', 'fd00::1', 80],
  ['10.1.2.3', '10.1.2.4', '10.1.2.4', 80],
  ['fd00::/8', 'cms.example', '10.0.0.1', 80],
])('%j does not allow %s at %s on port %i', (list, host, address, port) => {
  expect(allows(list, host, address, port)).toBe(false);
});

test.each([
  'http://cms.example',
  'user@cms.example',
  'cms.example/feed',
  'cms.example:0',
  'cms.example:65536',
  'cms.example:http',
  '*.example',
  '10.0.0.0/33',
  'fd00::/129',
  'cms.example/8',
  '127.1',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '2130706433',
  '::1:8080:',
  '[::1',
  'a b',
])('refuses the entry %s', (entry) => {
  expect(() => readAllowList(`fine.example, ${entry}`)).toThrow(
    `expected a comma-separated list of host, host:port, 10.0.0.0/8, 10.0.0.0/8:8080 or [fd00::1]:8080, found "${entry}"`,
  );
});
