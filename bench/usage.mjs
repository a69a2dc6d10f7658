import cluster from 'node:cluster';

// Loaded into every server process ahead of its own code (node --import): tells the bench, whenever it asks, what the
// process has used so far, all its threads included, and goes when the bench is gone.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpuMs: (user + system) / 1000, memoryMb: process.memoryUsage.rss() / 2 ** 20 });
});
// The channel of a worker leads to the first process, and not to the bench.
if (cluster.isPrimary) {
  process.on('disconnect', () => process.exit());
  // Being listened to keeps no server alive.
  process.channel.unref();
}
