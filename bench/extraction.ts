import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storiesOf } from './news.ts';

/** What reading some stories takes on one core. MB are millions of bytes of the stories' text in UTF-8. */
export interface Reading {
  articles: number;
  megabytes: number;
  /** Text that the whole of extract reads in a second, and that wink-nlp alone tags, in the best of the rounds. */
  megabytesASecond: number;
  tagger: number;
  /** CPU time of wink-nlp as a share of that of extract. */
  shareOfTagger: number;
  /** By step: its share of the time. */
  steps: Record<string, number>;
  /** From asking for the module to having it, and from there to the first article's findings. */
  loadMs: number;
  firstMs: number;
  /** Most memory that the process has had resident when everything had been read once, in 2^20 bytes. */
  memoryMb: number;
}

const ROOT = join(import.meta.dirname, '..');
const POLNEAR = join(ROOT, '../shared/eval/gold/polnear.jsonl');
/** About as many bytes of text are read of each. */
const BYTES = 1_000_000;

/** Measures extraction on made-up news, and on real news where the gold annotation of such is at hand. */
export function measureExtraction(rounds: number): Record<string, Reading> {
  const corpora: Record<string, string[]> = { 'made up': madeUp() };
  if (existsSync(POLNEAR)) corpora.polnear = firstOf(readFileSync(POLNEAR, 'utf8').split('\n').filter(Boolean));
  else process.stderr.write(`${POLNEAR} is not here: extraction is measured on made-up news alone.\n`);
  return Object.fromEntries(
    Object.entries(corpora).map(([name, lines]) => {
      process.stderr.write(`Reading news (${name}) …\n`);
      return [name, printedBy('read-stories.mjs', lines, String(rounds))];
    }),
  );
}

/** What the whole way takes, from the bytes of an article to stored findings, one article after the other. */
export interface Ingestion {
  articles: number;
  articlesASecond: number;
  megabytesASecond: number;
  /** By stage: its share of the time. */
  stages: Record<string, number>;
}

/** Measures the whole way on made-up news. */
export function measureIngestion(): Ingestion {
  process.stderr.write('Taking articles in …\n');
  return printedBy('ingest-stories.mjs', madeUp());
}

const madeUp = () => storiesOf(280).map((story) => JSON.stringify(story));

function firstOf(lines: string[]): string[] {
  let bytes = 0;
  return lines.filter((line) => {
    const wanted = bytes < BYTES;
    if (wanted) bytes += Buffer.byteLength(JSON.parse(line).text);
    return wanted;
  });
}

/** What a program of the bench tells in JSON of stories, each a line of JSON. */
function printedBy(program: string, lines: string[], ...args: string[]) {
  const printed = execFileSync(process.execPath, [join(ROOT, 'bench', program), ...args], {
    input: lines.join('\n'),
    stdio: ['pipe', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}
