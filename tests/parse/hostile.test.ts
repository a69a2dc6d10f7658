import { afterAll, describe, expect, test } from 'vitest';
import { openReaders } from '../../src/parse/readers.ts';
import { HARMLESS_HTML, HARMLESS_XML, REFUSED_HTML, REFUSED_XML } from '../support/hostile.ts';

// Ten times what the product gives a document: what is cut at that is told by its reason, and no slow machine is.
const readers = openReaders({ threads: 1, time: 20_000 });
afterAll(() => readers.close());

function read(input: string | Uint8Array, name: string) {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  return readers.read(bytes, { name }).catch((error: Error) => error.message);
}

describe('XML and feeds', () => {
  test.each(REFUSED_XML)('%s is refused', async (name, input, message) => {
    expect(await read(input, name)).toMatch(message);
  });

  test.each(HARMLESS_XML)('%s comes to nothing', async (name, input, body) => {
    expect(await read(input, name)).toMatchObject([{ body }]);
  });
});

describe('HTML', () => {
  test.each(REFUSED_HTML)('%s is refused', async (name, input, message) => {
    expect(await read(input, name)).toMatch(message);
  });

  test.each(HARMLESS_HTML)('%s comes to nothing', async (name, input, body) => {
    expect(await read(input, name)).toMatchObject([{ body: expect.stringMatching(body) }]);
  });
});
