/**
 * Why something was not fetched. `REFUSED`: its address is not one that may be asked. `ROBOTS`: its robots.txt says no.
 * `LIMIT`: it takes too long, is too large or redirects too often. `NETWORK`: it cannot be reached, or answers nonsense.
 */
export type FetchProblem = 'REFUSED' | 'ROBOTS' | 'LIMIT' | 'NETWORK';

/** What was asked for, at which redirect it ended, why, and what is allowed, in one sentence made for the operator. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/** Puts a place before the message of an error; what is not yet a `FetchError` is one of the network. */
export function at(place: string, error: unknown): FetchError {
  const [problem, cause] = error instanceof FetchError ? [error.problem, error.cause] : (['NETWORK', error] as const);
  return new FetchError(problem, `${place}: ${messageOf(error)}`, { cause });
}

/** Addresses may carry a password, and error messages end up in logs. */
export function shown(url: string): string {
  const text = url.replace(/\/\/[^/?#]*@/, '//***@').slice(0, 300);
  return /[\s\p{Cc}]/u.test(text) ? JSON.stringify(text) : text;
}

function messageOf(error: unknown): string {
  // Several addresses were tried: the error of all holds only those of each.
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
