/** What lists say of a word or phrase, a bit each. */
export const LISTED = {
  firstName: 1 << 0,
  lastName: 1 << 1,
  /** Of 100,000 people and more; the small have 5,000. */
  bigCity: 1 << 2,
  smallCity: 1 << 3,
  country: 1 << 4,
  demonym: 1 << 5,
  /** Any other place: a state, a river. */
  location: 1 << 6,
  /** A kind of group, or one by its name: choir, Congress. */
  group: 1 << 7,
  /** Used in lower case as well. */
  word: 1 << 8,
  /** A word for a person: minister, striker. */
  role: 1 << 9,
  title: 1 << 10,
  organizationHead: 1 << 11,
  eventHead: 1 << 12,
  placeHead: 1 << 13,
  time: 1 << 14,
  /** Some phrase goes on after this word. */
  begins: 1 << 15,
  organization: 1 << 16,
  /** Of 1,000 to 5,000 people. */
  town: 1 << 17,
  /** A first name of women, or of men. */
  woman: 1 << 18,
  man: 1 << 19,
} as const;

const KEY_BITS = 24;

/** The key of a word or phrase in the gazetteer, from its hash: one word in a hundred has the key of another. */
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS);
