import type { EntityPageQuery } from './generated/graphql.ts';

/** Whom or what a page is about, with all that it shows. */
export type Entity = Extract<NonNullable<EntityPageQuery['node']>, { name: string }>;
