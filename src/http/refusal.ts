import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const example = '{ "query": "{ __typename }" }';

/** An error whose message the client may read, answered with this status. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** Answers what fails before or beside GraphQL in the form of a GraphQL response: refusals say why, bugs do not. */
export function answerError(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error }, 'request failed');
    return answer(request, reply, status, 'Internal server error');
  }
  return answer(request, reply, status, reason(error, request));
}

/** Answers a path nobody serves with 404, and a method its path does not know with 405. */
export function answerUnknown(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?', 1)[0] ?? '';
  const allowed = this.supportedMethods.filter((method) => this.hasRoute({ method, url: path })).join(', ');
  if (allowed) {
    reply.header('allow', allowed);
    return answer(request, reply, 405, `${path} takes ${allowed}; came ${request.method}.`);
  }
  return answer(request, reply, 404, `Nothing is served at ${path}; the graph is at /graphql.`);
}

/** Answers what never became a request: broken HTTP, headers too large, a sender too slow. */
export function answerBrokenHttp(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, message] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? [408, 'The request did not arrive in time.']
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? [431, 'The address and the headers may hold at most 16 KB together; send long queries with POST.']
        : [400, 'This is not HTTP/1.1.'];
  const body = response(status, message);
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
  socket.destroy(error);
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number, message: string): FastifyReply {
  // Both media types are JSON: https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types
  const modern = request.headers.accept?.includes('application/graphql-response+json');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(`application/${modern ? 'graphql-response+json' : 'json'}; charset=utf-8`)
    .send(response(status, message));
}

function response(status: number, message: string): string {
  const code = STATUS_CODES[status]?.toUpperCase().replaceAll(/\W+/g, '_');
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}

function reason(error: FastifyError | Refusal, request: FastifyRequest): string {
  switch (error instanceof Refusal ? undefined : error.code) {
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return `The body must be JSON like ${example}; came nothing.`;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return `The content type must be application/json; came ${request.headers['content-type'] ?? 'none'}.`;
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `The body may hold at most ${request.routeOptions.bodyLimit} bytes.`;
    default:
      return error.message;
  }
}
