// The stack of the product as most would first write it: Apollo Server on Fastify, a type-graphql resolver for every edge,
// and in each a call of Prisma, without loaders. It answers the operations of the bench and nothing else.
//   tsx bench/naive.ts <database file>
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Fastify from 'fastify';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  Arg,
  buildSchema,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import * as rows from '../src/store/generated/client.ts';

const prisma = new rows.PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${process.argv[2]}` }) });

@ObjectType()
class Publisher {
  @Field(() => String)
  name!: string;
}

@ObjectType()
class Article {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  headline!: string;

  @Field(() => GraphQLDateTime, { nullable: true })
  publishedAt!: Date | null;
}

@ObjectType()
class ArticleConnection {
  @Field(() => [Article])
  nodes!: rows.Article[];
}

@InterfaceType({ resolveType: ({ kind }: rows.Entity) => `${kind[0]}${kind.slice(1).toLowerCase()}` })
abstract class Entity {
  @Field(() => String)
  name!: string;
}

@ObjectType({ implements: Entity })
class Person extends Entity {}
@ObjectType({ implements: Entity })
class Organization extends Entity {}
@ObjectType({ implements: Entity })
class Place extends Entity {}
@ObjectType({ implements: Entity })
class Event extends Entity {}

@ObjectType()
class ArticleEntity {
  @Field(() => Int)
  mentionCount!: number;
}

@ObjectType()
class Quote {
  @Field(() => String)
  text!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true })
  saidOn!: string | null;
}

/** The quotes of which `where` holds, as many as `first` says. */
@ObjectType()
class QuoteConnection {
  where!: rows.Prisma.QuoteWhereInput;
  first!: number;
}

@InputType()
class ArticleWhere {
  @Field(() => GraphQLDateTime)
  publishedBefore!: Date;
}

@InputType()
class QuoteWhere {
  @Field(() => ID)
  speaker!: string;

  @Field(() => String)
  contains!: string;
}

/** The number of the row behind an opaque id. */
const rowOf = (id: string) => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);

@Resolver()
class Queries {
  @Query(() => Article, { nullable: true })
  article(@Arg('slug', () => String) slug: string) {
    return prisma.article.findUnique({ where: { slug } });
  }

  @Query(() => ArticleConnection)
  async articles(@Arg('first', () => Int) take: number, @Arg('where', () => ArticleWhere) where: ArticleWhere) {
    return {
      nodes: await prisma.article.findMany({
        where: { publishedAt: { lt: where.publishedBefore } },
        orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    };
  }

  @Query(() => Entity, { nullable: true })
  entity(@Arg('id', () => ID) id: string) {
    return prisma.entity.findUnique({ where: { id: rowOf(id) } });
  }

  @Query(() => [Entity])
  nodes(@Arg('ids', () => [ID]) ids: string[]) {
    return Promise.all(ids.map((id) => prisma.entity.findUniqueOrThrow({ where: { id: rowOf(id) } })));
  }

  @Query(() => QuoteConnection)
  quotes(@Arg('first', () => Int) first: number, @Arg('where', () => QuoteWhere) where: QuoteWhere): QuoteConnection {
    return { where: { speakerId: rowOf(where.speaker), text: { contains: where.contains } }, first };
  }
}

@Resolver(() => Article)
class ArticleFields {
  @FieldResolver(() => String)
  async body(@Root() { id }: rows.Article) {
    const newest = { where: { articleId: id }, orderBy: { number: 'desc' } } as const;
    return (await prisma.revision.findFirstOrThrow(newest)).body;
  }

  @FieldResolver(() => Publisher)
  publisher(@Root() { publisherId }: rows.Article) {
    return prisma.publisher.findUniqueOrThrow({ where: { id: publisherId } });
  }

  @FieldResolver(() => [Quote])
  quotes(@Root() { id }: rows.Article) {
    return prisma.quote.findMany({ where: { articleId: id }, orderBy: { start: 'asc' } });
  }

  @FieldResolver(() => Int)
  quoteCount(@Root() { id }: rows.Article) {
    return prisma.quote.count({ where: { articleId: id } });
  }

  @FieldResolver(() => [ArticleEntity])
  entities(@Root() { id }: rows.Article) {
    return prisma.articleEntity.findMany({
      where: { articleId: id },
      orderBy: [{ salience: 'desc' }, { entityId: 'asc' }],
    });
  }
}

@Resolver(() => ArticleEntity)
class ArticleEntityFields {
  @FieldResolver(() => Entity)
  entity(@Root() { entityId }: rows.ArticleEntity) {
    return prisma.entity.findUniqueOrThrow({ where: { id: entityId } });
  }
}

@Resolver(() => Person)
class PersonFields {
  @FieldResolver(() => QuoteConnection)
  quotes(@Root() { id }: rows.Entity, @Arg('first', () => Int, { defaultValue: 20 }) first: number): QuoteConnection {
    return { where: { speakerId: id }, first };
  }
}

@Resolver(() => QuoteConnection)
class QuoteConnectionFields {
  @FieldResolver(() => [Quote])
  nodes(@Root() { where, first }: QuoteConnection) {
    return prisma.quote.findMany({ where, orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }], take: first });
  }

  @FieldResolver(() => Int)
  totalCount(@Root() { where }: QuoteConnection) {
    return prisma.quote.count({ where });
  }
}

@Resolver(() => Quote)
class QuoteFields {
  @FieldResolver(() => Entity, { nullable: true })
  speaker(@Root() { speakerId }: rows.Quote) {
    return speakerId === null ? null : prisma.entity.findUnique({ where: { id: speakerId } });
  }

  @FieldResolver(() => Article)
  article(@Root() { articleId }: rows.Quote) {
    return prisma.article.findUniqueOrThrow({ where: { id: articleId } });
  }
}

const schema = await buildSchema({
  resolvers: [Queries, ArticleFields, ArticleEntityFields, PersonFields, QuoteConnectionFields, QuoteFields],
  orphanedTypes: [Organization, Place, Event],
  validate: false,
});
const server = new ApolloServer({ schema });
await server.start();
const app = Fastify();
await app.register(fastifyApollo(server));
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql\n`);
