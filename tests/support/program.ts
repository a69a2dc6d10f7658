import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';

const ROOT = resolve(import.meta.dirname, '../..');
/** The program as it is built. */
export const PROGRAM = join(ROOT, 'dist/main.js');

export interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs `verbatim ingest` on a database file. */
export function ingest(file: string, args: string[], { input = '', env = {} } = {}): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [PROGRAM, 'ingest', ...args],
      { cwd: ROOT, env: { ...process.env, DATABASE_URL: `file:${file}`, ...env } },
      (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }),
    );
    // It may have read enough.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** Asks a database file. */
export function all<Row = unknown>(file: string, sql: string): Row[] {
  const opened = new Sqlite(file, { readonly: true });
  try {
    return opened.prepare<[], Row>(sql).all();
  } finally {
    opened.close();
  }
}

/** What is stored, whatever the order in which it came: no ids, and no times of ours. */
export function contents(file: string): { headline?: string }[][] {
  const asked = [
    `select a."headline", p."name", r."number", r."kind", r."body" from "Revision" r
      join "Article" a on a."id" = r."articleId" join "Publisher" p on p."id" = a."publisherId" order by 1, 2, 3`,
    `select a."headline", q."start", q."text", q."method", e."name" from "Quote" q
      join "Article" a on a."id" = q."articleId" left join "Entity" e on e."id" = q."speakerId" order by 1, 2, 3`,
    `select a."headline", m."start", m."text", e."kind", e."name" from "Mention" m
      join "Article" a on a."id" = m."articleId" join "Entity" e on e."id" = m."entityId" order by 1, 2, 3, 5`,
    `select a."headline", d."start", d."date" from "DateMention" d
      join "Article" a on a."id" = d."articleId" order by 1, 2, 3`,
    `select "key" from "Entity" order by 1`,
  ];
  return asked.map((sql) => all<{ headline?: string }>(file, sql));
}

const PEOPLE = ['Ada Quill', 'Bo Finch', 'Cleo Vane', 'Dag Orr', 'Eve Marsh'];

/** Articles of a made-up town, a file each. */
export function writeArticles(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, i) => {
    const [who, other] = [PEOPLE[i % 5], PEOPLE[(i + 1 + (i % 3)) % 5]];
    const file = join(folder, `${String(i).padStart(5, '0')}.txt`);
    writeFileSync(
      file,
      `Headline: Harbor story ${i}\nPublisher: Courier ${i % 4}\nPublished: 2031-05-${String(1 + (i % 28)).padStart(2, '0')}\n\n` +
        `Mayor ${who} said on Monday that pier ${i} would open again.\n“Nobody waits for pier ${i},” said ${other}, a clerk from Orrin.`,
    );
    return file;
  });
}
