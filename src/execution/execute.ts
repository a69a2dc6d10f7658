import {
  defaultTypeResolver,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  isObjectType,
  locatedError,
} from 'graphql';
import { isThenable, type Questions, questionsOf } from './answer.ts';
import { Info } from './info.ts';
import { type Container, Place, put } from './place.ts';
import type { Fields, Plan, PlannedField, Shape, Variables } from './plan.ts';
import { Failure, settle, type Waiting, waitFor, waitForItems } from './waiting.ts';

/** As many wrong variables are told of at most. */
const MAX_VARIABLE_ERRORS = 50;

/** So large an answer may be, in characters: a few short words can ask for more than any memory holds. */
const MAX_ANSWER = 16_777_216;

/** So much of it an object takes, and each of its fields, beside the characters of texts. */
const VALUE_SIZE = 32;

/** The answer would be too large: ends the run, as no error of a field does. */
class TooLarge extends GraphQLError {
  constructor() {
    super(
      `Expected a query whose answer has at most ${MAX_ANSWER} characters, each object and field counted as ${VALUE_SIZE}; this one has more. Ask for shorter lists, page by page.`,
      { extensions: { code: 'ANSWER_TOO_LARGE' } },
    );
  }
}

/**
 * Runs a query level by level: a field is resolved for all objects of its level before anything below them, so that
 * whatever they ask is asked together. The answer is the one that the GraphQL specification demands; an object that an
 * error has made null is not resolved any further.
 */
export async function execute(
  schema: GraphQLSchema,
  plan: Plan,
  context: object,
  given: Variables,
): Promise<ExecutionResult> {
  const { operation } = plan;
  const options = { maxErrors: MAX_VARIABLE_ERRORS };
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, options);
  return errors ? { errors } : new Run(schema, plan, context, coerced).answer();
}

/** Objects of one type at one place of the operation, side by side with what becomes of them in the answer. */
interface Group {
  fields: Fields;
  sources: unknown[];
  targets: Record<string, unknown>[];
  places: Place[];
}

class Run {
  readonly #schema: GraphQLSchema;
  readonly #plan: Plan;
  readonly #context: object;
  readonly #variables: Variables;
  readonly #questions: Questions;
  readonly #errors: GraphQLError[] = [];
  /** The next level, by the fields to resolve there. */
  #next = new Map<Fields, Group>();
  readonly #infos = new Map<PlannedField, Info>();
  /** Objects of the next level whose type is not known yet. */
  #untyped: Promise<void>[] = [];
  /** How much more the answer may hold. */
  #left = MAX_ANSWER;

  constructor(schema: GraphQLSchema, plan: Plan, context: object, variables: Variables) {
    this.#schema = schema;
    this.#plan = plan;
    this.#context = context;
    this.#variables = variables;
    this.#questions = questionsOf(context);
  }

  async answer(): Promise<ExecutionResult> {
    const response: { data?: Record<string, unknown> } = {};
    const type = this.#schema.getQueryType() as GraphQLObjectType;
    try {
      const fields = this.#plan.root(this.#variables).fieldsOf(type);
      this.#add(fields, {}, new Place(null, response, 'data', true), response, 'data');
    } catch (error) {
      // A condition whose variable does not fit.
      this.#errors.push(locatedError(error, undefined));
    }
    try {
      while (this.#next.size > 0) {
        const level = [...this.#next.values()];
        this.#next = new Map();
        await this.#resolve(level);
        await Promise.all(this.#untyped.splice(0));
      }
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      await Promise.allSettled(this.#untyped);
      return { errors: [error], data: null };
    }
    const { data = null } = response;
    return this.#errors.length > 0 ? { errors: this.#errors, data } : { data };
  }

  async #resolve(level: readonly Group[]): Promise<void> {
    const waiting: Waiting[] = [];
    const open: [field: PlannedField, group: Group, values: unknown[]][] = [];
    for (const group of level) {
      if (this.#errors.length > 0) leaveGone(group);
      for (const field of group.fields) {
        const values = this.#valuesOf(field, group);
        const before = waiting.length;
        waitFor(values, field.shape, waiting);
        if (waiting.length === before) this.#complete(field, group, values);
        else open.push([field, group, values]);
      }
    }
    if (waiting.length > 0) await settle(waiting, this.#questions);
    for (const [field, group, values] of open) {
      const items: Waiting[] = [];
      if (field.shape.kind === 'list') waitForItems(values, field.shape.item, items);
      if (items.length > 0) await settle(items, this.#questions);
      this.#complete(field, group, values);
    }
  }

  #valuesOf(field: PlannedField, { sources, places }: Group): unknown[] {
    const { resolve, name } = field.definition;
    try {
      const args = field.argumentsOf(this.#variables);
      const info = this.#infoOf(field);
      return sources.map((source, i) => {
        try {
          info.place = places[i] as Place;
          if (resolve) return resolve(source, args, this.#context, info);
          const property = (source as Record<string, unknown>)[name];
          return typeof property === 'function' ? property.call(source, args, this.#context, info) : property;
        } catch (error) {
          return new Failure(error);
        }
      });
    } catch (error) {
      return sources.map(() => new Failure(error));
    }
  }

  /** What resolvers may know of a field, the same for all objects. */
  #infoOf(field: PlannedField): Info {
    const known = this.#infos.get(field);
    if (known) return known;
    const info = new Info(this.#schema, this.#plan, this.#variables, field);
    this.#infos.set(field, info);
    return info;
  }

  #complete(field: PlannedField, { targets, places }: Group, values: readonly unknown[]): void {
    const { shape, key } = field;
    for (let i = 0; i < values.length; i++) {
      this.#put(values[i], shape, field, targets[i] as Container, key, places[i] as Place);
    }
  }

  /** Puts a value into the answer, and what is below it on the next level. */
  #put(value: unknown, shape: Shape, field: PlannedField, into: Container, key: string | number, up: Place): void {
    try {
      if (value instanceof Failure) throw value.error;
      if (value instanceof Error) throw value;
      if (value === null || value === undefined) {
        if (shape.isNonNull) throw new Error(`Cannot return null for non-nullable field ${nameOf(field)}.`);
        put(into, key, null);
      } else if (shape.kind === 'leaf') {
        const final = shape.type.serialize(value);
        if (final == null) throw new Error(`Expected a value of ${shape.type.name}, got none from its \`serialize\`.`);
        if (typeof final === 'string') this.#take(final.length);
        put(into, key, final);
      } else if (shape.kind === 'list') {
        this.#putList(value, shape.item, field, into, new Place(up, into, key, !shape.isNonNull));
      } else {
        const place = new Place(up, into, key, !shape.isNonNull);
        if (shape.kind === 'object') this.#add(shape.selection.fieldsOf(shape.type), value, place, into, key);
        else this.#putAbstract(value, shape, field, into, place);
      }
    } catch (error) {
      this.#fail(error, field, into, key, up, shape.isNonNull);
    }
  }

  #putList(value: unknown, item: Shape, field: PlannedField, into: Container, place: Place): void {
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
      throw new Error(`Expected Iterable, but did not find one for field "${nameOf(field)}".`);
    }
    const list: unknown[] = [];
    put(into, place.key, list);
    let index = 0;
    for (const one of value as Iterable<unknown>) this.#put(one, item, field, list, index++, place);
  }

  #putAbstract(
    value: unknown,
    shape: Shape & { kind: 'abstract' },
    field: PlannedField,
    into: Container,
    place: Place,
  ): void {
    const info = this.#infoOf(field);
    info.place = place;
    const named = (shape.type.resolveType ?? defaultTypeResolver)(value, this.#context, info, shape.type);
    if (isThenable(named)) {
      put(into, place.key, undefined);
      this.#untyped.push(
        Promise.resolve(named)
          .then((name) => this.#add(this.#fieldsNamed(name, shape, field), value, place, into, place.key))
          .catch((error) => this.#fail(error, field, into, place.key, place.up as Place, shape.isNonNull)),
      );
    } else this.#add(this.#fieldsNamed(named, shape, field), value, place, into, place.key);
  }

  /** What is asked of a value of an abstract type, whose own type has this name. */
  #fieldsNamed(name: unknown, shape: Shape & { kind: 'abstract' }, field: PlannedField): Fields {
    const type = typeof name === 'string' ? this.#schema.getType(name) : undefined;
    if (!isObjectType(type) || !this.#schema.isSubType(shape.type, type)) {
      throw new Error(`Expected the name of a type of ${shape.type.name} for ${nameOf(field)}, got ${String(name)}.`);
    }
    return shape.selection.fieldsOf(type);
  }

  #add(fields: Fields, source: unknown, place: Place, into: Container, key: string | number): void {
    this.#take(VALUE_SIZE * (1 + fields.length));
    const target = fields.blank();
    put(into, key, target);
    const group = this.#next.get(fields);
    if (group) {
      group.sources.push(source);
      group.targets.push(target);
      group.places.push(place);
    } else if (fields.length > 0) {
      this.#next.set(fields, { fields, sources: [source], targets: [target], places: [place] });
    }
  }

  #take(size: number): void {
    this.#left -= size;
    if (this.#left < 0) throw new TooLarge();
  }

  #fail(error: unknown, { nodes }: PlannedField, into: Container, key: string | number, up: Place, isNonNull: boolean) {
    if (error instanceof TooLarge) throw error;
    const located = locatedError(error, nodes, [...up.path, key]);
    if (!isNonNull) put(into, key, null);
    else {
      // One error is told for each value that is null because of errors.
      if (up.isGone) return;
      up.makeNull();
    }
    this.#errors.push(located);
  }
}

/** Takes objects out that an error has made null. */
function leaveGone(group: Group): void {
  const stay = group.places.map((place) => !place.isGone);
  if (stay.every(Boolean)) return;
  group.sources = group.sources.filter((_, i) => stay[i]);
  group.targets = group.targets.filter((_, i) => stay[i]);
  group.places = group.places.filter((_, i) => stay[i]);
}

function nameOf({ parentType, definition }: PlannedField): string {
  return `${parentType.name}.${definition.name}`;
}
