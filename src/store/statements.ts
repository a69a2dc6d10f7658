import { hashWording } from '../extract/wording.ts';
import { insertAndReturn, insertRows, rowsWith, type Transaction } from './bulk.ts';
import { AMONG, findPairs, type Pair, readQuotes, type StoredQuote } from './pairs.ts';
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
