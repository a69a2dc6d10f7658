import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/encoding.ts';
import { formatOf } from '../../src/ingest/format.ts';
import { readItems } from '../../src/ingest/read.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

// A folder is a test: `input.*`, what is known of it beside its bytes in `reading.json`, and the items in
// `expected.json`. `npx vitest run tests/ingest/fixtures.test.ts -u` writes the last of them for a new folder; read it.
const cases = readdirSync(FIXTURES).flatMap((format) =>
  readdirSync(join(FIXTURES, format)).map((name) => ({ format, name, folder: join(FIXTURES, format, name) })),
);

test.each(cases)('$format: $name', async ({ format, folder }) => {
  const files = readdirSync(folder);
  const input = files.find((file) => file.startsWith('input.')) ?? expect.unreachable();
  const bytes = readFileSync(join(folder, input));
  const reading = files.includes('reading.json') ? JSON.parse(readFileSync(join(folder, 'reading.json'), 'utf8')) : {};
  expect(formatOf(decodeText(bytes, reading.charset))).toBe(format);
  const items = readItems(bytes, { name: input, ...reading });
  await expect(`${JSON.stringify(items, null, 2)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'));
});
