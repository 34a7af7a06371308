import { useEffect, useRef } from 'react';
import { signInAddress } from '../data/session.ts';
import { useSessionEnded } from '../data/session-end.ts';
import { useSay } from '../words/words.tsx';

/** Over the page, not instead of it: what was typed is kept, and is there again after the sign-in. */
export function SessionEnded() {
  const say = useSay();
  const ended = useSessionEnded();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ended && dialog.current && !dialog.current.open) dialog.current.showModal();
  }, [ended]);
  return (
    <dialog ref={dialog} className="ds-dialog" aria-labelledby="session-ended">
      <div className="stack">
        <h2 id="session-ended">{say('shell.endedTitle')}</h2>
        <p>{say('shell.ended')}</p>
        <a className="ds-button" href={signInAddress()}>
          {say('shell.signInAgain')}
        </a>
      </div>
    </dialog>
  );
}
