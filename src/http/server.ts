import { createServer as createHttpServer } from 'node:http';
import type { Socket } from 'node:net';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { type Config, ConfigError } from '../config.ts';
import type { Around } from '../execution/gateway.ts';
import { cachingHandler } from './caching-handler.ts';
import { graphqlRoute } from './graphql.ts';
import { healthRoutes } from './health.ts';
import { targetOf } from './origin.ts';
import { playgroundRoute } from './playground.ts';
import { readerRoute } from './reader.ts';
import { answerBrokenHttp, answerError, answerUnknown } from './refusal.ts';
import { RequestLog } from './request-log.ts';
import type { ResponseCache } from './response-cache.ts';

/** How long a request may take to arrive, and a connection is kept for the next one, in ms. */
const TIMEOUTS = {
  headersTimeout: 30_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 72_000,
};

/** How long requests in flight may take to finish on close. */
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
  cache?: ResponseCache | undefined;
  ready: () => Promise<boolean> | boolean;
  config: Pick<Config, 'bodyLimit' | 'logLevel' | 'maxAge' | 'publicUrl'>;
  log?: FastifyBaseLogger;
}): Promise<FastifyInstance> {
  const { config, log = pino({ level: config.logLevel }), cache } = options;
  const { bodyLimit } = config;
  const requestLog = new RequestLog(log);
  const app: FastifyInstance = Fastify({
    loggerInstance: log,
    logController: requestLog,
    genReqId: requestLog.newId,
    bodyLimit,
    // Slugs are longer than the 100 characters that it would take.
    routerOptions: { maxParamLength: 1000 },
    rewriteUrl: targetOf,
    serverFactory: (handler) =>
      createHttpServer(TIMEOUTS, cache ? cachingHandler(handler, { cache, bodyLimit, log: requestLog }) : handler),
    return503OnClosing: false,
    frameworkErrors: answerError,
    clientErrorHandler: answerBrokenHttp,
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerUnknown);
  protect(app);
  finishBeforeClosing(app);

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

/** Without this a connection kept alive, or opened and never used, would hold the server open after its last answer. */
function finishBeforeClosing(app: FastifyInstance): void {
  let closing = false;
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
  app.addHook('preClose', async () => {
    closing = true;
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    setTimeout(() => app.server.closeAllConnections(), graceMs).unref();
  });
}
