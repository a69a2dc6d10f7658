import { GraphQLURL } from 'graphql-scalars';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { ArticleStatus, GivenBy } from '../store/generated/enums.ts';
import type { List } from '../store/list.ts';
import type { ArticleRow, PublisherRow } from '../store/reader.ts';
import { searchArticles } from '../store/search.ts';
import { articleConditions, entitiesLedTo, type Reading } from './conditions.ts';
import { connectionOf } from './connection.ts';
import type { Context } from './context.ts';
import { toRow } from './edge.ts';
import { entityRowId } from './entity-kind.ts';
import { badInput } from './errors.ts';
import { globalId, ID_MEANING, Node, nodeType, rowIdOf } from './node.ts';
import { type Order, orderOf } from './order.ts';
import { type Page, pagedEdge } from './page.ts';
import { Publisher, publisherById } from './publisher.ts';
import { DateTime, LanguageTag } from './scalars.ts';
import { SearchArgs, searchIn } from './search.ts';
import { ArticleWhere } from './where.ts';

registerEnumType(ArticleStatus, {
  name: 'ArticleStatus',
  description: 'Whether an article may be used, in the words of ninjs.',
  valuesConfig: {
    USABLE: { description: 'It may be published.' },
    WITHHELD: { description: 'It must not be published until further notice.' },
    CANCELED: { description: 'It must not be used at all: its publisher has taken it back.' },
  },
});
registerEnumType(GivenBy, {
  name: 'GivenBy',
  description: 'Who says so.',
  valuesConfig: {
    PUBLISHER: { description: 'The publisher, in the article or in the data that came with it.' },
    EDITOR: { description: 'An editor of this archive, who worked it out.' },
  },
});

@ObjectType({ implements: Node, description: 'A story at its publisher, as it stands now.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@Directive('@cacheControl(maxAge: 300)')
export class Article extends Node {
  @Field(() => String, { description: 'Its headline as a part of an address; unlike that of any other article.' })
  slug!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where it was published.' })
  url!: string | null;

  @Field(() => String, { description: 'Its headline.' })
  headline!: string;

  @Field(() => String, { nullable: true, description: 'The sentence or two under the headline that sum it up.' })
  standfirst!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it, as the article says it.' })
  byline!: string | null;

  @Field(() => String, { nullable: true, description: 'The part of the publication it appeared in.' })
  section!: string | null;

  @Field(() => LanguageTag, { description: 'The language it is written in.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'Where, and sometimes when, it was filed: `MUSCAT, Oman`.' })
  dateline!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was published; midnight UTC where only the day is known.',
  })
  publishedAt!: Date | null;

  @Field(() => GivenBy, { description: 'Who says when it was published.' })
  publishedAtGivenBy!: GivenBy;

  @Field(() => DateTime, { description: 'When it last changed here.' })
  updatedAt!: Date;

  @Field(() => ArticleStatus, { description: 'Whether it may be used.' })
  status!: ArticleStatus;

  @Field(() => Int, { description: 'How many words its body has.' })
  wordCount!: number;
}

export const articleById = toRow('Article', 'id');
nodeType('Article', articleById);

export const articleBySlug = toRow('Article', 'slug');

const articleByUrl = toRow('Article', 'url');

const {
  Connection: ArticleConnection,
  ConnectionFields: ArticleConnectionFields,
  EdgeType: ArticleEdge,
} = connectionOf(Article, 'Article', 'articles');

export { ArticleConnection, ArticleConnectionFields, ArticleEdge };

enum ArticleOrderField {
  PUBLISHED_AT = 'reportedAt',
  UPDATED_AT = 'updatedAt',
  HEADLINE = 'headline',
  RELEVANCE = 'relevance',
}

const ArticleOrder = orderOf(ArticleOrderField, 'Article', 'articles', {
  PUBLISHED_AT: { description: 'When they were published, or, where nobody says so, when they came in.' },
  UPDATED_AT: { description: 'When they last changed here.' },
  HEADLINE: { description: 'Their headline, in the order of its characters.' },
  RELEVANCE: { description: 'How well they fit `search`, the best at the end. Words in headlines count more.' },
});

@ArgsType()
export class ArticlesArgs extends SearchArgs {
  @Field(() => ArticleWhere, { nullable: true, description: 'Which articles; all where nothing is given.' })
  where?: ArticleWhere | null;

  @Field(() => ArticleOrder, {
    nullable: true,
    description: 'In which order; the latest first where nothing is given.',
  })
  orderBy?: Order<ArticleOrderField>;
}

/** The articles that the arguments ask for: of whatever leads to them, or else of all. */
function articlesList({ where, search, orderBy }: ArticlesArgs, { isLed = true }: Reading = {}): List<'Article'> {
  const searched = searchIn(searchArticles(search), orderBy);
  return {
    table: 'Article',
    ...articleConditions(where, { isLed: isLed || searched !== undefined }),
    search: searched,
    orderBy: { column: orderBy?.field ?? 'reportedAt', direction: orderBy?.direction ?? 'desc' },
  };
}

const namingList = (args: ArticlesArgs): List<'Article'> => ({
  ...articlesList(args),
  parent: 'entityId',
  through: { table: 'ArticleEntity', key: 'articleId' },
});

export const articlesOfEntity = pagedEdge(namingList);
const articlesOfPublisher = pagedEdge((args: ArticlesArgs) => ({ ...articlesList(args), parent: 'publisherId' }));
const allArticles = pagedEdge((args: ArticlesArgs): List<'Article'> => {
  const { anyEntity, entityWhere } = args.where ?? {};
  const named = entitiesLedTo(anyEntity, entityWhere);
  return {
    ...articlesList(args, { isLed: false }),
    merged: named && { parents: named, list: namingList(args) },
  };
});

@Resolver(() => Article)
export class ArticleFields {
  @FieldResolver(() => ID, { description: ID_MEANING })
  id(@Root() article: ArticleRow): string {
    return globalId('Article', article.id);
  }

  @FieldResolver(() => Publisher, { description: 'Who published it.' })
  publisher(@Root() article: ArticleRow, @Ctx() context: Context): PromiseLike<PublisherRow | null> {
    return publisherById(article.publisherId, context);
  }

  @Query(() => Article, {
    nullable: true,
    description: 'The one article with this slug, id or url; null where there is none.',
  })
  article(
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug: string | undefined,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | undefined,
    @Arg('url', () => GraphQLURL, { nullable: true, description: 'Where it was published.' }) url: URL | undefined,
    @Ctx() context: Context,
  ): PromiseLike<ArticleRow | null> {
    const given = Object.entries({ slug, id, url }).filter(([, value]) => value != null);
    if (given.length !== 1) {
      throw badInput(
        `Expected exactly one of slug, id and url, got ${given.map(([name]) => name).join(' and ') || 'none'}.`,
      );
    }
    if (slug != null) return articleBySlug(slug, context);
    if (id != null) return articleById(rowIdOf(id, 'Article'), context);
    return articleByUrl(String(url), context);
  }

  @Query(() => ArticleConnection, { description: 'The articles of the archive, the latest first.' })
  articles(@Args(() => ArticlesArgs) args: ArticlesArgs, @Ctx() context: Context): Page<ArticleRow> {
    // The articles of one are read off its index.
    const { entity, publisher, ...where } = args.where ?? {};
    const named = entity ?? where.allEntities?.at(0);
    if (named != null && !args.search?.trim()) {
      return articlesOfEntity(entityRowId(named), context, { ...args, where: { ...where, publisher } });
    }
    if (publisher != null) {
      return articlesOfPublisher(rowIdOf(publisher, 'Publisher'), context, { ...args, where: { ...where, entity } });
    }
    return allArticles(0, context, args);
  }
}

@Resolver(() => Publisher)
export class PublisherArticles {
  @FieldResolver(() => ArticleConnection, { description: 'What it has published, the latest first.' })
  articles(
    @Root() publisher: PublisherRow,
    @Args(() => ArticlesArgs) args: ArticlesArgs,
    @Ctx() context: Context,
  ): Page<ArticleRow> {
    return articlesOfPublisher(publisher.id, context, args);
  }
}
