import type { QuotedPart, Sentence, Step, Token } from './draft.ts';

/** Splits each paragraph into sentences; a quoted part never ends one inside itself. */
export const splitSentences: Step = ({ tokens, parts }) => {
  const sentences: Sentence[] = [];
  let first = 0;
  let part = 0;
  for (let at = 0; at < tokens.length; ) {
    const quoted = parts[part];
    let ends: boolean;
    if (quoted && quoted.firstToken <= at) {
      at = Math.max(at + 1, quoted.endToken);
      part++;
      ends = endsWithPart(tokens, quoted);
    } else {
      ends = endsAt(tokens, at);
      at++;
      // `(He left.)`
      while (ends && CLOSING.test(tokens[at]?.text ?? '') && parts[part]?.firstToken !== at) at++;
    }
    const [from, to] = [tokens[first], tokens[at - 1]];
    if (from && to && (ends || tokens[at]?.paragraph !== to.paragraph)) {
      sentences.push({ start: from.start, end: to.end, firstToken: first, endToken: at, paragraph: from.paragraph });
      first = at;
    }
  }
  return { sentences };
};

const STOP = /^[.!?…]+$/;
const CLOSING = /^[)\]’'”"]$/;
const OPENING = /^[\p{Lu}\p{N}"“«„‘'([]/u;
/** Words with a capital that hardly ever belong to the name before them: `in the U.S. The mayor`. */
const STARTERS = new Set(
  'the he she it they we i in on at but and a an this that these those as for if when while after before his her their its there'.split(
    ' ',
  ),
);

function endsAt(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (!/[.!?…]$/.test(text)) return false;
  let next = at + 1;
  while (next <= at + 3 && CLOSING.test(tokens[next]?.text ?? '') && tokens[next]?.start === tokens[next - 1]?.end)
    next++;
  const follower = tokens[next];
  if (!follower || !OPENING.test(follower.text)) return false;
  return STOP.test(text) || (text.length > 1 && text.endsWith('.') && STARTERS.has(follower.lower));
}

const SPEECH = new Set(
  'said says asked asks added adds wrote writes told tells tweeted shouted shouts yelled replied responded exclaimed cried continued wondered demanded joked quipped recalled'.split(
    ' ',
  ),
);

/** A full stop inside the marks ends the sentence before a capital; `?` and `!` do unless a verb of saying follows. */
function endsWithPart(tokens: readonly Token[], { firstToken, endToken }: QuotedPart): boolean {
  let last = endToken - 2;
  while (last > firstToken && CLOSING.test(tokens[last]?.text ?? '')) last--;
  const stop = /[.!?…]$/.exec(tokens[last]?.text ?? '')?.[0];
  const next = tokens[endToken];
  if (!stop || !next || !OPENING.test(next.text)) return false;
  if (stop === '.') return true;
  for (let at = endToken; at < endToken + 6; at++) {
    if (SPEECH.has(tokens[at]?.lower ?? '')) return false;
    if (tokens[at]?.pos === 'PUNCT' && !/^[-–.’']$/.test(tokens[at]?.text ?? '')) break;
  }
  return true;
}
