// Builds what the program needs and runs it in this same process.
//   node scripts/run.mjs <command>
import { build } from './build.mjs';

build();

// npm passes a signal to its shell, and the shell to nobody: when it is gone, it is time to close.
const shell = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid === shell || process.kill(process.pid, 'SIGTERM'), 250).unref();
}

await import('../dist/main.js');
