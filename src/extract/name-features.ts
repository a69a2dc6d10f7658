import type { Token } from './draft.ts';
import { listed } from './gazetteer.ts';
import { hashText, mix } from './hash.ts';
import { LISTED } from './listed.ts';
import { EDGE, type Word, wordOf } from './name-words.ts';

/** Features are numbers below this. */
export const FEATURE_SPACE = 1 << 19;

/** What the article shows of a word where it is easy to read, for where it is not. */
const SEEN = {
  afterTitle: 1 << 0,
  afterFirstName: 1 << 1,
  speaks: 1 << 2,
  afterIn: 1 << 3,
  afterThe: 1 << 4,
  midSentence: 1 << 5,
  lowerCase: 1 << 6,
  beforeHead: 1 << 7,
  possessive: 1 << 8,
  bracketed: 1 << 9,
  lastOfRun: 1 << 10,
  firstOfRun: 1 << 11,
  alone: 1 << 12,
  afterPlace: 1 << 13,
  initials: 1 << 14,
} as const;

const set = (words: string) => new Set(words.split(' '));
const SPEAKS = set(
  'said says told added tweeted wrote stated asked explained argued noted claimed insisted warned believes thinks who whose',
);
const LOCATES = set('in at from near to across outside around towards toward via visiting visited throughout within');
const LINKS = set("of for and & - de la al bin van der du del da das dos ibn ben el le von . ' the on");
/** Reads what can be seen of the tokens of an article. */
export class NameReader {
  /** The features of the token described last, `count` of them, each below `FEATURE_SPACE`. */
  readonly ids = new Int32Array(512);
  /**
   * What each of them tells of: n + 1 when it gives away the letters of the nth token, -n - 1 when it gives away which
   * lists hold it, 0 for neither. Training hides some words by that.
   */
  readonly tells = new Int32Array(512);
  count = 0;
  private template = 0;
  private readonly tokens: readonly Token[];
  private readonly words: Word[];
  /** Whether a token opens a sentence. */
  private readonly opens: Uint8Array;
  /** Where the run of capitalised words begins and ends that a token is in; itself outside of runs. */
  private readonly runStart: Int32Array;
  private readonly runEnd: Int32Array;
  /** What the lists say of phrases of several words that begin here, and that hold this token. */
  private readonly phraseHere: Int32Array;
  private readonly phraseThrough: Int32Array;
  private readonly seen = new Map<number, number>();
  private readonly shouted: Uint8Array;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.words = tokens.map(({ text, lower }) => wordOf(text, lower));
    this.opens = new Uint8Array(tokens.length);
    this.runStart = new Int32Array(tokens.length);
    this.runEnd = new Int32Array(tokens.length);
    this.phraseHere = new Int32Array(tokens.length);
    this.phraseThrough = new Int32Array(tokens.length);
    this.shouted = new Uint8Array(tokens.length);
    this.findSentences();
    this.findRuns();
    this.findPhrases();
    this.survey();
  }

  sortAt(i: number): number {
    return this.word(i).sort;
  }

  capitalisedAt(i: number): number {
    const word = this.word(i);
    return word.upper ? word.cased : 0;
  }

  private posAt(i: number): number {
    return hashText(this.tokens[i]?.pos ?? '');
  }

  private word(i: number): Word {
    return this.words[i] ?? EDGE;
  }

  private lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  private upper(i: number): boolean {
    return this.word(i).upper;
  }

  isCandidate(i: number): boolean {
    if (this.upper(i)) return true;
    const before = this.upper(i - 1) || this.upper(i - 2);
    const after = this.upper(i + 1) || this.upper(i + 2);
    if (before && after) return true;
    if (this.tied(i) || (this.tied(i + 1) && !this.word(i).letters)) return true;
    if (this.leads(i) || this.leads(i - 1)) return true;
    const { letters, digit } = this.word(i);
    return (this.upper(i + 1) && letters) || (this.upper(i - 1) && digit);
  }

  /** `han` in `Tsung-han`. */
  private tied(i: number): boolean {
    const [here, hyphen] = [this.tokens[i], this.tokens[i - 1]];
    if (!here || !hyphen || hyphen.text !== '-' || hyphen.end !== here.start || !this.word(i).letters) return false;
    return this.upper(i - 2) && this.tokens[i - 2]?.end === hyphen.start;
  }

  /** `al` in `al-Assad`. */
  private leads(i: number): boolean {
    return this.word(i).letters && this.lower(i + 1) === '-' && this.glue(i + 1) === 3 && this.upper(i + 2);
  }

  /** Whether nothing stands between a token and the one before it, 1, and the one behind it, 2. */
  private glue(i: number): number {
    const { start, end } = this.tokens[i] ?? {};
    return Number(this.tokens[i - 1]?.end === start) + 2 * Number(this.tokens[i + 1]?.start === end);
  }

  private findSentences() {
    let fresh = true;
    let first = 0;
    let [upper, lower] = [0, 0];
    for (let i = 0; i <= this.tokens.length; i++) {
      const ends = i === this.tokens.length || this.tokens[i]?.paragraph !== this.tokens[i - 1]?.paragraph;
      if (ends) {
        fresh = true;
        if (upper > 2 && upper > 3 * lower) this.shouted.fill(1, first, i);
        [first, upper, lower] = [i, 0, 0];
      }
      if (i === this.tokens.length) break;
      const word = this.word(i);
      this.opens[i] = fresh ? 1 : 0;
      if (word.ends) fresh = true;
      else if (!word.quotes) fresh = false;
      if (word.upper) upper++;
      else if (word.sort === 1 && (this.tokens[i]?.text.length ?? 0) > 3) lower++;
    }
  }

  private findRuns() {
    const inRun = (i: number) => this.upper(i) || (this.upper(i - 1) && this.upper(i + 1) && LINKS.has(this.lower(i)));
    for (let i = 0; i < this.tokens.length; i++) {
      this.runStart[i] = i > 0 && inRun(i) && inRun(i - 1) && !this.opens[i] ? (this.runStart[i - 1] as number) : i;
    }
    for (let i = this.tokens.length - 1; i >= 0; i--) {
      this.runEnd[i] = this.runStart[i + 1] === this.runStart[i] ? (this.runEnd[i + 1] as number) : i;
    }
  }

  private findPhrases() {
    for (let i = 0; i < this.tokens.length; i++) {
      if (!this.upper(i)) continue;
      let { lower: hash, listed: mask } = this.word(i);
      for (let j = i + 1; mask & LISTED.begins && j < i + 5 && j < this.tokens.length; j++) {
        hash = mix(hash, this.word(j).lower);
        mask = listed(hash);
        if (!(mask & ~LISTED.begins) || !this.upper(j)) continue;
        this.phraseHere[i] = (this.phraseHere[i] as number) | mask;
        for (let k = i + 1; k <= j; k++) this.phraseThrough[k] = (this.phraseThrough[k] as number) | mask;
      }
    }
  }

  private survey() {
    const acronyms = this.initials();
    for (let i = 0; i < this.tokens.length; i++) {
      const word = this.word(i);
      if (!word.upper) {
        if (word.letters) this.note(word.lower, SEEN.lowerCase);
        continue;
      }
      if (this.shouted[i]) continue;
      const before = this.word(i - 1);
      const after = this.word(i + 1);
      const fresh = this.opens[i];
      const first = this.runStart[i] === i;
      const last = this.runEnd[i] === i;
      let bits = fresh ? 0 : SEEN.midSentence;
      if (before.listed & (LISTED.title | LISTED.role) && before.letters) bits |= SEEN.afterTitle;
      if (before.upper && before.listed & LISTED.firstName) bits |= SEEN.afterFirstName;
      if (SPEAKS.has(this.lower(i + 1))) bits |= SEEN.speaks;
      if (LOCATES.has(this.lower(i - 1))) bits |= SEEN.afterIn;
      if (this.lower(i - 1) === 'the') bits |= SEEN.afterThe;
      if (after.listed & LISTED.organizationHead && after.upper) bits |= SEEN.beforeHead;
      if (after.sort === 10) bits |= SEEN.possessive;
      if (this.lower(i - 1) === '(' && this.lower(i + 1) === ')') bits |= SEEN.bracketed;
      if (last && !first) bits |= SEEN.lastOfRun;
      if (first && !last && !fresh) bits |= SEEN.firstOfRun;
      if (first && last && !fresh) bits |= SEEN.alone;
      if (this.lower(i - 1) === ',' && this.word(i - 2).listed & (LISTED.bigCity | LISTED.smallCity | LISTED.country)) {
        bits |= SEEN.afterPlace;
      }
      if (acronyms.has(word.cased)) bits |= SEEN.initials;
      this.note(word.lower, bits);
    }
  }

  private note(word: number, bits: number) {
    const seen = this.seen.get(word) ?? 0;
    if ((seen & bits) !== bits) this.seen.set(word, seen | bits);
  }

  /** Hashes of the initials of every run of two words or more: FSB for Federal Security Service. */
  private initials(): Set<number> {
    const found = new Set<number>();
    for (let i = 0; i < this.tokens.length; i++) {
      const end = this.runEnd[i] as number;
      if (this.runStart[i] !== i || end - i < 1 || end - i > 8) continue;
      let letters = '';
      for (let k = i; k <= end; k++) if (this.upper(k)) letters += this.tokens[k]?.text[0];
      if (letters.length > 1) found.add(hashText(letters));
    }
    return found;
  }

  /** A feature of one value. Every template has a number, so that the same value means another thing in each. */
  private add(value: number, told = 0) {
    this.template++;
    this.put(value, told);
  }

  /** A feature for each bit that is set. */
  private bits(mask: number, told: number) {
    this.template++;
    for (let left = mask; left; left &= left - 1) this.put(left & -left, told);
  }

  private put(value: number, told: number) {
    this.ids[this.count] = (mix(value, Math.imul(this.template, 0x3c6ef372)) >>> 0) & (FEATURE_SPACE - 1);
    this.tells[this.count++] = told;
  }

  /** Puts what is seen of the nth token into `ids`. */
  describe(i: number) {
    this.count = 0;
    this.template = 0;
    const w = this.word(i);
    const a = this.word(i - 1);
    const b = this.word(i + 1);
    const aa = this.word(i - 2);
    const bb = this.word(i + 2);
    const fresh = this.opens[i] as number;
    const at = i + 1;
    const before = i;
    const after = i + 2;

    this.add(0);
    this.add(w.cased, at);
    this.add(w.lower, at);
    this.add(w.prefix2, at);
    this.add(w.prefix3, at);
    this.add(w.prefix4, at);
    this.add(w.suffix1, at);
    this.add(w.suffix2, at);
    this.add(w.suffix3, at);
    this.add(w.suffix4, at);
    this.add(w.shape);
    this.add(mix(w.shape, fresh));
    this.add(mix(mix(a.sort, w.sort), b.sort));
    this.add(mix(mix(mix(aa.sort, a.sort), mix(w.sort, b.sort)), bb.sort));
    this.add(mix(mix(a.sort, mix(w.sort, this.glue(i))), b.sort));
    this.add(mix((a.courtesy ? 1 : 0) + (aa.courtesy ? 2 : 0) + (w.courtesy ? 4 : 0), w.sort));
    this.add(mix(w.sort, b.lower), after);
    this.add(mix(w.sort, a.lower), before);

    this.add(a.lower, before);
    this.add(b.lower, after);
    this.add(aa.lower, before - 1);
    this.add(bb.lower, after + 1);
    this.add(mix(a.lower, w.lower), at);
    this.add(mix(w.lower, b.lower), at);
    this.add(mix(aa.lower, a.lower), before);
    this.add(mix(b.lower, bb.lower), after);
    this.add(a.suffix3, before);
    this.add(b.suffix3, after);

    const pos = this.posAt(i);
    const posBefore = this.posAt(i - 1);
    const posAfter = this.posAt(i + 1);
    this.add(pos);
    this.add(posBefore);
    this.add(posAfter);
    this.add(mix(posBefore, pos));
    this.add(mix(pos, posAfter));

    this.bits(w.listed, -at);
    this.bits(a.listed, -before);
    this.bits(b.listed, -after);
    this.add(w.listed, -at);
    this.add(mix(w.listed, w.sort), -at);
    this.add(mix(mix(a.listed, w.listed), a.sort), -at);
    this.add(mix(mix(w.listed, b.listed), b.sort), -at);
    this.add(mix(mix(a.listed, b.listed), w.sort), -after);
    this.bits(this.phraseHere[i] as number, -at);
    this.bits(this.phraseThrough[i] as number, -at);
    this.add(mix(fresh, w.listed & (LISTED.word | LISTED.role | LISTED.demonym | LISTED.time)), -at);

    const from = this.runStart[i] as number;
    const to = this.runEnd[i] as number;
    const place = Math.min(i - from, 3) * 4 + Math.min(to - i, 3);
    const head = this.word(to);
    const first = this.word(from);
    const prior = this.word(from - 1);
    const next = this.word(to + 1);
    this.add(place);
    this.add(mix(place, w.sort));
    this.add(mix(head.lower, i === to ? 1 : 2), to + 1);
    this.add(mix(first.lower, i === from ? 1 : 2), from + 1);
    this.add(mix(head.suffix3, i === to ? 1 : 2), to + 1);
    this.add(mix(prior.lower, place), from);
    this.add(mix(next.lower, place), to + 2);
    this.add(prior.lower, from);
    this.add(next.lower, to + 2);
    this.add(mix(prior.lower, next.lower), from);
    this.add(mix(prior.lower, this.word(from - 2).lower), from);
    this.add(mix(next.lower, this.word(to + 2).lower), to + 2);
    this.bits(head.listed, -(to + 1));
    this.bits(first.listed, -(from + 1));
    this.add(mix(place, head.listed), -(to + 1));
    this.add(mix(place, first.listed), -(from + 1));
    this.add(prior.listed, -from);
    this.add(next.listed, -(to + 2));

    // Words a little further off, wherever they stand.
    this.template++;
    for (let k = i - 4; k < i; k++) this.put(this.word(k).lower, Math.max(0, k + 1));
    this.template++;
    for (let k = i + 1; k <= i + 4; k++) this.put(this.word(k).lower, Math.max(0, k + 1));

    const seen = this.seen.get(w.lower) ?? 0;
    this.bits(seen, 0);
    this.add(seen);
    this.add(mix(seen & (SEEN.midSentence | SEEN.lowerCase), fresh));
    this.add(mix(seen & SEEN.lowerCase, w.listed & LISTED.word) ^ fresh);
    this.bits((this.seen.get(head.lower) ?? 0) * (to === i ? 0 : 1), 0);
    this.bits((this.seen.get(first.lower) ?? 0) * (from === i ? 0 : 1), 0);
    this.add(mix(this.shouted[i] as number, w.sort));
  }
}
