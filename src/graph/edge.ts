import { type Answer, Question, questionsOf } from '../execution/answer.ts';
import { groupBy } from '../store/reader.ts';
import type { Context } from './context.ts';

/**
 * A relation of the graph as one batch function: many keys in (a parent's id, the id it points to), one answer for each
 * out, in their order, by one statement whatever the fan-out. Calls with equal arguments are asked together.
 */
export function edge<Key extends string | number, Child, Args = void>(
  load: (keys: readonly Key[], context: Context, args: Args) => Promise<readonly Child[]>,
): (key: Key, context: Context, args: Args) => Answer<Child> {
  const asked = new WeakMap<Context, Asked<Key, Child, Args>>();
  return (key, context, args) => {
    const { byArgs, byText } = asked.get(context) ?? { byArgs: new Map(), byText: new Map() };
    // The rows of a level bring the same object, others an equal one.
    const known = byArgs.get(args);
    if (known) return known.ask(key);
    const text = JSON.stringify(args) ?? '';
    const question =
      byText.get(text) ?? new Question(questionsOf(context), (keys: readonly Key[]) => load(keys, context, args));
    asked.set(context, { byArgs: byArgs.set(args, question), byText: byText.set(text, question) });
    return question.ask(key);
  };
}

/** What one request has asked of an edge. */
interface Asked<Key, Child, Args> {
  byArgs: Map<Args, Question<Key, Child>>;
  byText: Map<string, Question<Key, Child>>;
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
