/** How many quotes a stretch of time has on each of two sides. */
interface Bin {
  /** A day, a month or a year. */
  date: string;
  above: number;
  below: number;
}

/** More than these cannot be told apart. */
const MAX_BINS = 60;

/** Days, months or years from the first date to the last, whichever are few enough to be told apart. */
export function binned(above: readonly string[], below: readonly string[]): Bin[] {
  const all = [...above, ...below].toSorted();
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  const unit = UNITS.find(({ count }) => count(first, last) <= MAX_BINS) ?? YEAR;
  const bins = unit.from(first, last).map((date) => ({ date, above: 0, below: 0 }));
  const byDate = new Map(bins.map((bin) => [bin.date, bin]));
  const add = (dates: readonly string[], side: 'above' | 'below') => {
    for (const date of dates) {
      const bin = byDate.get(date.slice(0, unit.length));
      if (bin) bin[side]++;
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
