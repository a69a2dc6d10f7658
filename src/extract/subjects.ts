import { type Mention, posAt, type Reading, wordAt } from './reading.ts';
import { canNounSpeak, OFFICES, SPEAKING_PRONOUNS, WRITINGS } from './who-speaks.ts';

/** The words that name who says something. Token indices, end exclusive. */
export interface Subject {
  first: number;
  end: number;
  /** The mention that the words stand for: in `Trump’s spokesman` none. */
  mention: Mention | null;
  /** Whether it can speak: `a box` cannot. */
  speaks: boolean;
}

/** No phrase that names a speaker is longer than this. */
const LONGEST = 40;
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM', 'X']);
const HEADS = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);
const POSSESSIVES = new Set('his her its their my our your'.split(' '));
const LINKING = new Set(
  'of for in at from with on to near by under behind against about between among across within'.split(' '),
);
const DAYS_AND_MONTHS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const UNITS = new Set(
  'today yesterday tomorrow tonight week month year night morning evening afternoon weekend day days weeks months years ago hours minutes moments'.split(
    ' ',
  ),
);

/** Whether a token is a word of time: `Monday`, `week`, but not the surname Day. */
export function isTimeWord({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const capital = /^\p{Lu}/u.test(token.text);
  return capital ? DAYS_AND_MONTHS.has(token.lower) : UNITS.has(token.lower);
}

export const SUBORDINATING = new Set(
  'when while if although though as since after before because until where once whenever whereas'.split(' '),
);
const BEFORE_TIMES = new Set(
  'on last this earlier later next in late early the a few two three several that same past'.split(' '),
);
const COUNTING = new Set('one some many most few another several both all'.split(' '));
/** `a number of senators` can speak where senators can. */
const QUANTITIES = new Set(
  'number group pair couple handful host majority dozens hundreds thousands part parts excerpt excerpts'.split(' '),
);
const PREDETERMINERS = new Set('all both half many such'.split(' '));
const PLACING = new Set('in on at by with from to for about during under over into through of'.split(' '));

/** The noun phrase before a verb that can speak: beside it, or at the start of its clause. */
export function subjectBefore(reading: Reading, at: number, from: number): Subject | null {
  const nearest = nearestPhrase(reading, at, from);
  return nearest?.speaks ? nearest : (subjectOfClauseStart(reading, at, from) ?? nearest);
}

/** `the officials whose office closed say`; `Ada Byron, 36, a clerk from Ely, says`. */
function subjectOfClauseStart(reading: Reading, at: number, from: number): Subject | null {
  const aside = wordAt(reading, at - 1) === ',';
  const stop = aside ? /^[;:]$/ : /^[,;:]$/;
  let start = at;
  const least = Math.max(from, at - (aside ? LONGEST : LONGEST / 2));
  while (start > least && reading.partAt[start - 1] === -1 && !stop.test(wordAt(reading, start - 1))) start--;
  while (start < at && /^(CCONJ|SCONJ|ADV)$/.test(posAt(reading, start) ?? '')) start++;
  const subject = subjectAfter(reading, start, at);
  return subject?.speaks && (!aside || wordAt(reading, subject.end) === ',') ? subject : null;
}

/** The noun phrase that ends before a token, or what a relative pronoun there refers to. */
function nearestPhrase(reading: Reading, at: number, from: number): Subject | null {
  const least = Math.max(from, at - LONGEST);
  let end = skipTimesBack(reading, at, least);
  if (/^(who|which|that)$/.test(wordAt(reading, end - 1)) && end - 1 > least) {
    end--;
    if (wordAt(reading, end - 1) === ',') end--;
    return phraseBefore(reading, end, least);
  }
  if (wordAt(reading, end - 1) === ',' || wordAt(reading, end - 1) === '—' || wordAt(reading, end - 1) === '–') {
    return pastComma(reading, end - 1, least);
  }
  return phraseBefore(reading, end, least);
}

/** `The mayor, Sadiq Khan, said`; `Khan, who left in May, said`; `Khan, however, said`. */
function pastComma(reading: Reading, comma: number, least: number): Subject | null {
  const mark = wordAt(reading, comma);
  const open = markBefore(reading, comma, mark, least);
  if (open === null) return null;
  let subject = phraseBefore(reading, open, least);
  // `Ada Byron, of Ely, a clerk, said`
  if (subject && PLACING.has(wordAt(reading, subject.first - 1)) && wordAt(reading, subject.first - 2) === ',') {
    subject = phraseBefore(reading, subject.first - 2, least) ?? subject;
  }
  // `Khan, a doctor, and his brother, a nurse, said` or three things in a row.
  if (!subject?.speaks && wordAt(reading, open) === ',') {
    const inner = phraseBefore(reading, comma, open + 1);
    if (inner?.first === open + 1 && inner.speaks) return inner;
    const further = markBefore(reading, open, mark, least);
    if (further !== null) subject = phraseBefore(reading, further, least);
  }
  if (!subject) return null;
  return withApposition(reading, subject, comma);
}

/** Where the same mark stands before a token; what nobody is heard to say between quotation marks is passed over. */
function markBefore({ tokens, parts, partAt }: Reading, at: number, mark: string, least: number): number | null {
  for (let i = at - 1; i > least; i--) {
    const part = parts[partAt[i] ?? -1];
    if (part?.reported) return null;
    if (part) i = part.firstToken;
    else if (tokens[i]?.lower === mark) return i;
  }
  return null;
}

/** A description followed by a comma and the name is one subject. */
function withApposition(reading: Reading, subject: Subject, to: number): Subject {
  if (subject.mention || wordAt(reading, subject.end) !== ',') return subject;
  const first = subject.end + 1;
  const name = reading.mentionAt[first];
  // `according to the clerk, Ada Byron left`
  if (name && name.end < to && /^(VERB|AUX)$/.test(posAt(reading, name.end) ?? '')) return subject;
  if (name?.kind === 'PERSON' && name.end <= to) return { ...subject, end: name.end, mention: name, speaks: true };
  // `The study’s author, doctoral candidate Ada Byron, said`
  const end = phraseEnd(reading, first, to);
  const last = reading.mentionAt[end - 1];
  const named = last?.kind === 'PERSON' && last.form === 'NAME' && last.first > first && last.end === end;
  if (!named || (end < to && wordAt(reading, end) !== ',') || posAt(reading, first) === 'CCONJ') return subject;
  return { ...subject, end, mention: last, speaks: true };
}

function skipTimesBack(reading: Reading, at: number, from: number): number {
  let end = at;
  while (end > from && posAt(reading, end - 1) === 'ADV') end--;
  if (isTimeWord(reading, end - 1) && reading.mentionAt[end - 1]?.kind !== 'PERSON') {
    let start = end - 1;
    while (start > from && (BEFORE_TIMES.has(wordAt(reading, start - 1)) || isTimeWord(reading, start - 1))) start--;
    if (start > from) return skipTimesBack(reading, start, from);
  }
  return end;
}

function phraseBefore(reading: Reading, end: number, from: number): Subject | null {
  const { tokens, partAt, mentionAt } = reading;
  let i = end - 1;
  while (i >= from) {
    if (partAt[i] !== -1) break;
    const mention = mentionAt[i];
    const word = wordAt(reading, i);
    const pos = posAt(reading, i);
    if (mention && mention.form !== 'PRONOUN' && mention.first >= from && mention.end <= end) {
      i = mention.first - 1;
    } else if (POSSESSIVES.has(word) || (pos === 'DET' && i < end - 1)) {
      i--;
      // A determiner opens a phrase: before it only `of`, `and` or `all` go on with it.
      if (!/^(ADP|CCONJ|DET)$/.test(posAt(reading, i) ?? '') && !PREDETERMINERS.has(wordAt(reading, i))) break;
    } else if (pos === 'PRON' && word !== 'there') {
      if (i === end - 1) i--;
      break;
    } else if (NOMINAL.has(pos ?? '')) i--;
    else if (pos === 'PART' && /^['’]s?$/.test(tokens[i]?.text ?? '')) i--;
    else if (pos === 'ADP' && LINKING.has(word) && i < end - 1 && isNominalEnd(reading, i - 1, from)) i--;
    else if (/^(and|or|&)$/.test(word) && i < end - 1 && isNominalEnd(reading, i - 1, from)) i--;
    else if (word === ')' && i > from) {
      let open = i - 1;
      while (open > from && i - open < 12 && wordAt(reading, open) !== '(') open--;
      if (wordAt(reading, open) !== '(') break;
      i = open - 1;
    } else if ((isInside(reading, i) || isInside(reading, i + 1)) && i > from) i--;
    else if (pos === 'ADV' && i < end - 1 && /^(ADJ|NUM)$/.test(posAt(reading, i + 1) ?? '')) i--;
    else break;
  }
  let first = i + 1;
  while (first < end && /^(CCONJ|ADP|ADV|PUNCT)$/.test(posAt(reading, first) ?? '') && !mentionAt[first]) first++;
  if (first >= end) return null;
  const subject = subjectOf(reading, first, end);
  // `Ada Byron speaking to the council said`
  const speaking =
    posAt(reading, i) === 'ADP' && wordAt(reading, i - 1).endsWith('ing') && isNominalEnd(reading, i - 2, from);
  if (speaking && posAt(reading, i - 1) === 'VERB') {
    const speaker = phraseBefore(reading, i - 1, Math.max(from, i - 13));
    if (speaker?.speaks) return speaker;
  }
  if (subject.speaks || i < from || posAt(reading, i) !== 'VERB') return subject;
  // `officials briefed on the matter said`
  let verb = i;
  while (verb > from && posAt(reading, verb - 1) === 'ADV') verb--;
  if (!isNominalEnd(reading, verb - 1, from)) return subject;
  const further = phraseBefore(reading, verb, Math.max(from, verb - 12));
  return further?.speaks ? further : subject;
}

/** The noun phrase that starts at a token: `said Khan`. */
export function subjectAfter(reading: Reading, at: number, to: number): Subject | null {
  const end = phraseEnd(reading, at, to);
  return end === at ? null : withAuthor(reading, withApposition(reading, subjectOf(reading, at, end), to), to);
}

/** `a tweet on Monday by Khan`, `a memo posted online by Khan` */
function withAuthor(reading: Reading, subject: Subject, to: number): Subject {
  const { first, end } = subject;
  if (subject.mention || !WRITINGS.has(wordAt(reading, end - 1))) return subject;
  for (let i = end; i < Math.min(to, end + 6) && /^(VERB|ADV|ADJ|ADP|PROPN|NOUN)$/.test(posAt(reading, i) ?? ''); i++) {
    if (!/^(by|from)$/.test(wordAt(reading, i))) continue;
    const author = subjectAfter(reading, i + 1, to);
    return author?.speaks ? { ...author, first } : subject;
  }
  return subject;
}

/** Where the noun phrase that starts at a token ends: at the token itself where none starts. */
export function phraseEnd(reading: Reading, at: number, to: number): number {
  const { tokens, partAt, mentionAt } = reading;
  let i = at;
  const most = Math.min(to, at + LONGEST);
  while (i < most) {
    if (partAt[i] !== -1) break;
    const mention = mentionAt[i];
    const word = wordAt(reading, i);
    const pos = posAt(reading, i);
    const opens =
      i === at || /^(ADP|CCONJ|DET)$/.test(posAt(reading, i - 1) ?? '') || PREDETERMINERS.has(wordAt(reading, i - 1));
    if (mention && mention.form !== 'PRONOUN' && mention.first === i && mention.end <= to) i = mention.end;
    else if (POSSESSIVES.has(word) || pos === 'DET') {
      if (!opens) break;
      i++;
    } else if (pos === 'PRON' && !COUNTING.has(word)) {
      if (i === at) i++;
      break;
    } else if (COUNTING.has(word) || NOMINAL.has(pos ?? '')) {
      if (i > at && (isTimeWord(reading, i) || /^(last|this|earlier)$/.test(word))) break;
      i++;
    } else if (pos === 'PART' && /^['’]s?$/.test(tokens[i]?.text ?? '') && i > at) i++;
    else if (pos === 'ADP' && /^(of|for|at|from|with)$/.test(word) && i > at && isNominalStart(reading, i + 1, most))
      i++;
    else if (/^(and|or|&)$/.test(word) && i > at && isNominalStart(reading, i + 1, most)) i++;
    else if ((isInside(reading, i) || isInside(reading, i - 1)) && i > at && i + 1 < to) i++;
    else break;
  }
  return i;
}

/** The subject of the first verb in a run of tokens that has one who can speak. */
export function subjectOfClause(reading: Reading, from: number, to: number): Subject | null {
  const most = Math.min(to, from + LONGEST * 2);
  let aside: Subject | null = null;
  for (let i = from; i < most; i++) {
    const subject = subjectOfVerb(reading, i, from);
    if (subject && !isSubordinate(reading, subject, from)) return subject;
    aside ??= subject;
  }
  return aside;
}

/** `When Khan left, the mayor …` */
function isSubordinate(reading: Reading, { first }: Subject, from: number): boolean {
  return first > from && SUBORDINATING.has(wordAt(reading, first - 1));
}

function subjectOfVerb(reading: Reading, at: number, from: number): Subject | null {
  const pos = posAt(reading, at);
  if (reading.partAt[at] !== -1 || !(pos === 'AUX' || pos === 'VERB') || wordAt(reading, at).endsWith('ing'))
    return null;
  const subject = subjectBefore(reading, at, from);
  return subject?.speaks && !isPlaced(reading, subject, from) ? subject : null;
}

/** `In a statement released today`: what is in a phrase of place or time does not act. */
function isPlaced(reading: Reading, { first }: Subject, from: number): boolean {
  return first > from && PLACING.has(wordAt(reading, first - 1));
}

function subjectOf(reading: Reading, first: number, end: number): Subject {
  const { mentionAt } = reading;
  let segment = first;
  while (
    segment < end &&
    !(posAt(reading, segment) === 'ADP' && !mentionAt[segment]) &&
    wordAt(reading, segment) !== '('
  )
    segment++;
  let head = segment - 1;
  while (head > first && !HEADS.has(posAt(reading, head) ?? '') && !mentionAt[head]) head--;
  if (QUANTITIES.has(wordAt(reading, head)) && wordAt(reading, segment) === 'of' && segment + 1 < end)
    return { ...subjectOf(reading, segment + 1, end), first };
  const last = mentionAt[end - 1];
  const office = OFFICES.has(wordAt(reading, head)) && wordAt(reading, segment) === 'of';
  if (office && last?.kind === 'PERSON' && last.first > segment + 1) return { first, end, mention: last, speaks: true };
  const mention = mentionAt[head];
  if (mention && mention.form !== 'PRONOUN' && mention.end === head + 1) {
    return { first, end, mention, speaks: mention.kind !== 'EVENT' };
  }
  return { first, end, mention: ownerOf(reading, head, first), speaks: canSpeak(reading, head, first) };
}

/** Whose words something is: `Khan’s written statement`. */
function ownerOf(reading: Reading, head: number, first: number): Mention | null {
  if (!WRITINGS.has(wordAt(reading, head))) return null;
  for (let i = head - 1; i > first; i--) {
    const owner = reading.mentionAt[i - 1];
    if (!/^['’]s?$/.test(reading.tokens[i]?.text ?? '')) continue;
    return owner && owner.form !== 'PRONOUN' && owner.end === i && owner.kind !== 'EVENT' ? owner : null;
  }
  return null;
}

function canSpeak(reading: Reading, head: number, first: number): boolean {
  const word = wordAt(reading, head);
  const pos = posAt(reading, head);
  if (pos === 'PRON' || pos === 'DET' || pos === 'ADJ')
    return SPEAKING_PRONOUNS.has(word) || (pos !== 'PRON' && head > first && pos === 'ADJ');
  if (pos === 'PROPN') return !isTimeWord(reading, head);
  if (pos === 'NUM') return head === first && /^[a-z]+$/.test(word);
  return canNounSpeak(word);
}

function isNominalEnd(reading: Reading, at: number, from: number): boolean {
  if (at < from || reading.partAt[at] !== -1) return false;
  return (
    COUNTING.has(wordAt(reading, at)) ||
    /^(NOUN|PROPN|NUM)$/.test(posAt(reading, at) ?? '') ||
    reading.mentionAt[at] !== undefined ||
    wordAt(reading, at) === ')'
  );
}

function isNominalStart(reading: Reading, at: number, to: number): boolean {
  if (at >= to || reading.partAt[at] !== -1) return false;
  return (
    NOMINAL.has(posAt(reading, at) ?? '') || POSSESSIVES.has(wordAt(reading, at)) || reading.mentionAt[at] !== undefined
  );
}

/** Punctuation inside a word: the hyphen of `Smith-Jones`, the point of `Gov.`. */
function isInside({ tokens }: Reading, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || !after || token.pos !== 'PUNCT' || before.end !== token.start) return false;
  return (/^[-–/'’]$/.test(token.text) && token.end === after.start) || (token.text === '.' && before.pos === 'PROPN');
}
