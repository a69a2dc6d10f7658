import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech, Step, Token } from './draft.ts';

/** Splits the body into words and punctuation, and tags each with its part of speech. */
export const tokenize: Step = ({ document: { body }, paragraphs }) => {
  const tokens: Token[] = [];
  let batch: Word[] = [];
  for (const { index, start, end } of paragraphs) {
    let from = start;
    while (from < end) {
      // The pattern takes whatever is not white space.
      TOKEN.lastIndex = from;
      if (body[from] === ' ' || !TOKEN.test(body)) {
        from++;
        continue;
      }
      for (const to of endsOf(body, from, TOKEN.lastIndex, end)) {
        const word = wordOf(body.slice(from, to));
        tokens.push({ text: word.text, lower: word.lower, start: from, end: to, pos: 'X', paragraph: index });
        batch.push(word);
        from = to;
      }
      if (batch.length >= BATCH) {
        tag(tokens, batch);
        batch = [];
      }
    }
  }
  tag(tokens, batch);
  return { tokens };
};

/** No token is longer than about this, so that each costs the same whatever stands around it. */
const LONGEST = 64;

const TOKEN = new RegExp(
  [
    // Addresses, accounts and subjects.
    String.raw`https?:\/\/[^\s"“”«»<>]{1,${LONGEST}}`,
    String.raw`[#@][\p{L}\p{N}_]{1,${LONGEST}}`,
    // `U.S.`, `a.m.`
    String.raw`(?:\p{L}\.){2,8}`,
    // `’90s`, `1,000.50`, `9/11`, `10:30pm`, `5th`
    String.raw`['’]\p{N}0s(?!\p{L})`,
    String.raw`\p{N}{1,32}(?:[.,:\/-]\p{N}{1,8}){0,4}(?:(?:st|nd|rd|th|s|am|pm)(?!\p{L}))?`,
    // `e-mail`, `COVID-19`
    String.raw`[Ee]-\p{L}{1,16}`,
    String.raw`\p{Lu}{1,8}-\p{N}{1,4}(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{M}_][\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]{0,${LONGEST - 1}}`,
    // `…no,''' he said`: the mark inside closes first.
    String.raw`(?<=\S)'(?=''(?!'))`,
    String.raw`\.{2,8}|-{2,8}|${'`'}{2}|''`,
    String.raw`\S`,
  ].join('|'),
  'uy',
);

/** Words that end in a point of their own; other letters do when they stand alone: `J. Doe`. */
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Mx Dr Prof Rev Hon Fr Sr Jr St Ste Mt Ft Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Supt Det Insp ' +
    'Brig Sen Sens Rep Reps Gov Govs Pres Amb Atty Asst Messrs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Corp ' +
    'Co Ltd Bros Ave Blvd Dept Univ Assn Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb ' +
    'Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo vs etc cf al approx Ph'
  ).split(' '),
);
const NUMBERED = /^(?:No|Nos|Art|Sec|Fig|pp?)$/;
const LETTER = /^[\p{L}\p{M}]/u;
const INITIAL = /^(?!I$)\p{Lu}$/u;
const NUMBER_NEXT = /\. ?\p{N}/uy;
const CONTRACTION = /['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;
const NOT = /['’]t(?![\p{L}\p{N}])/iuy;
const TIED = /['’]\p{L}[\p{L}\p{M}]{0,31}/uy;

/** Where the tokens end that a match holds or begins: `Gen.`, `did` and `n’t`, `O’Brien` and `’s`. */
function endsOf(body: string, start: number, end: number, limit: number): number[] {
  const next = end < limit ? body[end] : undefined;
  if ((next !== '.' && next !== "'" && next !== '’') || !LETTER.test(body[start] ?? '')) return [Math.min(end, limit)];
  if (next === '.') {
    const word = body.slice(start, end);
    const own =
      ABBREVIATIONS.has(word) || INITIAL.test(word) || (NUMBERED.test(word) && reach(NUMBER_NEXT, body, end) > end);
    return [own ? end + 1 : end];
  }
  if (reach(NOT, body, end) > end && /n/i.test(body[end - 1] ?? '') && end - 1 > start)
    return [end - 1, reach(NOT, body, end)];
  const contracted = reach(CONTRACTION, body, end);
  if (contracted > end) return [end, contracted];
  const tied = reach(TIED, body, end);
  const more = reach(CONTRACTION, body, tied);
  return more > tied ? [tied, more] : [tied];
}

/** Where a sticky pattern ends that starts here: here, when it does not match. */
function reach(pattern: RegExp, body: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(body) ? pattern.lastIndex : at;
}

/** Tokens that are tagged at a time: enough to spread the cost of a call, few enough to bound its memory. */
const BATCH = 4096;
/** The tagger keeps every word it has ever seen; a new one takes its place when these are too many. */
const VOCABULARY = 100_000;

interface Word {
  text: string;
  /** As in a token. */
  lower: string;
  /** What the tagger is shown: the word with straight apostrophes, or what stands for it. */
  shown: string;
  /** Set where the tagger would take the token apart or drop it. */
  pos: PartOfSpeech | null;
}

let { nlp, words: known, size } = newTagger();

function newTagger() {
  return { nlp: winkNLP(model, ['pos']), words: Object.create(null) as Record<string, Word>, size: 0 };
}

const SHOWN = /^['’]?[\p{L}\p{N}]/u;
const SHOWN_MARKS = new Set('. , : ; ! ? … ... -- — – - ( ) [ ] “ ” ‘ ’ " \' & % $ £ € + = * # / @'.split(' '));
const STAND_INS: readonly (readonly [pattern: RegExp, pos: PartOfSpeech, shown: string])[] = [
  [/^https?:./, 'SYM', '#link'],
  [/^@./, 'PROPN', '@account'],
  [/^#./, 'SYM', '#subject'],
  [/^\p{P}/u, 'PUNCT', ','],
  [/^\p{S}/u, 'SYM', '='],
];

function wordOf(text: string): Word {
  const seen = known[text];
  if (seen) return seen;
  size++;
  const lower = text.toLowerCase().replaceAll('’', "'");
  const asIs = !/^https?:./.test(text) && (SHOWN.test(text) || SHOWN_MARKS.has(text));
  const [, pos, shown] = asIs
    ? [null, null, lower.startsWith("'") ? lower : text.replaceAll('’', "'")]
    : (STAND_INS.find(([pattern]) => pattern.test(text)) ?? [null, 'X' as const, '=']);
  const word = { text, lower, shown, pos };
  known[text] = word;
  return word;
}

/** Words behind which `’s` is a verb. */
const SUBJECTS = new Set('it he she that this what who there here where how'.split(' '));

/** Tags the last tokens, whose words these are. */
function tag(tokens: readonly Token[], words: readonly Word[]): void {
  const first = tokens.length - words.length;
  const breaks = (i: number) => i > 0 && tokens[first + i]?.paragraph !== tokens[first + i - 1]?.paragraph;
  const shown: string[] = [];
  for (let i = 0; i < words.length; i++) {
    if (breaks(i)) shown.push('\n');
    shown.push(words[i]?.shown ?? '');
  }
  const tags = tagsOf(shown);
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    const [token, before] = [tokens[first + i], i > 0 ? tokens[first + i - 1] : undefined];
    if (!token) continue;
    if (breaks(i)) next++;
    const verb =
      token.lower === "'s" &&
      before?.end === token.start &&
      SUBJECTS.has(before.lower) &&
      !/^\p{Lu}{2}/u.test(before.text);
    token.pos = verb ? 'AUX' : (words[i]?.pos ?? tags[next] ?? 'X');
    next++;
  }
  if (size > VOCABULARY) ({ nlp, words: known, size } = newTagger());
}

function tagsOf(shown: string[]): PartOfSpeech[] {
  const read = nlp.readDoc(shown.join(' ')).tokens();
  const tags = read.out(nlp.its.pos) as PartOfSpeech[];
  if (tags.length === shown.length) return tags;
  // A word that is taken apart all the same has the tag of its last piece.
  const spaces = read.out(nlp.its.precedingSpaces) as string[];
  const whole: PartOfSpeech[] = [];
  for (const [i, pos] of tags.entries()) whole[Math.max(0, whole.length - (spaces[i] === '' ? 1 : 0))] = pos;
  return whole;
}

export function isCapital({ text }: Token): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}
