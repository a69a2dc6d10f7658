#!/usr/bin/env node
import { Command } from 'commander';
import type { IngestFlags } from './cli/ingest-command.ts';
import { WorkerError } from './cli/workers.ts';
import { ConfigError, readConfig } from './config.ts';
import { FORMATS } from './ingest/format.ts';
import { SourceError } from './ingest/source-error.ts';
import { DatabaseError } from './store/file.ts';

// Whoever reads the output may have read enough: `verbatim extract … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const program = new Command('verbatim').description(
  'Turns news articles into a graph of who said what, about whom, where and when, and serves it over GraphQL.',
);

program
  .command('serve')
  .description('serve the graph, its reader and its playground; an empty database is given the seed articles first')
  .action(async () => {
    // Each command loads what it needs when it is called: a server is to answer soon.
    const { serve } = await import('./cli/serve.ts');
    await serve(readConfig());
  });

program
  .command('seed')
  .description('load the seed articles; what is there already and has not changed is left alone')
  .action(async () => {
    const { seedDatabase } = await import('./cli/seed.ts');
    process.stdout.write(`${await seedDatabase(readConfig().databaseUrl)}\n`);
  });

program
  .command('extract')
  .argument('[file...]', 'JSON lines of { id, text, title?, publishedAt? }; standard input where no file is named')
  .description('find who said what in articles, one JSON line each; nothing is stored')
  .action(async (files: string[]) => {
    const { extractLines } = await import('./cli/extract.ts');
    const refused = await extractLines(files, process.stdout, (message) => process.stderr.write(`${message}\n`));
    if (refused > 0) process.exitCode = 1;
  });

program
  .command('ingest')
  .argument('<input...>', 'files, folders, addresses of pages and feeds, or - for standard input')
  .option('--format <format>', `read it as ${FORMATS.join(', ')}, whatever it looks like`)
  .option('--publisher <name>', 'who publishes the articles, over what they say themselves')
  .option('--headline <words>', 'the headline, for a text that has none')
  .option('--language <tag>', 'the language, such as en')
  .option('--published <date>', 'when it was published: 2031-05-06 or 2031-05-06T09:00:00Z')
  .option('--dry-run', 'say what would happen, and store nothing')
  .option('--json', 'print the summary as one JSON object')
  .description('store articles with who said what in them; an article that is there already becomes a revision')
  .action(async (inputs: string[], options: IngestFlags) => {
    const { runIngest } = await import('./cli/ingest-command.ts');
    if ((await runIngest(inputs, options)) > 0) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  const expected = [ConfigError, DatabaseError, SourceError, WorkerError].some((kind) => error instanceof kind);
  process.stderr.write(`${error instanceof Error ? (expected ? error.message : error.stack) : error}\n`);
  process.exitCode = 1;
}
