import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { listen } from './world.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const certificate = join(fixtures, 'certificate.pem');
const run = promisify(execFile);

/** What a process says that asks for these addresses in such an environment, a line each. */
async function ask(urls: string[], env: Record<string, string>): Promise<string[]> {
  const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
  const { stdout } = await run(tsx, [join(fixtures, 'ask.ts'), ...urls], { env: { PATH: process.env.PATH, ...env } });
  return stdout.trim().split('\n');
}

test('a certificate is checked against the name that was asked for, not the address that it led to', async () => {
  const names: unknown[] = [];
  const options = {
    key: readFileSync(join(fixtures, 'key.pem')),
    cert: readFileSync(certificate),
    SNICallback: (name: string, done: (error: null) => void) => {
      names.push(name);
      done(null);
    },
  };
  const port = await listen(
    createServer(options, ({ url }, answer) => answer.writeHead(url === '/' ? 200 : 404).end('safe')),
  );
  const urls = [`https://a.example:${port}/`, `https://b.example:${port}/`];
  const trusted = await ask(urls, { NODE_EXTRA_CA_CERTS: certificate });
  expect(trusted[0]).toBe('safe');
  expect(trusted[1]).toContain("Hostname/IP does not match certificate's altnames");
  expect(new Set(names)).toEqual(new Set(['a.example', 'b.example']));
  const careless = await ask(urls.slice(0, 1), { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(careless[0]).toMatch(/self-signed certificate/);
});
