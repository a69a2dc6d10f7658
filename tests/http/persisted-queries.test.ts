import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { MAX_QUERIES, persistedQueries } from '../../src/http/persisted-queries.ts';
import { schemaOf, serve } from './serve.ts';

const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });
const refusal = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });
const unknown = refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND');
const world = { data: { hello: 'world' } };

test('a query that was sent once with its hash is asked again by the hash alone, over POST and GET', async () => {
  const { url, post } = await serve();
  const extensions = persisted(hashOf('{ hello }'));

  const first = await post({ extensions });
  expect(first.status).toBe(200);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(await first.json()).toEqual(unknown);

  expect(await (await post({ query: '{ hello }', extensions })).json()).toEqual(world);
  expect(await (await post({ extensions })).json()).toEqual(world);

  const address = `${url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
  expect(await (await fetch(address, { headers: { 'apollo-require-preflight': 'true' } })).json()).toEqual(world);
  expect((await fetch(address)).status).toBe(400);
});

test('variables and the name of an operation come beside the hash', async () => {
  const schema = schemaOf('type Query { echo(word: String): String }', {
    echo: (_root, { word }) => word,
  });
  const { post } = await serve({ schema });
  const query = 'query A($word: String) { echo(word: $word) } query B { echo(word: "b") }';
  const extensions = persisted(hashOf(query));
  const a = { operationName: 'A', variables: { word: 'a' } };
  expect(await (await post({ query, extensions, ...a })).json()).toEqual({ data: { echo: 'a' } });
  expect(await (await post({ extensions, operationName: 'B' })).json()).toEqual({ data: { echo: 'b' } });
});

test.each([
  ['a hash of another query', persisted(hashOf('{ other }')), 'provided sha does not match query'],
  ['another version', persisted(hashOf('{ hello }'), 2), 'Unsupported persisted query version'],
])('refuses %s, tells the sender why, and logs no failure', async (_what, extensions, message) => {
  const { post, log } = await serve();
  for (const accept of ['application/json', '*/*']) {
    const response = await post({ query: '{ hello }', extensions }, { accept });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(refusal(message, 'BAD_REQUEST'));
  }
  expect(log.filter(({ level }) => level >= 50)).toEqual([]);
  expect(await (await post({ extensions: persisted(hashOf('{ hello }')) })).json()).toEqual(unknown);
});

test.each<{ hash: unknown }>([
  { hash: 5 },
  { hash: null },
  { hash: [] },
  { hash: {} },
  { hash: { toString: 1, valueOf: 1 } },
])('the hash of $hash is as good as none', async ({ hash }) => {
  const { post, log } = await serve();
  const extensions = persisted(hash);
  expect(await (await post({ query: '{ hello }', extensions })).json()).toEqual(world);
  const alone = await post({ extensions });
  expect(alone.status).toBe(400);
  expect(await alone.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  for (const persistedQuery of [null, 'x', 5, []]) {
    expect(await (await post({ query: '{ hello }', extensions: { persistedQuery } })).json()).toEqual(world);
  }
  expect(log.filter(({ level }) => level >= 50)).toEqual([]);
});

test('a query that is refused is not kept', async () => {
  const { post } = await serve();
  for (const query of ['{ helo }', '{ hello']) {
    const extensions = persisted(hashOf(query));
    expect((await post({ query, extensions })).status).toBe(400);
    expect(await (await post({ extensions })).json()).toEqual(unknown);
  }
});

test('so many queries are kept and no more: the longest unused is forgotten', async () => {
  const queries = persistedQueries();
  for (let i = 0; i < MAX_QUERIES; i++) await queries.set(`${i}`, '{ hello }');
  await queries.get('0');
  await queries.set('new', '{ hello }');
  expect(queries.keys()).toHaveLength(MAX_QUERIES);
  expect(await Promise.all(['0', '1', 'new'].map((key) => queries.get(key)))).toEqual([
    '{ hello }',
    undefined,
    '{ hello }',
  ]);
});

test('so many characters are kept and no more', async () => {
  const queries = persistedQueries();
  const megabyte = '#'.repeat(1024 * 1024);
  for (const key of ['a', 'b', 'c', 'd', 'e']) await queries.set(key, megabyte);
  await queries.set('all', megabyte.repeat(5));
  expect(queries.keys().sort()).toEqual(['b', 'c', 'd', 'e']);
});
