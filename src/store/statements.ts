import type { Span } from '../extract/findings.ts';
import { type Report, sharedStatement } from '../extract/same-statement.ts';
import { hashWording, shinglesOf, wordingOf } from '../extract/wording.ts';
import { insertAndReturn, insertRows, rowsWith, type Transaction } from './bulk.ts';
import { groupBy } from './reader.ts';

/** The statements that quotes belonged to before their article came in anew, by the quote's id. */
export type Parted = Map<number, { statementId: number; speakerId: number | null }>;

/** Remembers the statements of an article's quotes, which are about to be removed. */
export async function partStatements(tx: Transaction, articleId: number, parted: Parted): Promise<void> {
  for (const { id, statementId, speakerId } of await rowsWith(tx, 'Quote', 'articleId', [articleId])) {
    if (statementId !== null) parted.set(id, { statementId, speakerId });
  }
}

/**
 * Finds the statement of each quote that has none yet, and sets right those that quotes were taken from; resolves with
 * how many quotes it linked, at most `limit`. Two quotes that `sharedStatement` tells to be one are in one statement, and
 * so are two that a third one joins. What it costs depends on these quotes, not on how many there are. A statement keeps
 * its id while a quote of it is left; of several that become one, the oldest does.
 */
export async function linkStatements(tx: Transaction, parted: Parted = new Map(), limit = -1): Promise<number> {
  const added = await readQuotes(tx, '"statementId" IS NULL ORDER BY "id" LIMIT ?', limit);
  const loose = [...added, ...(await readRemains(tx, added, parted))];
  const groups = joined(loose, await findPairs(tx, loose));
  await insertRows(
    tx,
    'Shingle',
    added.flatMap(({ id, day, shingles }) => shingles.map((hash) => ({ hash, day, quoteId: id }))),
  );
  const claims = (quote: StoredQuote) => quote.statementId ?? parted.get(quote.id)?.statementId;
  await saveGroups(tx, groups, claims);
  const touched = [...parted.values()].map(({ statementId }) => statementId);
  await refresh(tx, [...new Set([...touched, ...groups.flatMap(({ ids }) => ids)])]);
  return added.length;
}

/** A quote as it is compared with others. */
interface StoredQuote extends Report {
  id: number;
  statementId: number | null;
  /** From 1970. */
  day: number;
  shingles: readonly number[];
}

async function readQuotes(tx: Transaction, condition: string, value: unknown): Promise<StoredQuote[]> {
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

const AMONG = '"id" IN (SELECT value FROM json_each(?))';

/** A statement of more reports stays whole when it loses one. */
const MOST_REMAINS = 200;

/** What is left of statements that lost a quote for good: perhaps that quote alone held it together. */
async function readRemains(tx: Transaction, added: readonly StoredQuote[], parted: Parted): Promise<StoredQuote[]> {
  const back = new Map(added.map((quote) => [quote.id, quote]));
  const lost = [...parted].filter(([id, { speakerId }]) => back.get(id)?.speakerId !== speakerId);
  if (lost.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ id: number; statementId: number }[]>(
    `SELECT "id", "statementId" FROM "Quote" WHERE "statementId" IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(lost.map(([, { statementId }]) => statementId))]),
  );
  const few = [...groupBy(rows, ({ statementId }) => statementId).values()].filter(
    (remains) => remains.length <= MOST_REMAINS,
  );
  return readQuotes(tx, AMONG, JSON.stringify(few.flat().map(({ id }) => id)));
}

const DAY = 24 * 60 * 60 * 1000;

/** Two quotes that report one statement. */
interface Pair {
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

async function findPairs(tx: Transaction, loose: readonly StoredQuote[]): Promise<Pair[]> {
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

/** What is to be one statement: quotes that have no place yet, and statements that are there. */
interface Group {
  quotes: StoredQuote[];
  /** Statements whose quotes all belong to it. */
  ids: number[];
  speakerId: number | null;
}

/**
 * Joins what reports the same, the surest first: quotes of one speaker, then those of somebody unknown with the quote that
 * has most in common with them. So no statement has two speakers.
 */
function joined(loose: readonly StoredQuote[], pairs: readonly Pair[]): Group[] {
  const groups = new Map<string, Group>();
  for (const quote of loose) groups.set(`quote ${quote.id}`, { quotes: [quote], ids: [], speakerId: quote.speakerId });
  for (const { statement } of pairs) {
    if (statement)
      groups.set(`statement ${statement.id}`, { quotes: [], ids: [statement.id], speakerId: statement.speakerId });
  }
  const isSure = ({ one, other }: Pair) => one.speakerId !== null && other.speakerId !== null;
  const days = ({ one, other }: Pair) => Math.abs(one.reportedAt.getTime() - other.reportedAt.getTime());
  const inOrder = [...pairs].sort(
    (a, b) =>
      Number(isSure(b)) - Number(isSure(a)) || b.words - a.words || days(a) - days(b) || a.other.id - b.other.id,
  );
  for (const { one, other, statement } of inOrder) {
    const key = statement ? `statement ${statement.id}` : `quote ${other.id}`;
    const [group, more] = [groups.get(`quote ${one.id}`), groups.get(key)];
    if (!group || !more || group === more) continue;
    if (group.speakerId !== null && more.speakerId !== null && group.speakerId !== more.speakerId) continue;
    group.quotes.push(...more.quotes);
    group.ids.push(...more.ids);
    group.speakerId ??= more.speakerId;
    for (const { id } of more.quotes) groups.set(`quote ${id}`, group);
    for (const id of more.ids) groups.set(`statement ${id}`, group);
  }
  return [...new Set(groups.values())];
}

/** Gives each group its statement, made where it has none; afterwards its first id is that. */
async function saveGroups(
  tx: Transaction,
  groups: readonly Group[],
  claims: (quote: StoredQuote) => number | undefined,
): Promise<void> {
  const owned = new Map(groups.filter(({ ids }) => ids.length > 0).map((group) => [Math.min(...group.ids), group]));
  const claimed = groupBy(
    groups.flatMap((group) => group.quotes.flatMap((quote) => ({ group, id: claims(quote) ?? 0 }))),
    ({ id }) => id,
  );
  claimed.delete(0);
  const homes = new Map<Group, number>([...owned].map(([id, group]) => [group, id]));
  // A statement that falls apart stays with most of its quotes.
  for (const [id, quotes] of [...claimed].sort(([a], [b]) => a - b)) {
    const votes = groupBy(quotes, ({ group }) => group);
    const [most] = [...votes].filter(([group]) => !homes.has(group)).sort(([, a], [, b]) => b.length - a.length);
    if (most) homes.set(most[0], id);
  }
  const homeless = groups.filter((group) => !homes.has(group));
  const rows = homeless.map(({ quotes }) => ({ reportedAt: quotes[0]?.reportedAt ?? new Date(0) }));
  for (const [i, { id }] of (await insertAndReturn(tx, 'Statement', rows, ['id'])).entries()) {
    const group = homeless[i];
    if (group) homes.set(group, id);
  }
  const merged: [from: number, to: number][] = [];
  const placed: [quote: number, statement: number, wording: number, words: number][] = [];
  for (const [group, home] of homes) {
    for (const id of group.ids) if (id !== home) merged.push([id, home]);
    for (const { id, wording } of group.quotes) placed.push([id, home, hashWording(wording), wording.words.length]);
    group.ids = [home, ...group.ids];
  }
  if (placed.length > 0) {
    await tx.$executeRawUnsafe(
      `UPDATE "Quote" SET "statementId" = p.value ->> 1, "wording" = p.value ->> 2, "wordCount" = p.value ->> 3
       FROM json_each(?) p WHERE "Quote"."id" = p.value ->> 0`,
      JSON.stringify(placed),
    );
  }
  if (merged.length > 0) {
    await tx.$executeRawUnsafe(
      `UPDATE "Quote" SET "statementId" = p.value ->> 1 FROM json_each(?) p WHERE "Quote"."statementId" = p.value ->> 0`,
      JSON.stringify(merged),
    );
  }
}

/** Counts the quotes of statements anew, and removes those that have none. */
async function refresh(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const value = JSON.stringify(ids);
  const quotes = 'FROM "Quote" q WHERE q."statementId" = "Statement"."id"';
  await tx.$executeRawUnsafe(`DELETE FROM "Statement" WHERE ${AMONG} AND NOT EXISTS (SELECT 1 ${quotes})`, value);
  await tx.$executeRawUnsafe(
    `UPDATE "Statement" SET
       "speakerId" = (SELECT max(q."speakerId") ${quotes}),
       "fullestId" = (SELECT q."id" ${quotes} ORDER BY q."wordCount" DESC, q."reportedAt", q."id" LIMIT 1),
       "reportedAt" = (SELECT min(q."reportedAt") ${quotes}),
       "quoteCount" = (SELECT count(*) ${quotes}),
       "wordingCount" = (SELECT count(DISTINCT q."wording") ${quotes}),
       "publisherCount" = (SELECT count(DISTINCT a."publisherId") FROM "Quote" q JOIN "Article" a ON a."id" = q."articleId"
                           WHERE q."statementId" = "Statement"."id")
     WHERE ${AMONG}`,
    value,
  );
}
