import { definitionOf, type CompiledPlan } from '../domain/plan.ts';
import type { Duty, FollowUpState } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { waitingOn } from '../domain/waiting.ts';
import type { Shown } from './types.ts';

/** What an operator sees of a follow-up: the open duty that is due first, whom it waits for, and what comes next. */
export function shownOf(plan: CompiledPlan, state: FollowUpState, nextAt: Instant | null): Shown {
  const duties = Object.values(state.duties).filter((duty) => !duty.end);
  const open = duties.filter((duty) => duty.openedAt !== null).sort(byDue)[0];
  const ahead = open ?? duties.sort(byDue)[0];
  const definition = ahead && definitionOf(plan, ahead.key);
  return {
    phase: definition?.phase ?? null,
    waitingOn: open && definition ? waitingOn(plan, definition, open) : null,
    nextDuty: nextAt === null ? null : (duties.find((duty) => instantsOf(duty).includes(nextAt))?.key ?? null),
    nextAt,
  };
}

function byDue(a: Duty, b: Duty): number {
  return (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || (a.key < b.key ? -1 : 1);
}

function instantsOf(duty: Duty): (Instant | null)[] {
  const steps = [...duty.steps, ...(duty.joint?.asks ?? [])].map((step) => step.at);
  return [duty.opensAt, duty.dueAt, duty.graceUntil, duty.hardEndAt, ...steps];
}
