// What lists can be asked for. A filter of one noun reaches into the others, so they stand together.
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ArticleStatus, EntityKind, MentionForm, QuoteKind, ReviewStatus } from '../store/generated/enums.ts';
import type { Logic } from './filter.ts';
import { DateTime, LanguageTag, PartialDate } from './scalars.ts';

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

  @Field(() => DateTime, { nullable: true, description: 'Published at this moment or later.' })
  publishedFrom?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Published before this moment.' })
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

  @Field(() => DateTime, { nullable: true, description: 'Published at this moment or later.' })
  publishedFrom?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Published before this moment.' })
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

  @Field(() => DateTime, { nullable: true, description: 'First reported at this moment or later.' })
  reportedFrom?: Date;

  @Field(() => DateTime, { nullable: true, description: 'First reported before this moment.' })
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
