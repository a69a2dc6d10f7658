import { type Cue, type Frame, quotes, takes } from './cues.ts';
import type { QuotedPart } from './draft.ts';
import { partOf, posAt, type Reading, wordAt } from './reading.ts';
import { isTimeWord, phraseEnd, SUBORDINATING, type Subject } from './subjects.ts';

/** What is said, as a run of tokens behind its cue, end exclusive. */
export interface Opening {
  first: number;
  frame: Frame | 'QUOTE' | 'AS';
}

export const QUESTIONS = new Set('how why what whether if who where when which'.split(' '));
/** Verbs that name whom they speak to: `told reporters that`. */
const ADDRESSING = new Set('tell ask remind inform assure warn advise urge order instruct'.split(' '));
const ADJUNCTS = new Set(
  'on in at during to after before from via through over by with of for until earlier'.split(' '),
);
const LONGEST = 150;

/** Where the content behind a cue opens, and how; null where nothing said follows. */
export function opensAfter(reading: Reading, cue: Cue, to: number): Opening | null {
  const { end } = cue;
  const recipient = pastRecipient(reading, cue, to);
  // Behind the verb, whom it is said to, and where and when it is said.
  const places = [...new Set([end, recipient, pastAdjuncts(reading, recipient, to), pastAdjuncts(reading, end, to)])];
  for (const place of places) {
    const quote = quoteAt(reading, place, to);
    if (quote !== null && quotes(cue)) return { first: quote, frame: 'QUOTE' };
    if (wordAt(reading, place) === 'that' && takes(cue, 'THAT')) return { first: place + 1, frame: 'THAT' };
    if (place <= recipient && QUESTIONS.has(wordAt(reading, place)) && takes(cue, 'QUESTION')) {
      return { first: place, frame: 'QUESTION' };
    }
  }
  if (takes(cue, 'INFINITIVE')) {
    // `urged Iran to negotiate`: whoever is urged belongs to what is urged.
    if (isInfinitive(reading, end) || (recipient > end && isInfinitive(reading, recipient)))
      return { first: end, frame: 'INFINITIVE' };
  }
  if (takes(cue, 'CLAUSE')) {
    for (const place of places) {
      if (place >= recipient && (recipient > end || !ADDRESSING.has(cue.verb)) && isClause(reading, place, to)) {
        return { first: place, frame: 'CLAUSE' };
      }
    }
  }
  if (takes(cue, 'OBJECT') && isObject(reading, end, to)) return { first: end, frame: 'OBJECT' };
  return null;
}

export function isAddressing({ verb }: Cue): boolean {
  return ADDRESSING.has(verb);
}

/** Behind whom it is said to: `told reporters`. */
export function pastRecipient(reading: Reading, { verb, end }: Cue, to: number): number {
  return ADDRESSING.has(verb) ? phraseEnd(reading, end, to) : end;
}

/** The part that opens at a token, behind a comma, a colon or nothing. */
function quoteAt(reading: Reading, at: number, to: number): number | null {
  let first = at;
  if (/^[,:—–]$/.test(wordAt(reading, first))) first++;
  return first < to && partOf(reading, first)?.firstToken === first ? first : null;
}

function isObject(reading: Reading, at: number, to: number): boolean {
  if (at >= to || isTime(reading, at)) return false;
  return reading.partAt[at] !== -1 || wordAt(reading, at) === 'that' || phraseEnd(reading, at, to) > at;
}

function isTime(reading: Reading, at: number): boolean {
  return (
    isTimeWord(reading, at) ||
    (/^(last|this|earlier|next|late|early)$/.test(wordAt(reading, at)) && isTimeWord(reading, at + 1))
  );
}

function isInfinitive(reading: Reading, at: number): boolean {
  const next = wordAt(reading, at + 1) === 'not' ? at + 2 : at + 1;
  return wordAt(reading, at) === 'to' && /^(VERB|AUX)$/.test(posAt(reading, next) ?? '');
}

/** Whether a subject with its verb starts at a token, perhaps behind `if` or `in May`. */
export function isClause(reading: Reading, at: number, to: number): boolean {
  if (at + 1 < to && posAt(reading, at) === 'VERB' && /ing$/.test(wordAt(reading, at))) return hasVerb(reading, at, to);
  if (at >= to || /^(PUNCT|VERB|AUX|CCONJ|PART|ADV)$/.test(posAt(reading, at) ?? '') || isTime(reading, at))
    return false;
  const opens = phraseEnd(reading, at, to);
  if (opens > at && isFiniteVerb(reading, pastAdverbs(reading, opens, to))) return true;
  if (wordAt(reading, at) === 'there') return true;
  if (ADJUNCTS.has(wordAt(reading, at)) || /^(as|about)$/.test(wordAt(reading, at))) return false;
  return hasVerb(reading, at, to);
}

/** A long subject may come first: `the talks that began in May would`. */
function hasVerb(reading: Reading, at: number, to: number): boolean {
  const most = Math.min(to, at + 20);
  for (let i = at + 1; i < most; i++) {
    if (reading.partAt[i] !== -1) continue;
    if (/^[;:]$/.test(wordAt(reading, i))) return false;
    if (isFiniteVerb(reading, i) && wordAt(reading, i - 1) !== 'to') return true;
  }
  return false;
}

function pastAdverbs(reading: Reading, at: number, to: number): number {
  let next = at;
  while (next < to && posAt(reading, next) === 'ADV') next++;
  return next;
}

export function isFiniteVerb(reading: Reading, at: number): boolean {
  const pos = posAt(reading, at);
  return pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(wordAt(reading, at)));
}

/** Behind `on Thursday`, `at a press briefing`, `earlier this week`. */
export function pastAdjuncts(reading: Reading, at: number, to: number): number {
  let i = at;
  for (let count = 0; count < 5 && i < to; count++) {
    const pos = posAt(reading, i);
    const word = wordAt(reading, i);
    if (ADJUNCTS.has(word) && (pos === 'ADP' || word === 'earlier')) {
      const end = phraseEnd(reading, i + 1, to);
      if (end === i + 1) return i;
      i = end;
    } else if (pos === 'ADV' && !QUESTIONS.has(word)) i++;
    else if (
      isTimeWord(reading, i) ||
      (/^(last|this|earlier|next)$/.test(word) && (isTimeWord(reading, i + 1) || isTimeWord(reading, i + 2)))
    ) {
      while (
        i < to &&
        (isTimeWord(reading, i) ||
          /^(last|this|earlier|next|morning|night)$/.test(wordAt(reading, i)) ||
          posAt(reading, i) === 'NUM')
      )
        i++;
    } else return i;
  }
  return i;
}

/** Words that, behind a comma, more often than not go on with the article's own voice. */
const OWN_VOICE = new Set('although though which who while'.split(' '));

/** The token behind what is said: at the end of the sentence or where somebody else is heard or something else begins. */
export function endOfContent(
  reading: Reading,
  first: number,
  to: number,
  cues: ReadonlyMap<number, Cue>,
  frame: Opening['frame'] = 'CLAUSE',
  clause: Clause = 'MAIN',
): number {
  const most = Math.min(to, first + LONGEST);
  let depth = 0;
  let i = first;
  for (; i < most; i++) {
    const part = partOf(reading, i);
    let comma = false;
    if (part) {
      i = Math.max(i, part.endToken - 1);
      const last = lastMark(reading, part);
      if (/[.?!]/.test(last) && /^\p{Lu}/u.test(reading.tokens[i + 1]?.text ?? '')) return i + 1;
      comma = last === ',';
      if (!comma) continue;
    }
    if (i === first) continue;
    const word = wordAt(reading, i);
    if (word === '(') depth++;
    if (word === ')' && --depth < 0) return i;
    if (word === ';') return i;
    comma ||= word === ',';
    const end = part ? i + 1 : i;
    const behind = comma ? i + 1 : i;
    const next = wordAt(reading, behind);
    if (next === 'according' && wordAt(reading, behind + 1) === 'to') return end;
    if (comma) {
      const cue = cues.get(behind);
      if (cue?.form === 'GERUND' || OWN_VOICE.has(next)) return end;
      if ((frame === 'OBJECT' || frame === 'INFINITIVE') && posAt(reading, behind) === 'VERB') return end;
      if (next === 'but' && (isClause(reading, behind + 1, to) || /^(has|have)$/.test(wordAt(reading, behind + 1))))
        return end;
      // `attacked the inquiry, with Khan calling it a sham`
      if (frame === 'OBJECT' && next === 'with') return end;
      if (clause === 'SUBORDINATE' && i > first + 2 && (isClause(reading, behind, to) || part)) return end;
      if (clause === 'RELATIVE' && isFiniteVerb(reading, pastAdverbs(reading, behind, to))) return end;
    }
    if (/^(and|but|or)$/.test(next)) {
      const cue = cues.get(behind + 1);
      if (cue && !cue.infinitive && cue.form === 'PAST') return end;
    }
  }
  // The part that stands last is whole.
  return Math.max(most, i);
}

/** What stands last between the marks of a part. */
function lastMark({ tokens }: Reading, { endToken, firstToken }: QuotedPart): string {
  let last = endToken - 1;
  while (last > firstToken && /^["“”'‘’]+$/.test(tokens[last]?.text ?? '')) last--;
  return tokens[last]?.text ?? '';
}

/** How a clause of saying hangs in its sentence: `he said`, `when he said`, `who said`. */
export type Clause = 'MAIN' | 'SUBORDINATE' | 'RELATIVE';

export function clauseOf(reading: Reading, subject: Subject, cue: Cue, from: number): Clause {
  if (/^(who|which|that)$/.test(wordAt(reading, cue.group - 1))) return 'RELATIVE';
  for (let i = subject.first - 1; i >= Math.max(from, subject.first - 3); i--) {
    if (SUBORDINATING.has(wordAt(reading, i))) return 'SUBORDINATE';
    if (posAt(reading, i) === 'PUNCT') break;
  }
  return SUBORDINATING.has(wordAt(reading, subject.first)) ? 'SUBORDINATE' : 'MAIN';
}
