import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { openReaders } from '../../src/parse/readers.ts';

const readers = openReaders({ threads: 2 });
afterAll(() => readers.close());
const text = (words: string) => Buffer.from(words);

test('reads in a thread what readItems reads', async () => {
  const page = text('Headline: Ferry returns\nPublished: 2031-04-02\n\nThe ferry is back.');
  expect(await readers.read(page, { name: 'ferry.txt' })).toEqual([
    { headline: 'Ferry returns', publishedAt: new Date('2031-04-02'), body: 'The ferry is back.' },
  ]);
});

test('reads more documents than there are threads, each with its own answer', async () => {
  const words = Array.from({ length: 20 }, (_, i) => `Words number ${i}.`);
  const answers = await Promise.all(words.map((body) => readers.read(text(body), { name: 'a.txt' })));
  expect(answers).toEqual(words.map((body) => [{ body }]));
});

test('a refusal is the one of readItems', async () => {
  await expect(readers.read(text('<svg/>'), { name: 'a.svg' })).rejects.toThrow(
    /^a\.svg: expected an HTML page, .* found markup whose first element is <svg>$/,
  );
});

test('ends what takes too long, and reads on', async () => {
  const hasty = openReaders({ threads: 1, time: 1 });
  const long = text(`<html><body>${'<p>Some words, and more of them.</p>'.repeat(9000)}</body></html>`);
  const slow = hasty.read(long, { name: 'slow.html' });
  const other = hasty.read(long, { name: 'other.html' });
  await expect(slow).rejects.toThrow(
    'slow.html: expected a document that is read within 0.001 s, found one that takes longer',
  );
  await expect(other).rejects.toThrow(/^other\.html: expected a document that is read within/);
  await hasty.close();
});

test('closing rejects what is still being read', async () => {
  const closing = openReaders({ threads: 1 });
  const read = closing.read(text('Words.'), { name: 'a.txt' });
  const refused = expect(read).rejects.toThrow('a.txt: expected to be read, but the readers were closed');
  await closing.close();
  await refused;
});

// In a process of its own: should a thread take the whole process with it, this test fails and no other.
const SCRIPT = `
  import { openReaders } from './dist/parse/readers.js';
  const readers = openReaders({ threads: 1, memory: 64, time: 60_000 });
  const attributes = Array.from({ length: 60 }, (_, i) => 'a' + i).join(' ');
  const page = ('<p ' + attributes + '>x</p>').repeat(20_000);
  const read = (text, name) => readers.read(Buffer.from(text), { name }).then(JSON.stringify, (error) => error.message);
  console.log(await read(page, 'large.html'));
  console.log(await read('<p>The ferry <b>is</b> back.</p>', 'a.html'));
`;

const root = join(import.meta.dirname, '../..');

test.skipIf(!existsSync(join(root, 'dist/parse/readers.js')))(
  'the compiled program ends a thread that needs too much memory, reads on, and is not kept from ending itself',
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', SCRIPT], {
      cwd: root,
    });
    expect(stdout.trim().split('\n')).toEqual([
      'large.html: expected a document that is read in 64 MB, found one that needs more',
      '[{"body":"The ferry is back."}]',
    ]);
  },
);
