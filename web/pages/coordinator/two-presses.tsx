import { useEffect, useRef, useState, type ReactNode } from 'react';
import { UNIT_ACTS } from '../../../texts/pages/coordinator-unit.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  /** Why it cannot be gone on with yet. */
  why?: string | undefined;
  consequence: ReactNode;
  label: string;
  busy: boolean;
  error: Error | null;
  onDo: () => void;
  onCancel?: () => void;
}

/** What cannot be undone takes two presses: the first shows what it leads to, the second does it. */
export function TwoPresses({ why, consequence, label, busy, error, onDo, onCancel }: Props) {
  const say = useTexts(UNIT_ACTS);
  const [shown, setShown] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  const leave = () => {
    setShown(false);
    onCancel?.();
  };
  const asked = shown && why === undefined;
  return (
    <>
      {asked && (
        <div className="notice stack">
          <h3 ref={heading} tabIndex={-1}>
            {say('thenTitle')}
          </h3>
          {consequence}
          <p>{say('noWayBack')}</p>
        </div>
      )}
      <ActProblem error={error} />
      <p className="actions">
        {asked ? (
          <ActButton key="do" busy={busy} onPress={onDo}>
            {label}
          </ActButton>
        ) : (
          <ActButton key="look" busy={false} secondary why={why} onPress={() => setShown(true)}>
            {say('goOn')}
          </ActButton>
        )}
        {(asked || onCancel) && (
          <button type="button" className="plain" onClick={leave}>
            {say('cancel')}
          </button>
        )}
      </p>
    </>
  );
}
