import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';

const MAX_DOCUMENTS = 1000;
const MAX_CHARACTERS = 1024 * 1024;

/**
 * The queries that were parsed and found valid, to be asked again; those longest unused are forgotten. Each counts with
 * all of its text: Apollo's own store counts the tree alone, and forgets that the tree holds on to comments too.
 */
export function documents(): InMemoryLRUCache<DocumentNode> {
  return new InMemoryLRUCache({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ loc }) => loc?.source.body.length ?? 1,
  });
}
