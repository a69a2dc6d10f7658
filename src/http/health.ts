import type { FastifyInstance } from 'fastify';

/** Serves /health/live (the process answers) and /health/ready (it can answer questions: `ready` says so). */
export async function healthRoutes(
  app: FastifyInstance,
  { ready }: { ready: () => Promise<boolean> | boolean },
): Promise<void> {
  // Probes come every few seconds and would bury everything else in the log.
  const logLevel = 'warn';

  app.get('/health/live', { logLevel }, async () => ({ status: 'ok' }));

  app.get('/health/ready', { logLevel }, async (request, reply) => {
    try {
      if (await ready()) return { status: 'ok' };
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
    }
    return reply.code(503).send({ status: 'unavailable', reason: 'The database does not answer.' });
  });
}
