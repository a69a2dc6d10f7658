import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

/** The two subgraphs that Apollo's compatibility suite puts beside `products`. */
export const users = (): GraphQLSchema =>
  buildSubgraphSchema({
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
      type User @key(fields: "email") {
        email: ID!
        name: String
        totalProductsCreated: Int @shareable
        yearsOfEmployment: Int!
      }
    `),
    resolvers: {
      User: {
        __resolveReference: ({ email }: { email: string }) =>
          email === 'support@apollographql.com'
            ? { email, name: 'Apollo Studio Support', totalProductsCreated: 10, yearsOfEmployment: 10 }
            : null,
      },
    },
  });

export const inventory = (): GraphQLSchema =>
  buildSubgraphSchema({
    typeDefs: parse(`
      extend schema
        @link(
          url: "https://specs.apollo.dev/federation/v2.3"
          import: ["@external", "@key", "@requires", "@shareable"]
        )
      type Query { inventory(id: ID!): Inventory }
      interface Inventory @key(fields: "id") { id: ID! products: [Product!]! }
      type OpenSourceInventory implements Inventory @key(fields: "id") { id: ID! products: [Product!]! }
      type Product @key(fields: "id") {
        id: ID!
        dimensions: ProductDimension @external
        delivery(zip: String): DeliveryEstimates @requires(fields: "dimensions { size weight }")
      }
      type ProductDimension @shareable { size: String weight: Float }
      type DeliveryEstimates { estimatedDelivery: String fastestDelivery: String }
    `),
    resolvers: {
      Query: {
        inventory: (_: unknown, { id }: { id: string }) =>
          id === 'apollo-oss'
            ? { __typename: 'OpenSourceInventory', id, products: [{ id: 'apollo-federation' }] }
            : null,
      },
      Product: {
        delivery: ({ dimensions }: { dimensions: { size: string; weight: number } }, { zip }: { zip: string }) => {
          const arrival = `${dimensions.size}, ${dimensions.weight} kg, to ${zip}`;
          return { estimatedDelivery: arrival, fastestDelivery: arrival };
        },
      },
    },
  });
