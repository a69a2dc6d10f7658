import { CITIES } from './cities.ts';
import { COUNTRY_NAMES, DEMONYMS } from './demonyms.ts';
import type { Sentence, Token } from './draft.ts';
import { FEMALE_NAMES, MALE_NAMES } from './genders.ts';
import { SPEAKING_NOUNS } from './speaking-nouns.ts';

/** Features are hashed into so many buckets. */
export const BUCKETS = 2 ** 18;

export const TAGS = [
  'O',
  ...['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT', 'WORK'].flatMap((kind) => [`B-${kind}`, `I-${kind}`]),
];

const CITY_NAMES = new Set(CITIES.split('|'));
const CITY_STARTS = new Set(
  CITIES.split('|')
    .filter((name) => name.includes(' '))
    .map((name) => name.split(' ')[0] ?? ''),
);
const ORGANIZATION_WORDS = new Set(
  'ministry department university college school institute party inc corp ltd company group bank council committee commission agency association union federation court police army navy force forces congress parliament senate house club united city league foundation society organization organisation authority board bureau center centre administration service services church times post news press network television radio airlines airways motors systems international national office hospital museum company fc team front movement alliance coalition guard corps'.split(
    ' ',
  ),
);
const TITLES = new Set(
  'mr mrs ms dr president minister secretary senator governor general captain king queen prince princess pope judge justice chairman director professor sir lord chancellor ambassador spokesman spokeswoman mayor premier coach'.split(
    ' ',
  ),
);
const EVENT_WORDS = new Set(
  'war battle cup olympics championship championships games summit conference festival election grand prix open tour day operation hurricane revolution league awards series'.split(
    ' ',
  ),
);
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const mix = (a: number, b: number) => {
  let value = Math.imul(a ^ Math.imul(b + 0x9e37, 0x85ebca6b), 0xc2b2ae35);
  value ^= value >>> 15;
  return (value >>> 0) % BUCKETS;
};

/** What a word is by itself: its form, its ends, its shape and the lists that hold it. */
interface Word {
  bases: Uint32Array;
  lower: number;
  shape: number;
}

const CACHE_LIMIT = 50_000;
const words = new Map<string, Word>();

function wordOf(text: string, pos: string): Word {
  const key = `${text}\t${pos}`;
  const known = words.get(key);
  if (known) return known;
  const lower = text.toLowerCase();
  const shape = text
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '9');
  const bare = lower.replace(/\.$/, '');
  const flags = [
    (FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower)) && text !== lower && 'first',
    CITY_NAMES.has(text) && 'city',
    CITY_STARTS.has(text) && 'citystart',
    (COUNTRY_NAMES.has(text) || DEMONYMS.has(text)) && 'country',
    ORGANIZATION_WORDS.has(bare) && 'org',
    TITLES.has(bare) && 'title',
    EVENT_WORDS.has(bare) && 'event',
    DAYS.has(bare) && 'day',
    (SPEAKING_NOUNS.has(lower) || SPEAKING_NOUNS.has(lower.replace(/s$/, ''))) && 'person',
  ].filter(Boolean);
  const features = [
    `w:${lower}`,
    `s:${shape}`,
    `p:${pos}`,
    `3:${lower.slice(-3)}`,
    `4:${lower.slice(-4)}`,
    `a:${lower.slice(0, 3)}`,
    `f:${flags.join('+')}`,
    `fs:${flags.join('+')}${shape}`,
  ];
  const word = { bases: Uint32Array.from(features, hash), lower: hash(lower), shape: hash(shape) };
  if (words.size >= CACHE_LIMIT) words.clear();
  words.set(key, word);
  return word;
}

/** What the article as a whole says of each word: its usual tag at a first reading, and whether it is also written small. */
export interface Memory {
  kinds: Map<string, string>;
  small: Set<string>;
}

const SALT = {
  bigramLeft: 101,
  bigramRight: 102,
  first: 103,
  memory: 104,
  memoryNext: 105,
  memoryPrevious: 106,
  small: 107,
  tag: 108,
  tagWord: 109,
  tags: 110,
  tagShape: 111,
  shapes: 112,
  bias: 113,
  allCaps: 114,
  lastKind: 115,
};

/** The features of each token of a sentence but those of the tags before it: one row of bucket numbers a token. */
export function featuresOf(tokens: readonly Token[], { firstToken, endToken }: Sentence, memory: Memory): number[][] {
  const row = (i: number) => {
    const token = i >= firstToken && i < endToken ? tokens[i] : undefined;
    return token ? wordOf(token.text, token.pos) : wordOf('', 'PAD');
  };
  const capitals = allCapitals(tokens, firstToken, endToken);
  const rows: number[][] = [];
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i] as Token;
    const around = [row(i - 2), row(i - 1), row(i), row(i + 1), row(i + 2)] as const;
    const features = [mix(1, SALT.bias)];
    for (const [offset, word] of around.entries()) {
      const far = offset === 0 || offset === 4;
      for (let k = 0; k < word.bases.length; k++) {
        if (far && k > 2 && k !== 6) continue;
        features.push(mix(word.bases[k] ?? 0, offset * 16 + k));
      }
    }
    const [, before, here, after] = around;
    features.push(mix(before.lower ^ Math.imul(here.lower, 31), SALT.bigramLeft));
    features.push(mix(after.lower ^ Math.imul(here.lower, 37), SALT.bigramRight));
    features.push(mix(before.shape ^ Math.imul(here.shape, 31) ^ Math.imul(after.shape, 61), SALT.shapes));
    if (i === firstToken) features.push(mix(here.shape, SALT.first), mix(here.lower, SALT.first));
    if (memory.small.has(token.lower)) features.push(mix(here.shape, SALT.small));
    if (capitals) features.push(mix(here.shape, SALT.allCaps));
    const kind = memory.kinds.get(token.text);
    if (kind) features.push(mix(hash(kind), SALT.memory), mix(hash(kind) ^ here.shape, SALT.memory));
    const next = memory.kinds.get(tokens[i + 1]?.text ?? '');
    if (next && i + 1 < endToken) features.push(mix(hash(next), SALT.memoryNext));
    const previous = memory.kinds.get(tokens[i - 1]?.text ?? '');
    if (previous && i > firstToken) features.push(mix(hash(previous), SALT.memoryPrevious));
    rows.push(features);
  }
  return rows;
}

/** The features that the two tags before a token add. */
export function tagFeatures(previous: number, beforeThat: number, token: Token): [number, number, number, number] {
  const { lower, shape } = wordOf(token.text, token.pos);
  return [
    mix(previous, SALT.tag),
    mix(previous * 16 + beforeThat, SALT.tags),
    mix(lower ^ Math.imul(previous + 1, 7919), SALT.tagWord),
    mix(shape ^ Math.imul(previous + 1, 7919), SALT.tagShape),
  ];
}

function allCapitals(tokens: readonly Token[], from: number, to: number): boolean {
  let [upper, small] = [0, 0];
  for (let i = from; i < to; i++) {
    const text = tokens[i]?.text ?? '';
    if (/^\p{Lu}/u.test(text)) upper++;
    else if (/^\p{Ll}{4,}/u.test(text)) small++;
  }
  return upper > 3 && upper > 3 * small;
}

/** Words that the article also writes small, and so are no names when a sentence starts with them. */
export function smallWords(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.filter(({ text, lower }) => text === lower).map(({ lower }) => lower));
}

/** What a first reading found, by word: the kind that a capitalised word mostly has. */
export function kindsOfWords(tokens: readonly Token[], tags: ArrayLike<number>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [i, { text }] of tokens.entries()) {
    const tag = TAGS[tags[i] ?? 0] ?? 'O';
    if (!/^\p{Lu}/u.test(text)) continue;
    const of = counts.get(text) ?? new Map<string, number>();
    of.set(tag, (of.get(tag) ?? 0) + 1);
    counts.set(text, of);
  }
  const kinds = new Map<string, string>();
  for (const [text, of] of counts) {
    const [best] = [...of].sort(([, a], [, b]) => b - a);
    if (best) kinds.set(text, `${best[0]}${best[1] > 1 ? '+' : ''}${of.size > 1 ? '~' : ''}`);
  }
  return kinds;
}
