import type { Token } from './draft.ts';
import { FEMALE_ROLES, HONORIFICS, MALE_ROLES } from './genders.ts';
import { SPEAKING_NOUNS } from './speaking-nouns.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Titles that stand with a capital right before a name and are no part of it. */
export const TITLES = words(`
  president vice-president minister premier chancellor chairman chairwoman secretary ambassador senator sen senators sens
  representative rep reps representatives congressman congresswoman governor gov governors mayor judge justice attorney
  general gen colonel col lieutenant lt captain capt major maj sergeant sgt corporal cpl private pvt pfc admiral adm
  commander cmdr commodore brigadier marshal officer detective inspector sheriff constable superintendent deputy dep
  trooper reverend rev bishop archbishop cardinal pope king queen prince princess duke duchess emperor empress sultan emir
  sheikh ayatollah imam rabbi pastor speaker councillor councilman councilwoman alderman professor coach ceo director
  commissioner administrator ex-president taoiseach supt insp det spc ald cllr mp msgr monsignor
`);

const ABBREVIATED = words(
  'sen sens rep reps gov lt gen col capt maj sgt cpl pvt pfc adm cmdr rev supt insp det spc cllr ald msgr hon dep dr prof ceo mp cfo coo vp mep msp md pm dj qc kc',
);

/** Nouns of groups: a group has no name of a person. */
const GROUPS = words(`
  government team company group party committee family club band council agency union army police ministry administration
  department office commission court congress parliament senate house university school college hospital church bank board
  press media staff crew panel jury public people crowd opposition coalition campaign force forces navy military network
  state nation country city town village community society organization organisation institute centre center league
  association corporation firm business service industry market house majority minority class generation couple trio duo
  host body cabinet jr sr day others world white black one god christian opposite following former latter late other
  young old rich poor dead lee
`);

const KIN = words(`
  wife husband widow widower daughter son mother father sister brother aunt uncle niece nephew grandmother grandfather
  granddaughter grandson girlfriend boyfriend mum mom dad partner friend fiancé fiancée fiance fiancee cousin twin child
  baby sibling spouse man woman boy girl guy person ex-wife ex-husband stepmother stepfather stepson stepdaughter
  toddler infant kid teenager resident victim one witness
`);

/** Words of time, which may stand right before a role or a name with a capital: `Monday`. */
export const TIMES = words(`
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night
  week month year weekend january february march april may june july august september october november december last next
`);

/** Titles of several people at once, which are nobody’s role: `Senators Khan and Lind`. */
const PLURAL = /^(?:senators|sens|representatives|reps|governors|govs)$/;

/** A word without the point that shortens it. */
export const bare = (word: string) => (word.endsWith('.') ? word.slice(0, -1) : word);

export function isRoleNoun(lower: string): boolean {
  const word = bare(lower);
  if (GROUPS.has(word) || PLURAL.test(word)) return false;
  return TITLES.has(word) || ABBREVIATED.has(word) || KIN.has(word) || isPersonNoun(word);
}

function isPersonNoun(word: string): boolean {
  return (
    SPEAKING_NOUNS.has(word) || FEMALE_ROLES.has(word) || MALE_ROLES.has(word) || /^ex-|.(?:person|leader)$/.test(word)
  );
}

/** Whether a role says more of a person than whose kin or neighbour they are. */
export function isOffice(head: string): boolean {
  return !KIN.has(head);
}

/** How many words at the start of a person's name are titles, and no part of it: one in `President Obama`. */
export function titleWords(tokens: readonly Token[], first: number, end: number): number {
  let behind = first;
  for (let i = first; i < end - 1; i++) {
    const word = bare(tokens[i]?.lower ?? '');
    if (HONORIFICS.has(word) || TITLES.has(word)) behind = i + 1;
  }
  // `State Marco Rubio` behind `Secretary of`
  if (
    behind === first &&
    end - first > 2 &&
    tokens[first - 1]?.lower === 'of' &&
    isRoleNoun(tokens[first - 2]?.lower ?? '')
  ) {
    if (tokens[first]?.lower === 'state') behind = first + 1;
  }
  while (behind > first && behind < end - 1 && /^[-–.]$/.test(tokens[behind]?.text ?? '')) behind++;
  return behind - first;
}
