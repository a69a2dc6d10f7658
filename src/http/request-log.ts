import type { IncomingMessage } from 'node:http';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { targetOf } from './origin.ts';

interface Outcome {
  operation: string | undefined;
  status: number;
  ms: number;
  err?: Error | undefined;
}

/** Writes one line a request, without its query string: that may hold a whole document. */
export class RequestLog extends LogController {
  readonly #log: FastifyBaseLogger;
  #requests = 0;

  constructor(log: FastifyBaseLogger) {
    super();
    this.#log = log;
  }

  readonly newId = () => `req-${(++this.#requests).toString(36)}`;

  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    write(request.log, request, {
      operation: request.operation,
      status: reply.statusCode,
      ms: reply.elapsedTime,
      err: error ?? undefined,
    });
  }

  /** Writes the line of a request that came no further than to the cache. */
  requestAnswered(request: IncomingMessage, outcome: Outcome): void {
    write(this.#log, request, { reqId: this.newId(), ...outcome });
  }
}

function write(
  log: FastifyBaseLogger,
  { method, url }: { method?: string | undefined; url?: string | undefined },
  { reqId, operation, status, ms, err }: Outcome & { reqId?: string },
): void {
  const path = targetOf({ url }).split('?', 1)[0];
  log.info({ reqId, method, path, operation, status, ms: Math.round(ms * 10) / 10, err }, 'request');
}
