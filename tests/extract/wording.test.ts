import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashWording, shinglesOf } from '../../src/extract/wording.ts';
import { newsText } from '../support/draft.ts';
import { wordingIn } from '../support/quoted.ts';

const words = (text: string) => wordingIn(text).words.map((word) => `${word.isBehindGap ? '… ' : ''}${word.text}`);

test.each([
  ['case, points and marks are no words', '“No — not NOW,” she said.', ['no', 'not', 'now']],
  [
    'only what stands between the marks',
    'called it “a kindness” and “not a plan”',
    ['a', 'kindness', 'not', 'a', 'plan'],
  ],
  ['all of what has no marks', 'the ferry was late', ['the', 'ferry', 'was', 'late']],
  ['apostrophes and accents', "“Don’t, don't go to the café”", ['dont', 'dont', 'go', 'to', 'the', 'cafe']],
  ['abbreviations', '“the U.S. and the US”', ['the', 'us', 'and', 'the', 'us']],
  ['numbers', '“1,000 or 3.5 or 35”', ['1000', 'or', '3.5', 'or', '35']],
  ['an ellipsis', '“We … and. . . they”', ['we', '… and', '… they']],
  ['words in brackets are the reporter’s', '“Reopen [the bridge] now [sic]”', ['reopen', '… now']],
  ['a bracket that does not close', '“Reopen [the bridge”', ['reopen', 'the', 'bridge']],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a word knows where it stands in the article', () => {
  const text = 'called it “a Kindness”';
  expect(wordingIn(text, 100).words[1]).toEqual({ text: 'kindness', start: 113, end: 121, isBehindGap: false });
});

test('what has no marks is the reporter’s', () => {
  expect(wordingIn('the ferry was late').isRetold).toBe(true);
  expect(wordingIn('it was “late”').isRetold).toBe(false);
});

test('the same words have one hash, however they are written', () => {
  const hash = hashWording(wordingIn('“We will not reopen the bridge!”'));
  expect(hashWording(wordingIn('“WE will not — reopen,” she said, “the bridge”'))).toBe(hash);
  expect(hashWording(wordingIn('“We will reopen the bridge!”'))).not.toBe(hash);
});

test('words that come back every day lead nowhere', () => {
  expect(shinglesOf(wordingIn('“Thank you very much.”'))).toEqual([]);
  expect(shinglesOf(wordingIn('“No comment”'))).toEqual([]);
  expect(shinglesOf(wordingIn('“Thank you, Skerry, very much”'))).toHaveLength(3);
});

test('words on both sides of a gap are not in a row', () => {
  expect(shinglesOf(wordingIn('“ferries cables … lanterns bridges”'))).toEqual([]);
});

test('six telling words in a row lead from one quote to another, whatever stands around them', () => {
  const word = fc
    .integer({ min: 0, max: 5000 })
    .map((i) => `w${i.toString(36).replace(/\d/g, (d) => 'qxzvkjhgfd'[+d] ?? '')}`);
  const some = (minLength: number) => fc.array(word, { minLength, maxLength: 40 });
  fc.assert(
    fc.property(some(6), some(0), some(0), some(0), some(0), (shared, a, b, c, d) => {
      const shingles = (words: string[]) => shinglesOf(wordingIn(`“${words.join(' ')}”`));
      const other = new Set(shingles([...c, ...shared, ...d]));
      expect(shingles([...a, ...shared, ...b]).some((hash) => other.has(hash))).toBe(true);
    }),
  );
});

test('every word stands where it says, whatever the text holds', () => {
  fc.assert(
    fc.property(newsText, (text) => {
      for (const { start, end } of wordingIn(text).words) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
      }
    }),
  );
});
