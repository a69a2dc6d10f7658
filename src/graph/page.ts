import { ArgsType, Field, Int } from 'type-graphql';
import type { List, Position } from '../store/list.ts';
import { countByDay, countRows, type DayCount, hasRowsBeyond } from '../store/list-count.ts';
import { type Range, readPages } from '../store/page.ts';
import type { Tables } from '../store/reader.ts';
import type { Context } from './context.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { edge } from './edge.ts';
import { badInput } from './errors.ts';

const DEFAULT_SIZE = 20;
export const MAX_SIZE = 100;

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, at most ${MAX_SIZE}; ${DEFAULT_SIZE} where neither \`first\` nor \`last\` is given.`,
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes behind this cursor.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: `How many from the end, at most ${MAX_SIZE}.` })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes ahead of this cursor.' })
  before?: string;
}

/** What stands in a list. */
export type Row = { id: number };

/** The answer to a connection field, of which only what is asked for is read. */
export interface Page<PageRow extends Row = Row> {
  rows(): PromiseLike<PageRow[]>;
  /** What the list was searched for. */
  search?: string | undefined;
  cursorOf(row: PageRow): string;
  totalCount(): number | PromiseLike<number>;
  byDay(): PromiseLike<DayCount[]>;
  hasNextPage(): boolean | PromiseLike<boolean>;
  hasPreviousPage(): boolean | PromiseLike<boolean>;
}

type PagedTable = 'Article' | 'DateMention' | 'Entity' | 'Mention' | 'Quote' | 'Statement';

/**
 * An edge to a page of a list that grows with the archive. `listOf` says which list the arguments ask for, of the parent
 * with that id (0 where the list has no parent). Parents are asked together: one statement for the rows, and one more
 * for `totalCount`, for the days and for a flag that the rows do not tell.
 */
export function pagedEdge<Table extends PagedTable, Args extends PageArgs & { search?: string }>(
  listOf: (args: Args) => List<Table>,
) {
  const askedFor = remembered((args: Args) => {
    const list = listOf(args);
    return { list, range: rangeOf(args, list.orderBy.column) };
  });
  const wholeOf = remembered((args: Args) => withoutPage(args));
  const rowsOf = edge<number, Tables[Table][], Args>(async (keys, { reader }, args) => {
    const { list, range } = askedFor(args);
    return ofEach(keys, list, (parents) => readPages(reader, list, parents, { ...range, limit: range.limit + 1 }), []);
  });
  const countOf = edge<number, number, Args>((keys, { reader }, args) => {
    const { list } = askedFor(args);
    return ofEach(keys, list, (parents) => countRows(reader, list, parents), 0);
  });
  const daysOf = edge<number, DayCount[], Args>((keys, { reader }, args) => {
    const { list } = askedFor(args);
    return ofEach(keys, list, (parents) => countByDay(reader, list, parents), []);
  });
  const beyond = edge<number, number, { args: Args; place: Position; side: 'after' | 'before' }>(
    (keys, { reader }, { args, place, side }) => {
      const { list } = askedFor(args);
      return ofEach(keys, list, (parents) => hasRowsBeyond(reader, list, parents, place, side), 0);
    },
  );

  /** A page as it is asked for; nothing is read before a field of it is. */
  class AskedPage implements Page<Tables[Table]> {
    readonly #key: number;
    readonly #context: Context;
    readonly #args: Args;

    constructor(key: number, context: Context, args: Args) {
      this.#key = key;
      this.#context = context;
      this.#args = args;
      // What makes no sense is refused here.
      askedFor(args);
    }

    get search() {
      return this.#args.search;
    }

    rows() {
      const { limit, fromEnd } = this.#range;
      return this.#found().then((rows) => (fromEnd ? rows.slice(-limit || rows.length) : rows.slice(0, limit)));
    }

    cursorOf(row: Tables[Table] & { relevance?: number }) {
      const { column } = askedFor(this.#args).list.orderBy;
      const value = column === 'relevance' ? row.relevance : row[column];
      return cursorOf(column, [value as string | number, row.id as number]);
    }

    totalCount() {
      return countOf(this.#key, this.#context, wholeOf(this.#args));
    }

    byDay() {
      return daysOf(this.#key, this.#context, wholeOf(this.#args));
    }

    hasNextPage() {
      const { limit, before, fromEnd } = this.#range;
      if (fromEnd) return this.#exists('after', before);
      return this.#found().then((rows) => rows.length > limit || this.#exists('after', before));
    }

    hasPreviousPage() {
      const { limit, after, fromEnd } = this.#range;
      if (!fromEnd) return this.#exists('before', after);
      return this.#found().then((rows) => rows.length > limit || this.#exists('before', after));
    }

    get #range() {
      return askedFor(this.#args).range;
    }

    #found() {
      return rowsOf(this.#key, this.#context, this.#args);
    }

    #exists(side: 'after' | 'before', place?: Position) {
      if (place === undefined) return false;
      return beyond(this.#key, this.#context, { args: this.#args, place, side }).then((any) => any === 1);
    }
  }

  return (key: number, context: Context, args: Args): Page<Tables[Table]> => new AskedPage(key, context, args);
}

/** A function that does not work out again what it was asked last: all parents of a level bring the same arguments. */
function remembered<Asked extends object, Answer>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined;
  return (asked) => {
    if (last?.asked !== asked) last = { asked, answer: work(asked) };
    return last.answer;
  };
}

/** The answers in the order of the keys; a list without parents gives all keys the same. */
async function ofEach<Answer>(
  keys: readonly number[],
  list: { parent?: string },
  ask: (parents: readonly number[] | null) => Promise<Map<number | null, Answer>>,
  none: Answer,
): Promise<Answer[]> {
  const answers = await ask(list.parent ? keys : null);
  return keys.map((key) => answers.get(list.parent ? key : null) ?? none);
}

function withoutPage<Args extends PageArgs>(args: Args): Args {
  return { ...args, first: undefined, last: undefined, after: undefined, before: undefined };
}

/** The range that page arguments ask for; sizes and cursors that make no sense are refused. */
function rangeOf({ first, last, after, before }: PageArgs, column: string): Range {
  if (first != null && last != null) throw badInput('Expected `first` or `last`, got both.');
  for (const [name, size] of Object.entries({ first, last })) {
    if (size != null) sizeUpTo(MAX_SIZE, size, name);
  }
  return {
    limit: first ?? last ?? DEFAULT_SIZE,
    fromEnd: last != null,
    ...(after != null && { after: readCursor(after, column) }),
    ...(before != null && { before: readCursor(before, column) }),
  };
}

/** How many of a list are asked for by the argument of that name; what makes no sense is refused. */
export function sizeUpTo(most: number, size: number, name = 'first'): number {
  if (size < 0 || size > most) throw badInput(`Expected \`${name}\` to be from 0 to ${most}, got ${size}.`);
  return size;
}
