import { GraphQLError } from 'graphql';

/** The request cannot be answered as it stands: the message says what was expected and what came. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
