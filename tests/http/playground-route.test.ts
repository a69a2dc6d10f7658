import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { playgroundRoute } from '../../src/http/playground.ts';
import { answerUnknown } from '../../src/http/refusal.ts';

/** A folder with these files, until the test ends. */
async function folder(files: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'verbatim-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await mkdir(join(directory, 'assets'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  return directory;
}

async function serve(directory: string) {
  const app = Fastify();
  app.setNotFoundHandler(answerUnknown);
  onTestFinished(() => app.close());
  await app.register(playgroundRoute, { directory });
  return app;
}

const built = { 'index.html': '<!doctype html><title>Playground</title>', 'assets/index-3f2a.js': 'export {};' };

test('serves the page, with or without the slash', async () => {
  const app = await serve(await folder(built));
  const bare = await app.inject('/graphiql?query={a}');
  expect([bare.statusCode, bare.headers.location]).toEqual([301, '/graphiql/?query={a}']);

  const page = await app.inject('/graphiql/?query={a}');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(page.body).toBe(built['index.html']);
  const again = await app.inject({ url: '/graphiql/', headers: { 'if-none-match': String(page.headers.etag) } });
  expect(again.statusCode).toBe(304);
});

test('lets the page run nothing but its own files', async () => {
  const app = await serve(await folder(built));
  const { headers } = await app.inject('/graphiql/');
  expect(String(headers['content-security-policy']).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

test('lets browsers keep the files whose name changes with their content', async () => {
  const app = await serve(await folder(built));
  const asset = await app.inject('/graphiql/assets/index-3f2a.js');
  expect(asset.statusCode).toBe(200);
  expect(asset.headers['content-type']).toMatch(/javascript; charset=utf-8$/);
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('lets nobody keep the absence of a file', async () => {
  const app = await serve(await folder(built));
  const missing = await app.inject('/graphiql/assets/index-0000.js');
  expect([missing.statusCode, missing.headers['cache-control']]).toEqual([404, 'no-store']);
});

test('serves nothing outside its folder', async () => {
  const directory = await folder(built);
  const app = await serve(join(directory, 'assets'));
  for (const path of ['../index.html', '%2e%2e/index.html', '..%2findex.html', '%2e%2e%2findex.html']) {
    const response = await app.inject(`/graphiql/${path}`);
    expect(response.statusCode, path).toBeGreaterThanOrEqual(400);
    expect(response.body, path).not.toContain('<title>');
  }
});

test.each(['/graphiql/', '/graphiql/assets/index-3f2a.js'])(
  'says at %s how to build it when it is not',
  async (path) => {
    const app = await serve(await folder({}));
    const response = await app.inject(path);
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(response.body).toBe('The playground is not built: run `npm run build`.\n');
  },
);

test('sends a file as it was compressed when it was built, to who takes that', async () => {
  const app = await serve(await folder({ ...built, 'assets/index-3f2a.js.br': 'compressed' }));
  const ask = async (encoding: string) => {
    const { body, headers } = await app.inject({
      url: '/graphiql/assets/index-3f2a.js',
      headers: { 'accept-encoding': encoding },
    });
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript; charset=utf-8$/);
    expect(headers.vary).toBe('accept-encoding');
    return [headers['content-encoding'], body];
  };
  expect(await ask('gzip, br')).toEqual(['br', 'compressed']);
  expect(await ask('gzip')).toEqual([undefined, 'export {};']);
});
