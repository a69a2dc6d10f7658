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

/** A statement as an operation reads it. */
export class View {
  sql: string;
  Row: RowClass;
  readonly #text: string;
  readonly #names: readonly string[];
  readonly #onMiss: () => void;
  readonly #used = new Set<string>();
  #isLearnt = false;

  constructor(text: string, names: readonly string[], onMiss: () => void) {
    this.#text = text;
    this.#names = names;
    this.#onMiss = onMiss;
    this.sql = text;
    this.Row = rowClass(names.map((name, i) => [name, { get: this.#noting(name, i) }]));
  }

  learn(): void {
    if (this.#isLearnt) return;
    this.#isLearnt = true;
    this.#readUsed();
  }

  #noting(name: string, i: number) {
    const use = () => this.#used.add(name);
    return function (this: { [VALUES]: readonly unknown[] }) {
      use();
      return this[VALUES][i];
    };
  }

  #readUsed(): void {
    const used = this.#names.filter((name) => this.#used.has(name));
    const columns = used.map((name) => `"${name}"`).join(', ') || 'null';
    this.sql = `select ${columns} from (${this.#text})`;
    this.Row = rowClass(
      this.#names.map((name) => {
        const i = used.indexOf(name);
        return [name, { get: i < 0 ? () => this.#miss(name) : valueAt(i) }];
      }),
    );
  }

  #miss(name: string): void {
    this.#used.add(name);
    this.#readUsed();
    this.#onMiss();
  }
}

function valueAt(i: number) {
  return function (this: { [VALUES]: readonly unknown[] }) {
    return this[VALUES][i];
  };
}

function rowClass(columns: [name: string, getter: PropertyDescriptor][]): RowClass {
  class Row {
    readonly [VALUES]: readonly unknown[];
    constructor(values: readonly unknown[]) {
      this[VALUES] = values;
    }
  }
  Object.defineProperties(Row.prototype, Object.fromEntries(columns));
  return Row;
}
