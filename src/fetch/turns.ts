import { setTimeout as wait } from 'node:timers/promises';

/** One request at a time a host, and at most so many hosts at once. */
export interface Turns {
  /**
   * Runs the work when it is the host's turn, and leaves the host alone for `restMs` after it. Rejects as the work does,
   * or with the signal's reason. Work may not wait for a turn itself.
   */
  take<T>(host: string, restMs: number, work: () => Promise<T>): Promise<T>;
  /** Leaves a host alone for a time in ms. */
  rest(host: string, ms: number): void;
}

interface Line {
  last: Promise<void>;
  /** From when on the host may be asked, on the clock of `performance.now()`. */
  readyAt: number;
}

export function openTurns(hostsAtOnce: number, signal: AbortSignal): Turns {
  const lines = new Map<string, Line>();
  const waiting: (() => void)[] = [];
  let free = hostsAtOnce;

  const lineOf = (host: string) => {
    const line = lines.get(host) ?? { last: Promise.resolve(), readyAt: 0 };
    lines.set(host, line);
    return line;
  };
  const rest = (host: string, ms: number) => {
    const line = lineOf(host);
    line.readyAt = Math.max(line.readyAt, performance.now() + ms);
  };
  // The place among the hosts is taken after the host's turn has come, so that a line does not block other hosts.
  const amongHosts = async <T>(work: () => Promise<T>) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };

  return {
    rest,
    async take(host, restMs, work) {
      const line = lineOf(host);
      const before = line.last;
      const { promise, resolve: leave } = withResolver();
      line.last = promise;
      try {
        await before;
        for (let ms = line.readyAt - performance.now(); ms > 0; ms = line.readyAt - performance.now()) {
          await wait(Math.ceil(ms), undefined, { signal }).catch(() => signal.throwIfAborted());
        }
        return await amongHosts(work);
      } finally {
        rest(host, restMs);
        leave();
      }
    },
  };
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
