import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeText, paragraphsOf } from '../../src/ingest/document.ts';

/** Text made of what goes wrong in text, between letters of every script. */
const wildText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\0',
        '\uFEFF',
        '\u00A0',
        '\u2028',
        '\t',
        ' ',
        'e',
        '\u0301',
        '\u1100',
        '\u1161',
      ),
      fc.constantFrom('\uD83D', '\uDE00', '😀', '“', '’', '\u2000', 'Å'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('normalizeText', () => {
  test.each([
    ['composes accents', 'Cafe\u0301', 'Caf\u00E9'],
    ['turns Windows and old Mac line ends into \\n', 'one\r\ntwo\rthree\n\r\nfour', 'one\ntwo\nthree\n\nfour'],
    ['drops NUL', 'no\0thing\0', 'nothing'],
    ['replaces lone surrogates and keeps pairs', 'a\uD83Db\uDE00c😀', 'a\uFFFDb\uFFFDc😀'],
    ['drops a byte order mark', '\uFEFFOman', 'Oman'],
    ['trims white space around, not within', ' \n\tone  two\u00A0\n\n', 'one  two'],
    [
      'leaves curly quotation marks and dashes alone',
      '“zero — ‘nuclear’ capability.”',
      '“zero — ‘nuclear’ capability.”',
    ],
  ])('%s', (_, given, expected) => {
    expect(normalizeText(given)).toBe(expected);
  });

  test('yields the one form, which normalising again does not change', () => {
    fc.assert(
      fc.property(wildText, (given) => {
        const text = normalizeText(given);
        expect(text).not.toMatch(/[\r\0]/);
        expect(text).toBe(text.trim());
        expect(text).toBe(text.normalize('NFC'));
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
        expect(normalizeText(text)).toBe(text);
      }),
    );
  });
});

describe('paragraphsOf', () => {
  test('finds lines that hold more than white space, without the white space around them', () => {
    const body = 'One.\n\n  Two 😀 two. \n\t\nThree.';
    expect(paragraphsOf(body)).toEqual([
      { index: 0, start: 0, end: 4 },
      { index: 1, start: 8, end: 19 },
      { index: 2, start: 23, end: 29 },
    ]);
    expect(body.slice(8, 19)).toBe('Two 😀 two.');
  });

  test('finds none in an empty body', () => {
    expect(paragraphsOf('')).toEqual([]);
    expect(paragraphsOf(' \n ')).toEqual([]);
  });

  test('cuts every line, trimmed, and nothing else out of any text', () => {
    fc.assert(
      fc.property(wildText, (body) => {
        const paragraphs = paragraphsOf(body);
        const lines = body.split('\n').map((line) => line.trim());
        expect(paragraphs.map(({ start, end }) => body.slice(start, end))).toEqual(lines.filter(Boolean));
        expect(paragraphs.map(({ index }) => index)).toEqual(paragraphs.map((_, i) => i));
      }),
    );
  });
});
