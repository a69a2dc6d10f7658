import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/extract/dates.ts';
import { seeLanguage } from '../../src/extract/language.ts';
import { pairQuotationMarks } from '../../src/extract/quotation-marks.ts';
import { setScareQuotesAside } from '../../src/extract/scare-quotes.ts';
import { splitSentences } from '../../src/extract/sentences.ts';
import { tokenize } from '../../src/extract/tokens.ts';
import { draftOf, HOSTILE } from '../support/draft.ts';

const STEPS = [seeLanguage, tokenize, pairQuotationMarks, splitSentences, setScareQuotesAside, findDates];

describe('the steps that read marks, sentences and dates', () => {
  // Anything that takes more than time proportional to the text runs out of time here.
  test.each(Object.entries(HOSTILE))('get through a text of %s', (_, text) => {
    const { tokens, sentences } = draftOf(text(300_000), STEPS, '2026-03-11');
    expect(sentences.at(-1)?.endToken).toBe(tokens.length);
  });
});
