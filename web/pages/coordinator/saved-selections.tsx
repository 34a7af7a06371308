import { useState, useSyncExternalStore } from 'react';
import { UNITS } from '../../../texts/pages/coordinator.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { Selection } from './selection.ts';

interface Saved {
  name: string;
  selection: Selection;
}

const KEY = 'toarshjul.selections';
const store: { text: string | null; saved: readonly Saved[]; listeners: Set<() => void> } = { text: null, saved: [], listeners: new Set() };

/** Kept on this machine; a link carries a selection to others. */
function read(): readonly Saved[] {
  try {
    const text = localStorage.getItem(KEY) ?? '[]';
    if (text !== store.text) {
      store.text = text;
      store.saved = JSON.parse(text) as Saved[];
    }
  } catch {
    // Nothing saved.
  }
  return store.saved;
}

function write(saved: readonly Saved[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved));
  } catch {
    store.saved = saved;
  }
  for (const listener of store.listeners) listener();
}

function useSaved(): readonly Saved[] {
  return useSyncExternalStore((listener) => {
    store.listeners.add(listener);
    return () => store.listeners.delete(listener);
  }, read);
}

export function SavedSelections({ onChoose }: { onChoose: (selection: Selection) => void }) {
  const say = useTexts(UNITS);
  const saved = useSaved();
  if (saved.length === 0) return null;
  return (
    <ul className="saved-selections no-print" aria-label={say('saved')}>
      {saved.map(({ name, selection }) => (
        <li key={name}>
          <button type="button" className="plain" onClick={() => onChoose(selection)}>
            {name}
          </button>{' '}
          <button
            type="button"
            className="plain muted"
            aria-label={say('remove', { name })}
            onClick={() => write(saved.filter((one) => one.name !== name))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

export function SaveSelection({ selection }: { selection: Selection }) {
  const say = useTexts(UNITS);
  const saved = useSaved();
  const [name, setName] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  if (name !== null) {
    return (
      <form
        className="save-form"
        onSubmit={(event) => {
          event.preventDefault();
          const trimmed = name.trim();
          if (trimmed !== '') write([...saved.filter((one) => one.name !== trimmed), { name: trimmed, selection }]);
          setName(null);
        }}
      >
        <input
          className="ds-input"
          aria-label={say('saveName')}
          placeholder={say('saveName')}
          autoFocus
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="plain">
          {say('saveIt')}
        </button>
        <button type="button" className="plain" onClick={() => setName(null)}>
          {say('cancel')}
        </button>
      </form>
    );
  }
  const copy = async () => {
    const query = new URLSearchParams(Object.entries(selection).map(([key, value]) => [key, String(value)]));
    await navigator.clipboard.writeText(`${window.location.origin}/coordinator?${query.toString()}`);
    setCopied(true);
  };
  return (
    <>
      <span role="status" className="muted small">
        {copied && say('copied')}
      </span>
      <button type="button" className="plain" onClick={() => setName('')}>
        {say('save')}
      </button>
      <button type="button" className="plain" onClick={() => void copy().catch(() => undefined)}>
        {say('copy')}
      </button>
    </>
  );
}
