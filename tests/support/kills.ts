import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { contents, PROGRAM } from './program.ts';

/** What was killed, and what had been stored and then was gone. */
export interface Kills {
  kills: number;
  lost: string[];
}

/**
 * Has two processes ingest files into one database, each killed in the midst of storing and started again so many times.
 * They go by turns through shares of the files, and each takes the other's share in between its own. Whoever looks at the
 * database when a process is killed has seen what it had acknowledged by then, and must see it ever after.
 */
export async function killTwo(file: string, files: readonly string[], times: number): Promise<Kills> {
  const database = new Sqlite(file, { readonly: true });
  const headlines = database.prepare<[], string>('select "headline" from "Article"').pluck();
  const done: Kills = { kills: 0, lost: [] };
  const size = Math.floor(files.length / (2 * times));
  const share = (index: number) => files.slice(index * size, (index + 1) * size);

  const goOn = async (one: number) => {
    for (let time = 0; time < times; time++) {
      const own = share(2 * time + one);
      const other = share(2 * time + 1 - one);
      const child = spawn(
        process.execPath,
        [PROGRAM, 'ingest', ...own.flatMap((name, i) => [name, other[i] ?? name])],
        {
          env: { ...process.env, DATABASE_URL: `file:${file}` },
          stdio: 'ignore',
        },
      );
      const ended = once(child, 'exit');
      const before = headlines.all().length;
      while (child.exitCode === null && headlines.all().length === before) await pause(10);
      await pause(Math.random() * 150);
      const acknowledged = headlines.all();
      child.kill('SIGKILL');
      const [, signal] = await ended;
      if (signal) done.kills++;
      const there = new Set(headlines.all());
      done.lost.push(...acknowledged.filter((headline) => !there.has(headline)));
    }
  };
  await Promise.all([goOn(0), goOn(1)]);
  database.close();
  return done;
}

/** The headlines of what is stored in one database otherwise than in another one, which nobody disturbed: halved or doubled. */
export function unlike(file: string, undisturbed: string): string[] {
  const [left, right] = [rowsByHeadline(file), rowsByHeadline(undisturbed)];
  return [...left].filter(([headline, rows]) => rows !== right.get(headline)).map(([headline]) => headline);
}

function rowsByHeadline(file: string): Map<string, string> {
  const rows = new Map<string, string>();
  for (const [table, all] of contents(file).entries()) {
    for (const row of all) {
      if (row.headline) rows.set(row.headline, `${rows.get(row.headline) ?? ''}${table} ${JSON.stringify(row)}\n`);
    }
  }
  return rows;
}
