import { type GraphQLError, getOperationAST, parse, validate } from 'graphql';
import { seed } from '../../src/cli/seed.ts';
import { executorOf } from '../../src/execution/gateway.ts';
import { runLean } from '../../src/graph/context.ts';
import type { Database } from '../../src/store/database.ts';
import { Reader } from '../../src/store/reader.ts';
import { graph, temporaryDatabase } from './server.ts';

export interface TestGraph {
  database: Database;
  /** The data of an answer, of the shape that the query gives it; errors make the test fail. */
  ask<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The codes and messages of an answer that must fail. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** The whole answer where a part of it fails, with the paths and messages of what failed. */
  partial(query: string, variables?: Record<string, unknown>): Promise<{ data: unknown; errors: string[] }>;
  /** The statements that answering takes. */
  statements(query: string, variables?: Record<string, unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** The graph over a database of its own, with the seed articles loaded unless told otherwise. */
export async function openGraph({ seeds = true } = {}): Promise<TestGraph> {
  const database = await temporaryDatabase();
  if (seeds) await seed(database.prisma);
  const schema = await graph();
  const execute = executorOf(schema, runLean);
  const run = async (source: string, variables: Record<string, unknown> = {}) => {
    const statements: string[] = [];
    const reader = new Reader(database.reader, (statement) => statements.push(statement));
    const document = parse(source);
    const invalid = validate(schema, document);
    const operation = getOperationAST(document);
    const { data = null, errors = [] } =
      invalid.length > 0 || !operation
        ? { errors: invalid }
        : await execute({ document, operation, context: { reader }, variables });
    // As a client gets it.
    return { data: JSON.parse(JSON.stringify(data)), errors, statements };
  };
  return {
    database,
    async ask(query, variables) {
      const { data, errors } = await run(query, variables);
      if (errors.length > 0) throw new Error(errors.map(located).join('\n'));
      return data;
    },
    async refusal(query, variables) {
      const { errors } = await run(query, variables);
      return errors.map(({ message, extensions }) => `${extensions.code}: ${message}`);
    },
    async partial(query, variables) {
      const { data, errors } = await run(query, variables);
      return { data, errors: errors.map(located) };
    },
    async statements(query, variables) {
      const { statements, errors } = await run(query, variables);
      if (errors.length > 0) throw new Error(errors.map(located).join('\n'));
      return statements;
    },
    close: () => database.close(),
  };
}

const located = ({ message, path = [] }: GraphQLError) => `${path.join('.')}: ${message}`;
