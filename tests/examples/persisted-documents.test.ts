import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { possibleTypes, ReadArticleDocument } from '../../examples/generated/graphql.ts';
import { startServer } from '../support/server.ts';

const published = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../dist/client/${name}.json`, import.meta.url), 'utf8'));
const operations: { id: string; name: string; type: string; body: string }[] =
  published('persisted-documents').operations;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

// A server for each test: what one has sent, the other must not know.
let server: Awaited<ReturnType<typeof startServer>>;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

test('every published document is found under its hash once it has been sent', async () => {
  const ask = async (body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  expect(operations.length).toBeGreaterThan(7);
  for (const { id, type, body } of operations) {
    expect([id, type]).toEqual([sha256(body), 'query']);
    const request = {
      variables: { slug: 'no-such-article' },
      extensions: { persistedQuery: { version: 1, sha256Hash: id } },
    };
    const answer = await ask({ query: body, ...request });
    expect(answer).toEqual({ data: expect.anything() });
    expect(await ask(request)).toEqual(answer);
  }
});

test('Apollo Client asks by the published hash, and sends the words only where they are not known', async () => {
  const sent: [string, string, boolean][] = [];
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: createPersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({
        uri: `${server.url}/graphql`,
        headers: { 'apollo-require-preflight': 'true' },
        fetch: (input, init) => {
          const { searchParams } = new URL(String(input));
          const { query, extensions } = init?.body
            ? JSON.parse(String(init.body))
            : { query: searchParams.get('query'), extensions: JSON.parse(searchParams.get('extensions') ?? '') };
          sent.push([init?.method ?? '', extensions.persistedQuery.sha256Hash, Boolean(query)]);
          return fetch(input, init);
        },
      }),
    ),
  });
  const ask = async (slug: string) =>
    (await client.query({ query: ReadArticleDocument, variables: { slug } })).data?.article?.headline;

  const id = operations.find(({ name }) => name === 'ReadArticle')?.id;
  expect(await ask('fish-prices-fall-in-skerry-as-catch-stays-on-the-island')).toBe(
    'Fish prices fall in Skerry as catch stays on the island',
  );
  expect(await ask('city-of-port-ember-thanks-ferry-crews')).toBe('City of Port Ember thanks ferry crews');
  expect(sent).toEqual([
    ['GET', id, false],
    ['POST', id, true],
    ['GET', id, false],
  ]);
});

test('the published possible types are those that the examples are given', () => {
  expect(published('possible-types')).toEqual(possibleTypes);
});
