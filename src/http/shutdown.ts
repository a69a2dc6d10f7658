/**
 * Calls `close` at the first SIGINT or SIGTERM; the process ends when nothing is left to do, and with 1 if closing failed.
 * More signals change nothing: a terminal and npm both pass one Ctrl-C on.
 */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      void close();
    });
  }
}
