import { expect, test } from 'vitest';
import { languageOf, momentOf, statusOf, webUrl, wikidataIdOf } from '../../src/ingest/value.ts';

test.each([
  ['2031-04-02', '2031-04-02T00:00:00.000Z'],
  ['2031-04-02T06:30:00+02:00', '2031-04-02T04:30:00.000Z'],
  ['2031-04-02T06:30:00.123456+0200', '2031-04-02T04:30:00.123Z'],
  ['2031-04-02 06:30', '2031-04-02T06:30:00.000Z'],
  ['20310402T063000-0500', '2031-04-02T11:30:00.000Z'],
  ['20310402', '2031-04-02T00:00:00.000Z'],
  ['Wed, 02 Apr 2031 06:30:00 GMT', '2031-04-02T06:30:00.000Z'],
  ['2 Apr 31 06:30:00 EST', '2031-04-02T11:30:00.000Z'],
  ['Wed, 02 Apr 2031 06:30:00', '2031-04-02T06:30:00.000Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ['9999-12-31T23:59:59-05:00', undefined],
  ['0000-01-01T00:00:00+05:00', undefined],
  ['yesterday', undefined],
  ['02/04/2031', undefined],
  ['2031-02-30T99:00', undefined],
  ['', undefined],
])('the moment of %j', (text, moment) => {
  expect(momentOf(text)?.toISOString()).toBe(moment);
});

test.each([
  ['https://news.example/a b', undefined, 'https://news.example/a%20b'],
  ['/a', 'https://news.example/x/', 'https://news.example/a'],
  ['//other.example/a', 'http://news.example', 'http://other.example/a'],
  ['a.html', undefined, undefined],
  ['https://news.example/a', 'no base', 'https://news.example/a'],
  ['a.html', 'javascript:alert(1)', undefined],
  ['javascript:alert(1)', 'https://news.example', undefined],
  [' java\nscript:alert(1)', 'https://news.example', undefined],
  ['data:text/html,x', undefined, undefined],
  ['file:///etc/passwd', undefined, undefined],
  ['https://user:secret@news.example/', undefined, undefined],
  ['', 'https://news.example', undefined],
])('the address %j in %j', (address, base, url) => {
  expect(webUrl(address, base)).toBe(url);
});

test('languages, statuses and Wikidata ids in the spellings that are found', () => {
  expect(['en_us', 'EN', 'zh-hant-tw', 'English', 'not a tag', ''].map(languageOf)).toEqual([
    'en-US',
    'en',
    'zh-Hant-TW',
    'english',
    undefined,
    undefined,
  ]);
  expect(
    ['stat:usable', 'cancelled', 'http://cv.iptc.org/newscodes/pubstatusg2/withheld', 'draft'].map(statusOf),
  ).toEqual(['USABLE', 'CANCELED', 'WITHHELD', undefined]);
  expect(wikidataIdOf('https://news.example/Q42', 'http://www.wikidata.org/entity/Q42')).toBe('Q42');
  expect(wikidataIdOf('https://wikidata.org.evil.example/wiki/Q42')).toBe(undefined);
});
