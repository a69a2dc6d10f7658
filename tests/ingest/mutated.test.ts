import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../src/ingest/document.ts';
import { readItems } from '../../src/ingest/read.ts';

const inputs = readdirSync(join(import.meta.dirname, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /input\.\w+$/.test(file))
  .sort()
  .map((file) => readFileSync(join(import.meta.dirname, 'fixtures', file)));

/** A part that is cut out, doubled, or written over with bytes that mean something to one parser or the other. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(80),
  with: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        '<',
        '>',
        '&',
        '"',
        '\0',
        ']]>',
        '<!--',
        '<![CDATA[',
        '<!DOCTYPE a [',
        '&#0;',
        '{',
        '[[',
        '\ud800',
        '</p>',
        '<p><div>',
      )
      .map((text) => Buffer.from(text)),
  ),
});

function mutate(bytes: Buffer, mutations: { at: number; length: number; with: Uint8Array }[]): Buffer {
  return mutations.reduce((mutated, { at, length, with: put }) => {
    const start = Math.floor(at * mutated.length);
    return Buffer.concat([mutated.subarray(0, start), put, mutated.subarray(start + length)]);
  }, bytes);
}

test('whatever happens to an input, it is read or refused in words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...inputs), fc.array(mutation, { minLength: 1, maxLength: 4 }), (bytes, mutations) => {
      const mutated = mutate(bytes, mutations);
      const start = performance.now();
      try {
        for (const { body = '', url } of readItems(mutated, { name: 'a' })) {
          expect(body.isWellFormed() && !body.includes('\0')).toBe(true);
          expect(paragraphsOf(body).length > 0 || body === '').toBe(true);
          expect(url ?? 'https:').toMatch(/^https?:/);
        }
      } catch (error) {
        expect(error).toHaveProperty('message', expect.stringMatching(/^a: (?:expected|ninjs|[A-Z][a-z]+: expected)/));
      }
      expect(performance.now() - start).toBeLessThan(2000);
    }),
    { numRuns: 10_000 },
  );
});
