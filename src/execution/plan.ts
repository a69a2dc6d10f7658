import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** What becomes of a value of a type: how it is completed, and where to go on from there. */
export type Shape = { isNonNull: boolean } & (
  | { kind: 'leaf'; type: GraphQLLeafType }
  | { kind: 'list'; item: Shape }
  | { kind: 'object'; type: GraphQLObjectType; selection: Selection }
  | { kind: 'abstract'; type: GraphQLAbstractType; selection: Selection }
);

/** What is asked of the objects of one type at one place of the operation, in the order of the answer. */
export interface Fields extends ReadonlyArray<PlannedField> {
  /** The object that goes into the answer, with all of them still undefined. */
  blank(): Record<string, unknown>;
}

/** A field to resolve on every object of one type at one place of the operation. */
export interface PlannedField {
  /** Its name in the answer. */
  key: string;
  parentType: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  shape: Shape;
  /** Its arguments, the same object where no variable is among them; throws a `GraphQLError` where one does not fit. */
  argumentsOf(variables: Variables): Record<string, unknown>;
}

/** A plan keeps what its operation asks for so many sets of values of its conditions. */
const MAX_ROOTS = 16;

/** An operation of a document, ready to run; what its conditions leave of it is worked out once for each of their values. */
export class Plan {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #schema: GraphQLSchema;
  readonly #conditions: readonly string[];
  readonly #roots = new Map<string, Selection>();

  constructor(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  ) {
    this.#schema = schema;
    this.operation = operation;
    this.fragments = fragments;
    this.#conditions = conditionsOf([operation, ...Object.values(fragments)]);
  }

  root(variables: Variables): Selection {
    const values = JSON.stringify(this.#conditions.map((name) => variables[name]));
    const known = this.#roots.get(values);
    if (known) return known;
    const { fragments } = this;
    const root = new Selection([this.operation.selectionSet], { schema: this.#schema, fragments, variables });
    if (this.#roots.size >= MAX_ROOTS) this.#roots.clear();
    this.#roots.set(values, root);
    return root;
  }
}

/** The variables that say whether a field is asked for: those of `@skip` and `@include`. */
function conditionsOf(definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): string[] {
  const conditions = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      Directive({ name, arguments: given = [] }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      },
    });
  }
  return [...conditions];
}

/** Where fields are looked up; of the variables only those of conditions count. */
interface Scope {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Variables;
}

/** What is asked of the objects at one place of an operation. */
export class Selection {
  readonly #sets: readonly SelectionSetNode[];
  readonly #scope: Scope;
  readonly #fields = new Map<GraphQLObjectType, Fields>();

  constructor(sets: readonly SelectionSetNode[], scope: Scope) {
    this.#sets = sets;
    this.#scope = scope;
  }

  /** The fields of objects of a type, in the order of the answer. */
  fieldsOf(type: GraphQLObjectType): Fields {
    const known = this.#fields.get(type);
    if (known) return known;
    const nodes = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    for (const set of this.#sets) collect(set, type, this.#scope, visited, nodes);
    const planned = [...nodes].flatMap(([key, same]) => plannedField(key, type, same, this.#scope) ?? []);
    const fields = Object.assign(planned, { blank: blankOf(planned.map(({ key }) => key)) });
    this.#fields.set(type, fields);
    return fields;
  }
}

/**
 * Makes objects with these names, which are names of GraphQL. Written as a literal, for the engine makes that as one piece
 * of memory, where an object that grows field by field is made several times.
 */
function blankOf(names: readonly string[]): () => Record<string, unknown> {
  // Written plainly, `__proto__` would be no name but what the object inherits from.
  const keys = names.map((name) => (name === '__proto__' ? `['${name}']` : name));
  return new Function(`return { ${keys.map((key) => `${key}: undefined`).join(', ')} };`) as ReturnType<typeof blankOf>;
}

/** Gathers the fields that a selection set asks of a type, by their names in the answer. */
function collect(
  { selections }: SelectionSetNode,
  type: GraphQLObjectType,
  scope: Scope,
  visited: Set<string>,
  fields: Map<string, FieldNode[]>,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection, scope.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const same = fields.get(key);
      if (same) same.push(selection);
      else fields.set(key, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[selection.name.value] : selection;
    if (fragment && isAbout(fragment.typeCondition?.name.value, type, scope.schema)) {
      collect(fragment.selectionSet, type, scope, visited, fields);
    }
  }
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives?.length) return true;
  return (
    fitting(() => getDirectiveValues(GraphQLSkipDirective, node, variables))?.if !== true &&
    fitting(() => getDirectiveValues(GraphQLIncludeDirective, node, variables))?.if !== false
  );
}

/** Reads values that a variable may not fit, which is a mistake of whoever asks. */
function fitting<Values>(read: () => Values): Values {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) error.extensions.code ??= 'BAD_USER_INPUT';
    throw error;
  }
}

function isAbout(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  const wanted = condition === undefined ? type : schema.getType(condition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

function plannedField(
  key: string,
  parentType: GraphQLObjectType,
  nodes: readonly FieldNode[],
  scope: Scope,
): PlannedField | undefined {
  const [node] = nodes;
  const definition = node && definitionOf(node.name.value, parentType, scope.schema);
  if (!definition) return undefined;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return {
    key,
    parentType,
    definition,
    nodes,
    shape: shapeOf(definition.type, new Selection(sets, scope)),
    argumentsOf: argumentsOf(definition, node),
  };
}

function argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): PlannedField['argumentsOf'] {
  const read = (variables: Variables) => fitting(() => getArgumentValues(definition, node, variables));
  let constant: Record<string, unknown> | undefined;
  return hasVariable(node.arguments ?? []) ? read : (variables) => (constant ??= read(variables));
}

function hasVariable(given: readonly ArgumentNode[]): boolean {
  let found = false;
  const Variable = () => {
    found = true;
  };
  for (const { value } of given) visit(value, { Variable });
  return found;
}

function definitionOf(name: string, type: GraphQLObjectType, schema: GraphQLSchema) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

function shapeOf(type: GraphQLOutputType, selection: Selection): Shape {
  if (isNonNullType(type)) return { ...shapeOf(type.ofType, selection), isNonNull: true };
  if (isListType(type)) return { isNonNull: false, kind: 'list', item: shapeOf(type.ofType, selection) };
  if (isLeafType(type)) return { isNonNull: false, kind: 'leaf', type };
  if (isObjectType(type)) return { isNonNull: false, kind: 'object', type, selection };
  return { isNonNull: false, kind: 'abstract', type, selection };
}
