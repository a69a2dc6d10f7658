import { resolve } from 'node:path';
import { defineConfig } from 'prisma/config';

// The schema engine runs as WebAssembly from an npm package, so nothing is downloaded (docs/decisions/002).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve(import.meta.dirname, 'prisma/schema-engine.mjs');
process.env.CHECKPOINT_DISABLE ??= '1';
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/verbatim.db' },
});
