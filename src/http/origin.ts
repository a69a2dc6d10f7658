import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/** A host with its port, and nothing that would begin a path (https://www.rfc-editor.org/rfc/rfc9110#section-7.2). */
const HOST = /^([\w.~-]+|\[[\da-f:.]+\])(:\d+)?$/i;

/** Which host a request says that it was sent to, with its port; refused where that is none. */
export function hostOf({ host }: FastifyRequest): string {
  if (HOST.test(host)) return host;
  throw noHost(host);
}

/** Where a request says that it was sent to, like `http://news.example`; refused where that is no host. */
export function originOf(request: FastifyRequest): string {
  const host = hostOf(request);
  const origin = `${request.protocol}://${host}`;
  if (URL.canParse(origin)) return origin;
  throw noHost(host);
}

const noHost = (host: string) => new Refusal(400, `The Host header must name a host; came "${host}".`);

/** What is asked for, without the address of the server, which may stand before it. */
export function targetOf({ url = '/' }: { url?: string | undefined }): string {
  return url.replace(/^https?:\/\/[^/?#]*\/?/i, '/');
}
