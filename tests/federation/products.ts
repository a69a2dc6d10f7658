import 'reflect-metadata';
import { DirectiveLocation, GraphQLDirective, type GraphQLSchema } from 'graphql';
import {
  Arg,
  buildSchema,
  Directive,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { toSubgraph } from '../../src/graph/subgraph.ts';

const LINK = `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.3"
      import: [
        "@composeDirective", "@extends", "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides",
        "@requires", "@shareable", "@tag"
      ]
    )
    @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
    @composeDirective(name: "@custom")
`;

@ObjectType()
@Directive('@extends')
@Directive('@key(fields: "email")')
class User {
  @Field(() => ID)
  @Directive('@external')
  email!: string;

  @Field(() => String, { nullable: true })
  @Directive('@override(from: "users")')
  name!: string;

  @Field(() => Int, { nullable: true })
  @Directive('@external')
  totalProductsCreated!: number;

  @Field(() => Int)
  @Directive('@external')
  yearsOfEmployment!: number;
}

@ObjectType()
class ProductVariation {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
@Directive('@shareable')
class ProductDimension {
  @Field(() => String, { nullable: true })
  size!: string;

  @Field(() => Float, { nullable: true })
  weight!: number;

  @Field(() => String, { nullable: true })
  @Directive('@inaccessible')
  unit!: string;
}

@ObjectType()
class CaseStudy {
  @Field(() => ID)
  caseNumber!: string;

  @Field(() => String, { nullable: true })
  description!: string;
}

@ObjectType()
@Directive('@key(fields: "study { caseNumber }")')
class ProductResearch {
  @Field(() => CaseStudy)
  study!: CaseStudy;

  @Field(() => String, { nullable: true })
  outcome!: string | null;
}

@ObjectType()
@Directive('@key(fields: "sku package")')
class DeprecatedProduct {
  @Field(() => String)
  sku!: string;

  @Field(() => String)
  package!: string;

  @Field(() => String, { nullable: true })
  reason!: string;

  @Field(() => User, { nullable: true })
  createdBy!: User;
}

@ObjectType()
@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
class Product {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  sku!: string;

  @Field(() => String, { nullable: true })
  package!: string;

  @Field(() => ProductVariation, { nullable: true })
  variation!: ProductVariation;

  @Field(() => ProductDimension, { nullable: true })
  dimensions!: ProductDimension;

  @Field(() => User, { nullable: true })
  @Directive('@provides(fields: "totalProductsCreated")')
  createdBy!: User;

  @Field(() => String, { nullable: true })
  @Directive('@tag(name: "internal")')
  notes!: string | null;

  @Field(() => [ProductResearch])
  research!: ProductResearch[];
}

@ObjectType()
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
class Inventory {
  @Field(() => ID)
  id!: string;

  @Field(() => [DeprecatedProduct])
  deprecatedProducts!: DeprecatedProduct[];
}

const user: User = {
  email: 'support@apollographql.com',
  name: 'Jane Smith',
  totalProductsCreated: 1337,
  yearsOfEmployment: 10,
};
const dimensions: ProductDimension = { size: 'small', weight: 1, unit: 'kg' };
const federationStudy: ProductResearch = {
  study: { caseNumber: '1234', description: 'Federation Study' },
  outcome: null,
};
const studioStudy: ProductResearch = { study: { caseNumber: '1235', description: 'Studio Study' }, outcome: null };
const deprecated: DeprecatedProduct = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
  createdBy: user,
};
const products: Product[] = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    dimensions,
    createdBy: user,
    notes: null,
    research: [federationStudy],
  },
  {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    dimensions,
    createdBy: user,
    notes: null,
    research: [studioStudy],
  },
];

@Resolver(() => User)
class UserFields {
  @FieldResolver(() => Int, { nullable: true })
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  averageProductsCreatedPerYear(@Root() { totalProductsCreated, yearsOfEmployment }: User): number | null {
    return totalProductsCreated ? Math.round(totalProductsCreated / yearsOfEmployment) : null;
  }
}

@Resolver()
class Queries {
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string): Product | undefined {
    return products.find((product) => product.id === id);
  }

  @Query(() => DeprecatedProduct, { nullable: true, deprecationReason: 'Use product query instead' })
  deprecatedProduct(
    @Arg('sku', () => String) sku: string,
    @Arg('package', () => String) name: string,
  ): DeprecatedProduct | null {
    return sku === deprecated.sku && name === deprecated.package ? deprecated : null;
  }
}

/** The first of these that has all that a reference says of it. */
function matching<Row extends object>(rows: Row[], { __typename, ...key }: Record<string, unknown>): Row | null {
  const has = (value: unknown, part: unknown): boolean =>
    part instanceof Object && value instanceof Object
      ? Object.entries(part).every(([name, inner]) => has(new Map(Object.entries(value)).get(name), inner))
      : value === part;
  return rows.find((row) => has(row, key)) ?? null;
}

/** The subgraph that Apollo's compatibility suite asks every implementation to write, over the data that it expects. */
export async function buildProducts(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [Queries, UserFields],
    orphanedTypes: [Inventory],
    directives: [new GraphQLDirective({ name: 'custom', locations: [DirectiveLocation.OBJECT] })],
    validate: false,
  });
  return toSubgraph(
    schema,
    {
      Product: (reference) => matching(products, reference),
      DeprecatedProduct: (reference) => matching([deprecated], reference),
      ProductResearch: (reference) => matching([federationStudy, studioStudy], reference),
      User: ({ email, ...required }) => (email === user.email ? { ...user, ...required } : null),
      Inventory: ({ id }) => ({ id, deprecatedProducts: id === 'apollo-oss' ? [deprecated] : [] }),
    },
    LINK,
  );
}
