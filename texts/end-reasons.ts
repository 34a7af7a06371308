import type { Catalogue } from './message.ts';

/** Why a task or a unit was let off, as words of a list: facts hold no free text. */
export const END_REASONS = {
  notApplicable: { nb: 'gjelder ikke denne enheten', nn: 'gjeld ikkje denne eininga', en: 'does not apply to this unit' },
  doneTogether: {
    nb: 'er gjort sammen med en annen enhet',
    nn: 'er gjort saman med ei anna eining',
    en: 'was done together with another unit',
  },
  doneOtherwise: { nb: 'er gjort på en annen måte', nn: 'er gjort på ein annan måte', en: 'was done in another way' },
  nextRound: { nb: 'tas i neste runde', nn: 'blir teke i neste runde', en: 'is taken in the next round' },
  merged: { nb: 'slått sammen med en annen enhet', nn: 'slått saman med ei anna eining', en: 'merged with another unit' },
  movedElsewhere: {
    nb: 'flyttet til en annen del av institusjonen',
    nn: 'flytta til ein annan del av institusjonen',
    en: 'moved to another part of the institution',
  },
  closedDown: { nb: 'lagt ned', nn: 'lagd ned', en: 'closed down' },
  notTakingPart: { nb: 'skulle ikke vært med i runden', nn: 'skulle ikkje vore med i runden', en: 'should not have been in the round' },
  // Said by the rules.
  correctedAgain: { nb: 'rapporten ble rettet på nytt', nn: 'rapporten vart retta på nytt', en: 'the report was corrected once more' },
  /** What was awaited from outside when the time ran out. */
  linkMissing: { nb: 'lenken fra ARK var ikke kommet', nn: 'lenkja frå ARK var ikkje komen', en: 'the link from ARK had not come' },
} as const satisfies Catalogue;

export type EndReason = keyof typeof END_REASONS;

export const WAIVE_REASONS: readonly EndReason[] = ['notApplicable', 'doneTogether', 'doneOtherwise', 'nextRound'];
export const UNIT_END_REASONS: Readonly<Record<'transferred' | 'discontinued', readonly EndReason[]>> = {
  transferred: ['merged', 'movedElsewhere'],
  discontinued: ['closedDown', 'notTakingPart'],
};

/** Other reasons that the rules give by themselves have no words here. */
export function isEndReason(reason: string): reason is EndReason {
  return Object.hasOwn(END_REASONS, reason);
}
