import { isAddressing, opensAfter, pastAdjuncts, pastRecipient } from './contents.ts';
import { type Cue, quotes } from './cues.ts';
import { posAt, type Reading, wordAt } from './reading.ts';
import { isTimeWord, type Subject, subjectAfter, subjectBefore } from './subjects.ts';

/** A clause that says who said the words before it: `he said`, `said Khan on Monday`. Tokens, end exclusive. */
export interface Tag {
  first: number;
  end: number;
  speaker: Subject;
  inverted: boolean;
}

/** Names and descriptions between a quotation mark and its verb are not longer than this. */
const LONGEST = 40;

/** The tag that a verb of saying makes, where it stands behind what it reports. */
export function tagAt(reading: Reading, cue: Cue, from: number, to: number): Tag | null {
  if (cue.form === 'GERUND' || cue.infinitive || !quotes(cue)) return null;
  return invertedTag(reading, cue, from, to) ?? straightTag(reading, cue, from, to);
}

/** `…, said Khan.` */
function invertedTag(reading: Reading, cue: Cue, from: number, to: number): Tag | null {
  if (!isClosedAt(reading, cue.group, from)) return null;
  const quoted = isBehindQuote(reading, cue.group);
  if (!quoted && isAddressing(cue)) return null;
  const speaker = subjectAfter(reading, cue.end, to);
  // Behind words between marks whatever is named must be what says them.
  if (!speaker || !(quoted || (speaker.speaks && isLast(reading, speaker.end, to)))) return null;
  return { first: cue.group, end: pastAdjuncts(reading, speaker.end, to), speaker, inverted: true };
}

/** `…, he said.` */
function straightTag(reading: Reading, cue: Cue, from: number, to: number): Tag | null {
  const speaker = subjectBehindQuote(reading, cue, from) ?? subjectBefore(reading, cue.group, from);
  if (!speaker || !isClosedAt(reading, speaker.first, from)) return null;
  const first = wordAt(reading, speaker.first - 1) === 'as' ? speaker.first - 1 : speaker.first;
  const quoted = isBehindQuote(reading, first);
  if (!speaker.speaks && !quoted) return null;
  const recipient = pastRecipient(reading, cue, to);
  if (!quoted && (cue.verb === 'continue' || !isLast(reading, recipient, to))) return null;
  const opening = opensAfter(reading, cue, to);
  const reports = opening && (!quoted || (opening.first === cue.end && /^(CLAUSE|THAT|QUOTE)$/.test(opening.frame)));
  return reports ? null : { first, end: pastAdjuncts(reading, recipient, to), speaker, inverted: false };
}

/** `“…,” another friend, Ada Byron, who lives in Ely, told The Post`: whoever is named first behind the mark. */
function subjectBehindQuote(reading: Reading, cue: Cue, from: number): Subject | null {
  let at = cue.group - 1;
  while (at > Math.max(from, cue.group - LONGEST) && reading.partAt[at] === -1) at--;
  if (reading.partAt[at] === -1) return null;
  const subject = subjectAfter(reading, wordAt(reading, at + 1) === ',' ? at + 2 : at + 1, cue.group);
  if (subject?.end === cue.group) return subject;
  return subject?.speaks && wordAt(reading, subject.end) === ',' ? subject : null;
}

/** Whether what stands before a token is closed by a comma or a quotation mark. */
function isClosedAt(reading: Reading, at: number, from: number): boolean {
  if (at <= from) return false;
  if (wordAt(reading, at - 1) === 'as') return isClosedAt(reading, at - 1, from);
  return wordAt(reading, at - 1) === ',' || reading.partAt[at - 1] !== -1;
}

/** Behind a quoted part, perhaps with a comma between: `“…”, he said`. */
function isBehindQuote({ partAt, tokens }: Reading, at: number): boolean {
  return partAt[at - 1] !== -1 || (tokens[at - 1]?.text === ',' && (partAt[at - 2] ?? -1) !== -1);
}

/** Whether nothing but where and when it was said follows. */
function isLast(reading: Reading, at: number, to: number): boolean {
  const word = wordAt(reading, at);
  if (at >= to) return true;
  if (/^(PUNCT|ADP|ADV|SCONJ|NUM|CCONJ)$/.test(posAt(reading, at) ?? '')) return word !== 'that';
  return isTimeWord(reading, at) || /^(last|this|earlier|to)$/.test(word) || word.endsWith('ing');
}
