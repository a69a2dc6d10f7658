import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/schema.ts';

test.each([
  ['Quote', 'text', 'Statement'],
  ['ArticleEntity', 'mentionCount', 'Article'],
  ['Statement', 'quoteCount', 'Article'],
  ['Paragraph', 'span', 'Quote'],
])('%s.%s is read off the row, though %s has a method of that name', async (type, field, other) => {
  const schema = await buildGraph();
  const resolverOf = (name: string) => {
    const named = schema.getType(name);
    return isObjectType(named) ? named.getFields()[field]?.resolve : expect.fail(`Expected a type ${name}.`);
  };
  expect(resolverOf(type)).toBeUndefined();
  expect(resolverOf(other)).toBeTypeOf('function');
});
