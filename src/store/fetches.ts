import type { Fetch, PrismaClient } from './generated/client.ts';

/** What the host said of an address when all of its articles were stored; null where nothing is remembered. */
export function lastFetch(prisma: PrismaClient, url: string): Promise<Fetch | null> {
  return prisma.fetch.findUnique({ where: { url } });
}

/** From now on there is something at an address that is not stored yet. */
export async function forgetFetch(prisma: PrismaClient, url: string): Promise<void> {
  await prisma.fetch.deleteMany({ where: { url } });
}

/** All articles of these addresses are stored as their hosts have them. */
export async function rememberFetches(prisma: PrismaClient, fetches: readonly Fetch[]): Promise<void> {
  for (const { url, ...said } of fetches)
    await prisma.fetch.upsert({ where: { url }, create: { url, ...said }, update: said });
}
