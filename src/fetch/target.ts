import type { LookupAddress } from 'node:dns';
import { type Address, notPublic, readAddress } from './address.ts';
import { type Allowed, isAllowed } from './allow-list.ts';
import { FetchError, shown } from './fetch-error.ts';

/** Finds the addresses of a host name, as `dns.promises.lookup` with `all` does. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export interface Reach {
  allow: readonly Allowed[];
  /** The ports that may be asked where the list names none. */
  ports: readonly number[];
  resolve: Resolve;
}

const allowed = 'allowed are public addresses and what FETCH_ALLOW lists';

/** Reads an address as browsers do, so that every notation of a host becomes the one that is checked and connected to. */
export function readTarget(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href))
    throw new FetchError('REFUSED', `expected an address (https://…), found ${shown(text)}`);
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchError('REFUSED', `${url.protocol} is not fetched, allowed are http: and https:`);
  }
  if (url.username || url.password) {
    throw new FetchError('REFUSED', 'it holds a user or a password, allowed are addresses without');
  }
  url.hash = '';
  return url;
}

/** The port that is connected to. */
export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** The host without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * The addresses of a host, all of them checked; a socket may be opened to these and to no other, since a name can lead
 * elsewhere when it is asked again. Throws `FetchError` where one of them may not be reached.
 */
export async function checkedAddresses(url: URL, reach: Reach): Promise<LookupAddress[]> {
  const [host, port] = [hostOf(url), portOf(url)];
  // Before the name is asked: whoever runs its server learns nothing from an address that is refused anyway.
  if (!reach.ports.includes(port) && !reach.allow.some((entry) => entry.port === port)) throw portRefused(port, reach);
  const literal = readAddress(host);
  const found = literal ? [{ address: host, family: url.hostname.startsWith('[') ? 6 : 4 }] : await lookUp(host, reach);
  for (const { address: text } of found) {
    const address = readAddress(text);
    if (!address) throw new FetchError('REFUSED', `${host} leads to ${shown(text)}, which is no address; ${allowed}`);
    if (!isAllowed(reach.allow, reach.ports, { host, address, port })) check(address, text, url, reach);
  }
  return found;
}

async function lookUp(host: string, { resolve }: Reach): Promise<LookupAddress[]> {
  const found = await resolve(host);
  if (found.length === 0) throw new FetchError('NETWORK', `${host} has no address`);
  return found;
}

function check(address: Address, text: string, url: URL, reach: Reach): void {
  const why = notPublic(address);
  const plain = address.toString();
  const written = plain === text ? text : `${text} (${plain})`;
  const leads = text === hostOf(url) ? `address ${written}` : `${hostOf(url)} leads to ${written}, which`;
  if (why) throw new FetchError('REFUSED', `${leads} is ${why}; ${allowed}`);
  if (!reach.ports.includes(portOf(url))) throw portRefused(portOf(url), reach);
}

function portRefused(port: number, { ports }: Reach): FetchError {
  return new FetchError(
    'REFUSED',
    `port ${port} is not asked, allowed are ${ports.join(', ')} and what FETCH_ALLOW lists`,
  );
}
