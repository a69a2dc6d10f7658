// The limit: a bare HTTP server that answers an operation with one hand-written SQL statement, its JSON passed through as
// text: POST {"operation": "Q1", "parameters": {"slug": "story-7"}}.
//   tsx bench/limit.ts <database file>
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Sqlite from 'better-sqlite3';
import { LIMITS } from './limits.ts';

const database = new Sqlite(process.argv[2], { readonly: true });
const statements = new Map([...LIMITS].map(([name, sql]) => [name, database.prepare(sql).pluck()]));

// Its turns may lie further apart than the five seconds after which Node closes a connection.
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const { operation, parameters } = JSON.parse(body);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(statements.get(operation)?.get(parameters));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);
});
