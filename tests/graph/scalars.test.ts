import { GraphQLDateTime } from 'graphql-scalars';
import { expect, test } from 'vitest';
import { DateTime } from '../../src/graph/scalars.ts';

test.each([
  '2031-01-07T22:40:00.000+00:00',
  '1599-02-28T23:59:59.999+00:00',
  '2031-01-07T22:40:00.000+02:00',
  '2031-01-07T22:40:00+00:00',
  '2031-01-07T22:40:00.5Z',
  new Date(0),
  1_900_000_000_000,
])('the moment %s is written as graphql-scalars writes it', (moment) => {
  expect(JSON.stringify(DateTime.serialize(moment))).toBe(JSON.stringify(GraphQLDateTime.serialize(moment)));
});

test.each(['2031-01-07', '2031-13-07T22:40:00.000Z', '', true])('%s is no moment, neither out nor in', (value) => {
  expect(() => DateTime.serialize(value)).toThrow('DateTime cannot');
  expect(() => DateTime.parseValue(value)).toThrow('DateTime cannot');
});
