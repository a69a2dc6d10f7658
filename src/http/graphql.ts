import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import { type Around, gatewayOf } from '../execution/gateway.ts';
import { maxAges } from '../graph/max-age.ts';
import { give } from './answer.ts';
import { documents } from './documents.ts';
import { acceptOnlyJson } from './json-body.ts';
import { hostOf } from './origin.ts';
import { persistedQueries, persistedQueryRefusals } from './persisted-queries.ts';
import type { ResponseCache } from './response-cache.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the GraphQL operation, for the log. */
    operation: string | undefined;
    /** The query that was answered, where all went well with it. */
    answeredQuery: DocumentNode | null;
    /** Empties what Apollo holds of it, once Apollo is done. */
    release: (() => void) | null;
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
    config,
  }: {
    schema: GraphQLSchema;
    context: () => object;
    around?: Around;
    cache?: ResponseCache | undefined;
    config: Pick<Config, 'maxAge'>;
  },
): Promise<void> {
  const apollo = new ApolloServer<HttpContext>({
    gateway: gatewayOf(schema, around),
    introspection: true,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { cache: persistedQueries() },
    documentStore: documents(),
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
      persistedQueryRefusals,
      requestOutcome(app.log),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  app.decorateRequest('operation', undefined);
  app.decorateRequest('answeredQuery', null);
  app.decorateRequest('release', null);
  acceptOnlyJson(app);
  const maxAgeOf = maxAges(schema);
  app.route({
    url: '/graphql',
    method: ['GET', 'HEAD', 'POST'],
    onRequest: (request, _reply, done) => {
      hostOf(request); // refused where it is none
      done();
    },
    handler: async (request, reply) => {
      const {
        status = 200,
        headers,
        body,
      } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asApolloTakesIt(request),
        context: async () => Object.assign(context(), { [incoming]: request }),
      });
      request.release?.();
      // Only what is sent in parts would come otherwise, and an executor of a gateway sends none.
      if (body.kind !== 'complete') throw new Error(`Expected a complete answer, got one that is ${body.kind}.`);
      reply.code(status).headers(Object.fromEntries(headers));
      return body.string;
    },
    onSend: (request, reply, payload, done) => {
      if (typeof payload !== 'string') return done(null, payload);
      const { answeredQuery, method } = request;
      const isKeepable = answeredQuery !== null && reply.statusCode === 200;
      // Caches in between keep no answer to a POST.
      const maxAge = isKeepable && method !== 'POST' ? Math.min(config.maxAge, maxAgeOf(answeredQuery)) : null;
      reply.header('vary', 'accept, accept-encoding');
      done(null, give(request, reply, payload, { maxAge, cache: isKeepable ? cache : undefined }) ?? null);
    },
  });
}

function asApolloTakesIt({ method, headers, url, body }: FastifyRequest): HTTPGraphQLRequest {
  const known = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value) known.set(name, String(value));
  const query = url.indexOf('?');
  return {
    // It knows no HEAD. Node leaves the body of the answer out.
    method: method === 'HEAD' ? 'GET' : method,
    headers: known,
    search: query < 0 ? '' : url.slice(query),
    body,
  };
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

/** Leaves with every request what came of it and what empties it once Apollo is done, and writes bugs in full to the log. */
function requestOutcome(serverLog: FastifyBaseLogger): ApolloServerPlugin<HttpContext> {
  return {
    async contextCreationDidFail({ error }) {
      logBug(serverLog, error);
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      logBug(requestContext.contextValue[incoming].log, error);
    },
    async requestDidStart({ request: graphqlRequest, response, contextValue }) {
      const request = contextValue[incoming];
      // What Apollo makes for the executor of a gateway has a getter and a setter of its own, which V8 keeps until it has
      // collected all garbage, with all that they can see: the request, its answer and whatever hangs on these would be
      // copied by each collection until then, which takes a tenth of the time of a large answer.
      request.release = () => {
        Object.assign(graphqlRequest, { http: undefined, variables: undefined });
        Object.assign(response, { body: undefined });
        Object.assign(contextValue, { [incoming]: undefined });
      };
      return {
        async didResolveOperation({ operationName }) {
          // The name is as long as its sender likes.
          request.operation = operationName?.slice(0, 80);
        },
        async didEncounterErrors({ errors }) {
          for (const error of errors) logBug(request.log, error);
        },
        async willSendResponse({ document, operation, errors }) {
          if (operation?.operation === 'query' && !errors) request.answeredQuery = document ?? null;
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
