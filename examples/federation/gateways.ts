import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** A server on this machine. */
export interface Running {
  url: string;
  stop(): Promise<void>;
}

const host = '127.0.0.1';

async function apollo(supergraphSdl: string, port: number): Promise<Running> {
  // Otherwise it looks for a cloud around it, and reports to Apollo.
  process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
  const { url } = await startStandaloneServer(server, { listen: { host, port } });
  return { url, stop: () => server.stop() };
}

interface HiveRuntime {
  createGatewayRuntime(options: { supergraph: string; logging: boolean }): RequestListener & AsyncDisposable;
}

async function hive(supergraph: string, port: number): Promise<Running> {
  // Under a name that the compiler does not follow: its types would replace those of Node and of graphql everywhere.
  const runtime = '@graphql-hive/gateway-runtime';
  const { createGatewayRuntime }: HiveRuntime = await import(runtime);
  const gateway = createGatewayRuntime({ supergraph, logging: false });
  const server = createServer(gateway).listen({ host, port });
  await new Promise((listening) => server.once('listening', listening));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/graphql`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await gateway[Symbol.asyncDispose]();
    },
  };
}

/** Starts a gateway over a supergraph; port 0 is any free one. */
export const gateways = { apollo, hive };
