import { Field, Int, ObjectType } from 'type-graphql';

/** A stretch of an article with its words, as rows and resolvers give it. */
@ObjectType({
  description:
    'A stretch of an article. Offsets count UTF-16 code units of the body of its newest revision: `body.slice(start, end)` is `text`.',
})
export class Span {
  @Field(() => Int, { description: 'Where it starts.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: the offset behind its last character.' })
  end!: number;

  @Field(() => String, { description: 'The words themselves.' })
  text!: string;
}

/** A place inside a finding, with its words. */
export function spanInside(finding: Pick<Span, 'start' | 'text'>, { start, end }: Pick<Span, 'start' | 'end'>): Span {
  return { start, end, text: finding.text.slice(start - finding.start, end - finding.start) };
}

/** A span of three columns; null where they are. */
export function spanOf(start: number | null, end: number | null, text: string | null): Span | null {
  return start === null || end === null || text === null ? null : { start, end, text };
}
