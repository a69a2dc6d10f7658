import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { GraphQLSchema } from 'graphql';
import type { Running } from './gateways.ts';

/** Serves a subgraph on this machine; port 0 is any free one. */
export async function serveSubgraph(schema: GraphQLSchema, port = 0): Promise<Running> {
  const server = new ApolloServer({ schema });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port } });
  return { url, stop: () => server.stop() };
}
