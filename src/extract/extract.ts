import type { Document } from '../ingest/document.ts';
import { addAppositions } from './appositions.ts';
import { clusterNames } from './clusters.ts';
import { findDates } from './dates.ts';
import { beginDraft, type Draft, type Step, takeSteps } from './draft.ts';
import type { Findings } from './findings.ts';
import { seeLanguage } from './language.ts';
import { tagNames } from './names.ts';
import { resolvePronouns } from './pronouns.ts';
import { pairQuotationMarks } from './quotation-marks.ts';
import { dateQuotes } from './quote-dates.ts';
import { setScareQuotesAside } from './scare-quotes.ts';
import { splitSentences } from './sentences.ts';
import { findQuotes } from './speakers.ts';
import { tokenize } from './tokens.ts';
import { takeTurns } from './turns.ts';

/** How an English article is read, in this order. */
export const STEPS: readonly Step[] = [
  tokenize,
  pairQuotationMarks,
  splitSentences,
  setScareQuotesAside,
  tagNames,
  clusterNames,
  findQuotes,
  takeTurns,
  resolvePronouns,
  addAppositions,
  findDates,
  dateQuotes,
];

/** How an article in another language is read: its marks are paired and its names tried, and nobody is said to speak. */
const STEPS_ELSEWHERE: readonly Step[] = [
  tokenize,
  pairQuotationMarks,
  splitSentences,
  tagNames,
  clusterNames,
  quoteMarks,
];

/** Every part between marks as a quote of nobody in particular. */
function quoteMarks({ parts }: Draft): Partial<Draft> {
  return {
    quotes: parts.map(({ start, end }) => ({
      start,
      end,
      kind: 'DIRECT',
      fragments: [{ start, end }],
      speaker: null,
      cue: null,
      occasion: null,
      saidOn: null,
      method: 'QUOTATION_MARKS',
      confidence: 0.5,
      review: 'UNREVIEWED',
    })),
  };
}

/** Everything that a machine finds in a document. Never throws, whatever the text; every span is true. */
export function extract(document: Document): Findings & { language: string } {
  const draft = takeSteps(beginDraft(document), [seeLanguage]);
  const english = /^en\b/i.test(draft.language);
  const { language, entities, quotes, dates } = takeSteps(draft, english ? STEPS : STEPS_ELSEWHERE);
  return { language, entities: [...entities], quotes: [...quotes], dates: [...dates] };
}
