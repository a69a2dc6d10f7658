import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { DayCount } from '../store/list-count.ts';
import { type Page, sizeUpTo } from './page.ts';
import { QuoteConnection } from './quote.ts';
import { PartialDate } from './scalars.ts';

const MAX_STRETCHES = 1000;

/** How much of an ISO date names a day, a month or a year. */
const LENGTHS = [10, 7, 4];

@ObjectType({ description: 'How many were published on a day, in a month or in a year.' })
export class PublishedCount {
  @Field(() => PartialDate, { description: 'The day, month or year, in UTC.' })
  date!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@Resolver(() => QuoteConnection)
export class QuotesOverTime {
  @FieldResolver(() => [PublishedCount], {
    description:
      'How many quotes of the whole list were published when, the earliest first: by days, by months or by years, the finest of which there are few enough. Where nobody says when an article was published, it counts when it came in.',
  })
  overTime(
    @Root() page: Page,
    @Arg('most', () => Int, {
      defaultValue: 60,
      description: `How many days or months are few enough, at most ${MAX_STRETCHES}.`,
    })
    most: number,
  ): PromiseLike<PublishedCount[]> {
    const few = sizeUpTo(MAX_STRETCHES, most, 'most');
    return page.byDay().then((days) => finest(days, few));
  }
}

/** Counts by days, or by months or years where there are more than `most`. */
function finest(days: readonly DayCount[], most: number): PublishedCount[] {
  let counts: PublishedCount[] = [];
  for (const length of LENGTHS) {
    counts = [];
    for (const [day, count] of days) {
      const date = day.slice(0, length);
      const last = counts.at(-1);
      if (last?.date === date) last.count += count;
      else counts.push({ date, count });
    }
    if (counts.length <= most) break;
  }
  return counts;
}
