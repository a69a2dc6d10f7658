import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Fetcher } from '../fetch/fetch.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Fetched } from '../fetch/fetched.ts';
import type { Format } from '../ingest/format.ts';
import { type Item, withoutGaps } from '../ingest/item.ts';
import { LIMITS } from '../ingest/limits.ts';
import { SourceError } from '../ingest/source-error.ts';
import type { Editorial } from '../ingest/text.ts';
import type { Readers } from '../parse/readers.ts';
import { type Article, documentIn, findIn, readSource, type Source } from '../pipeline.ts';
import { forgetFetch, lastFetch, rememberFetches } from '../store/fetches.ts';
import { type Fetch, Prisma, type PrismaClient } from '../store/generated/client.ts';
import { rehearse, type Saved, save } from '../store/save.ts';
import { filesIn, readSourceFile } from './source-folder.ts';

export interface IngestOptions {
  /** Overrides what the content looks like. */
  format?: Format | undefined;
  /** What is known of every article, over what it says itself. */
  told?: Editorial;
  /** Only says what would happen. */
  dryRun?: boolean;
}

/** What became of the inputs: counts of articles, and what was refused, with the reason. */
export interface Summary extends Record<Saved['outcome'], number> {
  refused: { input: string; reason: string }[];
}

/** How far it is: inputs read of all, and articles so far. */
export interface Progress {
  done: number;
  total: number;
  articles: number;
}

/** So many inputs are read ahead of the one whose articles are stored. */
const AHEAD = 8;
/** So many articles are stored at once, which costs less than one by one. */
const TOGETHER = 32;

/**
 * Takes the articles of files, folders, addresses and standard input (`-`), each stored whole or refused with a reason;
 * none stops the others. They are stored in the order in which they are named, and files of a folder by their names.
 */
export async function ingestInputs(
  { prisma, readers, fetcher }: { prisma: PrismaClient; readers: Readers; fetcher: Fetcher },
  inputs: readonly string[],
  { format, told = {}, dryRun = false }: IngestOptions,
  tell: (progress: Progress) => void = () => undefined,
): Promise<Summary> {
  const summary: Summary = { new: 0, revised: 0, unchanged: 0, canceled: 0, refused: [] };
  const refuse = (input: string, error: unknown) => {
    if (!isRefusal(error)) throw error;
    const reason = reasonOf(error);
    summary.refused.push({ input, reason: reason.startsWith(`${input}: `) ? reason.slice(input.length + 2) : reason });
  };
  // What is told is said of every article, of those too that have not changed: everything is read, then.
  const plain = !format && Object.keys(told).length === 0;
  const named = inputs.flatMap((input, i) => {
    try {
      if (input === '-' && inputs.indexOf('-') < i)
        throw new SourceError('expected standard input once, found it named again');
      return openingsOf(input, { prisma, fetcher, plain, dryRun }, refuse);
    } catch (error) {
      refuse(input, error);
      return [];
    }
  });
  let [done, articles] = [0, 0];
  const found: { name: string; article: Article }[] = [];
  const fetched: Fetch[] = [];
  const put = async (all: readonly Article[]) => {
    for (const { outcome } of await (dryRun ? rehearse : save)(prisma, all)) summary[outcome]++;
    articles += all.length;
  };
  const store = async () => {
    const batch = found.splice(0);
    try {
      await put(batch.map(({ article }) => article));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // One of them cannot be stored: each for itself, then.
      for (const { name, article } of batch) await put([article]).catch((own) => refuse(name, own));
    }
    // All of their articles are stored now; what was refused of one may be taken the next time.
    const whole = fetched.splice(0).filter(({ url }) => !summary.refused.some(({ input }) => input === url));
    if (plain && !dryRun) await rememberFetches(prisma, whole);
  };
  const open = async ({ open }: Opening) => {
    const { fetch, ...opened } = await open();
    if ('unchanged' in opened) return opened;
    const source = { ...opened, ...(format && { format }) };
    return { source, items: await readSource(source, readers), fetch };
  };
  for await (const [name, read] of readAhead(named, open)) {
    if (read.status === 'rejected') refuse(name, read.reason);
    else if ('unchanged' in read.value) {
      summary.unchanged += read.value.unchanged;
      articles += read.value.unchanged;
    } else {
      for (const item of read.value.items) {
        try {
          const [whole, source] = await withPage(item, read.value.source, { readers, fetcher });
          found.push({ name, article: await findIn(documentIn(whole, source, told), source) });
        } catch (error) {
          refuse(name, error);
        }
        if (found.length >= TOGETHER) await store();
        await setImmediate();
      }
      if (read.value.fetch) fetched.push({ ...read.value.fetch, articles: read.value.items.length });
    }
    if (++done === named.length) await store();
    tell({ done, total: named.length, articles });
  }
  return summary;
}

/** What was read of each input, in their order, some of them while others are still worked on. */
async function* readAhead<T>(
  openings: readonly Opening[],
  read: (opening: Opening) => Promise<T>,
): AsyncGenerator<[name: string, read: PromiseSettledResult<T>]> {
  const coming: Promise<[string, PromiseSettledResult<T>]>[] = [];
  const settle = async (opening: Opening): Promise<[string, PromiseSettledResult<T>]> => {
    const [settled] = await Promise.allSettled([read(opening)]);
    return [opening.name, settled];
  };
  for (const opening of openings) {
    coming.push(settle(opening));
    if (coming.length > AHEAD) yield await (coming.shift() as (typeof coming)[number]);
  }
  yield* coming;
}

/** An input that can be read when its turn comes. */
interface Opening {
  name: string;
  open(): Promise<Opened> | Opened;
}

/** What there is to read, with what its host said of it, or how many articles there are that have not changed. */
type Opened = (Source & { fetch?: Omit<Fetch, 'articles'> }) | { unchanged: number; fetch?: undefined };

interface Net {
  prisma: PrismaClient;
  fetcher: Fetcher;
  /** Whether only what has changed is asked for. */
  plain: boolean;
  dryRun: boolean;
}

function openingsOf(input: string, net: Net, refuse: (input: string, error: unknown) => void): Opening[] {
  if (input === '-') return [{ name: STANDARD_INPUT, open: readStandardInput }];
  if (/^https?:\/\//i.test(input)) return [{ name: input, open: () => openAddress(input, net) }];
  const files = statSync(input).isDirectory() ? filesIn(input, refuse) : [input];
  return files.map((name) => ({ name, open: () => readSourceFile(name) }));
}

const STANDARD_INPUT = 'standard input';

/** As much as is read of a file; whoever sends more is not listened to any longer. */
async function readStandardInput(): Promise<Source> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LIMITS.bytes) throw new SourceError(`expected at most ${LIMITS.bytes} bytes, found more`);
  }
  return { text: { name: STANDARD_INPUT, bytes: Buffer.concat(chunks) } };
}

/** What stands at an address, or that it is what is stored. */
async function openAddress(url: string, { prisma, fetcher, plain, dryRun }: Net): Promise<Opened> {
  const last = plain ? await lastFetch(prisma, url) : null;
  const fetched = await fetcher.fetchBytes(url, last ?? {});
  if (last && fetched.notModified && fetched.url === last.servedFrom) return { unchanged: last.articles };
  if (!dryRun) await forgetFetch(prisma, url);
  // What was said of one page is nothing that another, to which we are sent now, could confirm.
  return sourceOf(url, fetched.notModified ? await fetcher.fetchBytes(url) : fetched);
}

function sourceOf(url: string, fetched: Fetched): Source & { fetch?: Omit<Fetch, 'articles'> } {
  const { bytes, charset, status, url: servedFrom, etag = null, lastModified = null } = fetched;
  if (status >= 400)
    throw new FetchError('NETWORK', `${url}: expected an article or a feed, the host answers ${status}`);
  const fetch = (etag || lastModified) && { url, servedFrom, etag, lastModified };
  return { text: { name: url, bytes }, charset, baseUrl: servedFrom, ...(fetch && { fetch }) };
}

/** An entry of a feed that was fetched, with the text of its page where the feed does not have it. */
async function withPage(
  item: Item,
  source: Source,
  { readers, fetcher }: { readers: Readers; fetcher: Fetcher },
): Promise<[Item, Source]> {
  if (!source.baseUrl || item.body || !item.url || item.status === 'CANCELED') return [item, source];
  const { fetch: _, ...page } = sourceOf(item.url, await fetcher.fetchBytes(item.url));
  const [read = {}] = await readSource({ ...page, format: 'html' }, readers);
  return [{ ...read, ...withoutGaps(item) }, page];
}

/** What was wrong, for a person: Prisma shows its call first, and says it in the last line. */
function reasonOf(error: Error): string {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error.message;
  return `expected an article that the database takes, which says: ${error.message.trim().split('\n').at(-1)}`;
}

/** Whether an error is about the input, or rows that the database does not take: one that is not ends the run. */
function isRefusal(error: unknown): error is Error {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return true;
  if (error instanceof SourceError || error instanceof FetchError) return true;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return (syscall !== undefined && /^E[A-Z]+$/.test(code ?? '')) || /^ERR_FS_/.test(code ?? '');
}
