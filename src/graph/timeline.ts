import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { List } from '../store/list.ts';
import type { ArticleRow, DateMentionRow } from '../store/reader.ts';
import { Article, articleById } from './article.ts';
import { timelineConditions } from './conditions.ts';
import { connectionOf } from './connection.ts';
import type { Context } from './context.ts';
import { DateMention } from './date-mention.ts';
import { type Page, PageArgs, pagedEdge } from './page.ts';
import { PartialDate } from './scalars.ts';
import { ArticleWhere } from './where.ts';

const { Connection: DateMentionConnection, ConnectionFields: DateMentionConnectionFields } = connectionOf(
  DateMention,
  'DateMention',
  'dates',
);

export { DateMentionConnectionFields };

@ArgsType()
class TimelineArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only as articles tell it that name this entity.' })
  about?: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Only what happened in this year or month, on this day, or later.',
  })
  from?: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Only what happened in this year or month, on this day, or earlier.',
  })
  to?: string;

  @Field(() => ArticleWhere, { nullable: true, description: 'Only as these articles tell it.' })
  where?: ArticleWhere | null;
}

const timelineOf = pagedEdge(
  (args: TimelineArgs): List<'DateMention'> => ({
    table: 'DateMention',
    ...timelineConditions(args),
    orderBy: { column: 'date', direction: 'asc' },
  }),
);

@Resolver(() => DateMention)
export class DateMentionArticle {
  @FieldResolver(() => Article, { description: 'The article that names it.' })
  article(@Root() date: DateMentionRow, @Ctx() context: Context): PromiseLike<ArticleRow | null> {
    return articleById(date.articleId, context);
  }
}

@Resolver()
export class Timeline {
  @Query(() => DateMentionConnection, {
    description: 'The dates that articles name, the earliest first: what happened when, and what is to come.',
  })
  timeline(@Args(() => TimelineArgs) args: TimelineArgs, @Ctx() context: Context): Page<DateMentionRow> {
    return timelineOf(0, context, args);
  }
}
