import { GraphQLError, type GraphQLFieldResolver } from 'graphql';
import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { schemaOf, serve } from './serve.ts';

const preflight = { 'apollo-require-preflight': 'true' };

test('answers over POST, and over GET to whom a browser would not send by itself', async () => {
  const { url, post } = await serve();
  const answer = { data: { hello: 'world' } };
  expect(await (await post({ query: '{ hello }' })).json()).toEqual(answer);

  const address = `${url}/graphql?query={hello}`;
  expect(await (await fetch(address, { headers: preflight })).json()).toEqual(answer);
  for (const name of ['x-other', 'apollo-require-preflight', 'content-type']) {
    const forged = await fetch(address, { headers: { [name]: '' } });
    expect(forged.status).toBe(400);
    expect(await forged.text()).toContain('potential Cross-Site Request Forgery');
  }
});

test('passes the audits of GraphQL over HTTP', async () => {
  const { url } = await serve();
  const audit = async (headers: Record<string, string>) => {
    const results = await auditServer({
      url: `${url}/graphql`,
      fetchFn: (input: string, init: RequestInit = {}) =>
        fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
    });
    expect(results.length).toBe(61);
    return results.filter(({ status }) => status !== 'ok').map(({ name }) => name);
  };
  // As it comes, the audit's GETs could be forged by a page, and every one it may refuse is refused.
  expect(await audit({})).toEqual([
    'MAY accept application/x-www-form-urlencoded formatted GET requests',
    'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
    'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  ]);
  expect(await audit(preflight)).toEqual([]);
});

const json = { 'content-type': 'application/json' };
const notJson = 'The body must be JSON: ';
test.each<[string, string | Uint8Array, Record<string, string>, number, string, string]>([
  ['broken JSON', '{ "query": ', json, 400, 'BAD_REQUEST', `${notJson}Unexpected end of JSON input.`],
  [
    'a prototype',
    '{ "__proto__": {} }',
    json,
    400,
    'BAD_REQUEST',
    `${notJson}the keys "__proto__" and "constructor.prototype" are refused.`,
  ],
  ['nothing', '', json, 400, 'BAD_REQUEST', 'The body must be JSON like { "query": "{ __typename }" }; came nothing.'],
  [
    'a byte that is not UTF-8',
    Uint8Array.of(0x22, 0xe9, 0x22),
    json,
    400,
    'BAD_REQUEST',
    'The body must be UTF-8 without content encoding; came other bytes.',
  ],
  ['a batch', '[{ "query": "{ hello }" }]', json, 400, 'BAD_REQUEST', 'Operation batching disabled.'],
  [
    'no query',
    '{ "variables": {} }',
    json,
    400,
    'BAD_REQUEST',
    'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
  ],
  [
    'plain text',
    '{ hello }',
    { 'content-type': 'text/plain' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'The content type must be application/json; came text/plain.',
  ],
  [
    'a form',
    'query={hello}',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'The content type must be application/json; came application/x-www-form-urlencoded.',
  ],
  [
    'GraphQL itself',
    '{ hello }',
    { 'content-type': 'application/graphql' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'The content type must be application/json; came application/graphql.',
  ],
  [
    'a body too large',
    JSON.stringify({ query: '#'.repeat(2048) }),
    json,
    413,
    'PAYLOAD_TOO_LARGE',
    'The body may hold at most 2048 bytes.',
  ],
])('refuses %s', async (_what, body, headers, status, code, message) => {
  const { post } = await serve({ config: readConfig({ BODY_LIMIT: '2048' }) });
  const expected = { errors: [{ message, extensions: { code } }] };

  const plain = await post(body, headers);
  expect(plain.status).toBe(status);
  expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await plain.json()).toEqual(expected);

  const modern = await post(body, { ...headers, accept: 'application/graphql-response+json, application/json;q=0.9' });
  expect(modern.status).toBe(status);
  expect(modern.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  expect(await modern.json()).toEqual(expected);
});

test('refuses a body that grows too large without announcing it', async () => {
  const { url } = await serve({ config: readConfig({ BODY_LIMIT: '2048' }) });
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: json,
    body: new Blob(['#'.repeat(4096)]).stream(),
    duplex: 'half',
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    errors: [{ message: 'The body may hold at most 2048 bytes.', extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
  });
});

test.each([
  ['*/*', 400],
  ['application/graphql-response+json', 400],
  ['application/graphql-response+json, application/json;q=0.9', 400],
  ['application/json', 200],
  ['application/json, text/plain, */*', 200],
])('answers an unknown field to %s with %i, naming no other field', async (accept, status) => {
  const { post } = await serve();
  const response = await post({ query: '{ helo }' }, { accept });
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'Cannot query field "helo" on type "Query".',
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
  });
});

test('keeps 400 for a request that is not well-formed, also to application/json', async () => {
  const { post } = await serve();
  expect((await post({ query: '' }, { accept: 'application/json' })).status).toBe(400);
  expect((await post({ query: 1 }, { accept: 'application/json' })).status).toBe(400);
});

test('refuses a mutation over GET', async () => {
  const { url } = await serve({ schema: schemaOf('type Query { a: Int } type Mutation { b: Int }') });
  const response = await fetch(`${url}/graphql?query=mutation{b}`, { headers: preflight });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test('logs a bug in full and tells the client nothing about it', async () => {
  const bug: GraphQLFieldResolver<unknown, unknown> = () => {
    throw new Error('SELECT secret FROM vault');
  };
  const schema = schemaOf('type Query { bug: Int hello: String }', { bug, hello: () => 'world' });
  const { post, log } = await serve({ schema });
  const response = await post({ query: 'query Ask { bug hello }' });

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'Internal server error',
        locations: [{ line: 1, column: 13 }],
        path: ['bug'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
    data: { bug: null, hello: 'world' },
  });
  const [failure, request] = log.slice(-2);
  expect(failure).toMatchObject({ level: 50, path: ['bug'], err: { message: 'SELECT secret FROM vault' } });
  expect(failure?.err?.stack).toContain('graphql.test.ts');
  expect(request).toMatchObject({ msg: 'request', operation: 'Ask', reqId: failure?.reqId });
});

test.each([
  ['a null where none may be', 'type Query { bug: Int! }', () => null],
  ['a value of another type', 'type Query { bug: Int }', () => 'secret'],
  ['an error without a code', 'type Query { bug: Int }', () => new GraphQLError('secret')],
])('masks %s', async (_what, sdl, bug) => {
  const { post, log } = await serve({ schema: schemaOf(sdl, { bug }) });
  expect(await (await post({ query: '{ bug }' })).json()).toMatchObject({
    errors: [{ message: 'Internal server error', path: ['bug'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  expect(log.filter(({ level }) => level === 50)).toHaveLength(1);
});

test('passes an error that was made for the client, and logs no failure', async () => {
  const taken = new GraphQLError('No slug given; expected one.', {
    extensions: { code: 'BAD_USER_INPUT', field: 'slug' },
  });
  const { post, log } = await serve({ schema: schemaOf('type Query { article: Int }', { article: () => taken }) });
  expect(await (await post({ query: '{ article }' })).json()).toEqual({
    errors: [
      {
        message: 'No slug given; expected one.',
        locations: [{ line: 1, column: 3 }],
        path: ['article'],
        extensions: { code: 'BAD_USER_INPUT', field: 'slug' },
      },
    ],
    data: { article: null },
  });
  expect(log.filter(({ level }) => level > 30)).toEqual([]);
});

test('masks and logs a context that cannot be made', async () => {
  const { post, log } = await serve({
    context: () => {
      throw new Error('database is locked');
    },
  });
  const response = await post({ query: '{ hello }' });
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  expect(log.find(({ level }) => level === 50)?.err?.message).toBe('database is locked');
});

test('makes a context for every request and leaves the resolvers as they are', async () => {
  const turn: GraphQLFieldResolver<unknown, unknown> = (_root, _args, context) => {
    if (!(context instanceof Turn)) throw new Error('not the context that was made');
    return context.number;
  };
  class Turn {
    constructor(readonly number: number) {}
  }
  let made = 0;
  const schema = schemaOf('type Query { turn: Int }', { turn });
  const { post } = await serve({ schema, context: () => new Turn(++made) });
  expect(await (await post({ query: '{ turn again: turn }' })).json()).toEqual({ data: { turn: 1, again: 1 } });
  expect(await (await post({ query: '{ turn }' })).json()).toEqual({ data: { turn: 2 } });
  // Plugins that watch fields replace their resolvers, which costs every field of every request.
  expect(schema.getQueryType()?.getFields().turn?.resolve).toBe(turn);
});

test.each([
  ['an empty text', ''],
  ['characters of one to four bytes', 'aé“😀'],
  ['the most that is written at one go', '“'.repeat(87_000)],
  ['more than that', '“'.repeat(200_000)],
])('sends %s', async (_, text) => {
  const schema = schemaOf('type Query { text: String }', { text: () => text });
  const { post } = await serve({ schema });
  const answer = await post({ query: '{ text }' }, { 'accept-encoding': 'identity' });
  const bytes = Buffer.from(`${JSON.stringify({ data: { text } })}\n`);
  expect(Number(answer.headers.get('content-length'))).toBe(bytes.length);
  expect(bytes.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
  // Nothing is left of it in the next one.
  expect(await (await post({ query: '{ __typename }' })).text()).toBe('{"data":{"__typename":"Query"}}\n');
});

test('lets clients read the schema', async () => {
  const { post } = await serve();
  expect(await (await post({ query: '{ __schema { queryType { fields { name } } } }' })).json()).toEqual({
    data: { __schema: { queryType: { fields: [{ name: 'hello' }] } } },
  });
});

test('tells a client which of its operations are not there', async () => {
  const { post } = await serve();
  const query = 'query A { hello } query B { hello }';
  const told = async (operationName?: string) => {
    const answer = await post({ query, ...(operationName && { operationName }) });
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    return errors.map(({ message, extensions }) => [message, extensions.code]);
  };
  expect(await told('C')).toEqual([['Unknown operation named "C".', 'OPERATION_RESOLUTION_FAILURE']]);
  expect(await told()).toEqual([
    ['Must provide operation name if query contains multiple operations.', 'OPERATION_RESOLUTION_FAILURE'],
  ]);
});

test('tells a client that a variable may not be null', async () => {
  const { post } = await serve();
  const query = 'query ($skip: Boolean = true) { hello @skip(if: $skip) }';
  const answer = await post({ query, variables: { skip: null } });
  expect(await answer.json()).toMatchObject({
    data: null,
    errors: [
      {
        message: 'Argument "if" of non-null type "Boolean!" must not be null.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
});

test.each(['mutation', 'subscription'])('a %s is refused, for there is nothing but to ask', async (kind) => {
  const { post, log } = await serve();
  const answer = await (await post({ query: `${kind} { hello }` })).json();
  expect(answer).toMatchObject({
    errors: [
      {
        message: `Expected a query, got a ${kind}: this graph has none.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
  expect(log.filter(({ msg }) => msg === 'graphql failed')).toEqual([]);
});
