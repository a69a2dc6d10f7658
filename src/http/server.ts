import type { Socket } from 'node:net';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { type Config, ConfigError } from '../config.ts';
import type { Around } from '../execution/gateway.ts';
import { graphqlRoute } from './graphql.ts';
import { healthRoutes } from './health.ts';
import { targetOf } from './origin.ts';
import { playgroundRoute } from './playground.ts';
import { readerRoute } from './reader.ts';
import { answerBrokenHttp, answerError, answerUnknown } from './refusal.ts';
import { ResponseCache } from './response-cache.ts';

/** How long a request may take to arrive, and how long requests in flight may take to finish on close. */
const arrivalMs = 30_000;
const graceMs = 10_000;

/**
 * Everything served over HTTP, not listening yet. `context` makes the GraphQL context, fresh for every request, `around`
 * is what goes on around each run of a query, `cache` keeps answers, and `ready` says whether questions can be answered.
 * Closing it lets requests in flight finish.
 */
export async function createServer(options: {
  schema: GraphQLSchema;
  context: () => object;
  around?: Around;
  cache?: ResponseCache;
  ready: () => Promise<boolean> | boolean;
  config: Pick<Config, 'bodyLimit' | 'logLevel' | 'maxAge' | 'publicUrl'>;
  log?: FastifyBaseLogger;
}): Promise<FastifyInstance> {
  const { config, log = pino({ level: config.logLevel }), cache = new ResponseCache(() => 0, 0) } = options;
  const app: FastifyInstance = Fastify({
    loggerInstance: log,
    logController: new RequestLog(),
    bodyLimit: config.bodyLimit,
    // Slugs are longer than the 100 characters that it would take.
    routerOptions: { maxParamLength: 1000 },
    rewriteUrl: targetOf,
    requestTimeout: arrivalMs,
    http: { headersTimeout: arrivalMs, connectionsCheckingInterval: 1000 },
    return503OnClosing: false,
    frameworkErrors: answerError,
    clientErrorHandler: answerBrokenHttp,
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerUnknown);
  protect(app);
  finishBeforeClosing(app);

  app.decorateRequest('asked', null);
  app.decorateRequest('kept', null);
  await app.register(healthRoutes, options);
  await app.register(graphqlRoute, { ...options, cache });
  await app.register(playgroundRoute);
  await app.register(readerRoute, { ...options, cache });
  return app;
}

/** Starts listening and returns the address; a port or host that cannot be had is a `ConfigError` of one line. */
export async function listen(app: FastifyInstance, { port, host }: Pick<Config, 'port' | 'host'>): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    switch (code) {
      case 'EADDRINUSE':
        throw new ConfigError(`PORT ${port} is in use on ${host}: set another one, or 0 for any free one.`);
      case 'EACCES':
        throw new ConfigError(
          `PORT ${port} may not be opened by this user: set one above 1023, or 0 for any free one.`,
        );
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        throw new ConfigError(`HOST ${host} is no address of this machine: set 127.0.0.1 or 0.0.0.0.`);
      default:
        throw error;
    }
  }
}

/** Headers of every answer; a route that knows better overrides them. */
function protect(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    done();
  });
}

/** One line a request, without its query string: that may hold a whole document. */
class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        operation: request.operation ?? undefined,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        err: error ?? undefined,
      },
      'request',
    );
  }
}

/** Without this a connection kept alive, or opened and never used, would hold the server open after its last answer. */
function finishBeforeClosing(app: FastifyInstance): void {
  let closing = false;
  const unused = new Set<Socket>();
  app.server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
  app.addHook('preClose', async () => {
    closing = true;
    for (const socket of unused) socket.destroy();
    setTimeout(() => app.server.closeAllConnections(), graceMs).unref();
  });
}
