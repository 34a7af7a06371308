import { lazy, Suspense } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';

// Seldom needed, so it comes when it is.
const RemoveTexts = lazy(() => import('./remove-texts.tsx').then((file) => ({ default: file.RemoveTexts })));

/** At the foot of every page that shows a text of the duty. */
export function MayRemove({ unit, duty, words }: { unit: UnitDetailView; duty: DutyView; words: DutyWords }) {
  return (
    <Suspense fallback={null}>
      <RemoveTexts unitId={unit.unitId} duty={duty.duty} roles={unit.myRoles} words={words} />
    </Suspense>
  );
}
