import type { QuotedPart, Step } from './draft.ts';
import type { Span } from './findings.ts';

/** Pairs the quotation marks of each paragraph. Marks inside a part belong to it; one never closed closes at the end. */
export const pairQuotationMarks: Step = ({ document: { body }, paragraphs, tokens }) => {
  // Single marks count where an article has no others; everywhere else they are apostrophes or nested.
  const marksIn = DOUBLE.test(body) ? doubleMarks : singleMarks;
  const marks = paragraphs.map((paragraph) => marksIn(body, paragraph));
  const closing = closingAhead(marks);
  const parts: QuotedPart[] = [];
  let token = 0;
  let open = false;
  for (const [i, paragraph] of paragraphs.entries()) {
    const pairs = pair(marks[i] ?? [], paragraph, open && (closing[i] ?? false));
    for (const { start, end, inner } of pairs) {
      while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token++;
      const firstToken = token;
      while (token < tokens.length && (tokens[token]?.start ?? end) < end) token++;
      if (/\S/.test(body.slice(inner.start, inner.end))) {
        const continues = open && start === paragraph.start;
        parts.push({ start, end, inner, continues, reported: true, named: false, firstToken, endToken: token });
      }
    }
    open = pairs.at(-1)?.closed === false;
  }
  return { parts };
};

/** No quote is believed to go on over more paragraphs than these without a mark of its own. */
const MOST_WITHOUT_MARK = 8;

/** What a straight mark ends is no quote that went on when it is shorter than this, in characters, but the name below it. */
const LEAST_ENDING = 80;

/** By paragraph, whether the next mark, in it or soon after it, closes what was opened before. */
function closingAhead(marks: readonly Mark[][]): boolean[] {
  const closing: boolean[] = [];
  let [ahead, distance] = [false, 0];
  for (let i = marks.length - 1; i >= 0; i--) {
    const own = marks[i] ?? [];
    if (own.length > 0) [ahead, distance] = [own.length % 2 === 1 && onlyCloses(own[0]), 0];
    else distance++;
    closing[i] = ahead && distance <= MOST_WITHOUT_MARK;
  }
  return closing;
}

interface Mark extends Span {
  text: string;
  /** Stands where a mark opens: behind white space or a bracket, before a word. */
  opens: boolean;
  /** Stands where a mark closes: behind a word, before none. */
  closes: boolean;
}

interface Pair extends Span {
  inner: Span;
  closed: boolean;
}

/** Marks that open whatever stands around them, with those that close them. */
const CLOSERS: Record<string, string> = { '„': '“”', '‟': '”', '``': "''", '«': '»', '»': '«»', '‹': '›', '‚': '‘’' };

function pair(marks: Mark[], { start, end }: Span, goesOn: boolean): Pair[] {
  const pairs: Pair[] = [];
  let opener: Mark | null = null;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (opener) {
      if (ends(mark, opener)) {
        pairs.push({ start: opener.start, end: mark.end, inner: { start: opener.end, end: mark.start }, closed: true });
        opener = null;
      } else if (mark.opens && onlyCloses(marks[i + 1]) && onlyCloses(marks[i + 2])) {
        // `“He told me “no” twice,”`: a pair inside.
        i++;
      }
    } else if (goesOn && i === 0 && mark.start > start + (mark.text === '"' ? LEAST_ENDING : 0)) {
      // A paragraph before left its mark open, and this one closes it without opening it again.
      pairs.push({ start, end: mark.end, inner: { start, end: mark.start }, closed: true });
    } else if (mayOpen(mark)) opener = mark;
  }
  if (goesOn && marks.length === 0) pairs.push({ start, end, inner: { start, end }, closed: false });
  if (opener) pairs.push({ start: opener.start, end, inner: { start: opener.end, end }, closed: false });
  return pairs;
}

function ends(mark: Mark, opener: Mark): boolean {
  const closers = CLOSERS[opener.text];
  if (closers) return closers.includes(mark.text);
  if (opener.text === '“') return mark.text === '”' || (mark.closes && !mark.opens);
  return !mark.opens || (mark.closes && mark.text !== '“');
}

/** Marks made to close open only where nothing else could be meant. */
function mayOpen(mark: Mark): boolean {
  return mark.text === '”' || mark.text === "''" ? mark.opens : !onlyCloses(mark);
}

function onlyCloses(mark: Mark | undefined): boolean {
  if (!mark || mark.text in CLOSERS) return mark?.text === '»' && mark.closes;
  return mark.closes && !mark.opens;
}

// Of three apostrophes that close, the first closes what is nested.
const DOUBLE = /["“”„‟«»＂]|``|(?<!\S)''|''(?!')/;

function doubleMarks(body: string, paragraph: Span): Mark[] {
  return marksOf(body, paragraph, new RegExp(DOUBLE, 'g'));
}

/** Words that begin with an apostrophe: `’til`, `’90s`. */
const ELISION = /^(?:em|til|tis|twas|cause|bout|round|n|\d0s)(?![\p{L}\p{N}])/iu;

/** Apostrophes inside words and before `em`, `til` and the like are no marks; those of a plural (`workers’ rights`) may be. */
function singleMarks(body: string, paragraph: Span): Mark[] {
  const marks = marksOf(body, paragraph, /['‘’‚‹›]/g).filter(
    ({ opens, closes, end }) => (opens && !ELISION.test(body.slice(end, end + 8))) || closes,
  );
  return marks.filter((mark, i) => {
    const possessive =
      mark.closes && /^s$/i.test(body[mark.start - 1] ?? '') && /^ \p{Ll}/u.test(body.slice(mark.end, mark.end + 3));
    const next = marks[i + 1];
    return !(possessive && next && onlyCloses(next));
  });
}

function marksOf(body: string, { start, end }: Span, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: text, index } of body.slice(start, end).matchAll(pattern))
    marks.push(markAt(body, text, start + index));
  return marks;
}

function markAt(body: string, text: string, start: number): Mark {
  const end = start + text.length;
  const before = body[start - 1] ?? ' ';
  const behind = body[end] ?? ' ';
  return {
    text,
    start,
    end,
    opens: /[\s([{<—–-]/.test(before) && /\S/.test(behind),
    closes: /\S/.test(before) && !/[\p{L}\p{N}]/u.test(behind),
  };
}
