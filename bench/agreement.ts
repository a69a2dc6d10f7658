import { isDeepStrictEqual } from 'node:util';
import type { Contestant } from './contestant.ts';
import { type Asked, OPERATIONS, QUESTIONS } from './operations.ts';

/** Two contestants gave different JSON to the same question, so their speed says nothing. */
export class Disagreement extends Error {}

/**
 * Puts every question to all contestants over one archive, who must answer as the first one does: throws a Disagreement
 * that names the question and the first difference. Returns how many bytes an answer has on average, by operation.
 */
export async function agree(
  contestants: readonly Contestant[],
  operations: readonly Asked[] = OPERATIONS,
): Promise<Record<string, number>> {
  const bytes: Record<string, number> = {};
  for (const operation of operations) {
    let sum = 0;
    for (let i = 0; i < QUESTIONS; i++) {
      const question = operation.question(i, contestants[0]?.articles ?? 0);
      const answers = await Promise.all(contestants.map(({ ask }) => ask(operation, question)));
      const [expected, ...others] = answers.map((text, index) => {
        const answer = JSON.parse(text);
        return contestants[index]?.translated?.(answer) ?? answer;
      });
      sum += Buffer.byteLength(answers[0] ?? '');
      for (const [index, answer] of others.entries()) {
        const difference = differenceOf(expected, answer);
        if (!difference) continue;
        throw new Disagreement(
          `${contestants[0]?.name} and ${contestants[index + 1]?.name} differ on ${operation.name} with ` +
            `${JSON.stringify(question.variables)}: expected ${difference}.`,
        );
      }
    }
    bytes[operation.name] = sum / QUESTIONS;
  }
  return bytes;
}

/** The first place where an answer is not as expected, in words. */
function differenceOf(expected: unknown, got: unknown, path = 'answer'): string | undefined {
  if (isDeepStrictEqual(expected, got)) return undefined;
  if (isObject(expected) && isObject(got)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
      const difference = differenceOf(expected[key], got[key], `${path}.${key}`);
      if (difference) return difference;
    }
  }
  return `${path} to be ${inShort(expected)}, got ${inShort(got)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function inShort(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}
