/** How many quotes a stretch of time has on each of two sides. */
interface Bin {
  /** A day, a month or a year. */
  date: string;
  above: number;
  below: number;
}

/** More cannot be told apart on a small screen; a quarter of days can. */
const MAX_BINS = 92;

/** How many quotes there are on a day, in a month or in a year. */
export interface Count {
  date: string;
  count: number;
}

/**
 * Days, months or years from the first date to the last: the finest that all counts tell, and that are few enough to be
 * told apart.
 */
export function binned(above: readonly Count[], below: readonly Count[]): Bin[] {
  const dates = [...above, ...below].map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const finest = Math.min(...dates.map(({ length }) => length));
  const unit = UNITS.find(({ length, count }) => length <= finest && count(first, last) <= MAX_BINS) ?? YEAR;
  const bins = unit.from(first, last).map((date) => ({ date, above: 0, below: 0 }));
  const byDate = new Map(bins.map((bin) => [bin.date, bin]));
  const add = (counts: readonly Count[], side: 'above' | 'below') => {
    for (const { date, count } of counts) {
      const bin = byDate.get(date.slice(0, unit.length));
      if (bin) bin[side] += count;
    }
  };
  add(above, 'above');
  add(below, 'below');
  return bins;
}

interface Unit {
  /** How much of an ISO date names it. */
  length: number;
  count(first: string, last: string): number;
  from(first: string, last: string): string[];
}

const year = (date: string) => Number(date.slice(0, 4));
const months = (date: string) => year(date) * 12 + Number(date.slice(5, 7)) - 1;
const days = (date: string) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** Units of equal length, numbered by `number` and written by `name`. */
const unit = (length: number, number: (date: string) => number, name: (at: number) => string): Unit => ({
  length,
  count: (first, last) => number(last) - number(first) + 1,
  from: (first, last) => Array.from({ length: number(last) - number(first) + 1 }, (_, i) => name(number(first) + i)),
});

const YEAR = unit(4, year, (at) => String(at).padStart(4, '0'));
const UNITS = [
  unit(10, days, (at) => new Date(at * 86_400_000).toISOString().slice(0, 10)),
  unit(7, months, (at) => `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`),
  YEAR,
];
