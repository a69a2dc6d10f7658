import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { seed } from '../../src/cli/seed.ts';
import { runLean } from '../../src/graph/context.ts';
import { buildGraph } from '../../src/graph/schema.ts';
import { createServer } from '../../src/http/server.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { Reader } from '../../src/store/reader.ts';

let schema: Promise<GraphQLSchema> | undefined;

/** The graph, built once for all tests of a file. */
export function graph(): Promise<GraphQLSchema> {
  schema ??= buildGraph();
  return schema;
}

/** A database of its own in a folder that goes with it. */
export async function temporaryDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const database = await openDatabase(`file:${join(folder, 'test.db')}`);
  return {
    ...database,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The real server on a free port, with what `fill` loads: the seed articles. Each statement that it reads with is told. */
export async function startServer({
  fill = seed,
  onStatement,
}: {
  fill?: (prisma: Database['prisma']) => Promise<unknown>;
  onStatement?: (sql: string) => void;
} = {}): Promise<{ url: string; close(): Promise<void> }> {
  const database = await temporaryDatabase();
  await fill(database.prisma);
  const reader = new Reader(database.reader, onStatement);
  const app = await createServer({
    schema: await graph(),
    context: () => ({ reader }),
    around: runLean,
    ready: () => true,
    config: { bodyLimit: 1024 * 1024, logLevel: 'silent', maxAge: 0, publicUrl: '' },
    log: pino({ level: 'silent' }),
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
