import { setTimeout as pause } from 'node:timers/promises';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  DriverAdapterError,
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { CACHE, LOCK_PATIENCE } from './file.ts';

// The driver waits for a locked file with the event loop stopped: let it wait this long, in milliseconds, and ask again.
const BUSY_SLICE = 20;

const ADAPTER_NAME = 'verbatim-sqlite';

// FULL syncs the log at every commit and fullfsync makes macOS really do so: what was acknowledged survives a power cut.
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = ${CACHE};
`;

/**
 * How Prisma writes to an SQLite file and loses nothing. Prisma's own adapter sends everything over one connection but
 * makes only transactions wait for each other: a statement sent beside an open transaction joins it and goes when it is
 * rolled back. Here statements and transactions take one lock, in the order they came.
 */
export function sqliteAdapter(file: string): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: ADAPTER_NAME,
    async connect() {
      const driver = await new PrismaBetterSqlite3({ url: file, timeout: BUSY_SLICE }).connect();
      await patiently(() => driver.executeScript(PRAGMAS));
      return new Connection(driver);
    },
  };
}

class Connection implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName = ADAPTER_NAME;
  readonly #driver: SqlDriverAdapter;
  readonly #lock = new Lock();

  constructor(driver: SqlDriverAdapter) {
    this.#driver = driver;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#alone(() => this.#driver.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#alone(() => this.#driver.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.#alone(() => this.#driver.executeScript(script));
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.#lock.acquire();
    try {
      // Taking the write lock at once: a transaction that reads first and writes later could be refused half-way.
      await patiently(() => this.#driver.executeRaw(statement('BEGIN IMMEDIATE')));
    } catch (error) {
      release();
      throw error;
    }
    return new OpenTransaction(this.#driver, release);
  }

  dispose(): Promise<void> {
    return this.#alone(() => this.#driver.dispose());
  }

  async #alone<T>(send: () => Promise<T>): Promise<T> {
    const release = await this.#lock.acquire();
    try {
      return await patiently(send);
    } finally {
      release();
    }
  }
}

/** Holds the connection's lock from BEGIN until it is over, and takes no statement after that. */
class OpenTransaction implements Transaction {
  readonly provider = 'sqlite';
  readonly adapterName = ADAPTER_NAME;
  /** Prisma calls commit and rollback and leaves the statements to them. */
  readonly options = { usePhantomQuery: true };
  readonly #driver: SqlDriverAdapter;
  readonly #release: () => void;
  #over = false;

  constructor(driver: SqlDriverAdapter, release: () => void) {
    this.#driver = driver;
    this.#release = release;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#send(() => this.#driver.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#send(() => this.#driver.executeRaw(query));
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`RELEASE ${name}`));
  }

  async commit(): Promise<void> {
    try {
      await this.#send(() => patiently(() => this.#driver.executeRaw(statement('COMMIT'))));
    } catch (error) {
      await this.rollback();
      throw error;
    }
    this.#end();
  }

  async rollback(): Promise<void> {
    if (this.#over) return;
    try {
      await this.#driver.executeRaw(statement('ROLLBACK'));
    } catch {
      // SQLite refuses only when it has rolled back by itself.
    } finally {
      this.#end();
    }
  }

  async #send<T>(send: () => Promise<T>): Promise<T> {
    if (this.#over) {
      throw new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'The transaction was rolled back.' });
    }
    try {
      return await send();
    } catch (error) {
      // After a full disk or a read error SQLite may have rolled back by itself: what came next would stay, on its own.
      if (!isRefusal(error)) await this.rollback();
      throw error;
    }
  }

  #end(): void {
    this.#over = true;
    this.#release();
  }
}

/** Goes to one holder at a time, in the order they asked. */
class Lock {
  #last: Promise<void> = Promise.resolve();

  /** Resolves to the function that gives the lock back. */
  acquire(): Promise<() => void> {
    const before = this.#last;
    return new Promise((acquired) => {
      this.#last = new Promise((release) => before.then(() => acquired(release)));
    });
  }
}

/** Sends again while another process holds the file: a statement that found it locked has done nothing. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + LOCK_PATIENCE;
  for (let wait = 5; ; wait = Math.min(wait * 2, 100)) {
    try {
      return await send();
    } catch (error) {
      if (!isLocked(error) || Date.now() + wait > deadline) throw error;
    }
    // Uneven, so that processes which met once do not meet again.
    await pause(wait * (1 + Math.random()));
  }
}

const isLocked = (error: unknown) => isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';

/** Whether the data was refused and only this statement undone. */
const isRefusal = (error: unknown) => isDriverAdapterError(error) && /ConstraintViolation$/.test(error.cause.kind);

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });
