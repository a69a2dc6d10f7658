import { FetchError } from './fetch-error.ts';

/** The time that all requests for one address may take together, in ms; waiting for a turn costs nothing. */
export class Budget {
  readonly #ms: number;
  #left: number;

  constructor(ms: number) {
    this.#ms = ms;
    this.#left = ms;
  }

  /** Runs work that ends when its signal does: when the time is used up, or when `closing` is aborted. */
  async spend<T>(closing: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    closing.throwIfAborted();
    const controller = new AbortController();
    const close = () => controller.abort(closing.reason);
    const timer = setTimeout(
      () => controller.abort(new FetchError('LIMIT', `not done after ${this.#ms} ms`)),
      Math.max(this.#left, 0),
    );
    closing.addEventListener('abort', close);
    const from = performance.now();
    try {
      return await unlessAborted(work(controller.signal), controller.signal);
    } finally {
      this.#left -= performance.now() - from;
      clearTimeout(timer);
      closing.removeEventListener('abort', close);
    }
  }
}

/** A resolver of names knows no signal: it is left behind. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
