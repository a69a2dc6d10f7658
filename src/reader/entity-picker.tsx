import { useLazyQuery } from '@apollo/client/react';
import { type KeyboardEvent, useId, useState } from 'react';
import { type NamedFragment, NamesDocument } from './generated/graphql.ts';
import { TYPE_WORDS } from './words.ts';

/** A field for somebody or something by name; the form gets the id. A combobox as the ARIA practices describe it. */
export function EntityPicker({
  name,
  label,
  chosen,
  onChoose,
}: {
  name: string;
  label: string;
  chosen: NamedFragment | null;
  onChoose(): void;
}) {
  const id = useId();
  const [chosenId, setChosenId] = useState(chosen?.id ?? '');
  const [text, setText] = useState(chosen?.name ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [ask, { data }] = useLazyQuery(NamesDocument);
  const options = open && text.trim() ? (data?.entities.nodes ?? []) : [];

  const choose = (entity: NamedFragment | null) => {
    setChosenId(entity?.id ?? '');
    setText(entity?.name ?? '');
    setOpen(false);
    onChoose();
  };
  const type = (typed: string) => {
    setText(typed);
    setActive(0);
    setOpen(true);
    if (typed.trim()) void ask({ variables: { name: typed.trim() } });
    else if (chosen) choose(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && option) choose(option);
    else if (step && options.length > 0) setActive((active + step + options.length) % options.length);
    else return;
    event.preventDefault();
  };
  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      <input type="hidden" name={name} value={chosenId} />
      <input
        id={id}
        value={text}
        placeholder="Anybody"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          setText(chosenId ? (chosen?.name ?? text) : '');
        }}
      />
      <div className="options" id={`${id}-list`} role="listbox" aria-label={label} hidden={options.length === 0}>
        {options.map((entity, i) => (
          <div
            key={entity.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            // The field keeps the focus, which would close the list before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(entity)}
            onKeyDown={onKeyDown}
          >
            <bdi>{entity.name}</bdi>{' '}
            <span className="quiet small">{entity.description ?? TYPE_WORDS[entity.__typename].one}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
