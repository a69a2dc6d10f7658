import { statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type { Fetcher } from '../fetch/fetch.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Format } from '../ingest/format.ts';
import { type Item, withoutGaps } from '../ingest/item.ts';
import type { Editorial } from '../ingest/text.ts';
import type { Readers } from '../parse/readers.ts';
import { type Article, documentIn, findIn, readSource, type Source, SourceError } from '../pipeline.ts';
import { Prisma, type PrismaClient } from '../store/generated/client.ts';
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
const TOGETHER = 64;

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
    const reason = error.message.startsWith(`${input}: `) ? error.message.slice(input.length + 2) : error.message;
    summary.refused.push({ input, reason });
  };
  const named = inputs.flatMap((input) => {
    try {
      return openingsOf(input, fetcher);
    } catch (error) {
      refuse(input, error);
      return [];
    }
  });
  let [done, articles] = [0, 0];
  const found: { name: string; article: Article }[] = [];
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
  };
  const open = async ({ open }: Opening) => {
    const source = { ...(await open()), ...(format && { format }) };
    return { source, items: await readSource(source, readers) };
  };
  for await (const [name, read] of readAhead(named, open)) {
    if (read.status === 'rejected') refuse(name, read.reason);
    else {
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
  open(): Promise<Source> | Source;
}

function openingsOf(input: string, fetcher: Fetcher): Opening[] {
  if (input === '-') {
    const name = 'standard input';
    return [{ name, open: async () => ({ text: { name, bytes: await buffer(process.stdin) } }) }];
  }
  if (/^https?:\/\//i.test(input)) return [{ name: input, open: () => fetchSource(input, fetcher) }];
  const files = statSync(input).isDirectory() ? filesIn(input) : [input];
  return files.map((name) => ({ name, open: () => readSourceFile(name) }));
}

async function fetchSource(url: string, fetcher: Fetcher): Promise<Source> {
  const { bytes, charset, status, url: baseUrl } = await fetcher.fetchBytes(url);
  if (status >= 400)
    throw new FetchError('NETWORK', `${url}: expected an article or a feed, the host answers ${status}`);
  return { text: { name: url, bytes }, charset, baseUrl };
}

/** An entry of a feed that was fetched, with the text of its page where the feed does not have it. */
async function withPage(
  item: Item,
  source: Source,
  { readers, fetcher }: { readers: Readers; fetcher: Fetcher },
): Promise<[Item, Source]> {
  if (!source.baseUrl || item.body || !item.url || item.status === 'CANCELED') return [item, source];
  const page = await fetchSource(item.url, fetcher);
  const [read = {}] = await readSource({ ...page, format: 'html' }, readers);
  return [{ ...read, ...withoutGaps(item) }, page];
}

/** Whether an error is about the input, or rows that the database does not take: one that is not ends the run. */
function isRefusal(error: unknown): error is Error {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return true;
  if (error instanceof SourceError || error instanceof FetchError) return true;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return (syscall !== undefined && /^E[A-Z]+$/.test(code ?? '')) || /^ERR_FS_/.test(code ?? '');
}
