import { Answer, isThenable, type Questions } from './answer.ts';
import type { Shape } from './plan.ts';

/** A value that is not there yet, with where it goes. */
export interface Waiting {
  values: unknown[];
  index: number;
  value: PromiseLike<unknown>;
}

/** What a resolver threw. */
export class Failure {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** Finds the values that are not there yet, items of lists among them. */
export function waitFor(values: unknown[], shape: Shape, waiting: Waiting[]): void {
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (isThenable(value)) waiting.push({ values, index, value });
  }
  if (shape.kind === 'list') waitForItems(values, shape.item, waiting);
}

/** Finds the items of lists that are not there yet; their lists become copies to put them in. */
export function waitForItems(lists: unknown[], item: Shape, waiting: Waiting[]): void {
  for (const [index, list] of lists.entries()) {
    if (!Array.isArray(list) || !(item.kind === 'list' || list.some(isThenable))) continue;
    const copy = [...list];
    lists[index] = copy;
    waitFor(copy, item, waiting);
  }
}

/** Has all that is open answered, and puts the final values where they belong. */
export async function settle(waiting: readonly Waiting[], questions: Questions): Promise<void> {
  while (questions.areOpen) await questions.settle();
  const late: Promise<void>[] = [];
  for (const { values, index, value } of waiting) {
    if (value instanceof Answer && value.isSettled) {
      try {
        values[index] = value.read();
      } catch (error) {
        values[index] = new Failure(error);
      }
    } else {
      const put = (final: unknown) => {
        values[index] = final;
      };
      late.push(Promise.resolve(value).then(put, (error) => put(new Failure(error))));
    }
  }
  if (late.length > 0) await Promise.all(late);
}
