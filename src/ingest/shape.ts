import { z } from 'zod';

/** What is wrong with JSON of a known shape, a line each: where, what was expected and what came. */
export function shapeProblems(error: z.ZodError, name: string): string {
  const problems = error.issues.slice(0, 20).map(({ path, message, input }) => {
    const found =
      input === undefined || typeof input === 'object' ? '' : `, found ${JSON.stringify(input).slice(0, 100)}`;
    return `${[name, z.core.toDotPath(path)].filter(Boolean).join(': ')}: ${message}${found}`;
  });
  return problems.join('\n');
}
