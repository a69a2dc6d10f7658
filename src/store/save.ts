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
  const publisherId = await savePublisher(tx, document);
  const known = await findArticle(tx, document, publisherId);
  const digest = sha256(JSON.stringify([document, findings]));
  if (known?.digest === digest) return { slug: known.slug, outcome: 'unchanged' };

  const now = new Date();
  const fields = {
    url: document.url ?? null,
    publisherId,
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
function findArticle(tx: Transaction, { url, headline }: Document, publisherId: number) {
  return tx.article.findFirst({ where: url ? { url } : { publisherId, headline, url: null } });
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
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!(await tx.article.findUnique({ where: { slug: candidate }, select: { id: true } }))) return candidate;
  }
}

/** Words of letters and digits joined by hyphens; `U.S.` is `us`, `Iran’s` is `irans`. */
function slugOf(headline: string): string {
  const plain = headline.normalize('NFKD').toLowerCase();
  const words = plain.replace(/[\p{M}'’.]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? ['article'];
  return words.join('-').slice(0, 120);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
