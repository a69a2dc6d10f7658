import { isFiniteVerb } from './contents.ts';
import { cueAt, quotes } from './cues.ts';
import type { Sentence, Step } from './draft.ts';
import type { FoundQuote, Span } from './findings.ts';
import { occasionIn } from './occasions.ts';
import { partsIn, posAt, type Reading, read, wordAt } from './reading.ts';
import { cuesIn, type Report, reportsIn, speakerOf } from './reports.ts';
import { RATES } from './rules.ts';
import { type Subject, subjectAfter, subjectBefore, subjectOfClause } from './subjects.ts';

/** How far before a quoted part the verb may stand that brings it, in tokens. */
const LONGEST = 60;

/** Finds what is reported as said, with the words of saying and the words that name the speaker. */
export const findQuotes: Step = (draft) => {
  const reading = read(draft);
  const reports: Report[] = [];
  /** Who is about to speak, where the paragraph before ends with a colon, and what was said last in it. */
  let announced: Report | null = null;
  let before: Report | null = null;
  for (const sentences of paragraphsOf(draft.sentences)) {
    const cued = sentences.flatMap((sentence) => reportsIn(reading, sentence));
    const heard = new Set(cued.flatMap((report) => partsIn(reading, report)));
    const found: Report[] = [];
    /** What was last said in the paragraph by somebody known. */
    let earlier: Report | null = null;
    let next = 0;
    for (const sentence of sentences) {
      for (const part of partsIn(reading, { first: sentence.firstToken, end: sentence.endToken })) {
        if (heard.has(part)) continue;
        const start = reading.parts[part]?.firstToken ?? 0;
        for (; (cued[next]?.first ?? start) < start; next++)
          earlier = cued[next]?.speaker ? (cued[next] ?? null) : earlier;
        const report = withoutCue(reading, sentences, sentence, part, { earlier, announced, before });
        if (report?.speaker) earlier = report;
        if (report) found.push(report);
      }
    }
    for (const report of cued) found.push(report);
    found.sort((a, b) => a.first - b.first);
    const below = found.length === 0 && before && !before.speaker ? nameBehindDash(reading, sentences) : null;
    if (below && before) reports[reports.length - 1] = { ...before, speaker: below, rule: 'QUOTE_THEN_DASH_AND_NAME' };
    for (const report of found) reports.push(report);
    announced = announcement(reading, sentences);
    before = found.at(-1) ?? null;
  }
  return { quotes: reports.flatMap((report) => quoteOf(reading, report)) };
};

function* paragraphsOf(sentences: readonly Sentence[]): Generator<Sentence[]> {
  for (let first = 0; first < sentences.length; ) {
    let end = first + 1;
    while (sentences[end]?.paragraph === sentences[first]?.paragraph) end++;
    yield sentences.slice(first, end);
    first = end;
  }
}

/** Who is about to speak at the end of a paragraph: `He wrote:`. */
function announcement(reading: Reading, sentences: Sentence[]): Report | null {
  const last = sentences.at(-1);
  if (!last || wordAt(reading, last.endToken - 1) !== ':') return null;
  const { firstToken, endToken } = last;
  const cue = cuesIn(reading, last).findLast((cue) => !cue.passive && quotes(cue)) ?? null;
  const named = cue && (speakerOf(reading, cue, firstToken, null) ?? subjectAfter(reading, cue.end, endToken));
  const speaker = named?.speaks ? named : subjectOfClause(reading, firstToken, endToken);
  const occasion = occasionIn(reading, cue?.end ?? firstToken, endToken);
  return speaker && { first: endToken, end: endToken, speaker, cue, occasion, rule: 'ANNOUNCED_BY_COLON' };
}

/** A paragraph that is nothing but a name, below words between marks: `— Khan, a clerk`. */
function nameBehindDash(reading: Reading, [sentence, more]: Sentence[]): Subject | null {
  if (!sentence || more || !DASH.test(wordAt(reading, sentence.firstToken))) return null;
  const { firstToken, endToken } = sentence;
  for (let i = firstToken; i < endToken; i++) if (i > firstToken + 20 || isFiniteVerb(reading, i)) return null;
  const name = subjectAfter(reading, firstToken + 1, endToken);
  return name?.mention?.kind === 'PERSON' ? name : null;
}

const DASH = /^[-–—―]+$/;

/** `“…,” Khan barked`, with a verb that is on no list; `Khan: “…”`. */
function nameBeside(
  reading: Reading,
  { first, end }: { first: number; end: number },
  from: number,
  to: number,
): Pick<Report, 'speaker' | 'rule'> | null {
  if (/[,?!]/.test(wordAt(reading, end - 2))) {
    const behind = subjectAfter(reading, end, to);
    if (behind && isFiniteVerb(reading, behind.end)) return { speaker: behind, rule: 'QUOTE_THEN_NAME_AND_OTHER_VERB' };
    // `“…!” beamed Khan`
    const inverted =
      posAt(reading, end) === 'VERB' && isFiniteVerb(reading, end) ? subjectAfter(reading, end + 1, to) : null;
    if (inverted?.mention?.kind === 'PERSON') return { speaker: inverted, rule: 'QUOTE_THEN_OTHER_VERB_AND_NAME' };
  }
  if (DASH.test(wordAt(reading, end)) && first === from) {
    const below = subjectAfter(reading, end + 1, to);
    if (below?.mention?.kind === 'PERSON') return { speaker: below, rule: 'QUOTE_THEN_DASH_AND_NAME' };
  }
  if (wordAt(reading, first - 1) !== ':') return null;
  const ahead = subjectBefore(reading, first - 1, from);
  return ahead?.speaks && isStart(reading, ahead.first, from) ? { speaker: ahead, rule: 'NAME_THEN_COLON' } : null;
}

/** At the start of a sentence, or behind a dash in it. */
function isStart(reading: Reading, at: number, from: number): boolean {
  return at <= from || DASH.test(wordAt(reading, at - 1));
}

/** Whether nothing but `But`, `Instead,`, `In Europe, by contrast,` or `Adding,` stands between two tokens. */
function isOpening(reading: Reading, from: number, to: number): boolean {
  if (to - from > 12) return false;
  if (cueAt(reading, from, from)?.form === 'GERUND' && to - from <= 2) return true;
  if (wordAt(reading, to - 1) === ',' && posAt(reading, from) === 'ADP') {
    for (let i = from; i < to; i++) if (/^(VERB|AUX|PRON)$/.test(posAt(reading, i) ?? '')) return false;
    return true;
  }
  if (to - from > 4) return false;
  for (let i = from; i < to; i++) if (!/^(CCONJ|ADV|PUNCT)$/.test(posAt(reading, i) ?? '')) return false;
  return true;
}

/** What was said before a quoted part in its paragraph, announced at the end of the one before, or last said in that. */
interface Context {
  earlier: Report | null;
  announced: Report | null;
  before: Report | null;
}

/** A quoted part that no verb of saying reaches. */
function withoutCue(
  reading: Reading,
  sentences: Sentence[],
  { firstToken, endToken }: Sentence,
  index: number,
  { earlier, announced, before }: Context,
): Report | null {
  const part = reading.parts[index];
  const content = { first: part?.firstToken ?? firstToken, end: part?.endToken ?? endToken };
  const nobody = { speaker: null, cue: null, ...content };
  if (content.first > firstToken || content.end < endToken - 1) {
    if (!part?.reported) return null;
    const beside = nameBeside(reading, content, firstToken, endToken);
    if (beside) return { ...nobody, ...beside };
    if (earlier && isOpening(reading, firstToken, content.first))
      return { ...earlier, ...content, rule: 'SAME_PARAGRAPH' };
    const speaker = subjectOfSpeech(reading, firstToken, content.first);
    return speaker ? { ...nobody, speaker, rule: 'SUBJECT_OF_SENTENCE' } : { ...nobody, rule: 'NOBODY_IN_SENTENCE' };
  }
  if (part?.continues && before) return { ...before, ...content, rule: 'GOES_ON_FROM_PARAGRAPH_BEFORE' };
  if (earlier) return { ...earlier, ...content, rule: 'SAME_PARAGRAPH' };
  const opening = subjectOfClause(reading, sentences[0]?.firstToken ?? 0, content.first);
  if (opening) return { ...nobody, speaker: opening, rule: 'SUBJECT_OF_PARAGRAPH' };
  if (announced) return { ...announced, ...content };
  if (before?.speaker && reading.partAt[before.end - 1] !== -1) {
    return { ...nobody, speaker: before.speaker, rule: 'QUOTE_ENDS_PARAGRAPH_BEFORE' };
  }
  return { ...nobody, rule: 'NOBODY' };
}

/** Whose words a sentence brings before a quoted part: the subject of the verb of saying nearest to it, or of its clause. */
function subjectOfSpeech(reading: Reading, from: number, to: number): Subject | null {
  // `and she’s like, “…”`
  const like = wordAt(reading, to - 1) === ',' ? to - 2 : to - 1;
  if (wordAt(reading, like) === 'like' && posAt(reading, like - 1) === 'AUX')
    return subjectBefore(reading, like - 1, from);
  if (wordAt(reading, to - 1) === 'as') {
    const seen = subjectOfVerbBefore(reading, to - 1, from);
    if (seen) return seen;
  }
  for (let i = to - 1; i >= Math.max(from, to - LONGEST); i--) {
    const cue = reading.partAt[i] === -1 ? cueAt(reading, i, from) : null;
    const subject =
      cue && !cue.passive && !cue.infinitive && cue.form !== 'GERUND' ? speakerOf(reading, cue, from, null) : null;
    if (subject?.speaks) return subject;
  }
  return subjectOfClause(reading, from, to);
}

/** `which Khan sees as`, `what Khan has referred to as` */
function subjectOfVerbBefore(reading: Reading, as: number, from: number): Subject | null {
  let verb = wordAt(reading, as - 1) === 'to' ? as - 2 : as - 1;
  if (!isFiniteVerb(reading, verb)) return null;
  while (verb > from && /^(AUX|ADV)$/.test(posAt(reading, verb - 1) ?? '')) verb--;
  const subject = subjectBefore(reading, verb, from);
  return subject?.speaks && /^(which|who|whom|that|what)$/.test(wordAt(reading, subject.first - 1)) ? subject : null;
}

function quoteOf(reading: Reading, report: Report): FoundQuote[] {
  const { tokens, parts, partAt } = reading;
  const { speaker, cue, occasion, rule } = report;
  let { first, end } = report;
  while (first < end && partAt[first] === -1 && /^[,.;:—–-]$/.test(wordAt(reading, first))) first++;
  while (end > first && partAt[end - 1] === -1 && /^[,.;:?!—–-]$/.test(wordAt(reading, end - 1))) end--;
  const span = spanOf(tokens, { first, end });
  if (!span) return [];
  const fragments = partsIn(reading, { first, end })
    .flatMap((part) => parts[part] ?? [])
    .filter((part) => !part.named)
    .map(({ start, end }) => ({ start, end }));
  const [only] = fragments;
  const direct = fragments.length === 1 && only?.start === span.start && only.end === span.end;
  const named = speaker && spanOf(tokens, speaker);
  return [
    {
      start: span.start,
      end: span.end,
      kind: direct ? 'DIRECT' : fragments.length > 0 ? 'MIXED' : 'INDIRECT',
      fragments,
      speaker: named ? { start: named.start, end: named.end, entity: speaker.mention?.entity ?? null } : null,
      cue: cue && spanOf(tokens, cue),
      occasion: occasion ? spanOf(tokens, occasion) : null,
      saidOn: null,
      method: rule,
      confidence: RATES[rule],
      review: 'UNREVIEWED',
    },
  ];
}

function spanOf(tokens: Reading['tokens'], { first, end }: { first: number; end: number }): Span | null {
  const [from, to] = [tokens[first], tokens[end - 1]];
  return from && to && end > first ? { start: from.start, end: to.end } : null;
}
