import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest } from '../pipeline.ts';
import type { PrismaClient } from '../store/generated/client.ts';
import { readSourceFolder } from './source-folder.ts';

// The same path from src/cli and from dist/cli.
const SEEDS = relative(process.cwd(), fileURLToPath(new URL('../../seeds', import.meta.url))) || '.';

/** Loads the seed articles, all or none, and says in a line what that changed. */
export async function seed(prisma: PrismaClient): Promise<string> {
  const saved = await ingest(prisma, readSourceFolder(SEEDS));
  const count = (outcome: string) => saved.filter((article) => article.outcome === outcome).length;
  return `Seeds: ${count('new')} new, ${count('revised')} revised, ${count('unchanged')} unchanged.`;
}
