/** Keeps what was made for a key, for so many keys at most: the oldest makes room for a new one. */
export class BoundedMap<Key, Value> {
  readonly #limit: number;
  readonly #values = new Map<Key, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is kept for the key, or what is made for it now. */
  get(key: Key, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const oldest = this.#values.keys().next();
    if (this.#values.size >= this.#limit && !oldest.done) this.#values.delete(oldest.value);
    const value = make();
    this.#values.set(key, value);
    return value;
  }
}
