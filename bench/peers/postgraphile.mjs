// PostGraphile over PostgreSQL: a schema made from the tables and from what postgraphile.sql adds.
//   node postgraphile.mjs <address of the database>
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

// It counts on Node 22, but on 20 lacks this alone.
Promise.withResolvers ??= () => {
  const deferred = {};
  deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
  return deferred;
};

const { createServ } = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  // Lists beside connections, and filters and orders by columns that no index begins with.
  schema: { defaultBehavior: 'list' },
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  grafserv: { graphiql: false, websockets: false },
  pgServices: [
    makePgService({
      connectionString: process.argv[2],
      schemas: ['public'],
      // A connection keeps its process, and with it its prepared statements.
      poolConfig: { idleTimeoutMillis: 0 },
    }),
  ],
});
const server = createServer({ keepAliveTimeout: 60_000 });
await createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/graphql\n`);
});
