import type { HopLimits } from './hop.ts';

/** What one run may cost us, and those whom it asks. */
export interface FetchLimits extends HopLimits {
  /** All the time that a page with its redirects may take, in ms, without the waiting for its host's turn. */
  wholeMs: number;
  /** Largest body in bytes, counted before and after each decoding. */
  bytes: number;
  redirects: number;
  /** The longest that a busy host may ask us to wait, in ms, and how often we come back. */
  retryMs: number;
  retries: number;
  hostsAtOnce: number;
}

export const defaultLimits: FetchLimits = {
  connectMs: 5_000,
  headMs: 10_000,
  wholeMs: 20_000,
  bytes: 10 * 1024 * 1024,
  redirects: 5,
  retryMs: 30_000,
  retries: 2,
  hostsAtOnce: 8,
};
