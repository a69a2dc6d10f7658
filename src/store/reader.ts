import type BetterSqlite3 from 'better-sqlite3';
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { BoundedMap } from './bounded-map.ts';
import type { Columns } from './columns.ts';
import type * as Models from './generated/client.ts';
import { type Sql, type Statement, sql } from './sql.ts';

/** A row as the database returns it: timestamps are ISO 8601 text. */
type Row<Model> = {
  [Column in keyof Model]: Date extends Model[Column] ? Exclude<Model[Column], Date> | string : Model[Column];
};

export type PublisherRow = Row<Models.Publisher>;
export type ArticleRow = Row<Models.Article>;
export type RevisionRow = Row<Models.Revision>;
export type ChangeRow = Row<Models.Change>;
export type EntityRow = Row<Models.Entity>;
export type MentionRow = Row<Models.Mention>;
export type ArticleEntityRow = Row<Models.ArticleEntity>;
export type RoleRow = Row<Models.Role>;
export type QuoteRow = Row<Models.Quote>;
export type StatementRow = Row<Models.Statement>;
export type DateMentionRow = Row<Models.DateMention>;

/** The tables as the Prisma models declare them. */
export type Tables = {
  [Name in Models.Prisma.ModelName]: Row<Models.Prisma.TypeMap['model'][Name]['payload']['scalars']>;
};

/** Writes statements, typed by the models; it has no connection of its own. */
export const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** `column in among(ids)`: one statement text, and so one prepared statement, however many ids there are. */
export function among<Key extends number | string>(keys: readonly Key[]): Sql<Key> {
  return sql<Key>`(select value from json_each(${JSON.stringify(keys)}))`;
}

/** Stands for the keys that a statement is asked with, so that it can be written once. */
const KEYS = Symbol('keys');

/** The same, among keys that are not known yet: `column in keys`. */
export const keys: Sql<never> = sql<never>`(select value from json_each(${KEYS}))`;

/** A statement that has `keys` in it, with its keys. */
export function askedWith(asked: readonly (number | string)[], { sql, parameters }: Statement): Statement {
  const text = JSON.stringify(asked);
  return { sql, parameters: parameters.map((parameter) => (parameter === KEYS ? text : parameter)) };
}

/** The last moment that the database holds: as text, the year 10000 would stand ahead of all. */
const LAST = new Date('9999-12-31T23:59:59.999Z');

/** A moment as the database holds it, so that text compares as time does. */
export function timestamp(moment: Date): string {
  return (moment < LAST ? moment : LAST).toISOString().replace('Z', '+00:00');
}

/** The rows under each key, in their order. */
export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Statements that are kept prepared. */
const PREPARED_LIMIT = 500;

/** Runs the statements that read, on a connection of their own, each prepared once. */
export class Reader {
  readonly #connection: BetterSqlite3.Database;
  readonly #onStatement: ((sql: string) => void) | undefined;
  readonly #prepared: BoundedMap<string, BetterSqlite3.Statement>;
  readonly #columns: Columns | undefined;

  /** `onStatement` hears the text of every statement run, so that a test can count them. */
  constructor(
    connection: BetterSqlite3.Database,
    onStatement?: (sql: string) => void,
    {
      prepared = new BoundedMap(PREPARED_LIMIT),
      columns,
    }: { prepared?: BoundedMap<string, BetterSqlite3.Statement>; columns?: Columns } = {},
  ) {
    this.#connection = connection;
    this.#onStatement = onStatement;
    this.#prepared = prepared;
    this.#columns = columns;
  }

  /** The same for an operation, of which the columns that it needs are known or learnt. */
  for(columns: Columns): Reader {
    return new Reader(this.#connection, this.#onStatement, { prepared: this.#prepared, columns });
  }

  /** A number that is another one after every write that was acknowledged, of this process or another. */
  get version(): number {
    return this.#prepare('pragma data_version').pluck().get() as number;
  }

  /** The rows of a query; a database error is thrown as the driver reports it. */
  async rows<Result>(query: Compilable<Result> | Sql | Statement): Promise<Result[]> {
    const { sql: text, parameters } = 'sql' in query ? query : query.compile();
    this.#onStatement?.(text);
    if (!this.#columns)
      return this.#prepare(text)
        .raw(false)
        .all(...parameters) as Result[];
    const view = this.#columns.viewOf(text, () =>
      this.#prepare(text)
        .columns()
        .map(({ name }) => name),
    );
    const statement = this.#prepare(view.sql);
    const rows: unknown[][] = view.isJson
      ? JSON.parse(statement.pluck().get(...parameters) as string)
      : statement.raw().all(...parameters);
    return rows.map((values) => new view.Row(values)) as Result[];
  }

  #prepare(text: string): BetterSqlite3.Statement {
    return this.#prepared.get(text, () => this.#connection.prepare(text));
  }
}
