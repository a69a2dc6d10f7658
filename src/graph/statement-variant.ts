import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import type { Span as Place } from '../extract/findings.ts';
import { compareWordings, WordChange, WordingVerdict } from '../extract/same-statement.ts';
import { wordingOf } from '../extract/wording.ts';
import { among, db, type QuoteRow, type StatementRow } from '../store/reader.ts';
import { sql } from '../store/sql.ts';
import type { Context } from './context.ts';
import { edge, many, one } from './edge.ts';
import { MAX_SIZE, sizeUpTo } from './page.ts';
import { Quote } from './quote.ts';
import { Span, spanInside } from './span.ts';
import { Statement, statementById } from './statement.ts';

registerEnumType(WordingVerdict, {
  name: 'WordingVerdict',
  description: 'How the words of a report differ from those of the fullest report of the statement.',
  valuesConfig: {
    EXACT: { description: 'Not at all, but for case, punctuation and accents.' },
    TRUNCATED: { description: 'They are a part of them: the beginning, the end or what lies between.' },
    ELLIPSIS: { description: 'Words are left out or explained, and the report says so: `…`, `[the bridge]`.' },
    MERGED: {
      description:
        'Words stand side by side that do not there: what lies between them is left out unmarked, or they come from elsewhere.',
    },
    ALTERED: { description: 'A word or a few between the quotation marks are others, are added or are gone.' },
  },
});
registerEnumType(WordChange, {
  name: 'WordChange',
  description: 'Which of two reports has some words.',
  valuesConfig: {
    KEPT: { description: 'Both.' },
    INSERTED: { description: 'Only this report.' },
    DELETED: { description: 'Only the fullest report.' },
  },
});

@ObjectType({ description: 'Words in a row that two reports of a statement share, or that only one of them has.' })
export class WordDifference {
  @Field(() => WordChange, { description: 'Which of the two has them.' })
  change!: WordChange;

  @Field(() => Span, { nullable: true, description: 'Where they stand in the article of this report.' })
  span!: Span | null;

  @Field(() => Span, { nullable: true, description: 'Where they stand in the article of the fullest report.' })
  fullestSpan!: Span | null;
}

@ObjectType({ description: 'One wording of a statement, and how it differs from the fullest.' })
export class StatementVariant {
  @Field(() => Quote, { description: 'A report in these words: the first in a list of variants.' })
  quote!: Quote;
}

/** What stands behind a variant: a report, which is compared with the fullest one. */
interface Variant {
  quote: QuoteRow;
  fullestId: number;
}

/** The first report in each wording, the wordings that most reports have first. */
const wordingsOf = edge<number, QuoteRow[]>(async (statementIds, { reader }) => {
  const ranked = db
    .selectFrom('Quote')
    .selectAll()
    .select([
      sql<number>`row_number() over (partition by "statementId", "wording" order by "reportedAt", "id")`.as('rank'),
      sql<number>`count(*) over (partition by "statementId", "wording")`.as('reports'),
    ])
    .where('statementId', 'in', among(statementIds));
  const wordings = db
    .selectFrom(ranked.as('q'))
    .selectAll()
    .where('rank', '=', 1)
    .orderBy('reports', 'desc')
    .orderBy('wordCount', 'desc')
    .orderBy('reportedAt')
    .orderBy('id');
  return many(statementIds, await reader.rows(wordings), (row) => row.statementId);
});

// Wordings are keyed as "statement:wording".
const wordingKey = (row: Pick<QuoteRow, 'statementId' | 'wording'>) => `${row.statementId}:${row.wording}`;

const reportCountOf = edge<string, number>(async (wordings, { reader }) => {
  const statementIds = wordings.map((wording) => Number.parseInt(wording, 10));
  const counts = await reader.rows(
    db
      .selectFrom('Quote')
      .select(['statementId', 'wording', ({ fn }) => fn.countAll<number>().as('count')])
      .where('statementId', 'in', among([...new Set(statementIds)]))
      .groupBy(['statementId', 'wording']),
  );
  return one(wordings, counts, wordingKey).map((row) => row?.count ?? 0);
});

/** A comparison of two reports, keyed as "report:fullest" by the ids of the quotes. */
const comparisonOf = edge<string, { verdict: WordingVerdict; differences: WordDifference[] }>(
  async (pairs, { reader }) => {
    const idsOf = (pair: string) => pair.split(':').map(Number) as [number, number];
    const rows = await reader.rows(
      db
        .selectFrom('Quote')
        .select(['id', 'start', 'text'])
        .select(
          sql<string>`(select json_group_array(json_object('start', f."start", 'end', f."end"))
            from (select "start", "end" from "Fragment" where "quoteId" = "Quote"."id" order by "start") f)`.as(
            'fragments',
          ),
        )
        .where('id', 'in', among([...new Set(pairs.flatMap(idsOf))])),
    );
    const quotes = new Map(
      rows.map(({ id, start, text, fragments }) => [id, { start, text, fragments: JSON.parse(fragments) as Place[] }]),
    );
    return pairs.map((pair) => {
      const [quote, fullest] = idsOf(pair).map((id) => quotes.get(id));
      if (!quote || !fullest) throw new Error(`Expected two quotes that are there, got ${pair}.`);
      const { verdict, differences } = compareWordings(wordingOf(quote), wordingOf(fullest));
      return {
        verdict,
        differences: differences.map(({ change, ...at }) => ({
          change,
          span: at.span && spanInside(quote, at.span),
          fullestSpan: at.fullest && spanInside(fullest, at.fullest),
        })),
      };
    });
  },
);

@Resolver(() => StatementVariant)
export class StatementVariantFields {
  @FieldResolver(() => Int, { description: 'How many quotes report the statement in these words.' })
  quoteCount(@Root() { quote }: Variant, @Ctx() context: Context): PromiseLike<number> {
    return reportCountOf(wordingKey(quote), context);
  }

  @FieldResolver(() => WordingVerdict, { description: 'How it differs from the fullest report.' })
  verdict(@Root() { quote, fullestId }: Variant, @Ctx() context: Context): PromiseLike<WordingVerdict> {
    return comparisonOf(`${quote.id}:${fullestId}`, context).then(({ verdict }) => verdict);
  }

  @FieldResolver(() => [WordDifference], {
    description: 'All words of both reports, in runs that one or both of them have, in reading order.',
  })
  differences(@Root() { quote, fullestId }: Variant, @Ctx() context: Context): PromiseLike<WordDifference[]> {
    return comparisonOf(`${quote.id}:${fullestId}`, context).then(({ differences }) => differences);
  }
}

@Resolver(() => Statement)
export class StatementVariants {
  @FieldResolver(() => [StatementVariant], { description: 'Its wordings, those that most reports have first.' })
  variants(
    @Root() statement: StatementRow,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, at most ${MAX_SIZE}.` }) first: number,
    @Ctx() context: Context,
  ): PromiseLike<Variant[]> {
    const size = sizeUpTo(MAX_SIZE, first);
    return wordingsOf(statement.id, context).then((wordings) =>
      wordings.slice(0, size).map((quote) => ({ quote, fullestId: statement.fullestId ?? quote.id })),
    );
  }
}

@Resolver(() => Quote)
export class QuoteVariant {
  @FieldResolver(() => StatementVariant, { description: 'How it differs from the fullest report of its statement.' })
  variant(@Root() quote: QuoteRow, @Ctx() context: Context): PromiseLike<Variant> | null {
    if (quote.statementId === null) return null;
    return statementById(quote.statementId, context).then((statement) => ({
      quote,
      fullestId: statement?.fullestId ?? quote.id,
    }));
  }
}
