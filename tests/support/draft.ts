import fc from 'fast-check';
import { beginDraft, type Draft, type Step, takeSteps } from '../../src/extract/draft.ts';
import { normalizeText } from '../../src/ingest/document.ts';
import { readText } from '../../src/ingest/text.ts';

/** What is known of a text after some steps. */
export function draftOf(text: string, steps: readonly Step[], publishedAt?: string): Draft {
  const body = normalizeText(text);
  const document = { ...readText('x', { headline: 'x', publisher: { name: 'Example' } }), body };
  return takeSteps(beginDraft(publishedAt ? { ...document, publishedAt: new Date(publishedAt) } : document), steps);
}

const PIECES = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '„',
    '«',
    '»',
    '``',
    "''",
    '.',
    ',',
    '!',
    '?',
    '…',
    '—',
    '(',
    ')',
    '\n',
    '\n\n',
    ' ',
  ],
  ...[
    'The mayor',
    'said',
    'he',
    'workers’',
    'didn’t',
    'U.S.',
    'Gen.',
    '9/11',
    '’90s',
    'May 8',
    '2018',
    'last',
    'Friday',
  ],
  ...[
    'a\u0301\u0323',
    '👩‍👩‍👧',
    '𝒜',
    'שלום',
    '\u202Eabc\u202C',
    '\u200Bx\u200D',
    'ﬁ',
    '\u00A0',
    '中文',
    '\uD800',
    '\u0000',
  ],
];

/** Texts of words, quotation marks that match and that do not, and characters that are easy to cut in two. */
export const newsText = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 60,
  })
  .chain((pieces) => fc.constantFrom(' ', '').map((space) => pieces.join(space)));

/** Texts of one kind of thing repeated to a length, which take the longest if anything does. */
export const HOSTILE: Record<string, (length: number) => string> = {
  'quotation marks': (length) => '"'.repeat(length),
  'opening quotation marks': (length) => '“'.repeat(length),
  'single marks': (length) => "a' 'b ".repeat(length / 6),
  'words between marks': (length) => '“a” “b '.repeat(length / 7),
  'no spaces': (length) => 'a'.repeat(length),
  'no spaces but points': (length) => 'a.'.repeat(length / 2),
  'no spaces but apostrophes': (length) => 'n’t'.repeat(length / 3),
  'no spaces but hyphens': (length) => 'a-'.repeat(length / 2),
  digits: (length) => '1'.repeat(length),
  'digits and commas': (length) => '1,'.repeat(length / 2),
  'one sentence': (length) => 'the mayor and '.repeat(length / 14),
  'different words': (length) =>
    Array.from({ length: length / 8 }, (_, i) => `q${(i * 7919).toString(36)}`.padEnd(7, 'z')).join(' '),
  dates: (length) => 'last May 8 in Friday '.repeat(length / 21),
  paragraphs: (length) => 'a\n'.repeat(length / 2),
  newlines: (length) => `a${'\n'.repeat(length)}a`,
  'white space': (length) => `a${' '.repeat(length)}a`,
  'combining marks': (length) => `a${'\u0323'.repeat(length)}`,
  emoji: (length) => '👩‍👩‍👧'.repeat(length / 8),
  'nested marks': (length) => '“‘a’ ”"b" \''.repeat(length / 12),
  'one quote': (length) => `Ada Lark said “${'the mayor walked '.repeat(length / 17)}”`,
  tags: (length) => '“No,” she said. '.repeat(length / 16),
  'tags in one sentence': (length) => '“No,” she said, '.repeat(length / 16),
  colons: (length) => 'He said: “a” '.repeat(length / 13),
  'verbs of saying': (length) => 'said '.repeat(length / 5),
  'verbs of saying and their subjects': (length) => 'the mayor said that '.repeat(length / 20),
  'what follows verbs of saying': (length) => ', saying that he asked '.repeat(length / 23),
  'according to': (length) => 'according to '.repeat(length / 13),
  'according to somebody': (length) => 'according to Ada Lark, '.repeat(length / 23),
  asked: (length) => 'Asked about Khan, '.repeat(length / 18),
  pronouns: (length) => 'he told him of his '.repeat(length / 19),
  'short sentences': (length) => 'He left. '.repeat(length / 9),
  people: (length) => 'a woman and her father '.repeat(length / 23),
  names: (length) => 'Khan '.repeat(length / 5),
  'names in a row': (length) => 'Ada Lark, '.repeat(length / 10),
  'different people': (length) => many(length, (name) => `Mayor ${name} Lark met Lark and the mayor of ${name}. `),
  'different things': (length) => many(length, (name) => `the ${name} Union of Port ${name} (${name.slice(0, 3)}) `),
  roles: (length) => 'the minister, '.repeat(length / 14),
  'roles with capitals': (length) => 'Minister '.repeat(length / 9),
  capitals: (length) => 'THE MAYOR SAID '.repeat(length / 15),
  abbreviations: (length) => 'U.S. J. Mr. '.repeat(length / 12),
  commas: (length) => ', '.repeat(length / 2),
  brackets: (length) => '( '.repeat(length / 2),
  'right to left': (length) => 'שלום \u202Eabc\u202C '.repeat(length / 11),
};

/** Sentences about names that are all different, to a length. */
function many(length: number, sentenceOf: (name: string) => string): string {
  let text = '';
  for (let i = 20_000; text.length < length; i += 7) {
    const name = [...i.toString(20)].map((digit) => 'bcdfghjklmnpqrstvwxz'[Number.parseInt(digit, 20)]).join('a');
    text += sentenceOf(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return text.slice(0, length);
}
