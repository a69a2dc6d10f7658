import type { Token } from './draft.ts';
import { listed } from './gazetteer.ts';
import { hashText } from './hash.ts';
import { LISTED } from './listed.ts';

export type Gender = 'FEMALE' | 'MALE';

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Forms of address, with the gender that they tell. */
export const HONORIFICS = new Map<string, Gender | null>([
  ...[...words('mr mister sir lord master')].map((word): [string, Gender] => [word, 'MALE']),
  ...[...words('mrs ms miss madam mme dame lady')].map((word): [string, Gender] => [word, 'FEMALE']),
  ...[...words('dr prof hon rt')].map((word): [string, null] => [word, null]),
]);

/** Roles that women have alone, and men. */
export const FEMALE_ROLES = words(`
  spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman assemblywoman woman girl mother wife widow
  daughter sister aunt niece grandmother actress queen princess duchess empress heroine hostess waitress nun baroness
  countess lady mum mom mommy girlfriend ex-wife stepmother granddaughter bride sportswoman gentlewoman saleswoman
  first-lady midwife goddess mistress heiress stewardess horsewoman dame housewife grandma godmother schoolgirl
`);
export const MALE_ROLES = words(`
  spokesman chairman congressman councilman businessman policeman assemblyman man boy father husband widower son brother
  uncle nephew grandfather king prince duke emperor sultan monk priest baron count gentleman dad daddy boyfriend
  ex-husband stepfather grandson groom sportsman salesman lord pope cardinal imam rabbi sheikh ayatollah fireman cameraman
  horseman statesman serviceman clergyman craftsman fisherman gunman anchorman lawman batsman frontman godfather schoolboy
`);

/** The gender that a form of address right before a name tells; undefined where none stands there. */
export function genderBefore(tokens: readonly Token[], first: number): Gender | null | undefined {
  const word = tokens[first - 1];
  return word && word.paragraph === tokens[first]?.paragraph
    ? HONORIFICS.get(word.lower.replace(/\.$/, ''))
    : undefined;
}

export function genderOfRole(head: string): Gender | null {
  if (FEMALE_ROLES.has(head)) return 'FEMALE';
  return MALE_ROLES.has(head) ? 'MALE' : null;
}

/** Family names of China, Korea and Vietnam, which stand first. */
const FAMILY_FIRST = words(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng
  deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao xi wen bo hong fan
  chan cheung chow ho kwok lai lam lau leung lo ng tam tsang wong yeung yip chang chiang chou hsieh hsu tsai tseng
  kim lee park choi jung jeong kang cho yoon yoo jang lim shin kwon hwang ahn moon chung seo oh bae baek noh
  nguyen tran pham hoang phan vu vo dang bui
`);

/** The gender that the first of some names tells; initials ahead of it tell none. */
export function genderOfFirst(names: readonly string[]): Gender | null {
  const first = names.find((name, n) => !/^\p{L}\.?$/u.test(name) || n === names.length - 1) ?? '';
  if (names.length > 1 && FAMILY_FIRST.has(first.toLowerCase())) return null;
  const mask = listed(hashText(first.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')));
  if (mask & LISTED.woman) return 'FEMALE';
  if (mask & LISTED.man) return 'MALE';
  const [half = ''] = first.split('-');
  return half !== first ? genderOfFirst([half]) : null;
}
