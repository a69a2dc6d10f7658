import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn, readSourceFile, readSourceFolder } from '../../src/cli/source-folder.ts';

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

/** The files of a folder that can be read, with all in it. */
function filesOf(path: string): string[] {
  return filesIn(path, (_, error) => {
    throw error;
  });
}

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
  expect(filesOf(join(folder, 'deeper'))).toEqual([join(folder, 'deeper/d.html')]);
});

test('a linked file is one, a linked folder is not', () => {
  const linking = join(folder, 'deeper/linking');
  mkdirSync(linking);
  symlinkSync(join(folder, 'a.txt'), join(linking, 'a.txt'));
  symlinkSync(linking, join(linking, 'circle'));
  symlinkSync(join(folder, 'nowhere'), join(linking, 'broken.txt'));
  expect(filesOf(linking)).toEqual([join(linking, 'a.txt')]);
  rmSync(linking, { recursive: true });
});

test('a folder that cannot be read is refused by its name, and the others are not', () => {
  const open = mkdtempSync(join(tmpdir(), 'verbatim-locked-'));
  chmodSync(open, 0o755);
  for (const name of ['a', 'b', 'c']) {
    mkdirSync(join(open, name));
    writeFileSync(join(open, name, 'article.txt'), 'Words.');
  }
  chmodSync(join(open, 'b'), 0);
  const refused: unknown[] = [];
  // Nothing is closed to root.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  const files = filesIn(open, (path, error) => refused.push([path, (error as NodeJS.ErrnoException).code]));
  if (isRoot) process.seteuid?.(0);
  expect(files).toEqual([join(open, 'a/article.txt'), join(open, 'c/article.txt')]);
  expect(refused).toEqual([[join(open, 'b'), 'EACCES']]);
  rmSync(open, { recursive: true });
});

test('what is no file or too large is refused before it is read', () => {
  expect(() => readSourceFile(join(folder, 'deeper'))).toThrow(/deeper: expected a file, found something else$/);
  const large = join(folder, 'large.txt');
  writeFileSync(large, '');
  truncateSync(large, 6_000_000);
  expect(() => readSourceFile(large)).toThrow(/large\.txt: expected at most 5000000 bytes, found 6000000$/);
  rmSync(large);
});
