import { sql } from 'kysely';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Span as Place } from '../extract/findings.ts';
import { compareWordings, WordChange, WordingVerdict } from '../extract/same-statement.ts';
import { wordingOf } from '../extract/wording.ts';
import type { List } from '../store/list.ts';
import { among, db, type EntityRow, keys, type QuoteRow, type StatementRow } from '../store/reader.ts';
import { statementConditions } from './conditions.ts';
import { connectionOf, MAX_SIZE, type Order, orderOf, type Page, PageArgs, pagedEdge, sizeUpTo } from './connection.ts';
import type { Context } from './context.ts';
import { edge, many, one, toOne } from './edge.ts';
import { Entity, entityById, Organization, Person } from './entity.ts';
import { entityRowId } from './entity-kind.ts';
import { globalId, ID_MEANING, Node, nodeType } from './node.ts';
import { Quote, QuoteConnection, QuotesArgs, quoteById, quotesList } from './quote.ts';
import { Span, spanInside } from './span.ts';
import { StatementWhere } from './where.ts';

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

@ObjectType({
  implements: Node,
  description: 'What somebody said, wherever it was reported: the quotes that have the same words.',
})
@Directive('@key(fields: "id")')
@Directive('@cacheControl(maxAge: 300)')
export class Statement extends Node {
  @Field(() => Int, { description: 'How many quotes report it.' })
  quoteCount!: number;

  @Field(() => Int, { description: 'How many publishers report it.' })
  publisherCount!: number;

  @Field(() => Int, { description: 'How many wordings the reports have between them.' })
  wordingCount!: number;
}

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

export const statementById = toOne('id', db.selectFrom('Statement').selectAll().where('id', 'in', keys));
nodeType('Statement', statementById);

const firstReportOf = edge<number, QuoteRow | null>(async (statementIds, { reader }) => {
  const firsts = sql<number>`(select (select f."id" from "Quote" f where f."statementId" = p.value
    order by f."reportedAt", f."id" limit 1) from json_each(${JSON.stringify(statementIds)}) p)`;
  return one(
    statementIds,
    await reader.rows(db.selectFrom('Quote').selectAll().where('id', 'in', firsts)),
    (row) => row.statementId,
  );
});

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

const { Connection: StatementConnection, ConnectionFields: StatementConnectionFields } = connectionOf(
  Statement,
  'Statement',
  'statements',
);

export { StatementConnectionFields };

enum StatementOrderField {
  REPORTED_AT = 'reportedAt',
  PUBLISHER_COUNT = 'publisherCount',
}

const StatementOrder = orderOf(StatementOrderField, 'Statement', 'statements', {
  REPORTED_AT: { description: 'When they were first reported.' },
  PUBLISHER_COUNT: { description: 'How many publishers report them.' },
});

@ArgsType()
export class StatementsArgs extends PageArgs {
  @Field(() => StatementWhere, { nullable: true, description: 'Which statements; all where nothing is given.' })
  where?: StatementWhere | null;

  @Field(() => StatementOrder, {
    nullable: true,
    description: 'In which order; the latest first where nothing is given.',
  })
  orderBy?: Order<StatementOrderField>;
}

function statementsList({ where, orderBy }: StatementsArgs): List<'Statement'> {
  return {
    table: 'Statement',
    ...statementConditions(where),
    orderBy: { column: orderBy?.field ?? 'reportedAt', direction: orderBy?.direction ?? 'desc' },
  };
}

const allStatements = pagedEdge(statementsList);
const statementsOfSpeaker = pagedEdge((args: StatementsArgs) => ({
  ...statementsList(args),
  ...statementConditions(args.where, { isLed: true }),
  parent: 'speakerId',
}));
const quotesOfStatement = pagedEdge((args: QuotesArgs) => ({ ...quotesList(args), parent: 'statementId' }));

@Resolver(() => Statement)
export class StatementFields {
  @FieldResolver(() => ID, { description: ID_MEANING })
  id(@Root() statement: StatementRow): string {
    return globalId('Statement', statement.id);
  }

  @FieldResolver(() => String, { description: 'What was said, as the fullest report has it.' })
  text(@Root() { fullestId }: StatementRow, @Ctx() context: Context): PromiseLike<string | undefined> | null {
    return fullestId === null ? null : quoteById(fullestId, context).then((quote) => quote?.text);
  }

  @FieldResolver(() => Quote, { description: 'The report with the most words, the earliest of several.' })
  fullestReport(@Root() { fullestId }: StatementRow, @Ctx() context: Context): PromiseLike<QuoteRow | null> | null {
    return fullestId === null ? null : quoteById(fullestId, context);
  }

  @FieldResolver(() => Quote, { description: 'The report that came first.' })
  firstReport(@Root() statement: StatementRow, @Ctx() context: Context): PromiseLike<QuoteRow | null> {
    return firstReportOf(statement.id, context);
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'Who said it; null where no report names anybody.' })
  speaker(@Root() { speakerId }: StatementRow, @Ctx() context: Context): PromiseLike<EntityRow | null> | null {
    return speakerId === null ? null : entityById(speakerId, context);
  }

  @FieldResolver(() => QuoteConnection, { description: 'The quotes that report it, the latest first.' })
  quotes(
    @Root() statement: StatementRow,
    @Args(() => QuotesArgs) args: QuotesArgs,
    @Ctx() context: Context,
  ): Page<QuoteRow> {
    return quotesOfStatement(statement.id, context, args);
  }

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

  @Query(() => StatementConnection, { description: 'What anyone said, wherever it was reported, the latest first.' })
  statements(@Args(() => StatementsArgs) args: StatementsArgs, @Ctx() context: Context): Page<StatementRow> {
    // The statements of one speaker are read off its index.
    const { speaker, ...where } = args.where ?? {};
    return speaker == null
      ? allStatements(0, context, args)
      : statementsOfSpeaker(entityRowId(speaker), context, { ...args, where });
  }
}

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

@Resolver(() => Quote)
export class QuoteStatements {
  @FieldResolver(() => Statement, { description: 'The same words, wherever they were reported.' })
  statement(@Root() { statementId }: QuoteRow, @Ctx() context: Context): PromiseLike<StatementRow | null> | null {
    return statementId === null ? null : statementById(statementId, context);
  }

  @FieldResolver(() => StatementVariant, { description: 'How it differs from the fullest report of its statement.' })
  variant(@Root() quote: QuoteRow, @Ctx() context: Context): PromiseLike<Variant> | null {
    if (quote.statementId === null) return null;
    return statementById(quote.statementId, context).then((statement) => ({
      quote,
      fullestId: statement?.fullestId ?? quote.id,
    }));
  }
}

/** `statements` of those who can speak. */
function statementsMadeBy(type: typeof Person | typeof Organization, who: string) {
  @Resolver(() => type)
  class SpeakerStatements {
    @FieldResolver(() => StatementConnection, {
      description: `What ${who} said, each statement once wherever it was reported, the latest first.`,
    })
    statements(
      @Root() speaker: EntityRow,
      @Args(() => StatementsArgs) args: StatementsArgs,
      @Ctx() context: Context,
    ): Page<StatementRow> {
      return statementsOfSpeaker(speaker.id, context, args);
    }
  }
  return SpeakerStatements;
}

export const PersonStatements = statementsMadeBy(Person, 'the person');
export const OrganizationStatements = statementsMadeBy(Organization, 'the organization');
