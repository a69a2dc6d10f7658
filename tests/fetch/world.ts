import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { readAllowList } from '../../src/fetch/allow-list.ts';
import { type FetchSettings, openFetcher } from '../../src/fetch/fetch.ts';

/** Listens on a free port of an address, by default of this machine alone, until the test is finished. */
export async function listen(server: Server, port = 0, host = '127.0.0.1'): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  server.listen(port, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

/** A server whose handler is given what is asked, robots.txt left out: it has none. */
export function site(handler: RequestListener): Promise<number> {
  return listen(
    createServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else handler(request, response);
    }),
  );
}

/** A server that speaks no HTTP of its own: each connection is handled from its first bytes on. */
export function rawSite(handler: (socket: Socket, head: string) => void): Promise<number> {
  return listen(
    createSocketServer((socket) => {
      socket.once('data', (bytes) => {
        const head = bytes.toString();
        if (head.startsWith('GET /robots.txt')) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
        else handler(socket, head);
      });
    }),
  );
}

/** A fetcher for which every name ends at this machine, and which may reach what `allow` lists. */
export function fetcher(allow: string, settings: FetchSettings = {}) {
  const opened = openFetcher({
    allow: readAllowList(allow),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    ...settings,
  });
  onTestFinished(() => opened.close());
  return opened;
}

/** The message of what a promise is rejected with. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was refused',
    (error) => error.message,
  );
}
