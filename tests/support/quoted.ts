import type { Findings } from '../../src/extract/findings.ts';
import type { Report } from '../../src/extract/same-statement.ts';
import { type Wording, wordingOf } from '../../src/extract/wording.ts';
import type { Document } from '../../src/ingest/document.ts';

/** The wording of a quote as an article has it: what stands between “ and ” is its fragments. */
export function wordingIn(text: string, start = 0): Wording {
  const fragments = [...text.matchAll(/“[^”]*”/g)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
  return wordingOf({ start, text, fragments });
}

/** A report of the first speaker on the first day, unless told otherwise. */
export function report(text: string, { day = 1, speakerId = 1 as number | null } = {}): Report {
  return { wording: wordingIn(text), speakerId, reportedAt: new Date(Date.UTC(2031, 4, day)) };
}

/** An invented article in which people, or an unnamed witness (null), say what stands beside them. */
export function reporting(
  said: readonly (readonly [speaker: string | null, text: string])[],
  told: Partial<Document> & { headline: string },
): { document: Document; findings: Findings } {
  let body = `${told.headline}.`;
  const findings: Findings = { entities: [], quotes: [], dates: [] };
  const write = (text: string) => {
    const start = body.length;
    body += text;
    return { start, end: body.length };
  };
  for (const [name, text] of said) {
    write('\n');
    const span = write(text);
    write(' said ');
    const place = write(name ?? 'a witness');
    write('.');
    const known = findings.entities.find((entity) => entity.name === name);
    const mention = { ...place, ...FOUND, form: 'NAME' } as const;
    if (known) known.mentions.push(mention);
    else if (name) findings.entities.push({ name, kind: 'PERSON', aliases: [], mentions: [mention] });
    const fragments = [...text.matchAll(/“[^”]*”/g)].map(({ 0: words, index }) => ({
      start: span.start + index,
      end: span.start + index + words.length,
    }));
    findings.quotes.push({
      ...span,
      ...FOUND,
      kind: fragments.length === 0 ? 'INDIRECT' : text.startsWith('“') ? 'DIRECT' : 'MIXED',
      fragments,
      speaker: { ...place, entity: name ? findings.entities.findIndex((entity) => entity.name === name) : null },
      cue: null,
      occasion: null,
      saidOn: null,
    });
  }
  for (const { name, mentions } of findings.entities) {
    for (const { start, end } of findings.quotes) {
      const at = body.slice(start, end).indexOf(name);
      if (at !== -1) mentions.push({ start: start + at, end: start + at + name.length, ...FOUND, form: 'NAME' });
    }
  }
  const document: Document = {
    body,
    publisher: { name: 'The Ember Courier' },
    language: 'en',
    publishedAt: new Date('2031-05-05T00:00:00Z'),
    publishedAtGivenBy: 'PUBLISHER',
    ...told,
  };
  return { document, findings };
}

const FOUND = { method: 'TEST', confidence: 0.5, review: 'UNREVIEWED' } as const;
