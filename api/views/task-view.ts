import type { z } from 'zod';
import type { CommandType } from '../../domain/commands.ts';
import { definitionOf, type CompiledPlan } from '../../domain/plan.ts';
import type { Actor } from '../../domain/roles.ts';
import type { Duty } from '../../domain/state.ts';
import type { DutyRow } from '../../db/duty.repository.ts';
import type { task } from '../schemas/me.schema.ts';
import type { DutyView } from '../schemas/unit.schema.ts';
import { byDueDate, dutyView, type Looking } from './duty-view.ts';

export type Task = z.infer<typeof task>;

/** What makes a duty somebody else's the task of whoever decides. */
const DECISIONS: readonly CommandType[] = ['decideExtension', 'giveHelp', 'confirmResponseUnits'];

/** Its day is in question: whoever recorded it is asked to do so anew, though the meeting counts meanwhile. */
function isContested({ meeting }: Duty): boolean {
  return meeting?.contested === true;
}

/** A duty is on a person's list when the person answers for it, is asked, or somebody waits for the person's decision. */
export function tasksIn(looking: Looking): Task[] {
  return Object.values(looking.state.duties)
    .filter((duty) => !duty.end || isContested(duty))
    .sort(byDueDate)
    .flatMap((duty) => {
      const view = dutyView(looking, duty);
      const part = partIn(looking, duty, view);
      return part ? [{ ...view, part }] : [];
    });
}

function partIn({ actor }: Looking, duty: Duty, view: DutyView): Task['part'] | null {
  const holds = (role: string | null) => role !== null && (actor.roles as readonly string[]).includes(role);
  if (holds(view.responsible)) return 'responsible';
  if (duty.end) return null;
  if (holds(view.jointWith)) return 'jointWith';
  if (holds(view.waitingOn)) return 'asked';
  const decides = view.mayDo.some((type) => (DECISIONS as readonly string[]).includes(type));
  return decides && (duty.sentUnits !== null || view.evidence !== 'responseUnits') ? 'decides' : null;
}

/** By its row alone: can this duty be a task of the person? */
export function mayConcern(plan: CompiledPlan, row: Pick<DutyRow, 'key' | 'waiting_on'>, actor: Actor): boolean {
  const definition = definitionOf(plan, row.key);
  const roles = actor.roles as readonly string[];
  const decides = roles.includes('localCoordinator') || roles.includes('coordinator') || roles.includes('resourcePerson');
  return (
    roles.includes(definition.responsible) ||
    (definition.jointWith !== undefined && roles.includes(definition.jointWith)) ||
    (row.waiting_on !== null && roles.includes(row.waiting_on)) ||
    (decides && (definition.evidence === 'responseUnits' || row.waiting_on === 'extensionDecision' || row.waiting_on === 'help'))
  );
}
