import DataLoader from 'dataloader';
import { groupBy } from '../store/reader.ts';
import type { Context } from './context.ts';

/**
 * A relation of the graph as one batch function: many keys in (a parent's id, the id it points to), one answer for each
 * out, in their order, by one statement whatever the fan-out. Calls with equal arguments are asked together.
 */
export function edge<Key extends string | number, Child, Args = void>(
  load: (keys: readonly Key[], context: Context, args: Args) => Promise<readonly Child[]>,
): (key: Key, context: Context, args: Args) => Promise<Child> {
  const loaders = new WeakMap<Context, Map<string, DataLoader<Key, Child>>>();
  return (key, context, args) => {
    const ofRequest = loaders.get(context) ?? new Map<string, DataLoader<Key, Child>>();
    loaders.set(context, ofRequest);
    const argsKey = JSON.stringify(args) ?? '';
    const loader = ofRequest.get(argsKey) ?? new DataLoader((keys) => load(keys, context, args));
    ofRequest.set(argsKey, loader);
    return loader.load(key);
  };
}

/** For each key the rows that name it, in the order of the rows. */
export function many<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = groupBy(rows, keyOf);
  return keys.map((key) => groups.get(key) ?? []);
}

/** For each key the one row that names it, or null. */
export function one<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
