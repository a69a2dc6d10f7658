import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { type ArticleRow, type DateMentionRow, db, keys } from '../store/reader.ts';
import { Article } from './article.ts';
import type { Context } from './context.ts';
import { toMany } from './edge.ts';
import { Finding } from './finding.ts';
import { PartialDate } from './scalars.ts';
import { Span } from './span.ts';

@ObjectType({ description: 'A stretch of an article that names a date or a time.' })
export class DateMention extends Finding {
  @Field(() => PartialDate, {
    nullable: true,
    description: 'The date it means; null where the words name no one date: `in recent weeks`.',
  })
  date!: string | null;

  @Field(() => Int, { description: 'The paragraph it stands in, from 0.' })
  paragraph!: number;
}

const datesOfArticle = toMany(
  'articleId',
  db.selectFrom('DateMention').selectAll().where('articleId', 'in', keys).orderBy('articleId').orderBy('start'),
);

@Resolver(() => DateMention)
export class DateMentionFields {
  @FieldResolver(() => Span, { description: 'Where it stands.' })
  span(@Root() date: DateMentionRow): Span {
    return date;
  }
}

@Resolver(() => Article)
export class ArticleDates {
  @FieldResolver(() => [DateMention], { description: 'Every date and time that it names, in reading order.' })
  dates(@Root() article: ArticleRow, @Ctx() context: Context): PromiseLike<DateMentionRow[]> {
    return datesOfArticle(article.id, context);
  }
}
