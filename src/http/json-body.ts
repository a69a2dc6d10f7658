import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.ts';

/** Replaces Fastify's parsers: no plain text, no byte that is not UTF-8, and the reason when JSON is broken. */
export function acceptOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    let text: string;
    try {
      text = utf8.decode(bytes);
    } catch {
      return done(new Refusal(400, 'The body must be UTF-8 without content encoding; came other bytes.'));
    }
    parse(request, text, (error, body) =>
      done(error && text ? new Refusal(400, `The body must be JSON: ${whyNotJson(text)}.`) : error, body),
    );
  });
}

function whyNotJson(text: string): string {
  try {
    JSON.parse(text);
    return 'the keys "__proto__" and "constructor.prototype" are refused';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
