// What lists can be asked for. A filter of one noun reaches into the others, so they stand together.
import { GraphQLDateTime } from 'graphql-scalars';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ArticleStatus, EntityKind, MentionForm, QuoteKind, ReviewStatus } from '../store/generated/enums.ts';
import type { Condition, List } from '../store/page.ts';
import { among, type Tables, timestamp } from '../store/reader.ts';
import { entityRowId } from './entity-kind.ts';
import { allOf, checked, type Filter, filterOf, idsOf, type Logic, narrow, some, together, wide } from './filter.ts';
import { rowIdOf } from './node.ts';
import { LanguageTag, PartialDate } from './scalars.ts';

const ALL_HOLD = 'All of these must hold too.';
const ONE_HOLDS = 'One of these must hold too.';
const NOT_HOLD = 'This must not hold as a whole.';

@InputType({ description: 'Which articles; all that is given must hold.' })
export class ArticleWhere implements Logic<ArticleWhere> {
  @Field(() => ID, { nullable: true, description: 'Published by this publisher.' })
  publisher?: string;

  @Field(() => [ID], { nullable: true, description: 'Published by one of these publishers.' })
  publishers?: string[];

  @Field(() => ID, { nullable: true, description: 'Naming this entity.' })
  entity?: string;

  @Field(() => [ID], { nullable: true, description: 'Naming each of these entities.' })
  allEntities?: string[];

  @Field(() => [ID], { nullable: true, description: 'Naming one of these entities.' })
  anyEntity?: string[];

  @Field(() => EntityWhere, { nullable: true, description: 'Naming an entity of which this holds.' })
  entityWhere?: EntityWhere | null;

  @Field(() => QuoteWhere, { nullable: true, description: 'Reporting a quote of which this holds.' })
  quote?: QuoteWhere | null;

  @Field(() => LanguageTag, { nullable: true, description: 'Written in this language.' })
  language?: string;

  @Field(() => ArticleStatus, { nullable: true, description: 'With this status.' })
  status?: ArticleStatus;

  @Field(() => String, { nullable: true, description: 'In this section, letter by letter.' })
  section?: string;

  @Field(() => String, { nullable: true, description: 'With this text in the headline, letter by letter.' })
  headlineContains?: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Published at this moment or later.' })
  publishedFrom?: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Published before this moment.' })
  publishedBefore?: Date;

  @Field(() => [ArticleWhere], { nullable: true, description: ALL_HOLD })
  AND?: ArticleWhere[] | null;

  @Field(() => [ArticleWhere], { nullable: true, description: ONE_HOLDS })
  OR?: ArticleWhere[] | null;

  @Field(() => ArticleWhere, { nullable: true, description: NOT_HOLD })
  NOT?: ArticleWhere | null;
}

@InputType({ description: 'Which quotes; all that is given must hold.' })
export class QuoteWhere implements Logic<QuoteWhere> {
  @Field(() => ID, { nullable: true, description: 'Said by this entity.' })
  speaker?: string;

  @Field(() => [ID], { nullable: true, description: 'Said by one of these entities.' })
  speakers?: string[];

  @Field(() => EntityWhere, { nullable: true, description: 'Said by an entity of which this holds.' })
  speakerWhere?: EntityWhere | null;

  @Field(() => ID, { nullable: true, description: 'Mentioning this entity.' })
  about?: string;

  @Field(() => EntityWhere, { nullable: true, description: 'Mentioning an entity of which this holds.' })
  aboutWhere?: EntityWhere | null;

  @Field(() => ArticleWhere, { nullable: true, description: 'Reported by an article of which this holds.' })
  article?: ArticleWhere | null;

  @Field(() => StatementWhere, { nullable: true, description: 'Reporting a statement of which this holds.' })
  statement?: StatementWhere | null;

  @Field(() => [QuoteKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: QuoteKind[];

  @Field(() => [ReviewStatus], { nullable: true, description: 'With one of these review states.' })
  review?: ReviewStatus[];

  @Field(() => Float, { nullable: true, description: 'Found with at least this confidence, from 0 to 1.' })
  minConfidence?: number;

  @Field(() => String, { nullable: true, description: 'With this text in them, letter by letter.' })
  contains?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'With this text in what the article says of where or how they were said, letter by letter: `Muscat`, `post on X`.',
  })
  occasionContains?: string;

  @Field(() => PartialDate, { nullable: true, description: 'Said on this day, or in this month or year.' })
  saidOn?: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Said in this year or month, on this day, or later, for certain: `2018` is not later than `2018-05`.',
  })
  saidFrom?: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Said in this year or month, on this day, or earlier, for certain.',
  })
  saidTo?: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Published at this moment or later.' })
  publishedFrom?: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Published before this moment.' })
  publishedBefore?: Date;

  @Field(() => [QuoteWhere], { nullable: true, description: ALL_HOLD })
  AND?: QuoteWhere[] | null;

  @Field(() => [QuoteWhere], { nullable: true, description: ONE_HOLDS })
  OR?: QuoteWhere[] | null;

  @Field(() => QuoteWhere, { nullable: true, description: NOT_HOLD })
  NOT?: QuoteWhere | null;
}

@InputType({ description: 'Which entities; all that is given must hold.' })
export class EntityWhere implements Logic<EntityWhere> {
  @Field(() => [EntityKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: EntityKind[];

  @Field(() => String, { nullable: true, description: 'With this full name, or an alias, letter by letter.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'With a full name that begins like this, letter by letter.' })
  nameStartsWith?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Named under a title or office with this text in it, letter by letter: `minister`.',
  })
  roleContains?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether its item in Wikidata is known.' })
  hasWikidataId?: boolean;

  @Field(() => Int, { nullable: true, description: 'Named in at least so many articles.' })
  minArticles?: number;

  @Field(() => Int, { nullable: true, description: 'Quoted at least so often.' })
  minQuotes?: number;

  @Field(() => Int, { nullable: true, description: 'Mentioned in at least so many quotes.' })
  minQuotesAbout?: number;

  @Field(() => ArticleWhere, { nullable: true, description: 'Named in an article of which this holds.' })
  article?: ArticleWhere | null;

  @Field(() => QuoteWhere, { nullable: true, description: 'Quoted with words of which this holds.' })
  quote?: QuoteWhere | null;

  @Field(() => QuoteWhere, { nullable: true, description: 'Mentioned in a quote of which this holds.' })
  quoteAbout?: QuoteWhere | null;

  @Field(() => [EntityWhere], { nullable: true, description: ALL_HOLD })
  AND?: EntityWhere[] | null;

  @Field(() => [EntityWhere], { nullable: true, description: ONE_HOLDS })
  OR?: EntityWhere[] | null;

  @Field(() => EntityWhere, { nullable: true, description: NOT_HOLD })
  NOT?: EntityWhere | null;
}

@InputType({ description: 'Which statements; all that is given must hold.' })
export class StatementWhere implements Logic<StatementWhere> {
  @Field(() => ID, { nullable: true, description: 'Made by this entity.' })
  speaker?: string;

  @Field(() => EntityWhere, { nullable: true, description: 'Made by an entity of which this holds.' })
  speakerWhere?: EntityWhere | null;

  @Field(() => ID, { nullable: true, description: 'Mentioning this entity in a report.' })
  about?: string;

  @Field(() => QuoteWhere, { nullable: true, description: 'With a report of which this holds.' })
  quote?: QuoteWhere | null;

  @Field(() => Int, { nullable: true, description: 'Reported by at least so many publishers.' })
  minPublishers?: number;

  @Field(() => Int, { nullable: true, description: 'Reported in at least so many wordings.' })
  minWordings?: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'First reported at this moment or later.' })
  reportedFrom?: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'First reported before this moment.' })
  reportedBefore?: Date;

  @Field(() => [StatementWhere], { nullable: true, description: ALL_HOLD })
  AND?: StatementWhere[] | null;

  @Field(() => [StatementWhere], { nullable: true, description: ONE_HOLDS })
  OR?: StatementWhere[] | null;

  @Field(() => StatementWhere, { nullable: true, description: NOT_HOLD })
  NOT?: StatementWhere | null;
}

@InputType({ description: 'Which mentions; all that is given must hold.' })
export class MentionWhere implements Logic<MentionWhere> {
  @Field(() => [MentionForm], { nullable: true, description: 'Of one of these forms.' })
  form?: MentionForm[];

  @Field(() => [ReviewStatus], { nullable: true, description: 'With one of these review states.' })
  review?: ReviewStatus[];

  @Field(() => Float, { nullable: true, description: 'Found with at least this confidence, from 0 to 1.' })
  minConfidence?: number;

  @Field(() => ArticleWhere, { nullable: true, description: 'In an article of which this holds.' })
  article?: ArticleWhere | null;

  @Field(() => [MentionWhere], { nullable: true, description: ALL_HOLD })
  AND?: MentionWhere[] | null;

  @Field(() => [MentionWhere], { nullable: true, description: ONE_HOLDS })
  OR?: MentionWhere[] | null;

  @Field(() => MentionWhere, { nullable: true, description: NOT_HOLD })
  NOT?: MentionWhere | null;
}

/** The conditions of a filter, as a list is read: led to by a parent or a search, or of a whole table. */
const conditionsOf =
  <Where extends object>(filter: (where: Where | null | undefined) => Filter) =>
  (where: Where | null | undefined, { isLed = false } = {}): Pick<List<keyof Tables>, 'where' | 'ways'> =>
    selected(filter(checked(where)), isLed);

function selected({ all, each, ways }: Filter, isLed: boolean): Pick<List<keyof Tables>, 'where' | 'ways'> {
  if (isLed) return { where: each, ways: undefined };
  return { where: all, ways: ways.length > 0 ? { some: ways, inOrder: each } : undefined };
}

export const articleConditions = conditionsOf(articleFilter);
export const quoteConditions = conditionsOf(quoteFilter);
export const entityConditions = conditionsOf(entityFilter);
export const statementConditions = conditionsOf(statementFilter);
export const mentionConditions = conditionsOf(mentionFilter);

/** The conditions of a timeline: within a range, its dates lead to the articles. */
export const timelineConditions = (asked: DatesAsked) => selected(dateFilter(asked), (asked.from ?? asked.to) != null);

/** The entities that a filter leads to, as ids; nothing where it leads to none. */
export function entitiesLedTo(ids: string[] | null | undefined, where: EntityWhere | null | undefined) {
  if (ids != null) return sql`select value from json_each(${JSON.stringify(ids.map(entityRowId))})`;
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

type CountColumn = 'articles' | 'quotes' | 'quotesAbout';

/** By which count it is told how many rows of a table point to an entity. */
const COUNTED = {
  'ArticleEntity.entityId': 'articles',
  'QuoteAbout.entityId': 'quotesAbout',
  'Quote.speakerId': 'quotes',
  'Statement.speakerId': 'quotes',
} as const satisfies Record<string, CountColumn>;

/** Beyond so many rows it is quicker to look at what comes first in the list than to collect them. */
const FEW = 1000;
/** Of dates it is more: what they lead to stands together in the list, perhaps at its far end. */
const FEW_DATED = 5000;

/** Whether some entities come up seldom in a column, as it is counted of each. */
const seldom = (column: keyof typeof COUNTED, ids: RawBuilder<unknown>) => ({
  by: column,
  few: sql<SqlBool>`(select coalesce(sum(${sql.ref(`EntityCount.${COUNTED[column]}`)}), 0) from "EntityCount" where "EntityCount"."entityId" in (${ids})) <= ${sql.lit(FEW)}`,
});

/** Whether an index leads to few rows of a table; no more are looked at than that. */
const isFew = (table: keyof Tables, condition: Condition, few = FEW) => ({
  few: sql<SqlBool>`(select count(*) from (select 1 from ${sql.table(table)} where ${condition} limit ${sql.lit(few + 1)})) <= ${sql.lit(few)}`,
});

/** Entities by their ids, as rows of a table point to them. */
function oneOfEntities(column: keyof typeof COUNTED, ids: string[]) {
  const asked = sql`select value from json_each(${JSON.stringify(ids.map(entityRowId))})`;
  return narrow(sql`${sql.ref(column)} in (${asked})`, seldom(column, asked));
}

/** Entities by a filter, as rows of a table point to them. */
function entityIn(column: keyof typeof COUNTED, where: EntityWhere): Filter {
  const filter = entityFilter(where);
  const led = some(column, 'Entity.id', filter);
  if (!filter.isNarrow) return led;
  return { ...led, ways: [{ ...seldom(column, idsOf('Entity', filter)), where: led.all }] };
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

function atLeast(count: CountColumn, least: number | null | undefined) {
  const counted = sql`select ${sql.ref(`EntityCount.${count}`)} from "EntityCount" where "EntityCount"."entityId" = "Entity"."id"`;
  return least != null && sql<SqlBool>`coalesce((${counted}), 0) >= ${least}`;
}

// What makes a year or a month its first or its last day, as text.
const FIRST_DAY = '-01-01';
const LAST_DAY = '-12-31';

const dayOf = (date: string, ending: string) => date + ending.slice(date.length - '2018'.length);

/** Dates that lie within a range for certain, led to by an index of the dates. */
function datesWithin(date: RawBuilder<unknown>, from: string | null | undefined, to: string | null | undefined) {
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
  const within = (date: RawBuilder<unknown>) =>
    allOf([
      // As text, "2018-05" starts "2018-05-08": a day lies in its month, a month in its year.
      ...(saidOn == null ? [] : [sql<SqlBool>`${date} >= ${saidOn} and ${date} < ${`${saidOn}.`}`]),
      ...datesWithin(date, saidFrom, saidTo),
    ]);
  const led = within(sql.ref('Quote.saidOn'));
  return narrow(led, isFew('Quote', led, FEW_DATED), within(unindexed('Quote.saidOn')));
}
