#!/usr/bin/env node
// Answers the Prisma CLI as its schema engine would: newline-delimited JSON-RPC on standard input and output,
// served by the engine's WebAssembly build over the SQLite driver. Used to write migrations; never at run time.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

const argv = process.argv.slice(2);
const options = (name) => argv.flatMap((word, i) => (word === name ? [argv[i + 1]] : []));
const url = JSON.parse(options('--datasource')[0] ?? '{}').url ?? ':memory:';

const wasm = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  .replace(/\.js$/, '.wasm');
const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
  './schema_engine_bg.js': engineModule,
});
engineModule.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

/** A connection as the engine expects it, opened by its first statement: comparing two schemas needs no database. */
function connection(open) {
  let opened;
  const adapter = () => {
    opened ??= open();
    return opened;
  };
  return {
    provider: sqlite.provider,
    adapterName: sqlite.adapterName,
    // The engine probes for the migrations table by selecting from it, and creates it when it applies the first.
    queryRaw: async (query) => {
      try {
        return await (await adapter()).queryRaw(query);
      } catch (error) {
        if (!/no such table: _prisma_migrations/.test(error?.cause?.originalMessage ?? '')) throw error;
        return { columnNames: [], columnTypes: [], rows: [] };
      }
    },
    // It sends whole migration files as one statement; the driver prepares one statement at a time.
    executeRaw: async (query) => {
      if (query.args?.length) return (await adapter()).executeRaw(query);
      await (await adapter()).executeScript(query.sql);
      return 0;
    },
    executeScript: async (script) => (await adapter()).executeScript(script),
    startTransaction: async (level) => (await adapter()).startTransaction(level),
    getConnectionInfo: () => ({ supportsRelationJoins: false }),
    dispose: async () => (await opened)?.dispose(),
  };
}

const sqlite = new PrismaBetterSqlite3({ url }, { shadowDatabaseUrl: ':memory:' });
const openDatabase = () => {
  if (url.startsWith('file:')) mkdirSync(dirname(url.slice('file:'.length)), { recursive: true });
  return sqlite.connect();
};
const factory = bindMigrationAwareSqlAdapterFactory({
  provider: sqlite.provider,
  adapterName: sqlite.adapterName,
  connect: async () => connection(openDatabase),
  connectToShadowDb: async () => connection(() => sqlite.connectToShadowDb()),
});

let engine;
function start() {
  const datamodels = options('--datamodels').map((path) => [path, readFileSync(path, 'utf8')]);
  return engineModule.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    (line) => process.stderr.write(`${JSON.stringify({ level: 'INFO', fields: { message: String(line) } })}\n`),
    factory,
  );
}

/** The engine's answer to one call, or its refusal with the driver's own reason. */
async function answer({ id, method, params }) {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...message })}\n`);
  try {
    engine ??= await start();
    // Only a diagnosis brings a database without a migrations table to where data loss can be judged.
    if (method === 'evaluateDataLoss') await engine.devDiagnostic(params);
    const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params);
    if (method === 'diff' && result?.stdout)
      send({ id: id + 1e6, method: 'print', params: { content: result.stdout } });
    send({ result: result instanceof Map ? Object.fromEntries(result) : (result ?? {}) });
  } catch (error) {
    const reference = /External error id#(\d+)/.exec(error?.message ?? '');
    const cause = reference && factory.errorRegistry.consumeError(Number(reference[1]))?.error;
    const message = [error?.message ?? error, cause].filter(Boolean).join('\n');
    send({
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: { is_panic: false, message, error_code: error?.code, meta: error?.meta },
      },
    });
  }
}

if (argv.includes('--version')) {
  process.stdout.write('schema-engine-wasm\n');
} else if (argv.includes('cli')) {
  await (await openDatabase()).dispose();
  process.stdout.write('Connection successful\n');
} else {
  let queue = Promise.resolve();
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const call = JSON.parse(line);
      if (call.method) queue = queue.then(() => answer(call));
    })
    .on('close', () => queue.then(() => process.exit(0)));
}
