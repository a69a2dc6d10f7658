import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs `verbatim extract` with lines on its standard input. */
function extract(input: string, ...files: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(ROOT, 'dist/main.js'), 'extract', ...files], (error, out, err) =>
      done({ code: Number(error?.code ?? 0), out, err }),
    );
    child.stdin?.end(input);
  });
}

const TEXT =
  'PORT EMBER — The harbor will open on Monday, Mayor Ada Lark said at a press briefing. “We are ready,” she said. “Ships may come.”';

test('finds who said what in each line, at its place in the text', async () => {
  const { code, out, err } = await extract(`${JSON.stringify({ id: 'a', publishedAt: '2031-05-08', text: TEXT })}\n`);
  expect(code).toBe(0);
  expect(err).toContain('1 article read, 0 refused.');
  const { id, entities, quotes } = JSON.parse(out);
  expect(id).toBe('a');
  expect(quotes.map((quote: { kind: string; text: string }) => [quote.kind, quote.text])).toEqual([
    ['INDIRECT', 'The harbor will open on Monday'],
    ['DIRECT', '“We are ready,”'],
    ['DIRECT', '“Ships may come.”'],
  ]);
  for (const { start, end, text, speaker } of quotes) {
    expect(TEXT.slice(start, end)).toBe(text);
    expect(speaker.name).toBe('Ada Lark');
    expect(entities[speaker.entity]).toMatchObject({ name: 'Ada Lark', kind: 'PERSON' });
  }
});

test('a bad line is told by its number and does not stop the rest', async () => {
  const good = JSON.stringify({ id: 'a', text: TEXT });
  const { code, out, err } = await extract(`${good}\n{"id": 1}\nnot JSON\n\n${good}\n`);
  expect(code).toBe(1);
  expect(out.trim().split('\n')).toHaveLength(2);
  expect(err).toMatch(/line 2: id: .*; text: /);
  expect(err).toMatch(/line 3: expected a JSON object, found "not JSON"/);
  expect(err).toContain('2 articles read, 2 refused.');
});

test('a file that is not there is told and does not stop the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-extract-'));
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, `${JSON.stringify({ id: 'a', text: TEXT })}\n`);
  const { code, out, err } = await extract('', join(folder, 'none.jsonl'), file);
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(JSON.parse(out).id).toBe('a');
  expect(err).toMatch(/none\.jsonl: ENOENT: no such file/);
  expect(err).not.toContain('    at ');
});

test('whoever has read enough may go', async () => {
  const lines = `${JSON.stringify({ id: 'a', text: TEXT })}\n`.repeat(2000);
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js'), 'extract']);
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(lines);
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((done) => child.on('close', done));
  expect([code, err]).toEqual([0, expect.not.stringContaining('EPIPE')]);
});
