import type { CheckPreview, DeadlineMoveAnswer } from './answers.ts';
import type { Act } from './act.ts';
import type { Counted } from './survey-counts.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import { noon } from './unit-acts.ts';

/** The counts come from the survey system on this day, for everybody at once. */
export const REPORTS_CHECKED_ON = '2024-01-18';

/** The coordinator lets the report gate decide who has a report of their own, after a look at what it would say. */
export function checksReports(plan: CompiledPlan, rootId: string, counts: readonly Counted[]): Act {
  const perform: Act['perform'] = async (hand) => {
    const checks = `/cycles/${hand.cycleId}/report-checks`;
    const body = { counts };
    const seen = await hand.call<CheckPreview>(`${checks}/preview?languages=nb,en`, { method: 'POST', body });
    const headers = { 'idempotency-key': hand.key };
    await hand.call(`${checks}?languages=nb,en&confirm=${seen.preview}`, { method: 'POST', body, headers });
  };
  return { at: noon(plan, REPORTS_CHECKED_ON), unitId: rootId, duty: '', name: 'checks the reports', role: 'coordinator', perform };
}

export const SECOND_FORM = { duty: 'P5.evaluationForm2', setOn: '2025-04-01', opensOn: '2025-05-05' };
export const MOVED = { duty: 'P4.planReview2', movedOn: '2025-01-20', lastDay: '2025-03-21' };

/** The opening of the second evaluation form is unknown until the coordinator sets it, for everybody at once. */
export function setsSecondForm(plan: CompiledPlan, rootId: string): Act {
  const { duty, setOn, opensOn } = SECOND_FORM;
  const move = { duty, opensOn };
  return { at: noon(plan, setOn), unitId: rootId, duty, name: 'sets the opening', role: 'coordinator', perform: movesAsPreviewed(move) };
}

/** A deadline moved for every unit of one faculty, after a look at what it hits. */
export function movesDeadline(plan: CompiledPlan, rootId: string, facultyId: string): Act {
  const { duty, movedOn, lastDay } = MOVED;
  const move = { duty, lastDay, cohort: { below: facultyId } };
  const act = {
    at: noon(plan, movedOn),
    unitId: rootId,
    duty,
    name: `moves the deadline below ${facultyId}`,
    role: 'coordinator' as const,
  };
  return { ...act, perform: movesAsPreviewed(move) };
}

function movesAsPreviewed(move: Record<string, unknown>): Act['perform'] {
  return async (hand) => {
    const body = { cycleId: hand.cycleId, ...move };
    for (;;) {
      const seen = await hand.call<DeadlineMoveAnswer>('/deadline-moves', { method: 'POST', body });
      const done = await hand.call<DeadlineMoveAnswer>('/deadline-moves', { method: 'POST', body: { ...body, confirm: seen.preview } });
      if (done.applied) return;
    }
  };
}
