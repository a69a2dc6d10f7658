import { posAt, type Reading, wordAt } from './reading.ts';

/** What may follow a verb of saying: `that he left`, `he left`, `whether he left`, `to leave`, `the decision`. */
export type Frame = 'THAT' | 'CLAUSE' | 'QUESTION' | 'INFINITIVE' | 'OBJECT';

/** Verbs of saying: what they report may stand in marks, before or behind them. */
const SAYING =
  'say tell add note write report claim argue explain suggest announce acknowledge insist warn declare state conclude assert contend maintain allege complain confirm concede admit predict promise vow pledge reply respond answer recall remark observe joke quip tweet post boast reiterate repeat stress emphasize emphasise underscore reveal disclose caution counter retort continue lament muse recount testify swear agree ask shout yell scream chant whisper mutter cry exclaim blurt proclaim advise charge estimate wonder speculate theorize opine elaborate clarify interject chide snap fume scoff gush enthuse implore plead confess summarize surmise reason decry tout tease sneer rail growl grumble marvel volunteer offer protest object inform assure remind indicate signal hint imply urge echo confide recite scold crow thunder sigh laugh blog text conclude deadpan counsel lecture recommend comment read';
/** Verbs of thinking and finding: they report, without words between marks of their own. */
const THINKING =
  'believe think hope fear doubt suspect assume find show determine learn propose recommend demand rule agree decide feel realize understand know guess figure worry';

/** Which verbs report what, by what follows them. */
const VERBS: Record<Frame, string> = {
  THAT: `${SAYING} ${THINKING} deny`,
  CLAUSE:
    'say admit acknowledge agree announce assert believe boast claim complain conclude concede confess confirm contend declare estimate explain fear figure guess hope imply insist joke note observe predict promise realize recall reiterate report reveal state stress suggest suspect swear tell testify think vow warn wish worry doubt assume remind inform assure allege',
  QUESTION: `${SAYING} question know decide consider describe discuss`,
  INFINITIVE:
    'vow pledge promise threaten agree refuse decline offer hope urge ask encourage tell order claim propose expect swear demand prefer advise instruct invite decide',
  OBJECT:
    'say accuse call describe cite question reject propose recall mention prefer criticize criticise defend denounce decry applaud praise blast mock ridicule oppose discuss show announce label dub brand condemn slam blame dismiss tout deny confirm acknowledge suggest explain recount reveal disclose emphasize stress predict demand outline detail lament lambaste deride compare liken attack',
};

/** Verbs that only report together with a word behind them: `call for`, `point out`. */
const PARTICLES: Record<string, string> = {
  call: 'for on out',
  go: 'on',
  point: 'out to',
  refer: 'to',
  talk: 'about',
  speak: 'about of',
  hint: 'at',
  ask: 'about',
  complain: 'about',
  joke: 'about',
  agree: 'with',
  make: 'clear',
  put: 'it',
  shoot: 'back',
  fire: 'back',
  hit: 'back',
  chime: 'in',
  sum: 'up',
};

/** Of those, the ones whose words may stand between marks: `“No,” he shot back`. */
const QUOTING_WITH_PARTICLE = new Set([
  'go on',
  'point out',
  'put it',
  'shoot back',
  'fire back',
  'hit back',
  'chime in',
  'sum up',
]);
/** Verbs whose words, put between marks, may stand before or behind them: `“Yes,” she said`. */
const QUOTING = new Set(SAYING.split(' '));

const IRREGULAR: Record<string, [past: string, participle?: string]> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  know: ['knew', 'known'],
  feel: ['felt'],
  find: ['found'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  understand: ['understood'],
  go: ['went', 'gone'],
  speak: ['spoke', 'spoken'],
  make: ['made'],
  seek: ['sought'],
  begin: ['began', 'begun'],
  learn: ['learned'],
  put: ['put'],
  shoot: ['shot'],
  hit: ['hit'],
};
/** Verbs that double their last letter: `quipped`. */
const DOUBLING = new Set(['quip', 'admit', 'snap', 'dub', 'chat', 'refer', 'beg', 'plan']);

export type Form = 'BASE' | 'PRESENT' | 'PAST' | 'PARTICIPLE' | 'GERUND';

export interface CueVerb {
  verb: string;
  form: Form;
}

/** A verb of saying as it stands in a sentence. Token indices, end exclusive. */
export interface Cue extends CueVerb {
  /** Where its auxiliaries and adverbs begin: `has also` in `has also warned`. */
  group: number;
  first: number;
  end: number;
  /** `was told`: the subject is not who says. */
  passive: boolean;
  /** `to say`, `might say`. */
  infinitive: boolean;
  particle: boolean;
}

const FORMS = inflect([
  ...new Set([...Object.values(VERBS).flatMap((verbs) => verbs.split(' ')), ...Object.keys(PARTICLES)]),
]);

const FRAMES = new Map<string, Set<Frame>>();
for (const frame of Object.keys(VERBS) as Frame[]) {
  for (const verb of VERBS[frame].split(' ')) FRAMES.set(verb, (FRAMES.get(verb) ?? new Set()).add(frame));
}

/** Whether the verb reports what follows it in this frame. */
export function takes(cue: Cue, frame: Frame): boolean {
  return cue.particle ? frame !== 'CLAUSE' && cue.verb !== 'go on' : (FRAMES.get(cue.verb)?.has(frame) ?? false);
}

/** Whether the verb may have words between marks before or behind it. */
export function quotes({ verb, particle }: Cue): boolean {
  return (particle ? QUOTING_WITH_PARTICLE : QUOTING).has(verb);
}

// Forms that hardly ever are anything else, whatever the tagger thinks.
const ALWAYS = new Set('said says told wrote added argued tweeted'.split(' '));
const BE = new Set("be is are was were been being am 's 're 'm".split(' '));
const HAVE = new Set("have has had having 've".split(' '));
const NOMINAL_BEFORE = new Set([
  "'s",
  'the',
  'a',
  'an',
  'this',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'my',
  'our',
  'your',
  'no',
  'such',
  'of',
  'with',
]);

/** The verb of saying at a token, if there is one; the sentence starts at `from`. */
export function cueAt(reading: Reading, at: number, from: number): Cue | null {
  if (wordAt(reading, at) === 'according' && wordAt(reading, at + 1) === 'to') {
    return { ...PLAIN, verb: 'according to', form: 'BASE', group: at, first: at, end: at + 2, particle: true };
  }
  const found = FORMS.get(wordAt(reading, at));
  if (!found) return null;
  const next = wordAt(reading, at + 1);
  const particle = PARTICLES[found.verb]?.split(' ').includes(next) ?? false;
  const fixed = particle && QUOTING_WITH_PARTICLE.has(`${found.verb} ${next}`);
  if (!fixed && !isVerb(reading, at, from, found)) return null;
  if (!particle && !FRAMES.has(found.verb)) return null;
  const { group, be, have, infinitive } = auxiliaries(reading, at, from);
  return {
    verb: particle ? `${found.verb} ${next}` : found.verb,
    form: found.form === 'GERUND' && be ? 'PRESENT' : found.form === 'PARTICIPLE' && have ? 'PAST' : found.form,
    group,
    first: at,
    end: particle ? at + 2 : at + 1,
    passive: be && (found.form === 'PAST' || found.form === 'PARTICIPLE'),
    infinitive,
    particle,
  };
}

const PLAIN = { passive: false, infinitive: false };

// The tagger takes `warning: “…”` for a noun, and a noun may look like a verb: `the claims`.
function isVerb(reading: Reading, at: number, from: number, { form }: CueVerb): boolean {
  const word = wordAt(reading, at);
  const before = at > from ? wordAt(reading, at - 1) : '';
  if (form === 'GERUND' && before === ',' && /^(:|that)$/.test(wordAt(reading, at + 1))) return true;
  const pos = posAt(reading, at);
  // `“…,” Khan notes.` and `The ad claims “…”` look like nouns.
  if (form === 'PRESENT' && pos === 'NOUN' && isBesideQuote(reading, at)) return true;
  const past = form === 'PAST' && pos === 'ADJ' && !/^(NOUN|PROPN|ADJ)$/.test(posAt(reading, at + 1) ?? '');
  if (pos !== 'VERB' && !past && !ALWAYS.has(word)) return false;
  return form === 'GERUND' || !NOMINAL_BEFORE.has(before) || posAt(reading, at - 1) === 'AUX';
}

function isBesideQuote({ partAt, mentionAt, tokens }: Reading, at: number): boolean {
  const name = mentionAt[at - 1];
  if (name?.kind === 'PERSON' && (partAt[name.first - 1] ?? -1) !== -1) return true;
  const next = tokens[at + 1]?.text === ':' || tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  return (partAt[next] ?? -1) !== -1 && !NOMINAL_BEFORE.has(tokens[at - 1]?.lower ?? '');
}

/** The auxiliaries and adverbs before a verb: `has also`. */
function auxiliaries(reading: Reading, at: number, from: number) {
  let group = at;
  let [be, have, infinitive] = [false, false, false];
  for (; group > from && at - group < 6; group--) {
    const word = wordAt(reading, group - 1);
    const pos = posAt(reading, group - 1);
    const auxiliary = pos === 'AUX' || (pos === 'PART' && word !== "'s");
    if (!auxiliary && pos !== 'ADV') break;
    be ||= auxiliary && BE.has(word);
    have ||= HAVE.has(word);
    infinitive ||= word === 'to';
  }
  return { group, be, have, infinitive };
}

function inflect(verbs: string[]): Map<string, CueVerb> {
  const forms = new Map<string, CueVerb>();
  const put = (form: string, verb: string, kind: Form) => forms.has(form) || forms.set(form, { verb, form: kind });
  for (const verb of verbs) {
    const stem = DOUBLING.has(verb) ? verb + verb.at(-1) : verb.replace(/e$/, '');
    const sibilant = /(s|x|z|ch|sh|o)$/.test(verb);
    const y = /[^aeiou]y$/.test(verb);
    const [past = y ? `${verb.slice(0, -1)}ied` : `${stem}ed`, participle = past] = IRREGULAR[verb] ?? [];
    put(verb, verb, 'BASE');
    put(y ? `${verb.slice(0, -1)}ies` : sibilant ? `${verb}es` : `${verb}s`, verb, 'PRESENT');
    put(past, verb, 'PAST');
    put(participle, verb, 'PARTICIPLE');
    put(/ee$/.test(verb) ? `${verb}ing` : verb === 'lie' ? 'lying' : `${stem}ing`, verb, 'GERUND');
  }
  return forms;
}
