/** The address bar as React state: path and query, kept in step with back and forward. */
import { useSyncExternalStore } from 'react';

const CHANGED = 'portcullis:location';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** Query string with its question mark. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => location.search);
}

/** push: a step that "back" undoes. replace: typing, which should not fill the history. */
export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (`${location.pathname}${location.search}` === address) return;
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  dispatchEvent(new Event(CHANGED));
}
