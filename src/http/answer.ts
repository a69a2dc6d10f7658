import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { compress, encodingFor } from './compression.ts';
import type { CachedResponse, ResponseCache } from './response-cache.ts';

/**
 * Sets the headers of an answer and returns what to send: the text in the encoding that its client takes or, with 304,
 * nothing where the client has it already. Caches in between may use it for `maxAge` seconds, and then, by its tag, ask
 * whether it still holds; null keeps it out of them. `cache` keeps it, where there is one.
 */
export function give(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  { maxAge, cache }: { maxAge: number | null; cache: ResponseCache | undefined },
): Buffer | undefined {
  const plain = bytesOf(text);
  const encoding = encodingFor(request.headers['accept-encoding']);
  const compressed = compress(plain, encoding);
  const body = compressed ?? plain;
  const etag = maxAge === null ? undefined : tagOf(plain);
  reply.headers({
    'cache-control': maxAge === null ? 'no-store' : maxAge > 0 ? `public, max-age=${maxAge}` : 'public, no-cache',
    ...(etag && { etag }),
    ...(encoding && compressed && { 'content-encoding': encoding }),
    'content-length': String(body.length),
  });
  if (cache) {
    const headers = Object.entries(reply.getHeaders()).flat().map(String);
    cache.keep(request.raw, { operation: request.operation, etag, headers, body });
  }
  if (!holds(request.headers['if-none-match'], etag)) return body;
  reply.code(304).removeHeader('content-length').removeHeader('content-encoding');
  return undefined; // null would be sent as JSON
}

/** Room to write a text in, before it is known how many bytes it takes. */
const ROOM = Buffer.allocUnsafeSlow(2 ** 18);

/** A text in UTF-8. `Buffer.from` goes over it twice, to count its bytes first. */
function bytesOf(text: string): Buffer {
  const mayFit = 3 * text.length <= ROOM.length;
  return mayFit ? Buffer.from(ROOM.subarray(0, ROOM.write(text))) : Buffer.from(text);
}

/** Sends an answer once more, or 304 where the client has it already, and returns the status. */
export function giveAgain({ headers }: IncomingMessage, response: ServerResponse, answer: CachedResponse): number {
  if (!holds(headers['if-none-match'], answer.etag)) {
    response.writeHead(200, answer.headers).end(answer.body);
    return 200;
  }
  const isOfBody = (name: string | undefined) => name === 'content-length' || name === 'content-encoding';
  response
    .writeHead(
      304,
      answer.headers.filter((_, i, all) => !isOfBody(all[i - (i % 2)])),
    )
    .end();
  return 304;
}

/** The tag of a body, weak because it is the same in every encoding. */
function tagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Whether an If-None-Match names a tag (https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2). */
function holds(condition: string | undefined, etag: string | undefined): boolean {
  if (condition === undefined || etag === undefined) return false;
  const tags = condition.split(',').map((tag) => tag.trim());
  return tags.some((tag) => tag === '*' || tag.replace(/^(W\/)?/, 'W/') === etag);
}
