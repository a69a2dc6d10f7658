import type { Findings } from '../extract/findings.ts';
import type { Document } from '../ingest/document.ts';
import type { Transaction } from './bulk.ts';
import type { PrismaClient } from './generated/client.ts';
import { type Arrival, arrivalOf, hasHad, type Identity, identify, runsOf } from './identity.ts';
import { type Kept, revise, type Turn } from './revise.ts';
import { type ArticleKey, addArticles, changeArticle, savePublishers } from './save-articles.ts';
import { type FoundArticle, removeFindings, removeUnnamed, saveFindings } from './save-findings.ts';
import { linkStatements, type Parted, partStatements } from './statements.ts';

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
  const parted: Parted = new Map();
  for (const run of runsOf(articles.map(arrivalOf))) saved.push(...(await saveRun(tx, run, parted)));
  await linkStatements(tx, parted);
  return saved;
}

/** An arrival with the article that it is. */
type Identified = Arrival & Identity;

/** Stores articles that are all different ones; the new ones together, for a statement costs more than a row. */
async function saveRun(tx: Transaction, run: readonly Arrival[], parted: Parted): Promise<Saved[]> {
  const now = new Date();
  const identities = await identify(tx, run);
  const identified = run.map((arrival): Identified => ({ ...arrival, ...(identities.get(arrival) as Identity) }));
  const again = identified.findIndex(
    ({ known }, i) => known && identified.some((other, j) => j < i && other.known?.id === known.id),
  );
  if (again > 0) {
    // Under two names they are versions of one article after all, the later of which must find the earlier.
    return [...(await saveRun(tx, run.slice(0, again), parted)), ...(await saveRun(tx, run.slice(again), parted))];
  }
  const coming = identified.filter((arrival) => !isSettled(arrival));
  const publisherIds = await savePublishers(
    tx,
    coming.map(({ document }) => document),
  );
  const moved = coming.flatMap(({ before }) => before ?? []);
  if (moved.length > 0) await tx.article.updateMany({ where: { id: { in: moved } }, data: { url: null } });
  const fresh = coming.filter(({ known }) => !known);
  const added = await addArticles(tx, fresh, publisherIds, now);
  const articles = new Map(fresh.map((arrival, i) => [arrival, added[i] as ArticleKey]));
  const found: FoundArticle[] = fresh.map((arrival, i) => ({ ...arrival, article: added[i] as ArticleKey }));
  const named: number[] = [];
  for (const arrival of coming) {
    if (!arrival.known) continue;
    const { article, turn } = await changeArticle(tx, arrival.known, arrival, publisherIds, now);
    articles.set(arrival, article);
    found.push({ ...arrival, article, ...(await keptFindings(tx, turn, arrival, parted)) });
    named.push(...(await removeFindings(tx, turn.articleId)));
  }
  await saveFindings(
    tx,
    found.filter(({ document }) => document.status !== 'CANCELED'),
  );
  // Last, so that whoever is named again stays the same one.
  if (named.length > 0) await removeUnnamed(tx, named);
  return identified.map((arrival) => ({
    slug: (articles.get(arrival) ?? arrival.known)?.slug ?? '',
    outcome: articles.has(arrival) ? outcomeOf(arrival) : 'unchanged',
  }));
}

function outcomeOf({ document, known }: Identified): Saved['outcome'] {
  if (document.status === 'CANCELED') return 'canceled';
  return known ? 'revised' : 'new';
}

/** What a known article keeps of what was found in it, whose statements lose its quotes until these are linked again. */
async function keptFindings(
  tx: Transaction,
  turn: Turn,
  { document, findings }: Arrival,
  parted: Parted,
): Promise<Partial<Kept>> {
  const canceled = document.status === 'CANCELED';
  const kept = canceled ? {} : await revise(tx, turn, findings);
  await partStatements(tx, turn.articleId, parted);
  // What became of its words would tell them.
  if (canceled) await tx.change.deleteMany({ where: { revision: { articleId: turn.articleId } } });
  return kept;
}

/** Whether an article is known as it came, or came after a later version of it. */
function isSettled({ document, digest, sha256, known }: Identified): boolean {
  if (!known) return false;
  const { updatedAt } = document;
  if (known.digest === digest || (updatedAt && known.modifiedAt && updatedAt < known.modifiedAt)) return true;
  // A text that its publisher took back, and has not changed since.
  const wasTakenBack = known.status === 'CANCELED' && document.status !== 'CANCELED' && hasHad(known, sha256);
  return wasTakenBack && !(updatedAt && known.modifiedAt && updatedAt > known.modifiedAt);
}
