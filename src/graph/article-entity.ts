import { Arg, Args, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { EntityKind } from '../store/generated/enums.ts';
import {
  type ArticleEntityRow,
  type ArticleRow,
  among,
  db,
  type EntityRow,
  keys,
  type MentionRow,
} from '../store/reader.ts';
import { sql } from '../store/sql.ts';
import { Article, ArticleConnection, ArticlesArgs, articlesOfEntity } from './article.ts';
import type { Context } from './context.ts';
import { edge, one, toMany } from './edge.ts';
import { Entity, entityById } from './entity.ts';
import { Mention } from './mention.ts';
import type { Page } from './page.ts';

@ObjectType({ description: 'An entity in an article, with what it counts there.' })
export class ArticleEntity {
  @Field(() => Int, { description: 'How many mentions of it the article holds, pronouns and descriptions included.' })
  mentionCount!: number;

  @Field(() => Float, { description: 'How central it is to the article, from 0 to 1.' })
  salience!: number;
}

const entitiesOfArticle = toMany('articleId', (kinds: EntityKind[] | undefined) => {
  const entities = db
    .selectFrom('ArticleEntity')
    .selectAll('ArticleEntity')
    .where('articleId', 'in', keys)
    .orderBy('salience', 'desc')
    .orderBy('entityId');
  if (!kinds) return entities;
  return entities.innerJoin('Entity', 'Entity.id', 'ArticleEntity.entityId').where('Entity.kind', 'in', among(kinds));
});

// Pairs of an article and an entity are keyed as "article:entity".
const pairOf = (row: { articleId: number; entityId: number }) => `${row.articleId}:${row.entityId}`;

const firstMentionOf = edge<string, MentionRow | null>(async (pairs, { reader }) => {
  const articleIds = pairs.map((pair) => Number.parseInt(pair, 10));
  const ranked = db
    .selectFrom('Mention')
    .selectAll()
    .select(sql<number>`row_number() over (partition by "articleId", "entityId" order by "start")`.as('rank'))
    .where('articleId', 'in', among([...new Set(articleIds)]));
  return one(pairs, await reader.rows(db.selectFrom(ranked.as('m')).selectAll().where('rank', '=', 1)), pairOf);
});

@Resolver(() => ArticleEntity)
export class ArticleEntityFields {
  @FieldResolver(() => Entity, { description: 'Whom or what the article names.' })
  entity(@Root() row: ArticleEntityRow, @Ctx() context: Context): PromiseLike<EntityRow | null> {
    return entityById(row.entityId, context);
  }

  @FieldResolver(() => Mention, { description: 'Where the article first mentions it.' })
  firstMention(@Root() row: ArticleEntityRow, @Ctx() context: Context): PromiseLike<MentionRow | null> {
    return firstMentionOf(pairOf(row), context);
  }
}

@Resolver(() => Article)
export class ArticleEntities {
  @FieldResolver(() => [ArticleEntity], { description: 'Whom and what it names, the most central first.' })
  entities(
    @Root() article: ArticleRow,
    @Arg('kind', () => [EntityKind], { nullable: true, description: 'Only of these kinds.' })
    kind: EntityKind[] | undefined,
    @Ctx() context: Context,
  ): PromiseLike<ArticleEntityRow[]> {
    return entitiesOfArticle(article.id, context, kind);
  }
}

@Resolver(() => Entity)
export class EntityArticles {
  @FieldResolver(() => ArticleConnection, { description: 'The articles that name it, the latest first.' })
  articles(
    @Root() entity: EntityRow,
    @Args(() => ArticlesArgs) args: ArticlesArgs,
    @Ctx() context: Context,
  ): Page<ArticleRow> {
    return articlesOfEntity(entity.id, context, args);
  }
}
