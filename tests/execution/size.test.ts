import { afterAll, expect, test } from 'vitest';
import { openGraph } from '../support/graph.ts';

const graph = await openGraph();
afterAll(() => graph.close());

/** Articles by way of the quotes of those whom they quote, so many times around. */
const around = (times: number, inside: string): string =>
  times === 0
    ? inside
    : `quotes { speaker { ...on Person { quotes(first: 100) { nodes { article { ${around(times - 1, inside)} } } } } } }`;

const refusal = expect.stringMatching(
  /^ANSWER_TOO_LARGE: Expected a query whose answer has at most 16777216 characters/,
);

test.each([
  ['objects, by going in circles', `{ articles { nodes { ${around(3, 'slug')} } } }`],
  ['objects, under a name of JavaScript', `{ __proto__: articles { nodes { ${around(3, 'slug')} } } }`],
  [
    'fields, under many names',
    `{ articles { nodes { ${Array.from({ length: 50_000 }, (_, i) => `a${i}: slug`).join(' ')} } } }`,
  ],
  [
    'text, again and again',
    `{ articles { nodes { ${around(1, Array.from({ length: 200 }, (_, i) => `a${i}: body`).join(' '))} } } }`,
  ],
])('refuses more than an answer may hold: %s', async (_, query) => {
  expect(await graph.refusal(query)).toEqual([refusal]);
});

test('answers what is large and fits, also under a name of JavaScript', async () => {
  const named = await graph.ask('{ __proto__: articles { totalCount } }');
  expect(Object.entries(named)).toEqual([['__proto__', { totalCount: 12 }]]);
  const large = await graph.ask(`{ articles { nodes { ${around(1, 'body')} } } }`);
  expect(JSON.stringify(large).length).toBeGreaterThan(100_000);
});
