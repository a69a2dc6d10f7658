import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWordings, sharedStatement } from '../../src/extract/same-statement.ts';
import { report, wordingIn } from '../support/quoted.ts';

const FULL =
  '“We will not reopen the Lantern Bridge until every cable has been tested, and I will be the first to walk across it,”';

test.each([
  [
    'EXACT',
    'the same words',
    '“We will not reopen the Lantern Bridge until every cable has been tested, and I will be the first to walk across it.”',
  ],
  [
    'EXACT',
    'other marks, case and breaks',
    '“We will NOT reopen the lantern bridge until every cable has been tested,” Varga said. “And I will be the first to walk across it”',
  ],
  [
    'EXACT',
    'words that an ellipsis does not leave out',
    '“We will not reopen … the Lantern Bridge until every cable has been tested, and I will be the first to walk across it”',
  ],
  ['TRUNCATED', 'the beginning', '“We will not reopen the Lantern Bridge until every cable has been tested”'],
  ['TRUNCATED', 'the end', 'promised to “be the first to walk across it”'],
  ['TRUNCATED', 'what lies between', '“until every cable has been tested”'],
  ['TRUNCATED', 'an ellipsis at an end', '“We will not reopen the Lantern Bridge …”'],
  [
    'ELLIPSIS',
    'words left out and marked',
    '“We will not reopen the Lantern Bridge … and I will be the first to walk across it”',
  ],
  [
    'ELLIPSIS',
    'points instead',
    '“We will not reopen the Lantern Bridge ... and I will be the first to walk across it”',
  ],
  [
    'ELLIPSIS',
    'words in brackets',
    '“We will not reopen [it] until every cable has been tested, and I will be the first to walk across [the bridge]”',
  ],
  [
    'MERGED',
    'two parts side by side',
    '“We will not reopen the Lantern Bridge and I will be the first to walk across it”',
  ],
  [
    'MERGED',
    'words from elsewhere',
    '“We will not reopen the Lantern Bridge until every cable has been tested. The reports will be published.”',
  ],
  [
    'ALTERED',
    'a word changed',
    '“We will not reopen the Lantern Bridge until every wire has been tested, and I will be the first to walk across it”',
  ],
  [
    'ALTERED',
    'a word left out',
    '“We will reopen the Lantern Bridge until every cable has been tested, and I will be the first to walk across it”',
  ],
  ['ALTERED', 'a word added in a part', '“until every single cable has been tested”'],
  [
    'ALTERED',
    'a word changed beside an ellipsis',
    '“We will not open the Lantern Bridge … and I will be the first to walk across it”',
  ],
])('%s: %s', (verdict, _, text) => {
  expect(compareWordings(wordingIn(text), wordingIn(FULL)).verdict).toBe(verdict);
});

/** The runs of words as they are read: `not` is kept, `-not` is only in the fullest report, `+not` only in this one. */
function told(text: string, full: string): string[] {
  const sign = { KEPT: '', DELETED: '-', INSERTED: '+' };
  return compareWordings(wordingIn(text), wordingIn(full)).differences.map(({ change, span, fullest }) => {
    const words = span ? text.slice(span.start, span.end) : full.slice(fullest?.start, fullest?.end);
    return sign[change] + words;
  });
}

test.each([
  [
    '“We will not reopen the bridge”',
    '“We will never, ever reopen the bridge.”',
    ['We will', '-never, ever', '+not', 'reopen the bridge'],
  ],
  ['“reopen the bridge”', '“We will not reopen the bridge”', ['-We will not', 'reopen the bridge']],
  ['“the bridge [soon]”', '“the bridge, by May”', ['the bridge', '-by May']],
  ['“No.”', '“Yes.”', ['-Yes', '+No']],
  ['“It, it, it is sound”', '“It is sound”', ['It', '+it, it', 'is sound']],
])('%s against %s', (text, full, expected) => {
  expect(told(text, full)).toEqual(expected);
});

test('the runs are all words of both reports, in order', () => {
  const words = fc.array(fc.constantFrom('not', 'the', 'bridge', 'cable', 'sound', 'we', '…', '[it]'), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [report, fullest] = [wordingIn(`“${a.join(' ')}”`), wordingIn(`“${b.join(' ')}”`)];
      const { differences } = compareWordings(report, fullest);
      const texts = (wording: typeof report, spans: readonly ({ start: number; end: number } | null)[]) =>
        spans.flatMap((span) =>
          wording.words
            .filter(({ start, end }) => span && span.start <= start && end <= span.end)
            .map(({ start }) => start),
        );
      expect(
        texts(
          report,
          differences.map(({ span }) => span),
        ),
      ).toEqual(report.words.map(({ start }) => start));
      expect(
        texts(
          fullest,
          differences.map(({ fullest }) => fullest),
        ),
      ).toEqual(fullest.words.map(({ start }) => start));
      for (const { change, span, fullest } of differences) {
        expect([span !== null, fullest !== null]).toEqual([change !== 'DELETED', change !== 'INSERTED']);
      }
    }),
  );
});

const LINE = '“They were sound in October”';
const GREETING = '“Thank you very much for all that you do for us”';
const RETOLD = 'the talks would take place in Muscat, the Omani capital, on Friday';
const COPY = '“We cannot comment on it”';

test.each([
  ['one speaker', report(FULL), report(FULL), true],
  ['two speakers', report(FULL), report(FULL, { speakerId: 2 }), false],
  ['an unknown speaker', report(FULL), report(FULL, { speakerId: null }), true],
  ['two unknown speakers', report(FULL, { speakerId: null }), report(FULL, { speakerId: null }), true],
  ['few words of an unknown speaker', report(LINE), report(LINE, { speakerId: null }), false],
  ['many words, however much later', report(FULL), report(FULL, { day: 4000 }), true],
  ['few words, soon', report(LINE), report(LINE, { day: 3 }), true],
  ['few words, later', report(LINE), report(LINE, { day: 9 }), false],
  ['a greeting', report(GREETING), report(GREETING), false],
  ['a refusal', report('“No comment”'), report('“No comment”'), false],
  ['a refusal of several words', report(COPY), report(COPY), false],
  [
    'one word of ten changed',
    report('“Every cable of the Lantern Bridge will be tested twice”'),
    report('“Every wire of the Lantern Bridge will be tested twice”'),
    true,
  ],
  [
    'three words of ten changed',
    report('“Every cable of the Lantern Bridge will be tested twice”'),
    report('“Every wire of the Harbor Bridge will be painted twice”'),
    false,
  ],
  [
    'a sentence in two quotes',
    report('“Every cable of the Lantern Bridge will be tested. I promise you that.”'),
    report('“Ferries sail at night. Every cable of the Lantern Bridge will be tested.”'),
    true,
  ],
  [
    'a few words in two quotes',
    report('“Nobody waits for the Lantern Bridge, and the ferries sail at night”'),
    report('“Fish prices have halved because of the Lantern Bridge”'),
    false,
  ],
  ['retold words that were copied', report(RETOLD), report(RETOLD), true],
  ['retold words that were changed', report(RETOLD), report(RETOLD.replace('Omani', 'old')), false],
  ['few retold words', report('the cables were sound in October'), report('the cables were sound in October'), false],
  ['nothing at all', report('“…”'), report('“…”'), false],
])('%s', (_, one, other, expected) => {
  expect(sharedStatement(one, other) > 0).toBe(expected);
  expect(sharedStatement(other, one)).toBe(sharedStatement(one, other));
});
