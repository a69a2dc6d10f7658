import {
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { randomFrom } from '../../bench/archive.ts';
import { seed } from '../../src/cli/seed.ts';
import { executorOf } from '../../src/execution/gateway.ts';
import { runLean } from '../../src/graph/context.ts';
import { buildGraph } from '../../src/graph/schema.ts';
import { Reader } from '../../src/store/reader.ts';
import { temporaryDatabase } from '../support/server.ts';
import { operationsOf } from './operations.ts';

const CASES = Number(process.env.VERBATIM_OPERATIONS ?? 400);

const database = await temporaryDatabase();
await seed(database.prisma);
afterAll(() => database.close());

type Row = Record<string, unknown>;

/** What a field does instead of what it should, by `Type.field`. */
const faults = new Map<string, 'throws' | 'rejects' | 'null' | 'an error'>();
// graphql-js leaves promises behind where a field throws beside them: for it, all fields are promises.
let isAwaiting = false;
const schema = withFaults(await buildGraph());

function withFaults(graph: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(graph.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve: GraphQLFieldResolver<Row, unknown> = field.resolve ?? ((row) => row[field.name]);
      const faulty: typeof resolve = (...asked) => {
        const fault = faults.get(`${type.name}.${field.name}`);
        const error = new Error(`${field.name} is broken`);
        if (fault === 'throws') throw error;
        if (fault === 'rejects') return Promise.reject(error);
        if (fault === 'an error') return error;
        return fault === 'null' ? null : resolve(...asked);
      };
      field.resolve = (...asked) => (isAwaiting ? Promise.resolve().then(() => faulty(...asked)) : faulty(...asked));
    }
  }
  return graph;
}

const run = executorOf(schema, runLean);
const reader = () => new Reader(database.reader);

async function bothAnswers(source: string, variables: Record<string, unknown>) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Expected an operation.');
  // Twice, for the second run reads only the columns that the first has looked at, where it asked for other fields.
  const flipped = Object.entries(variables).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]);
  await run({ document, operation, context: { reader: reader() }, variables: Object.fromEntries(flipped) });
  const ours = await run({ document, operation, context: { reader: reader() }, variables });
  isAwaiting = true;
  const theirs = await execute({ schema, document, contextValue: { reader: reader() }, variableValues: variables });
  isAwaiting = false;
  return { ours, theirs };
}

/** The errors of an answer by the place that is null because of them: what failed there, or only that something below did. */
function nullsOf({ data, errors = [] }: ExecutionResult): string[] {
  const nulls = errors.map(({ path = [], message, locations }) => {
    let [value, depth]: [unknown, number] = [data, 0];
    while (value !== null && value !== undefined && depth < path.length) {
      value = (value as Record<string | number, unknown>)[path[depth++] as string];
    }
    const place = path.slice(0, depth).join('.');
    return depth === path.length ? `${place}: ${message} ${JSON.stringify(locations)}` : `${place}: something below`;
  });
  return [...new Set(nulls)].sort();
}

const random = randomFrom(7);
const samples = {
  Int: ['0', '1', '2', '3', '5', '-1'],
  Float: ['0.5', '0.9', '1'],
  Boolean: ['true', 'false'],
  ID: await ids(),
  String: ['"the"', '"Iran"', '"bridge"', '"nobody"', '"us-and-iran-in-oman-to-discuss-irans-nuclear-program"', '""'],
  DateTime: ['"2031-05-06T00:00:00Z"', '"2026-02-06T12:00:00Z"'],
  URL: ['"https://example.org/a"'],
  PartialDate: ['"2031"', '"2031-05"'],
  LanguageTag: ['"en"'],
  _Any: ['{ __typename: "Nobody" }'],
};

async function ids(): Promise<string[]> {
  const found = await execute({
    schema,
    document: parse(
      '{ entities(first: 8) { nodes { id } } articles(first: 3) { nodes { id } } quotes(first: 4) { nodes { id } } }',
    ),
    contextValue: { reader: reader() },
  });
  return (JSON.stringify(found).match(/"id":"[^"]+"/g) ?? ['"none"']).map((id) => id.slice(5));
}

test(`${CASES} generated operations are answered as graphql-js answers them`, {
  timeout: CASES * 100 + 60_000,
}, async () => {
  const next = operationsOf(schema, samples, random);
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : []));
  let [failed, whole] = [0, 0];
  for (let i = 0; i < CASES; i++) {
    const { source, variables } = next();
    faults.clear();
    if (i % 2 === 1) {
      for (const field of fields) {
        if (random() < 0.02 && source.includes(field.replace(/^.*\./, ''))) {
          faults.set(field, (['throws', 'rejects', 'null', 'an error'] as const)[Math.floor(random() * 4)] ?? 'null');
        }
      }
    }
    const { ours, theirs } = await bothAnswers(source, variables);
    const asked = `${source}\n${JSON.stringify(variables)}\n${JSON.stringify([...faults])}`;
    expect(JSON.stringify(ours.data), asked).toBe(JSON.stringify(theirs.data));
    expect(nullsOf(ours), asked).toEqual(nullsOf(theirs));
    if (ours.errors) failed++;
    else whole++;
  }
  // Neither all of them fail nor none.
  expect(failed).toBeGreaterThan(CASES / 20);
  expect(whole).toBeGreaterThan(CASES / 5);
});
