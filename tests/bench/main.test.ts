import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const BENCH = join(import.meta.dirname, '../../bench');
const kept = () => readdirSync(join(BENCH, 'results'));

test.each([
  ['an unknown part', ['--only', 'Server'], /^--only is "Server", allowed is server, workers, .*\n$/],
  ['too few articles', ['--articles', '199'], /^--articles is "199", allowed are .*\n$/],
  ['no whole number of rounds', ['--rounds', '1.5'], /^--rounds is "1.5", allowed is .*\n$/],
  ['an unknown option', ['--worker'], /^Unknown option '--worker'.*\n$/],
  ['an option without its value', ['--only'], /^Option '--only <value>' argument missing\n$/],
  ['to keep a part without the server', ['--only', 'workers', '--save'], /^--check and --save need .* --only workers /],
  ['to compare what is not compared', ['--only', 'hostile', '--check'], /^--check and --save need .* --only hostile /],
])('the bench refuses %s before it measures', async (_, args, message) => {
  const before = kept();
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', join(BENCH, 'main.ts'), ...args]);
  await expect(run).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
  expect(kept()).toEqual(before);
});
