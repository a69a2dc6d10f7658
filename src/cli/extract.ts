import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import { extract } from '../extract/extract.ts';
import { toInterchange } from '../extract/interchange.ts';

const Line = z.object({
  id: z.string(),
  title: z.string().optional(),
  publishedAt: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  text: z.string(),
});

/** Progress is told so often, in ms. */
const PROGRESS_EVERY = 1000;

/**
 * Reads articles as JSON lines from files, or from standard input where none is named, and writes what is found in each
 * as a JSON line. A line or a file that cannot be read is told and passed over; resolves with how many were.
 */
export async function extractLines(
  files: readonly string[],
  out: Writable,
  tell: (message: string) => void,
): Promise<number> {
  let [done, refused, told] = [0, 0, Date.now()];
  const refuse = (where: string, error: unknown) => {
    refused++;
    tell(`${where}: ${error instanceof Error ? error.message : error}`);
  };
  for (const file of files.length > 0 ? files : ['standard input']) {
    let number = 0;
    try {
      for await (const line of files.length > 0 ? (await open(file)).readLines() : createInterface(process.stdin)) {
        number++;
        if (!line.trim()) continue;
        try {
          const found = `${JSON.stringify(extractLine(line))}\n`;
          if (!out.write(found)) await once(out, 'drain');
          done++;
        } catch (error) {
          refuse(`${file}: line ${number}`, error);
        }
        if (Date.now() - told < PROGRESS_EVERY) continue;
        told = Date.now();
        tell(`${done} articles read …`);
      }
    } catch (error) {
      refuse(file, error);
    }
  }
  tell(`${done} ${done === 1 ? 'article' : 'articles'} read, ${refused} refused.`);
  return refused;
}

/** What is found in the article of one line; the error of a line that is none says what was expected and what came. */
export function extractLine(line: string): ReturnType<typeof toInterchange> {
  const { id, title, publishedAt, text } = readLine(line);
  // Same length, so that offsets count in the text as it was given.
  const body = text.toWellFormed().replaceAll('\0', ' ');
  const findings = extract({
    headline: title ?? '',
    body,
    publisher: { name: '' },
    language: 'en',
    ...(publishedAt && { publishedAt: new Date(publishedAt) }),
    publishedAtGivenBy: 'PUBLISHER',
  });
  return toInterchange(id, body, findings);
}

function readLine(line: string): z.output<typeof Line> {
  const { data, error } = Line.safeParse(parse(line));
  if (data) return data;
  throw new Error(error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; '));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`expected a JSON object, found ${JSON.stringify(line.slice(0, 60))}`, { cause: error });
  }
}
