import cluster from 'node:cluster';
import { type Logger, pino } from 'pino';
import type { Config } from '../config.ts';
import { runLean } from '../graph/context.ts';
import { buildGraph } from '../graph/schema.ts';
import { ResponseCache } from '../http/response-cache.ts';
import { createServer, listen } from '../http/server.ts';
import { closeOnSignal } from '../http/shutdown.ts';
import { type DatabaseFile, openFile } from '../store/file.ts';
import { db, Reader } from '../store/reader.ts';
import { type Served, startWorkers } from './workers.ts';

/** Serves the graph until the process is told to stop; an empty database is given the seed articles first. */
export async function serve(config: Config): Promise<void> {
  const file = openFile(config.databaseUrl);
  const end = () => {
    file.close();
    cluster.worker?.disconnect();
  };
  try {
    await prepare(new Reader(file.reader), config.databaseUrl);
    const log = pino({ level: config.logLevel });
    const isPrimary = cluster.isPrimary && config.workers > 1;
    const { address, close } = await (isPrimary ? startWorkers(config.workers, log) : startServer(file, config, log));
    closeOnSignal(async () => {
      await close();
      end();
    });
    if (cluster.worker) cluster.worker.send(address);
    else {
      process.stdout.write(
        `\n  Reader      ${address}\n  Graph       ${address}/graphql\n  Playground  ${address}/graphiql\n\n`,
      );
    }
  } catch (error) {
    end();
    throw error;
  }
}

/** Serves from this process. */
async function startServer(file: DatabaseFile, config: Config, log: Logger): Promise<Served> {
  const reader = new Reader(file.reader);
  const app = await createServer({
    schema: await buildGraph(),
    context: () => ({ reader }),
    around: runLean,
    // All workers together keep as much as one server would.
    cache:
      config.responseCache > 0
        ? new ResponseCache(() => reader.version, config.responseCache / config.workers)
        : undefined,
    ready: () => reader.rows(db.selectFrom('Article').select('id').limit(1)).then(() => true),
    config,
    log,
  });
  return { address: await listen(app, config), close: () => app.close() };
}

/** What has to be written before anything is served. A server only reads: what writes is loaded here alone. */
async function prepare(reader: Reader, url: string): Promise<void> {
  const articles = await reader.rows(db.selectFrom('Article').select('id').limit(1));
  if (articles.length === 0) {
    const { seedDatabase } = await import('./seed.ts');
    process.stdout.write(`The database is empty: loading the seed articles.\n${await seedDatabase(url)}\n`);
    return;
  }
  const loose = await reader.rows(db.selectFrom('Quote').select('id').where('statementId', 'is', null).limit(1));
  if (loose.length > 0) {
    const { openDatabase } = await import('../store/database.ts');
    await (await openDatabase(url)).close();
  }
}
