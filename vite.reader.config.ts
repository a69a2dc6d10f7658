import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { compressed } from './scripts/compressed.ts';

const out = join(import.meta.dirname, 'dist/reader');

/** Writes which addresses the reader has: a server knows them before anybody asks for a page. */
const paths: Plugin = {
  name: 'paths',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'ssr',
  async writeBundle() {
    const { paths } = await import(pathToFileURL(join(out, 'server/server.js')).href);
    writeFileSync(join(out, 'server/paths.json'), JSON.stringify(paths));
  },
};

// The reader, twice: for the browser, and for the server, which shows its pages before any script runs.
export default defineConfig({
  root: 'src/reader',
  base: '/reader/',
  publicDir: false,
  plugins: [compressed, paths],
  build: { target: 'es2022', emptyOutDir: true, reportCompressedSize: false, assetsInlineLimit: 0 },
  environments: {
    client: { build: { outDir: join(out, 'client'), modulePreload: { polyfill: false } } },
    ssr: {
      // Nobody sets it for a server that is just started.
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: { noExternal: true, external: ['feedsmith', 'graphql'] },
      build: {
        outDir: join(out, 'server'),
        rolldownOptions: { input: 'src/reader/server.tsx' },
        target: 'node20',
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
});
