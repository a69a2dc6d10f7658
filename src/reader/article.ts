import type { ArticlePageQuery } from './generated/graphql.ts';

/** An article as its page asks for it. */
export type Article = NonNullable<ArticlePageQuery['article']>;
export type ArticleQuote = Article['quotes'][number];
export type ArticleMention = Article['mentions'][number];
