import type { OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { serve } from './serve.ts';

test('a query is parsed once, and forgotten for others that are long, if only by their comments', async () => {
  const operations: OperationDefinitionNode[] = [];
  const { post } = await serve({
    around: (operation, context, run) => {
      operations.push(operation);
      return run(context);
    },
  });
  const short = '{ hello }';
  const long = (mark: string) => `{ hello } # ${mark.repeat(600_000)}`;
  for (const query of [short, short, long('a'), long('b'), long('a'), short]) {
    expect(await (await post({ query })).json()).toEqual({ data: { hello: 'world' } });
  }
  const [first, second, a, , aAgain] = operations;
  expect(first === second).toBe(true);
  expect(a === aAgain).toBe(false);
});
