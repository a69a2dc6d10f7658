import type { Findings, FoundEntity, Span } from '../extract/findings.ts';
import { salienceOf } from '../extract/salience.ts';
import { type Document, paragraphsOf } from '../ingest/document.ts';
import { insertAndReturn, insertRows, rowsWith, type Transaction } from './bulk.ts';
import type { Entity as EntityRow } from './generated/client.ts';
import { groupBy } from './reader.ts';

/** A found entity with the row that stands for it. */
interface NamedEntity extends FoundEntity {
  id: number;
}

/** An article whose entities have their rows. */
interface NamedArticle extends Required<Omit<FoundArticle, 'article'>> {
  id: number;
  reportedAt: Date;
  /** The rows of the entities as they were found, and each row once, with all that was found of it. */
  ids: readonly number[];
  entities: readonly NamedEntity[];
  placeOf: Placer;
}

/** Takes back what was found in an article, with the roles that nothing names any more; returns whom and what it named. */
export async function removeFindings(tx: Transaction, articleId: number): Promise<number[]> {
  const named = await tx.articleEntity.findMany({ where: { articleId }, select: { entityId: true } });
  const ids = named.map((row) => row.entityId);
  await tx.quote.deleteMany({ where: { articleId } });
  await tx.mention.deleteMany({ where: { articleId } });
  await tx.articleEntity.deleteMany({ where: { articleId } });
  await tx.dateMention.deleteMany({ where: { articleId } });
  await tx.role.deleteMany({ where: { entityId: { in: ids }, mentions: { none: {} } } });
  return ids;
}

/** Removes those of some entities that nothing names any more. */
export async function removeUnnamed(tx: Transaction, ids: readonly number[]): Promise<void> {
  await tx.entity.deleteMany({ where: { id: { in: [...ids] }, mentions: { none: {} }, quotes: { none: {} } } });
}

/** An article's row with what was found in it, and the rows that its quotes had before, by place. */
export interface FoundArticle {
  article: { id: number; reportedAt: Date };
  document: Document;
  findings: Findings;
  quoteIds?: ReadonlyMap<string, number>;
}

/** Stores what was found in articles that have no findings yet. */
export async function saveFindings(tx: Transaction, articles: readonly FoundArticle[]): Promise<void> {
  const rows = await entityRowsOf(
    tx,
    articles.flatMap(({ findings }) => findings.entities),
  );
  const named = articles.map(
    ({ article, document, findings, quoteIds = new Map() }): NamedArticle => ({
      ...article,
      document,
      findings,
      quoteIds,
      ids: findings.entities.map((entity) => rows.get(entity)?.id ?? 0),
      entities: mergeByRow(findings.entities, rows),
      placeOf: placer(article.id, document.body),
    }),
  );
  const entities = named.flatMap(({ entities }) => entities);
  await saveAliases(tx, entities);
  const roleIds = await roleIdsOf(tx, entities);
  await insertRows(
    tx,
    'Mention',
    named.flatMap((article) => mentionsOf(article, roleIds)),
  );
  await insertRows(tx, 'ArticleEntity', named.flatMap(articleEntitiesOf));
  await saveQuotes(tx, named);
  await insertRows(tx, 'DateMention', named.flatMap(dateMentionsOf));
}

/**
 * The rows of the entities, made where they are missing: one Wikidata item is one entity, and so is one kind and name,
 * but for namesakes that are different items.
 */
async function entityRowsOf(tx: Transaction, entities: readonly FoundEntity[]): Promise<EntityRows> {
  const wikidataIds = entities.flatMap(({ wikidataId }) => wikidataId ?? []);
  const known = [
    ...(await rowsWith(tx, 'Entity', 'key', entities.map(keyOf))),
    ...(await rowsWith(tx, 'Entity', 'wikidataId', wikidataIds)),
  ];
  /** Rows, and, until they are inserted, what they will be. */
  const byKey = new Map<string, EntityRow | NewEntity>(known.map((row) => [row.key, row]));
  const byWikidataId = new Map(known.map((row): [string | null, EntityRow | NewEntity] => [row.wikidataId, row]));
  const keys = new Map<FoundEntity, string>();
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
    keys.set(entity, row.key);
  }
  const missing = [...byKey.values()].filter((row) => !isStored(row));
  const columns = ['id', 'key', 'kind', 'name', 'description', 'wikidataId'] as const;
  const added = await insertAndReturn(tx, 'Entity', missing, columns);
  for (const row of added) byKey.set(row.key, row);
  return new Map([...keys].map(([entity, key]) => [entity, byKey.get(key) as EntityRow]));
}

type EntityRows = ReadonlyMap<FoundEntity, EntityRow>;

/** An entity that has no row yet. */
type NewEntity = Omit<EntityRow, 'id'>;

function isStored(row: EntityRow | NewEntity): row is EntityRow {
  return 'id' in row;
}

function keyOf({ kind, name }: FoundEntity): string {
  return `${kind}:${name.normalize('NFKC').toLowerCase()}`;
}

/** Found entities that share a row become one, each span counted once; a name that is not the row's is an alias. */
function mergeByRow(entities: readonly FoundEntity[], rows: EntityRows): NamedEntity[] {
  return [...groupBy(entities, (entity) => rows.get(entity)?.id ?? 0)].map(([id, same]) => {
    const first = at(same, 0);
    const names = new Set(same.flatMap(({ name, aliases }) => [name, ...aliases]));
    names.delete(rows.get(first)?.name ?? '');
    const mentions = new Map(same.flatMap((entity) => entity.mentions).map((m) => [`${m.start}:${m.end}`, m]));
    return { ...first, id, aliases: [...names], mentions: [...mentions.values()] };
  });
}

async function saveAliases(tx: Transaction, entities: readonly NamedEntity[]): Promise<void> {
  const aliases = entities.flatMap(({ id: entityId, aliases }) => aliases.map((name) => ({ entityId, name })));
  if (aliases.length === 0) return;
  const keyOfAlias = ({ entityId, name }: { entityId: number; name: string }) => `${entityId}:${name}`;
  const missing = new Map(aliases.map((alias) => [keyOfAlias(alias), alias]));
  const ids = aliases.map(({ entityId }) => entityId);
  const known = await rowsWith(tx, 'Alias', 'entityId', ids);
  for (const alias of known) missing.delete(keyOfAlias(alias));
  await insertRows(tx, 'Alias', [...missing.values()]);
}

/** By entity and title, `7:mayor`: the row of the role, made where it is missing. */
async function roleIdsOf(tx: Transaction, entities: readonly NamedEntity[]): Promise<Map<string, number>> {
  const roles = entities.flatMap(({ id: entityId, mentions }) =>
    mentions.flatMap(({ role: title }) => (title ? { entityId, title } : [])),
  );
  if (roles.length === 0) return new Map();
  const keyOfRole = ({ entityId, title }: { entityId: number; title: string }) => `${entityId}:${title}`;
  const missing = new Map(roles.map((role) => [keyOfRole(role), role]));
  const ids = roles.map(({ entityId }) => entityId);
  const known = await rowsWith(tx, 'Role', 'entityId', ids);
  for (const role of known) missing.delete(keyOfRole(role));
  const added = await insertAndReturn(tx, 'Role', [...missing.values()], ['id', 'entityId', 'title']);
  return new Map([...known, ...added].map((role) => [keyOfRole(role), role.id]));
}

function mentionsOf({ reportedAt, entities, placeOf }: NamedArticle, roleIds: ReadonlyMap<string, number>) {
  const mentions = entities.flatMap(({ id: entityId, mentions }) =>
    mentions.map(({ form, role, method, confidence, review, start, end }) => ({
      ...placeOf({ start, end }),
      entityId,
      roleId: roleIds.get(`${entityId}:${role}`) ?? null,
      form,
      method,
      confidence,
      review,
      reportedAt,
    })),
  );
  return mentions.sort((a, b) => a.start - b.start);
}

function articleEntitiesOf({ id, reportedAt, document, entities }: NamedArticle) {
  const paragraphs = paragraphsOf(document.body);
  return entities.map((entity) => ({
    articleId: id,
    entityId: entity.id,
    mentionCount: entity.mentions.length,
    salience: salienceOf(document, entity, paragraphs),
    reportedAt,
  }));
}

function dateMentionsOf({ findings, placeOf }: NamedArticle) {
  return findings.dates.map(({ date, method, confidence, review, start, end }) => ({
    ...placeOf({ start, end }),
    date,
    method,
    confidence,
    review,
  }));
}

function quotesOf({ reportedAt, findings, ids, placeOf, quoteIds }: NamedArticle) {
  const words = (span: Span | null) => span && placeOf(span).text;
  return findings.quotes.map(({ kind, speaker, cue, occasion, saidOn, method, confidence, review, start, end }) => ({
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
  }));
}

async function saveQuotes(tx: Transaction, articles: readonly NamedArticle[]): Promise<void> {
  const rows = await insertAndReturn(tx, 'Quote', articles.flatMap(quotesOf), ['id', 'articleId', 'start', 'end']);
  const idAt = new Map(rows.map(({ id, articleId, start, end }) => [`${articleId}:${start}:${end}`, id]));
  const stored = articles.map((article) => ({
    ...article,
    quotes: article.findings.quotes.map((quote) => ({
      ...quote,
      id: idAt.get(`${article.id}:${quote.start}:${quote.end}`) ?? 0,
    })),
  }));
  await insertRows(
    tx,
    'Fragment',
    stored.flatMap(({ quotes }) =>
      quotes.flatMap(({ id, fragments }) => fragments.map(({ start, end }) => ({ quoteId: id, start, end }))),
    ),
  );
  await insertRows(
    tx,
    'QuoteAbout',
    stored.flatMap(({ quotes, entities, reportedAt }) =>
      entitiesInside(quotes, entities).map((pair) => ({ ...pair, reportedAt })),
    ),
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
