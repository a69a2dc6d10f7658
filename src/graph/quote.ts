import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { QuoteKind } from '../store/generated/enums.ts';
import type { List } from '../store/list.ts';
import { type ArticleRow, among, db, type EntityRow, keys, type QuoteRow } from '../store/reader.ts';
import { searchQuotes } from '../store/search.ts';
import { Article, articleById } from './article.ts';
import { entitiesLedTo, quoteConditions, type Reading } from './conditions.ts';
import { connectionOf } from './connection.ts';
import type { Context } from './context.ts';
import { toMany, toRow } from './edge.ts';
import { Entity, entityById, Organization, Person } from './entity.ts';
import { entityRowId } from './entity-kind.ts';
import { Finding } from './finding.ts';
import { globalId, ID_MEANING, Node, nodeType } from './node.ts';
import { type Order, orderOf } from './order.ts';
import { type Page, pagedEdge } from './page.ts';
import { PartialDate } from './scalars.ts';
import { SearchArgs, searchIn } from './search.ts';
import { Span, spanInside, spanOf } from './span.ts';
import { QuoteWhere } from './where.ts';

registerEnumType(QuoteKind, {
  name: 'QuoteKind',
  description: 'How much of what was said stands between quotation marks.',
  valuesConfig: {
    DIRECT: { description: 'All of it.' },
    MIXED: { description: 'Parts of it: the reporter’s clause around the speaker’s words.' },
    INDIRECT: { description: 'Nothing: the reporter retells it.' },
  },
});

@ObjectType({ implements: Node, description: 'Words that an article reports as said, with whoever said them.' })
@Directive('@key(fields: "id")')
@Directive('@cacheControl(maxAge: 300)')
export class Quote extends Finding {
  @Field(() => String, { description: 'What was said, as the article has it, quotation marks included.' })
  text!: string;

  @Field(() => QuoteKind, { description: 'How much of it stands between quotation marks.' })
  kind!: QuoteKind;

  @Field(() => Int, { description: 'The paragraph it starts in, from 0.' })
  paragraph!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The words by which the article names the speaker: `U.S. defense officials`, `he`.',
  })
  speakerLabel!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where or how it was said, in the words of the article: `in a post on X`.',
  })
  occasion!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was said, as exact as the article is.' })
  saidOn!: string | null;
}

export const quoteById = toRow('Quote', 'id');
nodeType('Quote', quoteById);

const quotesOfArticle = toMany('articleId', ({ kind, speaker }: { kind?: QuoteKind[]; speaker?: number }) => {
  let quotes = db.selectFrom('Quote').selectAll().where('articleId', 'in', keys).orderBy('articleId').orderBy('start');
  if (kind != null) quotes = quotes.where('kind', 'in', among(kind));
  if (speaker != null) quotes = quotes.where('speakerId', '=', speaker);
  return quotes;
});

const fragmentsOf = toMany(
  'quoteId',
  db.selectFrom('Fragment').selectAll().where('quoteId', 'in', keys).orderBy('quoteId').orderBy('start'),
);

const entitiesAbout = toMany(
  'quoteId',
  db
    .selectFrom('QuoteAbout')
    .innerJoin('Entity', 'Entity.id', 'QuoteAbout.entityId')
    .selectAll('Entity')
    .select('quoteId')
    .where('quoteId', 'in', keys)
    .orderBy('Entity.id'),
);

const {
  Connection: QuoteConnection,
  ConnectionFields: QuoteConnectionFields,
  EdgeType: QuoteEdge,
} = connectionOf(Quote, 'Quote', 'quotes');

export { QuoteConnection, QuoteConnectionFields, QuoteEdge };

enum QuoteOrderField {
  PUBLISHED_AT = 'reportedAt',
  CONFIDENCE = 'confidence',
  RELEVANCE = 'relevance',
}

const QuoteOrder = orderOf(QuoteOrderField, 'Quote', 'quotes', {
  PUBLISHED_AT: { description: 'When their article was published, or, where nobody says so, when it came in.' },
  CONFIDENCE: { description: 'How far to trust them.' },
  RELEVANCE: { description: 'How well they fit `search`, the best at the end.' },
});

@ArgsType()
export class QuotesArgs extends SearchArgs {
  @Field(() => QuoteWhere, { nullable: true, description: 'Which quotes; all where nothing is given.' })
  where?: QuoteWhere | null;

  @Field(() => QuoteOrder, { nullable: true, description: 'In which order; the latest first where nothing is given.' })
  orderBy?: Order<QuoteOrderField>;
}

/** The quotes that the arguments ask for: of whatever leads to them, or else of all. */
export function quotesList({ where, search, orderBy }: QuotesArgs, { isLed = true }: Reading = {}): List<'Quote'> {
  const searched = searchIn(searchQuotes(search), orderBy);
  return {
    table: 'Quote',
    ...quoteConditions(where, { isLed: isLed || searched !== undefined }),
    search: searched,
    orderBy: { column: orderBy?.field ?? 'reportedAt', direction: orderBy?.direction ?? 'desc' },
  };
}

const speakersList = (args: QuotesArgs): List<'Quote'> => ({ ...quotesList(args), parent: 'speakerId' });
const aboutList = (args: QuotesArgs): List<'Quote'> => ({
  ...quotesList(args),
  parent: 'entityId',
  through: { table: 'QuoteAbout', key: 'quoteId' },
});

const quotesOfSpeaker = pagedEdge(speakersList);
const quotesAboutEntity = pagedEdge(aboutList);
const allQuotes = pagedEdge((args: QuotesArgs): List<'Quote'> => {
  const { speakers, speakerWhere, aboutWhere } = args.where ?? {};
  const speaking = entitiesLedTo(speakers, speakerWhere);
  const told = entitiesLedTo(null, aboutWhere);
  return {
    ...quotesList(args, { isLed: false }),
    merged: speaking
      ? { parents: speaking, list: speakersList(args) }
      : told && { parents: told, list: aboutList(args) },
  };
});

@Resolver(() => Quote)
export class QuoteFields {
  @FieldResolver(() => ID, { description: ID_MEANING })
  id(@Root() quote: QuoteRow): string {
    return globalId('Quote', quote.id);
  }

  @FieldResolver(() => Span, { description: 'Where it stands.' })
  span(@Root() quote: QuoteRow): Span {
    return quote;
  }

  @FieldResolver(() => [Span], { description: 'Its parts between quotation marks, marks included, in reading order.' })
  fragments(@Root() quote: QuoteRow, @Ctx() context: Context): PromiseLike<Span[]> {
    return fragmentsOf(quote.id, context).then((fragments) => fragments.map((place) => spanInside(quote, place)));
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'Who said it; null where nobody could be named with confidence.',
  })
  speaker(@Root() quote: QuoteRow, @Ctx() context: Context): PromiseLike<EntityRow | null> | null {
    return quote.speakerId === null ? null : entityById(quote.speakerId, context);
  }

  @FieldResolver(() => Span, {
    nullable: true,
    description: 'Where the article names the speaker: the place of `speakerLabel`.',
  })
  speakerSpan(@Root() quote: QuoteRow): Span | null {
    return spanOf(quote.speakerStart, quote.speakerEnd, quote.speakerLabel);
  }

  @FieldResolver(() => Span, { nullable: true, description: 'The words of saying: `said`, `according to`.' })
  cue(@Root() quote: QuoteRow): Span | null {
    return spanOf(quote.cueStart, quote.cueEnd, quote.cueText);
  }

  @FieldResolver(() => [Entity], { description: 'Whom and what it mentions.' })
  about(@Root() quote: QuoteRow, @Ctx() context: Context): PromiseLike<EntityRow[]> {
    return entitiesAbout(quote.id, context);
  }

  @FieldResolver(() => Article, { description: 'The article that reports it.' })
  article(@Root() quote: QuoteRow, @Ctx() context: Context): PromiseLike<ArticleRow | null> {
    return articleById(quote.articleId, context);
  }

  @Query(() => QuoteConnection, { description: 'What anyone is quoted as saying, the latest first.' })
  quotes(@Args(() => QuotesArgs) args: QuotesArgs, @Ctx() context: Context): Page<QuoteRow> {
    // The quotes of one speaker, or about one entity, are read off its index.
    const { speaker, about, ...where } = args.where ?? {};
    if (speaker != null) {
      return quotesOfSpeaker(entityRowId(speaker), context, { ...args, where: { ...where, about } });
    }
    if (about != null && !args.search?.trim()) {
      return quotesAboutEntity(entityRowId(about), context, { ...args, where });
    }
    return allQuotes(0, context, args);
  }
}

@Resolver(() => Article)
export class ArticleQuotes {
  @FieldResolver(() => [Quote], { description: 'What it reports as said, in reading order.' })
  quotes(
    @Root() article: ArticleRow,
    @Arg('kind', () => [QuoteKind], { nullable: true, description: 'Only of these kinds.' }) kind:
      | QuoteKind[]
      | undefined,
    @Arg('speaker', () => ID, { nullable: true, description: 'Only said by this entity.' }) speaker: string | undefined,
    @Ctx() context: Context,
  ): PromiseLike<QuoteRow[]> {
    return quotesOfArticle(article.id, context, {
      ...(kind != null && { kind }),
      ...(speaker != null && { speaker: entityRowId(speaker) }),
    });
  }
}

@Resolver(() => Entity)
export class EntityQuotes {
  @FieldResolver(() => QuoteConnection, {
    description: 'What was said about it: the quotes that mention it, the latest first.',
  })
  quotesAbout(
    @Root() entity: EntityRow,
    @Args(() => QuotesArgs) args: QuotesArgs,
    @Ctx() context: Context,
  ): Page<QuoteRow> {
    return quotesAboutEntity(entity.id, context, args);
  }
}

/** `quotes` of those who can speak. */
function quotesSaidBy(type: typeof Person | typeof Organization, who: string) {
  @Resolver(() => type)
  class SpeakerQuotes {
    @FieldResolver(() => QuoteConnection, { description: `What ${who} is quoted as saying, the latest first.` })
    quotes(
      @Root() speaker: EntityRow,
      @Args(() => QuotesArgs) args: QuotesArgs,
      @Ctx() context: Context,
    ): Page<QuoteRow> {
      return quotesOfSpeaker(speaker.id, context, args);
    }
  }
  return SpeakerQuotes;
}

export const PersonQuotes = quotesSaidBy(Person, 'the person');
export const OrganizationQuotes = quotesSaidBy(Organization, 'the organization');
