import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { checkFindings } from '../../src/extract/findings.ts';
import { normalizeText } from '../../src/ingest/document.ts';
import { readText } from '../../src/ingest/text.ts';
import { HOSTILE } from '../support/draft.ts';

/** Stands first, so that the text is read as English whatever follows. */
const ENGLISH =
  'The council will rebuild the old bridge before the winter, and the mayor said that it would pay. '.repeat(7);

/** The CPU time that it takes to extract from a text, in microseconds. */
function timeOf(text: string): number {
  const body = normalizeText(`${ENGLISH}\n${text}`);
  const document = { ...readText('x', { headline: 'x', publisher: { name: 'Example' } }), body };
  const before = process.cpuUsage();
  const { language, ...findings } = extract(document);
  const { user, system } = process.cpuUsage(before);
  expect(language).toBe('en');
  expect(checkFindings(findings, body)).toEqual([]);
  return user + system;
}

const SHORT = 8_000;
const TIMES = 8;

// A nested scan would take not 8 but up to 64 times as long. Whatever else the machine does can only make a time longer:
// the shortest of each counts, and measuring goes on while they look bad.
test.each(Object.entries(HOSTILE))('time grows with the length of a text of %s', (_, text) => {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < 8 && !(long < 2 * TIMES * short); tries++) {
    short = Math.min(short, timeOf(text(SHORT)));
    long = Math.min(long, timeOf(text(SHORT * TIMES)));
  }
  expect(long / short).toBeLessThan(2 * TIMES);
});
