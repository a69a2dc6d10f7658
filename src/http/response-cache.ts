import type { IncomingMessage } from 'node:http';
import { encodingFor } from './compression.ts';

/** An answer as it is sent, ready to be sent again. */
export interface CachedResponse {
  /** Name of the GraphQL operation, for the log. */
  operation: string | undefined;
  etag: string | undefined;
  /** Names and values in turn, as Node takes them. */
  headers: string[];
  body: Buffer;
}

interface Kept {
  version: number;
  answer: CachedResponse;
  /** Whether it was asked for again since it was kept or last spared. */
  isAskedFor: boolean;
}

/**
 * Keeps the answers to whole requests for as long as the content is the same. `versionOf` tells its version, which must
 * change with every write that is acknowledged, whichever process writes: then nobody is given an answer from before.
 * Past `maxBytes` the oldest go; those that were asked for again are spared once, as if they had just come. An answer
 * of more than an eighth of that is not kept.
 */
export class ResponseCache {
  readonly #versionOf: () => number;
  readonly #maxBytes: number;
  readonly #kept = new Map<string, Kept>();
  /** What is asked, and of which version of the content. */
  readonly #asked = new WeakMap<IncomingMessage, { key: string; version: number }>();
  #bytes = 0;

  constructor(versionOf: () => number, maxBytes: number) {
    this.#versionOf = versionOf;
    this.#maxBytes = maxBytes;
  }

  /** What the same request was answered before; if nothing, then what it asks is noted. */
  look(request: IncomingMessage, body: string): CachedResponse | undefined {
    const key = keyOf(request, body);
    const version = this.#versionOf();
    const kept = this.#kept.get(key);
    if (kept?.version !== version) {
      this.#asked.set(request, { key, version });
      return undefined;
    }
    kept.isAskedFor = true;
    return kept.answer;
  }

  /** Keeps the answer to what was asked, unless something was written meanwhile. */
  keep(request: IncomingMessage, answer: CachedResponse): void {
    const asked = this.#asked.get(request);
    if (!asked) return;
    const { key, version } = asked;
    const bytes = sizeOf(key, answer);
    if (version !== this.#versionOf() || bytes > this.#maxBytes / 8) return;
    this.#forget(key);
    for (const [oldest, kept] of this.#kept) {
      if (this.#bytes + bytes <= this.#maxBytes) break;
      this.#kept.delete(oldest);
      if (kept.isAskedFor) this.#kept.set(oldest, { ...kept, isAskedFor: false });
      else this.#bytes -= sizeOf(oldest, kept.answer);
    }
    this.#kept.set(key, { version, answer, isAskedFor: false });
    this.#bytes += bytes;
  }

  #forget(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#bytes -= sizeOf(key, kept.answer);
  }
}

/** All of a request that its answer depends on; only the body, which is the last, may hold a line break. */
function keyOf({ method, url, headers }: IncomingMessage, body: string): string {
  // HEAD is answered as GET is, without the body.
  return `${method === 'HEAD' ? 'GET' : method} ${url}
${headers.host ?? ''}
${headers.accept ?? ''}
${encodingFor(headers['accept-encoding'])}
${headers['content-type'] ?? ''}
${headers['x-apollo-operation-name'] ?? ''}
${headers['apollo-require-preflight'] ?? ''}
${body}`;
}

function sizeOf(key: string, { body }: CachedResponse): number {
  // The rest of an entry is small, but there may be many.
  return key.length + body.length + 800;
}
