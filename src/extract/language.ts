import { eld } from 'eld/small';
import type { Step } from './draft.ts';

/** Letters that a body must have before its language is looked at. */
const ENOUGH = 200;
/** Characters that are looked at: from the start, the middle and the end. */
const SAMPLE = 500;

/** Sees which language the body is in; says what the document says where the text is too short or unclear to tell. */
export const seeLanguage: Step = ({ document: { body, language } }) => {
  const sample = [0, (body.length - SAMPLE) / 2, body.length - SAMPLE]
    .map((start) => body.slice(Math.max(0, start), Math.max(0, start) + SAMPLE))
    .join(' ');
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH) return { language };
  const seen = eld.detect(sample);
  const said = language.split('-')[0];
  return { language: seen.language === '' || seen.language === said || !seen.isReliable() ? language : seen.language };
};
