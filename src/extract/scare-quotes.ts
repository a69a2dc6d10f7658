import type { QuotedPart, Sentence, Step, Token } from './draft.ts';

/** Sets aside the parts between quotation marks that nobody is reported to say: terms, titles, nicknames, signs. */
export const setScareQuotesAside: Step = ({ tokens, parts, sentences }) => {
  let sentence = 0;
  return {
    parts: parts.map((part) => {
      while ((sentences[sentence]?.endToken ?? tokens.length) <= part.firstToken) sentence++;
      const view = look(tokens, part, sentences[sentence]);
      const odds = EVIDENCE.reduce((sum, [points, holds]) => (holds(view) ? sum + points : sum), 0);
      return { ...part, reported: odds > 0, named: odds < NAMED };
    }),
  };
};

/** Below these odds it is no quotation even where somebody is heard around it: `she said the term “…” was wrong`. */
const NAMED = -1;

/** What can be seen of a part and of what stands around it in its paragraph. */
interface View {
  /** Words inside the marks; many count no further than 24. */
  words: number;
  /** It begins with a capital, and so do all its words but the small ones. */
  title: boolean;
  /** The point, comma or other mark inside its end. */
  last: string;
  prev: Token | undefined;
  next: Token | undefined;
  /** The words before it, nearest first. */
  behind: string[];
  /** Tokens to the nearest word of saying in its sentence. */
  cue: number;
}

/**
 * What speaks for and against somebody being reported to say it, in log odds: fitted on the quotation marks of about
 * 1,100 annotated articles and rounded. Above zero it counts as said.
 */
const EVIDENCE: readonly (readonly [odds: number, holds: (view: View) => boolean])[] = [
  [0.75, () => true],
  // Many words are said, one word is a term.
  [1.5, ({ words }) => words >= 6],
  [0.75, ({ words }) => words === 4 || words === 5],
  [-0.5, ({ words }) => words === 1],
  // `he said`, `was described as`
  [1.75, ({ cue }) => cue < 8],
  [1, ({ cue }) => cue >= 8 && cue < FAR],
  [-0.75, ({ cue, words }) => cue >= FAR && words < 6],
  // A sentence of its own.
  [1.25, ({ last }) => last !== '' && last !== ','],
  // `The Long Winter`, and where titles stand: `on “…”`, `Orwell’s “…”`.
  [-2.25, ({ title, words }) => title && words > 1 && words < 9],
  [-1, ({ title, words }) => title && words === 1],
  [-1, ({ title, prev }) => title && prev?.pos === 'ADP'],
  [-2, ({ title, prev }) => title && prev?.lower === "'s"],
  // `Robert “Bob” Doe`
  [-0.75, ({ title, words, prev, next }) => title && words < 3 && prev?.pos === 'PROPN' && next?.pos === 'PROPN'],
  // `known as “…”`, `under the slogan “…”`
  [
    -1,
    ({ words, behind: [first = '', second = ''] }) =>
      words < 6 && (NAMING.has(first) || (first === 'as' && NAMING.has(second))),
  ],
  [-1.5, ({ behind: [first = '', second = ''] }) => TERMS.has(first) || TERMS.has(second)],
  // `the “…” tax`, `the word “…”`, `“…” is a hit`
  [-0.5, ({ words, next }) => words < 8 && next?.pos === 'NOUN'],
  [-0.75, ({ words, prev }) => words < 6 && (prev?.pos === 'NOUN' || prev?.pos === 'PROPN')],
  [-0.5, ({ words, next, cue }) => words < 6 && cue >= 8 && (next?.pos === 'VERB' || next?.pos === 'AUX')],
  // `it was “…”`
  [0.5, ({ prev }) => BE.has(prev?.lower ?? '')],
  // `<a title="…">`
  [-9, ({ prev }) => prev?.lower === '='],
];

const FAR = 60;
const BE = new Set('is was are were be been being'.split(' '));
const NAMING = new Set(
  'called named nicknamed dubbed termed titled entitled known so-called aka alias name nickname pseudonym moniker label labelled labeled title'.split(
    ' ',
  ),
);
const TERMS = new Set(
  'term terms word words phrase slogan motto hashtag banner sign signs placard placards poster posters theme means meaning shirt shirts question'.split(
    ' ',
  ),
);
const SAYING = new Set(
  (
    'said says say saying told tells tell telling wrote writes write writing written added adds asked asks asking called ' +
    'calls calling described describes describing argued argues tweeted tweets tweeting posted according warned warns ' +
    'warning insisted insists declared declares stated states claimed claims noted notes explained explains replied ' +
    'responded quoted reads promised vowed pledged predicted accused accuses criticized dismissed denounced praised ' +
    'blasted referred referring urged suggested suggests acknowledged admitted announced complained concluded confirmed ' +
    'continued joked lamented mocked chanted chanting shouted shouting yelled yelling labeled branded cited recalled ' +
    'remarked reported repeated reiterated stressed emphasized characterized denied considers thinks believes believe ' +
    'spoke questioned voiced expressed ridiculed slammed condemned compared charged boasted hailed chants answered ' +
    'saw deemed touted decried cautioned mentioned echoed quipped vows insists calls claiming asserted alleged'
  ).split(' '),
);
const SMALL = /^(?:of|the|a|an|and|in|for|on|to|with|at|'s|n't|vs\.|is|by|from|or)$/;

const WORD = /[\p{L}\p{N}]/u;
const CAPITAL = /^[\p{Lu}\p{N}]/u;

function look(tokens: readonly Token[], { firstToken, endToken }: QuotedPart, sentence: Sentence | undefined): View {
  const paragraph = tokens[firstToken]?.paragraph;
  const near = (at: number) => (tokens[at]?.paragraph === paragraph ? tokens[at] : undefined);
  const words = tokens
    .slice(firstToken, Math.min(endToken, firstToken + 40))
    .filter(({ text }) => WORD.test(text))
    .slice(0, 24);
  const end = tokens.slice(Math.max(firstToken, endToken - 3), endToken);
  return {
    words: words.length,
    title:
      CAPITAL.test(words[0]?.text ?? '') &&
      words.some(({ text }) => /\p{Ll}/u.test(text)) &&
      words.every(({ text, lower }) => CAPITAL.test(text) || SMALL.test(lower)),
    last: end.find(({ text }) => /^[.,!?…]/.test(text))?.text ?? '',
    prev: near(firstToken - 1),
    next: near(endToken),
    behind: [1, 2].map((distance) => near(firstToken - distance)?.lower ?? ''),
    cue: sentence ? distanceToCue(tokens, firstToken, endToken, sentence) : FAR,
  };
}

function distanceToCue(tokens: readonly Token[], first: number, end: number, sentence: Sentence): number {
  for (let distance = 1; distance <= FAR; distance++) {
    const before = first - distance;
    const behind = end - 1 + distance;
    if (before >= sentence.firstToken && SAYING.has(tokens[before]?.lower ?? '')) return distance;
    if (behind < sentence.endToken && SAYING.has(tokens[behind]?.lower ?? '')) return distance;
  }
  return FAR;
}
