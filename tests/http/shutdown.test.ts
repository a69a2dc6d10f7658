import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';

/** A process that closes on a signal as given; resolves when it is up. */
async function start(close: string) {
  const program = `
    import { closeOnSignal } from ${JSON.stringify(new URL('../../src/http/shutdown.ts', import.meta.url).href)};
    const work = setInterval(() => {}, 1000);
    closeOnSignal(async () => { console.log('closing'); ${close} });
    console.log('up');
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('up');
  return { child, lines };
}

test.each(['SIGTERM', 'SIGINT'] as const)('closes once on %s and ends well', async (signal) => {
  const { child, lines } = await start(
    `await new Promise((resolve) => setTimeout(resolve, 500)); clearInterval(work); console.log('closed');`,
  );
  child.kill(signal);
  expect((await lines.next()).value).toBe('closing');
  child.kill(signal);
  const exit = once(child, 'exit');
  expect([(await lines.next()).value, (await lines.next()).done]).toEqual(['closed', true]);
  expect(await exit).toEqual([0, null]);
});

test('ends with 1 when closing fails', async () => {
  const { child } = await start(`throw new Error('disk full');`);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exit).toEqual([1, null]);
});
