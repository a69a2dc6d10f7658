import type { Compilable } from 'kysely';
import { type Answer, Question, questionsOf } from '../execution/answer.ts';
import { BoundedMap } from '../store/bounded-map.ts';
import { askedWith, groupBy, keys, type Tables } from '../store/reader.ts';
import { type Sql, type Statement, sql } from '../store/sql.ts';
import type { Context } from './context.ts';

/**
 * A relation of the graph as one batch function: many keys in (a parent's id, the id it points to), one answer for each
 * out, in their order, by one statement whatever the fan-out. Calls with equal arguments are asked together.
 */
export function edge<Key extends string | number, Child, Args = void>(
  load: (keys: readonly Key[], context: Context, args: Args) => Promise<readonly Child[]>,
): (key: Key, context: Context, args: Args) => Answer<Child> {
  const nothingAsked = () => new Map<Args | string, Question<Key, Child>>();
  return (key, context, args) => {
    const questions = questionsOf(context);
    const asked = questions.keptFor(load, nothingAsked);
    // The rows of a level bring the same object, others an equal one.
    const known = asked.get(args);
    if (known) return known.ask(key);
    const text = typeof args === 'object' ? JSON.stringify(args) : args;
    const question = asked.get(text) ?? new Question(questions, (keys: readonly Key[]) => load(keys, context, args));
    asked.set(args, question).set(text, question);
    return question.ask(key);
  };
}

/** Queries that are kept written, by the arguments that shape them. */
const WRITTEN_LIMIT = 50;

/** A query over `keys`, perhaps shaped by arguments. */
type Query<Row, Args> = Written<Row> | ((args: Args) => Written<Row>);
type Written<Row> = Compilable<Row> | Sql<Row>;

/** A relation to the rows of a query that name a key in one of their columns, in the order of the query. */
export function toMany<Row extends object, Column extends keyof Row, Args = void>(
  column: Column,
  query: Query<Row, Args>,
) {
  const rowsOf = asker(query);
  return edge<KeyIn<Row, Column>, Row[], Args>(async (keys, context, args) =>
    many(keys, await rowsOf(keys, context, args), (row) => row[column]),
  );
}

/** A relation to the one row of a query that names a key in one of its columns, or to null. */
export function toOne<Row extends object, Column extends keyof Row, Args = void>(
  column: Column,
  query: Query<Row, Args>,
) {
  const rowsOf = asker(query);
  return edge<KeyIn<Row, Column>, Row | null, Args>(async (keys, context, args) =>
    one(keys, await rowsOf(keys, context, args), (row) => row[column]),
  );
}

/** A relation to the one row of a table that has a key in one of its columns, or to null. */
export function toRow<Table extends keyof Tables, Column extends keyof Tables[Table] & string>(
  table: Table,
  column: Column,
) {
  // The keys are looked up as they come, where `in` would sort them first.
  return toOne<Tables[Table], Column>(
    column,
    sql`select ${sql.table(table)}.* from ${keys} p join ${sql.table(table)} on ${sql.ref(`${table}.${column}`)} = p.value`,
  );
}

type KeyIn<Row, Column extends keyof Row> = NonNullable<Row[Column]> & (string | number);

/** Asks a query, which is written once for all its keys. */
function asker<Row, Args>(query: Query<Row, Args>) {
  const written = new BoundedMap<string, Statement>(WRITTEN_LIMIT);
  return (keys: readonly (string | number)[], { reader }: Context, args: Args): Promise<Row[]> => {
    const write = () => (typeof query === 'function' ? query(args) : query).compile();
    return reader.rows<Row>(askedWith(keys, written.get(JSON.stringify(args) ?? '', write)));
  };
}

/** For each key the rows that name it, in the order of the rows. */
export function many<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = groupBy(rows, keyOf);
  return keys.map((key) => groups.get(key) ?? []);
}

/** For each key the one row that names it, or null. */
export function one<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): (Row | null)[] {
  const byKey = new Map<Key, Row>();
  for (const row of rows) byKey.set(keyOf(row), row);
  return keys.map((key) => byKey.get(key) ?? null);
}
