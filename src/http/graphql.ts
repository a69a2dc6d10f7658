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
import { Refusal } from './refusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the GraphQL operation, for the log. */
    operation: string | null;
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
  { schema, context, around }: { schema: GraphQLSchema; context: () => object; around?: Around },
): Promise<void> {
  const apollo = new ApolloServer<HttpContext>({
    gateway: gatewayOf(schema, around),
    introspection: true,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    // Its refusals carry no code, and nothing here asks for it yet.
    persistedQueries: false,
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
      requestLog(app.log),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  app.decorateRequest('operation', null);
  acceptOnlyJson(app);
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
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => Object.assign(context(), { [incoming]: request }),
    }),
  });
}

/** Replaces Fastify's parsers: no plain text, no byte that is not UTF-8, and the reason when JSON is broken. */
function acceptOnlyJson(app: FastifyInstance): void {
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
