/** An article that cannot be taken: the message names its files and, a line each, what was expected and what stands there. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
