import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** What we say we can read; `deflate` is read too, but servers disagree about what it is. */
export const acceptedEncodings = 'gzip, br';

const decoders = new Map<string, () => NodeJS.ReadWriteStream>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** One on top of the other: nobody has a reason for more, and each multiplies the work. */
const MAX_ENCODINGS = 3;

/**
 * Reads a body and undoes its encodings (RFC 9110, 8.4) while it streams. No stage may give more than `limit` bytes,
 * those in between among them: a bomb is cut when it has grown to the limit, not when it has burst. With `cut`, what
 * lies beyond the limit is left unread; otherwise it is a `FetchError`. Aborting the signal ends the reading.
 */
export async function readBody(
  message: Readable,
  encoding: string,
  { limit, cut = false, signal }: { limit: number; cut?: boolean; signal: AbortSignal },
): Promise<Buffer> {
  const body = new GrowingBuffer(limit);
  const limited = async function* (source: AsyncIterable<Buffer>) {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) throw new TooLarge(limit);
      yield chunk;
    }
  };
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) body.add(chunk);
  };
  try {
    const stages = decodersOf(encoding);
    // Its types know of no list that mixes streams and generators.
    const way: unknown[] = [message, ...stages.flatMap((decoder) => [limited, decoder]), collect];
    await pipeline(way as NodeJS.ReadWriteStream[], { signal });
  } catch (error) {
    message.destroy();
    if (signal.aborted) throw signal.reason;
    if (!(cut && error instanceof TooLarge)) throw error;
  }
  return body.bytes();
}

class TooLarge extends FetchError {
  constructor(limit: number) {
    super('LIMIT', `more than ${limit} bytes, which is all that is read`);
  }
}

/** Grows by doubling: a sender of single bytes would otherwise have us hold an object for each. */
class GrowingBuffer {
  readonly #limit: number;
  #space = Buffer.alloc(0);
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes what there is room for, and throws `TooLarge` where that is not all. */
  add(chunk: Buffer): void {
    const size = Math.min(this.#size + chunk.length, this.#limit);
    if (size > this.#space.length) {
      const larger = Buffer.alloc(Math.min(Math.max(size, 2 * this.#space.length, 16_384), this.#limit));
      this.#space.copy(larger, 0, 0, this.#size);
      this.#space = larger;
    }
    chunk.copy(this.#space, this.#size, 0, size - this.#size);
    const all = this.#size + chunk.length === size;
    this.#size = size;
    if (!all) throw new TooLarge(this.#limit);
  }

  bytes(): Buffer {
    return this.#space.subarray(0, this.#size);
  }
}

function decodersOf(encoding: string): NodeJS.ReadWriteStream[] {
  const all = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const names = all.filter((name) => name && name !== 'identity').reverse();
  if (names.length > MAX_ENCODINGS) {
    throw new FetchError('NETWORK', `encoded ${names.length} times, allowed are ${MAX_ENCODINGS}`);
  }
  return names.map((name) => {
    const decoder = decoders.get(name);
    if (!decoder)
      throw new FetchError('NETWORK', `encoded as ${JSON.stringify(name)}, allowed are gzip, deflate and br`);
    return decoder();
  });
}
