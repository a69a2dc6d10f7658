import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

/** How long a pointer rests on a mark before its card opens, and how long the card stays when it has left. */
const [OPEN_MS, CLOSE_MS] = [150, 250];

interface OpenCard {
  /** `quote` or `entity`, and its id. */
  key: string;
  /** The mark it tells of. */
  mark: HTMLElement;
  /** Whether the keyboard goes on in it. */
  focused: boolean;
}

export interface CardState {
  open: OpenCard | null;
  close(): void;
  /** Keeps it open while the pointer is in it. */
  stay(): void;
  leave(): void;
  /** Where it stands in the column. */
  column: RefObject<HTMLElement | null>;
}

/** Opens a card for a mark that is pointed at, focused or tapped, and closes it when that ends. */
export function useCard(column: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<OpenCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (ms: number, what: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(what, ms);
  };
  const show = (mark: HTMLElement, focused = false) => {
    clearTimeout(timer.current);
    setOpen((now) =>
      now?.mark === mark && now.focused === focused ? now : { key: mark.dataset.card ?? '', mark, focused },
    );
  };
  const close = () => {
    clearTimeout(timer.current);
    setOpen(null);
  };
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (open.focused) focusable(open.mark)?.focus();
      clearTimeout(timer.current);
      setOpen(null);
    };
    const onPress = (event: globalThis.PointerEvent) => {
      const { target } = event;
      if (target instanceof Element && !target.closest('.card, [data-card]')) setOpen(null);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [open]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    open,
    close,
    column,
    stay: () => clearTimeout(timer.current),
    leave: () => later(CLOSE_MS, () => setOpen(null)),
    handlers: {
      onPointerOver: (event: PointerEvent) => {
        const mark = markOf(event.target);
        if (mark && event.pointerType === 'mouse') later(OPEN_MS, () => show(mark));
      },
      onPointerOut: (event: PointerEvent) => {
        if (markOf(event.target) && event.pointerType === 'mouse') later(CLOSE_MS, () => setOpen(null));
      },
      onFocus: (event: FocusEvent) => {
        const mark = markOf(event.target);
        // A press focuses too, and its click decides.
        if (mark && event.target.matches(':focus-visible')) show(mark);
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        const mark = markOf(event.target);
        if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const isQuote = mark.dataset.card?.startsWith('quote');
        const tapped = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
        // A name is a link: only a finger, which cannot point without pressing, gets its card first.
        if (!isQuote && !tapped) return;
        event.preventDefault();
        show(mark, event.detail === 0);
      },
    },
  };
}

const markOf = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null);
const focusable = (mark: HTMLElement) => (mark.matches('a') ? mark : mark.querySelector<HTMLElement>('.speaker-mark'));
