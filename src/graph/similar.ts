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
  /** The ids of the entities that both name, the most central first. */
  shared: number[];
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
      select json_array(json_group_array(o."articleId"), json_group_array(o."salience"))
      from "ArticleEntity" o where o.rowid in (
        select * from (
          select rowid from "ArticleEntity"
          where "entityId" = t."entityId" and ("reportedAt", "articleId") < (t."reportedAt", t."parentId")
          order by "reportedAt" desc, "articleId" desc limit ${sql.lit(AROUND)}
        )
        union all
        select * from (
          select rowid from "ArticleEntity"
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
 * The articles around that share the entities of one, the most similar first, then the latest. An entity that few
 * articles name counts more: what all the news is about makes no two stories alike.
 */
function similarIn(telling: readonly Telling[], size: number): Similar[] {
  const scores = new Map<number, number>();
  const shared = telling.map(({ entityId, salience, around }) => {
    const [articleIds, saliences] = JSON.parse(around) as [number[], number[]];
    const central = saliences.map((other) => Math.min(salience, other));
    const weight = Math.log(1 + (2 * AROUND) / articleIds.length);
    for (const [i, articleId] of articleIds.entries()) {
      scores.set(articleId, (scores.get(articleId) ?? 0) + (central[i] ?? 0) * weight);
    }
    return { entityId, articleIds, central };
  });
  const best = firstOf(scores, size, ([a, scoreA], [b, scoreB]) => scoreB - scoreA || b - a);
  return best.map(([articleId]) => ({
    articleId,
    shared: shared
      .map(({ entityId, articleIds, central }) => ({ entityId, central: central[articleIds.indexOf(articleId)] ?? -1 }))
      .filter(({ central }) => central >= 0)
      .sort((a, b) => b.central - a.central || a.entityId - b.entityId)
      .map(({ entityId }) => entityId),
  }));
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
    return similar.shared.map((id) => entityById(id, context));
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
