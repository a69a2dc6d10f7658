import { sql } from 'kysely';
import { Arg, Ctx, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { type ArticleRow, type EntityRow, keys } from '../store/reader.ts';
import { Article, articleById } from './article.ts';
import type { Context } from './context.ts';
import { toMany } from './edge.ts';
import { Entity, entityById } from './entity.ts';
import { sizeUpTo } from './page.ts';

/** So many of an article's entities, and of the articles that name one of them before and after it, are looked at. */
const TELLING = 8;
const AROUND = 50;
const MAX_SIMILAR = 20;

@ObjectType({ description: 'An article that is about the same as another.' })
export class SimilarArticle {}

interface Similar {
  parentId: number;
  articleId: number;
  /** The ids of the entities that both name, as JSON. */
  shared: string;
}

/**
 * For each article those reported around it that share its most salient entities. An entity that few articles name
 * counts more: what all the news is about makes no two stories alike.
 */
const similarTo = toMany(
  'parentId',
  (first: number) => sql<Similar>`
      with "telling" as (
        select * from (
          select "articleId" as "parentId", "entityId", "salience", "reportedAt",
            row_number() over (partition by "articleId" order by "salience" desc, "entityId") as "rank"
          from "ArticleEntity" where "articleId" in ${keys}
        ) where "rank" <= ${sql.lit(TELLING)}
      ),
      "near" as (
        select t."parentId", o."articleId", o."entityId", min(t."salience", o."salience") as "salience",
          count(*) over (partition by t."parentId", o."entityId") as "known"
        from "telling" t join "ArticleEntity" o on o."entityId" = t."entityId" and o."articleId" in (
          select "articleId" from (
            select "articleId" from "ArticleEntity"
            where "entityId" = t."entityId" and ("reportedAt", "articleId") < (t."reportedAt", t."parentId")
            order by "reportedAt" desc, "articleId" desc limit ${sql.lit(AROUND)}
          )
          union all
          select "articleId" from (
            select "articleId" from "ArticleEntity"
            where "entityId" = t."entityId" and ("reportedAt", "articleId") > (t."reportedAt", t."parentId")
            order by "reportedAt", "articleId" limit ${sql.lit(AROUND)}
          )
        )
      )
      select * from (
        select "parentId", "articleId", json_group_array("entityId" order by "salience" desc, "entityId") as "shared",
          row_number() over (
            partition by "parentId"
            order by sum("salience" * ln(1 + ${sql.lit(2 * AROUND)} / "known")) desc, "articleId" desc
          ) as "rank"
        from "near" group by "parentId", "articleId"
      ) where "rank" <= ${first} order by "parentId", "rank"`,
);

@Resolver(() => SimilarArticle)
export class SimilarArticleFields {
  @FieldResolver(() => Article, { description: 'The other article.' })
  article(@Root() similar: Similar, @Ctx() context: Context): PromiseLike<ArticleRow | null> {
    return articleById(similar.articleId, context);
  }

  @FieldResolver(() => [Entity], {
    description: 'What makes it similar: whom and what both name, the most central first.',
  })
  shared(@Root() similar: Similar, @Ctx() context: Context): PromiseLike<EntityRow | null>[] {
    const entityIds: number[] = JSON.parse(similar.shared);
    return entityIds.map((id) => entityById(id, context));
  }
}

@Resolver(() => Article)
export class ArticleSimilar {
  @FieldResolver(() => [SimilarArticle], {
    description: `The articles around it, up to ${AROUND} before and after for each entity, that are about the same; the most similar first.`,
  })
  similar(
    @Root() article: ArticleRow,
    @Arg('first', () => Int, { defaultValue: 5, description: `How many, at most ${MAX_SIMILAR}.` }) first: number,
    @Ctx() context: Context,
  ): PromiseLike<Similar[]> {
    return similarTo(article.id, context, sizeUpTo(MAX_SIMILAR, first));
  }
}
