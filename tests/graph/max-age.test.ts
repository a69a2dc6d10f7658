import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { maxAges } from '../../src/graph/max-age.ts';
import { graph } from '../support/server.ts';

test.each([
  ['{ articles { totalCount } }', 60],
  ['{ article(slug: "pier") { headline } }', 300],
  ['{ article(slug: "pier") { quotes { text } } }', 300],
  ['{ entity(name: "Ada Lark") { name } }', Number.POSITIVE_INFINITY],
  ['{ entity(name: "Ada Lark") { name ... on Person { quotes { nodes { text } } } } }', 60],
  ['{ node(id: "x") { id ...Report } } fragment Report on Quote { text }', 300],
  ['query One { publishers { name } } query Other { quotes { totalCount } }', 60],
])('caches may use the answer to %s for %d seconds', async (query, seconds) => {
  const schema = await graph();
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const maxAgeOf = maxAges(schema);
  expect([maxAgeOf(document), maxAgeOf(document)]).toEqual([seconds, seconds]);
});
