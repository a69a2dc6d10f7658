import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createServer, listen } from '../../src/http/server.ts';

type Line = { level: number; msg: string; reqId?: string; err?: { message: string; stack: string } } & Record<
  string,
  unknown
>;

/** A schema with these resolvers on its root query fields. */
export function schemaOf(
  sdl: string,
  resolvers: Record<string, GraphQLFieldResolver<unknown, unknown>> = {},
): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = resolvers[name];
  }
  return schema;
}

type Options = Partial<Parameters<typeof createServer>[0]>;

/** A server that does not listen yet, closed when the test ends, and the lines it logs. */
export async function create(options: Options = {}) {
  const log: Line[] = [];
  const app = await createServer({
    schema: schemaOf('type Query { hello: String }', { hello: () => 'world' }),
    context: () => ({}),
    ready: () => true,
    config: readConfig({}),
    log: pino({}, { write: (line) => log.push(JSON.parse(line)) }),
    ...options,
  });
  onTestFinished(() => app.close());
  return { app, log };
}

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A real server on a free port until the test ends. */
export async function serve(options: Options = {}) {
  const { app, log } = await create(options);
  const url = await listen(app, { port: 0, host: '127.0.0.1' });

  /** Posts a query, or a body as it is, to /graphql. */
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });

  /** Asks for a path and gives the answer as it is sent: encoded, where it is. */
  const ask = async (path: string, { method, headers, body }: Ask = {}) => {
    const asking = request(url + path, { method, headers }).end(body);
    const [answer]: IncomingMessage[] = await once(asking, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of answer ?? []) chunks.push(chunk);
    return { statusCode: answer?.statusCode, headers: answer?.headers ?? {}, body: Buffer.concat(chunks) };
  };
  return { app, url, log, post, ask };
}
