// Scores extraction against every gold set that is present.   npm run eval -- [set…] [--errors N]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractLine } from '../src/cli/extract.ts';

const folder = resolve('../shared/eval');
const args = process.argv.slice(2);
const errors = args.includes('--errors') ? args.splice(args.indexOf('--errors'), 2) : [];
const sets = ['seed', 'wikinews-quotes', 'wikinews', 'polnear', 'wikigold-names', 'worldwide-names', 'gum-coreference'];
const out = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));

for (const set of sets.filter((name) => args.length === 0 || args.includes(name))) {
  const gold = join(folder, 'gold', `${set}.jsonl`);
  if (!existsSync(gold)) {
    console.log(`${set}: not here, skipped`);
    continue;
  }
  const lines = readFileSync(gold, 'utf8').split('\n').filter(Boolean);
  const begin = performance.now();
  const predicted = lines.map((line) => JSON.stringify(extractLine(line)));
  const seconds = (performance.now() - begin) / 1000;
  const size = lines.reduce((sum, line) => sum + JSON.parse(line).text.length, 0) / 1e6;
  writeFileSync(join(out, `${set}.jsonl`), `${predicted.join('\n')}\n`);
  console.log(`\n${set}: ${size.toFixed(2)} MB in ${seconds.toFixed(1)} s, ${(size / seconds).toFixed(2)} MB/s`);
  process.stdout.write(execFileSync('node', [join(folder, 'score.mjs'), gold, join(out, `${set}.jsonl`), ...errors]));
}
