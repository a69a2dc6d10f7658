/** Where a row keeps what was read of it. */
const VALUES = Symbol('values');

/** A row of a statement: its columns are getters over the values that were read. */
type RowClass = new (values: readonly unknown[]) => object;

/**
 * Which columns the statements of one operation need. At first all are read, and the rows note which of them are looked
 * at; from then on only those are read, for most of what a row costs is making values that nobody looks at. A row that is
 * asked for another one makes this grow: what has been answered by then is not true, and must be answered again.
 */
export class Columns {
  readonly #views = new Map<string, View>();
  /** How often a column was missing. */
  misses = 0;

  /** How a statement is read now, whose columns have these names. */
  viewOf(text: string, namesOf: () => readonly string[]): View {
    const known = this.#views.get(text);
    if (known) return known;
    const view = new View(text, namesOf(), () => this.misses++);
    this.#views.set(text, view);
    return view;
  }

  /** From now on only what has been looked at is read. */
  learn(): void {
    for (const view of this.#views.values()) view.learn();
  }
}

/** Rows without a text of more characters than this are read sooner as one JSON text than each by itself. */
const SHORT = 128;

/** A statement as an operation reads it. */
export class View {
  sql: string;
  /** Whether it gives one value, a JSON array with an array for each row. */
  isJson = false;
  Row: RowClass;
  readonly #text: string;
  readonly #names: readonly string[];
  readonly #onMiss: () => void;
  readonly #used = new Set<string>();
  #isShort = true;
  #isLearnt = false;

  constructor(text: string, names: readonly string[], onMiss: () => void) {
    this.#text = text;
    this.#names = names;
    this.#onMiss = onMiss;
    this.sql = text;
    this.Row = this.#notingRow();
  }

  learn(): void {
    if (this.#isLearnt) return;
    this.#isLearnt = true;
    const used = this.#names.filter((name) => this.#used.has(name));
    const columns = used.map((name) => `"${name}"`).join(', ') || 'null';
    this.isJson = this.#isShort;
    // In the order of the statement: SQLite leaves an `order by` in a subquery out only ahead of count, min and max.
    this.sql = `select ${this.isJson ? `json_group_array(json_array(${columns}))` : columns} from (${this.#text})`;
    this.Row = rowClass(
      this.#names.map((name) => {
        const i = used.indexOf(name);
        return [name, { get: i < 0 ? () => this.#miss(name) : valueAt(i) }];
      }),
    );
  }

  /** A row that notes what is looked at. */
  #notingRow(): RowClass {
    return rowClass(this.#names.map((name, i) => [name, { get: this.#noting(name, i) }]));
  }

  #noting(name: string, i: number) {
    const note = (value: unknown) => {
      this.#used.add(name);
      if (typeof value === 'string' && value.length > SHORT) this.#isShort = false;
    };
    return function (this: { [VALUES]: readonly unknown[] }) {
      const value = this[VALUES][i];
      note(value);
      return value;
    };
  }

  /** Reads all columns once more: what is in the one that was missing decides how they are read from then on. */
  #miss(name: string): void {
    this.#used.add(name);
    this.#onMiss();
    if (!this.#isLearnt) return;
    this.#isLearnt = false;
    this.isJson = false;
    this.sql = this.#text;
    this.Row = this.#notingRow();
  }
}

function valueAt(i: number) {
  return function (this: { [VALUES]: readonly unknown[] }) {
    return this[VALUES][i];
  };
}

function rowClass(columns: [name: string, getter: PropertyDescriptor][]): RowClass {
  class Row {
    declare readonly [VALUES]: readonly unknown[];
    constructor(values: readonly unknown[]) {
      this[VALUES] = values;
    }
  }
  Object.defineProperties(Row.prototype, Object.fromEntries(columns));
  return Row;
}
