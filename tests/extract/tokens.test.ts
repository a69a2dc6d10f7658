import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/extract/tokens.ts';
import { draftOf, HOSTILE, newsText } from '../support/draft.ts';

const tokens = (text: string) => draftOf(text, [tokenize]).tokens;
const words = (text: string) => tokens(text).map((token) => token.text);
const tagged = (text: string) => tokens(text).map((token) => `${token.text}/${token.pos}`);

describe('tokenize', () => {
  test('keeps the points of abbreviations and initials, and takes those of sentences', () => {
    expect(words('Gen. A. B. Cole left the U.S. at 5 p.m. It is over.')).toEqual([
      'Gen.',
      'A.',
      'B.',
      'Cole',
      'left',
      'the',
      'U.S.',
      'at',
      '5',
      'p.m.',
      'It',
      'is',
      'over',
      '.',
    ]);
    expect(words('No. 5 said no. No. 6 did not.')).toEqual([
      'No.',
      '5',
      'said',
      'no',
      '.',
      'No.',
      '6',
      'did',
      'not',
      '.',
    ]);
  });

  test('parts what an apostrophe ties, curly or straight, and keeps names whole', () => {
    expect(words("O’Brien’s son didn’t say it’s o’clock; they'll sing in the ’90s.")).toEqual([
      'O’Brien',
      '’s',
      'son',
      'did',
      'n’t',
      'say',
      'it',
      '’s',
      'o’clock',
      ';',
      'they',
      "'ll",
      'sing',
      'in',
      'the',
      '’90s',
      '.',
    ]);
  });

  test('stands quotation marks alone', () => {
    expect(words('``Yes,\'\' “no”—"maybe"')).toEqual(['``', 'Yes', ',', "''", '“', 'no', '”', '—', '"', 'maybe', '"']);
  });

  test('keeps numbers, tags and addresses whole', () => {
    expect(words('#Vote @ann paid $1,000.50 (3.5%) on 9/11, https://example.com/a?b=c')).toEqual([
      '#Vote',
      '@ann',
      'paid',
      '$',
      '1,000.50',
      '(',
      '3.5',
      '%',
      ')',
      'on',
      '9/11',
      ',',
      'https://example.com/a?b=c',
    ]);
  });

  test('parts words at hyphens and reads words that ran together as one', () => {
    expect(words('forcesnear Oman, the well-known COVID-19 e-mail')).toEqual([
      'forcesnear',
      'Oman',
      ',',
      'the',
      'well',
      '-',
      'known',
      'COVID-19',
      'e-mail',
    ]);
  });

  test('tags parts of speech', () => {
    expect(tagged('She’s the mayor’s aide, and she didn’t leave.')).toEqual([
      ...['She/PRON', '’s/AUX', 'the/DET', 'mayor/NOUN', '’s/PART', 'aide/NOUN', ',/PUNCT', 'and/CCONJ'],
      ...['she/PRON', 'did/AUX', 'n’t/PART', 'leave/VERB', './PUNCT'],
    ]);
  });

  test('tags what is no word by its characters', () => {
    expect(tagged('👍 ¿ @ann')).toEqual(['👍/SYM', '¿/PUNCT', '@ann/PROPN']);
  });

  test('reads a text the same whatever was read before', () => {
    const text = 'The zorbler’s flumpet said Zorbler’s aide won’t flumpet at Zorb-Hall.';
    const before = tagged(text);
    tagged("Zorbler's flumpet's flumpets flumpeted. the zorbler's aide zorb-hall. WON'T FLUMPET");
    expect(tagged(text)).toEqual(before);
  });

  test('never reads across paragraphs', () => {
    expect(tokens('One two\n\nthree').map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['One', 0],
      ['two', 0],
      ['three', 1],
    ]);
  });

  test('covers any text but its white space, in order, with whole characters', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const { document, tokens, paragraphs } = draftOf(text, [tokenize]);
        let at = 0;
        for (const { start, end, text, paragraph } of tokens) {
          expect(document.body.slice(start, end)).toBe(text);
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/\s/);
          expect(document.body.slice(at, start).trim()).toBe('');
          expect(paragraphs[paragraph]?.start).toBeLessThanOrEqual(start);
          expect(paragraphs[paragraph]?.end).toBeGreaterThanOrEqual(end);
          at = end;
        }
        expect(document.body.slice(at).trim()).toBe('');
      }),
    );
  });

  test.each(Object.entries(HOSTILE))('makes no token long in a text of %s', (_, text) => {
    const lengths = tokens(text(100_000)).map((token) => token.text.length);
    expect(lengths.reduce((longest, length) => Math.max(longest, length))).toBeLessThan(150);
  });
});
