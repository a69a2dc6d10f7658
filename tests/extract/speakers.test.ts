import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { FoundQuote } from '../../src/extract/findings.ts';
import { checkFindings } from '../../src/extract/findings.ts';
import { RATES } from '../../src/extract/rules.ts';

function quotesIn(body: string): FoundQuote[] {
  const found = extract({ headline: '', body, publisher: { name: '' }, language: 'en', publishedAtGivenBy: 'EDITOR' });
  expect(checkFindings(found, body)).toEqual([]);
  return found.quotes;
}

/** Every quote of a body as a line: who, with which words of saying, said what. */
function heard(body: string): string[] {
  const words = (span: { start: number; end: number } | null) => (span ? body.slice(span.start, span.end) : '-');
  return quotesIn(body).map((quote) => `${words(quote.speaker)} | ${words(quote.cue)} | ${words(quote)}`);
}

describe('words between marks', () => {
  it.each([
    ['“We leave at dawn,” the mayor said.', ['the mayor | said | “We leave at dawn,”']],
    ['“We leave at dawn,” said Mayor Ada Quill.', ['Mayor Ada Quill | said | “We leave at dawn,”']],
    ['“Will we leave?” she asked.', ['she | asked | “Will we leave?”']],
    ['“We leave at dawn,” she told reporters on Monday.', ['she | told | “We leave at dawn,”']],
    [
      '"We leave at dawn," an official, who declined to be named, told the paper.',
      ['an official | told | "We leave at dawn,"'],
    ],
    ['The mayor said: “We leave at dawn.”', ['The mayor | said | “We leave at dawn.”']],
    ['She shrugged, adding: “We leave at dawn.”', ['She | adding | “We leave at dawn.”']],
    ['“We leave at dawn”, Ada Quill continued.', ['Ada Quill | continued | “We leave at dawn”']],
    ['“We leave at dawn,” Ada Quill shot back.', ['Ada Quill | shot back | “We leave at dawn,”']],
    [
      'According to two clerks, Ada Quill drove “like the wind”.',
      ['two clerks | According to | Ada Quill drove “like the wind”'],
    ],
    ['Part of the mayor’s letter read: “We leave.”', ['Part of the mayor’s letter | read | “We leave.”']],
    ['Continued Ada Quill:\n“We leave.”', ['Ada Quill | Continued | “We leave.”']],
    ['Continued Ada Quill: “We leave.”', ['Ada Quill | Continued | “We leave.”']],
    ['“We leave at dawn,” wrote one commenter.', ['one commenter | wrote | “We leave at dawn,”']],
    ['“We leave at dawn,” the 46-year-old said.', ['the 46-year-old | said | “We leave at dawn,”']],
    ['The T-shirt said “We leave.”', ['The T-shirt | said | “We leave.”']],
    [
      '“We leave,” said Ada Quill, a clerk from Orrin, “and nobody stays.”',
      ['Ada Quill | said | “We leave,”', 'Ada Quill | said | “and nobody stays.”'],
    ],
    ['“We leave at dawn!” beamed Ada Quill.', ['Ada Quill | - | “We leave at dawn!”']],
    ['“We leave at dawn.”\n― Ada Quill, mayor of Orrin', ['Ada Quill | - | “We leave at dawn.”']],
    ['“We leave at dawn.” — Ada Quill, mayor of Orrin', ['Ada Quill | - | “We leave at dawn.”']],
    ["''She said, 'We leave,''' Ada Quill recalled.", ["Ada Quill | recalled | ''She said, 'We leave,'''"]],
    ['“We leave at dawn” from the bridge, the mayor said.', ['the mayor | said | “We leave at dawn” from the bridge']],
    ['The plan was described by Ada Quill as “a leap in the dark”.', ['Ada Quill | described | “a leap in the dark”']],
    ['The plan was called “a leap in the dark” by Ada Quill.', ['Ada Quill | called | “a leap in the dark”']],
    ['The Orrin Post quoted Ada Quill as saying “We leave.”', ['Ada Quill | saying | “We leave.”']],
    [
      'The editor liked the plan, which Ada Quill sees as “a leap that nobody should take”.',
      ['Ada Quill | - | “a leap that nobody should take”'],
    ],
    [
      'When Ada Quill left, the editor apologised for “a folly that nobody had wanted”.',
      ['the editor | - | “a folly that nobody had wanted”'],
    ],
    ['Ada Quill, of Orrin, a clerk, said: “We leave.”', ['Ada Quill | said | “We leave.”']],
    [
      'The lead author, young chemist Ada Quill, said: “We leave.”',
      ['The lead author, young chemist Ada Quill | said | “We leave.”'],
    ],
    ['Ada Quill speaking to the council said: “We leave.”', ['Ada Quill | said | “We leave.”']],
    ['A number of clerks, in a letter, said: “We leave.”', ['A number of clerks | said | “We leave.”']],
  ])('%s', (body, expected) => {
    expect(heard(body)).toEqual(expected);
  });

  it('belong to one speaker on both sides of the tag that cuts them in two', () => {
    expect(heard('“We leave at dawn,” she said, “and nobody stays.”')).toEqual([
      'she | said | “We leave at dawn,”',
      'she | said | “and nobody stays.”',
    ]);
    expect(heard('“We leave at dawn,” she said in a post on X hours before the march. “Nobody stays.”')).toEqual([
      'she | said | “We leave at dawn,”',
      'she | said | “Nobody stays.”',
    ]);
  });

  it('in a paragraph of their own belong to whoever was announced with a colon', () => {
    expect(heard('The mayor wrote to her staff:\n“We leave at dawn.”')).toEqual([
      'The mayor | wrote | “We leave at dawn.”',
    ]);
  });

  it('belong to nobody where nothing says whose they are', () => {
    expect(heard('It rained.\n“We leave at dawn.”')).toEqual(['- | - | “We leave at dawn.”']);
  });
});

describe('words without marks', () => {
  it.each([
    ['The mayor said that the bridge would close.', ['The mayor | said | the bridge would close']],
    ['The mayor said the bridge would close.', ['The mayor | said | the bridge would close']],
    ['The bridge would close, the mayor said.', ['the mayor | said | The bridge would close']],
    ['The bridge would close, said the mayor.', ['the mayor | said | The bridge would close']],
    ['The mayor asked whether the bridge would close.', ['The mayor | asked | whether the bridge would close']],
    ['The mayor vowed to close the bridge.', ['The mayor | vowed | to close the bridge']],
    ['The bridge is unsafe, according to two engineers.', ['two engineers | according to | The bridge is unsafe']],
    ['According to two engineers, the bridge is unsafe.', ['two engineers | According to | the bridge is unsafe']],
    ['The report found that the bridge is unsafe.', ['The report | found | the bridge is unsafe']],
    ['Engineers briefed on the matter said that the bridge is unsafe.', ['Engineers | said | the bridge is unsafe']],
  ])('%s', (body, expected) => {
    expect(heard(body)).toEqual(expected);
  });

  it('start behind when and where they were said', () => {
    expect(heard('The mayor said at a press briefing on Thursday that the bridge would close.')).toEqual([
      'The mayor | said | the bridge would close',
    ]);
  });

  it('end where the next verb of saying or the voice of the article begins', () => {
    expect(heard('The mayor said the bridge would close and urged drivers to wait.')).toEqual([
      'The mayor | said | the bridge would close',
      'The mayor | urged | drivers to wait',
    ]);
    expect(heard('The mayor said the bridge would close, warning that it was unsafe.')).toEqual([
      'The mayor | said | the bridge would close',
      'The mayor | warning | it was unsafe',
    ]);
    expect(heard('The mayor said the bridge would close, although the council never voted.')).toEqual([
      'The mayor | said | the bridge would close',
    ]);
    expect(heard('When the mayor said the bridge would close, drivers protested.')).toEqual([
      'the mayor | said | the bridge would close',
    ]);
  });

  it('keep the marked words inside them as fragments', () => {
    const body = 'The mayor said the bridge was “a disgrace” and “unsafe.”';
    const [quote] = quotesIn(body);
    expect(quote).toMatchObject({ kind: 'MIXED', start: body.indexOf('the bridge'), end: body.length });
    expect(quote?.fragments.map(({ start, end }) => body.slice(start, end))).toEqual(['“a disgrace”', '“unsafe.”']);
  });

  it('come from somebody who can speak', () => {
    expect(heard('A wooden box said nothing would help.')).toEqual([]);
  });

  it('reported by one are known through another where the sentence says so', () => {
    expect(heard('The mayor said the bridge would close, according to two engineers.')).toEqual([
      'two engineers | according to | The mayor said the bridge would close',
    ]);
  });
});

describe('a speaker', () => {
  it.each([
    ['The mayor, a former engineer, said the bridge would close.', 'The mayor'],
    ['The mayor, who left in May, said the bridge would close.', 'The mayor'],
    ['The mayor on Monday said the bridge would close.', 'The mayor'],
    ['The mayor has also said the bridge would close.', 'The mayor'],
    ['The mayor’s office said the bridge would close.', 'The mayor’s office'],
    ['Most of the drivers said the bridge would close.', 'Most of the drivers'],
  ])('%s', (body, speaker) => {
    expect(heard(body)).toEqual([`${speaker} | said | the bridge would close`]);
  });
});

it('hears whoever wrote a statement', () => {
  const body =
    'According to a tweet on Monday by Ada Quill, “we leave at dawn”. Ada Quill’s statement said: “We leave.”';
  const { entities, quotes } = extract({
    headline: '',
    body,
    publisher: { name: '' },
    language: 'en',
    publishedAtGivenBy: 'EDITOR',
  });
  expect(quotes.map(({ speaker }) => entities[speaker?.entity ?? -1]?.name)).toEqual(['Ada Quill', 'Ada Quill']);
});

it('knows on which occasion something was said', () => {
  const body = '“We leave,” she said in a post on X hours before the march. “Nobody stays.”';
  const occasions = quotesIn(body).map(({ occasion }) => occasion && body.slice(occasion.start, occasion.end));
  expect(occasions).toEqual(['in a post on X', 'in a post on X']);
});

it('trusts each rule as far as it was right on gold', () => {
  const [quote] = quotesIn('“We leave at dawn,” the mayor said.');
  expect(quote).toMatchObject({ method: 'QUOTE_THEN_NAME_AND_VERB', confidence: RATES.QUOTE_THEN_NAME_AND_VERB });
});

it('reads a text without any full stop as long as it likes', () => {
  const body = `${'she said that “he” left, according to them, and '.repeat(20_000)}.`;
  expect(quotesIn(body).length).toBeGreaterThan(19_000);
});
