import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { publishedAt } from './archive.ts';
import type { Archive } from './contestant.ts';
import { LIMITS } from './limits.ts';
import { type Asked, QUESTIONS } from './operations.ts';

const FOLDER = join(import.meta.dirname, '../examples/queries');

/** Where in the names of an archive, the most frequent first, the five stand that are asked about as of this rank. */
const RANKS = {
  common: () => 0,
  middling: (names: number) => Math.floor(Math.sqrt(names)),
  rare: (names: number) => names - NEIGHBOURS,
};
const NEIGHBOURS = 5;

type Rank = keyof typeof RANKS;

/** What an example is asked about instead of the seed: the i-th of `QUESTIONS`, in an archive of so many articles. */
type Value = (i: number, articles: number, rank: Rank) => string;

/**
 * The example queries, asked of archives: variables take the place of the seed's article, names, words and offices. An
 * example that names somebody or something is three, one of each rank.
 */
export function examplesFor(archives: readonly Archive[]): Asked[] {
  const names = new Map(archives.map(({ file, articles }) => [articles, namesIn(file)]));
  const named = (kind: 'PERSON' | 'PLACE'): Value => {
    return (i, articles, rank) => {
      const all = names.get(articles)?.[kind] ?? [];
      return all[RANKS[rank](all.length) + (i % NEIGHBOURS)] ?? '';
    };
  };
  const ranked: [variable: string, words: RegExp, value: Value][] = [
    ['person', /"(Abbas Araghchi|Bo Finch)"/g, named('PERSON')],
    ['place', /"(Iran|Skerry Island|Lantern Bridge)"/g, named('PLACE')],
  ];
  const others: typeof ranked = [
    ['slug', /(?<=slug: )".*?"/g, (i, articles) => `story-${1 + Math.floor((i * articles) / QUESTIONS)}`],
    ['words', /"nuclear OR enrich\*"/g, () => 'without OR paus*'],
    ['office', /"Minister"/g, () => 'minister'],
    ['otherOffice', /"Mayor"/g, () => 'mayor'],
  ];
  return readdirSync(FOLDER).flatMap((file) => {
    const example = readFileSync(join(FOLDER, file), 'utf8');
    const used = [...ranked, ...others].filter(([, words]) => example.search(words) >= 0);
    let query = example;
    for (const [variable, words] of used) query = query.replaceAll(words, `$${variable}`);
    const declared = used.map(([variable]) => `$${variable}: String!`).join(' ');
    if (declared)
      query = query.replace(
        /^(query \w+)(?:\(| )/m,
        (head, name) => `${name}(${declared}${head.endsWith('(') ? ' ' : ') '}`,
      );
    const ranks = ranked.some((substitute) => used.includes(substitute)) ? (Object.keys(RANKS) as Rank[]) : [undefined];
    const name = file.replace('.graphql', '');
    return ranks.map((rank) => ({
      name: rank ? `${name}, ${rank}` : name,
      query,
      limit: LIMITS.has(name) ? name : undefined,
      question: (i, articles) => {
        const variables = {
          ...Object.fromEntries(used.map(([variable, , value]) => [variable, value(i, articles, rank ?? 'common')])),
          ...(example.includes('$from') && lastWeek(articles)),
        };
        return { variables, parameters: variables };
      },
    }));
  });
}

/** The names of an archive by kind, the most frequent first. */
function namesIn(file: string): Record<'PERSON' | 'PLACE', string[]> {
  const database = new Sqlite(file, { readonly: true });
  const select = database.prepare('select name from Entity where kind = ? order by id').pluck();
  const names = { PERSON: select.all('PERSON') as string[], PLACE: select.all('PLACE') as string[] };
  database.close();
  return names;
}

/** The last seven days of an archive: what an example means by its days. */
function lastWeek(articles: number) {
  const to = publishedAt(articles);
  const from = new Date(to.getTime() - 6 * 86_400_000);
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}
