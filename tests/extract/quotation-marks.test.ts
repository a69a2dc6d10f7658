import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairQuotationMarks } from '../../src/extract/quotation-marks.ts';
import { tokenize } from '../../src/extract/tokens.ts';
import { draftOf, newsText } from '../support/draft.ts';

const read = (text: string) => draftOf(text, [tokenize, pairQuotationMarks]);

/** The parts as they stand, those that continue the part before them with a `+`. */
function parts(text: string): string[] {
  const { document, parts } = read(text);
  return parts.map(({ start, end, continues }) => (continues ? '+' : '') + document.body.slice(start, end));
}

describe('pairQuotationMarks', () => {
  test.each([
    ['curly marks', '“Yes,” she said. “No.”', ['“Yes,”', '“No.”']],
    ['straight marks', '"Yes," she said. "No."', ['"Yes,"', '"No."']],
    ['typewriter marks', "``Yes,'' she said. ''No.''", ["``Yes,''", "''No.''"]],
    ['German marks', '„Ja“, sagte sie. »Nein«, er.', ['„Ja“', '»Nein«']],
    ['French marks', '« Oui », dit-elle. «Non», lui.', ['« Oui »', '«Non»']],
    ['Swedish marks', '”Ja”, sa hon. ”Nej.”', ['”Ja”', '”Nej.”']],
    ['marks set the wrong way round', 'Both “yes“ and ”no” are said.', ['“yes“', '”no”']],
    ['marks with no space around them', 'He said—“yes”—and ("no").', ['“yes”', '"no"']],
  ])('pairs %s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('leaves nested marks inside', () => {
    expect(parts('“They named it ‘Sun,’” she said.')).toEqual(['“They named it ‘Sun,’”']);
    expect(parts('“He told me “no” twice,” she said.')).toEqual(['“He told me “no” twice,”']);
    expect(parts('"The "Sun" is not out," he wrote. "No."')).toEqual(['"The "Sun" is not out,"', '"No."']);
  });

  test('reads single marks where there are no others, and never apostrophes', () => {
    expect(parts("'We won't go,' said Dan. The workers' rights are 'not for the bosses' to give', he said.")).toEqual([
      "'We won't go,'",
      "'not for the bosses' to give'",
    ]);
    expect(parts('‘We will,’ she said, ‘and the boys’ club’s rules won’t stop us.’')).toEqual([
      '‘We will,’',
      '‘and the boys’ club’s rules won’t stop us.’',
    ]);
    expect(parts("Rock 'n' roll in the '90s: get 'em while the workers' dogs bark.")).toEqual([]);
    expect(parts("The workers' dogs said 'no' to “yes”.")).toEqual(['“yes”']);
  });

  test('leaves inches alone', () => {
    expect(parts('A 6" nail and a 5\'10" man said "no" twice.')).toEqual(['"no"']);
  });

  test('closes a mark that is never closed at the end of its paragraph', () => {
    expect(parts('She said “it is over\n\nHe left.')).toEqual(['“it is over']);
    expect(parts('One ” and “two” and “three')).toEqual(['“two”', '“three']);
  });

  test('goes on with a quote that the next paragraph opens again, or only closes', () => {
    expect(parts('“We begin.\n“We go on.\n“We end,” he said.\n“No.”')).toEqual([
      '“We begin.',
      '+“We go on.',
      '+“We end,”',
      '“No.”',
    ]);
    expect(parts('“We begin.\nWe end,” he said. “Fine.”')).toEqual(['“We begin.', '+We end,”', '“Fine.”']);
  });

  test('makes no part of marks with nothing between them', () => {
    expect(parts('“” "" « » “ ”')).toEqual([]);
  });

  test('says where the words inside stand, and which tokens it is made of', () => {
    const { document, tokens, parts } = read('She said “it’s over,” twice.');
    const [part] = parts;
    expect(part && document.body.slice(part.inner.start, part.inner.end)).toBe('it’s over,');
    expect(part && tokens.slice(part.firstToken, part.endToken).map(({ text }) => text)).toEqual([
      '“',
      'it',
      '’s',
      'over',
      ',',
      '”',
    ]);
  });

  test('finds parts of any text in order, apart from each other, inside one paragraph, made of their tokens', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const { document, paragraphs, tokens, parts } = read(text);
        let at = 0;
        for (const { start, end, inner, firstToken, endToken } of parts) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(start <= inner.start && inner.start < inner.end && inner.end <= end).toBe(true);
          expect(document.body.slice(start, end).isWellFormed()).toBe(true);
          expect(paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end)).toBe(true);
          const [first, last] = [tokens[firstToken], tokens[endToken - 1]];
          expect(first && first.start <= start && start < first.end).toBe(true);
          expect(last && last.start < end && end <= last.end).toBe(true);
          at = end;
        }
      }),
    );
  });
});
