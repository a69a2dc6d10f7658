import { describe, expect, test } from 'vitest';
import { pairQuotationMarks } from '../../src/extract/quotation-marks.ts';
import { setScareQuotesAside } from '../../src/extract/scare-quotes.ts';
import { splitSentences } from '../../src/extract/sentences.ts';
import { tokenize } from '../../src/extract/tokens.ts';
import { draftOf } from '../support/draft.ts';

function reported(text: string): boolean[] {
  return draftOf(text, [tokenize, pairQuotationMarks, splitSentences, setScareQuotesAside]).parts.map(
    (part) => part.reported,
  );
}

describe('setScareQuotesAside', () => {
  test.each([
    ['“We will rebuild the bridge before winter,” said Ann Poe.'],
    ['The mayor called the plan “a joke.”'],
    ['The plan was described as “reckless” by the council.'],
    ['The council urged the mayor to build “NO MORE BRIDGES” in a post.'],
    ['The mood, Poe said, was “grim”.'],
  ])('keeps what is said: %s', (text) => {
    expect(reported(text)).toEqual([true]);
  });

  test.each([
    ['a title', 'She starred in “The Long Winter” for two years.'],
    ['a nickname', 'Robert “Bob” Poe opened the bridge.'],
    ['a term', 'The “bridge” tax was dropped in June.'],
    ['a name that goes by', 'The rule, known as the “Bridge Clause”, was dropped.'],
    ['a sign', 'One man carried a sign, “Bridge Now”, to the square.'],
    ['markup', 'See <a title="We will rebuild the bridge before winter">.'],
  ])('sets aside %s: %s', (_, text) => {
    expect(reported(text)).toEqual([false]);
  });
});
