import type { Document } from '../ingest/document.ts';
import { insertAndReturn, insertRows, type Transaction } from './bulk.ts';
import { type Arrival, type Known, sha256 } from './identity.ts';
import type { Turn } from './revise.ts';
import { freeSlugs } from './slug.ts';

/** The part of an article's row by which the rest of it is stored. */
export interface ArticleKey {
  id: number;
  slug: string;
  reportedAt: Date;
}

/** The ids of publishers, by their names. */
export type PublisherIds = ReadonlyMap<string, number>;

/** Stores the publishers of articles; what an article does not say of its publisher stays as it is. */
export async function savePublishers(tx: Transaction, documents: readonly Document[]): Promise<PublisherIds> {
  const names = documents.map(({ publisher }) => publisher.name);
  const rows = await tx.publisher.findMany({ where: { name: { in: names } } });
  const known = new Map(rows.map((row) => [row.name, row]));
  for (const { publisher } of documents) {
    const row = known.get(publisher.name) ?? (await tx.publisher.create({ data: publisher }));
    const { domain = row.domain, homepage = row.homepage } = publisher;
    const isSame = domain === row.domain && homepage === row.homepage;
    known.set(
      row.name,
      isSame ? row : await tx.publisher.update({ where: { id: row.id }, data: { domain, homepage } }),
    );
  }
  return new Map([...known.values()].map(({ name, id }) => [name, id]));
}

/** Stores articles that are new, in their order, with their first revisions. */
export async function addArticles(
  tx: Transaction,
  arrivals: readonly Arrival[],
  publisherIds: PublisherIds,
  now: Date,
): Promise<ArticleKey[]> {
  const headlines = arrivals.map(({ document }) => document.headline);
  const slugs = await freeSlugs(tx, headlines);
  const articles = arrivals.map((arrival, i) => {
    const { guid, updatedAt, publishedAt } = arrival.document;
    const own = { slug: slugs[i] ?? '', url: arrival.url, guid, modifiedAt: updatedAt };
    return { ...fieldsOf(arrival, publisherIds, now), ...own, reportedAt: toSecond(publishedAt ?? now) };
  });
  const rows = await insertAndReturn(tx, 'Article', articles, ['id', 'slug']);
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]));
  const keys = articles.map(({ slug, reportedAt }) => ({ id: ids.get(slug) ?? 0, slug, reportedAt }));
  const revisions = arrivals.map(({ document }, i) => ({
    articleId: keys[i]?.id,
    number: 1,
    kind: document.status === 'CANCELED' ? ('CANCELED' as const) : ('CREATED' as const),
    ...revisionOf(document, now),
  }));
  await insertRows(tx, 'Revision', revisions);
  return keys;
}

/** Stores what a known article is now, adds a revision if it says something else, and returns its texts. */
export async function changeArticle(
  tx: Transaction,
  known: Known,
  arrival: Arrival,
  publisherIds: PublisherIds,
  now: Date,
): Promise<{ article: ArticleKey; turn: Turn }> {
  const { document, url } = arrival;
  const fields = fieldsOf(arrival, publisherIds, now);
  const article = await tx.article.update({
    where: { id: known.id },
    data: {
      ...fields,
      ...(url && { url }),
      // Its name belongs to the publisher who gave it.
      guid: document.guid ?? (fields.publisherId === known.publisherId ? known.guid : null),
      modifiedAt: document.updatedAt ?? known.modifiedAt,
      reportedAt: toSecond(document.publishedAt ?? known.reportedAt),
    },
  });
  return { article, turn: await addRevision(tx, known.id, document, now) };
}

/** Lists are in the order of seconds, then of ids: search reads both from one number. */
function toSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}

/** What an article's row says of the document alone. */
function fieldsOf({ document, digest }: Arrival, publisherIds: PublisherIds, now: Date) {
  const { headline, body, language, status = 'USABLE' } = document;
  return {
    publisherId: publisherIds.get(document.publisher.name) ?? 0,
    status,
    language,
    headline,
    standfirst: document.standfirst ?? null,
    byline: document.byline ?? null,
    section: document.section ?? null,
    dateline: document.dateline ?? null,
    publishedAt: document.publishedAt ?? null,
    publishedAtGivenBy: document.publishedAtGivenBy,
    updatedAt: now,
    wordCount: status === 'CANCELED' ? 0 : body.split(/\s+/).length,
    digest,
  };
}

function revisionOf(document: Document, createdAt: Date) {
  const body = document.status === 'CANCELED' ? '' : document.body;
  const { headline, correction: note = null } = document;
  return { createdAt, headline, body, sha256: sha256(body), note };
}

/** Adds what the article says now, if that is something else than what it said last. */
async function addRevision(tx: Transaction, articleId: number, document: Document, now: Date): Promise<Turn> {
  const last = await tx.revision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' } });
  const revision = revisionOf(document, now);
  const canceled = document.status === 'CANCELED';
  // The same text with another headline is a revision; the same with other findings is none, and keeps what people said.
  const isSame = (last.kind === 'CANCELED') === canceled && (canceled || last.headline === document.headline);
  const turn = { articleId, before: last.body, after: revision.body };
  if (isSame && last.body === revision.body) return { ...turn, revisionId: last.id };
  const kind = canceled ? 'CANCELED' : document.correction === undefined ? 'UPDATED' : 'CORRECTED';
  const { id } = await tx.revision.create({ data: { ...revision, articleId, kind, number: last.number + 1 } });
  return { ...turn, revisionId: id };
}
