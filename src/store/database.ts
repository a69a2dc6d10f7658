import type Sqlite from 'better-sqlite3';
import { explained, LOCK_PATIENCE, openFile } from './file.ts';
import { PrismaClient } from './generated/client.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';
import { linkStatements } from './statements.ts';

/** The open store: `prisma` writes, `reader` reads beside it and sees what is committed, without waiting for writes. */
export interface Database {
  prisma: PrismaClient;
  reader: Sqlite.Database;
  close(): Promise<void>;
}

// Transactions wait for each other, and may find another process writing: Prisma's own two seconds are soon over.
const TRANSACTION_OPTIONS = { maxWait: 2 * LOCK_PATIENCE, timeout: 2 * LOCK_PATIENCE };

/** Opens the file of `url` for writing as well, made and brought up to date. Throws a DatabaseError like `openFile`. */
export async function openDatabase(url: string): Promise<Database> {
  const file = openFile(url);
  const prisma = new PrismaClient({ adapter: sqliteAdapter(file.path), transactionOptions: TRANSACTION_OPTIONS });
  const close = async () => {
    await prisma.$disconnect();
    file.close();
  };
  try {
    await prisma.$connect();
    await linkOldQuotes(prisma);
  } catch (error) {
    await close();
    throw explained(file.path, error);
  }
  return { prisma, reader: file.reader, close };
}

/** As many are linked in one transaction, so that other processes get their turn. */
const LINKED_TOGETHER = 500;

/** Gives quotes a statement that were stored before there were statements. */
async function linkOldQuotes(prisma: PrismaClient): Promise<void> {
  let linked = LINKED_TOGETHER;
  while (linked === LINKED_TOGETHER) {
    linked = await prisma.$transaction((tx) => linkStatements(tx, new Map(), LINKED_TOGETHER));
  }
}
