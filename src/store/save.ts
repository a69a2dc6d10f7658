import { createHash } from 'node:crypto';
import type { Findings } from '../extract/findings.ts';
import type { Document } from '../ingest/document.ts';
import type { PrismaClient, Publisher } from './generated/client.ts';
import type { Transaction } from './insert.ts';
import { revise, type Turn } from './revise.ts';
import { removeFindings, saveFindings } from './save-findings.ts';

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
  for (const { document, findings } of articles) saved.push(await saveOne(tx, document, findings));
  return saved;
}

async function saveOne(tx: Transaction, document: Document, findings: Findings): Promise<Saved> {
  const url = document.url ? new URL(document.url).href : null;
  const publisher = await tx.publisher.findUnique({ where: { name: document.publisher.name } });
  const known = await findArticle(tx, document, publisher, url);
  const digest = sha256(JSON.stringify([document, findings]));
  if (known && (known.digest === digest || isOlder(document, known) || wasTakenBack(document, known)))
    return { slug: known.slug, outcome: 'unchanged' };

  const now = new Date();
  const canceled = document.status === 'CANCELED';
  const fields = {
    url: url ?? known?.url ?? null,
    guid: document.guid ?? (known && known.publisherId === publisher?.id ? known.guid : null),
    publisherId: await savePublisher(tx, document, publisher),
    status: document.status ?? 'USABLE',
    language: document.language,
    headline: document.headline,
    standfirst: document.standfirst ?? null,
    byline: document.byline ?? null,
    section: document.section ?? null,
    dateline: document.dateline ?? null,
    publishedAt: document.publishedAt ?? null,
    publishedAtGivenBy: document.publishedAtGivenBy,
    updatedAt: now,
    modifiedAt: document.updatedAt ?? known?.modifiedAt ?? null,
    wordCount: canceled ? 0 : document.body.split(/\s+/).length,
    digest,
  };
  if (url !== null && url !== known?.url) {
    // Another article has stood there before this one.
    await tx.article.updateMany({ where: { url }, data: { url: null } });
  }
  const article = known
    ? await tx.article.update({
        where: { id: known.id },
        data: { ...fields, reportedAt: document.publishedAt ?? known.reportedAt },
      })
    : await tx.article.create({
        data: { ...fields, slug: await freeSlug(tx, document.headline), reportedAt: document.publishedAt ?? now },
      });
  const turn = await saveRevision(tx, article.id, document, now, known !== undefined);
  const kept = turn && !canceled ? await revise(tx, turn, findings) : null;
  if (known) await removeFindings(tx, article.id);
  if (canceled) {
    // What became of its words would tell them.
    await tx.change.deleteMany({ where: { revision: { articleId: article.id } } });
    return { slug: article.slug, outcome: 'canceled' };
  }
  await saveFindings(tx, article, document, kept?.findings ?? findings, kept?.quoteIds);
  return { slug: article.slug, outcome: known ? 'revised' : 'new' };
}

/** Whether a version came in after one that its publisher made later. */
function isOlder({ updatedAt }: Document, { modifiedAt }: { modifiedAt: Date | null }): boolean {
  return updatedAt !== undefined && modifiedAt !== null && updatedAt < modifiedAt;
}

/** Whether a text is one that its publisher took back, and has not changed since. */
function wasTakenBack(
  { status, body, updatedAt }: Document,
  known: { status: string; modifiedAt: Date | null; revisions: unknown[] },
): boolean {
  if (known.status !== 'CANCELED' || status === 'CANCELED' || !body || known.revisions.length === 0) return false;
  return !(updatedAt && known.modifiedAt && updatedAt > known.modifiedAt);
}

/** What the document does not say of its publisher stays as it is. */
async function savePublisher(tx: Transaction, { publisher }: Document, known: Publisher | null): Promise<number> {
  if (!known) return (await tx.publisher.create({ data: publisher })).id;
  const { domain = known.domain, homepage = known.homepage } = publisher;
  if (domain !== known.domain || homepage !== known.homepage) {
    await tx.publisher.update({ where: { id: known.id }, data: { domain, homepage } });
  }
  return known.id;
}

/**
 * The same article: what its publisher calls by the same name, or what stands at the same address, or has the same text
 * at the same publisher; or, where one of the two has neither name nor address, the same headline on the same day.
 */
async function findArticle(tx: Transaction, document: Document, publisher: Publisher | null, url: string | null) {
  const { guid, headline, body, publishedAt } = document;
  const publisherId = publisher?.id ?? 0;
  const candidates = await tx.article.findMany({
    where: {
      OR: [
        { publisherId, guid: guid ?? '' },
        { url: url ?? '' },
        { publisherId, headline },
        // Many articles have come without a text: those that were taken back.
        ...(body ? [{ publisherId, revisions: { some: { sha256: sha256(body) } } }] : []),
      ],
    },
    include: { revisions: { where: { sha256: sha256(body) }, select: { id: true }, take: 1 } },
    orderBy: { id: 'asc' },
  });
  const named = candidates.find(
    (other) => guid !== undefined && other.guid === guid && other.publisherId === publisherId,
  );
  // Another name at the same address is another article that has taken its place there.
  const placed = candidates.find((other) => url !== null && other.url === url && !(guid && other.guid));
  const alike = candidates.filter(
    (other) => other.publisherId === publisherId && !(guid && other.guid) && !(url && other.url && url !== other.url),
  );
  return (
    named ??
    placed ??
    (body ? alike.find(({ revisions }) => revisions.length > 0) : undefined) ??
    alike.find(
      (other) =>
        other.headline === headline &&
        !((guid || url) && (other.guid || other.url)) &&
        isSameDay(publishedAt, other.publishedAt),
    )
  );
}

function isSameDay(a: Date | undefined, b: Date | null): boolean {
  return !a || !b || a.toISOString().slice(0, 10) === b.toISOString().slice(0, 10);
}

/** Adds what the article says now, if that is something else, and returns the two texts of one that was known. */
async function saveRevision(
  tx: Transaction,
  articleId: number,
  { headline, body, status, correction }: Document,
  createdAt: Date,
  isKnown: boolean,
): Promise<Turn | null> {
  const last = isKnown ? await tx.revision.findFirst({ where: { articleId }, orderBy: { number: 'desc' } }) : null;
  const canceled = status === 'CANCELED';
  const text = canceled ? '' : body;
  // The same text with another headline is a revision; the same with other findings is none, and keeps what people said.
  const same = last && (last.kind === 'CANCELED') === canceled && (canceled || last.headline === headline);
  if (same && last.body === text) return { articleId, revisionId: last.id, before: text, after: text };
  const { id: revisionId } = await tx.revision.create({
    data: {
      articleId,
      number: (last?.number ?? 0) + 1,
      createdAt,
      kind: canceled ? 'CANCELED' : !last ? 'CREATED' : correction === undefined ? 'UPDATED' : 'CORRECTED',
      headline,
      body: text,
      sha256: sha256(text),
      note: correction ?? null,
    },
  });
  return last && { articleId, revisionId, before: last.body, after: text };
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
