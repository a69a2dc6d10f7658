// Reads the stories on standard input, a JSON line each, as the product does, and prints what that took as JSON. It runs in
// a process of its own, as plain JavaScript, so that nothing else is measured.
//   node bench/read-stories.mjs <rounds>
import { readFileSync } from 'node:fs';

const rounds = Number(process.argv[2]);
const documents = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const { title, publishedAt, text } = JSON.parse(line);
    const known = {
      headline: title,
      body: text,
      publisher: { name: '' },
      language: 'en',
      publishedAtGivenBy: 'PUBLISHER',
    };
    return publishedAt ? { ...known, publishedAt: new Date(publishedAt) } : known;
  });
const bytes = documents.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);

const begin = performance.now();
const { extract, STEPS } = await import('../dist/extract/extract.js');
const loaded = performance.now();
extract(documents[0]);
const answered = performance.now();
for (const document of documents) extract(document);
// Before anything that is not the product's own is loaded.
const memoryMb = process.resourceUsage().maxRSS / 1024;

const { beginDraft, takeSteps } = await import('../dist/extract/draft.js');
const { seeLanguage } = await import('../dist/extract/language.js');
const { default: winkNLP } = await import('wink-nlp');
const { default: model } = await import('wink-eng-lite-web-model');
const nlp = winkNLP(model, ['sbd', 'pos']);

const steps = [seeLanguage, ...STEPS];
const stepMs = Object.fromEntries(steps.map(({ name }) => [name, 0]));

/** What each contestant does with a document. */
const contestants = {
  tagger: ({ body }) => {
    const read = nlp.readDoc(body);
    return [read.tokens().out(nlp.its.pos), read.sentences().out()];
  },
  extract,
  steps: (document) => {
    let draft = beginDraft(document);
    for (const step of steps) {
      const from = performance.now();
      draft = takeSteps(draft, [step]);
      stepMs[step.name] += performance.now() - from;
    }
  },
};

/** CPU time of one turn through all documents, all threads included, in ms: the best of the rounds. */
const cpuMs = Object.fromEntries(Object.keys(contestants).map((name) => [name, Number.POSITIVE_INFINITY]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, read] of Object.entries(contestants)) {
    const before = process.cpuUsage();
    for (const document of documents) read(document);
    const { user, system } = process.cpuUsage(before);
    // The first round only warms up.
    if (round > 0) cpuMs[name] = Math.min(cpuMs[name], (user + system) / 1000);
  }
}

const allSteps = Object.values(stepMs).reduce((sum, ms) => sum + ms);
const megabytesASecond = (ms) => bytes / 1e6 / (ms / 1000);
process.stdout.write(
  JSON.stringify({
    articles: documents.length,
    megabytes: bytes / 1e6,
    megabytesASecond: megabytesASecond(cpuMs.extract),
    tagger: megabytesASecond(cpuMs.tagger),
    shareOfTagger: cpuMs.tagger / cpuMs.extract,
    steps: Object.fromEntries(Object.entries(stepMs).map(([name, ms]) => [name, ms / allSteps])),
    loadMs: loaded - begin,
    firstMs: answered - loaded,
    memoryMb,
  }),
);
