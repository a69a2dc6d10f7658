import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type ArticleRow, db, type EntityRow, keys, type PublisherRow } from '../store/reader.ts';
import { Article } from './article.ts';
import type { Context } from './context.ts';
import { toOne } from './edge.ts';
import { Entity, Organization, Person } from './entity.ts';
import { Publisher } from './publisher.ts';

const countsOfEntity = toOne('entityId', db.selectFrom('EntityCount').selectAll().where('entityId', 'in', keys));

const mentionsCountedIn = toOne(
  'articleId',
  db
    .selectFrom('ArticleEntity')
    .select(['articleId', sql<number>`sum("mentionCount")`.as('count')])
    .where('articleId', 'in', keys)
    .groupBy('articleId'),
);

const quotesCountedIn = toOne(
  'articleId',
  db
    .selectFrom('Quote')
    .select(['articleId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('articleId', 'in', keys)
    .groupBy('articleId'),
);

const articlesCountedOf = toOne(
  'publisherId',
  db
    .selectFrom('Article')
    .select(['publisherId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('publisherId', 'in', keys)
    .groupBy('publisherId'),
);

const countOf = (counted: { count: number } | null) => counted?.count ?? 0;

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
    return mentionsCountedIn(article.id, context).then(countOf);
  }

  @FieldResolver(() => Int, { description: 'How many quotes it reports, without reading them.' })
  quoteCount(@Root() article: ArticleRow, @Ctx() context: Context): PromiseLike<number> {
    return quotesCountedIn(article.id, context).then(countOf);
  }
}

@Resolver(() => Publisher)
export class PublisherCounts {
  @FieldResolver(() => Int, { description: 'How many articles of it are here.' })
  articleCount(@Root() publisher: PublisherRow, @Ctx() context: Context): PromiseLike<number> {
    return articlesCountedOf(publisher.id, context).then(countOf);
  }
}
