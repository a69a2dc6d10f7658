import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/ingest/document.ts';
import { readEditorial, readText } from '../../src/ingest/text.ts';

const SEED = new URL('../../seeds/us-and-iran-in-oman', import.meta.url).href;
const seedFile = (ending: string) => readFileSync(new URL(SEED + ending));
const FOOTER = 'The post Talks in Oman appeared first on The Daily Example.';

describe('the seed article', () => {
  const editorial = readEditorial(seedFile('.editorial.json').toString(), 'seed.editorial.json');
  const document = readText(seedFile('.txt'), editorial);

  test('has what its footer and its editor say of it', () => {
    const { body, ...about } = document;
    expect(about).toEqual({
      headline: 'U.S. and Iran in Oman to discuss Iran’s nuclear program',
      publisher: {
        name: 'Washington Post',
        domain: 'washingtonpost.com',
        homepage: 'https://www.washingtonpost.com',
      },
      language: 'en',
      publishedAt: new Date('2026-02-06T00:00:00Z'),
      publishedAtGivenBy: 'EDITOR',
    });
  });

  test('ends with its last paragraph: the footer is not part of the body', () => {
    const { body } = document;
    expect(body).toHaveLength(3329);
    expect(body.startsWith('Talks between U.S. and Iranian representatives')).toBe(true);
    expect(body.endsWith('warning: “The next attack will be far worse!”')).toBe(true);
    expect(paragraphsOf(body)).toHaveLength(15);
    expect(seedFile('.txt').toString().startsWith(body)).toBe(true);
  });
});

describe('readText', () => {
  test('takes headline and publisher from the last line that is not empty', () => {
    expect(readText(`One.\r\nTwo.\r\n  ${FOOTER} \r\n\r\n`)).toEqual({
      headline: 'Talks in Oman',
      body: 'One.\nTwo.',
      publisher: { name: 'The Daily Example' },
      language: 'en',
      publishedAtGivenBy: 'PUBLISHER',
    });
  });

  test('splits a headline that itself says “appeared first on” at the publisher', () => {
    const footer = 'The post What appeared first on TV? appeared first on Example Inc..';
    const { headline, publisher } = readText(`One.\n${footer}`);
    expect(headline).toBe('What appeared first on TV?');
    expect(publisher.name).toBe('Example Inc.');
  });

  test.each([
    `${FOOTER}\nCorrection: Muscat is the capital.`,
    'The post office appeared first on Main Street in 1901, he said',
    'The post appeared first on X.',
    'The post Talks appeared first on .',
    'Read more. The post Talks appeared first on X.',
  ])('leaves %j in the body', (ending) => {
    const given = { headline: 'A', publisher: { name: 'B' } };
    expect(readText(`One.\n${ending}`, given)).toMatchObject({ ...given, body: `One.\n${ending}` });
  });

  test('believes the editor over the text, field by field', () => {
    const editorial = readEditorial(
      '{"headline": "Talks begin", "byline": "Ann Example", "language": "pt-BR", "publisher": {"domain": "example.com"}}',
      'a.editorial.json',
    );
    expect(readText(`One.\n${FOOTER}`, editorial)).toEqual({
      headline: 'Talks begin',
      body: 'One.',
      byline: 'Ann Example',
      publisher: { name: 'The Daily Example', domain: 'example.com' },
      language: 'pt-BR',
      publishedAtGivenBy: 'PUBLISHER',
    });
    expect(readText(`One.\n${FOOTER}`, { publisher: { name: 'Example' } }).publisher).toEqual({ name: 'Example' });
  });

  test('normalises bytes and text alike', () => {
    const given = `\uFEFFThe cafe\u0301\0 said so.\r\n${FOOTER}`;
    expect(readText(given).body).toBe('The caf\u00E9 said so.');
    expect(readText(new TextEncoder().encode(given))).toEqual(readText(given));
  });

  test('says what it misses and what came instead', () => {
    expect(() => readText('One.\nTwo.')).toThrow(
      'expected a headline and a publisher from the editor or from a last line ' +
        '"The post HEADLINE appeared first on PUBLISHER.", found the last line "Two."',
    );
    expect(() => readText('One.', { headline: 'A' })).toThrow(
      /^expected a publisher from .* found the last line "One."$/,
    );
    expect(() => readText('One.', { publisher: { name: 'B' } })).toThrow(/^expected a headline from /);
    expect(() => readText('')).toThrow(/found the last line ""$/);
  });

  test('refuses an article without text', () => {
    expect(() => readText(FOOTER)).toThrow('expected the text of an article, found only its last line');
    expect(() => readText('\n', { headline: 'A', publisher: { name: 'B' } })).toThrow(
      'expected the text of an article, found none',
    );
  });

  test('refuses bytes that are not UTF-8', () => {
    expect(() => readText(Buffer.from(`Caf\u00E9\n${FOOTER}`, 'latin1'))).toThrow(
      'expected text in UTF-8, found bytes that are not',
    );
  });
});

describe('readEditorial', () => {
  test('reads a date as midnight UTC and a time with its zone', () => {
    const published = (date: string) =>
      readEditorial(JSON.stringify({ publishedAt: { date, givenBy: 'PUBLISHER' } }), 'a.json').publishedAt;
    expect(published('2026-02-06')).toEqual({ date: new Date('2026-02-06T00:00:00Z'), givenBy: 'PUBLISHER' });
    expect(published('2026-02-06T14:30:00+04:00')?.date).toEqual(new Date('2026-02-06T10:30:00Z'));
  });

  test('names the file and every field that is wrong', () => {
    const json = JSON.stringify({
      headline: ' ',
      language: 'English, mostly',
      publishedAt: { date: '2026-02-30', givenBy: 'ME' },
      publisher: { domain: 'not a domain', homepage: 'javascript:alert(1)' },
      author: 'Ann Example',
    });
    const lines = [
      'a.editorial.json: headline: Too small: expected string to have >=1 characters, found ""',
      'a.editorial.json: language: expected a language tag (en, pt-BR), found "English, mostly"',
      'a.editorial.json: publishedAt.date: expected a date (2026-02-06) or a time with its zone (2026-02-06T14:30:00Z), ' +
        'found "2026-02-30"',
      'a.editorial.json: publishedAt.givenBy: Invalid option: expected one of "PUBLISHER"|"EDITOR", found "ME"',
      'a.editorial.json: publisher.domain: expected a domain (example.com), found "not a domain"',
      'a.editorial.json: publisher.homepage: Invalid URL, found "javascript:alert(1)"',
      'a.editorial.json: Unrecognized key: "author"',
    ];
    expect(() => readEditorial(json, 'a.editorial.json')).toThrow(new Error(lines.join('\n')));
  });

  test('names the file that is not JSON', () => {
    expect(() => readEditorial('{', 'a.editorial.json')).toThrow(/^a\.editorial\.json: expected JSON: /);
    expect(() => readEditorial('[]', 'a.editorial.json')).toThrow('a.editorial.json: Invalid input: expected object');
  });
});
