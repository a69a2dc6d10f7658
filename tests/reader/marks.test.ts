import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAt, cutParagraph } from '../../src/reader/marks.ts';

const paragraph = { text: 'Ada Lark said “No, Bo” and left.', span: { start: 100, end: 132 } };
const mark = (name: string, start: number, end: number) => ({ name, span: { start: 100 + start, end: 100 + end } });

/** The pieces in short: quotes in brackets, with what begins and ends, and mentions in braces. */
const told = (...marks: Parameters<typeof cutParagraph<ReturnType<typeof mark>, ReturnType<typeof mark>>>) =>
  cutParagraph(...marks).map(({ quote, starts, ends, pieces }) => {
    const words = pieces.map(({ text, mention }) => (mention ? `{${mention.name} ${text}}` : text)).join('');
    return quote ? `[${quote.name}${starts ? '<' : ''}${ends ? '>' : ''} ${words}]` : words;
  });

test('cuts a paragraph where quotes and mentions begin and end', () => {
  expect(told(paragraph, [mark('q', 14, 22)], [mark('Ada', 0, 8), mark('Bo', 19, 21)])).toEqual([
    '{Ada Ada Lark} said ',
    '[q<> “No, {Bo Bo}”]',
    ' and left.',
  ]);
});

test('gives words in two quotes or mentions to the shorter one', () => {
  expect(
    told(paragraph, [mark('long', 0, 31), mark('short', 14, 22)], [mark('all', 0, 13), mark('Ada', 0, 3)]),
  ).toEqual(['[long< {Ada Ada}{all  Lark said} ]', '[short<> “No, Bo”]', '[long>  and left]', '.']);
});

test('lets a quote go on in the next paragraph, and a mention reach over its edge', () => {
  expect(told(paragraph, [mark('q', 14, 60)], [mark('m', 9, 17)])).toEqual([
    'Ada Lark {m said }',
    '[q< {m “No}, Bo” and left.]',
  ]);
  expect(told(paragraph, [mark('q', -20, 8)], [])).toEqual(['[q> Ada Lark]', ' said “No, Bo” and left.']);
});

test('keeps every letter, whatever is marked', () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 1, max: 20 }))
      .map(([at, length]) => mark('x', at, at + length)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(spans, spans, (quotes, mentions) => {
      const runs = cutParagraph(paragraph, quotes, mentions);
      const pieces = runs.flatMap((run) => run.pieces);
      expect(pieces.map(({ text }) => text).join('')).toBe(paragraph.text);
      expect(new Set(pieces.map(({ at }) => at)).size).toBe(pieces.length);
      for (const { at, text } of pieces) expect(paragraph.text.startsWith(text, at - 100)).toBe(true);
    }),
  );
});

test('cuts a text at stretches of it, and leaves out those that are not in it', () => {
  const found = (start: number, end: number) => ({ start, end });
  expect(cutAt('one two', 10, [found(14, 17)])).toEqual(['one ', 'two', '']);
  expect(cutAt('one two', 10, [found(5, 9), found(10, 13), found(12, 15), found(14, 18)])).toEqual(['', 'one', ' two']);
});
