import type { Transaction } from './bulk.ts';

/**
 * The headlines as parts of addresses, in their order, each with a number where another article, or one before it here,
 * has it already.
 */
export async function freeSlugs(tx: Transaction, headlines: readonly string[]): Promise<string[]> {
  const slugs = headlines.map(slugOf);
  const rows = await tx.article.findMany({ where: { slug: { in: slugs } }, select: { slug: true } });
  const taken = new Set(rows.map(({ slug }) => slug));
  const free: string[] = [];
  for (const slug of slugs) {
    const own = taken.has(slug) ? await numbered(tx, slug, taken) : slug;
    taken.add(own);
    free.push(own);
  }
  return free;
}

/** The slug with the first free number, found by halves: some headlines come back every day for years. */
async function numbered(tx: Transaction, slug: string, taken: ReadonlySet<string>): Promise<string> {
  const isTaken = async (number: number) =>
    taken.has(`${slug}-${number}`) || (await tx.article.count({ where: { slug: `${slug}-${number}` } })) > 0;
  let [last, free] = [1, 2];
  while (await isTaken(free)) [last, free] = [free, 2 * free];
  while (free - last > 1) {
    const middle = (last + free) >> 1;
    if (await isTaken(middle)) last = middle;
    else free = middle;
  }
  return `${slug}-${free}`;
}

/** Words of letters and digits joined by hyphens, at most 120 characters; `U.S.` is `us`, `Iran’s` is `irans`. */
export function slugOf(headline: string): string {
  const plain = headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’.]/gu, '');
  const words = plain.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? ['article'];
  return words.join('-').replace(/^(.{0,119}[^-]).*$/u, '$1');
}
