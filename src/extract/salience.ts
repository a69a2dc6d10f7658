import { type Document, paragraphsOf } from '../ingest/document.ts';
import type { FoundEntity } from './findings.ts';

const HEADLINE_SHARE = 1 / 4;

/**
 * How central an entity is to an article, from 0 (never mentioned) to 1 (named in the headline and mentioned in every
 * paragraph): a quarter for being named in the headline, three quarters times the share of paragraphs that mention it.
 * News tells what matters first: the first paragraph counts about twice the last, falling evenly in between.
 * Whoever asks for many entities of one article hands over its paragraphs, so that they are found only once.
 */
export function salienceOf(document: Document, entity: FoundEntity, paragraphs = paragraphsOf(document.body)): number {
  const { name, aliases, mentions } = entity;
  const starts = mentions.map(({ start }) => start).sort((a, b) => a - b);
  let next = 0;
  let mentioned = 0;
  let total = 0;
  for (const { index, end } of paragraphs) {
    const weight = 2 * paragraphs.length - index;
    const first = next;
    while ((starts[next] ?? end) < end) next++;
    if (next > first) mentioned += weight;
    total += weight;
  }
  const title = wordsOf(document.headline);
  const inHeadline = [name, ...aliases].some((known) => title.includes(wordsOf(known)));
  return HEADLINE_SHARE * Number(inHeadline) + (1 - HEADLINE_SHARE) * (total && mentioned / total);
}

/** A text as its words alone, so that `U.S.` is found in a headline and `Oman` is not found in `woman`. */
function wordsOf(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}
