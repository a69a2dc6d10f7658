import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';

export const MAX_QUERIES = 1000;
const MAX_CHARACTERS = 4 * 1024 * 1024;

/** The queries that clients have sent with their hash, to be asked again by it; those longest unused are forgotten. */
export function persistedQueries(): InMemoryLRUCache<string> {
  return new InMemoryLRUCache({ max: MAX_QUERIES, maxSize: MAX_CHARACTERS });
}

/** Makes every refusal of a persisted query one that its sender can read. */
export const persistedQueryRefusals: ApolloServerPlugin = {
  async requestDidStart({ request }) {
    const { persistedQuery } = request.extensions ?? {};
    if (!persistedQuery) return;
    // A hash that is no text is as good as none; Apollo would look for it all the same.
    if (typeof persistedQuery.sha256Hash !== 'string') delete request.extensions?.persistedQuery;
    return {
      async didEncounterErrors({ source, errors }) {
        // Apollo refuses a wrong hash and an unknown version without a code. Both are found before there is a source.
        if (source !== undefined) return;
        for (const { extensions } of errors) extensions.code ??= ApolloServerErrorCode.BAD_REQUEST;
      },
    };
  },
};
