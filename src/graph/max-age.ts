import {
  type DocumentNode,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export const CACHE_CONTROL = `
"""How long caches may use an answer with it, where the server lets them."""
directive @cacheControl(
  """How many seconds at most."""
  maxAge: Int!
) on FIELD_DEFINITION | INTERFACE | OBJECT`;

/** Tells of a valid document how many seconds caches may use its answers at most: the least of the hints in it. */
export function maxAges(schema: GraphQLSchema): (document: DocumentNode) => number {
  const directive = schema.getDirective('cacheControl');
  const hintOf = (defined: { astNode?: Parameters<typeof getDirectiveValues>[1] | null } | null | undefined) => {
    const values = directive && defined?.astNode && getDirectiveValues(directive, defined.astNode);
    return typeof values?.maxAge === 'number' ? values.maxAge : Number.POSITIVE_INFINITY;
  };
  // Apollo keeps the documents it has parsed, within bounds: what is known of them goes with them.
  const known = new WeakMap<DocumentNode, number>();
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    let least = Number.POSITIVE_INFINITY;
    const info = new TypeInfo(schema);
    const enter = () => {
      least = Math.min(least, hintOf(info.getFieldDef()), hintOf(getNamedType(info.getType())));
    };
    visit(document, visitWithTypeInfo(info, { Field: enter, InlineFragment: enter, FragmentDefinition: enter }));
    known.set(document, least);
    return least;
  };
}
