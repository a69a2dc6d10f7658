import { type AnyList, parentColumn } from './list.ts';
import { type Sql, sql } from './sql.ts';

/** By which column of `EntityCount` it is told how many rows point to an entity. */
export const ENTITY_COUNTS = {
  'ArticleEntity.entityId': 'articles',
  'Mention.entityId': 'mentions',
  'QuoteAbout.entityId': 'quotesAbout',
  'Quote.speakerId': 'quotes',
} as const;

export type EntityCount = (typeof ENTITY_COUNTS)[keyof typeof ENTITY_COUNTS];

/** Which of them tells how long a whole list of an entity is; none where its parent is no entity. */
export const countOf = (list: AnyList): EntityCount | undefined =>
  ENTITY_COUNTS[parentColumn(list) as keyof typeof ENTITY_COUNTS];

/** How much a count is of some entities together; `ids` is what may stand behind `in`. */
export const sumOf = (count: EntityCount, ids: Sql): Sql<number> =>
  sql`(select coalesce(sum(${sql.ref(`EntityCount.${count}`)}), 0) from "EntityCount" where "EntityCount"."entityId" in ${ids})`;
