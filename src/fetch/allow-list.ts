import { domainToASCII } from 'node:url';
import ipaddr from 'ipaddr.js';
import { type Address, readAddress } from './address.ts';

/** A host, or a range of addresses, that may be reached though it is not public; without a port, on the usual ports. */
export interface Allowed {
  host?: string;
  range?: [Address, number];
  port?: number;
}

/** What an entry of the list may be, for the messages. */
export const allowListForm = 'a comma-separated list of host, host:port, 10.0.0.0/8, 10.0.0.0/8:8080 or [fd00::1]:8080';

/** Reads the setting `FETCH_ALLOW`. Throws `TypeError` with the first entry that is none of what `allowListForm` says. */
export function readAllowList(text: string): Allowed[] {
  const entries = text.split(',').map((entry) => entry.trim());
  return entries.filter(Boolean).map((entry) => {
    const allowed = readEntry(entry);
    if (!allowed) throw new TypeError(`expected ${allowListForm}, found ${JSON.stringify(entry)}`);
    return allowed;
  });
}

function readEntry(entry: string): Allowed | null {
  const ipv6 = /^\[([\da-f:.]+)\](\/\d+)?(?::(\d+))?$|^([\da-f:.]*:[\da-f:.]*:[\da-f:.]*)(\/\d+)?$/i.exec(entry);
  const other = /^([^\s:/@?#\\[\]%*]+)(\/\d+)?(?::(\d+))?$/.exec(entry);
  const [name, bits, digits] = ipv6 ? [ipv6[1] ?? ipv6[4], ipv6[2] ?? ipv6[5], ipv6[3]] : (other?.slice(1) ?? []);
  const port = digits === undefined ? {} : { port: Number(digits) };
  if (!name || (port.port !== undefined && !(port.port >= 1 && port.port <= 65_535))) return null;
  const address = readAddress(name);
  if (address) {
    const all = address.kind() === 'ipv4' ? 32 : 128;
    const length = bits ? Number(bits.slice(1)) : all;
    return length <= all ? { range: [address, length], ...port } : null;
  }
  const host = hostName(domainToASCII(name));
  // What the parser of URLs would take for an address is written as one: 127.1 or 0x7f.1 would never be compared.
  return host &&
    !bits &&
    !ipaddr.isValid(host) &&
    /^[a-z\d_][\w.-]*$/.test(host) &&
    !/(^|\.)(0x[\da-f]*|\d+)$/.test(host)
    ? { host, ...port }
    : null;
}

/** A host name as it is compared: the root's dot at its end changes nothing. */
export function hostName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** Whether an entry lets this host be reached at this address on this port. */
export function isAllowed(
  list: readonly Allowed[],
  usualPorts: readonly number[],
  to: { host: string; address: Address; port: number },
): boolean {
  return list.some(
    ({ host, range, port }) =>
      (port === undefined ? usualPorts.includes(to.port) : port === to.port) &&
      (host === hostName(to.host) || (range && within(to.address, range))),
  );
}

function within(address: Address, [from, length]: [Address, number]): boolean {
  return address.kind() === from.kind() && address.match(from, length);
}
