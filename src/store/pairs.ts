import type { Span } from '../extract/findings.ts';
import { type Report, sharedStatement } from '../extract/same-statement.ts';
import { shinglesOf, wordingOf } from '../extract/wording.ts';
import type { Transaction } from './bulk.ts';
import { groupBy } from './reader.ts';

/** A quote as it is compared with others. */
export interface StoredQuote extends Report {
  id: number;
  statementId: number | null;
  /** From 1970. */
  day: number;
  shingles: readonly number[];
}

/** The quotes for which a condition with one parameter holds. */
export async function readQuotes(tx: Transaction, condition: string, value: unknown): Promise<StoredQuote[]> {
  const rows = await tx.$queryRawUnsafe<QuoteText[]>(
    `SELECT "id", "statementId", "speakerId", "reportedAt", "start", "text",
       (SELECT json_group_array(json_object('start', "start", 'end', "end"))
        FROM (SELECT "start", "end" FROM "Fragment" WHERE "quoteId" = "Quote"."id" ORDER BY "start")) AS "fragments"
     FROM "Quote" WHERE ${condition}`,
    value,
  );
  return rows.map(({ start, text, fragments, ...row }) => {
    const reportedAt = new Date(row.reportedAt);
    const wording = wordingOf({ start, text, fragments: JSON.parse(fragments) as Span[] });
    const day = Math.floor(reportedAt.getTime() / DAY);
    return { ...row, reportedAt, day, wording, shingles: shinglesOf(wording) };
  });
}

interface QuoteText extends Omit<StoredQuote, 'wording' | 'day' | 'shingles'> {
  start: number;
  text: string;
  fragments: string;
}

/** A condition: rows whose ids are in a JSON array. */
export const AMONG = '"id" IN (SELECT value FROM json_each(?))';

const DAY = 24 * 60 * 60 * 1000;

/** Two quotes that report one statement. */
export interface Pair {
  one: StoredQuote;
  other: StoredQuote;
  /** The statement of the other, which it does not leave, and whom that names. */
  statement: { id: number; speakerId: number | null } | null;
  words: number;
}

/** A shingle leads to so many quotes on each side in time, the nearest, however many have it. */
const NEAREST = 8;
/** So many quotes that share the rarest shingles with one are looked at, and so many of the same speaker compared. */
const MOST_NEAR = 24;
const MOST_COMPARED = 8;
/** And so many of one statement, beside the one that is nearest in time. */
const MOST_OF_ONE = 3;

/** Finds for each of these quotes others that report the same statement, among them and all that are stored. */
export async function findPairs(tx: Transaction, loose: readonly StoredQuote[]): Promise<Pair[]> {
  const near = await findNear(tx, loose);
  const known = new Map(loose.map((quote) => [quote.id, quote]));
  const homes = new Map(
    (await readHomes(tx, [...new Set([...near.values()].flat().map(({ id }) => id))])).map((home) => [home.id, home]),
  );
  const chosen = loose.map((one) => chooseOthers(one, near.get(one.id) ?? [], homes, known));
  const unread = [...new Set(chosen.flat())].filter((id) => !known.has(id));
  if (unread.length > 0) {
    for (const quote of await readQuotes(tx, AMONG, JSON.stringify(unread))) known.set(quote.id, quote);
  }
  const looseIds = new Set(loose.map(({ id }) => id));
  return loose.flatMap((one, i) =>
    (chosen[i] ?? []).flatMap((id): Pair[] => {
      const other = known.get(id);
      const home = homes.get(id);
      if (!other || !home) return [];
      const words = sharedStatement(one, other);
      if (words === 0) return [];
      const { statementId, statementSpeakerId: speakerId } = home;
      const statement = looseIds.has(id) || statementId === null ? null : { id: statementId, speakerId };
      return [{ one, other, statement, words }];
    }),
  );
}

/** A quote that shares shingles with another one, so many days away from it. */
interface Near {
  id: number;
  away: number;
}

/** A quote that has a shingle, and its day. */
type Holder = readonly [id: number, day: number];

/**
 * By quote, others that share shingles with it: the rarer these are, and the more, the earlier they come; of equals,
 * those nearest in time, for a short phrase joins only what was said together.
 */
async function findNear(tx: Transaction, loose: readonly StoredQuote[]): Promise<Map<number, Near[]>> {
  const lookups = loose.flatMap(({ id, day, shingles }) => shingles.map((hash) => ({ id, hash, day })));
  if (lookups.length === 0) return new Map();
  const nearest = (side: string, order: string) =>
    `(SELECT json_group_array(json_array("quoteId", "day")) FROM (
       SELECT "quoteId", "day" FROM "Shingle" WHERE "hash" = p.value ->> 1 AND "day" ${side} p.value ->> 2
       ORDER BY "day" ${order}, "quoteId" ${order} LIMIT ${NEAREST}))`;
  const rows = await tx.$queryRawUnsafe<{ quoteId: bigint; earlier: string; later: string }[]>(
    `SELECT p.value ->> 0 AS "quoteId", ${nearest('<=', 'DESC')} AS "earlier", ${nearest('>', 'ASC')} AS "later"
     FROM json_each(?) p WHERE EXISTS (SELECT 1 FROM "Shingle" WHERE "hash" = p.value ->> 1)`,
    JSON.stringify(lookups.map(({ id, hash, day }) => [id, hash, day])),
  );
  const stored = rows.map(({ quoteId, earlier, later }) => ({
    id: Number(quoteId),
    others: [...(JSON.parse(earlier) as Holder[]), ...(JSON.parse(later) as Holder[])],
  }));
  const together = [...groupBy(lookups, ({ hash }) => hash).values()].flatMap((same) => {
    const holders = same.sort((a, b) => a.day - b.day || a.id - b.id).map(({ id, day }): Holder => [id, day]);
    return holders.length === 1
      ? []
      : holders.map(([id], i) => ({ id, others: holders.slice(Math.max(0, i - NEAREST), i + 1 + NEAREST) }));
  });
  const found = groupBy([...stored, ...together], ({ id }) => id);
  return new Map(loose.map(({ id, day }) => [id, nearestOf([id, day], found.get(id) ?? [])]));
}

function nearestOf([id, day]: Holder, shingles: readonly { others: Holder[] }[]): Near[] {
  const near = new Map<number, { weight: number; away: number }>();
  for (const { others } of shingles) {
    for (const [other, otherDay] of others) {
      const weight = (near.get(other)?.weight ?? 0) + 1 / others.length;
      near.set(other, { weight, away: Math.abs(otherDay - day) });
    }
  }
  near.delete(id);
  return [...near]
    .sort(([a, one], [b, other]) => other.weight - one.weight || one.away - other.away || a - b)
    .slice(0, MOST_NEAR)
    .map(([other, { away }]) => ({ id: other, away }));
}

interface Home {
  id: number;
  speakerId: number | null;
  statementId: number | null;
  statementSpeakerId: number | null;
}

function readHomes(tx: Transaction, ids: readonly number[]): Promise<Home[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.$queryRawUnsafe(
    `SELECT q."id", q."speakerId", q."statementId", s."speakerId" AS "statementSpeakerId"
     FROM json_each(?) p JOIN "Quote" q ON q."id" = p.value LEFT JOIN "Statement" s ON s."id" = q."statementId"`,
    JSON.stringify(ids),
  );
}

function chooseOthers(
  one: StoredQuote,
  near: readonly Near[],
  homes: ReadonlyMap<number, Home>,
  loose: ReadonlyMap<number, StoredQuote>,
): number[] {
  const mine = near.filter(({ id }) => {
    const home = homes.get(id);
    return home && (one.speakerId === null || home.speakerId === null || home.speakerId === one.speakerId);
  });
  const statementOf = ({ id }: Near) => (loose.has(id) ? null : (homes.get(id)?.statementId ?? null));
  const chosen = [...groupBy(mine, statementOf)].flatMap(([statement, reports]) => {
    if (statement === null) return reports;
    const alike = reports.slice(0, MOST_OF_ONE);
    const nearest = reports.reduce((best, report) => (report.away < best.away ? report : best));
    return alike.includes(nearest) ? alike : [...alike, nearest];
  });
  return mine
    .filter((report) => chosen.includes(report))
    .slice(0, MOST_COMPARED)
    .map(({ id }) => id);
}
