import { isMonth } from '../dates.ts';
import { lastDayInTime } from '../days.ts';
import type { OutsideParty } from '../facts.ts';
import { definitionOf, type CompiledPlan } from '../plan.ts';
import type { Receiver } from '../roles.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { Instant, LocalDate } from '../time.ts';
import { awaitsAnswer, secondParty, waitingOn } from '../waiting.ts';
import { namedFor } from './outlook.ts';

/** A task that somebody finds open on taking over a role. */
export interface OpenTask {
  duty: string;
  lastDay: LocalDate;
  month: boolean;
  /** The last day has passed. */
  past: boolean;
  /** Waits for somebody else just now; `reader` where the one who takes over is asked for an answer. */
  on: Receiver | OutsideParty | 'reader' | null;
}

export interface TakenOver {
  /** The nearest first. */
  tasks: OpenTask[];
  /** As many again come later, or have no date yet. */
  more: number;
}

const AT_MOST = 6;

/** What is open for a new holder of a role: one's own tasks, and those to which one is the second party. */
export function takenOver(plan: CompiledPlan, state: FollowUpState, isReader: (role: Receiver) => boolean, at: Instant): TakenOver {
  const own = Object.values(state.duties).filter((duty) => {
    const definition = definitionOf(plan, duty.key);
    const second = secondParty(definition);
    return !duty.end && !definition.external && (isReader(definition.responsible) || (second !== undefined && isReader(second)));
  });
  const dated = own.filter((duty) => duty.dueAt !== null).sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  const tasks = dated.slice(0, AT_MOST).map((duty) => openTask(plan, duty, isReader, at));
  return { tasks, more: own.length - tasks.length };
}

function openTask(plan: CompiledPlan, duty: Duty, isReader: (role: Receiver) => boolean, at: Instant): OpenTask {
  const definition = definitionOf(plan, duty.key);
  const dueAt = duty.dueAt ?? at;
  const on = waitingOn(plan, definition, duty);
  const asked = awaitsAnswer(duty) && isReader(secondParty(definition) ?? definition.responsible);
  // Who answers for a task is no news to the one who shares it; only a question or a third party is.
  const told = on === null || on === definition.responsible ? null : namedFor(on, definition);
  return {
    duty: duty.key,
    lastDay: lastDayInTime(plan.days, dueAt).date,
    month: isMonth(definition, duty.dueAt),
    past: at >= dueAt,
    on: asked ? 'reader' : told,
  };
}
