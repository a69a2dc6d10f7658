import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { reanchor } from '../../src/extract/reanchor.ts';

const TEXT = [
  'Mayor Ana Rivas opened the new harbor of Orrin on Friday.',
  '“We will keep the harbor open,” she said.',
  'Bo Finch, a fisherman, was not so sure. “Nobody asked the boats,” he said.',
  'The harbor had been closed since the spring, Rivas said.',
].join('\n');

/** What becomes of some words of the text, and the words they are now. */
function follow(words: string, after: string): [verdict: string, words: string | null] {
  const start = TEXT.indexOf(words);
  const { verdict, span } = reanchor(TEXT, after)({ start, end: start + words.length });
  return [verdict, span ? after.slice(span.start, span.end) : null];
}

describe('words', () => {
  const quote = '“We will keep the harbor open,”';
  it.each<[what: string, after: string, expected: [string, string | null]]>([
    ['that nobody touched', TEXT, ['ANCHORED', quote]],
    ['behind new ones', `It rained.\n${TEXT}`, ['ANCHORED', quote]],
    ['with another space', TEXT.replace('keep the', 'keep\u00a0the'), ['ANCHORED', quote.replace(' the', '\u00a0the')]],
    ['in another paragraph', TEXT.replace(`${quote} she said.\n`, '').concat(`\n${quote} she said.`), ['MOVED', quote]],
    ['of which one is another', TEXT.replace('keep the', 'hold the'), ['ALTERED', quote.replace('keep', 'hold')]],
    ['cut short', TEXT.replace(' open,”', ',”'), ['ALTERED', '“We will keep the harbor,”']],
    ['that are gone', TEXT.replace(`${quote} she said.\n`, ''), ['LOST', null]],
    ['in a text about something else', 'It rained.', ['LOST', null]],
  ])('%s', (_, after, expected) => {
    expect(follow(quote, after)).toEqual(expected);
  });
});

test('a name is not taken for the same name in another sentence', () => {
  expect(
    follow('Bo Finch', TEXT.replace('Bo Finch, a fisherman, was not so sure.', 'Ada Quill asked Bo Finch why.')),
  ).toEqual(['LOST', null]);
  expect(follow('Bo Finch', TEXT.replace('not so sure', 'not sure'))).toEqual(['ANCHORED', 'Bo Finch']);
});

const paragraph = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '“', '”', '.', 'é', '😀') });
const text = fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));

test('whatever the texts, what is said to stand somewhere stands there', () => {
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))),
      (before, after, places) => {
        const spans = places
          .map(([start, length]) => ({ start, end: start + length }))
          .filter(({ start, end }) => end <= before.length && before.slice(start, end).isWellFormed());
        const spaced = (words: string) => words.replace(/\s+/g, ' ');
        for (const [i, { verdict, span }] of spans.map(reanchor(before, after)).entries()) {
          const words = before.slice(spans[i]?.start, spans[i]?.end);
          if (verdict === 'LOST') expect(span).toBeNull();
          else expect(after.slice(span.start, span.end).length).toBeGreaterThan(0);
          if (verdict === 'ANCHORED' || verdict === 'MOVED')
            expect(spaced(after.slice(span.start, span.end))).toBe(spaced(words));
        }
      },
    ),
  );
});

test('a text that is the same keeps every span', () => {
  fc.assert(
    fc.property(text, (same) => {
      const spans = [...same.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
      }));
      const long = spans.filter((_, i) => i % 2 === 0).map(({ start }) => ({ start, end: spans.at(-1)?.end ?? 0 }));
      expect(long.map(reanchor(same, same))).toEqual(long.map((span) => ({ verdict: 'ANCHORED', span })));
    }),
  );
});
