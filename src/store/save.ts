import type { Findings } from '../extract/findings.ts';
import type { Document } from '../ingest/document.ts';
import type { Transaction } from './bulk.ts';
import type { PrismaClient } from './generated/client.ts';
import { type Arrival, arrivalOf, hasHad, type Known, knownAmong, runsOf } from './identity.ts';
import { type Kept, revise, type Turn } from './revise.ts';
import { addArticles, changeArticle, savePublishers } from './save-articles.ts';
import { type FoundArticle, removeFindings, saveFindings } from './save-findings.ts';

/** What storing an article did. */
export interface Saved {
  slug: string;
  outcome: 'new' | 'revised' | 'unchanged' | 'canceled';
}

/**
 * Stores articles with what was found in them, all or none. An article that is there already becomes a new revision if
 * its text or headline changed, and keeps its rows untouched if nothing did. Spans must have been checked.
 */
export function save(
  prisma: PrismaClient,
  articles: readonly { document: Document; findings: Findings }[],
): Promise<Saved[]> {
  return prisma.$transaction((tx) => saveAll(tx, articles));
}

/** Says what `save` would do, and leaves everything as it is. */
export async function rehearse(
  prisma: PrismaClient,
  articles: readonly { document: Document; findings: Findings }[],
): Promise<Saved[]> {
  let saved: Saved[] = [];
  const undone = new Error('Everything is undone.');
  await prisma
    .$transaction(async (tx) => {
      saved = await saveAll(tx, articles);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return saved;
}

async function saveAll(
  tx: Transaction,
  articles: readonly { document: Document; findings: Findings }[],
): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const run of runsOf(articles.map(arrivalOf))) saved.push(...(await saveRun(tx, run)));
  return saved;
}

/** Stores articles that are all different ones; the new ones together, for a statement costs more than a row. */
async function saveRun(tx: Transaction, run: readonly Arrival[]): Promise<Saved[]> {
  const now = new Date();
  const known = await knownAmong(tx, run);
  const coming = run.filter((arrival) => !isSettled(arrival, known.get(arrival)));
  const fresh = coming.filter((arrival) => !known.has(arrival));
  const publisherIds = await savePublishers(
    tx,
    coming.map(({ document }) => document),
  );
  await leaveAddresses(tx, coming, known);
  const added = await addArticles(tx, fresh, publisherIds, now);
  const found: FoundArticle[] = added.map((article, i) => ({ ...(fresh[i] as Arrival), article }));
  for (const arrival of coming) {
    const before = known.get(arrival);
    if (!before) continue;
    const { article, turn } = await changeArticle(tx, before, arrival, publisherIds, now);
    found.push({ ...arrival, article, ...(await changeFindings(tx, turn, arrival)) });
  }
  await saveFindings(
    tx,
    found.filter(({ document }) => document.status !== 'CANCELED'),
  );
  const slugs = new Map(fresh.map((arrival, i) => [arrival, added[i]?.slug]));
  return run.map((arrival) => ({
    slug: known.get(arrival)?.slug ?? slugs.get(arrival) ?? '',
    outcome: !coming.includes(arrival)
      ? 'unchanged'
      : arrival.document.status === 'CANCELED'
        ? 'canceled'
        : known.has(arrival)
          ? 'revised'
          : 'new',
  }));
}

/** Takes back what was found in a known article, and returns what is found in it now. */
async function changeFindings(tx: Transaction, turn: Turn, { document, findings }: Arrival): Promise<Partial<Kept>> {
  const canceled = document.status === 'CANCELED';
  const kept = canceled ? {} : await revise(tx, turn, findings);
  await removeFindings(tx, turn.articleId);
  // What became of its words would tell them.
  if (canceled) await tx.change.deleteMany({ where: { revision: { articleId: turn.articleId } } });
  return kept;
}

/** Takes their addresses from the articles that stood there before. */
async function leaveAddresses(tx: Transaction, arrivals: readonly Arrival[], known: ReadonlyMap<Arrival, Known>) {
  const urls = arrivals.flatMap((arrival) => (arrival.url === known.get(arrival)?.url ? [] : (arrival.url ?? [])));
  if (urls.length > 0) await tx.article.updateMany({ where: { url: { in: urls } }, data: { url: null } });
}

/** Whether an article is known as it came, or came after a later version of it. */
function isSettled({ document, digest, sha256 }: Arrival, known: Known | undefined): boolean {
  if (!known) return false;
  const { updatedAt } = document;
  if (known.digest === digest || (updatedAt && known.modifiedAt && updatedAt < known.modifiedAt)) return true;
  // A text that its publisher took back, and has not changed since.
  const wasTakenBack = known.status === 'CANCELED' && document.status !== 'CANCELED' && hasHad(known, sha256);
  return wasTakenBack && !(updatedAt && known.modifiedAt && updatedAt > known.modifiedAt);
}
