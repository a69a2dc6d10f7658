import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { type EntityRow, keys } from '../store/reader.ts';
import { sql } from '../store/sql.ts';
import type { Context } from './context.ts';
import { toOne } from './edge.ts';
import { Entity, entityById } from './entity.ts';
import { firstOf } from './first-of.ts';
import { sizeUpTo } from './page.ts';
import { DateTime } from './scalars.ts';

/** So many of an entity's latest articles are read for what is related to it: what it costs has a bound. */
const LATEST = 200;

const MAX_RELATED = 50;

@ObjectType({ description: 'An entity that is named in the same articles as another.' })
export class RelatedEntity {
  @Field(() => Int, { description: `How many of the latest ${LATEST} articles that name the other name it too.` })
  articleCount!: number;

  @Field(() => DateTime, { description: 'When the first of those articles was reported.' })
  since!: string;

  @Field(() => DateTime, { description: 'When the latest of them was.' })
  until!: string;
}

interface Related extends Pick<RelatedEntity, 'articleCount' | 'since' | 'until'> {
  entityId: number;
}

/** One of the latest articles of an entity: when it was reported, and the ids of all that it names. */
type Named = [reportedAt: string, entityIds: number[]];

/** Of an entity, its latest articles, as JSON. */
const latestOf = toOne(
  'parentId',
  sql<{ parentId: number; articles: string }>`
    select p.value as "parentId", (
      select json_group_array(json_array("reportedAt", (
        select json_group_array(o."entityId") from "ArticleEntity" o where o."articleId" = a."articleId"
      )))
      from (
        select "articleId", "reportedAt" from "ArticleEntity" where "entityId" = p.value
        order by "reportedAt" desc, "articleId" desc limit ${sql.lit(LATEST)}
      ) a
    ) as "articles"
    from ${keys} p`,
);

/** What the articles of an entity name beside it, at most so much, that in most of them first, then the latest. */
function relatedIn(articles: readonly Named[], ownId: number, size: number): Related[] {
  const related = new Map<number, Related>();
  for (const [reportedAt, entityIds] of articles) {
    for (const entityId of entityIds) {
      const known = related.get(entityId);
      if (known) {
        known.articleCount++;
        known.since = reportedAt;
      } else if (entityId !== ownId) {
        related.set(entityId, { entityId, articleCount: 1, since: reportedAt, until: reportedAt });
      }
    }
  }
  return firstOf(
    related.values(),
    size,
    (a, b) =>
      b.articleCount - a.articleCount ||
      (b.until > a.until ? 1 : b.until < a.until ? -1 : 0) ||
      a.entityId - b.entityId,
  );
}

@Resolver(() => RelatedEntity)
export class RelatedEntityFields {
  @FieldResolver(() => Entity, { description: 'Whom or what they name.' })
  entity(@Root() related: Related, @Ctx() context: Context): PromiseLike<EntityRow | null> {
    return entityById(related.entityId, context);
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
    return latestOf(entity.id, context).then((latest) =>
      relatedIn(JSON.parse(latest?.articles ?? '[]'), entity.id, size),
    );
  }
}
