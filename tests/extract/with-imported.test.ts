import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { checkFindings, type Findings } from '../../src/extract/findings.ts';
import { importedFindings } from '../../src/extract/imported.ts';
import { withImported } from '../../src/extract/with-imported.ts';
import type { Carried } from '../../src/ingest/document.ts';

const BODY = 'Mayor Ana Rivas opened the harbor. “We sail at dawn,” Rivas said. The Kestrel left first.';

function merged(carried: Partial<Carried>): Findings {
  const { entities, quotes, dates } = extract({
    headline: '',
    body: BODY,
    publisher: { name: '' },
    language: 'en',
    publishedAtGivenBy: 'PUBLISHER',
  });
  const found = withImported(
    { entities, quotes, dates },
    importedFindings({ entities: [], quotes: [], ...carried }, BODY),
  );
  expect(checkFindings(found, BODY)).toEqual([]);
  return found;
}

const methodsOf = ({ entities }: Findings, name: string) =>
  entities
    .find((entity) => entity.name === name)
    ?.mentions.map(({ start, end, method }) => [BODY.slice(start, end), method]);

describe('what came with an article', () => {
  test('is known from the publisher where the machine finds it too', () => {
    const found = merged({ entities: [{ name: 'Ana Rivas', kind: 'PERSON', wikidataId: 'Q1' }] });
    expect(methodsOf(found, 'Ana Rivas')).toEqual([
      ['Ana Rivas', 'IMPORTED'],
      ['Rivas', expect.not.stringMatching('IMPORTED')],
    ]);
    expect(found.entities.filter(({ wikidataId }) => wikidataId === 'Q1')).toHaveLength(1);
    expect(found.quotes[0]?.speaker?.entity).toBe(found.entities.findIndex(({ wikidataId }) => wikidataId === 'Q1'));
  });

  test('is added where the machine finds nothing', () => {
    const found = merged({ entities: [{ name: 'harbor', kind: 'PLACE' }] });
    expect(methodsOf(found, 'harbor')).toEqual([['harbor', 'IMPORTED']]);
  });

  test('takes nothing that the machine has found for something else', () => {
    const found = merged({ entities: [{ name: 'Rivas opened', kind: 'EVENT' }] });
    expect(methodsOf(found, 'Rivas opened')).toBeUndefined();
    expect(methodsOf(found, 'Ana Rivas')?.length).toBe(2);
  });

  test('makes a quote known from the publisher, who may say whose it is', () => {
    const found = merged({ quotes: [{ text: 'We sail at dawn,', speaker: 'Ana Rivas' }] });
    expect(found.quotes).toHaveLength(1);
    expect(found.quotes[0]).toMatchObject({ method: 'IMPORTED', confidence: 1, kind: 'DIRECT' });
    expect(found.entities[found.quotes[0]?.speaker?.entity ?? -1]?.name).toBe('Ana Rivas');
  });

  test('is nothing where nothing came', () => {
    const plain = merged({});
    expect(plain.quotes.map(({ method }) => method)).toEqual(['QUOTE_THEN_NAME_AND_VERB']);
  });
});
