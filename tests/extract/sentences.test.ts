import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairQuotationMarks } from '../../src/extract/quotation-marks.ts';
import { splitSentences } from '../../src/extract/sentences.ts';
import { tokenize } from '../../src/extract/tokens.ts';
import { draftOf, newsText } from '../support/draft.ts';

const read = (text: string) => draftOf(text, [tokenize, pairQuotationMarks, splitSentences]);

function sentences(text: string): string[] {
  const { document, sentences } = read(text);
  return sentences.map(({ start, end }) => document.body.slice(start, end));
}

describe('splitSentences', () => {
  test('ends a sentence at its stop, with the bracket behind it, and at the end of a paragraph', () => {
    expect(sentences('He left. (She stayed.) Then… Nothing! 15 men came\nIt was late')).toEqual([
      ...['He left.', '(She stayed.)', 'Then…', 'Nothing!', '15 men came', 'It was late'],
    ]);
  });

  test('goes on behind abbreviations and initials, unless a word follows that begins a sentence', () => {
    expect(
      sentences('The U.S. Secretary met Gen. A. B. Cole of Acme Inc. in St. Ives at 5 p.m. on No. 5 Road.'),
    ).toHaveLength(1);
    expect(sentences('It is made in the U.S. The mayor left at 5 p.m. He slept.')).toEqual([
      ...['It is made in the U.S.', 'The mayor left at 5 p.m.', 'He slept.'],
    ]);
  });

  test('takes a quoted part as one piece', () => {
    expect(sentences('“Is it? Why not? It is,” he asked. She left.')).toEqual([
      '“Is it? Why not? It is,” he asked.',
      'She left.',
    ]);
    expect(sentences('“Is it?” he asked. “Yes.” He left.')).toEqual(['“Is it?” he asked.', '“Yes.”', 'He left.']);
  });

  test('goes on behind a question between marks when somebody is named who asks it', () => {
    expect(sentences('“Is it?” Mayor Ann Poe asked.')).toEqual(['“Is it?” Mayor Ann Poe asked.']);
    expect(sentences('“No!” The crowd cheered.')).toEqual(['“No!”', 'The crowd cheered.']);
  });

  test('covers every token of any text once, and never ends inside a part', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const { tokens, parts, sentences } = read(text);
        let at = 0;
        for (const { start, end, firstToken, endToken, paragraph } of sentences) {
          expect([firstToken, start, end]).toEqual([at, tokens[firstToken]?.start, tokens[endToken - 1]?.end]);
          expect(tokens.slice(firstToken, endToken).every((token) => token.paragraph === paragraph)).toBe(true);
          expect(parts.some((part) => part.firstToken < endToken && endToken < part.endToken)).toBe(false);
          at = endToken;
        }
        expect(at).toBe(tokens.length);
      }),
    );
  });
});
