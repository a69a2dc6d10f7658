import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch, SEARCH_LENGTH, wordsIn } from '../../src/store/search-query.ts';

/** A query as people would write it, so that cases read as sentences. */
const read = (search: string) =>
  parseSearch(search)
    .map(({ all, none }) =>
      [...all, ...none.map((term) => ({ ...term, text: `not ${term.text}` }))]
        .map(({ text, prefix }) => `[${text}]${prefix ? '…' : ''}`)
        .join(' '),
    )
    .join(' | ');

test.each([
  ['bridge', '[bridge]'],
  ['lantern bridge', '[lantern] [bridge]'],
  ['"lantern bridge" ferry', '[lantern bridge] [ferry]'],
  ['“lantern bridge”', '[lantern bridge]'],
  ['brid*', '[brid*]…'],
  ['b* br*', '[b*] [br*]…'],
  ['bridge -ferry', '[bridge] [not ferry]'],
  ['-"toll road" -tunn* bridge', '[bridge] [not toll road] [not tunn*]…'],
  ['bridge OR ferry', '[bridge] | [ferry]'],
  ['old bridge OR new ferry -toll', '[old] [bridge] | [new] [ferry] [not toll]'],
  ['or bridge', '[or] [bridge]'],
  ['Iran’s U.S. nuclear-program', '[Iran’s] [U.S.] [nuclear-program]'],
  ['rock & roll', '[rock] [roll]'],
  ['headline:bridge NOT NEAR(a b) ^c', '[headline:bridge] [NOT] [NEAR(a] [b)] [^c]'],
])('%s is read as %s', (search, expected) => {
  expect(read(search)).toBe(expected);
});

test.each([
  ['a quotation mark without another', '"lantern bridge -ferry', '[lantern] [bridge] [-ferry]'],
  ['only an exclusion', '-ferry', '[-ferry]'],
  ['an alternative that only excludes', 'bridge OR -ferry', '[bridge] [OR] [-ferry]'],
  ['an operator at the end', 'bridge OR', '[bridge] [OR]'],
  ['an operator at the start', 'OR bridge', '[OR] [bridge]'],
  ['nothing between operators', 'bridge OR OR ferry', '[bridge] [OR] [OR] [ferry]'],
])('plain words: %s', (_, search, expected) => {
  expect(read(search)).toBe(expected);
});

test.each(['', '   ', '""', '***', '- " "', '!?…', '\0'])('nothing is looked for in %j', (search) => {
  expect(parseSearch(search)).toEqual([]);
});

test('no more is read than the first characters', () => {
  expect(parseSearch(`${'a '.repeat(SEARCH_LENGTH / 2)}b`)).toEqual(parseSearch('a '.repeat(SEARCH_LENGTH / 2)));
});

test('whatever is written, every alternative wants a word, and every term has one', () => {
  const pieces = fc.constantFrom(
    '"',
    '“',
    '-',
    '*',
    'OR',
    'AND',
    'NOT',
    '(',
    ')',
    ':',
    '^',
    '+',
    "'",
    '\0',
    'Zoë',
    'a',
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 }))).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (search) => {
      for (const { all, none } of parseSearch(search)) {
        expect(all.length).toBeGreaterThan(0);
        for (const term of [...all, ...none]) expect(wordsIn(term.text).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 5000 },
  );
});
