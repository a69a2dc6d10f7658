import { createHash } from 'node:crypto';
import type { Findings } from '../extract/findings.ts';
import type { Document } from '../ingest/document.ts';
import type { PrismaClient } from './generated/client.ts';
import { removeFindings, saveFindings, type Transaction } from './save-findings.ts';

/** What storing an article did. */
export interface Saved {
  slug: string;
  outcome: 'new' | 'revised' | 'unchanged';
}

/**
 * Stores articles with what was found in them, all or none. An article that is there already becomes a new revision if
 * its text or headline changed, and keeps its rows untouched if nothing did. Spans must have been checked.
 */
export function save(
  prisma: PrismaClient,
  articles: readonly { document: Document; findings: Findings }[],
): Promise<Saved[]> {
  return prisma.$transaction(async (tx) => {
    const saved: Saved[] = [];
    for (const { document, findings } of articles) saved.push(await saveOne(tx, document, findings));
    return saved;
  });
}

async function saveOne(tx: Transaction, document: Document, findings: Findings): Promise<Saved> {
  const url = document.url ? new URL(document.url).href : null;
  const known = await findArticle(tx, document, url);
  const digest = sha256(JSON.stringify([document, findings]));
  if (known?.digest === digest) return { slug: known.slug, outcome: 'unchanged' };

  const now = new Date();
  const fields = {
    url,
    publisherId: await savePublisher(tx, document),
    language: document.language,
    headline: document.headline,
    standfirst: document.standfirst ?? null,
    byline: document.byline ?? null,
    section: document.section ?? null,
    dateline: document.dateline ?? null,
    publishedAt: document.publishedAt ?? null,
    publishedAtGivenBy: document.publishedAtGivenBy,
    updatedAt: now,
    wordCount: document.body.split(/\s+/).length,
    digest,
  };
  const article = known
    ? await tx.article.update({
        where: { id: known.id },
        data: { ...fields, reportedAt: document.publishedAt ?? known.reportedAt },
      })
    : await tx.article.create({
        data: { ...fields, slug: await freeSlug(tx, document.headline), reportedAt: document.publishedAt ?? now },
      });
  await saveRevision(tx, article.id, document, now);
  if (known) await removeFindings(tx, article.id);
  await saveFindings(tx, article, document, findings);
  return { slug: article.slug, outcome: known ? 'revised' : 'new' };
}

/** What the document does not say of its publisher stays as it is. */
async function savePublisher(tx: Transaction, { publisher }: Document): Promise<number> {
  const { name, ...details } = publisher;
  const { id } = await tx.publisher.upsert({ where: { name }, create: publisher, update: details });
  return id;
}

/** The same article: the same address, or, where the document has none, the same publisher and headline. */
async function findArticle(tx: Transaction, { headline, publisher }: Document, url: string | null) {
  if (url) return tx.article.findUnique({ where: { url } });
  // Asked for a missing address, SQLite would read all articles that have none: asked for the headline, only a few.
  const namesakes = await tx.article.findMany({ where: { headline }, include: { publisher: true } });
  return namesakes.find((article) => article.url === null && article.publisher.name === publisher.name);
}

async function saveRevision(tx: Transaction, articleId: number, { headline, body }: Document, createdAt: Date) {
  const last = await tx.revision.findFirst({ where: { articleId }, orderBy: { number: 'desc' } });
  if (last?.body === body && last.headline === headline) return;
  await tx.revision.create({
    data: {
      articleId,
      number: (last?.number ?? 0) + 1,
      createdAt,
      kind: last ? 'UPDATED' : 'CREATED',
      headline,
      body,
      sha256: sha256(body),
    },
  });
}

/** The headline as a part of an address, with a number where another article has it already. */
async function freeSlug(tx: Transaction, headline: string): Promise<string> {
  const slug = slugOf(headline);
  const numbered = (number: number) => (number === 1 ? slug : `${slug}-${number}`);
  const isTaken = async (number: number) => (await tx.article.count({ where: { slug: numbered(number) } })) > 0;
  if (!(await isTaken(1))) return slug;
  // By halves: some headlines come back every day for years.
  let [taken, free] = [1, 2];
  while (await isTaken(free)) [taken, free] = [free, 2 * free];
  while (free - taken > 1) {
    const middle = (taken + free) >> 1;
    if (await isTaken(middle)) taken = middle;
    else free = middle;
  }
  return numbered(free);
}

/** Words of letters and digits joined by hyphens, at most 120 characters; `U.S.` is `us`, `Iran’s` is `irans`. */
function slugOf(headline: string): string {
  const plain = headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’.]/gu, '');
  const words = plain.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? ['article'];
  return words.join('-').replace(/^(.{0,119}[^-]).*$/u, '$1');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
