import {
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
} from 'type-graphql';
import type { List } from '../store/list.ts';
import { db, type EntityRow, type QuoteRow, type StatementRow } from '../store/reader.ts';
import { sql } from '../store/sql.ts';
import { type Reading, statementConditions } from './conditions.ts';
import { connectionOf } from './connection.ts';
import type { Context } from './context.ts';
import { edge, one, toRow } from './edge.ts';
import { Entity, entityById, Organization, Person } from './entity.ts';
import { entityRowId } from './entity-kind.ts';
import { globalId, ID_MEANING, Node, nodeType } from './node.ts';
import { type Order, orderOf } from './order.ts';
import { type Page, PageArgs, pagedEdge } from './page.ts';
import { Quote, QuoteConnection, QuotesArgs, quoteById, quotesList } from './quote.ts';
import { StatementWhere } from './where.ts';

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

export const statementById = toRow('Statement', 'id');
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

function statementsList({ where, orderBy }: StatementsArgs, { isLed = true }: Reading = {}): List<'Statement'> {
  return {
    table: 'Statement',
    ...statementConditions(where, { isLed }),
    orderBy: { column: orderBy?.field ?? 'reportedAt', direction: orderBy?.direction ?? 'desc' },
  };
}

const allStatements = pagedEdge((args: StatementsArgs) => statementsList(args, { isLed: false }));
const statementsOfSpeaker = pagedEdge((args: StatementsArgs) => ({ ...statementsList(args), parent: 'speakerId' }));
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

  @Query(() => StatementConnection, { description: 'What anyone said, wherever it was reported, the latest first.' })
  statements(@Args(() => StatementsArgs) args: StatementsArgs, @Ctx() context: Context): Page<StatementRow> {
    // The statements of one speaker are read off its index.
    const { speaker, ...where } = args.where ?? {};
    return speaker == null
      ? allStatements(0, context, args)
      : statementsOfSpeaker(entityRowId(speaker), context, { ...args, where });
  }
}

@Resolver(() => Quote)
export class QuoteStatements {
  @FieldResolver(() => Statement, { description: 'The same words, wherever they were reported.' })
  statement(@Root() { statementId }: QuoteRow, @Ctx() context: Context): PromiseLike<StatementRow | null> | null {
    return statementId === null ? null : statementById(statementId, context);
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
