import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
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
 * as a JSON line. A line that cannot be read is told by its number and passed over; resolves with how many were.
 */
export async function extractLines(
  files: readonly string[],
  write: (line: string) => void,
  tell: (message: string) => void,
): Promise<number> {
  let [done, refused, told] = [0, 0, Date.now()];
  for (const file of files.length > 0 ? files : ['-']) {
    const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
    let number = 0;
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (!line.trim()) continue;
      try {
        write(`${JSON.stringify(extractLine(line))}\n`);
        done++;
      } catch (error) {
        refused++;
        tell(
          `${file === '-' ? 'line' : `${file}: line`} ${number}: ${error instanceof Error ? error.message : error}\n`,
        );
      }
      if (Date.now() - told < PROGRESS_EVERY) continue;
      told = Date.now();
      tell(`${done} articles read …\n`);
    }
  }
  tell(`${done} articles read, ${refused} lines refused.\n`);
  return refused;
}

function extractLine(line: string) {
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
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new Error(
      `expected a JSON object, found ${JSON.stringify(line.slice(0, 60))}: ${error instanceof Error ? error.message : error}`,
    );
  }
  const { data, error } = Line.safeParse(json);
  if (data) return data;
  throw new Error(error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; '));
}
