import type { LookupAddress } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { FetchError } from './fetch-error.ts';
import { hostOf, portOf } from './target.ts';

/** Largest head of an answer in bytes, whatever NODE_OPTIONS say. */
const MAX_HEAD = 16_384;

export interface HopLimits {
  /** Time until the connection stands, TLS included, in ms. */
  connectMs: number;
  /** Time until the head of the answer is there, in ms. */
  headMs: number;
}

export interface Agents {
  http: HttpAgent;
  https: HttpsAgent;
}

/** Of a host's many addresses, each has so long to connect before the next is tried, in ms; Node's own 250 is too short. */
const ADDRESS_MS = 1000;

/** Connections of our own: those that the process shares may go through a proxy that the environment names. */
export function openAgents(): Agents {
  const options = { keepAlive: true, autoSelectFamilyAttemptTimeout: ADDRESS_MS };
  return { http: new HttpAgent(options), https: new HttpsAgent(options) };
}

export interface Hop {
  url: URL;
  /** The only addresses that are connected to. */
  addresses: LookupAddress[];
  headers: Record<string, string>;
  agents: Agents;
  limits: HopLimits;
  signal: AbortSignal;
}

/** Asks once, follows nothing, keeps nothing; resolves with the head of the answer, its body still to be read. */
export async function askOnce(hop: Hop): Promise<IncomingMessage> {
  try {
    return await send(hop);
  } catch (error) {
    // The server closed a connection that was kept for the next request just as it was taken.
    if (error instanceof StaleConnection) return send(hop);
    throw error;
  }
}

class StaleConnection extends Error {}

function send({ url, addresses, headers, agents, limits, signal }: Hop): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const options: RequestOptions = {
    host: hostOf(url),
    port: portOf(url),
    path: url.pathname + url.search,
    agent: secure ? agents.https : agents.http,
    lookup: pinned(addresses),
    headers,
    maxHeaderSize: MAX_HEAD,
    signal,
  };
  return new Promise((resolve, reject) => {
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED cannot take it back.
    const request = secure ? requestHttps({ ...options, rejectUnauthorized: true }) : requestHttp(options);
    const timer = (ms: number, what: string) =>
      setTimeout(() => request.destroy(new FetchError('LIMIT', `${what} after ${ms} ms`)), ms);
    const connecting = timer(limits.connectMs, 'no connection');
    const answering = timer(limits.headMs, 'no answer');
    const settle = () => {
      clearTimeout(connecting);
      clearTimeout(answering);
    };
    request.on('socket', (socket) => {
      if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
      else clearTimeout(connecting);
    });
    request.on('response', (message) => {
      settle();
      resolve(message);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      settle();
      if (signal.aborted) reject(signal.reason);
      else if (request.reusedSocket && error.code === 'ECONNRESET') reject(new StaleConnection());
      else reject(error);
    });
    request.on('close', () => {
      settle();
      reject(new FetchError('NETWORK', 'the connection was closed before an answer came'));
    });
    request.end();
  });
}

/** Answers every question for a host with the addresses that were checked. */
function pinned(addresses: LookupAddress[]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = addresses;
    if (options.all) answer(null, addresses);
    else answer(null, first?.address ?? '', first?.family);
  };
}
