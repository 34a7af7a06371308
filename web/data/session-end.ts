import { useSyncExternalStore } from 'react';

/** Told by any request that the session is over; the shell then shows a dialog over whatever was being typed. */
const state = { ended: false };
const listeners = new Set<() => void>();

export function tellSessionEnded(): void {
  state.ended = true;
  for (const listener of listeners) listener();
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state.ended,
  );
}
