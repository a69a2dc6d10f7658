import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';

// The same program from src/cli and from dist/cli.
const PROGRAM = fileURLToPath(new URL(`../main${extname(import.meta.url)}`, import.meta.url));

/** How long to wait before a worker is replaced, in milliseconds: one that cannot start must not keep the machine busy. */
const PAUSE = 250;

/** What is served, by this process or by others. */
export interface Served {
  address: string;
  close(): Promise<void>;
}

/** A worker that ended before it served; it has said why. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/**
 * Serves from `count` processes that listen at the same address, each a `serve` of its own; one that dies is replaced.
 * Throws a `WorkerError` where the first cannot start. Closing waits until all have given their last answers.
 */
export async function startWorkers(count: number, log: Logger): Promise<Served> {
  // Whoever is free takes a connection. One that is dealt out to a worker which dies would hang.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: PROGRAM, args: ['serve'] });
  // What is wrong with one is wrong with all, and need be said only once.
  const address = await served(cluster.fork());

  let closing = false;
  cluster.on('exit', ({ process: { pid } }, code, signal) => {
    if (closing) return;
    log.error({ worker: pid, code, signal }, 'a worker ended and is replaced');
    setTimeout(() => closing || cluster.fork(), PAUSE);
  });
  for (let others = count - 1; others > 0; others--) cluster.fork();
  return {
    address,
    async close() {
      closing = true;
      const ends = await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && end(worker)));
      // One that was about to start is just stopped.
      const failed = ends.filter((code) => code !== 0 && code !== 'SIGTERM');
      if (failed.length > 0) throw new Error(`Expected every worker to end with 0, got ${failed}.`);
    },
  };
}

/** Resolves with the address at which a worker serves. */
async function served(worker: Worker): Promise<string> {
  const ended = once(worker, 'exit').then(([code, signal]) => {
    throw new WorkerError(`A worker ended with ${signal ?? code} before it served.`);
  });
  const [address] = await Promise.race([once(worker, 'message'), ended]);
  return address;
}

/** Resolves with the code or the signal with which a worker ended. */
async function end(worker: Worker): Promise<number | string> {
  worker.process.kill('SIGTERM');
  const [code, signal] = await once(worker, 'exit');
  return signal ?? code;
}
