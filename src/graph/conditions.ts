// What the filters of lists say in SQL. Those of one noun use those of the others, so they stand together.
import type { SqlBool } from 'kysely';
import { ENTITY_COUNTS, type EntityCount, sumOf } from '../store/entity-count.ts';
import type { ReviewStatus } from '../store/generated/enums.ts';
import type { Condition, List, Way } from '../store/list.ts';
import { among, type Tables, timestamp } from '../store/reader.ts';
import { type Sql, sql } from '../store/sql.ts';
import { FEW } from '../store/ways.ts';
import { entityRowId } from './entity-kind.ts';
import { allOf, checked, type Filter, filterOf, idsOf, narrow, some, together, wide } from './filter.ts';
import { rowIdOf } from './node.ts';
import type { ArticleWhere, EntityWhere, MentionWhere, QuoteWhere, StatementWhere } from './where.ts';

/** How a list is read: as a whole table, or as rows that a parent, a search or a range leads to. */
export interface Reading {
  isLed?: boolean;
}

type Conditions = Pick<List<keyof Tables>, 'where' | 'ways'>;

/** The conditions of a filter, as a list is read. */
const conditionsOf =
  <Where extends object>(filter: (where: Where | null | undefined) => Filter) =>
  (where: Where | null | undefined, reading: Reading = {}): Conditions =>
    selected(filter(checked(where)), reading);

function selected({ all, each, ways }: Filter, { isLed = false }: Reading): Conditions {
  return { where: isLed ? each : all, ways: ways.length > 0 ? { some: ways, inOrder: each } : undefined };
}

export const articleConditions = conditionsOf(articleFilter);
export const quoteConditions = conditionsOf(quoteFilter);
export const entityConditions = conditionsOf(entityFilter);
export const statementConditions = conditionsOf(statementFilter);
export const mentionConditions = conditionsOf(mentionFilter);

/** The conditions of a timeline: within a range, its dates lead to the articles. */
export const timelineConditions = (asked: DatesAsked) =>
  selected(dateFilter(asked), { isLed: (asked.from ?? asked.to) != null });

/** The entities that a filter leads to, as ids; nothing where it leads to none. */
export function entitiesLedTo(ids: string[] | null | undefined, where: EntityWhere | null | undefined) {
  if (ids != null) return rowIds(ids);
  const filter = where && entityFilter(checked(where));
  return filter?.isNarrow ? idsOf('Entity', filter) : undefined;
}

function articleFilter(where: ArticleWhere | null | undefined): Filter {
  return filterOf(where, ({ publisher, publishers, entity, allEntities, anyEntity, entityWhere, quote, ...given }) => [
    publisher != null && sql`"Article"."publisherId" = ${rowIdOf(publisher, 'Publisher')}`,
    publishers != null && sql`"Article"."publisherId" in ${among(publishers.map((id) => rowIdOf(id, 'Publisher')))}`,
    entity != null && naming(entity),
    ...(allEntities ?? []).map((id) => naming(id)),
    anyEntity != null && naming(...anyEntity),
    entityWhere && some('Article.id', 'ArticleEntity.articleId', entityIn('ArticleEntity.entityId', entityWhere)),
    quote && some('Article.id', 'Quote.articleId', quoteFilter(quote)),
    given.language != null && sql`"Article"."language" = ${given.language}`,
    given.status != null && sql`"Article"."status" = ${given.status}`,
    given.section != null && sql`"Article"."section" = ${given.section}`,
    given.headlineContains != null && sql`instr("Article"."headline", ${given.headlineContains}) > 0`,
    ...reportedWhere('Article', given),
    ...publishedWhere(given),
  ]);
}

/** By which count it is told how many rows of a table point to an entity at most. */
const COUNTED = { ...ENTITY_COUNTS, 'Statement.speakerId': 'quotes' } as const;

/** Of dates it is more: what they lead to stands together in the list, perhaps at its far end. */
const FEW_DATED = 5000;

/** What a way tells of how many rows it leads to, and which number of them is few. */
const told = (upTo: Way['upTo'], few = FEW): Pick<Way, 'few' | 'upTo'> => ({ few: upTo(sql.lit(few)), upTo });

/** Whether some entities come up seldom in a column, as it is counted of each. */
const seldom = (column: keyof typeof COUNTED, ids: Sql) => ({
  by: column,
  ...told((most) => sql`${sumOf(COUNTED[column], sql`(${ids})`)} <= ${most}`),
});

/** Whether an index leads to few rows of a table; no more are looked at than that. */
const isFew = (table: keyof Tables, condition: Condition, few = FEW) =>
  told(
    (most) =>
      sql`(select count(*) from (select 1 from ${sql.table(table)} where ${condition} limit ${most} + 1)) <= ${most}`,
    few,
  );

/** The ids of entities as the graph gives them out, as rows have them. */
const rowIds = (ids: string[]) => sql`select value from json_each(${JSON.stringify(ids.map(entityRowId))})`;

/** Entities by their ids, as rows of a table point to them. */
function oneOfEntities(column: keyof typeof COUNTED, ids: string[]) {
  const asked = rowIds(ids);
  return narrow(sql`${sql.ref(column)} in (${asked})`, seldom(column, asked));
}

/** Entities by a filter, as rows of a table point to them. */
function entityIn(column: keyof typeof COUNTED, where: EntityWhere): Filter {
  const filter = entityFilter(where);
  const led = some(column, 'Entity.id', filter);
  if (!filter.isNarrow) return led;
  return { ...led, ways: [{ ...seldom(column, idsOf('Entity', filter)), where: led.all, led: led.all }] };
}

const naming = (...ids: string[]) =>
  some('Article.id', 'ArticleEntity.articleId', oneOfEntities('ArticleEntity.entityId', ids));

function quoteFilter(where: QuoteWhere | null | undefined): Filter {
  return filterOf(where, ({ speaker, speakers, speakerWhere, about, aboutWhere, article, statement, ...given }) => [
    speaker != null && oneOfEntities('Quote.speakerId', [speaker]),
    speakers != null && oneOfEntities('Quote.speakerId', speakers),
    speakerWhere && entityIn('Quote.speakerId', speakerWhere),
    about != null && some('Quote.id', 'QuoteAbout.quoteId', oneOfEntities('QuoteAbout.entityId', [about])),
    aboutWhere && some('Quote.id', 'QuoteAbout.quoteId', entityIn('QuoteAbout.entityId', aboutWhere)),
    article && some('Quote.articleId', 'Article.id', articleFilter(article)),
    statement && some('Quote.statementId', 'Statement.id', statementFilter(statement)),
    given.kind != null && sql`"Quote"."kind" in ${among(given.kind)}`,
    ...trustedWhere('Quote', given),
    given.contains != null && sql`instr("Quote"."text", ${given.contains}) > 0`,
    given.occasionContains != null && sql`instr("Quote"."occasion", ${given.occasionContains}) > 0`,
    (given.saidOn ?? given.saidFrom ?? given.saidTo) != null && saidIn(given),
    ...reportedWhere('Quote', given),
    (given.publishedFrom ?? given.publishedBefore) != null &&
      some('Quote.articleId', 'Article.id', together(publishedWhere(given))),
  ]);
}

function entityFilter(where: EntityWhere | null | undefined): Filter {
  return filterOf(
    where,
    ({ kind, name, nameStartsWith, roleContains, hasWikidataId, article, quote, quoteAbout, ...least }) => [
      name != null && narrow(sql`"Entity"."id" in (${idsOfName(name)})`),
      nameStartsWith != null &&
        narrow(sql`"Entity"."name" >= ${nameStartsWith} and "Entity"."name" < ${`${nameStartsWith}\u{10FFFF}`}`),
      kind != null && sql`"Entity"."kind" in ${among(kind)}`,
      roleContains != null && some('Entity.id', 'Role.entityId', wide(sql`instr("Role"."title", ${roleContains}) > 0`)),
      hasWikidataId != null && sql`("Entity"."wikidataId" is not null) = ${Number(hasWikidataId)}`,
      atLeast('articles', least.minArticles),
      atLeast('quotes', least.minQuotes),
      atLeast('quotesAbout', least.minQuotesAbout),
      article &&
        some(
          'Entity.id',
          'ArticleEntity.entityId',
          some('ArticleEntity.articleId', 'Article.id', articleFilter(article)),
        ),
      quote && some('Entity.id', 'Quote.speakerId', quoteFilter(quote)),
      quoteAbout &&
        some('Entity.id', 'QuoteAbout.entityId', some('QuoteAbout.quoteId', 'Quote.id', quoteFilter(quoteAbout))),
    ],
  );
}

const idsOfName = (name: string) =>
  sql`select "id" from "Entity" where "name" = ${name} union select "entityId" from "Alias" where "name" = ${name}`;

function statementFilter(where: StatementWhere | null | undefined): Filter {
  return filterOf(where, ({ speaker, speakerWhere, about, quote, ...given }) => [
    speaker != null && oneOfEntities('Statement.speakerId', [speaker]),
    speakerWhere && entityIn('Statement.speakerId', speakerWhere),
    about != null && some('Statement.id', 'Quote.statementId', quoteFilter({ about })),
    quote && some('Statement.id', 'Quote.statementId', quoteFilter(quote)),
    reportedBy('publisherCount', given.minPublishers),
    reportedBy('wordingCount', given.minWordings),
    given.reportedFrom != null && sql`"Statement"."reportedAt" >= ${timestamp(given.reportedFrom)}`,
    given.reportedBefore != null && sql`"Statement"."reportedAt" < ${timestamp(given.reportedBefore)}`,
  ]);
}

/** Statements with at least so many reports of a kind: every one has one. */
function reportedBy(count: 'publisherCount' | 'wordingCount', least: number | null | undefined) {
  if (least == null) return null;
  const column = `Statement.${count}`;
  if (least < 2) return sql<SqlBool>`${unindexed(column)} >= ${least}`;
  const led = sql<SqlBool>`${sql.ref(column)} >= ${least}`;
  return narrow(led, isFew('Statement', led), sql`${unindexed(column)} >= ${least}`);
}

function mentionFilter(where: MentionWhere | null | undefined): Filter {
  return filterOf(where, ({ form, article, ...given }) => [
    form != null && sql`"Mention"."form" in ${among(form)}`,
    ...trustedWhere('Mention', given),
    article && some('Mention.articleId', 'Article.id', articleFilter(article)),
  ]);
}

/** Which dates a timeline has. */
interface DatesAsked {
  about?: string;
  from?: string;
  to?: string;
  where?: ArticleWhere | null;
}

function dateFilter({ about, from, to, where }: DatesAsked): Filter {
  return together([
    sql`"DateMention"."date" is not null`,
    (from ?? to) != null && allOf(datesWithin(sql.ref('DateMention.date'), from, to)),
    about != null &&
      some('DateMention.articleId', 'ArticleEntity.articleId', oneOfEntities('ArticleEntity.entityId', [about])),
    where && some('DateMention.articleId', 'Article.id', articleFilter(checked(where))),
  ]);
}

/** What is asked of findings of either table. */
function trustedWhere(
  table: 'Quote' | 'Mention',
  { review, minConfidence }: { review?: ReviewStatus[]; minConfidence?: number },
) {
  return [
    review != null && sql<SqlBool>`${sql.ref(`${table}.review`)} in ${among(review)}`,
    minConfidence != null && sql<SqlBool>`${sql.ref(`${table}.confidence`)} >= ${minConfidence}`,
  ];
}

interface Published {
  publishedFrom?: Date;
  publishedBefore?: Date;
}

function publishedWhere({ publishedFrom, publishedBefore }: Published): Condition[] {
  return [
    ...(publishedFrom == null ? [] : [sql<SqlBool>`"Article"."publishedAt" >= ${timestamp(publishedFrom)}`]),
    ...(publishedBefore == null ? [] : [sql<SqlBool>`"Article"."publishedAt" < ${timestamp(publishedBefore)}`]),
  ];
}

/** Lists are read by `reportedAt`, which is the second of `publishedAt` where there is one: it bounds what must be read. */
function reportedWhere(table: 'Article' | 'Quote', { publishedFrom, publishedBefore }: Published) {
  const reportedAt = sql.ref(`${table}.reportedAt`);
  return [
    publishedFrom != null && sql<SqlBool>`${reportedAt} >= ${timestamp(wholeSecond(publishedFrom))}`,
    publishedBefore != null && sql<SqlBool>`${reportedAt} <= ${timestamp(publishedBefore)}`,
  ];
}

const wholeSecond = (moment: Date) => new Date(Math.floor(moment.getTime() / 1000) * 1000);

function atLeast(count: EntityCount, least: number | null | undefined) {
  const counted = sql`select ${sql.ref(`EntityCount.${count}`)} from "EntityCount" where "EntityCount"."entityId" = "Entity"."id"`;
  return least != null && sql<SqlBool>`coalesce((${counted}), 0) >= ${least}`;
}

// What makes a year or a month its first or its last day, as text.
const FIRST_DAY = '-01-01';
const LAST_DAY = '-12-31';

const dayOf = (date: string, ending: string) => date + ending.slice(date.length - '2018'.length);

/** Dates that lie within a range for certain, led to by an index of the dates. */
function datesWithin(date: Sql, from: string | null | undefined, to: string | null | undefined) {
  const padded = (ending: string) => sql`${date} || substr(${sql.lit(ending)}, length(${date}) - 3)`;
  return [
    // 2031 stands ahead of 2031-01, which stands ahead of 2031-01-01: where the range begins, it is the shortest.
    from != null && sql<SqlBool>`${date} >= ${dayOf(from, FIRST_DAY).replace(/(-01)+$/, '')}`,
    from != null && sql<SqlBool>`${padded(FIRST_DAY)} >= ${dayOf(from, FIRST_DAY)}`,
    to != null && sql<SqlBool>`${date} <= ${dayOf(to, LAST_DAY)}`,
    to != null && sql<SqlBool>`${padded(LAST_DAY)} <= ${dayOf(to, LAST_DAY)}`,
  ].filter((condition) => condition !== false);
}

/** What hides a column from the indexes: the rows are led to by something else. */
const unindexed = (column: string) => sql`+${sql.ref(column)}`;

/** Quotes said within a range, and on a date. */
function saidIn({ saidOn, saidFrom, saidTo }: Pick<QuoteWhere, 'saidOn' | 'saidFrom' | 'saidTo'>): Filter {
  const within = (date: Sql) =>
    allOf([
      // As text, "2018-05" starts "2018-05-08": a day lies in its month, a month in its year.
      ...(saidOn == null ? [] : [sql<SqlBool>`${date} >= ${saidOn} and ${date} < ${`${saidOn}.`}`]),
      ...datesWithin(date, saidFrom, saidTo),
    ]);
  const led = within(sql.ref('Quote.saidOn'));
  return narrow(led, isFew('Quote', led, FEW_DATED), within(unindexed('Quote.saidOn')));
}
