import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn, readSourceFolder } from '../../src/cli/source-folder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-sources-'));
  for (const name of [
    'b.txt',
    'a.txt',
    'a.editorial.json',
    'b.annotation.json',
    'c.annotation.json',
    'README.md',
    'a.b.txt',
  ]) {
    writeFileSync(join(folder, name), `this is ${name}`);
  }
  mkdirSync(join(folder, 'deeper/.git'), { recursive: true });
  for (const name of ['deeper/d.html', 'deeper/.hidden.html', 'deeper/.git/e.html']) {
    writeFileSync(join(folder, name), `this is ${name}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder holds a source for each file, with what stands beside it, in the order of the names', () => {
  const file = (name: string) => ({ name: join(folder, name), bytes: Buffer.from(`this is ${name}`) });
  expect(readSourceFolder(folder)).toEqual([
    { text: file('README.md') },
    { text: file('a.b.txt') },
    { text: file('a.txt'), editorial: file('a.editorial.json') },
    { text: file('b.txt'), annotation: file('b.annotation.json') },
    { text: file('deeper/d.html') },
  ]);
});

test('hidden files and folders are left alone', () => {
  expect(filesIn(join(folder, 'deeper'))).toEqual([join(folder, 'deeper/d.html')]);
});
