import type { GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Place } from './place.ts';
import type { Plan, PlannedField, Variables } from './plan.ts';

/** What a resolver may know of its field. The path is that of the object it is called for, while it is called. */
export class Info implements GraphQLResolveInfo {
  readonly fieldName: string;
  readonly fieldNodes: PlannedField['nodes'];
  readonly returnType: GraphQLResolveInfo['returnType'];
  readonly parentType: GraphQLObjectType;
  readonly schema: GraphQLSchema;
  readonly fragments: GraphQLResolveInfo['fragments'];
  readonly rootValue = undefined;
  readonly operation: GraphQLResolveInfo['operation'];
  readonly variableValues: GraphQLResolveInfo['variableValues'];
  place: Place | null = null;
  readonly #key: string;

  constructor(schema: GraphQLSchema, plan: Plan, variables: Variables, field: PlannedField) {
    this.fieldName = field.definition.name;
    this.fieldNodes = field.nodes;
    this.returnType = field.definition.type;
    this.parentType = field.parentType;
    this.schema = schema;
    this.fragments = plan.fragments;
    this.operation = plan.operation;
    this.variableValues = variables;
    this.#key = field.key;
  }

  get path(): GraphQLResolveInfo['path'] {
    let path: GraphQLResolveInfo['path'] | undefined;
    for (const key of [...(this.place?.path ?? []), this.#key]) path = { prev: path, key, typename: undefined };
    return path as GraphQLResolveInfo['path'];
  }
}
