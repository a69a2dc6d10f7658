import { expect, test } from 'vitest';
import { differenceOf } from '../../src/reader/difference.ts';

const marked = (before: string, after: string) =>
  differenceOf(before, after)
    ?.map(({ added, removed, value }) => (added ? `[+${value}+]` : removed ? `[-${value}-]` : value))
    .join('');

test('a paragraph that came or went is marked from its own beginning', () => {
  const [one, two, three] = ['“It holds,” she said.', '“It fell,” he said.', '“It stands.”'];
  expect(marked(`${one}\n\n${two}\n\n${three}`, `${one}\n\n${three}`)).toBe(`${one}\n\n[-${two}\n\n-]${three}`);
  expect(marked(`${one}\n\n${three}`, `${one}\n\n${two}\n\n${three}`)).toBe(`${one}\n\n[+${two}\n\n+]${three}`);
});

test('no part is empty, also where the text begins with what came', () => {
  const values = differenceOf('“It holds.”', '“It fell.”\n\n“It holds.”')?.map(({ value }) => value);
  expect(values).toEqual(['“It fell.”\n\n', '“It holds.”']);
});

test('a word is marked where it stands', () => {
  expect(marked('They found seven cables.', 'They found three cables.')).toBe('They found [-seven-][+three+] cables.');
});
