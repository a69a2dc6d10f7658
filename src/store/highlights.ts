import Sqlite from 'better-sqlite3';
import { TOKENIZER, termOf } from './search.ts';
import { parseSearch } from './search-query.ts';

let marker: ReturnType<typeof openMarker> | undefined;

/** Where a text has the words of a search: half-open, in UTF-16 code units, as the search tables read them. */
export function highlights(text: string, search: string): { start: number; end: number }[] {
  const wanted = parseSearch(search).flatMap(({ all }) => all.map(termOf));
  if (wanted.length === 0) return [];
  marker ??= openMarker();
  const marked = marker(text.replaceAll(MARKS, '\uFFFD'), wanted.join(' OR ')) ?? '';
  const spans: { start: number; end: number }[] = [];
  let offset = 0;
  for (const part of marked.split(OPENING)) {
    const [inside = '', after] = part.split(CLOSING);
    if (after !== undefined) spans.push({ start: offset, end: offset + inside.length });
    offset += inside.length + (after?.length ?? 0);
  }
  return spans;
}

// Characters that stand for nothing, so that no text needs them.
const OPENING = '\uFDD0';
const CLOSING = '\uFDD1';
const MARKS = /[\uFDD0\uFDD1]/g;

/** Marks words in texts with the tokenizer of the search tables, which hold no text: in a table in memory. */
function openMarker() {
  const memory = new Sqlite(':memory:');
  memory.exec(`CREATE VIRTUAL TABLE "Marked" USING fts5("text", tokenize='${TOKENIZER}')`);
  const begin = memory.prepare('BEGIN');
  const insert = memory.prepare('INSERT INTO "Marked" ("text") VALUES (?)');
  const mark = memory
    .prepare<[string, string, string], string>(
      'SELECT highlight("Marked", 0, ?, ?) FROM "Marked" WHERE "Marked" MATCH ?',
    )
    .pluck();
  const rollback = memory.prepare('ROLLBACK');
  return (text: string, match: string): string | undefined => {
    begin.run();
    try {
      insert.run(text);
      return mark.get(OPENING, CLOSING, match);
    } finally {
      // A text that was never there costs least to remove.
      rollback.run();
    }
  };
}
