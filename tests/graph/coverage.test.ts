import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { graph } from '../support/server.ts';

const root = join(import.meta.dirname, '../..');

/** The documents that tests, examples and the manual ask with, those in strings of programs as well. */
function documents(): DocumentNode[] {
  const inFolder = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return ['README.md', ...['docs', 'examples', 'tests'].flatMap(inFolder)]
    .filter((path) => /\.(graphql|md|ts)$/.test(path) && !path.includes('generated'))
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return path.endsWith('.graphql') ? [text] : path.endsWith('.md') ? inFences(text) : inStrings(text);
    })
    .flatMap((text) => readable(text) ?? []);
}

const inFences = (markdown: string) => [...markdown.matchAll(/```graphql\n(.*?)```/gs)].map(([, text = '']) => text);

/** What stands between the marks of a program's strings; what it fills in while running reads as `__typename`. */
const inStrings = (program: string) =>
  [...program.matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'/gs)].map(([, template, text]) =>
    (template ?? text ?? '').replaceAll(/\$\{[^{}]*\}/g, '__typename').replaceAll('\\', ''),
  );

function readable(text: string): DocumentNode | null {
  try {
    return text.includes('{') ? parse(text) : null;
  } catch {
    return null;
  }
}

/** The fields that the documents ask for, each at every type that has it by the interface it was asked of. */
function asked(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const note = visitWithTypeInfo(info, {
    Field({ name: { value } }) {
      const parent = info.getParentType();
      if (!parent || !info.getFieldDef()) return;
      found.add(`${parent.name}.${value}`);
      if (isInterfaceType(parent))
        for (const type of schema.getPossibleTypes(parent)) found.add(`${type.name}.${value}`);
    },
  });
  for (const document of documents()) visit(document, note);
  return found;
}

test('every field is asked for by a test, an example or the manual', async () => {
  const schema = await graph();
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type))
    .flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
    );
  const covered = asked(schema);
  expect(fields.length).toBeGreaterThan(150);
  expect(fields.filter((field) => !covered.has(field))).toEqual([]);
});
