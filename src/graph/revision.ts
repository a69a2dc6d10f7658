import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { paragraphsOf } from '../ingest/document.ts';
import { RevisionKind } from '../store/generated/enums.ts';
import { type ArticleRow, db, keys, type RevisionRow } from '../store/reader.ts';
import { Article } from './article.ts';
import type { Context } from './context.ts';
import { toMany, toOne } from './edge.ts';
import { DateTime } from './scalars.ts';
import { Span } from './span.ts';

registerEnumType(RevisionKind, {
  name: 'RevisionKind',
  description: 'What made a revision.',
  valuesConfig: {
    CREATED: { description: 'The article came in.' },
    UPDATED: { description: 'Its publisher changed it.' },
    CORRECTED: { description: 'Its publisher changed it and called that a correction.' },
    CANCELED: { description: 'Its publisher took it back.' },
  },
});

@ObjectType({ description: 'What an article said from one change to the next.' })
export class Revision {
  @Field(() => Int, { description: 'Its place among the revisions of the article, from 1.' })
  number!: number;

  @Field(() => DateTime, { description: 'When it came in.' })
  createdAt!: Date;

  @Field(() => RevisionKind, { description: 'What made it.' })
  kind!: RevisionKind;

  @Field(() => String, { description: 'The headline of that time.' })
  headline!: string;

  @Field(() => String, { nullable: true, description: 'The text of that time; null once the article is canceled.' })
  body!: string | null;

  @Field(() => String, { description: 'The SHA-256 of the body in UTF-8, as 64 hexadecimal digits.' })
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'What its publisher said of the change.' })
  note!: string | null;
}

@ObjectType({ description: 'A line of an article that holds more than white space.' })
export class Paragraph {
  @Field(() => Int, { description: 'Its place in the article, from 0.' })
  index!: number;

  @Field(() => Span, { description: 'Where it stands.' })
  span!: Span;

  @Field(() => String, { description: 'Its words.' })
  text!: string;
}

// A canceled article's text is no longer served, so it is not read either.
const served = db
  .selectFrom('Revision')
  .innerJoin('Article', 'Article.id', 'Revision.articleId')
  .select(['Revision.id', 'articleId', 'number', 'createdAt', 'kind', 'Revision.headline', 'sha256', 'note'])
  .select((row) =>
    row.case().when('Article.status', '=', 'CANCELED').then(null).else(row.ref('Revision.body')).end().as('body'),
  );
export type ServedRevision = Omit<RevisionRow, 'body'> & { body: string | null };

export const newestRevisionOf = toOne(
  'articleId',
  served.where('articleId', 'in', keys).where('number', '=', ({ selectFrom }) =>
    selectFrom('Revision as r')
      .whereRef('r.articleId', '=', 'Article.id')
      .select(({ fn }) => fn.max('r.number').as('n')),
  ),
);

const revisionsOf = toMany('articleId', served.where('articleId', 'in', keys).orderBy('number'));

const revisionNumbered = toOne('articleId', (number: number) =>
  served.where('articleId', 'in', keys).where('number', '=', number),
);

@Resolver(() => Article)
export class ArticleRevisions {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its text, paragraphs parted by line feeds; null once it is canceled.',
  })
  body(@Root() article: ArticleRow, @Ctx() context: Context): PromiseLike<string | null> {
    return newestRevisionOf(article.id, context).then((revision) => revision?.body ?? null);
  }

  @FieldResolver(() => [Paragraph], { description: 'Its text, paragraph by paragraph; none once it is canceled.' })
  paragraphs(@Root() article: ArticleRow, @Ctx() context: Context): PromiseLike<Paragraph[]> {
    return newestRevisionOf(article.id, context).then((revision) => {
      const body = revision?.body ?? '';
      return paragraphsOf(body).map(({ index, start, end }) => {
        const text = body.slice(start, end);
        return { index, span: { start, end, text }, text };
      });
    });
  }

  @FieldResolver(() => [Revision], { description: 'What it said from time to time, the oldest first.' })
  revisions(@Root() article: ArticleRow, @Ctx() context: Context): PromiseLike<ServedRevision[]> {
    return revisionsOf(article.id, context);
  }

  @FieldResolver(() => Revision, {
    nullable: true,
    description: 'One revision; null where there is none of that number.',
  })
  revision(
    @Root() article: ArticleRow,
    @Arg('number', () => Int, { description: 'Its place among the revisions, from 1.' }) number: number,
    @Ctx() context: Context,
  ): PromiseLike<ServedRevision | null> {
    return revisionNumbered(article.id, context, number);
  }
}
