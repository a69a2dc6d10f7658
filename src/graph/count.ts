import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type ArticleRow, among, db, type EntityRow, type PublisherRow, type Tables } from '../store/reader.ts';
import { Article } from './article.ts';
import type { Context } from './context.ts';
import { edge, one } from './edge.ts';
import { Entity, Organization, Person } from './entity.ts';
import { Publisher } from './publisher.ts';

const countsOfEntity = edge<number, Tables['EntityCount'] | null>(async (entityIds, { reader }) =>
  one(
    entityIds,
    await reader.rows(db.selectFrom('EntityCount').selectAll().where('entityId', 'in', among(entityIds))),
    (row) => row.entityId,
  ),
);

const mentionCountOfArticle = edge<number, number>(async (articleIds, { reader }) => {
  const counts = await reader.rows(
    db
      .selectFrom('ArticleEntity')
      .select(['articleId', sql<number>`sum("mentionCount")`.as('count')])
      .where('articleId', 'in', among(articleIds))
      .groupBy('articleId'),
  );
  return one(articleIds, counts, (row) => row.articleId).map((row) => row?.count ?? 0);
});

const articleCountOfPublisher = edge<number, number>(async (publisherIds, { reader }) => {
  const counts = await reader.rows(
    db
      .selectFrom('Article')
      .select(['publisherId', ({ fn }) => fn.countAll<number>().as('count')])
      .where('publisherId', 'in', among(publisherIds))
      .groupBy('publisherId'),
  );
  return one(publisherIds, counts, (row) => row.publisherId).map((row) => row?.count ?? 0);
});

@Resolver(() => Entity)
export class EntityCounts {
  @FieldResolver(() => Int, { description: 'How many articles name it.' })
  articleCount(@Root() entity: EntityRow, @Ctx() context: Context): PromiseLike<number> {
    return countsOfEntity(entity.id, context).then((counts) => counts?.articles ?? 0);
  }

  @FieldResolver(() => Int, { description: 'How many mentions of it there are, in all articles.' })
  mentionCount(@Root() entity: EntityRow, @Ctx() context: Context): PromiseLike<number> {
    return countsOfEntity(entity.id, context).then((counts) => counts?.mentions ?? 0);
  }

  @FieldResolver(() => Int, { description: 'How many quotes mention it.' })
  quotesAboutCount(@Root() entity: EntityRow, @Ctx() context: Context): PromiseLike<number> {
    return countsOfEntity(entity.id, context).then((counts) => counts?.quotesAbout ?? 0);
  }
}

/** `quoteCount` of those who can speak. */
function quotesCountedOf(type: typeof Person | typeof Organization, who: string) {
  @Resolver(() => type)
  class SpeakerCounts {
    @FieldResolver(() => Int, { description: `How often ${who} is quoted.` })
    quoteCount(@Root() speaker: EntityRow, @Ctx() context: Context): PromiseLike<number> {
      return countsOfEntity(speaker.id, context).then((counts) => counts?.quotes ?? 0);
    }
  }
  return SpeakerCounts;
}

export const PersonCounts = quotesCountedOf(Person, 'the person');
export const OrganizationCounts = quotesCountedOf(Organization, 'the organization');

@Resolver(() => Article)
export class ArticleCounts {
  @FieldResolver(() => Int, { description: 'How many mentions of entities it holds, without reading them.' })
  mentionCount(@Root() article: ArticleRow, @Ctx() context: Context): PromiseLike<number> {
    return mentionCountOfArticle(article.id, context);
  }
}

@Resolver(() => Publisher)
export class PublisherCounts {
  @FieldResolver(() => Int, { description: 'How many articles of it are here.' })
  articleCount(@Root() publisher: PublisherRow, @Ctx() context: Context): PromiseLike<number> {
    return articleCountOfPublisher(publisher.id, context);
  }
}
