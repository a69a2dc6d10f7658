import type { FastifyRequest } from 'fastify';
import type { Answer } from './answer.ts';
import { encodingFor } from './compression.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is asked, and of which version of the content. */
    asked: { key: string; version: number } | null;
    /** What the same was answered before. */
    kept: Answer | null;
  }
}

interface Kept {
  version: number;
  answer: Answer;
}

/**
 * Keeps the answers to whole requests for as long as the content is the same. `versionOf` tells its version, which must
 * change with every write that is acknowledged, whichever process writes: then nobody is given an answer from before.
 * Past `maxBytes` the answers go that nobody has asked for longest.
 */
export class ResponseCache {
  readonly #versionOf: () => number;
  readonly #maxBytes: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(versionOf: () => number, maxBytes: number) {
    this.#versionOf = versionOf;
    this.#maxBytes = maxBytes;
  }

  /** Notes what a request asks, told by `parts` that hold no line break but in the last, and what was answered to it. */
  look(request: FastifyRequest, ...parts: string[]): Answer | null {
    if (this.#maxBytes === 0) return null;
    const key = [encodingFor(request.headers['accept-encoding']), ...parts].join('\n');
    const version = this.#versionOf();
    request.asked = { key, version };
    request.kept = this.#find(key, version);
    return request.kept;
  }

  /** Keeps the answer to what was asked, unless something was written meanwhile. */
  keep({ asked }: FastifyRequest, answer: Answer): void {
    if (!asked) return;
    const { key, version } = asked;
    const known = this.#kept.get(key);
    if (known) this.#forget(key, known);
    if (version === this.#versionOf() && sizeOf(key, answer) <= this.#maxBytes / 8) this.#put(key, { version, answer });
  }

  #find(key: string, version: number): Answer | null {
    const kept = this.#kept.get(key);
    if (!kept) return null;
    this.#forget(key, kept);
    if (kept.version !== version) return null;
    this.#put(key, kept);
    return kept.answer;
  }

  #put(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    this.#bytes += sizeOf(key, kept.answer);
    for (const [oldest, other] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#forget(oldest, other);
    }
  }

  #forget(key: string, { answer }: Kept): void {
    this.#kept.delete(key);
    this.#bytes -= sizeOf(key, answer);
  }
}

function sizeOf(key: string, { body }: Answer): number {
  // The rest of an entry is small, but there may be many.
  return 2 * key.length + body.length + 800;
}
