import { Arg, Ctx, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { type ArticleRow, type EntityRow, keys } from '../store/reader.ts';
import { sql } from '../store/sql.ts';
import { Article, articleById } from './article.ts';
import type { Context } from './context.ts';
import { toMany } from './edge.ts';
import { Entity, entityById } from './entity.ts';
import { firstOf } from './first-of.ts';
import { sizeUpTo } from './page.ts';

/** So many of an article's entities, and of the articles that name one of them before and after it, are looked at. */
const TELLING = 8;
const AROUND = 25;
const MAX_SIMILAR = 20;

@ObjectType({ description: 'An article that is about the same as another.' })
export class SimilarArticle {}

interface Similar {
  articleId: number;
  score: number;
  /** What both name, and how salient it is in both at least. */
  shared: { entityId: number; salience: number }[];
}

/** One of the most salient entities of an article, with the articles around that name it too. */
interface Telling {
  parentId: number;
  entityId: number;
  salience: number;
  /** Their ids and its salience in each, as JSON: [[7, 9], [0.5, 0.25]]. */
  around: string;
}

const tellingOf = toMany(
  'parentId',
  sql<Telling>`
    select "parentId", "entityId", "salience", (
      select json_array(json_group_array("articleId"), json_group_array("salience")) from (
        select * from (
          select "articleId", "salience" from "ArticleEntity"
          where "entityId" = t."entityId" and ("reportedAt", "articleId") < (t."reportedAt", t."parentId")
          order by "reportedAt" desc, "articleId" desc limit ${sql.lit(AROUND)}
        )
        union all
        select * from (
          select "articleId", "salience" from "ArticleEntity"
          where "entityId" = t."entityId" and ("reportedAt", "articleId") > (t."reportedAt", t."parentId")
          order by "reportedAt", "articleId" limit ${sql.lit(AROUND)}
        )
      )
    ) as "around"
    from (
      select "articleId" as "parentId", "entityId", "salience", "reportedAt",
        row_number() over (partition by "articleId" order by "salience" desc, "entityId") as "rank"
      from "ArticleEntity" where "articleId" in ${keys}
    ) t where "rank" <= ${sql.lit(TELLING)}
    order by "parentId", "rank"`,
);

/**
 * The articles around that share the entities of one, the most similar first, then the last to come in. An entity that
 * few articles name counts more: what all the news is about makes no two stories alike.
 */
function similarIn(telling: readonly Telling[], size: number): Similar[] {
  const byArticle = new Map<number, Similar>();
  for (const { entityId, salience, around } of telling) {
    const [articleIds, saliences] = JSON.parse(around) as [number[], number[]];
    const weight = Math.log(1 + (2 * AROUND) / articleIds.length);
    for (const [i, articleId] of articleIds.entries()) {
      const shared = { entityId, salience: Math.min(salience, saliences[i] ?? 0) };
      const score = shared.salience * weight;
      const known = byArticle.get(articleId);
      if (known) {
        known.score += score;
        known.shared.push(shared);
      } else {
        byArticle.set(articleId, { articleId, score, shared: [shared] });
      }
    }
  }
  return firstOf(byArticle.values(), size, (a, b) => b.score - a.score || b.articleId - a.articleId);
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
    const shared = similar.shared.toSorted((a, b) => b.salience - a.salience || a.entityId - b.entityId);
    return shared.map(({ entityId }) => entityById(entityId, context));
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
    const size = sizeUpTo(MAX_SIMILAR, first);
    return tellingOf(article.id, context).then((telling) => similarIn(telling, size));
  }
}
