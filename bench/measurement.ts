import type { Contestant } from './contestant.ts';
import { type Asked, QUESTIONS } from './operations.ts';

/** Rounds that are not counted: V8's compilers and the caches have not settled before. */
const WARM_UP = 5;
const REQUESTS_AT_ONCE = 4;

export interface Figures {
  /** CPU time of the server for one request, in the best of the rounds. */
  cpuMs: number;
  /** CPU time of the first contestant as a share of this one's; not for the first itself. */
  shareOfLimit?: number;
  /** How long a request takes, in ms: half of them, and 99 in 100, take no longer. */
  p50: number;
  p99: number;
}

/**
 * Round after round, every contestant takes its turn of so many requests at every operation, so that whatever else the
 * machine does meets all alike. Returns the figures by operation and contestant; what they are measured by is the first
 * contestant.
 */
export async function measure(
  contestants: readonly Contestant[],
  operations: readonly Asked[],
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Record<string, Record<string, Figures>>> {
  const turns = operations.flatMap((operation) =>
    contestants.map((contestant) => ({ operation, contestant, cpuMs: [] as number[], latencies: [] as number[] })),
  );
  for (let round = 1 - WARM_UP; round <= rounds; round++) {
    process.stderr.write(round < 1 ? 'Warming up …\n' : `Round ${round} of ${rounds} …\n`);
    for (const { operation, contestant, cpuMs, latencies } of turns) {
      if ((round - 1) % (contestant.everyRounds ?? 1) !== 0) continue;
      const turn = await takeTurn(operation, contestant, requests);
      if (round < 1) continue;
      cpuMs.push(turn.cpuMs);
      latencies.push(...turn.latencies);
    }
  }
  return Object.fromEntries(
    operations.map((operation) => [operation.name, figuresOf(turns.filter((turn) => turn.operation === operation))]),
  );
}

/** CPU time a request and the latency of every one, in ms. */
async function takeTurn(operation: Asked, contestant: Contestant, requests: number) {
  const before = await contestant.usage();
  const { latencies } = await putRequests(operation, contestant, { requests, atOnce: REQUESTS_AT_ONCE });
  const after = await contestant.usage();
  return { cpuMs: (after.cpuMs - before.cpuMs) / requests, latencies };
}

/** Puts so many requests, so many of them at once. Returns what each of them and all together took, in ms. */
export async function putRequests(
  operation: Asked,
  { articles, ask }: Contestant,
  { requests, atOnce }: { requests: number; atOnce: number },
): Promise<{ latencies: number[]; ms: number }> {
  const questions = Array.from({ length: requests }, (_, i) => operation.question(i % QUESTIONS, articles)).values();
  const latencies: number[] = [];
  const askOneAfterTheOther = async () => {
    for (const question of questions) {
      const begin = performance.now();
      await ask(operation, question);
      latencies.push(performance.now() - begin);
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: atOnce }, askOneAfterTheOther));
  return { latencies, ms: performance.now() - begin };
}

/** The figures of one operation by contestant. */
function figuresOf(turns: readonly { contestant: Contestant; cpuMs: number[]; latencies: number[] }[]) {
  const figures: Record<string, Figures> = {};
  let limit: number | undefined;
  for (const { contestant, latencies, ...seen } of turns) {
    const cpuMs = Math.min(...seen.cpuMs);
    figures[contestant.name] = {
      cpuMs,
      ...(limit !== undefined && { shareOfLimit: limit / cpuMs }),
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    };
    limit ??= cpuMs;
  }
  return figures;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
