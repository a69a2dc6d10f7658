import { resolve } from 'node:path';
import { defineConfig } from 'prisma/config';

// The schema engine runs as WebAssembly from an npm package, so nothing is downloaded (docs/decisions/002).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve(import.meta.dirname, 'prisma/schema-engine.mjs');
process.env.CHECKPOINT_DISABLE ??= '1';
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1';

// The tables of full-text search, and those that SQLite keeps beside them, are no models.
const SEARCH_TABLES = ['ArticleText', 'QuoteText', 'EntityName'].flatMap((table) => [
  table,
  `${table}_data`,
  `${table}_idx`,
  `${table}_docsize`,
  `${table}_config`,
]);

export default defineConfig({
  experimental: { externalTables: true },
  tables: { external: [...SEARCH_TABLES, 'ArticleTextWord', 'QuoteTextWord', 'EntityNameWord'] },
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/verbatim.db' },
});
