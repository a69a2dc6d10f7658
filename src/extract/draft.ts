import { type Document, type Paragraph, paragraphsOf } from '../ingest/document.ts';
import type { EntityKind, FoundDate, FoundEntity, FoundQuote, Span } from './findings.ts';

/** What is known of an article so far. Each step reads what the steps before it found and adds its own. */
export interface Draft {
  readonly document: Document;
  /** The language the body was seen to be in, a BCP 47 tag. */
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  /** Words and punctuation in reading order. */
  readonly tokens: readonly Token[];
  /** Every span between paired quotation marks, in reading order, outermost marks only. */
  readonly parts: readonly QuotedPart[];
  /** Runs of tokens; a quoted part never ends one inside itself. */
  readonly sentences: readonly Sentence[];
  /** Names of people, organisations, places and events as they stand, in reading order, not overlapping. */
  readonly names: readonly Name[];
  /** The names gathered under whom or what they mean; later also descriptions and pronouns. */
  readonly entities: readonly FoundEntity[];
  readonly quotes: readonly FoundQuote[];
  readonly dates: readonly FoundDate[];
}

/** One reading of the article: pure, and linear in its length. */
export type Step = (draft: Draft) => Partial<Draft>;

/** A document of which nothing is known but its paragraphs. */
export function beginDraft(document: Document): Draft {
  return {
    document,
    language: document.language,
    paragraphs: paragraphsOf(document.body),
    tokens: [],
    parts: [],
    sentences: [],
    names: [],
    entities: [],
    quotes: [],
    dates: [],
  };
}

/** What is known after some steps, each of which sees what those before it found. */
export function takeSteps(draft: Draft, steps: readonly Step[]): Draft {
  let known = draft;
  for (const step of steps) known = { ...known, ...step(known) };
  return known;
}

/** Universal part-of-speech tags, as the tagger gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token extends Span {
  text: string;
  /** In lower case, with straight apostrophes. */
  lower: string;
  pos: PartOfSpeech;
  /** Index of its paragraph. */
  paragraph: number;
}

/** A stretch between quotation marks, marks included, inside one paragraph. */
export interface QuotedPart extends Span {
  /** The words inside the marks. */
  inner: Span;
  /** False for scare quotes, titles and nested marks: nobody is reported as saying them. */
  reported: boolean;
  /** A term, title, nickname or sign, whoever else is heard around it. */
  named: boolean;
  /** Continues the part before it: the paragraph before did not close its marks. */
  continues: boolean;
  /** Its tokens, marks included: indices, end exclusive. */
  firstToken: number;
  endToken: number;
}

export interface Sentence extends Span {
  firstToken: number;
  endToken: number;
  paragraph: number;
}

export interface Name extends Span {
  kind: EntityKind | 'WORK';
  /** How sure the tagger is, from 0 to 1. */
  confidence: number;
}

/** The token in which an offset lies, or the next one. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
