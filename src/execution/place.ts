/** Where an object or a list of an answer stands, so that an error can say so and take what it must from the answer. */
export class Place {
  /** The object or list around it; none for the answer itself. */
  readonly up: Place | null;
  readonly key: string | number;
  readonly isNullable: boolean;
  #isNull = false;
  readonly #container: Container;

  constructor(up: Place | null, container: Container, key: string | number, isNullable: boolean) {
    this.up = up;
    this.#container = container;
    this.key = key;
    this.isNullable = isNullable;
  }

  get path(): (string | number)[] {
    return this.up ? [...this.up.path, this.key] : [];
  }

  /** Whether it, or something around it, was made null. */
  get isGone(): boolean {
    return this.#isNull || (this.up?.isGone ?? false);
  }

  /** Makes null what stands here, or, where it must not be null, what is around it. */
  makeNull(): void {
    if (this.isNullable || !this.up) {
      this.#isNull = true;
      put(this.#container, this.key, null);
    } else this.up.makeNull();
  }
}

export type Container = Record<string, unknown> | unknown[];

export function put(container: Container, key: string | number, value: unknown): void {
  (container as Record<string | number, unknown>)[key] = value;
}
