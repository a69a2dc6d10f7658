import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/extract/dates.ts';
import type { Step } from '../../src/extract/draft.ts';
import { checkFindings } from '../../src/extract/findings.ts';
import { pairQuotationMarks } from '../../src/extract/quotation-marks.ts';
import { tokenize } from '../../src/extract/tokens.ts';
import { draftOf, newsText } from '../support/draft.ts';

/** Words and the dates they name, seen from Wednesday 11 March 2026. */
function dates(text: string, publishedAt: string | undefined = '2026-03-11T09:00:00Z', steps: readonly Step[] = []) {
  const { document, dates } = draftOf(text, [tokenize, pairQuotationMarks, ...steps, findDates], publishedAt);
  return dates.map(({ start, end, date }) => [document.body.slice(start, end), date]);
}
const undated = (text: string) => dates(text, 'never');

describe('findDates', () => {
  test('reads whole dates, however they are written', () => {
    expect(
      dates('On May 8, 2018, on 9 May 2018, the 10th of May 2018, Friday, May 11, 2018 and 2018-05-12, Sept. 3, 2018'),
    ).toEqual([
      ...[
        ['May 8, 2018', '2018-05-08'],
        ['9 May 2018', '2018-05-09'],
        ['10th of May 2018', '2018-05-10'],
      ],
      ...[
        ['Friday, May 11, 2018', '2018-05-11'],
        ['2018-05-12', '2018-05-12'],
        ['Sept. 3, 2018', '2018-09-03'],
      ],
    ]);
    expect(dates('25/12/2018 and 12/25/2018, but 5/6/2018')).toEqual([
      ['25/12/2018', '2018-12-25'],
      ['12/25/2018', '2018-12-25'],
      ['5/6/2018', null],
    ]);
  });

  test('reads months and years as far as they go', () => {
    expect(dates('It was signed in May 2018, after the 2015 deal, in the 1990s.')).toEqual([
      ['May 2018', '2018-05'],
      ['2015', '2015'],
      ['1990s', null],
    ]);
  });

  test('takes no number for a year that counts or measures', () => {
    expect(dates('He paid $2015 to 2015 people in room 2015, about 2015 km away, and may march.')).toEqual([]);
  });

  test('finds the day of the week that is past, or coming where the verb says so', () => {
    expect(
      dates(
        'He left on Monday. They met Wednesday. She will speak on Monday. The talks are due to begin Sunday night.',
      ),
    ).toEqual([
      ...[
        ['on Monday', '2026-03-09'],
        ['Wednesday', '2026-03-11'],
        ['on Monday', '2026-03-16'],
        ['Sunday night', '2026-03-15'],
      ],
    ]);
    expect(dates('He left last Wednesday and returns next Wednesday.')).toEqual([
      ['last Wednesday', '2026-03-04'],
      ['next Wednesday', '2026-03-18'],
    ]);
    expect(dates('“We will win,” she said on Tuesday.')).toEqual([['on Tuesday', '2026-03-10']]);
  });

  test('finds the year of a day or month from its weekday, its nearness or the verb', () => {
    expect(dates('He left on Feb. 20, voted on Nov. 8 and will speak on Nov. 9.')).toEqual([
      ...[
        ['Feb. 20', '2026-02-20'],
        ['Nov. 8', '2025-11-08'],
        ['Nov. 9', '2026-11-09'],
      ],
    ]);
    expect(dates('They met on Saturday, Aug. 16, and on Sunday, Aug. 16.')).toEqual([
      ...[
        ['on Saturday, Aug. 16', '2025-08-16'],
        ['on Sunday, Aug. 16', '2026-08-16'],
      ],
    ]);
    expect(dates('He was born in June. She will marry in June. It fell last June, and last March.')).toEqual([
      ...[
        ['June', '2025-06'],
        ['June', '2026-06'],
        ['last June', '2025-06'],
        ['last March', '2025-03'],
      ],
    ]);
  });

  test('counts from the day of publication, in UTC', () => {
    expect(
      dates(
        'He left yesterday, two days ago, last month, three months ago, last year and last night.',
        '2026-03-01T23:30:00-05:00',
      ),
    ).toEqual([
      ...[
        ['yesterday', '2026-03-01'],
        ['two days ago', '2026-02-28'],
        ['last month', '2026-02'],
      ],
      ...[
        ['three months ago', '2025-12'],
        ['last year', '2025'],
        ['last night', '2026-03-01'],
      ],
    ]);
  });

  test('names no date where the words name none', () => {
    expect(
      dates('In recent weeks, in the past month, earlier this week, over the weekend and a few days ago, it rained.'),
    ).toEqual([
      ...[
        ['In recent weeks', null],
        ['in the past month', null],
        ['earlier this week', null],
        ['over the weekend', null],
        ['a few days ago', null],
      ],
    ]);
    expect(
      dates('It came eight months after the strikes, on Super Tuesday, as on every Monday; today’s world may march.'),
    ).toEqual([]);
    expect(dates('On February 30, 2018')).toEqual([['2018', '2018']]);
    expect(dates('On May 8', '0001-01-01')).toEqual([['May 8', null]]);
  });

  test('names only whole dates where nobody knows when the article was published', () => {
    expect(undated('On Friday, May 8, last June and yesterday, not in May 2018 or on May 8, 2018.')).toEqual([
      ...[
        ['On Friday, May 8', null],
        ['last June', null],
        ['yesterday', null],
        ['May 2018', '2018-05'],
        ['May 8, 2018', '2018-05-08'],
      ],
    ]);
  });

  test('leaves names alone', () => {
    const text = 'The Sunday Post was founded on Monday.';
    const names: Step = () => ({ names: [{ start: 4, end: 15, kind: 'ORGANIZATION', confidence: 1 }] });
    expect(dates(text, '2026-03-11', [names])).toEqual([['on Monday', '2026-03-09']]);
  });

  test('says by which rule and how often that is right', () => {
    expect(draftOf('He left on Friday.', [tokenize, findDates], '2026-03-11').dates).toEqual([
      { start: 8, end: 17, date: '2026-03-06', method: 'DATE_WEEKDAY', confidence: 0.95, review: 'UNREVIEWED' },
    ]);
  });

  test('finds dates of any text in order and in place', () => {
    fc.assert(
      fc.property(newsText, fc.option(fc.date({ noInvalidDate: false }), { nil: undefined }), (text, publishedAt) => {
        const draft = draftOf(text, [tokenize, pairQuotationMarks]);
        const { dates = [] } = findDates({ ...draft, document: { ...draft.document, publishedAt } });
        expect(checkFindings({ entities: [], quotes: [], dates: [...dates] }, draft.document.body)).toEqual([]);
        for (const { date } of dates) if (date !== null) expect(date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      }),
    );
  });
});
