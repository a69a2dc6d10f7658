import type { Draft, PartOfSpeech, QuotedPart, Token } from './draft.ts';
import type { EntityKind, FoundMention } from './findings.ts';
import { isCapital } from './tokens.ts';

/** A mention as a run of tokens. */
export interface Mention {
  entity: number;
  kind: EntityKind;
  form: FoundMention['form'];
  first: number;
  end: number;
}

/** An article laid out so that each token knows the quoted part and the mention it lies in. */
export interface Reading {
  tokens: readonly Token[];
  parts: readonly QuotedPart[];
  /** By token: the index of its part in `parts`, or -1. */
  partAt: Int32Array;
  mentionAt: (Mention | undefined)[];
  /** By token: its part of speech, with capitals inside a sentence read as names. */
  pos: PartOfSpeech[];
}

/** By the entities that a reading knows: the steps that find quotes and pronouns read the same. */
const readings = new WeakMap<Draft['entities'], Reading>();

export function read(draft: Draft): Reading {
  const known = readings.get(draft.entities);
  if (known?.tokens === draft.tokens && known.parts === draft.parts) return known;
  const reading = layOut(draft);
  readings.set(draft.entities, reading);
  return reading;
}

function layOut({ tokens, parts, entities }: Draft): Reading {
  const partAt = new Int32Array(tokens.length).fill(-1);
  for (const [index, { firstToken, endToken }] of parts.entries()) partAt.fill(index, firstToken, endToken);
  const mentionAt: (Mention | undefined)[] = new Array(tokens.length).fill(undefined);
  const mentions = entities
    .flatMap(({ kind, mentions }, entity) =>
      mentions.map(({ start, end, form }) => ({ start, end, entity, kind, form })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  for (const { start, end, entity, kind, form } of mentions) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    let last = at;
    while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
    if (last > at && !mentionAt[at]) mentionAt.fill({ entity, kind, form, first: at, end: last }, at, last);
  }
  return { tokens, parts, partAt, mentionAt, pos: tokens.map((_, at) => partOfSpeech(tokens, at)) };
}

const MISTAKEN = new Set<PartOfSpeech>(['VERB', 'ADJ', 'ADV', 'INTJ', 'X', 'NOUN']);

// The tagger takes many a surname for a verb: `Cross wrote`, `Skip Rutherford`, and the police too.
function partOfSpeech(tokens: readonly Token[], at: number): PartOfSpeech {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return 'X';
  if (token.lower === 'police') return 'NOUN';
  if (!MISTAKEN.has(token.pos) || !isCapital(token) || !/^\p{Lu}[\p{Ll}’']/u.test(token.text)) return token.pos;
  const inside = before?.paragraph === token.paragraph && (/^[\p{L}\p{N},]/u.test(before.text) || before.text === '”');
  if (inside) return token.pos === 'ADV' && before.pos === 'PUNCT' ? 'ADV' : 'PROPN';
  return token.pos === 'VERB' && after?.pos === 'VERB' ? 'PROPN' : token.pos;
}

/** The quoted part that a token lies in. */
export function partOf({ parts, partAt }: Reading, at: number): QuotedPart | undefined {
  const index = partAt[at] ?? -1;
  // To look for what stands at -1 would take longer than all else here.
  return index < 0 ? undefined : parts[index];
}

/** The quoted parts in a run of tokens, as indices, in order. */
export function partsIn(reading: Reading, { first, end }: { first: number; end: number }): number[] {
  const found: number[] = [];
  for (let i = first; i < end; i++) {
    const part = partOf(reading, i);
    if (!part) continue;
    found.push(reading.partAt[i] as number);
    i = Math.max(i, part.endToken - 1);
  }
  return found;
}

/** What stands at a token: nothing beyond the text. */
export function posAt({ pos }: Reading, at: number): PartOfSpeech | undefined {
  return pos[at];
}

export function wordAt({ tokens }: Reading, at: number): string {
  return tokens[at]?.lower ?? '';
}
