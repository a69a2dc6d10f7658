import { type Draft, type Step, tokenAt } from './draft.ts';
import type { FoundQuote, Span } from './findings.ts';

/** Gives each quote the day, month or year of its clause of saying; it holds on for what the same speaker says next. */
export const dateQuotes: Step = (draft) => {
  const dates = freeDates(draft);
  let before: FoundQuote | null = null;
  return {
    quotes: draft.quotes.map((quote) => {
      const own = saidOn(draft, quote, dates);
      const said = own ?? (before && goesOn(draft, before, quote) ? before.saidOn : null);
      before = { ...quote, saidOn: said };
      return before;
    }),
  };
};

/** No date further from its verb than this is of the same clause, in tokens. */
const FAR = 14;

/** By the token where they begin: the dates that stand in nobody’s words. */
function freeDates({ tokens, dates, quotes }: Draft): Map<number, string> {
  const free = new Map<number, string>();
  let [at, end] = [0, 0];
  for (const { start, date } of dates) {
    for (; (quotes[at]?.start ?? Infinity) <= start; at++) end = Math.max(end, quotes[at]?.end ?? 0);
    if (date !== null && end <= start) free.set(tokenAt(tokens, start), date);
  }
  return free;
}

/** `On Monday, Khan said`, `Khan told reporters in Ely on Monday`: no other verb stands between. */
function saidOn(
  draft: Draft,
  { cue, speaker, start, end }: FoundQuote,
  dates: ReadonlyMap<number, string>,
): string | null {
  if (!cue || dates.size === 0) return null;
  const { tokens } = draft;
  const beside = speaker && Math.abs(speaker.start - cue.start) < 400 ? [cue, speaker] : [cue];
  const last = tokenAt(tokens, Math.max(...beside.map((span) => span.end)) - 1);
  for (let i = last + 1; i <= last + FAR && isClause(draft, i, last); i++) {
    if (dates.has(i)) return dates.get(i) ?? null;
    if (tokens[i]?.pos === 'PUNCT' || isInside(tokens[i], { start, end })) break;
  }
  const first = tokenAt(tokens, Math.min(...beside.map((span) => span.start)));
  for (let i = first - 1; i >= first - FAR && isClause(draft, i, first); i--) {
    if (dates.has(i)) return dates.get(i) ?? null;
    if (isInside(tokens[i], { start, end })) break;
  }
  return null;
}

/** Whether a token goes on with the clause of a verb of saying in the same paragraph. */
function isClause({ tokens }: Draft, at: number, verb: number): boolean {
  const token = tokens[at];
  return (
    token?.paragraph === tokens[verb]?.paragraph &&
    !/^(VERB|AUX)$/.test(token?.pos ?? 'VERB') &&
    !/^[.?!;]$/.test(token?.text ?? '')
  );
}

function isInside(token: Span | undefined, { start, end }: Span): boolean {
  return token !== undefined && token.start >= start && token.end <= end;
}

/** Whether one speaker goes on in the same paragraph. */
function goesOn({ tokens }: Draft, before: FoundQuote, { speaker, start }: FoundQuote): boolean {
  if (!speaker || !before.speaker || speaker.entity === null || speaker.entity !== before.speaker.entity) return false;
  return tokens[tokenAt(tokens, before.start)]?.paragraph === tokens[tokenAt(tokens, start)]?.paragraph;
}
