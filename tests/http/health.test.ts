import { expect, test } from 'vitest';
import { serve } from './serve.ts';

test('lives and is ready while its store answers', async () => {
  const { url } = await serve({ ready: async () => true });
  for (const path of ['/health/live', '/health/ready']) {
    const response = await fetch(url + path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  }
});

test.each([
  ['says no', () => false],
  [
    'fails',
    () => {
      throw new Error('unable to open database file');
    },
  ],
])('lives but is not ready while its store %s', async (_what, ready) => {
  const { url } = await serve({ ready });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const response = await fetch(`${url}/health/ready`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'unavailable', reason: 'The database does not answer.' });
});

test('writes why it is not ready to the log alone', async () => {
  const { url, log } = await serve({ ready: async () => Promise.reject(new Error('unable to open database file')) });
  log.length = 0;
  await fetch(`${url}/health/ready`);
  expect(log).toEqual([
    expect.objectContaining({ level: 40, err: expect.objectContaining({ message: 'unable to open database file' }) }),
  ]);
});

test('is ready again as soon as its store is', async () => {
  let open = false;
  const { url } = await serve({ ready: () => open });
  expect((await fetch(`${url}/health/ready`)).status).toBe(503);
  open = true;
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
});
