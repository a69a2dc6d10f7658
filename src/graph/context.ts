import type { Reader } from '../store/reader.ts';

/** What one request brings to its resolvers. Loaders hang on it, so that they live as long as the request. */
export interface Context {
  reader: Reader;
}
