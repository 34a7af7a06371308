import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { keptBy } from './kept-by.ts';
import { sessionQuery } from './session.ts';

/**
 * What a person types, kept in this tab until it has been sent: a lost session, a reload or the back button loses nothing.
 * Session storage under the person's own name, so that nobody else who uses the machine later finds it.
 */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const session = useQuery(sessionQuery).data;
  const name = `${keptBy(session?.signedIn ? session.personId : null)}${key}`;
  const [value, setValue] = useState<T>(() => (read(name) as T | null) ?? initial);
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) write(name, value);
  }, [name, touched, value]);
  const change = useCallback((next: T) => {
    setTouched(true);
    setValue(next);
  }, []);
  const forget = useCallback(() => {
    setTouched(false);
    try {
      sessionStorage.removeItem(name);
    } catch {
      // Nothing was kept.
    }
  }, [name]);
  return [value, change, forget];
}

function read(name: string): unknown {
  try {
    const stored = sessionStorage.getItem(name);
    return stored === null ? null : (JSON.parse(stored) as unknown);
  } catch {
    return null;
  }
}

function write(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: the page still holds it.
  }
}
