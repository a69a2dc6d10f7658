import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A generated query with what it is asked with. */
export interface Operation {
  source: string;
  variables: Record<string, unknown>;
}

/** Values for arguments of a scalar type, as GraphQL writes them. */
export type Samples = Record<string, readonly string[]>;

/** Generates valid queries over a schema: aliases, arguments, variables, fragments, conditions, interfaces and unions. */
export function operationsOf(schema: GraphQLSchema, samples: Samples, random: () => number) {
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const chance = (share: number) => random() < share;

  /** One operation in the making. */
  class Draft {
    readonly variables: { name: string; type: string; text: string; given: boolean; preset: boolean }[] = [];
    readonly fragments: string[] = [];
    aliases = 0;

    selection(type: GraphQLOutputType, depth: number): string {
      const named = getNamedType(type);
      if (isLeafType(named)) return '';
      const parts: string[] = [];
      const fields = 'getFields' in named ? Object.values(named.getFields()) : [];
      const wanted = fields.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
      for (let i = 0; i < 1 + below(4) && wanted.length > 0; i++) {
        const { name, type: of, args } = pick(wanted);
        const alias = chance(0.6) ? `a${this.aliases++}: ` : '';
        if (alias === '' && args.length > 0) continue;
        const asked = alias ? this.arguments(args) : '';
        parts.push(`${alias}${name}${asked}${this.condition()}${this.selection(of, depth - 1)}`);
      }
      if (chance(0.3)) parts.push(`${chance(0.5) ? `a${this.aliases++}: ` : ''}__typename`);
      const types = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
      for (const one of types) {
        if (!chance(isAbstractType(named) ? 0.5 : 0.15)) continue;
        const inner = this.selection(one, depth);
        if (chance(0.5)) parts.push(`... on ${one.name}${this.condition()}${inner}`);
        else {
          const name = `F${this.fragments.length}`;
          this.fragments.push(`fragment ${name} on ${one.name}${inner}`);
          parts.push(`...${name}${this.condition()}`);
        }
      }
      return ` { ${parts.join(' ') || '__typename'} }`;
    }

    arguments(args: readonly GraphQLArgument[]): string {
      const given = args.flatMap(({ name, type }) =>
        isNonNullType(type) || chance(0.3) ? [`${name}: ${this.value(type, 2)}`] : [],
      );
      return given.length > 0 ? `(${given.join(', ')})` : '';
    }

    value(type: GraphQLInputType, depth: number): string {
      if (chance(0.25)) {
        const name = `v${this.variables.length}`;
        const text = this.literal(type, 0);
        this.variables.push({ name, type: String(type), text, given: true, preset: false });
        return `$${name}`;
      }
      return this.literal(type, depth);
    }

    literal(type: GraphQLInputType, depth: number): string {
      if (isNonNullType(type)) return this.literal(type.ofType, depth);
      if (isListType(type)) {
        return `[${Array.from({ length: below(3) }, () => this.literal(type.ofType, depth)).join(', ')}]`;
      }
      if (isEnumType(type)) return pick(type.getValues()).name;
      if (isInputObjectType(type)) {
        const fields = Object.values(type.getFields()).flatMap(({ name, type: of }) =>
          isNonNullType(of) || (depth > 0 && chance(0.15)) ? [`${name}: ${this.literal(of, depth - 1)}`] : [],
        );
        return `{ ${fields.join(', ')} }`;
      }
      return pick(samples[type.name] ?? ['null']);
    }

    condition(): string {
      if (!chance(0.12)) return '';
      const directive = pick(['skip', 'include']);
      if (chance(0.4)) return ` @${directive}(if: ${chance(0.5)})`;
      const name = `v${this.variables.length}`;
      const preset = chance(0.4);
      this.variables.push({ name, type: 'Boolean!', text: String(chance(0.5)), given: !preset || chance(0.5), preset });
      return ` @${directive}(if: $${name})`;
    }
  }

  return (): Operation => {
    const draft = new Draft();
    const query = schema.getQueryType();
    const selection = query ? draft.selection(query, 2 + below(3)) : '{ __typename }';
    const declared = draft.variables.map(
      ({ name, type, text, preset }) => `$${name}: ${type}${preset ? ` = ${text}` : ''}`,
    );
    const head = declared.length > 0 ? `query (${declared.join(', ')})` : 'query';
    return {
      source: [`${head}${selection}`, ...draft.fragments].join('\n'),
      variables: Object.fromEntries(
        draft.variables.filter(({ given }) => given).map(({ name, text }) => [name, jsonOf(text)]),
      ),
    };
  };
}

/** A literal as JSON has it: names of fields and values between quotation marks. */
function jsonOf(text: string): unknown {
  const json = text.replace(/"(?:[^"\\]|\\.)*"|\b[A-Za-z_]\w*\b/g, (word) =>
    word.startsWith('"') || /^(true|false|null)$/.test(word) ? word : `"${word}"`,
  );
  return JSON.parse(json);
}
