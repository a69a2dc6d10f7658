import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest } from '../pipeline.ts';
import { openDatabase } from '../store/database.ts';
import type { PrismaClient } from '../store/generated/client.ts';
import type { Saved } from '../store/save.ts';
import { readSourceFolder } from './source-folder.ts';

// The same path from src/cli and from dist/cli.
const SEEDS = relative(process.cwd(), fileURLToPath(new URL('../../seeds', import.meta.url))) || '.';

/** Loads the seed articles into the database of `url`, and says in a line what that changed. */
export async function seedDatabase(url: string): Promise<string> {
  const database = await openDatabase(url);
  try {
    return await seed(database.prisma);
  } finally {
    await database.close();
  }
}

/** Loads the seed articles, all or none, and says in a line what that changed. */
export async function seed(prisma: PrismaClient): Promise<string> {
  const saved = await ingest(prisma, readSourceFolder(SEEDS));
  const count = (outcome: Saved['outcome']) => saved.filter((article) => article.outcome === outcome).length;
  const outcomes = ['new', 'revised', 'unchanged', 'canceled'] as const;
  return `Seeds: ${outcomes.map((outcome) => `${count(outcome)} ${outcome}`).join(', ')}.`;
}
