import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A type of schema.org: those it is a kind of, and which types the values of each of its own properties may have. */
interface Type {
  parents: string[];
  properties: Map<string, string[]>;
}

/** What a plain value may stand for. */
const DATA_TYPES = {
  string: ['Text', 'URL', 'Date', 'DateTime', 'Time', 'Duration'],
  number: ['Number', 'Integer', 'Float'],
  boolean: ['Boolean'],
};

const types = readTypes();

/** The vocabulary as the package `schema-dts` declares it: `interface ArticleBase extends CreativeWorkBase { "wordCount"?: … }`. */
function readTypes(): Map<string, Type> {
  const file = new URL('schema.d.ts', import.meta.resolve('schema-dts'));
  const found = new Map<string, Type>();
  const declared = /^(?:export )?interface (\w+)(Base|Leaf) extends ([^{]+) \{\n(.*?)^\}/gms;
  for (const [, name = '', , heritage = '', body = ''] of readFileSync(fileURLToPath(file), 'utf8').matchAll(
    declared,
  )) {
    const type: Type = found.get(name) ?? { parents: [], properties: new Map() };
    found.set(name, type);
    for (const [, parent = ''] of heritage.matchAll(/(\w+)Base/g)) if (parent !== name) type.parents.push(parent);
    for (const [, property = '', values = ''] of body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<([^,]+),/gm)) {
      type.properties.set(property, values.split(' | '));
    }
  }
  return found;
}

/** A type and all that it is a kind of. */
const kindsOf = (name: string): string[] => [name, ...(types.get(name)?.parents ?? []).flatMap(kindsOf)];

/** What in a JSON-LD document schema.org does not know: types, properties, and values that a property does not take. */
export function unknownToSchemaOrg(value: object, path = ''): string[] {
  const { '@context': context, '@type': name, '@id': _id, ...properties } = value as Record<string, unknown>;
  if (path === '' && context !== 'https://schema.org') return [`@context: ${context}`];
  if (typeof name !== 'string' || !types.has(name)) return [`${path}@type: ${name}`];
  return Object.entries(properties).flatMap(([property, given]) => {
    const place = `${path}${property}`;
    const taken = kindsOf(name).flatMap((kind) => types.get(kind)?.properties.get(property) ?? []);
    if (taken.length === 0) return [`${place}: no property of ${name}`];
    return [given].flat().flatMap((each) => {
      if (typeof each === 'object' && each !== null) {
        const type = String((each as Record<string, unknown>)['@type']);
        if (!kindsOf(type).some((kind) => taken.includes(kind))) return [`${place}: takes ${taken}, not ${type}`];
        return unknownToSchemaOrg(each, `${place}.`);
      }
      const data: string[] = DATA_TYPES[typeof each as keyof typeof DATA_TYPES] ?? [];
      return data.some((type) => taken.includes(type)) ? [] : [`${place}: takes ${taken}, not ${JSON.stringify(each)}`];
    });
  });
}
