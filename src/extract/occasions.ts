import { pastAdjuncts } from './contents.ts';
import { type Reading, wordAt } from './reading.ts';
import { isTimeWord, phraseEnd } from './subjects.ts';

/** Where something was said, as a run of tokens, end exclusive: `in a post on X`. */
export interface Occasion {
  first: number;
  end: number;
}

const OPENING = new Set('in at during on via through from'.split(' '));
const OCCASIONS = new Set(
  'post posts statement statements interview interviews briefing briefings conference speech speeches tweet tweets email emails letter letters rally debate message messages memo article column op-ed book podcast hearing testimony address event meeting call release video videos appearance forum session essay blog ad filing affidavit convention summit report press phone telephone broadcast show program ceremony lecture panel series thread'.split(
    ' ',
  ),
);
const LONGEST = 12;

/** The first occasion named in a stretch of words. */
export function occasionIn(reading: Reading, from: number, to: number): Occasion | null {
  for (let i = from; i < to; i++) {
    const occasion = occasionAt(reading, i, reading.tokens.length);
    if (occasion) return occasion;
  }
  return null;
}

/** The occasion with which a clause ends: `he would not run in a post on social media`. */
export function occasionAtEnd(reading: Reading, from: number, end: number): Occasion | null {
  for (let i = Math.max(from + 1, end - LONGEST); i < end; i++) {
    const occasion = occasionAt(reading, i, end);
    if (occasion && pastAdjuncts(reading, occasion.end, end) === end) return occasion;
  }
  return null;
}

function occasionAt(reading: Reading, at: number, to: number): Occasion | null {
  if (reading.partAt[at] !== -1 || !OPENING.has(wordAt(reading, at))) return null;
  if (!/^(a|an|the|his|her|its|their|another|several|two)$/.test(wordAt(reading, at + 1))) return null;
  let end = phraseEnd(reading, at + 1, to);
  const noun = nounIn(reading, at + 1, end);
  if (noun === null) return null;
  if (wordAt(reading, end) === 'on' && !isTime(reading, end + 1)) end = Math.max(end, phraseEnd(reading, end + 1, to));
  return { first: at, end };
}

/** The noun of the phrase itself: `report`, not the `meeting` of `the report of the meeting`. */
function nounIn(reading: Reading, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    if (OCCASIONS.has(wordAt(reading, i))) return i;
    if (/^(of|for|at|from|with)$/.test(wordAt(reading, i))) return null;
  }
  return null;
}

function isTime(reading: Reading, at: number): boolean {
  return isTimeWord(reading, at) || /^\d/.test(wordAt(reading, at));
}
