/** A stretch of text, in UTF-16 code units; `end` is exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** Words of a paragraph that are alike in who says them and whom they name. */
export interface Piece<Mention> {
  /** Where they start in the article. */
  at: number;
  text: string;
  mention: Mention | null;
}

/** Pieces in a row within one quote, or outside of any. */
export interface Run<Quote, Mention> {
  quote: Quote | null;
  /** Whether the quote starts here, and whether it ends here: it may go on in the next paragraph. */
  starts: boolean;
  ends: boolean;
  pieces: Piece<Mention>[];
  /** Where it starts in the article. */
  at: number;
}

/**
 * Cuts a paragraph where quotes and mentions begin and end. Of quotes, and of mentions, that overlap, the shortest has
 * the words. Joined together, the pieces are the paragraph.
 */
export function cutParagraph<Quote extends { span: Stretch }, Mention extends { span: Stretch }>(
  paragraph: { span: Stretch; text: string },
  quotes: readonly Quote[],
  mentions: readonly Mention[],
): Run<Quote, Mention>[] {
  const { start, end } = paragraph.span;
  const near = <Mark extends { span: Stretch }>(marks: readonly Mark[]) =>
    marks
      .filter(({ span }) => span.start < end && span.end > start)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const [nearQuotes, nearMentions] = [near(quotes), near(mentions)];
  const edges = [...nearQuotes, ...nearMentions].flatMap(({ span }) => [span.start, span.end]);
  const cuts = [...new Set([start, end, ...edges.filter((edge) => edge > start && edge < end)])].sort((a, b) => a - b);

  const runs: Run<Quote, Mention>[] = [];
  for (const [i, from] of cuts.slice(0, -1).entries()) {
    const to = cuts[i + 1] ?? end;
    const covers = ({ span }: { span: Stretch }) => span.start <= from && span.end >= to;
    const quote = nearQuotes.find(covers) ?? null;
    let run = runs.at(-1);
    if (!run || run.quote !== quote) {
      run = { quote, starts: quote?.span.start === from, ends: false, pieces: [], at: from };
      runs.push(run);
    }
    run.ends = quote?.span.end === to;
    const mention = nearMentions.find(covers) ?? null;
    const last = run.pieces.at(-1);
    const text = paragraph.text.slice(from - start, to - start);
    if (last && last.mention === mention) last.text += text;
    else run.pieces.push({ at: from, text, mention });
  }
  return runs;
}

/** A text in parts, of which every other one, from the second on, lies in one of the stretches. */
export function cutAt(text: string, offset: number, stretches: readonly Stretch[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    if (start - offset < from || end - offset > text.length) continue;
    parts.push(text.slice(from, start - offset), text.slice(start - offset, end - offset));
    from = end - offset;
  }
  return [...parts, text.slice(from)];
}
