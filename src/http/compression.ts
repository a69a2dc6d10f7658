import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';

/** An answer that is shorter fits into one packet as it is. */
const LEAST_BYTES = 1024;

export type Encoding = 'br' | 'gzip';

// The first is taken of those that a client likes as well.
const ENCODINGS = ['br', 'gzip', 'identity'] as const;

/** In which encoding a client would rather have an answer, by its Accept-Encoding; undefined means as it is. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const encoding = accepted ? negotiate(accepted, [...ENCODINGS]) : null;
  return encoding === 'identity' ? undefined : (encoding ?? undefined);
}

/** A body in an encoding, at the level that costs least; undefined where it would gain nothing. */
export function compress(body: Buffer, encoding: Encoding | undefined): Buffer | undefined {
  if (!encoding || body.length < LEAST_BYTES) return undefined;
  if (encoding === 'gzip') return gzipSync(body, { level: constants.Z_BEST_SPEED });
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
