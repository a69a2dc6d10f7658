import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Operation } from './operations.ts';

/** What a server process has used so far: CPU time of all its threads in ms, and memory in MB. */
interface Usage {
  cpuMs: number;
  memoryMb: number;
}

/** A server in a process of its own. */
export interface Contestant {
  name: string;
  /** From starting the process to its first answer. */
  startMs: number;
  /** Sends the i-th request of an operation and resolves with the body of the answer. */
  ask(operation: Operation, i: number): Promise<string>;
  usage(): Promise<Usage>;
  stop(): void;
}

/** In a server process: tells the parent the address, and its use of the machine whenever asked. */
export function reportUsage(address: AddressInfo | string | null): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, memoryMb: process.memoryUsage().rss / 2 ** 20 });
  });
  process.send?.(address);
}

/** Starts a server file and waits until it listens. `bodyOf` says what a request to it looks like. */
export async function start(
  name: string,
  file: string,
  args: string[],
  path: string,
  bodyOf: (operation: Operation, i: number) => unknown,
): Promise<Contestant> {
  const begin = performance.now();
  const child = fork(join(import.meta.dirname, file), args, { execArgv: ['--import', 'tsx'] });
  const { port } = await message<AddressInfo>(child);
  const startMs = performance.now() - begin;
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  return {
    name,
    startMs,
    ask: (operation, i) => post(agent, port, path, JSON.stringify(bodyOf(operation, i))),
    usage: () => {
      child.send('usage');
      return message<Usage>(child);
    },
    stop: () => {
      agent.destroy();
      child.kill();
    },
  };
}

function message<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The server ended before it answered.'));
    child.once('exit', ended);
    child.once('message', (value) => {
      child.off('exit', ended);
      resolve(value as Message);
    });
  });
}

function post(agent: Agent, port: number, path: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ agent, port, path, method: 'POST', host: '127.0.0.1', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
