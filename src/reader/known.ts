import type { NormalizedCacheObject } from '@apollo/client';

/** What the server tells the browser beside the page, so that nothing is asked twice. */
export interface Known {
  /** Whether the graph has nothing at this address. */
  missing: boolean;
  /** What the page knows of the graph. */
  cache?: NormalizedCacheObject;
}
