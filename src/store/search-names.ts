import type { Reader } from './reader.ts';
import type { Search } from './search.ts';
import { SEARCH_LENGTH, wordsIn } from './search-query.ts';
import { sql } from './sql.ts';

/** So many words of a name are looked for. */
const WORDS = 8;
/** Shorter words have too many neighbours, longer ones more than are worth looking up. */
const [SHORTEST_MISTYPED, LONGEST_MISTYPED] = [4, 30];
/** What may have been left out or hit instead. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Beyond so many articles that name it, an entity is as well known as any. */
const WELL_KNOWN = 99;

/**
 * Entities by name or alias: each word is one of its words, or the beginning of one; where no name has such a word, it
 * is one with a letter too many, missing, wrong, or two that changed places. The best: those of exactly that name, then
 * those with exactly those words, then those in most articles.
 */
export async function searchEntities(reader: Reader, name: string): Promise<Search> {
  const words = wordsIn(folded(name.slice(0, SEARCH_LENGTH))).slice(0, WORDS);
  const meant = await Promise.all(words.map(async (word) => [word, ...(await nearWords(reader, word))]));
  const match = meant.map((some) => `(${some.map((word) => `"${word}" *`).join(' OR ')})`).join(' AND ') || '""';
  const exactly = words.map((word) => `"${word}"`).join(' AND ') || '""';
  return {
    table: 'EntityName',
    match: sql`${match}`,
    relevance: sql`
      1000 * exists (select 1 from "Entity" where "id" = "EntityName".rowid and "name" = ${name.trim()} collate nocase)
      + 100 * ("EntityName".rowid in (select rowid from "EntityName" where "EntityName" match ${exactly}))
      + (select count(*) from (select 1 from "ArticleEntity" where "entityId" = "EntityName".rowid limit ${sql.lit(WELL_KNOWN)}))`,
  };
}

/** As the search tables hold words. */
function folded(text: string): string {
  return text.toWellFormed().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Words of names for which a word may have been mistaken; none where it begins one itself. */
async function nearWords(reader: Reader, word: string): Promise<string[]> {
  if (word.length < SHORTEST_MISTYPED || word.length > LONGEST_MISTYPED) return [];
  const known = await reader.rows(
    sql`select 1 from "EntityNameWord" where "term" >= ${word} and "term" < ${`${word}\u{10FFFF}`} limit 1`,
  );
  if (known.length > 0) return [];
  const near = await reader.rows<{ term: string }>(
    sql`select "term" from json_each(${JSON.stringify(misspellings(word))}) join "EntityNameWord" on "term" = value`,
  );
  return near.map(({ term }) => term);
}

/** All that is one slip away from a word. */
function misspellings(word: string): string[] {
  const found = new Set<string>();
  const letters = [...new Set([...LETTERS, ...word])];
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)];
    const [first = '', second = ''] = after;
    found.add(before + after.slice(1));
    found.add(before + second + first + after.slice(2));
    for (const letter of letters) found.add(before + letter + after.slice(1)).add(before + letter + after);
  }
  return [...found];
}
