import { defineConfig } from 'vite';
import { compressed } from './scripts/compressed.ts';

// The playground: one page with everything it needs beside it, which the server serves under /graphiql/.
export default defineConfig({
  root: 'src/http/playground',
  base: '/graphiql/',
  publicDir: false,
  plugins: [compressed],
  build: {
    outDir: '../../../dist/playground',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
    // React's "use client" and the like mean nothing in a bundle, and every other file has one.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
