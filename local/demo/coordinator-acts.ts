import type { DeadlineMoveAnswer } from './answers.ts';
import type { Act } from './act.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Instant } from '../../domain/time.ts';
import type { ReportOutcome } from '../../domain/facts.ts';
import { noon } from './unit-acts.ts';

/** What the reports bring: the coordinator notes for every response unit that it has come, or that the unit has none of its own. */
export function reportAct(unitId: string, at: Instant, outcome: ReportOutcome): Act {
  const perform: Act['perform'] = (hand) =>
    hand.send({ type: 'recordReport', duty: 'P2.report', outcome, languages: outcome === 'ownReport' ? ['nb', 'en'] : [] });
  return { at, unitId, duty: 'P2.report', name: 'notes the report', role: 'coordinator', perform };
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
