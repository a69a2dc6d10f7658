import type { Findings, FoundEntity, Span } from '../extract/findings.ts';
import { salienceOf } from '../extract/salience.ts';
import { type Document, paragraphsOf } from '../ingest/document.ts';
import type { Entity as EntityRow } from './generated/client.ts';
import { insertAndReturn, insertRows, type Transaction } from './insert.ts';
import { groupBy } from './reader.ts';

/** A found entity with the row that stands for it. */
interface NamedEntity extends FoundEntity {
  id: number;
}

/** Takes back what was found in an article, and the roles and entities that nothing names any more. */
export async function removeFindings(tx: Transaction, articleId: number): Promise<void> {
  const named = await tx.articleEntity.findMany({ where: { articleId }, select: { entityId: true } });
  const ids = named.map((row) => row.entityId);
  await tx.quote.deleteMany({ where: { articleId } });
  await tx.mention.deleteMany({ where: { articleId } });
  await tx.articleEntity.deleteMany({ where: { articleId } });
  await tx.dateMention.deleteMany({ where: { articleId } });
  await tx.role.deleteMany({ where: { entityId: { in: ids }, mentions: { none: {} } } });
  await tx.entity.deleteMany({ where: { id: { in: ids }, mentions: { none: {} }, quotes: { none: {} } } });
}

/** Stores what was found in an article that has no findings yet; `quoteIds` are rows that quotes had before, by place. */
export async function saveFindings(
  tx: Transaction,
  article: { id: number; reportedAt: Date },
  document: Document,
  findings: Findings,
  quoteIds: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const rows = await entityRowsOf(tx, findings.entities);
  const ids = rows.map(({ id }) => id);
  const entities = mergeByRow(findings.entities, rows);
  const placeOf = placer(article.id, document.body);
  await saveAliases(tx, entities);
  await saveMentions(tx, entities, placeOf);
  await insertRows(
    tx,
    'ArticleEntity',
    salienceOfAll(document, entities).map(({ id, mentions, salience }) => ({
      articleId: article.id,
      entityId: id,
      mentionCount: mentions.length,
      salience,
      reportedAt: article.reportedAt,
    })),
  );
  await saveQuotes(tx, article.reportedAt, findings.quotes, ids, entities, placeOf, quoteIds);
  await insertRows(
    tx,
    'DateMention',
    findings.dates.map(({ date, method, confidence, review, ...span }) => ({
      ...placeOf(span),
      date,
      method,
      confidence,
      review,
    })),
  );
}

/**
 * The rows of the entities, made where they are missing: one Wikidata item is one entity, and so is one kind and name,
 * but for namesakes that are different items.
 */
async function entityRowsOf(tx: Transaction, entities: readonly FoundEntity[]): Promise<EntityRow[]> {
  const wikidataIds = entities.flatMap(({ wikidataId }) => wikidataId ?? []);
  const known = await tx.entity.findMany({
    where: { OR: [{ key: { in: entities.map(keyOf) } }, { wikidataId: { in: wikidataIds } }] },
  });
  /** Rows, and, until they are inserted, what they will be. */
  const byKey = new Map<string, EntityRow | NewEntity>(known.map((row) => [row.key, row]));
  const byWikidataId = new Map(known.map((row): [string | null, EntityRow | NewEntity] => [row.wikidataId, row]));
  const keys: string[] = [];
  for (const entity of entities) {
    const { name, kind, description = null, wikidataId = null } = entity;
    const sameItem = wikidataId && byWikidataId.get(wikidataId);
    const sameName = byKey.get(keyOf(entity));
    const isNamesake = !sameItem && wikidataId && sameName?.wikidataId;
    let row = sameItem || (isNamesake ? undefined : sameName);
    if (!row) {
      const key = isNamesake ? `${keyOf(entity)} ${wikidataId}` : keyOf(entity);
      row = { key, kind, name, description, wikidataId };
    } else if ((wikidataId && !row.wikidataId) || (description && !row.description)) {
      const more = { wikidataId: row.wikidataId ?? wikidataId, description: row.description ?? description };
      row = isStored(row) ? await tx.entity.update({ where: { id: row.id }, data: more }) : { ...row, ...more };
    }
    byKey.set(row.key, row);
    if (row.wikidataId) byWikidataId.set(row.wikidataId, row);
    keys.push(row.key);
  }
  const missing = [...byKey.values()].filter((row) => !isStored(row));
  const columns = ['id', 'key', 'kind', 'name', 'description', 'wikidataId'] as const;
  const added = await insertAndReturn(tx, 'Entity', missing, columns);
  for (const row of added) byKey.set(row.key, row);
  return keys.map((key) => byKey.get(key) as EntityRow);
}

/** An entity that has no row yet. */
type NewEntity = Omit<EntityRow, 'id'>;

function isStored(row: EntityRow | NewEntity): row is EntityRow {
  return 'id' in row;
}

function keyOf({ kind, name }: FoundEntity): string {
  return `${kind}:${name.normalize('NFKC').toLowerCase()}`;
}

/** Found entities that share a row become one, each span counted once; a name that is not the row's is an alias. */
function mergeByRow(entities: readonly FoundEntity[], rows: readonly EntityRow[]): NamedEntity[] {
  const named = entities.map((entity, index) => ({ ...entity, row: at(rows, index) }));
  return [...groupBy(named, ({ row }) => row.id).values()].map((same) => {
    const { row } = at(same, 0);
    const names = new Set(same.flatMap(({ name, aliases }) => [name, ...aliases]));
    names.delete(row.name);
    const mentions = new Map(same.flatMap((entity) => entity.mentions).map((m) => [`${m.start}:${m.end}`, m]));
    return { ...at(same, 0), id: row.id, aliases: [...names], mentions: [...mentions.values()] };
  });
}

async function saveAliases(tx: Transaction, entities: readonly NamedEntity[]): Promise<void> {
  const known = await tx.alias.findMany({ where: { entityId: { in: entities.map(({ id }) => id) } } });
  const names = groupBy(known, ({ entityId }) => entityId);
  await insertRows(
    tx,
    'Alias',
    entities.flatMap(({ id, aliases }) =>
      aliases
        .filter((name) => !names.get(id)?.some((alias) => alias.name === name))
        .map((name) => ({ entityId: id, name })),
    ),
  );
}

/** By entity and title, `7:mayor`: the row of the role, made where it is missing. */
async function roleIdsOf(tx: Transaction, entities: readonly NamedEntity[]): Promise<Map<string, number>> {
  const titles = entities.flatMap(({ id: entityId, mentions }) =>
    [...new Set(mentions.flatMap(({ role }) => role ?? []))].map((title) => ({ entityId, title })),
  );
  if (titles.length === 0) return new Map();
  const keyOfRole = ({ entityId, title }: { entityId: number; title: string }) => `${entityId}:${title}`;
  const known = await tx.role.findMany({ where: { entityId: { in: titles.map(({ entityId }) => entityId) } } });
  const keys = new Set(known.map(keyOfRole));
  const missing = titles.filter((role) => !keys.has(keyOfRole(role)));
  const added = await insertAndReturn(tx, 'Role', missing, ['id', 'entityId', 'title']);
  return new Map([...known, ...added].map((role) => [keyOfRole(role), role.id]));
}

async function saveMentions(tx: Transaction, entities: readonly NamedEntity[], placeOf: Placer): Promise<void> {
  const roles = await roleIdsOf(tx, entities);
  const mentions = entities.flatMap(({ id: entityId, mentions }) =>
    mentions.map(({ form, role, method, confidence, review, ...span }) => ({
      ...placeOf(span),
      entityId,
      roleId: roles.get(`${entityId}:${role}`) ?? null,
      form,
      method,
      confidence,
      review,
    })),
  );
  await insertRows(
    tx,
    'Mention',
    mentions.sort((a, b) => a.start - b.start),
  );
}

function salienceOfAll(document: Document, entities: readonly NamedEntity[]) {
  const paragraphs = paragraphsOf(document.body);
  return entities.map((entity) => ({ ...entity, salience: salienceOf(document, entity, paragraphs) }));
}

async function saveQuotes(
  tx: Transaction,
  reportedAt: Date,
  quotes: Findings['quotes'],
  ids: readonly number[],
  entities: readonly NamedEntity[],
  placeOf: Placer,
  quoteIds: ReadonlyMap<string, number>,
): Promise<void> {
  const words = (span: Span | null) => span && placeOf(span).text;
  const rows = await insertAndReturn(
    tx,
    'Quote',
    quotes.map(({ kind, speaker, cue, occasion, saidOn, method, confidence, review, start, end }) => ({
      id: quoteIds.get(`${start}:${end}`) ?? null,
      ...placeOf({ start, end }),
      kind,
      speakerId: speaker?.entity == null ? null : at(ids, speaker.entity),
      speakerStart: speaker?.start ?? null,
      speakerEnd: speaker?.end ?? null,
      speakerLabel: words(speaker),
      cueStart: cue?.start ?? null,
      cueEnd: cue?.end ?? null,
      cueText: words(cue),
      occasion: words(occasion),
      saidOn,
      method,
      confidence,
      review,
      reportedAt,
    })),
    ['id', 'start', 'end'],
  );
  const idAt = new Map(rows.map(({ id, start, end }) => [`${start}:${end}`, id]));
  const stored = quotes.map((quote) => ({ ...quote, id: idAt.get(`${quote.start}:${quote.end}`) ?? 0 }));
  await insertRows(
    tx,
    'Fragment',
    stored.flatMap(({ id, fragments }) => fragments.map(({ start, end }) => ({ quoteId: id, start, end }))),
  );
  await insertRows(
    tx,
    'QuoteAbout',
    entitiesInside(stored, entities).map((pair) => ({ ...pair, reportedAt })),
  );
}

/** Each quote with each entity that is mentioned inside it, once. */
function entitiesInside(quotes: readonly (Span & { id: number })[], entities: readonly NamedEntity[]) {
  const mentions = entities.flatMap(({ id, mentions }) =>
    mentions.map(({ start, end }) => ({ entityId: id, start, end })),
  );
  mentions.sort((a, b) => a.start - b.start);
  const pairs: { quoteId: number; entityId: number }[] = [];
  let next = 0;
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    while ((mentions[next]?.start ?? quote.start) < quote.start) next++;
    const inside = new Set<number>();
    for (let i = next; (mentions[i]?.start ?? quote.end) < quote.end; i++) {
      const mention = at(mentions, i);
      if (mention.end <= quote.end) inside.add(mention.entityId);
    }
    pairs.push(...[...inside].map((entityId) => ({ quoteId: quote.id, entityId })));
  }
  return pairs;
}

type Placer = ReturnType<typeof placer>;

/** The columns that every finding has by its span: the words there, and the paragraph it starts in. */
function placer(articleId: number, body: string) {
  const starts = paragraphsOf(body).map(({ start }) => start);
  return ({ start, end }: Span) => ({
    articleId,
    start,
    end,
    text: body.slice(start, end),
    paragraph: Math.max(0, lastAtMost(starts, start)),
  });
}

/** The index of the last of some ascending numbers that is not greater than a limit, or -1. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(ascending, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`Expected an index below ${items.length}, got ${index}.`);
  return item;
}
