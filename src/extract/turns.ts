import type { Draft, Step, Token } from './draft.ts';
import { type FoundMention, withMentions } from './findings.ts';

/** How often `I` in somebody’s turn stands for them: 17 of the 17 whom Wikinews names, as (right + 1) / (found + 2). */
const RATE = 0.95;

/** From here on a conversation is printed turn by turn. */
const LEAST_TURNS = 3;

/** In an interview printed turn by turn, `I` is whoever has the turn: `((Ada Byron)) I think …`, `BYRON: I think …`. */
export const takeTurns: Step = (draft) => {
  const { tokens, entities, quotes } = draft;
  const holders = holdersOf(draft);
  const quoted = quotes.flatMap(({ fragments }) => fragments).sort((a, b) => a.start - b.start);
  /** By where it stands: the entity that `I` is. */
  const found = new Map<number, number>();
  const mentions = entities.map((): FoundMention[] => []);
  let fragment = 0;
  for (const { lower, start, paragraph } of tokens) {
    const entity = holders[paragraph] ?? null;
    if (entity === null || !FIRST_PERSON.test(lower)) continue;
    while ((quoted[fragment]?.end ?? Infinity) <= start) fragment++;
    if ((quoted[fragment]?.start ?? Infinity) <= start) continue;
    const end = start + (/^[a-z]+/.exec(lower)?.[0].length ?? 0);
    found.set(start, entity);
    mentions[entity]?.push({
      start,
      end,
      form: 'PRONOUN',
      method: 'I_OF_TURN',
      confidence: RATE,
      review: 'UNREVIEWED',
    });
  }
  if (found.size === 0) return {};
  return {
    entities: withMentions(entities, mentions),
    quotes: quotes.map((quote) => {
      const { speaker } = quote;
      const entity = speaker && speaker.entity === null ? found.get(speaker.start) : undefined;
      return speaker && entity !== undefined ? { ...quote, speaker: { ...speaker, entity } } : quote;
    }),
  };
};

const FIRST_PERSON = /^(?:i|me|my|mine|myself)(?:'.*)?$/;

/** By paragraph, who has the turn; in no conversation nobody. */
function holdersOf({ tokens, entities, paragraphs }: Draft): (number | null)[] {
  const people = new Map<number, { end: number; entity: number }>();
  for (const [entity, { kind, mentions }] of entities.entries()) {
    if (kind === 'PERSON')
      for (const { start, end, form } of mentions) if (form === 'NAME') people.set(start, { end, entity });
  }
  const holders: (number | null)[] = [];
  let holder: number | null = null;
  let turns = 0;
  let last = -1;
  for (const [at, { paragraph, start }] of tokens.entries()) {
    if (paragraph === last) continue;
    last = paragraph;
    const label = labelAt(tokens, at);
    if (label) {
      turns++;
      const person = people.get(tokens[label.first]?.start ?? start);
      holder = person && person.end <= (tokens[label.end]?.start ?? 0) ? person.entity : null;
    }
    holders[paragraph] = holder;
  }
  return turns >= LEAST_TURNS ? holders : paragraphs.map(() => null);
}

/** The tokens of a label with which a paragraph opens: `((Ada Byron))`, `[Byron]`, `Ada Byron:`. */
function labelAt(tokens: readonly Token[], at: number): { first: number; end: number } | null {
  let first = at;
  while (/^[([]$/.test(tokens[first]?.text ?? '')) first++;
  for (let end = first; end < first + 6 && tokens[end]?.paragraph === tokens[at]?.paragraph; end++) {
    const text = tokens[end]?.text ?? '';
    if (first > at ? /^[)\]]$/.test(text) : text === ':') return end > first ? { first, end } : null;
    if (!/^\p{Lu}/u.test(text) && text !== '.') return null;
  }
  return null;
}
