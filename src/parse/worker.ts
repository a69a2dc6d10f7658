import { parentPort } from 'node:worker_threads';
import { type Reading, readItems } from '../ingest/read.ts';
import type { Answer } from './readers.ts';

// Reads what the pool sends, one after the other. Nobody else can be held up by it, and the pool may end it at any time.
parentPort?.on('message', ({ bytes, reading }: { bytes: Uint8Array; reading: Reading }) => {
  parentPort?.postMessage(answer(bytes, reading));
});
parentPort?.postMessage('ready');

function answer(bytes: Uint8Array, reading: Reading): Answer {
  try {
    return { items: readItems(bytes, reading) };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}
