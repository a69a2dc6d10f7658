import {
  clauseOf,
  endOfContent,
  isClause,
  isFiniteVerb,
  type Opening,
  opensAfter,
  pastAdjuncts,
  pastRecipient,
  QUESTIONS,
} from './contents.ts';
import { type Cue, cueAt, quotes } from './cues.ts';
import type { Sentence } from './draft.ts';
import { type Occasion, occasionAtEnd, occasionIn } from './occasions.ts';
import { partOf, partsIn, posAt, type Reading, wordAt } from './reading.ts';
import type { Rule } from './rules.ts';
import { type Subject, subjectAfter, subjectBefore, subjectOfClause } from './subjects.ts';
import { type Tag, tagAt } from './tags.ts';

/** The verbs of saying in a sentence by the token where each begins, auxiliaries included. */
type Cues = ReadonlyMap<number, Cue>;

/** No sentence is read back further than this for what others say in it. */
const LONGEST = 150;

/** What is said with who said it. Token indices, end exclusive. */
export interface Report {
  first: number;
  end: number;
  speaker: Subject | null;
  cue: { first: number; end: number } | null;
  occasion?: Occasion | null;
  rule: Rule;
}

/** Every verb of saying in a sentence, outside its quoted parts. */
export function cuesIn(reading: Reading, { firstToken, endToken }: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let i = firstToken; i < endToken; i++) {
    const part = partOf(reading, i);
    const cue = part ? null : cueAt(reading, i, firstToken);
    if (cue) cues.push(cue);
    i = Math.max(i, (part?.endToken ?? cue?.end ?? 0) - 1);
  }
  return cues;
}

/** What a sentence reports by its verbs of saying, from left to right; what one reports, no other does. */
export function reportsIn(reading: Reading, sentence: Sentence): Report[] {
  const { endToken } = sentence;
  const firstToken = pastDateline(reading, sentence);
  const cues: Cues = new Map(cuesIn(reading, sentence).map((cue) => [cue.group, cue]));
  const reports: Report[] = [];
  let free = firstToken;
  let last: Subject | null = null;
  for (const cue of cues.values()) {
    if (cue.first < free || isAside(reading, cue, free)) continue;
    // What others say in the same sentence is known through whoever it is according to.
    const whole = reports.length > 0 && free >= cue.first - 1 && cue.first - firstToken < LONGEST;
    const from = whole ? firstToken : free;
    const tag = tagAt(reading, cue, free, endToken);
    const found: Report[] =
      cue.verb === 'according to'
        ? accordingTo(reading, cue, cues, from, endToken)
        : cue.first === firstToken && cue.form === 'PAST'
          ? [...asked(reading, cue, endToken), ...continued(reading, cue, endToken)]
          : cue.passive
            ? byWhom(reading, cue, cues, endToken)
            : tag
              ? aroundTag(reading, cue, cues, tag, free, endToken)
              : behindCue(reading, cue, cues, last, firstToken, endToken);
    const [first] = found;
    if (!first) continue;
    if (first.rule === 'ACCORDING_TO_BEHIND' && reports.at(-1)?.rule.startsWith('QUOTE_THEN')) continue;
    while ((reports.at(-1)?.first ?? -1) >= first.first) reports.pop();
    reports.push(...found);
    last = first.speaker ?? last;
    free = Math.max(tag?.end ?? cue.end, ...found.map(({ end }) => end));
  }
  return shareOccasion(reports);
}

/** `“…,” an official who declined to be named told the paper`: a clause between the words and their tag. */
function isAside(reading: Reading, cue: Cue, from: number): boolean {
  if (wordAt(reading, cue.group - 1) !== 'who') return false;
  let at = cue.group - 1;
  while (at > Math.max(from, cue.group - 20) && reading.partAt[at] === -1) at--;
  return reading.partAt[at] !== -1;
}

/** `he said … and urged … in a post on X`: the occasion holds for all that one speaker says in the sentence. */
function shareOccasion(reports: Report[]): Report[] {
  const occasions = new Map(reports.flatMap(({ speaker, occasion }) => (occasion ? [[speaker, occasion]] : [])));
  return reports.map((report) => ({ ...report, occasion: report.occasion ?? occasions.get(report.speaker) }));
}

/** Behind `LONDON (AP) — `. */
function pastDateline(reading: Reading, { firstToken, endToken }: Sentence): number {
  const { tokens, partAt } = reading;
  if (tokens[firstToken - 1]?.paragraph === tokens[firstToken]?.paragraph) return firstToken;
  const place = tokens[firstToken]?.text ?? '';
  for (let i = firstToken; i < Math.min(endToken, firstToken + 12) && partAt[i] === -1; i++) {
    if (!/^(—|–|-|--)$/.test(wordAt(reading, i)) || tokens[i]?.start === tokens[i - 1]?.end) continue;
    return place === place.toUpperCase() || wordAt(reading, i - 1) === ')' ? i + 1 : firstToken;
  }
  return firstToken;
}

/** `…, according to Khan.` or `According to Khan, …` */
function accordingTo(reading: Reading, cue: Cue, cues: Cues, from: number, to: number): Report[] {
  const speaker = subjectAfter(reading, cue.end, to);
  if (!speaker) return [];
  const before = wordAt(reading, cue.first - 1) === ',' ? cue.first - 1 : cue.first;
  const first = pastJoint(reading, from, before);
  if (before > first + 2) return [{ first, end: before, speaker, cue, rule: 'ACCORDING_TO_BEHIND' }];
  const most = Math.min(to, speaker.end + 40);
  for (let i = speaker.end; i < most; i++) {
    if (reading.partAt[i] !== -1 || !/^[,:]$/.test(wordAt(reading, i))) continue;
    const opens = i === speaker.end || reading.partAt[i + 1] !== -1 || isClause(reading, i + 1, to);
    if (!opens) continue;
    const end = endOfContent(reading, i + 1, to, cues);
    return [{ first: before > first ? first : i + 1, end, speaker, cue, rule: 'ACCORDING_TO_AHEAD' }];
  }
  return [];
}

/** `was described by Khan as “…”`, `was told by Khan that …`, `was called “…” by Khan`. */
function byWhom(reading: Reading, cue: Cue, cues: Cues, to: number): Report[] {
  const said = { cue, rule: 'SAID_BY' } as const;
  const by = firstBy(reading, cue.end, to);
  const speaker = by === null ? null : subjectAfter(reading, by + 1, to);
  if (by === null || !speaker?.speaks) return [];
  const [part] = partsIn(reading, { first: cue.end, end: by });
  const inside = reading.parts[part ?? -1];
  if (inside) return [{ ...said, first: inside.firstToken, end: inside.endToken, speaker }];
  const behind = pastAdjuncts(reading, speaker.end, to);
  const quoted = firstPart(reading, behind, Math.min(to, behind + 4));
  if (quoted === null && wordAt(reading, behind) !== 'that') return [];
  const first = quoted ?? behind + 1;
  return [{ ...said, first, end: endOfContent(reading, first, to, cues, 'OBJECT'), speaker }];
}

/** Where `by` stands behind a verb, over what stands between marks. */
function firstBy(reading: Reading, from: number, to: number): number | null {
  for (let i = from; i < Math.min(to, from + 12); i++) {
    const part = partOf(reading, i);
    if (part) i = part.endToken - 1;
    else if (wordAt(reading, i) === 'by') return i;
    else if (/^(VERB|AUX|PUNCT)$/.test(posAt(reading, i) ?? '') && wordAt(reading, i) !== 'be') return null;
  }
  return null;
}

function firstPart(reading: Reading, from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (partOf(reading, i)?.firstToken === i) return i;
  return null;
}

/** `Asked why he left, Khan shrugged`: nobody is named who asked. */
function asked(reading: Reading, cue: Cue, to: number): Report[] {
  if (!/^ask( about)?$/.test(cue.verb) || !(cue.particle || QUESTIONS.has(wordAt(reading, cue.end)))) return [];
  for (let i = cue.end; i < Math.min(to, cue.end + 60); i++) {
    if (reading.partAt[i] !== -1 || wordAt(reading, i) !== ',' || !isClause(reading, i + 1, to)) continue;
    return [{ first: cue.end, end: i, speaker: null, cue, rule: 'ASKED' }];
  }
  return [];
}

/** `Continued Khan: “…”` */
function continued(reading: Reading, cue: Cue, to: number): Report[] {
  const speaker = quotes(cue) ? subjectAfter(reading, cue.end, to) : null;
  if (!speaker || speaker.end + 1 >= to || !/^[,:]$/.test(wordAt(reading, speaker.end))) return [];
  const part = partOf(reading, speaker.end + 1);
  return part ? [{ first: part.firstToken, end: part.endToken, speaker, cue, rule: 'QUOTE_BEHIND_VERB' }] : [];
}

/** What a tag stands behind, and what goes on behind it: `“Yes,” he said, “we can.”` */
function aroundTag(reading: Reading, cue: Cue, cues: Cues, tag: Tag, from: number, to: number): Report[] {
  const { speaker, inverted } = tag;
  const end = wordAt(reading, tag.first - 1) === ',' ? tag.first - 1 : tag.first;
  const quoted = reading.partAt[end - 1] !== -1;
  const first = quoted ? behindColon(reading, from, end) : pastJoint(reading, from, end);
  const occasion = occasionIn(reading, inverted ? speaker.end : cue.end, tag.end);
  const reports: Report[] = [];
  if (end > first && (quoted || states(reading, first, end))) {
    const rule = quoted
      ? inverted
        ? 'QUOTE_THEN_VERB_AND_NAME'
        : 'QUOTE_THEN_NAME_AND_VERB'
      : inverted
        ? 'CLAUSE_THEN_VERB_AND_NAME'
        : 'CLAUSE_THEN_NAME_AND_VERB';
    reports.push({ first, end, speaker, cue, occasion, rule });
  }
  const mark = quoted ? pastApposition(reading, cues, tag, to) : tag.end;
  const rest = mark + 1;
  if (!/^[,;:—–]$/.test(wordAt(reading, mark)) || rest + 1 >= to || cues.has(rest)) return reports;
  if (reading.partAt[rest] !== -1 || (!quoted && !/^(who|whose|which|a|an)$/.test(wordAt(reading, rest)))) {
    const restEnd = endOfContent(reading, rest, to, cues);
    const rule = quoted ? 'QUOTE_GOES_ON_BEHIND_TAG' : 'CLAUSE_GOES_ON_BEHIND_TAG';
    reports.push({ first: rest, end: restEnd, speaker, cue, occasion, rule });
  }
  return reports;
}

/** `“…,” said Khan, a clerk from Ely, “…”`: the mark before the next part, where nobody else is heard before it. */
function pastApposition(reading: Reading, cues: Cues, tag: Tag, to: number): number {
  if (wordAt(reading, tag.end) !== ',' || reading.partAt[tag.end + 1] !== -1) return tag.end;
  for (let i = tag.end + 1; i < Math.min(to, tag.end + 30); i++) {
    if (cues.has(i) || isFiniteVerb(reading, i)) return tag.end;
    if (reading.partAt[i + 1] !== -1 && i + 1 < to) return /^[,:—–]$/.test(wordAt(reading, i)) ? i : tag.end;
  }
  return tag.end;
}

/** Whether words can be a statement: they have a verb, or some of them stand between marks. */
function states(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 80); i++)
    if (reading.partAt[i] !== -1 || isFiniteVerb(reading, i)) return true;
  return false;
}

/** Behind the last colon, where one stands outside the quoted parts. */
function behindColon(reading: Reading, from: number, to: number): number {
  for (let i = to - 1; i > Math.max(from, to - 200); i--) {
    if (reading.partAt[i] === -1 && wordAt(reading, i) === ':') return i + 1;
  }
  return pastJoint(reading, from, to);
}

/** Behind `But` or `Still,`. */
function pastJoint(reading: Reading, from: number, to: number): number {
  if (reading.partAt[from] !== -1) return from;
  let first = from;
  while (first < to && (posAt(reading, first) === 'CCONJ' || wordAt(reading, first) === ',')) first++;
  return posAt(reading, first) === 'ADV' && wordAt(reading, first + 1) === ',' ? first + 2 : first;
}

/** `Khan said that he left`, `who urged him to stay`, `adding: “…”`. */
function behindCue(reading: Reading, cue: Cue, cues: Cues, last: Subject | null, from: number, to: number): Report[] {
  const opening = opensAfter(reading, cue, to) ?? asKhanSaid(reading, cue, from, to);
  if (!opening) return [];
  const { first, frame } = opening;
  const participle = cue.form === 'GERUND' || cue.infinitive;
  // Who hopes to do something, or comes to criticize somebody, has not said so.
  if (participle && (frame === 'INFINITIVE' || frame === 'AS')) return [];
  if (cue.infinitive && (frame === 'OBJECT' || frame === 'CLAUSE')) return [];
  const speaker = speakerOf(reading, cue, from, last);
  // `The sign said “…”`: before words between marks whatever is named must be what says them.
  if (!speaker || !(speaker.speaks || (frame === 'QUOTE' && cue.form !== 'GERUND' && first <= cue.end + 1))) return [];
  let end = endOfContent(reading, first, to, cues, frame, clauseOf(reading, speaker, cue, from));
  while (end > first && /^[.?!]$/.test(wordAt(reading, end - 1)) && reading.partAt[end - 1] === -1) end--;
  // `Khan rejected that.`
  if (frame === 'OBJECT' && end === first + 1 && /^(that|this|it|so|them|him|her)$/.test(wordAt(reading, first)))
    return [];
  const trailing = occasionAtEnd(reading, first, end);
  if (trailing) end = trailing.first;
  const occasion = occasionIn(reading, cue.end, first) ?? trailing ?? occasionIn(reading, from, from + 1);
  const rule =
    participle && frame !== 'INFINITIVE' && frame !== 'AS'
      ? (`${frame}_BEHIND_PARTICIPLE` as const)
      : (`${frame}_BEHIND_VERB` as const);
  return [{ first, end, speaker, cue, occasion, rule }];
}

/** `As Khan said, …` */
function asKhanSaid(reading: Reading, cue: Cue, from: number, to: number): Opening | null {
  if (wordAt(reading, from) !== 'as' || !quotes(cue) || cue.first > from + 15) return null;
  const end = pastAdjuncts(reading, pastRecipient(reading, cue, to), to);
  return wordAt(reading, end) === ',' && end + 2 < to ? { first: end + 1, frame: 'AS' } : null;
}

/** Who says what follows a verb: the words before it, or who spoke last in the sentence where it shares a subject. */
export function speakerOf(reading: Reading, cue: Cue, from: number, last: Subject | null): Subject | null {
  // `with Khan describing it as a sham`
  if (cue.form === 'GERUND' && isNoun(reading, cue.group - 1)) {
    const beside = subjectBefore(reading, cue.group, from);
    if (beside?.speaks && /^(with|and)$/.test(wordAt(reading, beside.first - 1))) return beside;
  }
  if (cue.form === 'GERUND' && wordAt(reading, cue.group - 1) === 'as') {
    const quoted = quotedIn(reading, cue.group - 1, from);
    if (quoted) return quoted;
  }
  const shared = cue.form === 'GERUND' || cue.infinitive || /^(and|but|or|then)$/.test(wordAt(reading, cue.group - 1));
  if (shared) return last ?? subjectOfClause(reading, from, cue.group);
  return subjectBefore(reading, cue.group, from);
}

/** `The Post quoted Khan, a clerk, as saying` */
function quotedIn(reading: Reading, as: number, from: number): Subject | null {
  for (let i = as - 1; i > Math.max(from, as - 20); i--) {
    if (!/^(quot|cit)(e|es|ed|ing)$/.test(wordAt(reading, i)) || reading.partAt[i] !== -1) continue;
    const speaker = subjectAfter(reading, i + 1, as);
    return speaker?.speaks ? speaker : null;
  }
  return null;
}

function isNoun(reading: Reading, at: number): boolean {
  return /^(NOUN|PROPN)$/.test(posAt(reading, at) ?? '');
}
