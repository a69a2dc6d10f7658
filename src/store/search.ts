import type { SqlBool } from 'kysely';
import { parseSearch, type Term } from './search-query.ts';
import { type Sql, sql } from './sql.ts';

// Search as SQLite does it: FTS5 tables that the migrations keep. PostgreSQL would fill the same exports from `tsvector`.

/** What is searched for in one of the search tables. */
export interface Search {
  table: 'ArticleText' | 'QuoteText' | 'EntityName';
  /** In the language of FTS5. */
  match: Sql<string>;
  /** How well a row fits, more being better: an expression over its match. */
  relevance: Sql<number>;
  /** The column that names a row's parent in the search table too. */
  parent?: string | undefined;
}

/** As the migrations make the tables. */
export const TOKENIZER = 'unicode61 remove_diacritics 2';

/** An article found by its headline is likely about it. */
const HEADLINE_WEIGHT = 4;

/** Articles by the words of their headlines and bodies; nothing where the search is blank. */
export function searchArticles(search: string | null | undefined): Search | undefined {
  if (!search?.trim()) return undefined;
  const relevance = sql<number>`-bm25("ArticleText", ${sql.lit(HEADLINE_WEIGHT)}, 1, 0)`;
  return {
    table: 'ArticleText',
    match: matchOf('ArticleText', 'headline body', search),
    relevance,
    parent: 'publisherId',
  };
}

/** Quotes by their words; nothing where the search is blank. */
export function searchQuotes(search: string | null | undefined): Search | undefined {
  if (!search?.trim()) return undefined;
  const relevance = sql<number>`-bm25("QuoteText", 1, 0)`;
  return { table: 'QuoteText', match: matchOf('QuoteText', 'text', search), relevance, parent: 'speakerId' };
}

/** Whether a row of the search table matches. */
export function matches({ table, match }: Search): Sql<SqlBool> {
  return sql`${sql.ref(table)} match ${match}`;
}

/** Whether a row of the search table matches and is one of a parent's. */
export function matchesOf({ table, match, parent }: Search, id: Sql): Sql<SqlBool> {
  return sql`${sql.ref(table)} match (${match}) || ${` AND ${parent} : "`} || ${id} || '"'`;
}

/** The ids of the rows that match. */
export function matchingIds(search: Search): Sql<number> {
  return sql`(select ${idIn(search)} from ${sql.table(search.table)} where ${matches(search)})`;
}

// A row of articles and quotes is found under its place in the lists: the second it was reported in, then its id.
const ID_BITS = 30;

/** The id of a row of the search table. */
export function idIn({ table }: Search): Sql<number> {
  return sql`${sql.ref(`${table}.rowid`)} & ${sql.lit(2 ** ID_BITS - 1)}`;
}

/** Where a row stands in a search table, which is read in this order. The driver binds numbers as floating ones. */
export function placeIn(reportedAt: unknown, id: unknown): Sql<number> {
  const second = sql`min(max(unixepoch(${reportedAt}), -8589934592), 8589934591)`;
  return sql`${second} * ${sql.lit(2 ** ID_BITS)} + cast(${id} as integer)`;
}

/** Whether a row of a table, which need not have come from the search table, matches. */
export function matchesAt({ table, match }: Search, rows: string): Sql<SqlBool> {
  const id = sql.ref(`${rows}.id`);
  const place = table === 'EntityName' ? id : placeIn(sql.ref(`${rows}.reportedAt`), id);
  return sql`exists (select 1 from ${sql.ref(table)} where ${sql.ref(table)} match ${match} and rowid = ${place})`;
}

/** A search in some columns of a table, written when it runs: only then it is known which words begin with a prefix. */
function matchOf(table: 'ArticleText' | 'QuoteText', columns: string, search: string): Sql<string> {
  const beginnings: Sql<string>[] = [];
  const write = (term: Term) => {
    if (!term.prefix || !PLAIN.test(term.text)) return termOf(term);
    beginnings.push(beginning(table, term));
    return PLACE;
  };
  const alternatives = parseSearch(search).map(({ all, none }) => {
    const wanted = `(${all.map(write).join(' AND ')})`;
    return none.length > 0 ? `(${wanted} NOT (${none.map(write).join(' OR ')}))` : wanted;
  });
  const [first, ...rest] = `{${columns}} : (${alternatives.join(' OR ') || '""'})`.split(PLACE);
  const parts = rest.flatMap((part, i) => [beginnings[i], sql`${part}`]);
  return sql<string>`${sql.join([sql`${first}`, ...parts], sql` || `)}`;
}

/** What no search has in it, for it is cut out where it is read. */
const PLACE = '\0';

/** A prefix for which it is sure how the search tables hold it. */
const PLAIN = /^[a-z\d]+\*$/i;

/** So many words are looked up for a prefix. */
const MOST_WORDS = 100;

/**
 * The words that begin with a prefix, one or the other: FTS5 reads their matches as they come, while for a prefix it puts
 * all together first. It does so where they are too many.
 */
function beginning(table: 'ArticleText' | 'QuoteText', term: Term): Sql<string> {
  const words = sql.table(`${table}Word`);
  const from = term.text.slice(0, -1).toLowerCase();
  const to = `${from}\u{10FFFF}`;
  // Each step leads to the next word: the table has a row for every place where a word stands.
  return sql`(with recursive "begun"("term", "count") as (
      select (select "term" from ${words} where "term" >= ${from} limit 1), 1
      union all
      select (select "term" from ${words} where "term" >= "begun"."term" || char(0) limit 1), "count" + 1 from "begun"
      where "term" < ${to} and "count" <= ${sql.lit(MOST_WORDS)}
    )
    select case when count(*) > ${sql.lit(MOST_WORDS)} then ${termOf(term)}
      else '(' || coalesce(group_concat('"' || "term" || '"', ' OR '), ${termOf({ ...term, prefix: false })}) || ')' end
    from "begun" where "term" < ${to})`;
}

/** A term in the language of FTS5, which sees nothing but words between quotation marks. */
export function termOf({ text, prefix }: Term): string {
  return `"${text.replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
}
