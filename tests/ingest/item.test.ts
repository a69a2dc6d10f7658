import { expect, test } from 'vitest';
import { documentOf, type Item } from '../../src/ingest/item.ts';
import { readItems } from '../../src/ingest/read.ts';
import { readTextItem } from '../../src/ingest/text.ts';

const ITEM: Item = { headline: 'Ferry returns', body: 'The ferry is back.', publisher: { name: 'The Alma Gazette' } };
const PUBLISHED = new Date('2031-04-02T04:30:00Z');

test('a document has what the item has, and says who dates it', () => {
  const item: Item = {
    ...ITEM,
    publishedAt: PUBLISHED,
    guid: 'a',
    status: 'WITHHELD',
    version: '2',
    correction: 'The day.',
  };
  expect(documentOf(item)).toEqual({ ...item, language: 'en', publishedAtGivenBy: 'PUBLISHER' });
});

test('the editor is believed over the item, field by field', () => {
  const date = new Date('2031-04-01');
  const document = documentOf(
    { ...ITEM, language: 'de', byline: 'Ines Varga', publishedAt: PUBLISHED },
    { headline: 'Boat is back', publisher: { domain: 'gazette.example' }, publishedAt: { date, givenBy: 'EDITOR' } },
  );
  expect(document).toEqual({
    headline: 'Boat is back',
    body: 'The ferry is back.',
    byline: 'Ines Varga',
    language: 'de',
    publisher: { name: 'The Alma Gazette', domain: 'gazette.example' },
    publishedAt: date,
    publishedAtGivenBy: 'EDITOR',
  });
});

test.each<[Item, string]>([
  [{}, 'expected a headline, a publisher and the text of an article, found nothing of an article'],
  [
    { headline: 'Ferry', publisher: { name: 'Gazette' }, url: 'https://gazette.example/a' },
    'expected the text of an article, found the headline "Ferry", the publisher "Gazette" and the url "https://gazette.example/a"',
  ],
  [{ body: 'Words.', publisher: {} }, 'expected a headline and a publisher, found the body "Words."'],
])('says what is missing and what is there: %j', (item, message) => {
  expect(() => documentOf(item)).toThrow(new Error(message));
});

test('lines above a text are its head only where all of them look so and the first key is known', () => {
  const whole = (text: string) => expect(readTextItem(text)).toEqual({ body: text });
  whole('Mira Solberg: We sail at noon.\nOren Tal: So do we.\n\nThe ferry is back.');
  whole('Headline: a word that editors use.\nIt is short.\n\nThe ferry is back.');
  whole('Byline\n\nThe ferry is back.');
  expect(readTextItem('HEADLINE:  Ferry\tis back \nSection:\n  \nWords.')).toEqual({
    headline: 'Ferry is back',
    body: 'Words.',
  });
  expect(readTextItem('Headline: Ferry is back')).toEqual({ headline: 'Ferry is back' });
});

test.each([
  ['Headline: A\nBylin: B\n\nC.', /^expected Headline, Standfirst, .* above the text, found "Bylin"$/],
  [
    'Published: last week\n\nC.',
    'Published: expected a date (2026-02-06) or a time with its zone (2026-02-06T14:30:00Z), found "last week"',
  ],
  [
    'Headline: A\nUrl: javascript:alert(1)\n\nC.',
    'Url: expected an address (https://example.org/a), found "javascript:alert(1)"',
  ],
  ['Headline: A\nStatus: draft\n\nC.', 'Status: expected usable, withheld or canceled, found "draft"'],
  ['Headline: A\nconstructor: x\n\nC.', /found "constructor"$/],
])('a head that cannot be read is an error: %j', (text, message) => {
  expect(() => readTextItem(text)).toThrow(message);
});

test.each<[string, string | object, string]>([
  ['text', '   \n', 'a: expected an article, found nothing'],
  [
    'ninjs',
    { uri: 1, headlines: 'A', people: [{ name: ['B'] }] },
    'a: ninjs: uri: Invalid input: expected string, received number, found 1\nninjs: people[0].name: Invalid input: expected string, received array\nninjs: headlines: Invalid input: expected array, received string, found "A"',
  ],
  ['ninjs', [{ uri: 'a' }, 'b'], 'a: ninjs[1]: Invalid input: expected object, received string, found "b"'],
  [
    'jsonld',
    { '@type': 'Recipe', author: { '@type': 'Person' } },
    'a: expected schema.org JSON-LD with a NewsArticle or another Article, found Recipe, Person',
  ],
  ['jsonld', 'Words', 'a: expected JSON, found what is not well-formed'],
  ['feed', '<html><body>', 'a: expected a feed that ends with </html>, found one that is cut off'],
  ['feed', 'Words', 'a: expected an RSS, Atom, RDF or JSON feed, found none that is well-formed'],
  ['nitf', '<newsItem/>', 'a: expected NITF, whose first element is nitf, found newsItem'],
  ['newsml', '<packageItem/>', 'a: expected NewsML-G2 with a news item of text, found only packageItem'],
  [
    'newsml',
    '<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>',
    'a: expected NewsML-G2 with a news item of text, found one of class ninat:picture',
  ],
])('what is no %s is refused: %j', (format, content, message) => {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  expect(() => readItems(bytes, { name: 'a', format: format as 'text' })).toThrow(new Error(message));
});
