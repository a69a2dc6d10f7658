import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { EntityKind } from '../store/generated/enums.ts';
import { ArticleConnectionFields, ArticleFields, articleById, articleBySlug, PublisherArticles } from './article.ts';
import { ArticleEntities, ArticleEntityFields, EntityArticles } from './article-entity.ts';
import { ChangeFields, RevisionChanges } from './change.ts';
import { PageInfoFields } from './connection.ts';
import { ArticleCounts, EntityCounts, OrganizationCounts, PersonCounts, PublisherCounts } from './count.ts';
import { ArticleDates, DateMentionFields } from './date-mention.ts';
import {
  EntityConnectionFields,
  EntityFields,
  Event,
  entityById,
  entityByWikidataId,
  Organization,
  Person,
  Place,
} from './entity.ts';
import { TYPE_OF_KIND } from './entity-kind.ts';
import { ArticleMentions, EntityMentions, MentionConnectionFields, MentionFields, PersonRoles } from './mention.ts';
import { NodeQueries, rowIdOf } from './node.ts';
import { QuotesOverTime } from './over-time.ts';
import { PublisherFields, publisherById } from './publisher.ts';
import {
  ArticleQuotes,
  EntityQuotes,
  OrganizationQuotes,
  PersonQuotes,
  QuoteConnectionFields,
  QuoteFields,
  quoteById,
} from './quote.ts';
import { EntityRelated, RelatedEntityFields } from './related.ts';
import { ArticleRevisions } from './revision.ts';
import { RoleFields } from './role.ts';
import { ArticleSimilar, SimilarArticleFields } from './similar.ts';
import { ArticleSnippets, QuoteHighlights } from './snippet.ts';
import {
  OrganizationStatements,
  PersonStatements,
  QuoteStatements,
  StatementConnectionFields,
  StatementFields,
  statementById,
} from './statement.ts';
import { QuoteVariant, StatementVariantFields, StatementVariants } from './statement-variant.ts';
import { byTexts, type ResolveReference, toSubgraph } from './subgraph.ts';
import { DateMentionArticle, DateMentionConnectionFields, Timeline } from './timeline.ts';

/** The nouns of the graph as type-graphql sees them, in the order in which they build on each other. */
export function buildNouns(): PromiseLike<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      NodeQueries,
      PageInfoFields,
      PublisherFields,
      ArticleFields,
      ArticleConnectionFields,
      PublisherArticles,
      ArticleRevisions,
      ChangeFields,
      RevisionChanges,
      EntityFields,
      EntityConnectionFields,
      MentionFields,
      MentionConnectionFields,
      ArticleMentions,
      EntityMentions,
      PersonRoles,
      ArticleEntityFields,
      ArticleEntities,
      EntityArticles,
      DateMentionFields,
      ArticleDates,
      QuoteFields,
      QuoteConnectionFields,
      QuotesOverTime,
      ArticleQuotes,
      EntityQuotes,
      PersonQuotes,
      OrganizationQuotes,
      QuoteHighlights,
      ArticleSnippets,
      StatementFields,
      StatementConnectionFields,
      QuoteStatements,
      PersonStatements,
      OrganizationStatements,
      StatementVariantFields,
      StatementVariants,
      QuoteVariant,
      EntityCounts,
      PersonCounts,
      OrganizationCounts,
      ArticleCounts,
      PublisherCounts,
      RoleFields,
      EntityRelated,
      RelatedEntityFields,
      ArticleSimilar,
      SimilarArticleFields,
      Timeline,
      DateMentionConnectionFields,
      DateMentionArticle,
    ],
    orphanedTypes: [Person, Organization, Place, Event],
    validate: false,
    // The subgraph that is made of them is checked in any case.
    skipCheck: true,
  });
}

/** An entity of one kind by either of its keys: the same item of another kind is not what was asked for. */
function entityReference(kind: EntityKind): ResolveReference {
  return byTexts(async ({ id, wikidataId = '' }, context) => {
    const entity = id
      ? await entityById(rowIdOf(id, TYPE_OF_KIND[kind]), context)
      : await entityByWikidataId(wikidataId, context);
    return entity?.kind === kind ? entity : null;
  });
}

/** The schema that is served: a federation subgraph, alone or in a supergraph. */
export async function buildGraph(): Promise<GraphQLSchema> {
  return toSubgraph(await buildNouns(), {
    Publisher: byTexts(({ id = '' }, context) => publisherById(rowIdOf(id, 'Publisher'), context)),
    Article: byTexts(({ id, slug }, context) =>
      id ? articleById(rowIdOf(id, 'Article'), context) : articleBySlug(slug ?? '', context),
    ),
    Quote: byTexts(({ id = '' }, context) => quoteById(rowIdOf(id, 'Quote'), context)),
    Statement: byTexts(({ id = '' }, context) => statementById(rowIdOf(id, 'Statement'), context)),
    Person: entityReference('PERSON'),
    Organization: entityReference('ORGANIZATION'),
    Place: entityReference('PLACE'),
    Event: entityReference('EVENT'),
  });
}
