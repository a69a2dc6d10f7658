// Loaded into a server process ahead of its own code (node --import): tells, whenever it is asked, how late its event loop
// has been since it was asked before, in ms, and goes when whoever asks is gone.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 10;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();
process.on('message', () => {
  // The timer that measures is itself due only so often.
  const late = (ns) => Math.max(0, ns / 1e6 - RESOLUTION);
  process.send({ p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), max: late(delay.max) });
  delay.reset();
});
process.on('disconnect', () => process.exit());
process.channel.unref();
