import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { EntityKind, MentionForm } from '../store/generated/enums.ts';
import type { List } from '../store/list.ts';
import { type ArticleRow, among, db, type EntityRow, keys, type MentionRow, type RoleRow } from '../store/reader.ts';
import { Article, articleById } from './article.ts';
import { mentionConditions } from './conditions.ts';
import { connectionOf } from './connection.ts';
import type { Context } from './context.ts';
import { toMany, toRow } from './edge.ts';
import { Entity, entityById, Person } from './entity.ts';
import { Finding } from './finding.ts';
import { type Page, PageArgs, pagedEdge } from './page.ts';
import { Span } from './span.ts';
import { MentionWhere } from './where.ts';

registerEnumType(MentionForm, {
  name: 'MentionForm',
  description: 'How a mention points to its entity.',
  valuesConfig: {
    NAME: { description: 'By a name, or by an adjective made of it: `Iran`, `Iranian`.' },
    NOMINAL: { description: 'By a description: `the minister`.' },
    PRONOUN: { description: 'By a pronoun: `she`.' },
  },
});

@ObjectType({ description: 'A stretch of an article that names an entity, describes it or stands for it.' })
export class Mention extends Finding {
  @Field(() => MentionForm, { description: 'How it points to the entity.' })
  form!: MentionForm;

  @Field(() => Int, { description: 'The paragraph it stands in, from 0.' })
  paragraph!: number;
}

@ObjectType({ description: 'A title or an office under which articles name a person.' })
export class Role {
  @Field(() => String, { description: 'The words of the article: `White House press secretary`.' })
  title!: string;
}

const { Connection: MentionConnection, ConnectionFields: MentionConnectionFields } = connectionOf(
  Mention,
  'Mention',
  'mentions',
);

export { MentionConnection, MentionConnectionFields };

const mentionsOfArticle = toMany('articleId', (kinds: EntityKind[] | undefined) => {
  const mentions = db
    .selectFrom('Mention')
    .selectAll('Mention')
    .where('articleId', 'in', keys)
    .orderBy('articleId')
    .orderBy('start');
  if (!kinds) return mentions;
  return mentions.innerJoin('Entity', 'Entity.id', 'Mention.entityId').where('Entity.kind', 'in', among(kinds));
});

@ArgsType()
class MentionsArgs extends PageArgs {
  @Field(() => MentionWhere, { nullable: true, description: 'Which mentions; all where nothing is given.' })
  where?: MentionWhere | null;
}

const mentionsOfEntity = pagedEdge(
  ({ where }: MentionsArgs): List<'Mention'> => ({
    table: 'Mention',
    parent: 'entityId',
    ...mentionConditions(where, { isLed: true }),
    orderBy: { column: 'id', direction: 'asc' },
  }),
);

const roleById = toRow('Role', 'id');

const rolesOfEntity = toMany('entityId', db.selectFrom('Role').selectAll().where('entityId', 'in', keys).orderBy('id'));

@Resolver(() => Mention)
export class MentionFields {
  @FieldResolver(() => Span, { description: 'Where it stands.' })
  span(@Root() mention: MentionRow): Span {
    return mention;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The title or office under which the entity is named here: `White House press secretary`.',
  })
  role(@Root() mention: MentionRow, @Ctx() context: Context): PromiseLike<string | null> | null {
    return mention.roleId === null ? null : roleById(mention.roleId, context).then((role) => role?.title ?? null);
  }

  @FieldResolver(() => Entity, { description: 'Whom or what it means.' })
  entity(@Root() mention: MentionRow, @Ctx() context: Context): PromiseLike<EntityRow | null> {
    return entityById(mention.entityId, context);
  }

  @FieldResolver(() => Article, { description: 'The article it stands in.' })
  article(@Root() mention: MentionRow, @Ctx() context: Context): PromiseLike<ArticleRow | null> {
    return articleById(mention.articleId, context);
  }
}

@Resolver(() => Article)
export class ArticleMentions {
  @FieldResolver(() => [Mention], { description: 'Every mention of an entity, in reading order.' })
  mentions(
    @Root() article: ArticleRow,
    @Arg('kind', () => [EntityKind], { nullable: true, description: 'Only of entities of these kinds.' })
    kind: EntityKind[] | undefined,
    @Ctx() context: Context,
  ): PromiseLike<MentionRow[]> {
    return mentionsOfArticle(article.id, context, kind);
  }
}

@Resolver(() => Entity)
export class EntityMentions {
  @FieldResolver(() => MentionConnection, { description: 'Every mention of it, in the order in which they came in.' })
  mentions(
    @Root() entity: EntityRow,
    @Args(() => MentionsArgs) args: MentionsArgs,
    @Ctx() context: Context,
  ): Page<MentionRow> {
    return mentionsOfEntity(entity.id, context, args);
  }
}

@Resolver(() => Person)
export class PersonRoles {
  @FieldResolver(() => [Role], {
    description: 'The titles and offices under which articles name the person, first used first.',
  })
  roles(@Root() person: EntityRow, @Ctx() context: Context): PromiseLike<RoleRow[]> {
    return rolesOfEntity(person.id, context);
  }
}
