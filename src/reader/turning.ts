import type { ApolloClient } from '@apollo/client';
import { useEffect, useRef, useState } from 'react';
import { findRoute } from './routes.ts';

/**
 * Turns pages without loading them anew. Links and forms stay what they are: a click that leads to another page of the
 * reader is answered here, once the graph has answered what that page asks, so that nothing jumps.
 */
export function useTurning(start: URL, client: ApolloClient): { url: URL; turning: boolean } {
  const [{ url, how }, setPlace] = useState<{ url: URL; how: 'start' | 'push' | 'replace' | 'pop' }>({
    url: start,
    how: 'start',
  });
  const [turning, setTurning] = useState(false);
  const turn = useRef(0);
  const here = useRef(start);

  useEffect(() => {
    async function go(to: URL, how: 'push' | 'replace' | 'pop') {
      const mine = ++turn.current;
      const found = findRoute(to);
      if (found) {
        setTurning(true);
        const { route, address } = found;
        // The page tells of its failure itself.
        await client.query({ query: route.document, variables: route.variables(address) }).catch(() => null);
        if (turn.current !== mine) return;
        setTurning(false);
      }
      if (how === 'push') {
        history.replaceState({ scroll: scrollY }, '');
        history.pushState(null, '', to);
      }
      if (how === 'replace') history.replaceState(history.state, '', to);
      here.current = to;
      setPlace({ url: to, how });
    }
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (event.defaultPrevented || event.button !== 0 || !link || link.target || link.hasAttribute('download')) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const to = new URL(link.href, location.href);
      if (to.origin !== location.origin || !findRoute(to) || samePage(to, here.current)) return;
      event.preventDefault();
      void go(to, 'push');
    }
    function onSubmit(event: SubmitEvent) {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return;
      const to = new URL(form.getAttribute('action') ?? location.pathname, location.href);
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string' && value) to.searchParams.append(name, value);
      }
      if (!findRoute(to)) return;
      event.preventDefault();
      void go(to, to.pathname === here.current.pathname ? 'replace' : 'push');
    }
    function onPop() {
      const to = new URL(location.href);
      if (samePage(to, here.current)) here.current = to;
      else void go(to, 'pop');
    }
    history.scrollRestoration = 'manual';
    document.addEventListener('click', onClick);
    document.addEventListener('submit', onSubmit);
    window.addEventListener('popstate', onPop);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('submit', onSubmit);
      window.removeEventListener('popstate', onPop);
    };
  }, [client]);

  useEffect(() => {
    if (how === 'start' || how === 'replace') return;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    if (how === 'pop') scrollTo({ top: Number(history.state?.scroll ?? 0), behavior: 'instant' });
    // The browser marks what a fragment leads to only when it goes there itself.
    else if (url.hash) location.replace(url.hash);
    else scrollTo({ top: 0, behavior: 'instant' });
  }, [url, how]);

  return { url, turning };
}

const samePage = (a: URL, b: URL) => a.pathname === b.pathname && a.search === b.search;
