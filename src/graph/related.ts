import { GraphQLDateTime } from 'graphql-scalars';
import { sql } from 'kysely';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { type ArticleRow, type EntityRow, keys } from '../store/reader.ts';
import { Article, articleById } from './article.ts';
import type { Context } from './context.ts';
import { toMany } from './edge.ts';
import { Entity, entityById } from './entity.ts';
import { sizeUpTo } from './page.ts';

/** So many of an entity's latest articles are read for what is related to it: what it costs has a bound. */
const LATEST = 200;
/** So many of an article's entities, and of the articles that name one of them before and after it, are looked at. */
const TELLING = 8;
const AROUND = 50;

const MAX_RELATED = 50;
const MAX_SIMILAR = 20;

@ObjectType({ description: 'An entity that is named in the same articles as another.' })
export class RelatedEntity {
  @Field(() => Int, { description: `How many of the latest ${LATEST} articles that name the other name it too.` })
  articleCount!: number;

  @Field(() => GraphQLDateTime, { description: 'When the first of those articles was reported.' })
  since!: string;

  @Field(() => GraphQLDateTime, { description: 'When the latest of them was.' })
  until!: string;
}

@ObjectType({ description: 'An article that is about the same as another.' })
export class SimilarArticle {}

interface Related extends Pick<RelatedEntity, 'articleCount' | 'since' | 'until'> {
  entityId: number;
}

/** One of the latest articles of an entity, with all that it names. */
interface Named {
  parentId: number;
  reportedAt: string;
  /** Ids as JSON. */
  entities: string;
}

const latestOf = toMany(
  'parentId',
  sql<Named>`
    select p.value as "parentId", a."reportedAt",
      (select json_group_array(o."entityId") from "ArticleEntity" o where o."articleId" = a."articleId") as "entities"
    from ${keys} p join "ArticleEntity" a on a.rowid in (
      select rowid from "ArticleEntity" where "entityId" = p.value
      order by "reportedAt" desc, "articleId" desc limit ${sql.lit(LATEST)}
    )
    order by a."reportedAt" desc, a."articleId" desc`,
);

/** What the articles of an entity name beside it, that in most of them first, then the latest. */
function relatedIn(articles: readonly Named[]): Related[] {
  const related = new Map<number, Related>();
  for (const { parentId, reportedAt, entities } of articles) {
    for (const entityId of JSON.parse(entities) as number[]) {
      const known = related.get(entityId);
      if (known) {
        known.articleCount++;
        known.since = reportedAt;
      } else if (entityId !== parentId) {
        related.set(entityId, { entityId, articleCount: 1, since: reportedAt, until: reportedAt });
      }
    }
  }
  return [...related.values()].sort(
    (a, b) =>
      b.articleCount - a.articleCount ||
      (b.until > a.until ? 1 : b.until < a.until ? -1 : 0) ||
      a.entityId - b.entityId,
  );
}

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

@Resolver(() => RelatedEntity)
export class RelatedEntityFields {
  @FieldResolver(() => Entity, { description: 'Whom or what they name.' })
  entity(@Root() related: Related, @Ctx() context: Context): PromiseLike<EntityRow | null> {
    return entityById(related.entityId, context);
  }
}

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

@Resolver(() => Entity)
export class EntityRelated {
  @FieldResolver(() => [RelatedEntity], {
    description: 'Whom and what the latest articles that name it name too, those in most of them first.',
  })
  related(
    @Root() entity: EntityRow,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many, at most ${MAX_RELATED}.` }) first: number,
    @Ctx() context: Context,
  ): PromiseLike<Related[]> {
    const size = sizeUpTo(MAX_RELATED, first);
    return latestOf(entity.id, context).then((articles) => relatedIn(articles).slice(0, size));
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
