import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnnotation } from '../../src/extract/annotation.ts';
import type { FoundEntity } from '../../src/extract/findings.ts';
import { salienceOf } from '../../src/extract/salience.ts';
import { paragraphsOf } from '../../src/ingest/document.ts';
import { readText } from '../../src/ingest/text.ts';

const BODY = 'Oman waits.\nOman and Iran talk. Oman hopes.\nThe woman left.';
const document = readText(BODY, { headline: 'A woman in Muscat', publisher: { name: 'Example' } });

/** An entity with a mention at each offset. */
function entity(name: string, starts: number[], aliases: string[] = []): FoundEntity {
  const mentions = starts.map((start) => {
    const at = { start, end: start + 4, form: 'NAME' as const };
    return { ...at, method: 'TEST', confidence: 1, review: 'CONFIRMED' as const };
  });
  return { name, kind: 'PLACE', aliases, mentions };
}

describe('salienceOf', () => {
  test('is three quarters of the share of paragraphs that mention the entity, earlier ones weighing more', () => {
    expect(salienceOf(document, entity('Oman', [0]))).toBeCloseTo((3 / 4) * (6 / 15), 12);
    expect(salienceOf(document, entity('Oman', [12]))).toBeCloseTo((3 / 4) * (5 / 15), 12);
    expect(salienceOf(document, entity('Oman', [54]))).toBeCloseTo((3 / 4) * (4 / 15), 12);
    expect(salienceOf(document, entity('Oman', [32, 12, 0]))).toBeCloseTo((3 / 4) * (11 / 15), 12);
  });

  test('adds a quarter for being named in the headline, by any of its names, as whole words', () => {
    expect(salienceOf(document, entity('Oman', []))).toBe(0);
    expect(salienceOf(document, entity('Muscat', []))).toBe(1 / 4);
    expect(salienceOf(document, entity('Masqat', [], ['Muscat']))).toBe(1 / 4);
    expect(salienceOf(document, entity('in Muscat', []))).toBe(1 / 4);
    const american = { ...document, headline: 'U.S.-led talks' };
    expect(salienceOf(american, entity('United States', [], ['U.S.']))).toBe(1 / 4);
    expect(salienceOf(american, entity('Talk', []))).toBe(0);
  });

  test('reaches from 0 to 1', () => {
    expect(salienceOf(document, entity('Muscat', [0, 12, 54]))).toBe(1);
    expect(salienceOf({ ...document, body: '' }, entity('Oman', []))).toBe(0);
  });

  test('is the same when the paragraphs are handed over', () => {
    const oman = entity('Oman', [0, 32]);
    expect(salienceOf(document, oman, paragraphsOf(BODY))).toBe(salienceOf(document, oman));
  });

  test('puts first in the seed article what it is about', () => {
    const seed = (ending: string) => readFileSync(new URL(`../../seeds/us-and-iran-in-oman${ending}`, import.meta.url));
    const article = readText(seed('.txt'));
    const { entities } = readAnnotation(seed('.annotation.json').toString(), article.body, 'seed.annotation.json');
    const salience = Object.fromEntries(entities.map((found) => [found.name, salienceOf(article, found)]));
    const ranked = Object.entries(salience).sort(([, a], [, b]) => b - a);
    expect(ranked.slice(0, 5).map(([name]) => name)).toEqual([
      'Iran',
      'United States',
      'Oman',
      'Donald Trump',
      'Abbas Araghchi',
    ]);
    expect(salience.Iran).toBe(1);
    expect(salience.Oman).toBeCloseTo(1 / 4 + (3 / 4) * ((30 + 29 + 27) / 345), 12);
  });
});
