import type { SqlBool } from 'kysely';
import type { Condition, Way } from '../store/list.ts';
import type { Tables } from '../store/reader.ts';
import { type Sql, sql } from '../store/sql.ts';
import { badInput } from './errors.ts';

/** So deep may filters stand in filters, and so much may they ask for in all. */
const MAX_DEPTH = 6;
const MAX_CONDITIONS = 100;

/** What the filters of every noun can hold: others of the same noun. */
export interface Logic<Where> {
  AND?: Where[] | null;
  OR?: Where[] | null;
  NOT?: Where | null;
}

/** Conditions over the columns of a table, all of which must hold. */
export interface Filter {
  /** As they are asked of the whole table. */
  all: Condition[];
  /** As they are asked of rows that something else leads to. */
  each: Condition[];
  /** Whether an index leads to the rows that fulfil them. */
  isNarrow: boolean;
  /** All of them as an index leads to the rows, where it can be told without counting all whether these are few. */
  ways: Way[];
}

/** So many ways are looked at. */
const MAX_WAYS = 3;

/** What a filter says: a condition that is checked row by row, one that an index leads to, or nothing. */
type Said = Condition | Filter | false | null | undefined;

/** One filter of all that is said; it is narrow when a part of it is. */
export function together(said: Said[]): Filter {
  const parts = said.flatMap((part) => (part ? ['all' in part ? part : wide(part)] : []));
  return {
    all: parts.flatMap(({ all }) => all),
    each: parts.flatMap(({ each }) => each),
    isNarrow: parts.some(({ isNarrow }) => isNarrow),
    ways: parts
      .flatMap((part) =>
        part.ways.map((way) => ({
          ...way,
          where: parts.flatMap((other) => (other === part ? way.where : other.each)),
        })),
      )
      .slice(0, MAX_WAYS),
  };
}

/** A filter with its logic, from what it says without. */
export function filterOf<Where extends Logic<Where>>(
  where: Where | null | undefined,
  saidBy: (where: Where) => Said[],
): Filter {
  if (!where) return together([]);
  const { AND, OR, NOT } = where;
  return together([
    ...saidBy(where),
    ...(AND ?? []).map((each) => filterOf(each, saidBy)),
    OR && anyOf(OR.map((each) => filterOf(each, saidBy))),
    // What is unknown does not hold, so its opposite does.
    NOT && sql`(${allOf(filterOf(NOT, saidBy).each)}) is not true`,
  ]);
}

/** A condition that is checked row by row. */
export const wide = (condition: Condition): Filter => ({
  all: [condition],
  each: [condition],
  isNarrow: false,
  ways: [],
});

/** A condition for which an index leads to the rows; `each` is the same as it is asked of one row. */
export const narrow = (condition: Condition, told?: Omit<Way, 'where' | 'led'>, each = condition): Filter => ({
  all: [condition],
  each: [each],
  isNarrow: true,
  ways: told ? [{ ...told, where: [condition], led: [condition] }] : [],
});

function anyOf(filters: Filter[]): Filter {
  const isNarrow = filters.every((filter) => filter.isNarrow);
  const each = [oneOf(filters.map((filter) => filter.each))];
  const ways = filters.flatMap((filter) => filter.ways.slice(0, 1));
  return {
    all: isNarrow ? [oneOf(filters.map(({ all }) => all))] : each,
    each,
    isNarrow,
    ways:
      ways.length > 0 && ways.length === filters.length
        ? [
            {
              few: allOf(ways.map(({ few }) => few)),
              upTo: (most) => allOf(ways.map(({ upTo }) => upTo(most))),
              where: [oneOf(ways.map(({ where }) => where))],
              led: [oneOf(ways.map(({ led }) => led))],
            },
          ]
        : [],
  };
}

const oneOf = (alternatives: Condition[][]): Condition =>
  alternatives.length > 0
    ? sql`(${sql.join(
        alternatives.map((all) => sql`(${allOf(all)})`),
        sql` or `,
      )})`
    : sql`false`;

export const allOf = (conditions: Condition[]): Sql<SqlBool> =>
  conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`;

type Column<Table extends keyof Tables = keyof Tables> = Table extends string
  ? `${Table}.${keyof Tables[Table] & string}`
  : never;

/**
 * Whether what a row points to, or what points to it, fulfils a filter. Where an index leads to what does, that can be
 * collected once; otherwise each row looks for its own.
 */
export function some(own: Column, other: Column, { all, each, isNarrow, ways }: Filter): Filter {
  const table = sql.table(other.replace(/\..*/, ''));
  const hasOne: Condition = sql`exists (select 1 from ${table} where ${allOf([sql`${sql.ref(other)} = ${sql.ref(own)}`, ...each])})`;
  if (!isNarrow) return wide(hasOne);
  const isOneOf = (where: Condition[]): Condition =>
    sql`${sql.ref(own)} in (select ${sql.ref(other)} from ${table} where ${allOf(where)})`;
  return {
    all: [isOneOf(all)],
    // Entities to which an index leads are few, whatever points to them.
    each: [other === 'Entity.id' ? isOneOf(all) : hasOne],
    isNarrow,
    ways: ways.map((way) => ({ ...way, where: [isOneOf(way.where)], led: [isOneOf(way.led)] })),
  };
}

/** The ids of the rows of a table that fulfil a filter, as `value`. */
export function idsOf(table: keyof Tables, { all }: Filter): Sql {
  return sql`select ${sql.ref(`${table}.id`)} as "value" from ${sql.table(table)} where ${allOf(all)}`;
}

/** Refuses a filter that is deeper or longer than anyone would write. */
export function checked<Where extends object>(where: Where | null | undefined): Where | null | undefined {
  let conditions = 0;
  const check = (filter: object, depth: number) => {
    if (depth > MAX_DEPTH) throw badInput(`Expected filters in \`where\` at most ${MAX_DEPTH} deep, got a deeper one.`);
    for (const [name, value] of Object.entries(filter)) {
      if (value == null) continue;
      // Each of these is looked for by itself.
      conditions += name === 'allEntities' ? value.length : 1;
      if (conditions > MAX_CONDITIONS) {
        throw badInput(`Expected at most ${MAX_CONDITIONS} conditions in \`where\`, got more.`);
      }
      for (const each of Array.isArray(value) ? value : [value]) {
        if (typeof each === 'object' && !(each instanceof Date)) check(each, depth + 1);
      }
    }
  };
  if (where) check(where, 1);
  return where;
}
