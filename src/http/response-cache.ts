import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer as it was sent, ready to be sent again. */
export interface Kept {
  version: number;
  operation: string | null;
  contentType: string;
  cacheControl: string;
  etag: string;
  body: Buffer;
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

  get version(): number {
    return this.#versionOf();
  }

  find(key: string): Kept | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    this.#forget(key, kept);
    if (kept.version !== this.version) return undefined;
    this.#put(key, kept);
    return kept;
  }

  /** Keeps an answer that was worked out from `version` on, unless something was written meanwhile. */
  keep(key: string, version: number, answer: Omit<Kept, 'version' | 'etag'>): Kept {
    const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`;
    const kept = { ...answer, version, etag };
    const known = this.#kept.get(key);
    if (known) this.#forget(key, known);
    if (version === this.version && sizeOf(key, kept) <= this.#maxBytes / 8) this.#put(key, kept);
    return kept;
  }

  #put(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    this.#bytes += sizeOf(key, kept);
    for (const [oldest, other] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#forget(oldest, other);
    }
  }

  #forget(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#bytes -= sizeOf(key, kept);
  }
}

function sizeOf(key: string, { body }: Kept): number {
  // The rest of an entry is small, but there may be many.
  return 2 * key.length + body.length + 500;
}

/** Sets the headers of what was kept, and says whether the client has it already. */
export function announce({ method, headers }: FastifyRequest, reply: FastifyReply, kept: Kept): boolean {
  reply.headers({ 'content-type': kept.contentType, 'cache-control': kept.cacheControl, etag: kept.etag });
  const tags = headers['if-none-match']?.split(/\s*,\s*/) ?? [];
  return method === 'GET' && tags.some((tag) => tag === '*' || tag.replace(/^W\//, '') === kept.etag);
}
