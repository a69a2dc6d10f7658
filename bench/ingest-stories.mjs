// Takes the stories on standard input, a JSON line each, from the bytes of a page to stored findings, as `verbatim ingest`
// does, and prints what that took as JSON. It runs in a process of its own, on a database that goes with it.
//   node bench/ingest-stories.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openReaders } from '../dist/parse/readers.js';
import { documentIn, findIn, readSource } from '../dist/pipeline.js';
import { openDatabase } from '../dist/store/database.js';
import { save } from '../dist/store/save.js';

const sources = (await text(process.stdin))
  .split('\n')
  .filter(Boolean)
  .map((line, i) => {
    const { title, publishedAt, text } = JSON.parse(line);
    const article = {
      '@type': 'NewsArticle',
      headline: title,
      datePublished: publishedAt,
      publisher: { name: `Publisher ${i % 7}` },
      articleBody: text,
    };
    return {
      text: {
        name: `${i}.jsonld`,
        bytes: Buffer.from(JSON.stringify({ '@context': 'https://schema.org', ...article })),
      },
    };
  });
const bytes = sources.reduce((sum, { text }) => sum + text.bytes.length, 0);

/** As many are stored at once as the command stores. */
const TOGETHER = 32;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
const database = await openDatabase(`file:${join(folder, 'bench.db')}`);
const readers = openReaders();
const stages = { read: 0, extract: 0, store: 0 };
/** Does a part of the way, and counts the time for its stage. */
const timed = async (stage, part) => {
  const begin = performance.now();
  const result = await part();
  stages[stage] += performance.now() - begin;
  return result;
};
try {
  for (let first = 0; first < sources.length; first += TOGETHER) {
    // The first load what the others find loaded.
    if (first === TOGETHER) for (const stage of Object.keys(stages)) stages[stage] = 0;
    const articles = [];
    for (const source of sources.slice(first, first + TOGETHER)) {
      const [item] = await timed('read', () => readSource(source, readers));
      articles.push(await timed('extract', () => findIn(documentIn(item, source), source)));
    }
    await timed('store', () => save(database.prisma, articles));
  }
} finally {
  await readers.close();
  await database.close();
  rmSync(folder, { recursive: true });
}
const all = Object.values(stages).reduce((sum, ms) => sum + ms);
const articles = sources.length - TOGETHER;
process.stdout.write(
  JSON.stringify({
    articles,
    articlesASecond: articles / (all / 1000),
    megabytesASecond: ((bytes / 1e6) * articles) / sources.length / (all / 1000),
    stages: Object.fromEntries(Object.entries(stages).map(([stage, ms]) => [stage, ms / all])),
  }),
);
