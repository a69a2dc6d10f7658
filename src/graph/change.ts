import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { ChangedFinding, Verdict } from '../store/generated/enums.ts';
import { type ChangeRow, db, keys } from '../store/reader.ts';
import type { Context } from './context.ts';
import { toMany } from './edge.ts';
import { Revision, type ServedRevision } from './revision.ts';
import { Span, spanOf } from './span.ts';

registerEnumType(ChangedFinding, {
  name: 'ChangedFinding',
  description: 'What some words were in the revision before.',
  valuesConfig: {
    QUOTE: { description: 'A quote.' },
    MENTION: { description: 'A mention of an entity.' },
  },
});
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What became of some words from one revision to the next.',
  valuesConfig: {
    MOVED: { description: 'All of them stand in another place.' },
    ALTERED: { description: 'Most of them are there, and some are others.' },
    LOST: { description: 'They are gone.' },
  },
});

@ObjectType({ description: 'What a revision made of a quote or a mention of the one before it.' })
export class Change {
  @Field(() => ChangedFinding, { description: 'What the words were.' })
  finding!: ChangedFinding;

  @Field(() => Verdict, { description: 'What became of them.' })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: 'Who was quoted or named; null for a quote of nobody known.' })
  name!: string | null;
}

const changesOfRevision = toMany(
  'revisionId',
  db
    .selectFrom('Change')
    .selectAll()
    .where('revisionId', 'in', keys)
    .orderBy('revisionId')
    .orderBy('start')
    .orderBy('id'),
);

@Resolver(() => Change)
export class ChangeFields {
  @FieldResolver(() => Span, { description: 'Where they stood, in the revision before.' })
  before(@Root() { start, end, text }: ChangeRow): Span {
    return { start, end, text };
  }

  @FieldResolver(() => Span, {
    nullable: true,
    description: 'Where they stand in this revision, and what they are now.',
  })
  after(@Root() { newStart, newEnd, newText }: ChangeRow): Span | null {
    return spanOf(newStart, newEnd, newText);
  }
}

@Resolver(() => Revision)
export class RevisionChanges {
  @FieldResolver(() => [Change], {
    description:
      'The quotes and mentions of the revision before whose words did not stay where they were, in its order.',
  })
  changes(@Root() revision: ServedRevision, @Ctx() context: Context): PromiseLike<ChangeRow[]> {
    return changesOfRevision(revision.id, context);
  }
}
