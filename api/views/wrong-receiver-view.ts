import { can } from '../../domain/access.ts';
import { openAssessment } from '../../domain/decide/wrong-receiver.ts';
import { textsNamed } from '../../domain/documents.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Actor } from '../../domain/roles.ts';
import type { Duty, FollowUpState } from '../../domain/state.ts';
import { iso, isoOrNull } from '../iso.ts';
import type { DutyView } from '../schemas/unit.schema.ts';
import type { Looking } from './duty-view.ts';

/** That it happened, and what the assessment came to; who got the report stands in texts that only few may read. */
export function wrongReceiverView({ shelved, facts, actor }: Looking, { key }: Duty): DutyView['wrongReceiver'] {
  const { zone } = shelved.plan;
  const about = facts.flatMap(({ fact }) => ('duty' in fact && fact.duty === key ? [fact] : []));
  const found = about.find((fact) => fact.type === 'wrongReceiverFound');
  if (!found) return null;
  const assessed = about.find((fact) => fact.type === 'wrongReceiverAssessed');
  const mayRead = can(actor, 'readWrongReceiver').allowed;
  return {
    discoveredAt: iso(found.discoveredAt, zone),
    accessEndedAt: isoOrNull(found.accessEndedAt, zone),
    assessed: assessed ? { at: iso(assessed.at, zone), authorityToldOn: assessed.authorityToldOn, staffTold: assessed.staffTold } : null,
    texts: mayRead ? [found, ...(assessed ? [assessed] : [])].flatMap((fact) => textsNamed(fact).map(({ id }) => id)) : [],
  };
}

/** Where whoever may write one down says what happened: the duty of the plan; null while one is open, and for everybody else. */
export function mayReport(plan: CompiledPlan, state: FollowUpState, actor: Actor): string | null {
  const free = state.closedAt === null && openAssessment(state) === undefined && can(actor, 'reportWrongReceiver').allowed;
  return free ? (plan.wrongReceiverDuty?.key ?? null) : null;
}
