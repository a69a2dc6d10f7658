// The product as it is served, over a database that is there already.
//   tsx bench/project.ts <database file>
import { pino } from 'pino';
import { reportUsage } from './contestant.ts';

const dist = new URL('../dist/', import.meta.url);
const [{ buildGraph }, { createServer }, { openDatabase }, { Reader }] = await Promise.all([
  import(new URL('graph/schema.js', dist).href),
  import(new URL('http/server.js', dist).href),
  import(new URL('store/database.js', dist).href),
  import(new URL('store/reader.js', dist).href),
]);
const database = await openDatabase(`file:${process.argv[2]}`);
const reader = new Reader(database.reader);
const app = await createServer({
  schema: await buildGraph(),
  context: () => ({ reader }),
  ready: () => true,
  config: { bodyLimit: 1024 * 1024, logLevel: 'silent' },
  log: pino({ level: 'silent' }),
});
await app.listen({ port: 0, host: '127.0.0.1' });
reportUsage(app.server.address());
