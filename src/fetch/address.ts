import { isIP, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address as bytes: what is written as IPv6 but leads to an IPv4 host is that IPv4 address. */
export type Address = ReturnType<typeof ipaddr.parse>;

/**
 * Public addresses that answer only from inside a cloud. The others, like 169.254.169.254 and fd00:ec2::254, stand in
 * ranges that are no public ones anyway. https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const METADATA = ['168.63.129.16'];

const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** What `ipaddr.js` calls its ranges, where our readers say it in other words. */
const words: Record<string, string> = {
  unspecified: 'unspecified (this host)',
  carrierGradeNat: 'carrier-grade NAT',
  linkLocal: 'link-local (cloud metadata among them)',
  uniqueLocal: 'unique local (private)',
  deprecatedSiteLocal: 'site-local (private)',
  rfc6145: 'IPv4-translated',
  rfc6052: 'local NAT64',
  reserved: 'reserved, for documentation or for benchmarks',
};

/**
 * Reads an address in its plain form, as a resolver or the parser of URLs writes it; `null` where it is none, octal and
 * short forms among them. IPv4-mapped addresses (RFC 4291, 2.5.5.2) and those of NAT64's well-known prefix (RFC 6052)
 * become the IPv4 address that they lead to: a network of IPv6 alone reaches all of IPv4 that way.
 */
export function readAddress(text: string): Address | null {
  if (!isIP(text)) return null;
  // In hexadecimal, as URLs have it: `ipaddr.js` takes the dotted ::8.8.8.8 for ::ffff:8.8.8.8. A zone says nothing here.
  const plain = isIPv6(text) ? new URL(`http://[${text.replace(/%.*/s, '')}]`).hostname.slice(1, -1) : text;
  const address = ipaddr.parse(plain);
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address;
}

/**
 * Why an address is not on the public internet, or `null` where it is. `ipaddr.js` knows the special-purpose registries
 * of IANA (RFC 6890: https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry) but
 * takes for public what it has never heard of; in IPv6 only 2000::/3 is given out (RFC 4291, 2.4), so the rest is refused.
 * Tunnels (6to4, Teredo, ISATAP) end at an IPv4 address that the sender chooses, and are refused whatever it is.
 */
export function notPublic(address: Address): string | null {
  const range = address.range();
  if (range !== 'unicast') return words[range] ?? range;
  if (METADATA.includes(address.toString())) return 'cloud metadata';
  if (!(address instanceof ipaddr.IPv6)) return null;
  if (!address.match(GLOBAL_UNICAST)) return 'outside of the global unicast addresses 2000::/3';
  // An interface identifier of ISATAP (RFC 5214, 6.1): 00-00-5E-FE or 02-00-5E-FE and the IPv4 address.
  return ((address.parts[4] ?? 0) & ~0x200) === 0 && address.parts[5] === 0x5efe ? 'ISATAP' : null;
}
