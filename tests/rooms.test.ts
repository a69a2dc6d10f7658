import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

// News flows from left to right. A file imports from its own room and from those to its left.
const ROOMS = [
  'fetch',
  'ingest',
  'extract',
  'parse',
  'store',
  'pipeline',
  'execution',
  'graph',
  'reader',
  'http',
  'cli',
  'main',
];
// What every room may know.
const EVERYWHERE = ['config'];

function* imports(): Generator<{ file: string; from: string; path: string; isType: boolean }> {
  for (const entry of readdirSync(SRC, { recursive: true, withFileTypes: true })) {
    const file = relative(SRC, join(entry.parentPath, entry.name));
    if (!entry.isFile() || !/\.tsx?$/.test(file) || file.startsWith('store/generated')) continue;
    const text = readFileSync(join(SRC, file), 'utf8');
    for (const [, type, path = ''] of text.matchAll(/^(?:(?:im|ex)port (type )?)?[^;'\n]*?from '([^']+)'/gm)) {
      const from = path.startsWith('.') ? relative(SRC, join(SRC, file, '..', path)) : path;
      yield { file, from, path, isType: type !== undefined };
    }
  }
}

const roomOf = (file: string) => file.replace(/[/.].*$/s, '');

test('a room imports only from rooms to its left', () => {
  const wrong = [...imports()]
    .filter(({ path }) => path.startsWith('.'))
    .filter(({ file, from }) => !EVERYWHERE.includes(roomOf(from)) && !EVERYWHERE.includes(roomOf(file)))
    .filter(
      ({ file, from }) =>
        !(ROOMS.indexOf(roomOf(from)) >= 0 && ROOMS.indexOf(roomOf(from)) <= ROOMS.indexOf(roomOf(file))),
    )
    .map(({ file, from }) => `${file} imports ${from}`);
  expect(wrong).toEqual([]);
});

test('no imports run in a circle', () => {
  const graph = new Map<string, string[]>();
  for (const { file, from, path } of imports()) {
    if (path.startsWith('.')) graph.set(file, [...(graph.get(file) ?? []), from]);
  }
  const done = new Set<string>();
  const circleFrom = (file: string, trail: string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    const circle = (graph.get(file) ?? []).map((next) => circleFrom(next, [...trail, file])).find((c) => c.length > 0);
    done.add(file);
    return circle ?? [];
  };
  expect([...graph.keys()].map((file) => circleFrom(file, [])).filter((circle) => circle.length > 0)).toEqual([]);
});

test('a server loads nothing that writes, reads an article or shows a page before it is asked to', () => {
  const all = [...imports()].filter(({ isType }) => !isType);
  const loaded = new Set(['main.ts', 'cli/serve.ts']);
  for (const file of loaded) {
    for (const { from } of all.filter((one) => one.file === file)) loaded.add(from);
  }
  expect([...loaded]).toEqual(
    expect.arrayContaining(['graph/quote.ts', 'store/reader.ts', 'http/server.ts', 'fastify']),
  );
  const idle = /^(@prisma|store\/(database|save|generated\/client)|pipeline|parse\/|extract\/extract|reader\/|react)/;
  expect([...loaded].filter((file) => idle.test(file))).toEqual([]);
});

test('reading and extracting are pure: no database, clock, file or network', () => {
  const wrong = [...imports()]
    .filter(({ file }) => ['ingest', 'extract'].includes(roomOf(file)))
    .filter(({ path }) => /^(node:(?!buffer|module|url|zlib)|@?prisma|better-sqlite3|kysely|fastify)/.test(path))
    .map(({ file, path }) => `${file} imports ${path}`);
  expect(wrong).toEqual([]);
});

test('only config.ts reads the environment', () => {
  const readers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('store/generated'))
    .filter((file) => readFileSync(join(SRC, file), 'utf8').includes('process.env'));
  expect(readers).toEqual(['config.ts']);
});
