import { Disagreement } from './agreement.ts';
import { type Archive, type Contestant, startCold, startLimit } from './contestant.ts';
import { examplesFor } from './examples.ts';
import { type Figures, measure } from './measurement.ts';
import { type Asked, OPERATIONS } from './operations.ts';

/** What a request takes in a large archive, by what it takes in a small one. */
export interface Growth {
  from: number;
  to: number;
  /** How many rounds were counted. */
  rounds: number;
  /** By operation: of the product without its response cache, and of the limit. */
  operations: Record<string, { cold: Grown; limit: Grown }>;
  /** By example, and rank of the name asked about: of the product without its response cache. */
  examples: Record<string, Grown>;
}

interface Grown {
  /** CPU time of a request, in ms, in the small and in the large archive. */
  cpuMs: [small: number, large: number];
  ratio: number;
}

/** Puts the operations and the examples to the product over two archives in turn, and the operations to the limit. */
export async function measureGrowth(small: Archive, large: Archive, rounds: number): Promise<Growth> {
  const contestants: Contestant[] = [];
  const over = async (archive: Archive) => {
    for (const start of [startLimit, startCold]) {
      const contestant = await start(archive);
      contestants.push({ ...contestant, name: `${contestant.name} ${archive.articles}` });
    }
  };
  const grown = (figures: Record<string, Figures> | undefined, name: string): Grown => {
    const cpuMs = [small, large].map(({ articles }) => figures?.[`${name} ${articles}`]?.cpuMs ?? Number.NaN);
    const [before = Number.NaN, after = Number.NaN] = cpuMs;
    return { cpuMs: [before, after], ratio: after / before };
  };
  try {
    await over(small);
    await over(large);
    const products = contestants.filter(({ name }) => name.startsWith('cold'));
    const examples = examplesFor([small, large]);
    for (const example of examples) for (const product of products) await check(example, product);
    const operations = await measure(contestants, OPERATIONS, { rounds, requests: 100 });
    const asked = await measure(products, examples, { rounds, requests: 20 });
    return {
      from: small.articles,
      to: large.articles,
      rounds,
      operations: Object.fromEntries(
        Object.entries(operations).map(([name, figures]) => [
          name,
          { cold: grown(figures, 'cold'), limit: grown(figures, 'limit') },
        ]),
      ),
      examples: Object.fromEntries(Object.entries(asked).map(([name, figures]) => [name, grown(figures, 'cold')])),
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
