import type { Carried, CarriedQuote } from '../ingest/document.ts';
import type { Findings, FoundEntity, FoundQuote, Span } from './findings.ts';

// The publisher's own word; nobody here has looked at it.
const IMPORTED = { method: 'IMPORTED', confidence: 1, review: 'UNREVIEWED' } as const;

/**
 * What an input carries, at the places where the body has the same words. Entities are found wherever their name stands
 * as a word and not within a longer name, quotes where they stand first, and a quote's speaker where its name stands
 * nearest to it. Only the forms of quotation marks and of white space may differ; what the body does not have is left out.
 */
export function importedFindings({ entities, quotes }: Carried, body: string): Findings {
  const text = fold(body);
  const taken = new Uint8Array(text.length);
  // The longest first, so that `New York` keeps the `York` in it.
  const longest = [...entities].sort((a, b) => b.name.length - a.name.length);
  const spans = new Map(
    longest.map((entity) => [entity, wordsIn(text, entity.name).filter((span) => take(span, taken))]),
  );
  const found = entities.flatMap((entity): FoundEntity[] => {
    const places = spans.get(entity) ?? [];
    const mentions = places.map((span) => ({ ...span, form: 'NAME' as const, ...IMPORTED }));
    return mentions.length > 0 ? [{ ...entity, aliases: [], mentions }] : [];
  });
  const seen = new Set<number>();
  return {
    entities: found,
    quotes: quotes.flatMap((quote) => {
      const at = quoteIn(text, quote, found);
      if (!at || seen.has(at.start)) return [];
      seen.add(at.start);
      return [at];
    }),
    dates: [],
  };
}

const OPENING = /["'«„]$/;
const CLOSING = /^[.,!?;:…]?["'»]/;

function quoteIn(
  text: string,
  { text: words, speaker }: CarriedQuote,
  entities: FoundEntity[],
): FoundQuote | undefined {
  const said = fold(words.normalize('NFC'))
    .trim()
    .replace(/^["'«„]{1,3}|["'»]{1,3}$/g, '')
    .trim();
  const at = said ? text.indexOf(said) : -1;
  if (at < 0) return undefined;
  const [opening, closing] = [
    OPENING.exec(text.slice(at - 1, at)),
    CLOSING.exec(text.slice(at + said.length, at + said.length + 2)),
  ];
  const isDirect = opening && closing;
  const span = isDirect
    ? { start: at - 1, end: at + said.length + closing[0].length }
    : { start: at, end: at + said.length };
  return {
    ...span,
    kind: isDirect ? 'DIRECT' : 'INDIRECT',
    fragments: isDirect ? [span] : [],
    speaker: speaker === undefined ? null : speakerOf(text, speaker, span, entities),
    cue: null,
    occasion: null,
    saidOn: null,
    ...IMPORTED,
  };
}

function speakerOf(text: string, name: string, quote: Span, entities: FoundEntity[]): FoundQuote['speaker'] {
  const outside = wordsIn(text, name).filter(({ start, end }) => end <= quote.start || start >= quote.end);
  const far = ({ start, end }: Span) => Math.max(quote.start - end, start - quote.end);
  const [nearest] = outside.sort((a, b) => far(a) - far(b));
  if (!nearest) return null;
  const entity = entities.findIndex((known) => known.name === name);
  return { ...nearest, entity: entity < 0 ? null : entity };
}

/** Where words stand that no letter or digit goes on from. */
function wordsIn(text: string, words: string): Span[] {
  const name = fold(words.normalize('NFC')).trim();
  const spans: Span[] = [];
  if (!name) return spans;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
    ) {
      spans.push({ start, end });
    }
  }
  return spans;
}

/** The text with one form for each kind of quotation mark and white space; as long as it was, so that spans stay true. */
function fold(text: string): string {
  return text.replace(/[“”‟]/g, '"').replace(/[‘’‛]/g, "'").replace(/\s/g, ' ');
}

/** Takes a place of a text for a name, where no other name has any of it. */
function take({ start, end }: Span, taken: Uint8Array): boolean {
  if (taken.subarray(start, end).includes(1)) return false;
  taken.fill(1, start, end);
  return true;
}
