import { useEffect, useRef } from 'react';
import { EntityPicker } from './entity-picker.tsx';
import type { SearchPageQuery } from './generated/graphql.ts';
import { SECTIONS, searchOf } from './search.ts';
import { KIND_WORDS } from './words.ts';

/** How long typing pauses before it is asked for. */
const PAUSE_MS = 150;

const SECTION_WORDS = { quotes: 'Quotes', articles: 'Articles', names: 'Names' };

/** What is searched for. It is an ordinary form; script sends it when typing pauses. */
export function SearchForm({ data, url }: { data: SearchPageQuery; url: URL }) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = searchOf(url);
  const submit = (pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), pause);
  };
  useEffect(() => {
    // Going back changes what the fields start with, and not what they hold.
    const goneBack = () => setTimeout(() => form.current?.reset());
    window.addEventListener('popstate', goneBack);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('popstate', goneBack);
    };
  }, []);
  return (
    <search>
      <form className="search-form" action="/search" method="get" ref={form}>
        <label className="search-words">
          <span className="hidden">Words</span>
          <input
            type="search"
            name="q"
            defaultValue={asked.words}
            placeholder="Words, “a phrase”, begin*, -without"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            onInput={() => submit(PAUSE_MS)}
          />
        </label>
        <button type="submit">Search</button>
        <div className="filters">
          <label>
            In
            <select name="in" defaultValue={asked.section ?? ''} onChange={() => submit(0)}>
              <option value="">Everything</option>
              {SECTIONS.map((section) => (
                <option key={section} value={section}>
                  {SECTION_WORDS[section]}
                </option>
              ))}
            </select>
          </label>
          <EntityPicker
            key={`speaker ${asked.speaker}`}
            name="speaker"
            label="Said by"
            chosen={namedOf(data.speaker)}
            onChoose={() => submit(0)}
          />
          <EntityPicker
            key={`about ${asked.about}`}
            name="about"
            label="About"
            chosen={namedOf(data.about)}
            onChoose={() => submit(0)}
          />
          <label>
            Publisher
            <select name="publisher" defaultValue={asked.publisher} onChange={() => submit(0)}>
              <option value="">All publishers</option>
              {data.publishers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            When
            <input
              name="when"
              defaultValue={asked.whenAsked}
              placeholder="2026-02"
              size={12}
              aria-invalid={asked.whenAsked !== asked.when}
              aria-describedby="when"
              autoComplete="off"
              onInput={() => submit(PAUSE_MS)}
            />
            <span id="when" className="wrong" aria-live="polite">
              {asked.whenAsked !== asked.when && 'No date: 2026, 2026-02 or 2026-02-06 is one.'}
            </span>
          </label>
          <fieldset>
            <legend className="hidden">Kind of quote</legend>
            {Object.entries(KIND_WORDS).map(([kind, words]) => (
              <label key={kind} className="check">
                <input
                  type="checkbox"
                  name="kind"
                  value={kind}
                  defaultChecked={asked.kinds.some((each) => each === kind)}
                  onChange={() => submit(0)}
                />
                {words}
              </label>
            ))}
          </fieldset>
        </div>
        <p className="small quiet">
          Articles are those that report such quotes. “When” is when something was said or published: a year, a month or
          a day.
        </p>
      </form>
    </search>
  );
}

const namedOf = (node: SearchPageQuery['speaker']) => (node && 'name' in node ? node : null);
