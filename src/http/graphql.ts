import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type Around, gatewayOf } from '../execution/gateway.ts';
import { persistedQueries, persistedQueryRefusals } from './persisted-queries.ts';
import { Refusal } from './refusal.ts';
import { announce, type Kept, type ResponseCache } from './response-cache.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the GraphQL operation, for the log. */
    operation: string | null;
    /** What it asks, and of which version of the content. */
    asked: { key: string; version: number } | null;
    /** What the same was answered before. */
    kept: Kept | null;
    /** Whether the answer is that of a query which went well. */
    isKeepable: boolean;
  }
}

/** Apollo copies the context of every request, so the request travels as a property of it. */
const incoming = Symbol('incoming request');
interface HttpContext {
  [incoming]: FastifyRequest;
}

/** Serves the schema at /graphql over GET and POST; `context` is called once a request, `around` for each run. */
export async function graphqlRoute(
  app: FastifyInstance,
  {
    schema,
    context,
    around,
    cache,
  }: { schema: GraphQLSchema; context: () => object; around?: Around; cache?: ResponseCache },
): Promise<void> {
  const apollo = new ApolloServer<HttpContext>({
    gateway: gatewayOf(schema, around),
    introspection: true,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { cache: persistedQueries() },
    formatError: maskBug,
    logger: app.log,
    stopOnTerminationSignals: false,
    // What is named or switched off here would follow NODE_ENV and APOLLO_*; settings come from config.ts alone.
    plugins: [
      ApolloServerPluginCacheControlDisabled(), // it would wrap every field
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      plainJsonStatus,
      keepAnswers,
      persistedQueryRefusals,
      requestLog(app.log),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  app.decorateRequest('operation', null);
  app.decorateRequest('asked', null);
  app.decorateRequest('kept', null);
  app.decorateRequest('isKeepable', false);
  acceptOnlyJson(app, cache);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    onRequest: async (request) => {
      // The handler builds an URL from the header and would throw.
      if (!URL.canParse(`http://${request.host}/`)) {
        throw new Refusal(400, `The Host header must name a host; came "${request.host}".`);
      }
    },
    preHandler: async (request, reply) => {
      if (cache && request.method === 'GET') look(cache, request, '');
      if (!request.kept) return;
      request.operation = request.kept.operation;
      return announce(request, reply, request.kept) ? reply.code(304).send() : reply.send(request.kept.body);
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => Object.assign(context(), { [incoming]: request }),
    }),
    onSend: async (request, reply, payload) => {
      const { asked, isKeepable, operation, method } = request;
      if (!cache || !asked || !isKeepable || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
      const contentType = String(reply.getHeader('content-type'));
      // Caches in between may keep it, but must ask whether it still holds; they keep no answer to a POST.
      const cacheControl = method === 'GET' ? 'public, no-cache' : 'no-store';
      const body = Buffer.from(payload);
      const kept = cache.keep(asked.key, asked.version, { operation, contentType, cacheControl, body });
      if (!announce(request, reply, kept)) return body;
      reply.code(304).removeHeader('content-length');
      return null;
    },
  });
}

/** Looks for what the same was answered before; a GET that a page could have forged is not the same. */
function look(cache: ResponseCache, request: FastifyRequest, body: string): void {
  const { method, url, headers } = request;
  const {
    accept,
    'content-type': type,
    'x-apollo-operation-name': name,
    'apollo-require-preflight': preflight,
  } = headers;
  const key = JSON.stringify([method, url, accept, type, name, preflight, body]);
  request.asked = { key, version: cache.version };
  request.kept = cache.find(key) ?? null;
}

/** Lets the answers to queries be kept that went well. */
const keepAnswers: ApolloServerPlugin<HttpContext> = {
  async requestDidStart({ contextValue }) {
    return {
      async willSendResponse({ operation, errors }) {
        contextValue[incoming].isKeepable = operation?.operation === 'query' && !errors;
      },
    };
  },
};

/** Replaces Fastify's parsers: no plain text, no byte that is not UTF-8, and the reason when JSON is broken. */
function acceptOnlyJson(app: FastifyInstance, cache: ResponseCache | undefined): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    let text: string;
    try {
      text = utf8.decode(bytes);
    } catch {
      return done(new Refusal(400, 'The body must be UTF-8 without content encoding; came other bytes.'));
    }
    if (cache) look(cache, request, text);
    if (request.kept) return done(null);
    parse(request, text, (error, body) =>
      done(error && text ? new Refusal(400, `The body must be JSON: ${whyNotJson(text)}.`) : error, body),
    );
  });
}

function whyNotJson(text: string): string {
  try {
    JSON.parse(text);
    return 'the keys "__proto__" and "constructor.prototype" are refused';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Who asks for application/json by name takes any other status than 200 for a broken connection, so a well-formed
 * request that fails as GraphQL is answered with 200 (https://graphql.github.io/graphql-over-http/draft/#sec-application-json).
 */
const plainJsonStatus: ApolloServerPlugin = {
  async requestDidStart({ request }) {
    const accept = request.http?.headers.get('accept') ?? '';
    if (!accept.includes('application/json') || accept.includes('application/graphql-response+json')) return;
    return {
      async willSendResponse({ response, errors }) {
        const wellFormed = !errors?.some(({ extensions }) => extensions.code === ApolloServerErrorCode.BAD_REQUEST);
        if (response.http.status === 400 && wellFormed) response.http.status = 200;
      },
    };
  },
};

/** Names the operation in the request's log line and writes bugs in full beside it. */
function requestLog(serverLog: FastifyBaseLogger): ApolloServerPlugin<HttpContext> {
  return {
    async contextCreationDidFail({ error }) {
      logBug(serverLog, error);
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      logBug(requestContext.contextValue[incoming].log, error);
    },
    async requestDidStart({ contextValue }) {
      const request = contextValue[incoming];
      return {
        async didResolveOperation({ operationName }) {
          // The name is as long as its sender likes.
          request.operation = operationName?.slice(0, 80) ?? null;
        },
        async didEncounterErrors({ errors }) {
          for (const error of errors) logBug(request.log, error);
        },
      };
    },
  };
}

function logBug(log: FastifyBaseLogger, error: Error): void {
  const { extensions, path } = error instanceof GraphQLError ? error : {};
  if (isBug(extensions?.code)) log.error({ err: unwrapResolverError(error), path }, 'graphql failed');
}

/** An error with a code was made for the client; anything else stays here. */
function maskBug(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (!isBug(formatted.extensions?.code)) return formatted;
  return {
    ...formatted,
    message: 'Internal server error',
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
  };
}

function isBug(code: unknown): boolean {
  return code === undefined || code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
}
