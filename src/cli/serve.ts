import { pino } from 'pino';
import type { Config } from '../config.ts';
import { runLean } from '../graph/context.ts';
import { buildGraph } from '../graph/schema.ts';
import { ResponseCache } from '../http/response-cache.ts';
import { createServer, listen } from '../http/server.ts';
import { closeOnSignal } from '../http/shutdown.ts';
import type { Database } from '../store/database.ts';
import { db, Reader } from '../store/reader.ts';
import { seed } from './seed.ts';

/** Serves the graph until the process is told to stop; an empty database is given the seed articles first. */
export async function serve(database: Database, config: Config): Promise<void> {
  if (!(await database.prisma.article.findFirst({ select: { id: true } }))) {
    process.stdout.write(`The database is empty: loading the seed articles.\n${await seed(database.prisma)}\n`);
  }
  const reader = new Reader(database.reader);
  const app = await createServer({
    schema: await buildGraph(),
    context: () => ({ reader }),
    around: runLean,
    ...(config.responseCache > 0 && { cache: new ResponseCache(() => reader.version, config.responseCache) }),
    ready: () => reader.rows(db.selectFrom('Article').select('id').limit(1)).then(() => true),
    config,
    log: pino({ level: config.logLevel }),
  });
  closeOnSignal(async () => {
    await app.close();
    await database.close();
  });
  const address = await listen(app, config);
  process.stdout.write(
    `\n  Reader      ${address}\n  Graph       ${address}/graphql\n  Playground  ${address}/graphiql\n\n`,
  );
}
