// Serves Verbatim and a fact-checking desk as one graph:
//   npx tsx examples/federation/serve.ts [apollo | hive] [address of Verbatim's graph]
import { factChecks } from './fact-checks.ts';
import { gateways } from './gateways.ts';
import { serveSubgraph } from './subgraph.ts';
import { composeSupergraph } from './supergraph.ts';

const [name = 'hive', verbatim = 'http://127.0.0.1:4000/graphql'] = process.argv.slice(2);
const start = name === 'apollo' ? gateways.apollo : gateways.hive;

const desk = await serveSubgraph(factChecks(), 4001);
const supergraph = await composeSupergraph({ verbatim, checks: desk.url });
const { url } = await start(supergraph, 4002);
console.log(`Verbatim and the fact-checks of ${desk.url} are one graph at ${url}`);
