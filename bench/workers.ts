import { availableParallelism } from 'node:os';
import { type Archive, type Contestant, startServed } from './contestant.ts';
import { putRequests } from './measurement.ts';
import { OPERATIONS } from './operations.ts';

/** How many requests are answered in a second, by operation and number of workers. */
export type Throughput = Record<string, Record<string, number>>;

/** Rounds that are not counted: workers start one after the other, and V8's compilers have not settled before. */
const WARM_UP = 4;
const REQUESTS = 800;
const REQUESTS_AT_ONCE = 16;

/** Asks one worker, and as many as there are cores, without the response cache; in turns, the best of the rounds. */
export async function measureWorkers(archive: Archive, rounds: number): Promise<Throughput> {
  const counts = [...new Set([1, availableParallelism()])];
  const servers: Contestant[] = [];
  try {
    for (const count of counts) {
      const env = { RESPONSE_CACHE: '0', WORKERS: String(count) };
      servers.push(await startServed(String(count), env, archive));
    }
    const best: Throughput = {};
    for (const operation of OPERATIONS) {
      const figures: Record<string, number> = {};
      process.stderr.write(`${operation.name} of ${counts.join(' and ')} workers …\n`);
      for (let round = 1 - WARM_UP; round <= rounds; round++) {
        for (const server of servers) {
          const { ms } = await putRequests(operation, server, { requests: REQUESTS, atOnce: REQUESTS_AT_ONCE });
          if (round > 0) figures[server.name] = Math.max(REQUESTS / (ms / 1000), figures[server.name] ?? 0);
          // A connection that is kept stays with the worker that took it: at first that is the only one.
          server.disconnect();
        }
      }
      best[operation.name] = figures;
    }
    return best;
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}
