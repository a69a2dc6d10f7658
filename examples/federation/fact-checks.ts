import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

/** What the desk has on file, about the made-up story in `seeds/lantern-bridge/`. */
const file = [
  {
    claim: 'Nobody on Skerry has waited for a doctor',
    speaker: 'Ana Rivas',
    verdict: 'FALSE',
    finding: 'The night boat of May 9 did not sail, and two patients waited until morning.',
    article: { slug: 'city-of-port-ember-thanks-ferry-crews' },
  },
  {
    claim: 'The price of herring on Skerry Island has fallen by half',
    speaker: 'Skerry Fishers’ Union',
    verdict: 'TRUE',
    finding: 'The union’s own auctions show it: 4.10 a kilo before, 2.05 after.',
    article: { slug: 'fish-prices-fall-in-skerry-as-catch-stays-on-the-island' },
  },
  {
    claim: 'They were sound in October',
    speaker: 'Bo Finch',
    verdict: 'UNPROVEN',
    finding: 'No report of an inspection in October has been published.',
    article: { slug: 'lantern-bridge-closed-after-engineers-find-broken-cables' },
  },
];

/** The subgraph of a fact-checking desk. It keeps no ids of Verbatim's: the router brings along what it asks for. */
export function factChecks(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(readFileSync(new URL('fact-checks.graphql', import.meta.url), 'utf8')),
    resolvers: {
      Query: { factChecks: () => file },
      Quote: { factChecks: ({ text }: { text: string }) => file.filter(({ claim }) => text.includes(claim)) },
      Person: { factChecks: ({ name }: { name: string }) => file.filter(({ speaker }) => speaker === name) },
    },
  });
}
