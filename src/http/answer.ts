import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { compress, encodingFor } from './compression.ts';

/** An answer as it is sent, ready to be sent again. */
export interface Answer {
  /** Name of the GraphQL operation, for the log. */
  operation: string | null;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/**
 * An answer in the encoding that its client takes. Caches in between may use it for `maxAge` seconds, and then, by its
 * tag, ask whether it still holds; null keeps it out of them.
 */
export function answerOf(
  { headers: asked, operation }: FastifyRequest,
  text: string,
  maxAge: number | null,
  headers: { 'content-type': string; vary: string; [name: string]: string },
): Answer {
  const plain = Buffer.from(text);
  const encoding = encodingFor(asked['accept-encoding']);
  const compressed = compress(plain, encoding);
  return {
    operation,
    headers: {
      ...headers,
      'cache-control': maxAge === null ? 'no-store' : maxAge > 0 ? `public, max-age=${maxAge}` : 'public, no-cache',
      ...(maxAge !== null && { etag: tagOf(plain) }),
      ...(encoding && compressed && { 'content-encoding': encoding }),
    },
    body: compressed ?? plain,
  };
}

/** The tag of a body, weak because it is the same in every encoding. */
function tagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Sets the headers of an answer and returns what to send: nothing, with 304, where the client has it already. */
export function give({ headers }: FastifyRequest, reply: FastifyReply, answer: Answer): Buffer | undefined {
  reply.headers(answer.headers).removeHeader('content-length');
  const { etag } = answer.headers;
  if (!etag || !holds(headers['if-none-match'], etag)) return answer.body;
  reply.code(304).removeHeader('content-encoding');
  return undefined; // null would be sent as JSON
}

/** Whether an If-None-Match names a tag (https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2). */
function holds(condition: string | undefined, etag: string): boolean {
  const tags = condition?.split(',').map((tag) => tag.trim()) ?? [];
  return tags.some((tag) => tag === '*' || tag.replace(/^(W\/)?/, 'W/') === etag);
}
