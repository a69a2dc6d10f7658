import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Item } from '../ingest/item.ts';
import type { Reading } from '../ingest/read.ts';

/** Threads that read documents. */
export interface Readers {
  /**
   * `readItems` in a thread of its own, so that nothing else waits for it. Rejects with an error that begins with the
   * document's name where it cannot be read, or not within the limits.
   */
  read(bytes: Uint8Array, reading: Reading): Promise<Item[]>;
  /** Ends the threads; what is still being read is rejected. */
  close(): Promise<void>;
}

export interface ReaderLimits {
  /** How many documents are read at once. */
  threads: number;
  /** Milliseconds for one document, counted from when a thread begins with it. */
  time: number;
  /** Megabytes of memory for one thread. */
  memory: number;
}

/** What a thread says of a document. */
export type Answer = { items: Item[] } | { refusal: string };

interface Task {
  bytes: Uint8Array;
  reading: Reading;
  resolve(items: Item[]): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  ready: boolean;
  task?: Task | undefined;
  timer?: NodeJS.Timeout | undefined;
}

/** Threads are started as they are needed and kept for the next document. They do not keep the process from ending. */
export function openReaders(limits: Partial<ReaderLimits> = {}): Readers {
  const { threads: most = Math.max(1, Math.min(4, availableParallelism() - 1)), time = 1800, memory = 256 } = limits;
  const threads = new Set<Thread>();
  const waiting: Task[] = [];

  const begin = (thread: Thread) => {
    const { task, ready } = thread;
    if (!task || !ready) return;
    thread.timer = setTimeout(() => {
      void thread.worker.terminate();
      lose(thread, `expected a document that is read within ${time / 1000} s, found one that takes longer`);
    }, time);
    thread.worker.postMessage({ bytes: task.bytes, reading: task.reading });
  };

  const next = () => {
    while (waiting.length > 0) {
      const thread = [...threads].find(({ task }) => !task) ?? (threads.size < most ? start() : undefined);
      if (!thread) return;
      thread.task = waiting.shift();
      thread.worker.ref();
      begin(thread);
    }
  };

  const settle = (thread: Thread): Task | undefined => {
    const { task } = thread;
    clearTimeout(thread.timer);
    thread.task = undefined;
    return task;
  };

  /** The thread is gone, and with it its document; those that wait go on in another one. */
  const lose = (thread: Thread, problem: string) => {
    threads.delete(thread);
    const task = settle(thread);
    task?.reject(new Error(`${task.reading.name}: ${problem}`));
    next();
  };

  const start = (): Thread => {
    const thread: Thread = { worker: worker(memory), ready: false };
    threads.add(thread);
    thread.worker.on('message', (message: 'ready' | Answer) => {
      if (message === 'ready') {
        thread.ready = true;
        begin(thread);
        return;
      }
      const task = settle(thread);
      thread.worker.unref();
      if ('items' in message) task?.resolve(message.items);
      else task?.reject(new Error(message.refusal));
      next();
    });
    thread.worker.on('error', (error: NodeJS.ErrnoException) => {
      const tooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      lose(
        thread,
        tooLarge ? `expected a document that is read in ${memory} MB, found one that needs more` : error.message,
      );
    });
    thread.worker.on('exit', () => threads.has(thread) && lose(thread, 'expected to be read, but the reader ended'));
    return thread;
  };

  return {
    read(bytes, reading) {
      return new Promise((resolve, reject) => {
        waiting.push({ bytes, reading, resolve, reject });
        next();
      });
    },
    async close() {
      const open = [...threads];
      threads.clear();
      const lost = [...waiting.splice(0), ...open.map(settle)];
      await Promise.all(open.map(({ worker }) => worker.terminate()));
      for (const task of lost)
        task?.reject(new Error(`${task.reading.name}: expected to be read, but the readers were closed`));
    },
  };
}

function worker(memory: number): Worker {
  return new Worker(import.meta.filename.endsWith('.ts') ? fromSource() : new URL('worker.js', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: Math.ceil(memory / 8) },
  });
}

// In development and in tests, a thread must first be taught to read TypeScript.
function fromSource(): URL {
  const tsx = import.meta.resolve('tsx/esm/api');
  const source = new URL('worker.ts', import.meta.url);
  return new URL(
    `data:text/javascript,${encodeURIComponent(`import { register } from '${tsx}'; register(); await import('${source}');`)}`,
  );
}
