import { resolveRule } from './dates.ts';
import { afterDay, dayAt } from './days.ts';
import { evolve } from './evolve.ts';
import type { FactDraft } from './facts.ts';
import type { Refusal } from './commands.ts';
import { refuse } from './decide/case.ts';
import { reportDuty } from './gate/report-units.ts';
import { definitionOf, type CompiledPlan } from './plan.ts';
import type { FollowUpState } from './state.ts';
import type { Instant } from './time.ts';

/** From the day after the last day to answer: until then a new unit is put on the list of response units like any other. */
export function joinsLateFrom(plan: CompiledPlan): Instant | null {
  const closes = plan.milestones.find(({ key }) => key === 'surveyCloses');
  return closes ? (closes.until ?? afterDay(plan.days, dayAt(plan.days, closes.at).date)) : null;
}

/** Why a unit cannot join late just now; null where it can. */
export function lateFault(plan: CompiledPlan, closed: boolean, unit: string, at: Instant): Refusal | null {
  if (closed || at >= plan.closesAt) return refuse('UNIT_JOINS_NEXT', { unit });
  const from = joinsLateFrom(plan);
  return from !== null && at < from ? refuse('UNIT_JOINS_BY_LIST', { unit }) : null;
}

/**
 * A unit that was made after the survey and joins all the same (E26): it owes nothing of what led up to the survey, and nobody waits for
 * a report of its own, since it works from the one of the unit above. `born`: what it would owe otherwise.
 */
export function joinedLate(plan: CompiledPlan, state: FollowUpState, born: readonly FactDraft[], at: Instant): FactDraft[] {
  const over = joinsLateFrom(plan);
  const all = born.reduce((before, draft) => evolve(before, { ...draft, at }), state);
  const report = reportDuty(plan);
  // After all have been written: what opens with an end must be there to open.
  const ends = born.flatMap((draft): FactDraft[] => {
    if (draft.type !== 'dutyWritten' || all.duties[draft.duty]?.end) return [];
    const { duty } = draft;
    const end = { type: 'dutyEnded', duty, onTarget: null, inGrace: false } as const;
    if (duty === report) {
      return [
        { type: 'reportArrived', duty, outcome: 'noOwnReport', languages: [] },
        { ...end, end: 'fulfilled', reason: null },
      ];
    }
    const definition = definitionOf(plan, duty);
    const due = resolveRule(plan, definition, definition.dueAt, 'due', state);
    return over !== null && due !== null && due <= over ? [{ ...end, end: 'discontinued', reason: 'overBeforeBirth' }] : [];
  });
  return [...born, ...ends];
}
