import { openReaders } from '../src/parse/readers.ts';
import { HARMLESS_HTML, HARMLESS_XML, REFUSED_HTML, REFUSED_XML } from '../tests/support/hostile.ts';

/** What hostile documents take of the threads that read, and of the one that asks. */
export interface Hostility {
  documents: number;
  /** Those that were cut at the time that a document may take. */
  cut: string[];
  /** The longest of them, from asking to the answer. */
  slowestMs: number;
  slowest: string;
  /** The most that the thread that asked did while one was read, so that no single stall was longer. */
  heldUpMs: number;
}

/** Reads hostile documents one after the other, within the limits of the product. */
export async function measureHostility(): Promise<Hostility> {
  process.stderr.write('Reading hostile documents …\n');
  const readers = openReaders({ threads: 1 });
  const all: Hostility = { documents: 0, cut: [], slowestMs: 0, slowest: '', heldUpMs: 0 };
  for (const [name, input] of [REFUSED_XML, HARMLESS_XML, REFUSED_HTML, HARMLESS_HTML].flat()) {
    const bytes = typeof input === 'string' ? Buffer.from(input) : input;
    // A thread that was ended is replaced first, for to start one from the sources takes a second.
    await readers.read(Buffer.from('Words.'), { name: 'warm.txt' });
    const begin = performance.now();
    const before = performance.eventLoopUtilization();
    const reason = await readers.read(bytes, { name }).then(
      () => '',
      (error: Error) => error.message,
    );
    const { active } = performance.eventLoopUtilization(before);
    const took = performance.now() - begin;
    all.documents++;
    if (/found one that takes longer$/.test(reason)) all.cut.push(name);
    if (took > all.slowestMs) [all.slowestMs, all.slowest] = [took, name];
    all.heldUpMs = Math.max(all.heldUpMs, active);
  }
  await readers.close();
  return all;
}
