import { progress } from '@clack/prompts';
import { readConfig } from '../config.ts';
import { openFetcher } from '../fetch/fetch.ts';
import { FORMATS, type Format } from '../ingest/format.ts';
import { SourceError } from '../ingest/source-error.ts';
import { type Editorial, readEditorial } from '../ingest/text.ts';
import { openReaders } from '../parse/readers.ts';
import { openDatabase } from '../store/database.ts';
import { ingestInputs, type Progress, type Summary } from './ingest.ts';

/** What the command line gives, as it is written there. */
export interface IngestFlags {
  format?: string;
  publisher?: string;
  headline?: string;
  language?: string;
  published?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `verbatim ingest`: resolves with how many inputs were refused. */
export async function runIngest(inputs: readonly string[], flags: IngestFlags): Promise<number> {
  const { format, dryRun = false, json = false } = flags;
  if (format !== undefined && !isFormat(format)) {
    throw new SourceError(`--format: expected one of ${FORMATS.join(', ')}, found ${JSON.stringify(format)}`);
  }
  const told = toldBy(flags);
  const config = readConfig();
  const database = await openDatabase(config.databaseUrl);
  const readers = openReaders();
  const fetcher = openFetcher({
    allow: config.fetchAllow,
    ...(config.fetchContact && { contact: config.fetchContact }),
  });
  const meter = process.stderr.isTTY && !json ? showBar() : tellLines((line) => process.stderr.write(`${line}\n`));
  try {
    const tools = { prisma: database.prisma, readers, fetcher };
    const summary = await ingestInputs(tools, inputs, { format, told, dryRun }, meter.tell);
    meter.stop();
    process.stdout.write(json ? `${JSON.stringify(summary)}\n` : `${inWords(summary, dryRun)}\n`);
    return summary.refused.length;
  } finally {
    fetcher.close();
    await readers.close();
    await database.close();
  }
}

function isFormat(format: string): format is Format {
  return FORMATS.some((known) => known === format);
}

function toldBy({ publisher, headline, language, published }: IngestFlags): Editorial {
  const known = {
    ...(publisher && { publisher: { name: publisher } }),
    ...(headline && { headline }),
    ...(language && { language }),
    ...(published && { publishedAt: { date: published, givenBy: 'EDITOR' } }),
  };
  try {
    return readEditorial(JSON.stringify(known), 'options');
  } catch (error) {
    throw new SourceError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Counts, and what was refused, a line each. */
function inWords({ refused, ...counts }: Summary, dryRun: boolean): string {
  const counted = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  const reasons = refused.map(({ input, reason }) => `  ${input}: ${reason.replaceAll('\n', '\n    ')}`);
  const first = `${dryRun ? 'Would be: ' : ''}${counted.join(', ')}, ${refused.length} refused.`;
  return [first, ...reasons].join('\n');
}

interface Meter {
  tell(progress: Progress): void;
  stop(): void;
}

/** Progress is told so often, in ms. */
const EVERY = 1000;

/** A line of progress from time to time, for who does not look at it. */
function tellLines(tell: (line: string) => void): Meter {
  const begin = Date.now();
  let told = begin;
  return {
    tell(progress) {
      if (Date.now() - told < EVERY) return;
      told = Date.now();
      tell(lineOf(progress, told - begin));
    },
    stop: () => undefined,
  };
}

function showBar(): Meter {
  const begin = Date.now();
  let bar: ReturnType<typeof progress> | undefined;
  let shown = 0;
  return {
    tell(now) {
      if (!bar) {
        bar = progress({ max: now.total, output: process.stderr });
        bar.start('Reading');
      }
      bar.advance(now.done - shown, lineOf(now, Date.now() - begin));
      shown = now.done;
    },
    stop: () => bar?.stop('Read'),
  };
}

/** `120 of 214, 35 articles a second, 3 s left` */
function lineOf({ done, total, articles }: Progress, ms: number): string {
  const left = done > 0 ? Math.ceil(((ms / done) * (total - done)) / 1000) : 0;
  return `${done} of ${total}, ${Math.round((1000 * articles) / Math.max(1, ms))} articles a second, ${left} s left`;
}
