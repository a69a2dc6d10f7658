import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { badInput } from './errors.ts';

/** A scalar that is text of one shape, checked on its way in. */
function textScalar(name: string, description: string, specifiedByURL: string, shape: RegExp, expected: string) {
  const parse = (value: unknown) => {
    if (typeof value === 'string' && shape.test(value)) return value;
    throw badInput(`${name} expects ${expected}, got ${JSON.stringify(value)}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const PartialDate = textScalar(
  'PartialDate',
  'A date as exact as the article is: a year (`2018`), a month (`2018-05`) or a day (`2018-05-08`).',
  'https://www.iso.org/iso-8601-date-and-time-format.html',
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  '"2018", "2018-05" or "2018-05-08"',
);

export const LanguageTag = textScalar(
  'LanguageTag',
  'A language as a BCP 47 tag: `en`, `en-GB`, `fa`.',
  'https://www.rfc-editor.org/info/bcp47',
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  'a BCP 47 tag such as "en" or "en-GB"',
);

/** A moment as the database holds it. */
const STORED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/;

/** The scalar of graphql-scalars, by which stored text goes out as text, without becoming a `Date` on the way. */
export const DateTime = new GraphQLScalarType<Date, Date | string>({
  ...GraphQLDateTime.toConfig(),
  serialize: (value) =>
    typeof value === 'string' && STORED.test(value) ? value.replace('+00:00', 'Z') : GraphQLDateTime.serialize(value),
});
