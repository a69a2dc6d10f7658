import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { ReviewStatus } from '../store/generated/enums.ts';

registerEnumType(ReviewStatus, {
  name: 'ReviewStatus',
  description: 'What a person says of a finding.',
  valuesConfig: {
    UNREVIEWED: { description: 'Nobody has looked at it yet: it is what a machine or an import says.' },
    CONFIRMED: { description: 'An editor has checked it and found it right.' },
    REJECTED: { description: 'An editor has checked it and found it wrong.' },
  },
});

/** What every finding says of itself, so that nothing found by a machine looks like a fact. */
@ObjectType()
export abstract class Finding {
  @Field(() => String, { description: 'The rule, model or person that found it, such as `ANNOTATION`.' })
  method!: string;

  @Field(() => Float, { description: 'The share of such findings that are right, from 0 to 1.' })
  confidence!: number;

  @Field(() => ReviewStatus, { description: 'Whether a person has checked it.' })
  review!: ReviewStatus;
}
