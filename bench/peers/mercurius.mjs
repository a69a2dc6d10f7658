// Mercurius with graphql-jit over the SQLite file, every edge a prepared statement of better-sqlite3. In one process with
// the database that is faster than its loaders, which make a promise and a key of every object. It has the part of the
// product's schema that the operations of the bench ask for, so they are put to it as they are.
//   node mercurius.mjs <database file>
import Sqlite from 'better-sqlite3';
import Fastify from 'fastify';
import { GraphQLScalarType } from 'graphql';
import mercurius from 'mercurius';

const schema = `
  scalar DateTime
  type Query {
    article(slug: String!): Article
    articles(first: Int!, where: ArticleWhere!): ArticleConnection!
    entity(id: ID!): Entity
    nodes(ids: [ID!]!): [Entity]!
    quotes(first: Int!, where: QuoteWhere!): QuoteConnection!
  }
  input ArticleWhere { publishedBefore: DateTime! }
  input QuoteWhere { speaker: ID! contains: String! }
  type ArticleConnection { nodes: [Article!]! }
  type Article {
    slug: String!
    headline: String!
    publishedAt: DateTime
    body: String!
    publisher: Publisher!
    quotes: [Quote!]!
    quoteCount: Int!
    entities: [ArticleEntity!]!
  }
  type Publisher { name: String! }
  type ArticleEntity { mentionCount: Int! entity: Entity! }
  interface Entity { name: String! }
  type Person implements Entity { name: String! quotes(first: Int! = 20): QuoteConnection! }
  type Organization implements Entity { name: String! }
  type Place implements Entity { name: String! }
  type Event implements Entity { name: String! }
  type QuoteConnection { nodes: [Quote!]! totalCount: Int! }
  type Quote { text: String! kind: String! saidOn: String speaker: Entity article: Article! }
`;

const database = new Sqlite(process.argv[2], { readonly: true });
database.pragma('cache_size = -65536');
const ENTITY = 'id, kind, name';
const QUOTE = 'id, articleId, text, kind, speakerId, saidOn';
const ARTICLE = 'id, slug, headline, publishedAt, publisherId';
const LATEST = 'order by reportedAt desc, id desc limit :first';
const select = {
  articleBySlug: database.prepare(`select ${ARTICLE} from Article where slug = ?`),
  articleById: database.prepare(`select ${ARTICLE} from Article where id = ?`),
  articlesBefore: database.prepare(`select ${ARTICLE} from Article where publishedAt < :before ${LATEST}`),
  body: database.prepare('select body from Revision where articleId = ? order by number desc limit 1').pluck(),
  publisher: database.prepare('select name from Publisher where id = ?'),
  entity: database.prepare(`select ${ENTITY} from Entity where id = ?`),
  entitiesOfArticle: database.prepare(
    'select mentionCount, entityId from ArticleEntity where articleId = ? order by salience desc, entityId',
  ),
  quotesOfArticle: database.prepare(`select ${QUOTE} from Quote where articleId = ? order by start`),
  quoteCountOfArticle: database.prepare('select count(*) from Quote where articleId = ?').pluck(),
  quotesOfSpeaker: database.prepare(`select ${QUOTE} from Quote where speakerId = :speaker ${LATEST}`),
  quotesThatContain: database.prepare(
    `select ${QUOTE} from Quote where speakerId = :speaker and instr(text, :contains) > 0 ${LATEST}`,
  ),
  quoteCountOfSpeaker: database.prepare('select quotes from EntityCount where entityId = ?').pluck(),
};

const rowOf = (id) => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
const typeOf = { PERSON: 'Person', ORGANIZATION: 'Organization', PLACE: 'Place', EVENT: 'Event' };
/** The database writes +00:00 where the graph writes Z. */
const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (text) => text.replace('+00:00', 'Z'),
  parseValue: (text) => text.replace('Z', '+00:00'),
});

const resolvers = {
  DateTime,
  Query: {
    article: (_, { slug }) => select.articleBySlug.get(slug),
    articles: (_, { first, where }) => ({ nodes: select.articlesBefore.all({ before: where.publishedBefore, first }) }),
    entity: (_, { id }) => select.entity.get(rowOf(id)),
    nodes: (_, { ids }) => ids.map((id) => select.entity.get(rowOf(id))),
    quotes: (_, { first, where }) => ({ first, speaker: rowOf(where.speaker), contains: where.contains }),
  },
  Entity: { resolveType: ({ kind }) => typeOf[kind] },
  Person: { quotes: ({ id }, { first }) => ({ first, speaker: id }) },
  Article: {
    body: ({ id }) => select.body.get(id),
    publisher: ({ publisherId }) => select.publisher.get(publisherId),
    quotes: ({ id }) => select.quotesOfArticle.all(id),
    quoteCount: ({ id }) => select.quoteCountOfArticle.get(id),
    entities: ({ id }) => select.entitiesOfArticle.all(id),
  },
  ArticleEntity: { entity: ({ entityId }) => select.entity.get(entityId) },
  QuoteConnection: {
    nodes: (connection) => (connection.contains ? select.quotesThatContain : select.quotesOfSpeaker).all(connection),
    totalCount: ({ speaker }) => select.quoteCountOfSpeaker.get(speaker) ?? 0,
  },
  Quote: {
    speaker: ({ speakerId }) => (speakerId === null ? null : select.entity.get(speakerId)),
    article: ({ articleId }) => select.articleById.get(articleId),
  },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, jit: 1 });
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql\n`);
