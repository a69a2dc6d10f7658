import { expect, onTestFinished, test } from 'vitest';
import { startProgram } from '../../bench/contestant.ts';
import { OPERATIONS } from '../../bench/operations.ts';

/** Answers how many connections it has been asked over. */
const COUNTER = `
  let connections = 0;
  const server = require('node:http').createServer((request, response) => response.end(String(connections)));
  server.on('connection', () => connections++);
  server.listen(0, '127.0.0.1', () => console.log(\`http://127.0.0.1:\${server.address().port}/graphql\`));`;

test('a contestant keeps its connection until it gives it up', async () => {
  const counter = { name: 'counter', args: ['-e', COUNTER], bodyOf: () => ({}) };
  const { ask, disconnect, stop } = await startProgram({ file: '', articles: 100 }, counter);
  onTestFinished(stop);
  const [operation] = OPERATIONS;
  const askOnce = () => ask(operation, operation.question(0, 100));
  expect([await askOnce(), await askOnce()]).toEqual(['1', '1']);
  disconnect();
  expect([await askOnce(), await askOnce()]).toEqual(['2', '2']);
});
