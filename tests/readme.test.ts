import { execFile, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { composeServices } from '@apollo/composition';
import { Kind, parse, print, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../src/config.ts';
import { SourceError } from '../src/ingest/source-error.ts';
import { ingest } from '../src/pipeline.ts';
import { startServer, temporaryDatabase } from './support/server.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const schema = read('schema.graphql');
const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const manual = [readme, ...['CONTRIBUTING.md', ...decisions].map(read)];

const sections = new Map(readme.split(/^## /m).map((text) => [text.slice(0, text.indexOf('\n')), text]));
function section(title: string): string {
  const text = sections.get(title);
  if (!text) throw new Error(`Expected a section "${title}" in README.md, found ${[...sections.keys()].join(', ')}.`);
  return text;
}

/** The fenced blocks of a section that are in a language, in order. */
function blocks(title: string, language: string): string[] {
  const fenced = section(title).matchAll(/^( *)```(\w+)\n(.*?)^\1```$/gms);
  return [...fenced].flatMap(([, indent, tag, text = '']) =>
    tag === language ? text.replaceAll(new RegExp(`^${indent}`, 'gm'), '') : [],
  );
}

/** The first block of a section in a language. */
const block = (title: string, language: string) => blocks(title, language)[0] ?? '';

/** The rows of a section's table, without its head and the spaces that fill its columns. */
const table = (title: string) =>
  (section(title).match(/^\|.*\|$/gm) ?? []).slice(2).map((row) => row.replaceAll(/ +\|/g, ' |'));

const run = (cwd: string, command: string, ...args: string[]) =>
  promisify(execFile)(join(root, 'node_modules/.bin', command), args, { cwd, env: { PATH: process.env.PATH } });

describe('what it says of the tree', () => {
  test('the rooms are those of src/, and everything else in the picture is there', () => {
    const [, ...lines] = block('The rooms', 'text').trimEnd().split('\n');
    const named = lines.map((line) => /^( *)(\S+?)\/? /.exec(line)).map((match) => [match?.[1] && 'src', match?.[2]]);
    const rooms = named.flatMap(([room, name]) => (room ? name : []));
    expect(rooms.sort()).toEqual(readdirSync(join(root, 'src')).sort());
    const others = named.flatMap(([room, name]) => (room ? [] : (name ?? [])));
    expect(others.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('every link leads to a file', () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('every file that the manual names is there, but for those it asks the reader to write', () => {
    const toWrite = ['src/graph/keyword.ts', 'tests/graph/keyword.test.ts'];
    const named = manual.flatMap(
      (text) => text.match(/(?<=`)(bench|docs|examples|prisma|scripts|seeds|src|tests)\/[\w./-]*(?=`)/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)) && !toWrite.includes(path))).toEqual([]);
  });

  test('every npm script that the manual names is there', () => {
    const named = manual.flatMap((text) => text.match(/(?<=npm )(start|test)|(?<=npm run (-s )?)\w+/g) ?? []);
    expect(new Set(named)).toEqual(new Set(['start', 'test', 'generate', 'cli', 'seed', 'dev', 'check', 'bench']));
    expect(Object.keys(JSON.parse(read('package.json')).scripts)).toEqual(expect.arrayContaining(named));
  });

  test('the settings are those that are read', () => {
    expect(table('Settings')).toEqual(
      settings.map(({ name, meaning, ...setting }) => {
        const unset = setting.default ? `\`${setting.default}\`` : 'nothing';
        return `| \`${name}\` | ${unset} | ${meaning} |`;
      }),
    );
  });

  test('the keys are those of the schema', () => {
    const keyed = [...schema.matchAll(/^type (\w+) .*?@key.*$/gm)].map(([line, type]) => {
      const keys = [...line.matchAll(/fields: "(\w+)"/g)].map(([, key]) => `\`${key}\``);
      return `| \`${type}\` | ${keys.join(', ')} |`;
    });
    expect(table('Use it in a supergraph').toSorted()).toEqual(keyed.toSorted());
  });
});

describe('what it asks', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  async function ask(query: string): Promise<unknown> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  test('the first query is the first example, and answers what is shown', async () => {
    const nameless = (query: string) =>
      visit(parse(query), { OperationDefinition: (node) => ({ ...node, name: undefined }) });
    const query = block('Ask', 'graphql');
    expect(print(nameless(query))).toBe(print(nameless(read('examples/queries/01-who-said-what.graphql'))));
    const answer = await ask(query);
    expect(lengthen(parseShortened(block('Ask', 'jsonc')), answer)).toEqual(answer);
    expect(answer).toEqual({ data: JSON.parse(read('tests/graph/answers/01-who-said-what.json')) });
  });

  test('the search finds quotes, articles and an entity by a name with a slip', async () => {
    expect(await ask(block('Search', 'graphql'))).toEqual({
      data: {
        quotes: { totalCount: expect.any(Number), edges: expect.arrayContaining([expect.anything()]) },
        articles: { edges: expect.arrayContaining([expect.anything()]) },
        entities: { nodes: [{ name: 'Abbas Araghchi' }] },
      },
    });
  });

  test('another subgraph composes with ours, and a router gets what it asks for', async () => {
    const [subgraph = '', query = ''] = blocks('Use it in a supergraph', 'graphql');
    expect(parse(subgraph).definitions.some(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION)).toBe(true);
    const { errors } = composeServices([
      { name: 'verbatim', url: 'http://verbatim.test', typeDefs: parse(schema) },
      { name: 'readers', url: 'http://readers.test', typeDefs: parse(subgraph) },
    ]);
    expect(errors).toBeUndefined();
    expect(await ask(query)).toEqual(JSON.parse(block('Use it in a supergraph', 'json')));
  });

  test('the client is made as shown, and prints what is shown', async () => {
    expect(read('examples/read-article.ts')).toContain(block('Use it from a client', 'ts'));
    const { stdout } = await run(root, 'tsx', 'examples/read-article.ts', `${server.url}/graphql`);
    expect(stdout.startsWith(block('Use it from a client', 'text'))).toBe(true);
  });
});

/** An answer as it stands in the manual: a comment `// … 2 more` behind an item becomes the next item. */
function parseShortened(jsonc: string): unknown {
  return JSON.parse(jsonc.replaceAll(/,?\n *\/\/ (… \d+ more)$/gm, ', "$1",').replaceAll(/,(\s*\])/g, '$1'));
}

/** A shortened answer with what it leaves out put back from the whole one: as many items, and the rest of a text. */
function lengthen(short: unknown, whole: unknown): unknown {
  if (typeof short === 'string' && typeof whole === 'string') {
    return short.endsWith('…') && whole.startsWith(short.slice(0, -1)) ? whole : short;
  }
  if (Array.isArray(short) && Array.isArray(whole)) {
    let next = 0;
    return short.flatMap((item) => {
      const more = Number(/^… (\d+) more$/.exec(item)?.[1] ?? 0);
      if (more === 0 || next + more > whole.length) return [lengthen(item, whole[next++])];
      next += more;
      return whole.slice(next - more, next);
    });
  }
  if (short instanceof Object && whole instanceof Object) {
    const rest = new Map(Object.entries(whole));
    return Object.fromEntries(Object.entries(short).map(([key, value]) => [key, lengthen(value, rest.get(key))]));
  }
  return short;
}

describe('what it does', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-readme-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the command line explains itself as shown', async () => {
    expect((await run(root, 'tsx', 'src/main.ts', '--help')).stdout).toBe(block('The command line', 'text'));
  });

  test('the first start says what is shown', async () => {
    const shown = block('Run', 'text');
    const env = {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: `file:${join(folder, 'new.db')}`,
    };
    const server = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], { cwd: root, env });
    let said = '';
    for await (const chunk of server.stdout) {
      said += chunk;
      if (said.endsWith('\n\n')) server.kill();
    }
    expect(said.replaceAll(/(?<=127\.0\.0\.1:)\d+/g, '4000').trim()).toBe(shown.trim());
  });

  test('the seed files load, and a wrong offset is refused as shown', async () => {
    const [text = '', refusal] = blocks('Seeds', 'text');
    const [editorial = '', annotation = ''] = blocks('Seeds', 'json');
    const source = (marked: string) => {
      const file = (name: string, content: string) => ({ name: `seeds/${name}`, bytes: Buffer.from(content) });
      return {
        text: file('harbor.txt', text),
        editorial: file('harbor.editorial.json', editorial),
        annotation: file('harbor.annotation.json', marked),
      };
    };
    const moved = annotation.replace('"start": 38, "end": 47', '"start": 37, "end": 46');
    const database = await temporaryDatabase();
    await expect(ingest(database.prisma, [source(moved)])).rejects.toThrow(new SourceError(refusal?.trim()));
    expect(await database.prisma.article.count()).toBe(0);
    expect(await ingest(database.prisma, [source(annotation)])).toEqual([
      { slug: 'the-harbor-stays-open', outcome: 'new' },
    ]);
    await database.close();
  });

  test('the five steps add a type', async () => {
    const copy = join(folder, 'copy');
    const parts = readdirSync(root).filter((name) => /^(prisma|scripts|seeds|src|tests)$|\.(json|ts)$/.test(name));
    for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    // Whoever adds a type has started the program before.

    const write = (path: string, text: string) => writeFileSync(join(copy, path), text);
    /** Writes what a step names in its prose behind a line that stands once in a file. */
    const add = (words: string, path: string, line: string, written = words) => {
      expect(section('Add a type')).toContain(`\`${words}\``);
      const [before, after, ...more] = readFileSync(join(copy, path), 'utf8').split(`${line}\n`);
      expect([after !== undefined, more.length]).toEqual([true, 0]);
      write(path, `${before}${line}\n${written}\n${after}`);
    };
    const [noun = '', question = ''] = blocks('Add a type', 'ts');

    add('keywords Keyword[]', 'prisma/schema.prisma', 'model Article {');
    appendFileSync(join(copy, 'prisma/schema.prisma'), block('Add a type', 'prisma'));
    const [, command = '', ...args] = block('Add a type', 'sh').trim().split(' ');
    await run(copy, command, ...args);
    await run(copy, 'prisma', 'generate');
    write('src/graph/keyword.ts', noun);
    add('ArticleKeywords', 'src/graph/schema.ts', '    resolvers: [', 'ArticleKeywords,');
    const importing = "import { ArticleKeywords } from './keyword.ts';";
    add('ArticleKeywords', 'src/graph/schema.ts', "import 'reflect-metadata';", importing);
    write('tests/graph/keyword.test.ts', question);

    await run(copy, 'tsx', 'scripts/print-schema.ts');
    expect(readFileSync(join(copy, 'schema.graphql'), 'utf8')).toContain('  keywords: [Keyword!]!\n');
    expect((await run(copy, 'vitest', 'run', 'tests/graph/keyword.test.ts')).stdout).toContain('1 passed');
    const project = { extends: './tsconfig.json', include: ['src', 'tests/graph/keyword.test.ts'] };
    write('tsconfig.steps.json', JSON.stringify(project));
    await run(copy, 'tsc', '--project', 'tsconfig.steps.json');
  }, 120_000);
});
