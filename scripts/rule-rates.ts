// How often each rule is right on the contents annotated in PolNeAR, for docs/speakers.md and src/extract/rules.ts.   npm run rates
import { existsSync, readFileSync } from 'node:fs';
import { extractLine } from '../src/cli/extract.ts';

interface Span {
  start: number;
  end: number;
}
interface Gold extends Span {
  fragments: Span[];
  speaker: Span | null;
}

const file = '../shared/eval/gold/polnear.jsonl';
if (!existsSync(file)) {
  console.log(`${file}: not here, skipped`);
  process.exit();
}

const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isNear = (a: Span, b: Span) =>
  2 * overlap(a, b) >= Math.max(a.end, b.end) - Math.min(a.start, b.start) && overlap(a, b) > 0;
const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

const OUTER = /[\s"“”'‘’`,.;:!?…—–\-[\]()]/;
/** Without the marks around it and a `that` before it. */
function bare(text: string, { start, end }: Span): Span {
  while (start < end && OUTER.test(text.charAt(start))) start++;
  while (end > start && OUTER.test(text.charAt(end - 1))) end--;
  return /^that\s/i.test(text.slice(start, end)) ? bare(text, { start: start + 5, end }) : { start, end };
}

const rules = new Map<string, { found: number; quotes: number; speaker: number; all: number }>();
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { text, contents, parts } = JSON.parse(line) as {
    text: string;
    contents: Gold[];
    parts: Omit<Gold, 'fragments'>[];
  };
  const gold = [...contents, ...parts.map((part) => ({ ...part, fragments: [] }))].map((content) => ({
    ...content,
    spans: [content, ...content.fragments].map((span) => bare(text, span)),
  }));
  const { entities, quotes } = extractLine(line);
  for (const { method, speaker, ...quote } of quotes) {
    const count = rules.get(method) ?? { found: 0, quotes: 0, speaker: 0, all: 0 };
    rules.set(method, count);
    count.found++;
    const content = bare(text, quote);
    const near = gold.filter(({ spans }) => spans.some((span) => isNear(span, content)));
    if (near.length > 0) count.quotes++;
    const hears = (said: Gold) => {
      if (!said.speaker || !speaker) return !speaker && /^(NOBODY|ASKED)/.test(method);
      const named = said.speaker;
      const mentions = speaker.entity === null ? [] : (entities[speaker.entity]?.mentions ?? []);
      return [speaker, ...mentions].some((span) => overlap(span, named) > 0);
    };
    if (near.some(hears)) count.speaker++;
    const nobody = /^(NOBODY|ASKED)/.test(method);
    if (near.some((said) => (nobody || hears(said)) && said.spans.some((span) => isSame(span, content)))) count.all++;
  }
}
for (const [rule, { found, quotes, speaker, all }] of [...rules].sort(([, a], [, b]) => b.found - a.found)) {
  console.log(
    `${rule}: ${found} found, speaker right ${(speaker / quotes).toFixed(2)}, all right ${(all / found).toFixed(2)}`,
  );
}
