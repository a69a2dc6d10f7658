import type { DocumentNode } from 'graphql';

/** Asks the graph one of the reader's own questions; throws what the graph complains of. */
export type Ask = (document: DocumentNode, variables: Record<string, unknown>) => Promise<unknown>;

/** What stands at an address: a page, or its machine-readable twin. */
export interface Answer {
  status: 200 | 404 | 410 | 500;
  /** The media type, with its parameters. */
  type: string;
  body: string;
  /** What went wrong, for the log. */
  error?: unknown;
}

/** What the reader is built into for the server: which addresses it has, and what stands there. */
export interface BuiltReader {
  /** Patterns such as `/articles/:slug`, which stand in `paths.json` as well. */
  paths: readonly string[];
  /** `template` is the built page, with comments where its head and its content belong. */
  answer(address: URL, ask: Ask, template: string): Promise<Answer>;
}
