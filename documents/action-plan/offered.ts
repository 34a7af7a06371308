import { isUnfinished, measureDutyOf, standingOf } from '../../domain/action-plan.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { FollowUpState } from '../../domain/state.ts';
import type { LocalDate } from '../../domain/time.ts';
import { measureDecisions } from './minutes.ts';
import type { ActionPlan, Measure } from './plan-document.ts';

/** A measure ready to be taken into a plan, with what is known of it. What is not known, people fill in. */
export interface Offered {
  from: 'decision' | 'lastCycle';
  measure: Partial<Measure> & Pick<Measure, 'id' | 'title'>;
}

/** A stored text, as far as it matters here. */
export interface Minutes {
  documentId: string;
  content: unknown;
}

/** What meetings decided should become a measure, in their own words. Taken over once, it is not offered again. */
export function fromDecisions(minutes: readonly Minutes[], taken: readonly Measure[]): Offered[] {
  return minutes.flatMap(({ documentId, content }) =>
    measureDecisions(content).flatMap(({ index, decision }): Offered[] => {
      const { text, theme, owner, lastDay } = decision;
      // The same decision has the same number, however often the draft is fetched.
      const id = `b-${documentId.slice(-6)}-${String(index + 1)}`;
      const known = { ...(theme ? { theme } : {}), ...(owner ? { owner } : {}), ...(lastDay ? { lastDay } : {}) };
      return isTaken(taken, id) ? [] : [{ from: 'decision', measure: { id, title: text, status: 'planned', ...known } }];
    }),
  );
}

/** What the last cycle's plan did not finish comes along, marked as such; its last day is over, so people set a new one (E63). */
export function fromLastCycle(last: ActionPlan, plan: CompiledPlan, state: FollowUpState, taken: readonly Measure[]): Offered[] {
  return last.measures.flatMap((measure): Offered[] => {
    const id = `c-${measure.id}`.slice(0, 60);
    const open = isUnfinished(standingOf(measure.status, measureDutyOf(plan, state, measure.id)));
    if (!open || isTaken(taken, id)) return [];
    const { lastDay: _over, ...words } = measure;
    return [{ from: 'lastCycle', measure: { ...words, id, status: 'planned', carriedOver: true } }];
  });
}

/** The plan with the days that hold now: a measure may have been moved since the version was written. */
export function withDaysOf(measures: readonly Measure[], lastDayOf: (id: string) => LocalDate | null): Measure[] {
  return measures.map((measure) => ({ ...measure, lastDay: lastDayOf(measure.id) ?? measure.lastDay }));
}

function isTaken(taken: readonly Measure[], id: string): boolean {
  return taken.some((measure) => measure.id === id);
}
