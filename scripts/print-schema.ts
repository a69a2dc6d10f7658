// Prints the schema that clients see to schema.graphql.
import { writeFileSync } from 'node:fs';
import { buildNouns } from '../src/graph/schema.ts';
import { printSubgraph } from '../src/graph/subgraph.ts';

writeFileSync('schema.graphql', printSubgraph(await buildNouns()));
