/** A thing that JSON-LD describes. Every property may hold a value, a thing or a list of both. */
export type JsonLdNode = { [key: string]: unknown };

/** The things that others refer to by their `@id`. */
export type Nodes = ReadonlyMap<string, JsonLdNode>;

// Real pages nest a handful of levels.
const DEPTH = 32;

/** Every thing in the order of the text, outer ones first; what is nested beyond all reason is left out. */
export function* everyNode(json: unknown, depth = 0): Generator<JsonLdNode> {
  if (typeof json !== 'object' || json === null || depth > DEPTH) return;
  if (!Array.isArray(json)) yield json as JsonLdNode;
  for (const value of Object.values(json)) yield* everyNode(value, depth + 1);
}

export function nodesById(json: unknown): Nodes {
  const nodes = new Map<string, JsonLdNode>();
  for (const node of everyNode(json)) {
    const id = idOf(node);
    // The one that says most: others with the same id only refer to it.
    if (id && size(node) > size(nodes.get(id))) nodes.set(id, node);
  }
  return nodes;
}

function size(node: JsonLdNode | undefined): number {
  return node ? Object.keys(node).length : 1;
}

export function idOf(node: JsonLdNode): string | undefined {
  return typeof node['@id'] === 'string' ? node['@id'] : undefined;
}

/** Whether it is of a type, by the type's name without its prefix or address: `NewsArticle`, `schema:NewsArticle`. */
export function isA(node: JsonLdNode, type: RegExp): boolean {
  return wordsAt(node, '@type').some((name) => type.test(name.replace(/^.*[/#:]/, '')));
}

/** The words that a property holds, be they bare or the `@value` of a literal. */
export function wordsAt(node: JsonLdNode, key: string): string[] {
  return valuesAt(node, key).flatMap((value) => {
    const bare = typeof value === 'object' && value !== null && '@value' in value ? value['@value'] : value;
    return typeof bare === 'string' || typeof bare === 'number' ? [String(bare)] : [];
  });
}

/** The things that a property holds or refers to. */
export function nodesOf(node: JsonLdNode, key: string, nodes: Nodes): JsonLdNode[] {
  return valuesAt(node, key)
    .filter((value) => typeof value === 'object' && value !== null && !('@value' in value))
    .map((value) => value as JsonLdNode)
    .map((value) => nodes.get(idOf(value) ?? '') ?? value);
}

function valuesAt(node: JsonLdNode, key: string): unknown[] {
  const value =
    node[key] ?? node[`schema:${key}`] ?? node[`http://schema.org/${key}`] ?? node[`https://schema.org/${key}`];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return typeof value === 'object' && '@list' in value ? [value['@list']].flat() : [value];
  return value;
}
