import { GraphQLURL } from 'graphql-scalars';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { db, type PublisherRow } from '../store/reader.ts';
import type { Context } from './context.ts';
import { toRow } from './edge.ts';
import { globalId, ID_MEANING, Node, nodeType } from './node.ts';

@ObjectType({ implements: Node, description: 'Who publishes articles: a newspaper, an agency, a broadcaster.' })
@Directive('@key(fields: "id")')
export class Publisher extends Node {
  @Field(() => String, { description: 'The name it goes by.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its internet domain: `washingtonpost.com`.' })
  domain!: string | null;

  @Field(() => GraphQLURL, { nullable: true, description: 'Its front page.' })
  homepage!: string | null;
}

export const publisherById = toRow('Publisher', 'id');
nodeType('Publisher', publisherById);

@Resolver(() => Publisher)
export class PublisherFields {
  @FieldResolver(() => ID, { description: ID_MEANING })
  id(@Root() publisher: PublisherRow): string {
    return globalId('Publisher', publisher.id);
  }

  @Query(() => [Publisher], { description: 'Everyone whose articles are here, by name.' })
  publishers(@Ctx() { reader }: Context): PromiseLike<PublisherRow[]> {
    return reader.rows(db.selectFrom('Publisher').selectAll().orderBy('name'));
  }
}
