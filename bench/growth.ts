import { agree, Disagreement } from './agreement.ts';
import { type Archive, type Contestant, startCold, startLimit } from './contestant.ts';
import { examplesFor } from './examples.ts';
import { withoutHighlights } from './limits.ts';
import { measure } from './measurement.ts';
import { type Asked, OPERATIONS } from './operations.ts';

/** What a request takes in a large archive, by what it takes in a small one. */
export interface Growth {
  from: number;
  to: number;
  /** How many rounds were counted. */
  rounds: number;
  /** By operation, and by example with the rank of the name asked about. */
  operations: Record<string, { cold: Grown; limit: Grown }>;
  examples: Record<string, { cold: Grown; limit?: Grown }>;
}

interface Grown {
  /** CPU time of a request, in ms, in the small and in the large archive. */
  cpuMs: [small: number, large: number];
  ratio: number;
}

/** Puts the operations and the examples to the product over two archives in turn, and to the limit what it has statements for. */
export async function measureGrowth(small: Archive, large: Archive, rounds: number): Promise<Growth> {
  const contestants: Contestant[] = [];
  const over = async (archive: Archive) => {
    for (const start of [startLimit, startCold]) {
      const contestant = await start(archive);
      contestants.push({ ...contestant, name: `${contestant.name} ${archive.articles}` });
    }
  };
  try {
    await over(small);
    await over(large);
    const products = contestants.filter(({ name }) => name.startsWith('cold'));
    const examples = examplesFor([small, large]);
    for (const example of examples) for (const product of products) await check(example, product);
    const [known, others] = [examples.filter(({ limit }) => limit), examples.filter(({ limit }) => !limit)];
    for (const { articles } of [small, large]) {
      const both = contestants.filter((contestant) => contestant.articles === articles);
      await agree(
        both.map((contestant) => ({ ...contestant, translated: withoutHighlights })),
        known,
      );
    }
    const figures = {
      ...(await measure(contestants, OPERATIONS, { rounds, requests: 100 })),
      ...(await measure(products, others, { rounds, requests: 20 })),
      ...(await measure(contestants, known, { rounds, requests: 20 })),
    };
    const grown = (contestant: string, { name }: Asked): Grown => {
      const cpuMs = [small, large].map(({ articles }) => figures[name]?.[`${contestant} ${articles}`]?.cpuMs);
      const [before = Number.NaN, after = Number.NaN] = cpuMs;
      return { cpuMs: [before, after], ratio: after / before };
    };
    const both = (asked: Asked) => ({ cold: grown('cold', asked), limit: grown('limit', asked) });
    return {
      from: small.articles,
      to: large.articles,
      rounds,
      operations: Object.fromEntries(OPERATIONS.map((operation) => [operation.name, both(operation)])),
      examples: Object.fromEntries(
        examples.map((example) => [example.name, example.limit ? both(example) : { cold: grown('cold', example) }]),
      ),
    };
  } finally {
    await Promise.all(contestants.map(({ stop }) => stop()));
  }
}

/** Throws a Disagreement when an example finds nothing, or not what it asks for. */
async function check(example: Asked, { articles, ask }: Contestant): Promise<void> {
  const question = example.question(0, articles);
  const { data, errors } = JSON.parse(await ask(example, question));
  if (!errors && Object.values(data).every((found) => found !== null)) return;
  throw new Disagreement(
    `Example ${example.name} with ${JSON.stringify(question.variables)}: expected an answer from ${articles} articles, ` +
      `got ${JSON.stringify(errors ?? data).slice(0, 300)}.`,
  );
}
