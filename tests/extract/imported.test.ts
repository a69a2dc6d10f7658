import { expect, test } from 'vitest';
import { checkFindings } from '../../src/extract/findings.ts';
import { importedFindings } from '../../src/extract/imported.ts';
import type { Carried } from '../../src/ingest/document.ts';

const BODY = [
  'PORT ALMA — The ferry from New Alma is back, Mira Solberg said.',
  '“We’ll sail at noon,” said Mira Solberg of Almarine. Almarine’s boats were idle in New Alma and Alma.',
  'The harbour is safe again, Oren Tal told reporters.',
].join('\n');

const importing = (carried: Partial<Carried>) => {
  const findings = importedFindings({ entities: [], quotes: [], ...carried }, BODY);
  expect(checkFindings(findings, BODY)).toEqual([]);
  return findings;
};
const words = ({ start, end }: { start: number; end: number }) => BODY.slice(start, end);

test('an entity is found wherever its name stands as a word, and keeps what the input says of it', () => {
  const { entities } = importing({
    entities: [
      { name: 'Alma', kind: 'PLACE' },
      { name: 'New Alma', kind: 'PLACE', wikidataId: 'Q1' },
      { name: 'Almarine', kind: 'ORGANIZATION' },
      { name: 'Nobody Here', kind: 'PERSON' },
    ],
  });
  expect(
    entities.map(({ name, wikidataId, mentions }) => [name, wikidataId, mentions.map(({ start }) => start)]),
  ).toEqual([
    ['Alma', undefined, [BODY.indexOf('Alma.')]],
    ['New Alma', 'Q1', [BODY.indexOf('New Alma'), BODY.lastIndexOf('New Alma')]],
    ['Almarine', undefined, [BODY.indexOf('Almarine'), BODY.lastIndexOf('Almarine')]],
  ]);
  expect(entities[0]?.mentions[0]).toMatchObject({
    form: 'NAME',
    method: 'IMPORTED',
    confidence: 1,
    review: 'UNREVIEWED',
  });
});

test('a quote is found whichever quotation marks it is given with, and its speaker beside it', () => {
  const { quotes } = importing({
    entities: [{ name: 'Mira Solberg', kind: 'PERSON' }],
    quotes: [
      { text: '"We\'ll sail at noon"', speaker: 'Mira Solberg' },
      { text: 'The harbour is safe again', speaker: 'Oren Tal' },
      { text: 'Nobody ever said so.' },
    ],
  });
  const found = quotes.map(({ kind, speaker, fragments, ...quote }) => ({
    kind,
    text: words(quote),
    fragments: fragments.map(words),
    speaker: speaker && [words(speaker), speaker.entity, speaker.start],
    method: quote.method,
  }));
  expect(found).toEqual([
    {
      kind: 'DIRECT',
      text: '“We’ll sail at noon,”',
      fragments: ['“We’ll sail at noon,”'],
      speaker: ['Mira Solberg', 0, BODY.lastIndexOf('Mira')],
      method: 'IMPORTED',
    },
    {
      kind: 'INDIRECT',
      text: 'The harbour is safe again',
      fragments: [],
      speaker: ['Oren Tal', null, BODY.indexOf('Oren')],
      method: 'IMPORTED',
    },
  ]);
});

test('a quote that is carried twice is found once', () => {
  const text = 'We’ll sail at noon';
  expect(importing({ quotes: [{ text }, { text: `“${text},”` }] }).quotes).toHaveLength(1);
});

test('takes no longer than it should over a name that stands ten thousand times', () => {
  const body = 'Alma. '.repeat(10_000);
  const start = performance.now();
  const { entities } = importedFindings({ entities: [{ name: 'Alma', kind: 'PLACE' }], quotes: [] }, body);
  expect(entities[0]?.mentions).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(1000);
});
