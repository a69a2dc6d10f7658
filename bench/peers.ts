import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asGraphQL, type Start, startProgram } from './contestant.ts';

const FOLDER = join(import.meta.dirname, 'peers');

/** Another server that answers the same questions from the same rows. */
interface Peer {
  name: string;
  /** What is not here that it needs, and how to have it, in words. */
  lacks(): string | undefined;
  start: Start;
}

const packages = () =>
  existsSync(join(FOLDER, 'node_modules')) ? undefined : 'its packages: npm ci --prefix bench/peers';

export const PEERS: readonly Peer[] = [
  {
    name: 'mercurius',
    lacks: packages,
    start: (file, articles) =>
      startProgram(articles, {
        name: 'mercurius',
        args: [join(FOLDER, 'mercurius.mjs'), file],
        env: { NODE_ENV: 'production' },
        bodyOf: asGraphQL,
      }),
  },
];
