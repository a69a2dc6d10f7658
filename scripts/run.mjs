// Builds what the program needs and runs it in this same process, so that signals reach it.
//   node scripts/run.mjs <command>
import { build } from './build.mjs';

build(['client', 'program', 'playground']);
await import('../dist/main.js');
