import { expect, test } from 'vitest';
import { searchOf, searchVariables } from '../../src/reader/search.ts';

const at = (search: string) => new URL(`http://reader.example/search${search}`);
const ask = (search: string) => searchVariables({ url: at(search), params: {} });

test('an empty address asks for the latest of everything', () => {
  expect(ask('')).toEqual({
    words: null,
    names: null,
    quotesWhere: {},
    quotesOrder: null,
    quotesAfter: null,
    articlesWhere: {},
    articlesOrder: null,
    articlesAfter: null,
    speaker: '',
    hasSpeaker: false,
    about: '',
    hasAbout: false,
    withQuotes: true,
    withArticles: true,
    withNames: false,
  });
});

test('the address holds every filter', () => {
  expect(
    ask('?q=lantern+bridge&speaker=S&about=A&publisher=P&when=2031-05&kind=DIRECT&kind=MIXED&in=quotes'),
  ).toMatchObject({
    words: 'lantern bridge*',
    names: 'lantern bridge',
    quotesWhere: {
      kind: ['DIRECT', 'MIXED'],
      speaker: 'S',
      about: 'A',
      article: { publisher: 'P' },
      OR: [{ saidOn: '2031-05' }, { publishedFrom: '2031-05-01T00:00:00Z', publishedBefore: '2031-06-01T00:00:00Z' }],
    },
    quotesOrder: { field: 'RELEVANCE', direction: 'DESC' },
    articlesWhere: {
      quote: { kind: ['DIRECT', 'MIXED'], speaker: 'S', about: 'A' },
      publisher: 'P',
      publishedFrom: '2031-05-01T00:00:00Z',
      publishedBefore: '2031-06-01T00:00:00Z',
    },
    withQuotes: true,
    withArticles: false,
    withNames: false,
  });
});

test('an article need not quote anyone about a name to name it', () => {
  expect(ask('?about=A')).toMatchObject({ quotesWhere: { about: 'A' }, articlesWhere: { entity: 'A' } });
});

test.each([
  ['nucl', 'nucl*'],
  ['n', 'n'],
  ['"two words"', '"two words"'],
  ['-without', '-without'],
  ['begin*', 'begin*'],
  ['über Öl', 'über Öl*'],
])('of %s the last word may go on: %s', (typed, words) => {
  expect(ask(`?${new URLSearchParams({ q: typed })}`).words).toBe(words);
});

test.each([
  ['2031', '2031-01-01', '2032-01-01'],
  ['2031-12', '2031-12-01', '2032-01-01'],
  ['2032-02-29', '2032-02-29', '2032-03-01'],
])('%s reaches from %s to %s', (when, from, before) => {
  expect(ask(`?when=${when}`).articlesWhere).toEqual({
    publishedFrom: `${from}T00:00:00Z`,
    publishedBefore: `${before}T00:00:00Z`,
  });
});

test.each(['soon', '2031-13', '2031-02-30', '31', '2031-5', '9999', '9999-12-31'])(
  '%s is no date, and limits nothing',
  (when) => {
    expect(searchOf(at(`?when=${when}`))).toMatchObject({ when: '', whenAsked: when });
    expect(ask(`?when=${when}`)).toMatchObject({ quotesWhere: {}, articlesWhere: {} });
  },
);

test('what cannot be understood is left out', () => {
  expect(ask('?kind=SUNG&in=everywhere')).toEqual(ask(''));
});
