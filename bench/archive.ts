import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { hashWording, shinglesOf, wordingOf } from '../src/extract/wording.ts';
import { openDatabase } from '../src/store/database.ts';
import type { EntityKind, QuoteKind } from '../src/store/generated/enums.ts';
import { type Tables, timestamp } from '../src/store/reader.ts';

export const FIRST_NAMES =
  'Ada Bren Cleo Dov Edda Finn Gwen Hale Iris Jory Kaia Lorn Mira Niel Orla Pell Quin Runa Sten Tova'.split(' ');
const SYLLABLES = 'bar cal dor en fal gor hil is jun kel lo mar nor os pel ru sel tan ul ver'.split(' ');
export const TITLES = ['harbor master', 'council chair', 'union leader', 'finance minister', 'chief engineer', 'mayor'];
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** The words of the stories, each as often as it is used: the k-th in proportion to 1/k. */
const WORDS = (
  'the and for that new of to in a would many plans years people harbor river council old bridges crews towns before ' +
  'winter while worked along northern shore clear stones from channel ships have used nearby hoped lower prices after ' +
  'talks about grain fish timber went on without pause'
)
  .split(' ')
  .flatMap((word, k) => Array<string>(Math.round(500 / (k + 1))).fill(word));

/** Two in three quotes are direct; one in six has no speaker that could be named. */
const QUOTE_KINDS: QuoteKind[] = ['DIRECT', 'DIRECT', 'DIRECT', 'DIRECT', 'MIXED', 'INDIRECT'];
const UNNAMED = 1 / 6;
/** So many quotes report what one of the latest statements says, every second of them cut short. */
const RETOLD = 1 / 12;
const LATEST_STATEMENTS = 100;
const PUBLISHERS = 20;
const TEN_MINUTES = 600_000;
const DAY = 86_400_000;
const FIRST_STORY = Date.UTC(2031, 0, 1);

/** When the n-th article of the archive was published, from 1. */
export function publishedAt(article: number): Date {
  return new Date(FIRST_STORY + article * TEN_MINUTES);
}

/** What somebody says in the archive, and who has reported it. */
interface Said {
  before: string;
  about: number;
  after: string;
  speakerId: number | null;
  row: Pick<Tables['Statement'], 'id' | 'speakerId' | 'fullestId' | 'reportedAt'>;
  quoteCount: number;
  publishers: Set<number>;
  wordings: Set<number>;
}

/**
 * Fills the tables of a new database with articles of about 3.6 KB that hold some 6 quotes and 15 mentions each; spans
 * are true. Persons have the first ids, and the lower an id, the more often its name is in the news. The same number of
 * articles gives the same rows.
 */
export function fillArchive(database: Sqlite.Database, articles: number): void {
  const random = randomFrom(articles);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const words = (count: number) => {
    let text = pick(WORDS);
    for (let i = 1; i < count; i++) text += ` ${pick(WORDS)}`;
    return text;
  };
  const insert = inserter(database);
  // What an article is made of is inserted before the article, which counts it.
  database.pragma('foreign_keys = off');

  const names: string[] = [];
  const addEntities = (count: number, kind: EntityKind, nameOf: (index: number) => string) => {
    for (let index = 0; index < count; index++) {
      const name = nameOf(index);
      names.push(name);
      insert('Entity', { id: names.length, kind, name, key: `${kind}:${name.toLowerCase()}` });
    }
  };
  const people = Math.max(60, articles / 10);
  const others = Math.max(60, articles / 10);
  const nextPerson = zipf(people, random);
  const nextOther = zipf(others, random);
  const person = () => 1 + nextPerson();
  const other = () => 1 + people + nextOther();

  let quoteId = 0;
  const latest: Said[] = [];
  const addStatement = ({ row, quoteCount, publishers, wordings }: Said) =>
    insert('Statement', { ...row, quoteCount, publisherCount: publishers.size, wordingCount: wordings.size });
  const addArticle = (articleId: number) => {
    const moment = publishedAt(articleId);
    const reportedAt = timestamp(moment);
    const day = reportedAt.slice(0, 10);
    const publisherId = 1 + below(PUBLISHERS);
    const headline = `Story ${articleId}: ${words(6)}`;
    const found = { articleId, method: 'BENCH', confidence: 0.9 };
    const mentionCounts = new Map<number, number>();
    let [body, paragraph] = ['', 0];

    const write = (text: string) => {
      const start = body.length;
      body += text;
      return { start, end: body.length, text };
    };
    const writeName = (entityId: number, roleId: number | null = null) => {
      const span = write(names[entityId - 1] ?? '');
      insert('Mention', { ...found, ...span, entityId, paragraph, form: 'NAME', roleId, reportedAt });
      mentionCounts.set(entityId, (mentionCounts.get(entityId) ?? 0) + 1);
      return span;
    };
    const writeDate = (text: string, date: string | null) => {
      insert('DateMention', { ...found, ...write(text), paragraph, date });
    };
    const say = (): Said => {
      const speakerId = random() < UNNAMED ? null : person();
      const row = { id: quoteId + 1, speakerId, fullestId: quoteId + 1, reportedAt };
      const reports = { quoteCount: 0, publishers: new Set<number>(), wordings: new Set<number>() };
      const said = { before: words(14), about: other(), after: words(18), speakerId, row, ...reports };
      latest.push(said);
      if (latest.length > LATEST_STATEMENTS) addStatement(latest.shift() as Said);
      return said;
    };
    const writeQuote = () => {
      const kind = pick(QUOTE_KINDS);
      const said = latest.length > 0 && random() < RETOLD ? pick(latest) : say();
      const { before, about, after, speakerId } = said;
      const isCut = said.quoteCount > 0 && random() < 1 / 2;
      const start = body.length;
      if (kind !== 'DIRECT') write(`${words(6)} `);
      const fragmentStart = body.length;
      if (kind !== 'INDIRECT') write('“');
      write(`${before} `);
      writeName(about);
      write(` ${isCut ? after.split(' ', 9).join(' ') : after},`);
      if (kind !== 'INDIRECT') write('”');
      const end = body.length;
      write(' ');
      const cue = write('said');
      write(' ');
      const speaker = speakerId === null ? write('an official') : writeName(speakerId, speakerId);
      write('. ');
      const fragments = kind === 'INDIRECT' ? [] : [{ start: fragmentStart, end }];
      const wording = wordingOf({ start, text: body.slice(start, end), fragments });
      const hashed = hashWording(wording);
      insert('Quote', {
        ...found,
        id: ++quoteId,
        start,
        end,
        text: body.slice(start, end),
        paragraph,
        kind,
        speakerId,
        speakerStart: speaker.start,
        speakerEnd: speaker.end,
        speakerLabel: speaker.text,
        cueStart: cue.start,
        cueEnd: cue.end,
        cueText: cue.text,
        saidOn: random() < 0.3 ? day : null,
        reportedAt,
        statementId: said.row.id,
        wording: hashed,
        wordCount: wording.words.length,
      });
      said.quoteCount++;
      said.publishers.add(publisherId);
      said.wordings.add(hashed);
      const days = Math.floor(moment.getTime() / DAY);
      for (const hash of shinglesOf(wording)) insert('Shingle', { hash, day: days, quoteId });
      if (kind !== 'INDIRECT') insert('Fragment', { quoteId, start: fragmentStart, end });
      insert('QuoteAbout', { quoteId, entityId: about, reportedAt });
    };

    write(`${words(30)}, `);
    writeDate(`on ${WEEKDAYS[moment.getUTCDay()]}`, day);
    write(`. ${words(12)} `);
    writeDate('in recent weeks', null);
    write('.');
    for (let left = 3 + below(7); left > 0; left--) {
      write('\n');
      paragraph++;
      write(`${words(36)}. `);
      writeQuote();
      write(`${words(18)}.`);
    }
    for (let left = 4; left > 0; left--) {
      write('\n');
      paragraph++;
      write(`${words(14)} `);
      writeName(random() < 0.5 ? person() : other());
      write(` ${words(20)}.`);
    }
    const mentions = [...mentionCounts.values()].reduce((sum, count) => sum + count);
    for (const [entityId, mentionCount] of mentionCounts) {
      insert('ArticleEntity', { articleId, entityId, mentionCount, salience: mentionCount / mentions, reportedAt });
    }
    insert('Article', {
      id: articleId,
      slug: `story-${articleId}`,
      publisherId,
      language: 'en',
      headline,
      byline: `By ${pick(FIRST_NAMES)} ${surname(below(500))}`,
      publishedAt: reportedAt,
      reportedAt,
      updatedAt: reportedAt,
      wordCount: body.split(/\s+/).length,
      digest: sha256(`${headline}\n${body}`),
    });
    insert('Revision', {
      articleId,
      number: 1,
      createdAt: reportedAt,
      kind: 'CREATED',
      headline,
      body,
      sha256: sha256(body),
    });
  };

  database.transaction(() => {
    for (let id = 1; id <= PUBLISHERS; id++) {
      insert('Publisher', { id, name: `${surname(id)} Courier`, domain: `${surname(id).toLowerCase()}.example` });
    }
    addEntities(people, 'PERSON', (index) => `${FIRST_NAMES[index % FIRST_NAMES.length]} ${surname(index)}`);
    addEntities(others / 2, 'PLACE', (index) => `Port ${surname(index)}`);
    addEntities(others / 2, 'ORGANIZATION', (index) => `${surname(index)} Union`);
    for (let id = 1; id <= people; id++) insert('Role', { id, entityId: id, title: TITLES[id % TITLES.length] ?? '' });
  })();
  const addThousand = database.transaction((first: number) => {
    for (let id = first; id < first + 1000 && id <= articles; id++) addArticle(id);
  });
  for (let first = 1; first <= articles; first += 1000) addThousand(first);
  latest.forEach(addStatement);
}

/** Inserts rows as the models declare them, with one prepared statement a table: every row of it names the same columns. */
function inserter(database: Sqlite.Database) {
  const statements = new Map<string, Sqlite.Statement>();
  return <Table extends keyof Tables>(table: Table, row: Partial<Tables[Table]>) => {
    const statement =
      statements.get(table) ??
      database.prepare(
        `insert into "${table}" (${Object.keys(row).map((column) => `"${column}"`)}) values (${Object.keys(row).fill('?')})`,
      );
    statements.set(table, statement);
    statement.run(...Object.values(row));
  };
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks numbers below `count`, the k-th in proportion to 1/k, as names are spread in the news (Zipf). */
function zipf(count: number, random: () => number): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let k = 1; k <= count; k++) {
    sum += 1 / k;
    sums.push(sum);
  }
  return () => {
    const target = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** A made-up name of at least three syllables, another for every index. */
export function surname(index: number): string {
  let name = '';
  for (let rest = index + 400; rest > 0; rest = Math.floor(rest / 20)) name += SYLLABLES[rest % 20];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'data/bench');

/** The file of an archive of so many articles, made anew only when this file or a migration has changed. */
export async function archiveOf(articles: number): Promise<string> {
  const name = `${articles}-${fingerprint()}.db`;
  const file = join(FOLDER, name);
  if (existsSync(file)) return file;
  process.stderr.write(`Making an archive of ${articles} articles …\n`);
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER)) if (old.startsWith(`${articles}-`)) rmSync(join(FOLDER, old));
  const unfinished = `${file}.part`;
  await (await openDatabase(`file:${unfinished}`)).close();
  const database = new Sqlite(unfinished);
  database.pragma('synchronous = off');
  database.pragma('cache_size = -200000');
  fillArchive(database, articles);
  database.close();
  renameSync(unfinished, file);
  return file;
}

function fingerprint(): string {
  const migrations = join(ROOT, 'prisma/migrations');
  const files = readdirSync(migrations, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const name of files.sort()) hash.update(readFileSync(join(migrations, name)));
  return hash.digest('hex').slice(0, 12);
}
