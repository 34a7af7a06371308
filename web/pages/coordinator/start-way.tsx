import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { START } from '../../../texts/pages/coordinator-start.ts';
import { useTexts } from '../../words/use-texts.ts';

/** Back and on: always both, in the same place. `children` takes the place of "on" where a page has a button of its own. */
export function StartWay({ cycleId, step, children }: { cycleId: string; step: number; children?: ReactNode }) {
  const say = useTexts(START);
  return (
    <p className="actions start-way">
      {children ?? (
        <Link to="/coordinator/start" search={{ cycle: cycleId, step: step + 1 }} className="ds-button">
          {say('next')}
        </Link>
      )}
      <Link to="/coordinator/start" search={{ cycle: cycleId, step: step - 1 }}>
        {say('back')}
      </Link>
    </p>
  );
}
