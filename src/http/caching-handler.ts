import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { giveAgain } from './answer.ts';
import type { RequestLog } from './request-log.ts';
import type { CachedResponse, ResponseCache } from './response-cache.ts';

/**
 * Answers what the cache knows, and leaves all else to `handler` as if nobody had looked, bodies of more than `bodyLimit`
 * bytes too.
 */
export function cachingHandler(
  handler: RequestListener,
  { cache, bodyLimit, log }: { cache: ResponseCache; bodyLimit: number; log: RequestLog },
): RequestListener {
  return function (this: Server, request: IncomingMessage, response: ServerResponse) {
    const begin = performance.now();
    const isAnswered = (body: string) => {
      // While it closes, the handler tells clients to give up their connections.
      if (!this.listening) return false;
      let kept: CachedResponse | undefined;
      try {
        kept = cache.look(request, body);
      } catch {
        // The handler needs the database too, or can do without it.
      }
      if (!kept) return false;
      const status = giveAgain(request, response, kept);
      log.requestAnswered(request, { operation: kept.operation, status, ms: performance.now() - begin });
      return true;
    };
    if (request.method === 'GET' || request.method === 'HEAD') {
      if (!isAnswered('')) handler(request, response);
      return;
    }
    if (request.method !== 'POST' || Number(request.headers['content-length']) > bodyLimit) {
      handler(request, response);
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('readable', function read() {
      const chunk: Buffer | null = request.read();
      if (chunk) {
        chunks.push(chunk);
        length += chunk.length;
      }
      if (!request.complete && length <= bodyLimit) return;
      const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      if (request.complete && isAnswered(body.toString('latin1'))) return;
      request.off('readable', read);
      request.unshift(body);
      handler(request, response);
    });
  };
}
