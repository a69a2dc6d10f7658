import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const built = fileURLToPath(new URL('../../dist/playground', import.meta.url));

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  // The editor positions its lines with style elements and attributes of its own.
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the built playground under /graphiql/, or says how to build it. */
export async function playgroundRoute(
  app: FastifyInstance,
  { directory = built }: { directory?: string },
): Promise<void> {
  app.get('/graphiql', async (request, reply) => reply.redirect(request.url.replace('/graphiql', '/graphiql/'), 301));

  if (!existsSync(join(directory, 'index.html'))) {
    app.get('/graphiql/*', async (_request, reply) =>
      reply.code(404).type('text/plain; charset=utf-8').send('The playground is not built: run `npm run build`.\n'),
    );
    return;
  }

  app.addHook('onRequest', async (request, reply) => {
    // Only the files in assets/ carry a hash of their content in their name.
    const immutable = request.url.startsWith('/graphiql/assets/');
    reply.headers({
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': policy,
      vary: 'accept-encoding',
    });
  });

  await app.register(fastifyStatic, {
    root: directory,
    prefix: '/graphiql/',
    preCompressed: true,
    cacheControl: false,
  });
}
