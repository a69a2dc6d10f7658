// Makes what the sources do not hold: the Prisma client, the types of the queries, the program in dist/, the
// playground and the reader. A step whose inputs have not changed since it last ran is left out, so that starting again costs nothing.
//   node scripts/build.mjs [step…]      all steps where none is named
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const steps = {
  client: {
    says: 'Generating the database client',
    runs: ['prisma', 'generate'],
    makes: 'src/store/generated',
    from: ['prisma/schema.prisma', 'prisma.config.ts'],
  },
  documents: {
    says: 'Typing the queries',
    runs: ['graphql-codegen', '--config', 'codegen.yml'],
    makes: ['examples/generated', 'src/reader/generated', 'dist/client'],
    from: [
      'schema.graphql',
      'examples',
      'src/reader/queries',
      'codegen.yml',
      'scripts/possible-types.mjs',
      'scripts/persisted-documents.mjs',
    ],
  },
  program: {
    says: 'Compiling',
    runs: ['tsc', '--project', 'tsconfig.build.json'],
    makes: 'dist/main.js',
    from: ['src', 'prisma/schema.prisma', 'tsconfig.json', 'tsconfig.build.json'],
  },
  playground: {
    says: 'Building the playground',
    runs: ['vite', 'build', '--logLevel', 'warn'],
    makes: 'dist/playground',
    from: ['src/http/playground', 'examples/queries', 'vite.config.ts', 'scripts/compressed.ts'],
  },
  reader: {
    says: 'Building the reader',
    runs: ['vite', 'build', '--config', 'vite.reader.config.ts', '--logLevel', 'warn'],
    makes: 'dist/reader/server/paths.json',
    from: ['src/reader', 'schema.graphql', 'codegen.yml', 'vite.reader.config.ts', 'scripts/compressed.ts'],
  },
};

/** A fingerprint of files and folders, and of the packages that work on them. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (basename(path) === 'generated') return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(path).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  for (const path of [...paths, 'package-lock.json']) add(path);
  return hash.digest('hex');
}

/** Runs the steps whose inputs have changed; ends the process when one fails. */
export function build(names = Object.keys(steps)) {
  const here = process.cwd();
  process.chdir(resolve(import.meta.dirname, '..'));
  for (const name of names) {
    const step = steps[name];
    if (!step) throw new Error(`Expected ${Object.keys(steps).join(', ')}, got ${name}.`);
    const stamp = `node_modules/.cache/verbatim/${name}`;
    const now = fingerprint(step.from);
    const made = [step.makes].flat().every((path) => existsSync(path));
    if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    process.stderr.write(`${step.says} …\n`);
    rmSync(stamp, { force: true });
    const [command, ...args] = step.runs;
    try {
      // Standard output belongs to the command that was asked for.
      execFileSync(join('node_modules/.bin', command), args, {
        stdio: ['ignore', 'pipe', 'inherit'],
        shell: process.platform === 'win32',
      });
    } catch (error) {
      process.stderr.write(error.stdout ?? `${error.message}\n`);
      process.stderr.write(`${step.says} failed.\n`);
      process.exit(1);
    }
    mkdirSync('node_modules/.cache/verbatim', { recursive: true });
    writeFileSync(stamp, now);
  }
  process.chdir(here);
}

if (process.argv[1] === import.meta.filename) build(process.argv.length > 2 ? process.argv.slice(2) : undefined);
