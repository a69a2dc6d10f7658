import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Reading } from '../../bench/extraction.ts';
import { storiesOf } from '../../bench/news.ts';
import { extractLine } from '../../src/cli/extract.ts';
import { STEPS } from '../../src/extract/extract.ts';

const stories = storiesOf(20);

test('a story has about 3.6 KB, names and words of people who are named, and is the same every time', () => {
  const found = stories.map((story) => extractLine(JSON.stringify(story)));
  const average = (count: number) => count / stories.length;
  expect(average(stories.reduce((sum, { text }) => sum + text.length, 0))).closeTo(3600, 400);
  expect(average(found.reduce((sum, { entities }) => sum + entities.length, 0))).toBeGreaterThan(10);
  const said = found.flatMap(({ quotes }) => quotes.filter(({ speaker }) => speaker && speaker.entity !== null));
  expect(average(said.length)).toBeGreaterThan(10);
  expect(storiesOf(20)).toEqual(stories);
});

test('what reading takes is told step by step', () => {
  const input = stories.map((story) => JSON.stringify(story)).join('\n');
  const script = join(import.meta.dirname, '../../bench/read-stories.mjs');
  const reading: Reading = JSON.parse(execFileSync(process.execPath, [script, '1'], { input, encoding: 'utf8' }));
  expect(reading).toMatchObject({ articles: 20 });
  expect(Object.keys(reading.steps)).toEqual(['seeLanguage', ...STEPS.map(({ name }) => name)]);
  expect(Object.values(reading.steps).reduce((sum, share) => sum + share)).closeTo(1, 1e-9);
  expect(reading.shareOfTagger).closeTo(reading.megabytesASecond / reading.tagger, 1e-9);
  for (const figure of [reading.loadMs, reading.firstMs, reading.memoryMb]) expect(figure).toBeGreaterThan(0);
});
