import { SPEAKING_NOUNS } from './speaking-nouns.ts';

/** Pronouns and numbers that stand for people. */
export const SPEAKING_PRONOUNS = new Set(
  'i we you he she they who it one some others many most both few another nobody someone everyone none all several'.split(
    ' ',
  ),
);
/** Writings and counts that the news lets speak. */
const SPEAKING_THINGS = new Set(
  'report reports statement statements study studies survey surveys poll polls letter letters source sources article articles paper papers document documents newspaper magazine website site email emails memo memos analysis editorial column book lawsuit complaint filing filings indictment affidavit order ruling research data figures statistics post posts tweet tweets message headline headlines ad ads spokesperson spokespeople house office embassy pentagon kremlin campaign network outlet station channel half percent third others % majority majorities note notes release act law constitution amendment proclamation announcement opinion clip description warning advisory transcript account accounts records form agreement contract resolution bill decision slogan sign signs banner text caption voice policy code section declaration treaty charter page profile biography obituary listing disclosures index tally estimate estimates projection forecast petition brief review audit investigation inquiry findings guidelines blog dispatch leaflet flyer plaque inscription verse'.split(
    ' ',
  ),
);
/** Writings that say what whoever wrote them says. */
export const WRITINGS = new Set(
  'statement tweet tweets post posts message letter letters email emails e-mail memo memoir speech remarks comments article essay book blog column op-ed opinion ruling decision note notice testimony words response reply release report announcement filing complaint lawsuit website site page account profile ad affidavit order petition brief motion notices statements reports op-eds'.split(
    ' ',
  ),
);
/** Offices whose holder may be named behind `of`: `Secretary of State Ada Byron`. */
export const OFFICES = new Set(
  'secretary minister president director chairman chairwoman chair head chief mayor archbishop bishop speaker commissioner governor prince duke king queen leader ambassador professor superintendent sheriff dean'.split(
    ' ',
  ),
);
const PEOPLE = new Map(
  Object.entries({ people: 'person', men: 'man', women: 'woman', children: 'child', police: 'police' }),
);

/** Whether what a noun stands for can speak, in either number: a mayor, the council, a letter. */
export function canNounSpeak(noun: string): boolean {
  return (
    SPEAKING_THINGS.has(noun) ||
    WRITINGS.has(noun) ||
    OFFICES.has(noun) ||
    singulars(noun).some((one) => SPEAKING_NOUNS.has(one))
  );
}

function singulars(word: string): string[] {
  const person = PEOPLE.get(word);
  if (person) return [person];
  if (word.endsWith('men')) return [`${word.slice(0, -2)}an`];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  return word.endsWith('s') ? [word.slice(0, -1), word.endsWith('es') ? word.slice(0, -2) : word] : [word];
}
