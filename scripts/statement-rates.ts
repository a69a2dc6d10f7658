// How often quotes are told for one statement that are not, and for two that are one: docs/statements.md.
//   npx tsx scripts/statement-rates.ts [--list]
import { existsSync, readFileSync } from 'node:fs';
import type { Span } from '../src/extract/findings.ts';
import { type Report, sharedStatement } from '../src/extract/same-statement.ts';
import { shinglesOf, wordingOf } from '../src/extract/wording.ts';
import { groupBy } from '../src/store/reader.ts';

interface Article {
  id: string;
  publishedAt: string;
  text: string;
  contents?: (Span & { speaker: Span | null })[];
  parts: (Span & { speaker: Span | null; speakerName?: string })[];
}

interface Quote extends Report {
  speaker: string;
  article: string;
  text: string;
}

const quotes: Quote[] = [];
for (const set of ['polnear', 'wikinews', 'wikinews-quotes', 'seed']) {
  const file = `../shared/eval/gold/${set}.jsonl`;
  if (!existsSync(file)) console.log(`${file}: not here, skipped`);
  else
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean))
      quotes.push(...quotesOf(JSON.parse(line)));
}

/** The quotes of an article whose speaker is named, as far as they stand between quotation marks. */
function quotesOf({ id, publishedAt, text, contents, parts }: Article): Quote[] {
  return (contents ?? parts).flatMap(({ start, end, speaker, ...told }) => {
    const named = 'speakerName' in told ? told.speakerName : speaker && text.slice(speaker.start, speaker.end);
    // Persons go by their last name, as articles call them.
    const name = /(\p{Lu}[\p{L}’'-]{2,})$/u.exec(named ?? '')?.[1];
    if (!name || /^(She|They|Who|His|Her|You|That|Republicans|Democrats)$/.test(name)) return [];
    const fragments = [...text.slice(start, end).matchAll(/“[^”]+”|"[^"]+"/g)].map(({ 0: words, index }) => ({
      start: start + index,
      end: start + index + words.length,
    }));
    if (fragments.length === 0) return [];
    const wording = wordingOf({ start, text: text.slice(start, end), fragments });
    const reportedAt = new Date(publishedAt);
    return [{ speaker: name, speakerId: 1, article: id, reportedAt, wording, text: text.slice(start, end) }];
  });
}

/** Pairs of quotes of one speaker, those that share the most shingles first. */
function pairs(): { one: Quote; other: Quote; shared: number }[] {
  const bySpeaker = groupBy(quotes, ({ speaker }) => speaker);
  return [...bySpeaker.values()].flatMap((said) => {
    const shingles = said.map(({ wording }) => new Set(shinglesOf(wording)));
    return said.flatMap((one, i) =>
      said.slice(i + 1).map((other, k) => ({ one, other, shared: overlap(shingles[i], shingles[i + 1 + k]) })),
    );
  });
}

function overlap(a = new Set<number>(), b = new Set<number>()): number {
  let shared = 0;
  for (const hash of a) if (b.has(hash)) shared++;
  return shared;
}

/** Numbers that look random and are the same every time. */
let state = 1;
function below(count: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
}

const all = pairs();
const isMerged = ({ one, other }: { one: Quote; other: Quote }) => sharedStatement(one, other) > 0;
const merged = all.filter(isMerged);
console.log(`${quotes.length} quotes, ${all.length} pairs of one speaker, ${merged.length} told to be one statement`);
const some = Array.from({ length: 1000 }, () => all[below(all.length)]).filter((pair) => pair !== undefined);
console.log(`of 1,000 pairs at random: ${some.filter(isMerged).length}`);
const alike = [...all].sort((a, b) => b.shared - a.shared).slice(0, 1000);
console.log(`of the 1,000 pairs most alike: ${alike.filter(isMerged).length}`);
if (process.argv.includes('--list')) {
  const line = ({ speaker, reportedAt, text }: Quote) =>
    `${speaker} ${reportedAt.toISOString().slice(0, 10)} ${text.replace(/\s+/g, ' ').slice(0, 300)}`;
  for (const { one, other } of merged) console.log(`\n${line(one)}\n${line(other)}`);
}

/** What reporters do to the words of a quote. */
const REPORTERS: Record<string, (words: string[]) => string[]> = {
  'cut at a clause': (words) => {
    const ends = words.flatMap((word, i) => (/[,;:.?!]$/.test(word) && i >= 4 && i < words.length - 1 ? [i + 1] : []));
    return words.slice(0, ends[below(ends.length)] ?? Math.ceil(words.length / 2));
  },
  'cut at both ends': (words) => words.slice(2, -2),
  'one word changed': (words) => words.with(1 + below(words.length - 2), 'lanterns'),
  'one word left out': (words) => words.toSpliced(1 + below(words.length - 2), 1),
  'words left out at an ellipsis': (words) => {
    const third = Math.floor(words.length / 3);
    return [...words.slice(0, third), '…', ...words.slice(2 * third)];
  },
};

const wordingAlone = (text: string) => wordingOf({ start: 0, text, fragments: [{ start: 0, end: text.length }] });
const sources = quotes.flatMap((quote) => {
  const words = quote.text.match(/[“"]([^”"]+)[”"]/)?.[1]?.split(/\s+/) ?? [];
  return words.length >= 8 ? [{ quote, words }] : [];
});
for (const [what, rewrite] of Object.entries(REPORTERS)) {
  const told = sources.map(({ quote, words }) => {
    const [full, report] = [wordingAlone(words.join(' ')), wordingAlone(rewrite(words).join(' '))];
    const isFound =
      overlap(new Set(shinglesOf(full)), new Set(shinglesOf(report))) > 0 &&
      sharedStatement({ ...quote, wording: full }, { ...quote, wording: report }) > 0;
    return { isFound, isLong: words.length >= 12 };
  });
  const share = (rows: { isFound: boolean }[]) =>
    `${((100 * rows.filter(({ isFound }) => isFound).length) / rows.length).toFixed(1)} % of ${rows.length}`;
  console.log(`${what}: found ${share(told)}, of 12 words and more ${share(told.filter(({ isLong }) => isLong))}`);
}
