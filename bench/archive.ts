import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../src/store/database.ts';
import { timestamp } from '../src/store/reader.ts';

const ROOT = join(import.meta.dirname, '..');
const QUOTES = 6;
const OTHER_MENTIONS = 9;

const FIRST = 'Ada Bren Cleo Dov Edda Finn Gwen Hale Iris Jory Kaia Lorn Mira Niel Orla Pell Quin Runa Sten Tova'.split(
  ' ',
);
const SYLLABLES = 'bar cal dor en fal gor hil is jun kel lo mar nor os pel ru sel tan ul ver'.split(' ');
const ROLES = ['harbor master', 'council chair', 'union leader', 'finance minister', 'chief engineer', 'mayor'];
const WORDS = (
  'the harbor council said that new plans for the river and its old bridges would be ready before winter while ' +
  'crews worked along the northern shore to clear stones from a channel that ships have used for many years and ' +
  'people in nearby towns hoped for lower prices after talks about grain fish and timber went on without a pause'
).split(' ');

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks indices below `count` so that the k-th is picked in proportion to 1/k, as names are in the news (Zipf). */
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

/**
 * Fills empty tables with articles of about 3.6 KB, each with 6 quotes and 15 mentions; spans are true. The first
 * entities are named the most. The same count gives the same rows.
 */
export function fillArchive(database: Sqlite.Database, articles: number): void {
  const random = randomFrom(articles);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const insert = (table: string, columns: string[]) =>
    database.prepare(`insert into "${table}" (${columns.map((c) => `"${c}"`)}) values (${columns.map(() => '?')})`);
  const statements = {
    publisher: insert('Publisher', ['id', 'name', 'domain']),
    article: insert('Article', [
      ...['id', 'slug', 'publisherId', 'language', 'headline', 'byline', 'publishedAt'],
      ...['reportedAt', 'updatedAt', 'wordCount', 'digest'],
    ]),
    revision: insert('Revision', ['articleId', 'number', 'createdAt', 'kind', 'headline', 'body', 'sha256']),
    entity: insert('Entity', ['id', 'kind', 'name', 'key']),
    role: insert('Role', ['id', 'entityId', 'title']),
    mention: insert('Mention', [
      ...['articleId', 'entityId', 'start', 'end', 'text', 'paragraph', 'form', 'roleId', 'method', 'confidence'],
    ]),
    articleEntity: insert('ArticleEntity', ['articleId', 'entityId', 'mentionCount', 'salience', 'reportedAt']),
    quote: insert('Quote', [
      ...['id', 'articleId', 'start', 'end', 'text', 'paragraph', 'kind', 'speakerId', 'speakerStart', 'speakerEnd'],
      ...['speakerLabel', 'cueStart', 'cueEnd', 'cueText', 'method', 'confidence', 'reportedAt'],
    ]),
    fragment: insert('Fragment', ['quoteId', 'start', 'end']),
    about: insert('QuoteAbout', ['quoteId', 'entityId', 'reportedAt']),
  };

  const people = Math.max(60, articles / 10);
  const others = Math.max(30, articles / 20);
  const names: string[] = [];
  const addEntity = (kind: string, name: string) => {
    names.push(name);
    statements.entity.run(names.length, kind, name, `${kind}:${name.toLowerCase()}`);
  };
  const word = (index: number) => {
    let text = '';
    for (let rest = index + 400; rest > 0; rest = Math.floor(rest / 20)) text += SYLLABLES[rest % 20];
    return text.charAt(0).toUpperCase() + text.slice(1);
  };

  const nextPerson = zipf(people, random);
  const nextOther = zipf(others * 2, random);
  let quoteId = 0;

  const write = (id: number) => {
    let body = '';
    const add = (text: string) => {
      const start = body.length;
      body += text;
      return { start, end: body.length, text };
    };
    const filler = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
    const moment = timestamp(new Date(Date.UTC(2031, 0, 1) + id * 600_000));
    const counts = new Map<number, number>();
    const mention = (entity: number, paragraph: number, role: number | null) => {
      const span = add(names[entity - 1] ?? '');
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
      statements.mention.run(id, entity, span.start, span.end, span.text, paragraph, 'NAME', role, 'BENCH', 0.9);
      return span;
    };
    const headline = `Story ${id}: ${filler(6)}`;
    statements.article.run(
      ...[id, `story-${id}`, 1 + below(20), 'en', headline, `By ${pick(FIRST)} ${word(below(500))}`, moment],
      ...[moment, moment, 600, String(id)],
    );
    for (let i = 0; i < QUOTES; i++) {
      if (i > 0) add('\n');
      add(`${filler(30)}. `);
      const speaker = nextPerson() + 1;
      const other = people + nextOther() + 1;
      const start = add('“').start;
      add(`${filler(12)} `);
      mention(other, i, null);
      const end = add(` ${filler(14)},”`).end;
      add(' ');
      const cue = add('said');
      add(' ');
      const name = mention(speaker, i, speaker);
      add('. ');
      statements.quote.run(
        ...[++quoteId, id, start, end, body.slice(start, end), i, 'DIRECT', speaker, name.start, name.end, name.text],
        ...[cue.start, cue.end, cue.text, 'BENCH', 0.9, moment],
      );
      statements.fragment.run(quoteId, start, end);
      statements.about.run(quoteId, other, moment);
      for (let j = 0; j < OTHER_MENTIONS / QUOTES - (i % 2); j++) {
        add(`${filler(14)} `);
        mention(random() < 0.5 ? nextPerson() + 1 : people + nextOther() + 1, i, null);
        add(` ${filler(6)}. `);
      }
    }
    statements.revision.run(id, 1, moment, 'CREATED', headline, body.trimEnd(), String(id));
    for (const [entity, count] of counts) statements.articleEntity.run(id, entity, count, count / 15, moment);
  };

  database.transaction(() => {
    for (let i = 1; i <= 20; i++) statements.publisher.run(i, `${word(i)} Courier`, `${word(i).toLowerCase()}.example`);
    for (let i = 0; i < people; i++) {
      addEntity('PERSON', `${FIRST[i % 20]} ${word(i)}`);
      statements.role.run(i + 1, i + 1, ROLES[i % ROLES.length]);
    }
    for (let i = 0; i < others; i++) addEntity('PLACE', `Port ${word(i)}`);
    for (let i = 0; i < others; i++) addEntity('ORGANIZATION', `${word(i)} Union`);
  })();
  for (let id = 1; id <= articles; id += 1000) {
    database.transaction(() => {
      for (let next = id; next < Math.min(id + 1000, articles + 1); next++) write(next);
    })();
  }
  database.exec('analyze');
}

/** The file of an archive of so many articles, made once for each state of the tables and of this file. */
export async function archiveOf(articles: number): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  const migrations = join(ROOT, 'prisma/migrations');
  for (const name of readdirSync(migrations).sort()) hash.update(name);
  hash.update(readFileSync(join(ROOT, 'prisma/schema.prisma')));
  const file = join(ROOT, 'data/bench', `${articles}-${hash.digest('hex').slice(0, 12)}.db`);
  if (existsSync(file)) return file;
  process.stderr.write(`Making an archive of ${articles} articles …\n`);
  mkdirSync(join(ROOT, 'data/bench'), { recursive: true });
  rmSync(`${file}.part`, { force: true });
  await (await openDatabase(`file:${file}.part`)).close();
  const database = new Sqlite(`${file}.part`);
  database.pragma('synchronous = off');
  fillArchive(database, articles);
  database.pragma('wal_checkpoint(truncate)');
  database.close();
  renameSync(`${file}.part`, file);
  return file;
}
