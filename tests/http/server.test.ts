import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { listen } from '../../src/http/server.ts';
import { create, schemaOf, serve } from './serve.ts';

/** Sends these bytes over a connection of their own and reads until the server closes it. */
async function send(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

/** A question whose answer waits until it is let go; `asked` resolves when the server works on it. */
function slowQuestion() {
  let asked = () => {};
  let letGo = () => {};
  return {
    asked: new Promise<void>((resolve) => {
      asked = resolve;
    }),
    letGo: () => letGo(),
    schema: schemaOf('type Query { slow: String }', {
      slow: () =>
        new Promise((resolve) => {
          letGo = () => resolve('done');
          asked();
        }),
    }),
  };
}

test.each(['/graphql?query={hello}', '/health/live', '/nowhere'])('protects what it answers at %s', async (path) => {
  const { url } = await serve();
  const { headers } = await fetch(url + path, { redirect: 'manual' });
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});

test.each([
  ['GET', '/nowhere?q=1', 404, null, 'NOT_FOUND', 'Nothing is served at /nowhere; the graph is at /graphql.'],
  ['POST', '/graphql/', 404, null, 'NOT_FOUND', 'Nothing is served at /graphql/; the graph is at /graphql.'],
  ['PUT', '/graphql', 405, 'GET, HEAD, POST', 'METHOD_NOT_ALLOWED', '/graphql takes GET, HEAD, POST; came PUT.'],
  [
    'OPTIONS',
    '/graphql',
    405,
    'GET, HEAD, POST',
    'METHOD_NOT_ALLOWED',
    '/graphql takes GET, HEAD, POST; came OPTIONS.',
  ],
  [
    'PROPFIND',
    '/graphql',
    405,
    'GET, HEAD, POST',
    'METHOD_NOT_ALLOWED',
    '/graphql takes GET, HEAD, POST; came PROPFIND.',
  ],
  ['POST', '/health/live', 405, 'GET, HEAD', 'METHOD_NOT_ALLOWED', '/health/live takes GET, HEAD; came POST.'],
  ['GET', '/%', 400, null, 'BAD_REQUEST', "'/%' is not a valid url component"],
])('answers %s %s with %i', async (method, path, status, allow, code, message) => {
  const { url } = await serve();
  const response = await fetch(url + path, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual({ errors: [{ message, extensions: { code } }] });
});

test('tells nobody about a bug in a route', async () => {
  const { app, log } = await create();
  app.get('/broken', async () => {
    throw new Error('secret');
  });
  const response = await app.inject('/broken');
  expect(response.statusCode).toBe(500);
  expect(response.json()).toEqual({
    errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  expect(log.find(({ level }) => level === 50)?.err?.message).toBe('secret');
});

test('leaves signals to the program', async () => {
  const listeners = process.listenerCount('SIGTERM');
  // Apollo would take them anywhere but in tests.
  vi.stubEnv('NODE_ENV', 'production');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  await create();
  expect(process.listenerCount('SIGTERM')).toBe(listeners);
});

test.each([
  ['no HTTP', 'HELLO\r\n\r\n', 400, 'This is not HTTP/1.1.'],
  ['an unknown method', 'ASK /graphql HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'This is not HTTP/1.1.'],
  [
    'an address of 20 KB',
    `GET /graphql?query=${'#'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    431,
    'The address and the headers may hold at most 16 KB together; send long queries with POST.',
  ],
  [
    'a Host that is none',
    'GET /graphql HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n',
    400,
    'The Host header must name a host; came "[".',
  ],
  ['no Host at all', 'GET /graphql HTTP/1.0\r\n\r\n', 400, 'The Host header must name a host; came "".'],
])('refuses %s', async (_what, bytes, status, message) => {
  const { url, post } = await serve();
  const [head, body] = (await send(url, bytes)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head?.toLowerCase()).toContain('content-type: application/json; charset=utf-8');
  expect(JSON.parse(body ?? '').errors[0].message).toBe(message);
  expect((await post({ query: '{ hello }' })).status).toBe(200);
});

test('hangs up on a body that does not arrive', async () => {
  const { app, url } = await serve();
  expect([app.server.requestTimeout, app.server.headersTimeout]).toEqual([30_000, 30_000]);
  app.server.headersTimeout = 100;
  app.server.requestTimeout = 100;
  const headers = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n';
  expect(await send(url, `${headers}{ "qu`)).toMatch(
    /^HTTP\/1.1 408 Request Timeout\r\n.*"message":"The request did not arrive in time."/s,
  );
});

test('logs one line a request, without its query', async () => {
  const { url, log } = await serve();
  log.length = 0;
  await fetch(`${url}/graphql?query=query Greeting{hello}`, { headers: { 'apollo-require-preflight': 'true' } });
  await fetch(`${url}/graphql?query={hello}`, { method: 'HEAD', headers: { 'apollo-require-preflight': 'true' } });
  await fetch(`${url}/nowhere`);
  await fetch(`${url}/health/live`);
  expect(log).toEqual([
    expect.objectContaining({ msg: 'request', method: 'GET', path: '/graphql', operation: 'Greeting', status: 200 }),
    expect.objectContaining({ msg: 'request', method: 'HEAD', path: '/graphql', status: 200 }),
    expect.objectContaining({ msg: 'request', method: 'GET', path: '/nowhere', status: 404 }),
  ]);
  expect(JSON.stringify(log)).not.toContain('{hello}');
});

test('cuts an operation name that would fill the log', async () => {
  const { post, log } = await serve();
  await post({ query: `query ${'N'.repeat(10_000)} { hello }` });
  expect(log.at(-1)?.operation).toBe('N'.repeat(80));
});

test('finishes the question in flight when it closes, and keeps no connection', async () => {
  const question = slowQuestion();
  const { app, url } = await serve({ schema: question.schema });
  const agent = new Agent({ keepAlive: true });
  const neverUsed = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => agent.destroy());
  await once(neverUsed, 'connect');

  const asking = request(`${url}/graphql`, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  }).end('{ "query": "{ slow }" }');
  await question.asked;

  // Closing cuts what still hangs after ten seconds, which nothing here may need.
  const cut = vi.spyOn(app.server, 'closeAllConnections');
  const closed = app.close();
  await once(neverUsed, 'close');
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  question.letGo();

  const [response] = await once(asking, 'response');
  expect([response.statusCode, response.headers.connection]).toEqual([200, 'close']);
  let body = '';
  for await (const chunk of response) body += chunk;
  expect(JSON.parse(body)).toEqual({ data: { slow: 'done' } });
  await closed;
  expect(cut).not.toHaveBeenCalled();
});

test('answers a question that was on its way when it closed', async () => {
  const { app, url } = await serve();
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8');
  const question = 'GET /graphql?query={hello} HTTP/1.1\r\nHost: a\r\nApollo-Require-Preflight: true\r\n\r\n';
  socket.write(`${question}${question.slice(0, 40)}`);
  expect(await once(socket, 'data')).toEqual([expect.stringMatching(/^HTTP\/1.1 200 .*"world"/s)]);

  const closed = app.close();
  while (app.server.listening) await new Promise((resolve) => setImmediate(resolve));
  socket.write(question.slice(40));
  expect(await once(socket, 'data')).toEqual([expect.stringMatching(/^HTTP\/1.1 200 .*connection: close.*"world"/is)]);
  await closed;
});

test('cuts a question that does not end within ten seconds of closing', async () => {
  const question = slowQuestion();
  const { app, post } = await serve({ schema: question.schema });
  const answer = post({ query: '{ slow }' }).catch((error) => error.message);
  await question.asked;

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const cut = vi.spyOn(app.server, 'closeAllConnections');
  const closed = app.close();
  while (app.server.listening) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(9_999);
  expect(cut).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await closed;
  expect(await answer).toBe('fetch failed');
});

test('says in one line why it cannot listen', async () => {
  const port = Number(new URL((await serve()).url).port);
  const { app } = await create();
  await expect(listen(app, { port, host: '127.0.0.1' })).rejects.toThrow(
    new ConfigError(`PORT ${port} is in use on 127.0.0.1: set another one, or 0 for any free one.`),
  );
});

test('says in one line when the host is not this machine', async () => {
  const { app } = await create();
  // TEST-NET-1 of RFC 5737 belongs to nobody.
  await expect(listen(app, { port: 0, host: '192.0.2.1' })).rejects.toThrow(
    new ConfigError('HOST 192.0.2.1 is no address of this machine: set 127.0.0.1 or 0.0.0.0.'),
  );
});

test('says in one line when the port is kept for the system', async () => {
  const { app } = await create();
  // Whoever runs the tests as root may have every port.
  vi.spyOn(app, 'listen').mockRejectedValue(Object.assign(new Error('listen EACCES'), { code: 'EACCES' }));
  await expect(listen(app, { port: 80, host: '127.0.0.1' })).rejects.toThrow(
    new ConfigError('PORT 80 may not be opened by this user: set one above 1023, or 0 for any free one.'),
  );
});

test('does not start with a schema that is not valid', async () => {
  await expect(create({ schema: schemaOf('type Mutation { a: Int }') })).rejects.toThrow(
    'Query root type must be provided',
  );
});
