import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeByDepth,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { execute } from './execute.ts';
import { Plan, type Variables } from './plan.ts';

/** An operation with the validated document that holds it, and what it is asked with. */
export interface Request {
  document: DocumentNode;
  /** None where the document does not tell which one is meant. */
  operation: OperationDefinitionNode | undefined;
  /** The name under which it was asked for. */
  operationName?: string | null | undefined;
  context: object;
  variables: Variables;
}

/** What goes on around a run of a query: it may run it with another context, or more than once. */
export type Around = (
  operation: OperationDefinitionNode,
  context: object,
  run: (context: object) => Promise<ExecutionResult>,
) => Promise<ExecutionResult>;

/** Runs the operations of a schema: queries level by level, anything else as graphql-js does. */
export function executorOf(
  schema: GraphQLSchema,
  around: Around = (_, context, run) => run(context),
): (request: Request) => Promise<ExecutionResult> {
  // Apollo keeps the documents it has parsed, within bounds: their plans go with them.
  const plans = new WeakMap<OperationDefinitionNode, Plan>();
  return async ({ document, operation, operationName, context, variables }) => {
    const byDepth = { schema, document, operationName, contextValue: context, variableValues: variables };
    if (!operation) return executeByDepth(byDepth);
    if (!schema.getRootType(operation.operation)) {
      const message = `Expected a query, got a ${operation.operation}: this graph has none.`;
      return { errors: [new GraphQLError(message, { nodes: operation, extensions: { code: 'BAD_USER_INPUT' } })] };
    }
    if (operation.operation !== OperationTypeNode.QUERY) return executeByDepth(byDepth);
    const plan = plans.get(operation) ?? new Plan(schema, operation, fragmentsOf(document));
    plans.set(operation, plan);
    return around(operation, context, (own) => execute(schema, plan, own, variables));
  };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

type Gateway = NonNullable<ApolloServerOptionsWithGateway<object>['gateway']>;

/** The executor as Apollo Server takes one: it parses, validates and formats as ever, and runs nothing itself. */
export function gatewayOf(schema: GraphQLSchema, around?: Around): Gateway {
  const run = executorOf(schema, around);
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, operation, context, request: { operationName, variables = {} } }) =>
        run({ document, operation, operationName, context, variables }),
    }),
    stop: async () => undefined,
  };
}
