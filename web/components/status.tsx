import type { ReactNode } from 'react';
import { Mark, type StatusMark } from './mark.tsx';

/** Shape, word and a second line; the shape alone says nothing to those who do not see it. */
export function Status({ mark, note, you = false, children }: { mark: StatusMark; note?: ReactNode; you?: boolean; children: ReactNode }) {
  return (
    <span className="status" data-mark={mark} data-you={you || undefined}>
      <Mark kind={mark} />
      <span>
        {children}
        {note !== undefined && note !== '' && note !== null && <small>{note}</small>}
      </span>
    </span>
  );
}
