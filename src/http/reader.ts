import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { type DocumentNode, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Config } from '../config.ts';
import { type Around, executorOf } from '../execution/gateway.ts';
import { maxAges } from '../graph/max-age.ts';
import type { Ask, BuiltReader } from '../reader/page.ts';
import { give } from './answer.ts';
import { originOf } from './origin.ts';
import type { ResponseCache } from './response-cache.ts';

const DIRECTORY = fileURLToPath(new URL('../../dist/reader', import.meta.url));

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Serves the built reader at `/`, its pages as whole documents, or says how to build it. */
export async function readerRoute(
  app: FastifyInstance,
  {
    schema,
    context,
    around,
    cache,
    config,
    directory = DIRECTORY,
  }: {
    schema: GraphQLSchema;
    context: () => object;
    around?: Around;
    cache?: ResponseCache | undefined;
    config: Pick<Config, 'maxAge' | 'publicUrl'>;
    directory?: string;
  },
): Promise<void> {
  const index = join(directory, 'client/index.html');
  if (!existsSync(index)) {
    app.get('/', async (_request, reply) =>
      reply.code(404).type('text/plain; charset=utf-8').send('The reader is not built: run `npm run build`.\n'),
    );
    return;
  }
  const template = readFileSync(index, 'utf8');
  const paths: string[] = JSON.parse(readFileSync(join(directory, 'server/paths.json'), 'utf8'));
  const built = pathToFileURL(join(directory, 'server/server.js')).href;
  const ask = askerOf(schema, context, around);
  const maxAgeOf = maxAges(schema);

  for (const path of paths) {
    app.route({
      url: path,
      // Fastify's own HEAD would say of a page that has not changed that it is empty.
      method: ['GET', 'HEAD'],
      handler: async (request, reply) => {
        const address = (config.publicUrl || originOf(request)) + request.url;
        // The pages are loaded when the first of them is asked for.
        const { answer } = (await import(built)) as BuiltReader;
        let { maxAge } = config;
        const askAndNote: Ask = (document, variables) => {
          maxAge = Math.min(maxAge, maxAgeOf(document));
          return ask(document, variables);
        };
        const { status, type, body, error } = await answer(new URL(address), askAndNote, template);
        if (error) request.log.error({ err: error }, 'page failed');
        const isFound = status === 200;
        reply
          .code(status)
          .headers({ 'content-type': type, 'content-security-policy': policy, vary: 'accept-encoding' });
        return reply.send(
          give(request, reply, body, { maxAge: isFound ? maxAge : null, cache: isFound ? cache : undefined }),
        );
      },
    });
  }

  await app.register(async (assets) => {
    assets.addHook('onRequest', async (_request, reply) => {
      // Each carries a hash of its content in its name.
      reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
    });
    await assets.register(fastifyStatic, {
      root: join(directory, 'client/assets'),
      prefix: '/reader/assets/',
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
    });
  });
}

/** Asks the graph in this process what the reader's pages ask; these are typed when they are built. */
function askerOf(schema: GraphQLSchema, context: () => object, around?: Around): Ask {
  const run = executorOf(schema, around);
  return async (document: DocumentNode, variables) => {
    const operation = getOperationAST(document);
    if (!operation) throw new Error('Expected a document with one operation.');
    const { data, errors } = await run({ document, operation, context: context(), variables });
    if (errors?.[0]) throw errors[0];
    // As a client gets it.
    return JSON.parse(JSON.stringify(data));
  };
}
