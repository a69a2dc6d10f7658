import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type ArticleRow, type EntityRow, keys, type PublisherRow } from '../store/reader.ts';
import { sql } from '../store/sql.ts';
import { Article } from './article.ts';
import type { Context } from './context.ts';
import { toOne, toRow } from './edge.ts';
import { Entity, Organization, Person } from './entity.ts';
import { Publisher } from './publisher.ts';

const countsOfEntity = toRow('EntityCount', 'entityId');

/** How many rows of a table name each of many parents, or another figure over them. */
function countedBy(
  parent: 'ArticleEntity.articleId' | 'Quote.articleId' | 'Article.publisherId',
  figure = sql`count(*)`,
) {
  const counted = toOne(
    'parentId',
    sql<{ parentId: number; count: number | null }>`
      select p.value as "parentId", (
        select ${figure} from ${sql.table(parent.replace(/\..*/, ''))} where ${sql.ref(parent)} = p.value
      ) as "count" from ${keys} p`,
  );
  return (id: number, context: Context): PromiseLike<number> => counted(id, context).then((row) => row?.count ?? 0);
}

const mentionCountOfArticle = countedBy('ArticleEntity.articleId', sql`sum("mentionCount")`);
const quoteCountOfArticle = countedBy('Quote.articleId');
const articleCountOfPublisher = countedBy('Article.publisherId');

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

  @FieldResolver(() => Int, { description: 'How many quotes it reports, without reading them.' })
  quoteCount(@Root() article: ArticleRow, @Ctx() context: Context): PromiseLike<number> {
    return quoteCountOfArticle(article.id, context);
  }
}

@Resolver(() => Publisher)
export class PublisherCounts {
  @FieldResolver(() => Int, { description: 'How many articles of it are here.' })
  articleCount(@Root() publisher: PublisherRow, @Ctx() context: Context): PromiseLike<number> {
    return articleCountOfPublisher(publisher.id, context);
  }
}
