import { createHash } from 'node:crypto';
import type { Findings } from '../extract/findings.ts';
import type { Document } from '../ingest/document.ts';
import type { Transaction } from './bulk.ts';
import type { Prisma } from './generated/client.ts';
import { slugOf } from './slug.ts';

/** An article on its way into the store. */
export interface Arrival {
  document: Document;
  findings: Findings;
  /** Its address, as every address is written. */
  url: string | null;
  /** SHA-256 of its text. */
  sha256: string;
  /** SHA-256 of the document and its findings. */
  digest: string;
}

const KNOWN = {
  publisher: true,
  revisions: { select: { sha256: true } },
} satisfies Prisma.ArticleInclude;

/** An article as it is stored, with the texts among those that arrive which it has had. */
export type Known = Prisma.ArticleGetPayload<{ include: typeof KNOWN }>;

export function arrivalOf({ document, findings }: { document: Document; findings: Findings }): Arrival {
  return {
    document,
    findings,
    url: document.url ? new URL(document.url).href : null,
    sha256: sha256(document.body),
    digest: sha256(JSON.stringify([document, findings])),
  };
}

/** The arrivals in runs, none of which holds one article twice, so that a run can be asked for and stored at once. */
export function runsOf(arrivals: readonly Arrival[]): Arrival[][] {
  const runs: Arrival[][] = [];
  let seen = new Set<string>();
  for (const arrival of arrivals) {
    const { document, url } = arrival;
    const names = [`slug ${slugOf(document.headline)}`];
    if (document.guid) names.push(`guid ${document.guid}`);
    if (url) names.push(`url ${url}`);
    if (document.body) names.push(`text ${arrival.sha256}`);
    if (runs.length === 0 || names.some((name) => seen.has(name))) {
      runs.push([]);
      seen = new Set();
    }
    for (const name of names) seen.add(name);
    runs.at(-1)?.push(arrival);
  }
  return runs;
}

/** Which article an arrival is. */
export interface Identity {
  /** The article as it is stored, where it is. */
  known?: Known;
  /** The address that is its own. */
  url: string | null;
  /** The id of the article that stood there until now. */
  before?: number;
}

/** Which articles the arrivals are, by one statement for all of them. */
export async function identify(tx: Transaction, arrivals: readonly Arrival[]): Promise<Map<Arrival, Identity>> {
  const documents = arrivals.map(({ document }) => document);
  const publisher = { name: { in: documents.map(({ publisher }) => publisher.name) } };
  // Many articles have come without a text: those that were taken back.
  const texts = arrivals.filter(({ document }) => document.body).map((arrival) => arrival.sha256);
  const candidates = await tx.article.findMany({
    where: {
      OR: [
        { publisher, guid: { in: documents.flatMap(({ guid }) => guid ?? []) } },
        { url: { in: arrivals.flatMap(({ url }) => url ?? []) } },
        { publisher, headline: { in: documents.map(({ headline }) => headline) } },
        { publisher, revisions: { some: { sha256: { in: texts } } } },
      ],
    },
    include: { ...KNOWN, revisions: { ...KNOWN.revisions, where: { sha256: { in: texts } } } },
    orderBy: { id: 'asc' },
  });
  return new Map(arrivals.map((arrival) => [arrival, identityOf(arrival, candidates)]));
}

function identityOf(arrival: Arrival, candidates: readonly Known[]): Identity {
  const { document, url } = arrival;
  const holder = url === null ? undefined : candidates.find((other) => other.url === url);
  const known = sameArticle(arrival, candidates, holder);
  const identity = { ...(known && { known }), url };
  if (!url || !holder || holder === known) return identity;
  // Another article stands there, of somebody else, whom this one may only link to.
  const isLinked = holder.publisher.name !== document.publisher.name && !isAtHome(document.publisher, url);
  return isLinked ? { ...identity, url: null } : { ...identity, before: holder.id };
}

/**
 * The same article: what its publisher calls by the same name, or what stands at the same address, or has the same text
 * at the same publisher; or, where one of the two has neither name nor address, the same headline on the same day.
 */
function sameArticle(
  { document, url, sha256 }: Arrival,
  candidates: readonly Known[],
  holder: Known | undefined,
): Known | undefined {
  const { guid, headline, publishedAt, status } = document;
  const published = candidates.filter((other) => other.publisher.name === document.publisher.name);
  const named = published.find((other) => guid !== undefined && other.guid === guid);
  // Another name at the same address is another article that has taken its place there.
  const isPlaced = url && holder && !(guid && holder.guid) && isOneSite(document.publisher, holder.publisher, url);
  const alike = published.filter((other) => !(guid && other.guid) && !(url && other.url && url !== other.url));
  return (
    named ??
    (isPlaced ? holder : undefined) ??
    alike.find((other) => hasHad(other, sha256)) ??
    alike.findLast(
      (other) =>
        other.headline === headline &&
        !((guid || url) && (other.guid || other.url)) &&
        // Who takes back what has no date means the last that there is.
        (isSameDay(publishedAt, other.publishedAt) || (status === 'CANCELED' && !publishedAt)),
    )
  );
}

/** Who publishes, with what is known of the site. */
interface Site {
  name: string;
  domain?: string | null;
  homepage?: string | null;
}

/** Whether an address is of both its publishers, who are one, or two names of one: others only link to it. */
function isOneSite(a: Site, b: Site, url: string): boolean {
  return a.name === b.name || (isAtHome(a, url) && isAtHome(b, url));
}

/** Whether an address may be at its publisher's own site; of a publisher whose site is not known, that is believed. */
function isAtHome({ domain, homepage }: Site, url: string): boolean {
  const home = domain ?? (homepage && URL.canParse(homepage) ? new URL(homepage).hostname : undefined);
  if (!home) return true;
  const dotted = (host: string) => `.${host.toLowerCase().replace(/^www\./, '')}`;
  const [own, its] = [dotted(home), dotted(new URL(url).hostname)];
  return own.endsWith(its) || its.endsWith(own);
}

/** Whether an article has had a text, which must be among those that arrive and more than none. */
export function hasHad({ revisions }: Known, sha256: string): boolean {
  return revisions.some((revision) => revision.sha256 === sha256);
}

/** Without a date there is no day: of two that have none, nothing tells that they are not the same. */
function isSameDay(a: Date | undefined, b: Date | null): boolean {
  return a?.toISOString().slice(0, 10) === b?.toISOString().slice(0, 10);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
