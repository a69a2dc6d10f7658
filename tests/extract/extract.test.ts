import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { checkFindings } from '../../src/extract/findings.ts';
import type { Document } from '../../src/ingest/document.ts';
import { readEditorial, readText } from '../../src/ingest/text.ts';

const document = (body: string): Document => ({
  headline: 'A story',
  body,
  publisher: { name: 'The Ember Courier' },
  language: 'en',
  publishedAt: new Date('2031-05-06T00:00:00Z'),
  publishedAtGivenBy: 'PUBLISHER',
});

describe('the seed article, read by the machine alone', () => {
  const seed = (name: string) =>
    readFileSync(join(import.meta.dirname, '../../seeds', `us-and-iran-in-oman.${name}`), 'utf8');
  const article = readText(seed('txt'), readEditorial(seed('editorial.json'), 'editorial'));
  const annotation = JSON.parse(seed('annotation.json'));
  const { entities, quotes } = extract(article);

  test('every quote stands where the annotation has it, with its kind and parts', () => {
    const shape = ({ start, end, kind, fragments }: (typeof quotes)[number]) => [start, end, kind, fragments.length];
    expect(quotes.map(shape)).toEqual(annotation.quotes.map(shape));
  });

  test('every quotation in marks has its speaker, by full name', () => {
    const marked = quotes.filter(({ fragments }) => fragments.length > 0);
    const names = marked.map(({ speaker }) => entities[speaker?.entity ?? -1]?.name);
    const expected = annotation.quotes.filter(({ fragments }: { fragments: unknown[] }) => fragments.length > 0);
    expect(names).toEqual(expected.map(({ speaker }: { speaker: { entity: string } }) => speaker.entity));
  });
});

const pieces = fc.constantFrom(
  ...['“', '”', '"', "''", '``', '‘', '’', "'", '«', '»', '„', ' ', '\n', '. ', ', ', '? '],
  ...[
    'said',
    'she said',
    'according to',
    'told reporters',
    'that',
    'Ada Lark',
    'the mayor of Port Ember',
    'Monday',
    'U.S.',
  ],
  ...['a', '1', '😀', 'e\u0301', 'שלום', '\u202e', '\u200b', 'Ünïcode', 'Mr. Moss', 'who'],
);

test('whatever the text, nothing throws and every span is true', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const body = parts.join('').trim();
      const { entities, quotes, dates } = extract(document(body));
      expect(checkFindings({ entities, quotes, dates }, body)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['is long', `Ada Lark said “${'the council will rebuild the bridge and '.repeat(30)}” on Monday.`],
  ['has a comma', 'According to Ada Lark: “During the winter, there has been a shortage of food.”'],
  ['goes on', 'Ada Lark said: “We work hard.\nTherefore, as a voice for people, we ask for help,” she said.'],
])('a part between marks is whole in its quote where it %s', (_, body) => {
  const { entities, quotes, dates } = extract(document(body));
  expect(quotes.some(({ fragments }) => fragments.length > 0)).toBe(true);
  expect(checkFindings({ entities, quotes, dates }, body)).toEqual([]);
});
