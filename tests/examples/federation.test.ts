import { readFileSync } from 'node:fs';
import { composeServices as composeWithApollo } from '@apollo/composition';
import { composeServices as composeWithHive } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factChecks } from '../../examples/federation/fact-checks.ts';
import { gateways, type Running } from '../../examples/federation/gateways.ts';
import { serveSubgraph } from '../../examples/federation/subgraph.ts';
import { startServer } from '../support/server.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const composers = { apollo: composeWithApollo, hive: composeWithHive };

const statements: string[] = [];
let verbatim: Awaited<ReturnType<typeof startServer>>;
let desk: Running;
const supergraphs: Record<string, string> = {};
beforeAll(async () => {
  verbatim = await startServer({ onStatement: (sql) => statements.push(sql) });
  desk = await serveSubgraph(factChecks());
  const services = [
    { name: 'verbatim', url: `${verbatim.url}/graphql`, typeDefs: parse(read('schema.graphql')) },
    { name: 'checks', url: desk.url, typeDefs: parse(read('examples/federation/fact-checks.graphql')) },
  ];
  for (const [name, compose] of Object.entries(composers)) {
    expect(compose(services.slice(0, 1)).errors).toBeUndefined();
    const { supergraphSdl = '', errors } = compose(services);
    expect(errors).toBeUndefined();
    supergraphs[name] = supergraphSdl;
  }
});
afterAll(async () => {
  await desk.stop();
  await verbatim.close();
});

describe.each([
  ['apollo', 'apollo'],
  ['apollo', 'hive'],
  ['hive', 'apollo'],
  ['hive', 'hive'],
] as const)('composed by %s and served by %s', (composer, gateway) => {
  let running: Running;
  beforeAll(async () => {
    running = await gateways[gateway](supergraphs[composer] ?? '', 0);
  });
  afterAll(() => running.stop());

  async function ask(query: string): Promise<unknown> {
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  test('one question is answered by both services', async () => {
    const answer = JSON.parse(read('tests/examples/what-was-checked.json'));
    expect(await ask(read('examples/federation/question.graphql'))).toEqual(answer);
  });

  test('what the desk points to is read in one statement, however much it is', async () => {
    statements.length = 0;
    expect(await ask('{ factChecks { article { headline } } }')).toEqual({
      data: {
        factChecks: [
          { article: { headline: 'City of Port Ember thanks ferry crews' } },
          { article: { headline: 'Fish prices fall in Skerry as catch stays on the island' } },
          { article: { headline: 'Lantern Bridge closed after engineers find broken cables' } },
        ],
      },
    });
    expect(statements).toHaveLength(1);
  });
});

test('the manual shows the question as it is asked', () => {
  const [, shown = ''] = /```graphql\n(query .*?)```/s.exec(read('docs/federation.md')) ?? [];
  expect(print(parse(shown))).toBe(print(parse(read('examples/federation/question.graphql'))));
});
