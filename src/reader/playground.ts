import { type DocumentNode, print } from 'graphql';

/** The playground with a query in it. */
export const playgroundPath = (document: DocumentNode, variables: Record<string, unknown>): string =>
  `/graphiql/?${new URLSearchParams({ query: print(document), variables: JSON.stringify(variables, null, 2) })}`;
