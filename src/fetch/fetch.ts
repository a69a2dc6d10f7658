import { lookup } from 'node:dns/promises';
import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Allowed, hostName } from './allow-list.ts';
import { acceptedEncodings, readBody } from './body.ts';
import { Budget } from './budget.ts';
import { at, FetchError, shown } from './fetch-error.ts';
import { type Answer, type Fetched, redirectOf, retryAfterOf, toFetched } from './fetched.ts';
import { askOnce, openAgents } from './hop.ts';
import { defaultLimits, type FetchLimits } from './limits.ts';
import { everything, nothing, ROBOTS_BYTES, type Robots, readRobots } from './robots.ts';
import { checkedAddresses, hostOf, type Reach, type Resolve, readTarget } from './target.ts';
import { openTurns } from './turns.ts';

export interface FetchSettings {
  /** What may be reached though it is not public. */
  allow?: readonly Allowed[];
  /** Where those who run a host learn who asks. */
  contact?: string;
  limits?: Partial<FetchLimits>;
  /** The ports that may be asked where `allow` names none. */
  ports?: readonly number[];
  resolve?: Resolve;
}

/** What is known from the last time. */
export interface Known {
  etag?: string | null;
  lastModified?: string | null;
}

export interface Fetcher {
  /**
   * Fetches what is at a public http(s) address, when robots.txt allows it and it is the host's turn. Throws
   * `FetchError`; an answer with an HTTP status of failure is none.
   */
  fetchBytes(url: string, known?: Known): Promise<Fetched>;
  /** Ends what is under way, which then throws, and closes all connections. */
  close(): void;
}

const ROBOT = 'Verbatim';

/** Opens what fetches for one run: its connections, its turns and what it knows of each host's robots.txt. */
export function openFetcher(settings: FetchSettings = {}): Fetcher {
  const limits = { ...defaultLimits, ...settings.limits };
  const reach: Reach = {
    allow: settings.allow ?? [],
    ports: settings.ports ?? [80, 443],
    resolve: settings.resolve ?? ((host) => lookup(host, { all: true })),
  };
  const closing = new AbortController();
  // Whatever waits, listens to it: that is no leak.
  setMaxListeners(0, closing.signal);
  const agents = openAgents();
  const turns = openTurns(limits.hostsAtOnce, closing.signal);
  const robotsByOrigin = new Map<string, Promise<Robots>>();
  const agent = userAgent(settings.contact);

  /** Asks one host once, when it is its turn. Only a last answer has bytes. */
  const ask = (url: URL, restMs: number, budget: Budget, wanted: Wanted): Promise<Answer> =>
    turns.take(lineOf(url), restMs, () =>
      budget.spend(closing.signal, async (signal) => {
        const addresses = await checkedAddresses(url, reach);
        signal.throwIfAborted();
        const headers = { 'user-agent': agent, accept: '*/*', 'accept-encoding': acceptedEncodings, ...wanted.headers };
        const message = await askOnce({ url, addresses, headers, agents, limits, signal });
        const answer: Answer = { status: message.statusCode ?? 0, headers: message.headers, bytes: new Uint8Array() };
        const retryMs = retryAfterOf(answer);
        if (retryMs !== null) turns.rest(lineOf(url), Math.min(retryMs, limits.retryMs));
        if (redirectOf(answer) !== null) {
          message.destroy();
          return answer;
        }
        const encoding = answer.headers['content-encoding'] ?? '';
        return { ...answer, bytes: await readBody(message, encoding, { ...wanted, signal }) };
      }),
    );

  const askPatiently = async (url: URL, restMs: number, budget: Budget, wanted: Wanted): Promise<Answer> => {
    for (let retries = 0; ; retries++) {
      const answer = await ask(url, restMs, budget, wanted);
      const ms = retryAfterOf(answer);
      if (ms === null || ms > limits.retryMs || retries >= limits.retries) return answer;
    }
  };

  /** Follows redirects, each checked like the first. Throws `HopError`. */
  const follow = async (text: string, wanted: Wanted, robotsOf: (url: URL) => Promise<Robots>) => {
    const budget = new Budget(limits.wholeMs);
    let [to, from]: [string, URL | undefined] = [text, undefined];
    for (let hop = 0; ; hop++) {
      try {
        const url = readTarget(to, from);
        const robots = await robotsOf(url);
        if (!robots.allows(url.pathname + url.search)) throw forbidden(url, robots);
        const answer = await askPatiently(url, robots.crawlDelayMs, budget, wanted);
        const next = redirectOf(answer);
        if (next === null) return { url, answer };
        if (hop === limits.redirects)
          throw new FetchError('LIMIT', `sent on to ${shown(next)}, allowed are ${hop} redirects`);
        [to, from] = [next, url];
      } catch (error) {
        throw new HopError(hop, URL.canParse(to, from?.href) ? new URL(to, from).href : to, error);
      }
    }
  };

  const readRobotsOf = async ({ origin, host }: URL): Promise<Robots> => {
    const wanted = { limit: ROBOTS_BYTES, cut: true, headers: {} };
    try {
      const { answer } = await follow(`${origin}/robots.txt`, wanted, async () => everything);
      if (answer.status < 300) return readRobots(Buffer.from(answer.bytes).toString(), ROBOT);
      // A host that has too much to do (429) is left alone, as RFC 9309, 2.3.1.3 lets us.
      if (answer.status < 500 && answer.status !== 429) return everything;
      return nothing(`${host} answers ${answer.status}`);
    } catch (error) {
      if (!(error instanceof HopError)) throw error;
      const { hop, place, cause } = error;
      if (closing.signal.aborted) throw cause;
      if (hop > 0) return nothing(at(`redirect ${hop} to ${shown(place)}`, cause).message);
      // The page is where its robots.txt is: it would be refused for the same reason, or not be reached either.
      throw cause instanceof FetchError && cause.problem === 'REFUSED'
        ? cause
        : at('its robots.txt cannot be read', cause);
    }
  };
  const robotsOf = (url: URL): Promise<Robots> => {
    const known = robotsByOrigin.get(url.origin) ?? readRobotsOf(url);
    robotsByOrigin.set(url.origin, known);
    return known;
  };

  return {
    async fetchBytes(text, known = {}) {
      try {
        const { url, answer } = await follow(text, { limit: limits.bytes, headers: conditions(known) }, robotsOf);
        return toFetched(url, answer);
      } catch (error) {
        if (!(error instanceof HopError)) throw error;
        const place = error.hop === 0 ? '' : `: redirect ${error.hop} to ${shown(error.place)}`;
        throw at(shown(text) + place, error.cause);
      }
    },
    close() {
      closing.abort(new FetchError('NETWORK', 'the fetcher was closed'));
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

interface Wanted {
  limit: number;
  cut?: boolean;
  headers: Record<string, string>;
}

/** Whose turn it is: ports and the dot of the root make no other host. */
const lineOf = (url: URL) => hostName(hostOf(url));

/** At which redirect something went wrong; the cause says what. */
class HopError extends Error {
  constructor(
    readonly hop: number,
    readonly place: string,
    override readonly cause: unknown,
  ) {
    super();
  }
}

function forbidden(url: URL, { unread }: Robots): FetchError {
  const why = unread ? `cannot be read, which forbids everything: ${unread}` : `forbids ${url.pathname} to ${ROBOT}`;
  return new FetchError('ROBOTS', `the robots.txt of ${url.host} ${why}`);
}

function conditions({ etag, lastModified }: Known): Record<string, string> {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) };
}

function userAgent(contact?: string): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return `${ROBOT}/${version}${contact ? ` (+${contact})` : ''}`;
}
