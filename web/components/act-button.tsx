import type { ReactNode } from 'react';
import { useSay } from '../words/words.tsx';

interface Props {
  busy: boolean;
  /** Why it cannot be pressed: the button stays visible, the reason stands beside it. */
  why?: string | undefined;
  secondary?: boolean;
  onPress?: () => void;
  children: ReactNode;
}

/** A button that says what happens. A second press while the first is under way does nothing. */
export function ActButton({ busy, why, secondary = false, onPress, children }: Props) {
  const say = useSay();
  const blocked = why !== undefined;
  return (
    <span className="act">
      <button
        type={onPress ? 'button' : 'submit'}
        className="ds-button"
        data-variant={secondary ? 'secondary' : undefined}
        aria-disabled={blocked || busy || undefined}
        onClick={(event) => {
          if (blocked || busy) event.preventDefault();
          else onPress?.();
        }}
      >
        {busy ? say('task.sending') : children}
      </button>
      {blocked && <span className="muted">{why}</span>}
    </span>
  );
}
