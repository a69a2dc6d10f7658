import type { Findings, FoundEntity } from '../../src/extract/findings.ts';
import type { Document } from '../../src/ingest/document.ts';

const FOUND = { method: 'TEST', confidence: 0.5, review: 'UNREVIEWED' } as const;

/** An invented article in which each of some people says one thing about Port Ember, with what is found in it. */
export function article(
  headline: string,
  people: readonly string[],
  told: Partial<Document> = {},
): { document: Document; findings: Findings } {
  let body = '';
  const port: FoundEntity = { name: 'Port Ember', kind: 'PLACE', aliases: [], mentions: [] };
  const findings: Findings = { entities: people.length > 0 ? [port] : [], quotes: [], dates: [] };
  const write = (words: string) => {
    const start = body.length;
    body += words;
    return { start, end: body.length };
  };
  for (const [i, name] of people.entries()) {
    if (i > 0) write('\n');
    const quoteStart = body.length;
    write('“');
    port.mentions.push({ ...write('Port Ember'), ...FOUND, form: 'NAME' });
    write(` will answer number ${i},”`);
    const span = { start: quoteStart, end: body.length };
    write(' ');
    const cue = write('said');
    write(' harbor master ');
    const speaker = write(name);
    write(' on Monday.');
    findings.entities.push({
      name,
      kind: 'PERSON',
      aliases: [name.split(' ').at(-1) ?? name],
      mentions: [{ ...speaker, ...FOUND, form: 'NAME', role: 'harbor master' }],
    });
    findings.quotes.push({
      ...span,
      ...FOUND,
      kind: 'DIRECT',
      fragments: [span],
      speaker: { ...speaker, entity: i + 1 },
      cue,
      occasion: null,
      saidOn: '2031-05-05',
    });
  }
  // No two headlines stand over the same text.
  write(`${people.length > 0 ? '\n' : ''}${headline}.`);
  const document: Document = {
    headline,
    body,
    publisher: { name: 'The Ember Courier' },
    language: 'en',
    publishedAt: new Date('2031-05-06T00:00:00Z'),
    publishedAtGivenBy: 'PUBLISHER',
    ...told,
  };
  return { document, findings };
}
