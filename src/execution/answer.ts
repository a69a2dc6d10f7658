/**
 * The answer to a question that is asked together with others. It can be awaited like a promise, and read at once when
 * it is settled, so that an executor which knows that everything has been asked needs no promise for each.
 */
export class Answer<Value> implements PromiseLike<Value> {
  #state: 'open' | 'value' | 'failure' = 'open';
  #outcome: unknown;
  #followers: (() => void)[] | undefined;
  readonly #questions: Questions;

  constructor(questions: Questions) {
    this.#questions = questions;
  }

  get isSettled(): boolean {
    return this.#state !== 'open';
  }

  /** The value of a settled answer; throws what it failed with. */
  read(): Value {
    if (this.#state === 'value') return this.#outcome as Value;
    throw this.#state === 'open' ? new Error('Expected a settled answer, got an open one.') : this.#outcome;
  }

  resolve(value: Value | PromiseLike<Value>): void {
    if (isThenable(value)) {
      value.then(
        (final) => this.#settle('value', final),
        (error: unknown) => this.#settle('failure', error),
      );
    } else this.#settle('value', value);
  }

  reject(error: unknown): void {
    this.#settle('failure', error);
  }

  /** Unlike that of a promise, what follows runs as soon as the answer is there. */
  // biome-ignore lint/suspicious/noThenProperty: it is awaited like a promise.
  then<Next = Value, Rescue = never>(
    onValue?: ((value: Value) => Next | PromiseLike<Next>) | null,
    onFailure?: ((error: unknown) => Rescue | PromiseLike<Rescue>) | null,
  ): Answer<Next | Rescue> {
    const next = new Answer<Next | Rescue>(this.#questions);
    const follow = () => {
      try {
        if (this.#state === 'failure') {
          if (onFailure) next.resolve(onFailure(this.#outcome));
          else next.reject(this.#outcome);
        } else next.resolve(onValue ? onValue(this.#outcome as Value) : (this.#outcome as Next));
      } catch (error) {
        next.reject(error);
      }
    };
    if (this.isSettled) follow();
    else {
      this.#followers ??= [];
      this.#followers.push(follow);
      this.#questions.schedule();
    }
    return next;
  }

  #settle(state: 'value' | 'failure', outcome: unknown): void {
    this.#state = state;
    this.#outcome = outcome;
    for (const follow of this.#followers ?? []) follow();
    this.#followers = undefined;
  }
}

/** Keys of one kind that are asked for together, each once. */
export class Question<Key, Value> {
  readonly #answers = new Map<Key, Answer<Value>>();
  readonly #questions: Questions;
  readonly #load: (keys: readonly Key[]) => PromiseLike<readonly Value[]>;
  #open: { keys: Key[]; answers: Answer<Value>[] } = { keys: [], answers: [] };

  /** `load` answers many keys in their order. */
  constructor(questions: Questions, load: (keys: readonly Key[]) => PromiseLike<readonly Value[]>) {
    this.#questions = questions;
    this.#load = load;
  }

  ask(key: Key): Answer<Value> {
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = new Answer<Value>(this.#questions);
    this.#answers.set(key, answer);
    const { keys, answers } = this.#open;
    if (keys.length === 0) this.#questions.add(this);
    keys.push(key);
    answers.push(answer);
    return answer;
  }

  async settle(): Promise<void> {
    const { keys, answers } = this.#open;
    this.#open = { keys: [], answers: [] };
    try {
      const values = await this.#load(keys);
      for (let i = 0; i < answers.length; i++) answers[i]?.resolve(values[i] as Value);
    } catch (error) {
      for (const answer of answers) answer.reject(error);
    }
  }
}

/** What one request has asked and nobody has answered yet. */
export class Questions {
  #open: { settle(): Promise<void> }[] = [];
  #isScheduled = false;
  readonly #byAsker = new Map<object, unknown>();

  /** What whoever asks keeps for this request; made when it is asked for first. */
  keptFor<Kept>(asker: object, make: () => Kept): Kept {
    const known = this.#byAsker.get(asker) as Kept | undefined;
    if (known) return known;
    const kept = make();
    this.#byAsker.set(asker, kept);
    return kept;
  }

  add(question: { settle(): Promise<void> }): void {
    this.#open.push(question);
  }

  get areOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Answers what is open, all at once; what that asks in turn stays open. */
  async settle(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((question) => question.settle()));
  }

  /** Settles by itself, for whoever waits, once all that is about to ask has asked. */
  schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // Behind the callbacks of all promises that are settled now, each of which may ask.
    Promise.resolve().then(() =>
      process.nextTick(() => {
        this.#isScheduled = false;
        void this.settle();
      }),
    );
  }
}

const QUESTIONS = Symbol('questions');

/** The open questions of a request, by its GraphQL context; a copy of it has questions of its own. */
export function questionsOf(context: object): Questions {
  const known = (context as { [QUESTIONS]?: Questions })[QUESTIONS];
  if (known) return known;
  const questions = new Questions();
  // On the context itself: the garbage collector follows a property with less work than a weak map.
  Object.defineProperty(context, QUESTIONS, { value: questions });
  return questions;
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
