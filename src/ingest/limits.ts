/** How much of an input is read at most. Far above what articles need; what is above is refused and the limit named. */
export const LIMITS = {
  /**
   * Bytes of a file, a page or a feed. JSON of this size fits into the memory of a reading thread whatever is in it, for
   * where the engine itself runs out of memory, the process ends and not only the thread.
   */
  bytes: 5_000_000,
  /** Elements within each other: deep nesting makes readers of HTML quadratic. Long articles have about thirty. */
  depth: 200,
  /** Elements of a document. The longest news pages have about ten thousand. */
  elements: 50_000,
  /** Pieces of text, which a parser of HTML begins anew at each `<` and `&`. */
  texts: 200_000,
  /** Attributes of one element. */
  attributes: 200,
  /** Articles of one feed or message. */
  items: 2_000,
  /** People, places and the like that one article carries. */
  carried: 1_000,
};

/** Counts elements as they open and close, and throws at the first that is beyond the limits. */
export class ElementCount {
  #depth = 0;
  #elements = 0;
  #texts = 0;

  constructor(
    readonly what: string,
    readonly limits = LIMITS,
  ) {}

  open(attributes: number): void {
    const { depth, elements, attributes: most } = this.limits;
    if (++this.#depth > depth) throw this.#beyond(`elements nested at most ${depth} deep`, 'more');
    if (++this.#elements > elements) throw this.#beyond(`at most ${elements} elements`, 'more');
    if (attributes > most) throw this.#beyond(`at most ${most} attributes on an element`, String(attributes));
  }

  text(): void {
    if (++this.#texts > this.limits.texts) throw this.#beyond(`at most ${this.limits.texts} pieces of text`, 'more');
  }

  close(): void {
    this.#depth--;
  }

  #beyond(expected: string, found: string): Error {
    return new Error(`expected ${this.what} with ${expected}, found ${found}`);
  }
}
