import type { Step, Token } from './draft.ts';
import type { FoundDate } from './findings.ts';

/** Finds the words that name dates, and the dates they name, seen from the day of publication (in UTC). */
export const findDates: Step = ({ document: { publishedAt }, tokens, parts, names }) => {
  const published = publishedAt?.getTime() ?? Number.NaN;
  const quoted = new Uint8Array(tokens.length);
  for (const { firstToken, endToken } of parts) quoted.fill(1, firstToken, endToken);
  const text: Text = {
    tokens,
    quoted,
    today: EARLIEST <= published && published < LATEST ? Math.floor(published / DAY) * DAY : null,
  };
  const dates: FoundDate[] = [];
  let name = 0;
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    const found = at >= free && dateAt(text, at, free);
    if (!found) continue;
    free = found.end;
    const [first, last] = [tokens[found.first], tokens[found.end - 1]];
    if (!first || !last) continue;
    // `Operation Midnight Sun` and `the Sunday Post` name no date.
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= first.start) name++;
    if ((names[name]?.start ?? Number.POSITIVE_INFINITY) < last.end) continue;
    const { date, method } = found;
    dates.push({
      start: first.start,
      end: last.end,
      date,
      method,
      confidence: CONFIDENCE[method],
      review: 'UNREVIEWED',
    });
  }
  return { dates };
};

/** How often a rule that names a date names the one that is meant: counted by hand in 25 to 75 places each. */
const CONFIDENCE = {
  DATE_DAY: 0.99,
  DATE_MONTH: 0.99,
  DATE_YEAR: 0.98,
  DATE_DAY_WITHOUT_YEAR: 0.95,
  DATE_MONTH_WITHOUT_YEAR: 0.9,
  DATE_WEEKDAY: 0.95,
  DATE_RELATIVE: 0.95,
};

interface Text {
  tokens: readonly Token[];
  /** By token: whether it stands between quotation marks. */
  quoted: Uint8Array;
  /** The first moment of the day of publication, in milliseconds. */
  today: number | null;
}

/** A run of tokens, end exclusive, and the date it names; null where it names no one date. */
interface Found {
  first: number;
  end: number;
  date: string | null;
  method: keyof typeof CONFIDENCE;
}

const DAY = 86_400_000;
/** A day of publication outside these is a mistake. */
const [EARLIEST, LATEST] = [Date.UTC(1500, 0), Date.UTC(3000, 0)];
const WEEKDAYS = numbered('sunday monday tuesday wednesday thursday friday saturday');
const MONTHS = numbered('january february march april may june july august september october november december');
for (const month of [...MONTHS.keys()]) MONTHS.set(`${month.slice(0, 3)}.`, MONTHS.get(month) ?? 0);
MONTHS.set('sept.', 8);

function numbered(words: string): Map<string, number> {
  return new Map(words.split(' ').map((word, i) => [word, i]));
}

/** Every rule looks at a few tokens around a word that may begin a date, so that the whole stays linear. */
function dateAt(text: Text, at: number, free: number): Found | null {
  const { lower = '', text: cased = '' } = text.tokens[at] ?? {};
  const digit = lower >= '0' && lower < ':';
  if (!digit && !BEGINNINGS.has(lower)) return null;
  if (digit) return numericAt(text, at) ?? dayThenMonthAt(text, at) ?? yearAt(text, at);
  if (COUNTS.has(lower)) return agoAt(text, at);
  if (RELATIVE.has(lower)) return relativeAt(text, at);
  if (!/^\p{Lu}/u.test(cased)) return null;
  return WEEKDAYS.has(lower) ? weekdayAt(text, at, free) : monthAt(text, at, free);
}

/** What stands at a token, as far as it is in the paragraph of another. */
function word({ tokens }: Text, at: number, near: number): string {
  const token = tokens[at];
  return token && token.paragraph === tokens[near]?.paragraph ? token.lower : '';
}

/** `2018-05-08`, `25/12/2018` */
function numericAt({ tokens }: Text, at: number): Found | null {
  const text = tokens[at]?.text ?? '';
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!iso && !slashed) return null;
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [slashed?.[3], slashed?.[1], slashed?.[2]];
  // Which of two small numbers is the month depends on the country.
  const unclear = slashed && Number(month) <= 12 && Number(day) <= 12 && month !== day;
  const swapped = slashed && Number(month) > 12;
  const date = swapped
    ? dayOf(Number(year), Number(day) - 1, Number(month))
    : dayOf(Number(year), Number(month) - 1, Number(day));
  return date ? { first: at, end: at + 1, date: unclear ? null : date, method: 'DATE_DAY' } : null;
}

/** `8 May`, `8th of May 2018` */
function dayThenMonthAt(text: Text, at: number): Found | null {
  const day = dayNumber(word(text, at, at));
  const month = word(text, at + 1, at) === 'of' ? at + 2 : at + 1;
  const number = MONTHS.get(word(text, month, at));
  if (day === null || number === undefined || !/^\p{Lu}/u.test(text.tokens[month]?.text ?? '')) return null;
  return dayAt(text, at, at, month + 1, number, day);
}

/** `May 8`, `May 8, 2018`, `May 2018`, `last May`, `in May` */
function monthAt(text: Text, at: number, free: number): Found | null {
  const month = MONTHS.get(word(text, at, at)) ?? 0;
  const next = word(text, at + 1, at);
  const day = dayNumber(next);
  if (day !== null) return dayAt(text, at, at, at + 2, month, day);
  const days = /^\d{1,2}-\d{1,2}$/.test(next) ? at + 2 : at + 1;
  const yearToken = word(text, days, at) === ',' || word(text, days, at) === 'of' ? days + 1 : days;
  const year = yearNumber(word(text, yearToken, at));
  if (year !== null)
    return { first: at, end: yearToken + 1, date: days > at + 1 ? null : monthOf(year, month), method: 'DATE_MONTH' };
  if (days > at + 1) return { first: at, end: days, date: null, method: 'DATE_DAY_WITHOUT_YEAR' };
  const before = word(text, at - 1, at);
  const which = at - 1 >= free && /^(?:last|next|this)$/.test(before) ? before : null;
  if (!which && !BEFORE_MONTH.has(before)) return null;
  const { today } = text;
  const first = which ? at - 1 : at;
  const method = 'DATE_MONTH_WITHOUT_YEAR';
  if (today === null) return { first, end: at + 1, date: null, method };
  const now = new Date(today);
  const thisYear = now.getUTCFullYear();
  // How many months the month is ahead in the year of publication.
  const ahead = month - now.getUTCMonth();
  const past = ahead > 0 ? thisYear - 1 : thisYear;
  const coming = ahead < 0 ? thisYear + 1 : thisYear;
  let meant: number;
  if (which === 'last') meant = ahead < 0 ? thisYear : thisYear - 1;
  else if (which === 'next') meant = ahead > 0 ? thisYear : thisYear + 1;
  else if (which === 'this') meant = thisYear;
  else if (before === 'since') meant = past;
  // A month that is near is meant whatever the verb.
  else meant = (ahead + 12) % 12 <= 2 || isAhead(text, first, at + 1) ? coming : past;
  return { first, end: at + 1, date: monthOf(meant, month), method };
}
const BEFORE_MONTH = new Set(
  'in since until till by early late mid - from through during before after between of and to'.split(' '),
);

/** A day of a month, with its year or without. */
function dayAt(
  text: Text,
  at: number,
  first: number,
  end: number,
  month: number,
  day: number,
  weekday?: number,
): Found | null {
  const yearToken = word(text, end, at) === ',' ? end + 1 : end;
  const year = yearNumber(word(text, yearToken, at));
  if (year !== null) {
    const date = dayOf(year, month, day);
    return date ? { first, end: yearToken + 1, date, method: 'DATE_DAY' } : null;
  }
  return { first, end, date: nearestDay(text, first, end, month, day, weekday), method: 'DATE_DAY_WITHOUT_YEAR' };
}

/** The year in which a day falls on its weekday, or else the one that is near, or else past or coming by the verb. */
function nearestDay(
  text: Text,
  first: number,
  end: number,
  month: number,
  day: number,
  weekday?: number,
): string | null {
  const { today } = text;
  if (today === null) return null;
  const year = new Date(today).getUTCFullYear();
  const days = [year - 1, year, year + 1].flatMap((one) => {
    const at = Date.UTC(one, month, day);
    return dayOf(one, month, day) && (weekday === undefined || new Date(at).getUTCDay() === weekday) ? [at] : [];
  });
  const byDistance = days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  const [nearest] = byDistance;
  if (nearest === undefined) return null;
  if (Math.abs(nearest - today) <= 90 * DAY) return iso(nearest);
  const ahead = isAhead(text, first, end);
  return iso(byDistance.find((one) => one >= today === ahead) ?? nearest);
}

/** `Friday`, `on Friday`, `last Friday night`, `Friday, May 8, 2018` */
function weekdayAt(text: Text, at: number, free: number): Found | null {
  const weekday = WEEKDAYS.get(word(text, at, at)) ?? 0;
  const before = word(text, at - 1, at);
  const prev = text.tokens[at - 1];
  if (/^(?:super|black|good|holy|bloody|easter|cyber|palm|ash|every|each|an?)$/.test(before)) return null;
  let first = at;
  const which = /^(?:last|next|this|past)$/.test(before) && at - 1 >= free ? before : null;
  if (which || (/^(?:late|early)$/.test(before) && at - 1 >= free)) first--;
  if (word(text, first - 1, at) === 'on' && first - 1 >= free) first--;
  let end = at + 1;
  const comma = word(text, end, at) === ',' ? end + 1 : end;
  const day = dayNumber(word(text, comma, at));
  const month = MONTHS.get(word(text, day === null ? comma : comma + 1, at));
  const dayOfMonth = day ?? dayNumber(word(text, comma + 1, at));
  if (month !== undefined && dayOfMonth !== null) return dayAt(text, at, first, comma + 2, month, dayOfMonth, weekday);
  if (/^(?:morning|afternoon|evening|night)$/.test(word(text, end, at))) end++;
  const next = text.tokens[at + 1];
  // `Saturday Night Live`, `Fox News Sunday`, `the Sunday papers`
  if (!which && next && end === at + 1 && next.pos === 'PROPN' && next.start - (text.tokens[at]?.end ?? 0) === 1)
    return null;
  if (prev && word(text, at - 1, at) && prev.pos === 'PROPN' && /news|show|times|post/.test(before)) return null;
  const { today } = text;
  const method = 'DATE_WEEKDAY';
  if (today === null) return { first, end, date: null, method };
  // Days since that weekday was last, and until it comes.
  const since = (new Date(today).getUTCDay() - weekday + 7) % 7;
  const until = (7 - since) % 7;
  const days: Record<string, number> = {
    last: since === 0 ? -7 : -since,
    past: -since,
    next: until === 0 ? 7 : until,
    this: isAhead(text, first, end) ? until : -since,
  };
  const offset = which ? (days[which] ?? 0) : isAhead(text, first, end) ? until : -since;
  return { first, end, date: iso(today + offset * DAY), method };
}

/** `2015`, `the 1990s` */
function yearAt(text: Text, at: number): Found | null {
  const token = word(text, at, at);
  if (/^(?:18|19|20)\d0s$/.test(token)) return { first: at, end: at + 1, date: null, method: 'DATE_YEAR' };
  const year = yearNumber(token);
  if (year === null) return null;
  const [prev, next] = [text.tokens[at - 1], text.tokens[at + 1]];
  const before = word(text, at - 1, at);
  // Sums, distances and numbers of things are no years.
  if (
    prev?.pos === 'SYM' ||
    prev?.pos === 'NUM' ||
    /^(?:no\.|route|about|over|than|some|nearly|almost|around|least|room|area|channel)$/.test(before)
  )
    return null;
  if (
    next?.pos === 'SYM' ||
    /^(?:people|miles|men|women|feet|metres|meters|km|mph|votes|dollars|euros|million|billion|percent)$/.test(
      next?.lower ?? '',
    )
  )
    return null;
  return { first: at, end: at + 1, date: String(year), method: 'DATE_YEAR' };
}

const UNITS = new Set('day week month year weekend decade century quarter summer winter spring fall autumn'.split(' '));
const UNIT = /^(day|week|month|year|decade|hour|minute)s?$/;
const COUNTS = numbered('_ one two three four five six seven eight nine ten eleven twelve');
for (const several of ['a', 'an', 'several', 'few', 'many']) COUNTS.set(several, several.length < 3 ? 1 : Number.NaN);

/** `three months ago`, `two days later` */
function agoAt(text: Text, at: number): Found | null {
  const few = word(text, at, at) === 'a' && word(text, at + 1, at) === 'few';
  const unitToken = few ? at + 2 : at + 1;
  const unit = UNIT.exec(word(text, unitToken, at))?.[1];
  if (!unit || word(text, unitToken + 1, at) !== 'ago') return null;
  const count = few ? Number.NaN : (COUNTS.get(word(text, at, at)) ?? Number.NaN);
  return { first: at, end: unitToken + 2, date: back(text, count, unit), method: 'DATE_RELATIVE' };
}

function back({ today }: Text, count: number, unit: string): string | null {
  if (today === null || !Number.isFinite(count)) return null;
  const now = new Date(today);
  if (unit === 'day') return iso(today - count * DAY);
  if (unit === 'month') return monthOf(now.getUTCFullYear(), now.getUTCMonth() - count);
  if (unit === 'year') return String(now.getUTCFullYear() - count);
  return null;
}

const DAYS: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const TURNS: Record<string, number> = { last: -1, this: 0, next: 1 };

const RELATIVE = new Set([
  ...Object.keys(DAYS),
  ...Object.keys(TURNS),
  'earlier',
  'later',
  'in',
  'over',
  'during',
  'for',
  'within',
]);

/** Words with which a date may begin. */
const BEGINNINGS = new Set([...COUNTS.keys(), ...RELATIVE, ...WEEKDAYS.keys(), ...MONTHS.keys()]);

/** `yesterday`, `last month`, `earlier this week`, `in recent weeks` */
function relativeAt(text: Text, at: number): Found | null {
  const token = word(text, at, at);
  const { today } = text;
  const method = 'DATE_RELATIVE';
  const offset = DAYS[token];
  if (offset !== undefined) {
    // `today’s world`, `USA TODAY`
    if (token === 'today' && (word(text, at + 1, at) === "'s" || text.tokens[at]?.text === 'TODAY')) return null;
    const end = /^(?:morning|afternoon|evening|night)$/.test(word(text, at + 1, at)) ? at + 2 : at + 1;
    return { first: at, end, date: today === null ? null : iso(today + offset * DAY), method };
  }
  if (token === 'earlier' || token === 'later') {
    const found = word(text, at + 1, at) === 'this' ? turnAt(text, at + 1) : null;
    return found && { ...found, first: at };
  }
  if (token in TURNS) return turnAt(text, at);
  return periodAt(text, at);
}

function turnAt(text: Text, at: number): Found | null {
  const turn = TURNS[word(text, at, at)] ?? 0;
  const unit = word(text, at + 1, at);
  const { today } = text;
  const method = 'DATE_RELATIVE';
  if (/^(?:morning|afternoon|evening|night)$/.test(unit)) {
    if (turn > 0) return null;
    return { first: at, end: at + 2, date: today === null ? null : iso(today + turn * DAY), method };
  }
  if (!UNITS.has(unit)) return null;
  if (unit === 'day') return null;
  const now = today === null ? null : new Date(today);
  let date: string | null = null;
  if (now && unit === 'month') date = monthOf(now.getUTCFullYear(), now.getUTCMonth() + turn);
  if (now && unit === 'year') date = String(now.getUTCFullYear() + turn);
  return { first: at, end: at + 2, date, method };
}

/** `in recent weeks`, `over the past two years`, `over the weekend`: spans of time, no one date. */
function periodAt(text: Text, at: number): Found | null {
  let end = at + 1;
  if (word(text, end, at) === 'the') end++;
  if (word(text, end, at) === 'weekend') return { first: at, end: end + 1, date: null, method: 'DATE_RELATIVE' };
  if (!/^(?:recent|past|last|coming|next)$/.test(word(text, end, at))) return null;
  end++;
  while (end < at + 6 && (COUNTS.has(word(text, end, at)) || text.tokens[end]?.pos === 'NUM')) end++;
  if (!UNIT.test(word(text, end, at)) || (word(text, at + 1, at) !== 'the' && !/s$/.test(word(text, end, at))))
    return null;
  return { first: at, end: end + 1, date: null, method: 'DATE_RELATIVE' };
}

const AHEAD = new Set(
  "will 'll wo shall would can may might could should must due scheduled slated expected anticipated upcoming coming planned plans plan set going".split(
    ' ',
  ),
);

const BE = new Set('is are was were'.split(' '));

/** Whether the verb nearest to a date speaks of what is to come. */
function isAhead(text: Text, first: number, end: number): boolean {
  const { tokens, quoted } = text;
  const verb = (at: number): boolean | null => {
    const token = tokens[at];
    if (!token || quoted[at] !== quoted[first]) return null;
    if (AHEAD.has(token.lower)) return true;
    // `is to meet`
    if (token.lower === 'to' && BE.has(tokens[at - 1]?.lower ?? '')) return true;
    if (token.pos !== 'VERB' && token.pos !== 'AUX') return null;
    let before = at - 1;
    while (before >= at - 3 && tokens[before]?.pos === 'ADV') before--;
    // The verb behind `will`, `to` or `have` is judged by what it stands behind.
    return /^(?:AUX|PART)$/.test(tokens[before]?.pos ?? '') ? null : false;
  };
  const paragraph = tokens[first]?.paragraph;
  for (let at = first - 1; at >= first - 20 && tokens[at]?.paragraph === paragraph; at--) {
    if (/^[.!?]$/.test(tokens[at]?.text ?? '')) break;
    const found = verb(at);
    if (found !== null) return found;
  }
  for (let at = end; at < end + 20 && tokens[at]?.paragraph === paragraph; at++) {
    if (/^[.!?]$/.test(tokens[at]?.text ?? '')) break;
    const found = verb(at);
    if (found !== null) return found;
  }
  return false;
}

function dayNumber(token: string): number | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token)?.[1];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : null;
}

function yearNumber(token: string): number | null {
  return /^(?:18|19|20)\d\d$/.test(token) ? Number(token) : null;
}

/** Null for a day that the month does not have. */
function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month, day));
  return at.getUTCMonth() === month && at.getUTCDate() === day ? iso(at.getTime()) : null;
}

function monthOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
