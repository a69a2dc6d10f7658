import { graphql } from 'graphql';
import { seed } from '../../src/cli/seed.ts';
import type { Database } from '../../src/store/database.ts';
import { Reader } from '../../src/store/reader.ts';
import { graph, temporaryDatabase } from './server.ts';

/** Plain JSON, as a client gets it; `toMatchObject` and `toEqual` say what it must be. */
export type Answer = Record<string, ReturnType<typeof JSON.parse>>;

export interface TestGraph {
  database: Database;
  /** The data of an answer; errors make the test fail. */
  ask<Data = Answer>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The messages and codes of an answer that must fail. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** The statements that answering takes. */
  statements(query: string, variables?: Record<string, unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** The graph over a database of its own, with the seed articles loaded unless told otherwise. */
export async function openGraph({ seeds = true } = {}): Promise<TestGraph> {
  const database = await temporaryDatabase();
  if (seeds) await seed(database.prisma);
  const schema = await graph();
  const run = async (source: string, variableValues?: Record<string, unknown>) => {
    const statements: string[] = [];
    const reader = new Reader(database.reader, (statement) => statements.push(statement));
    return { ...(await graphql({ schema, source, variableValues, contextValue: { reader } })), statements };
  };
  return {
    database,
    async ask(query, variables) {
      const { data, errors } = await run(query, variables);
      if (errors) throw new Error(errors.map(({ message, path }) => `${path?.join('.')}: ${message}`).join('\n'));
      return JSON.parse(JSON.stringify(data));
    },
    async refusal(query, variables) {
      const { errors } = await run(query, variables);
      return (errors ?? []).map(({ message, extensions }) => `${extensions.code}: ${message}`);
    },
    statements: async (query, variables) => (await run(query, variables)).statements,
    close: () => database.close(),
  };
}
