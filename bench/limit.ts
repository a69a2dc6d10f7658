// The limit: a bare HTTP server that answers each operation with one hand-written SQL statement, its JSON passed through
// as text. A request names the operation and the number of its variables: POST {"operation": "Q1", "i": 7}.
//   tsx bench/limit.ts <database file> <articles>
import { createServer } from 'node:http';
import Sqlite from 'better-sqlite3';
import { reportUsage } from './contestant.ts';
import { OPERATIONS } from './operations.ts';

const [file = '', articles = ''] = process.argv.slice(2);
const database = new Sqlite(file, { readonly: true });
const answers = new Map(
  OPERATIONS.map(({ name, sql, parameters }) => {
    const statement = database.prepare(sql).pluck();
    return [name, (i: number) => statement.get(parameters(i, Number(articles))) as string];
  }),
);

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const { operation, i } = JSON.parse(body);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(answers.get(operation)?.(i));
  });
});
server.listen(0, '127.0.0.1', () => reportUsage(server.address()));
