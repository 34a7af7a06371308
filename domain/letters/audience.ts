import type { DutyDefinition } from '../plan.ts';
import { SAFETY_SERVICE, type Receiver } from '../roles.ts';
import type { Audience } from './letter-types.ts';

const LEADERS: readonly Receiver[] = ['leaderAbove', 'level3Leader', 'level2Leader', 'institutionLeader', 'unitManager', 'actingManager'];
const COORDINATION: readonly Receiver[] = ['coordinator', 'localCoordinator', 'resourcePerson'];

/** The closest to the matter first: who has two roles is spoken to in the closest. */
const CLOSENESS: readonly Audience[] = ['responsible', 'joint', 'deputy', 'senior', 'coordinator', 'leader', 'other'];

/** What a role is in the matter of this duty; without a duty the unit's own people are the parties. */
export function audienceOf(definition: DutyDefinition | null, role: Receiver): Audience {
  if (definition ? role === definition.responsible : role === 'unitManager' || role === 'actingManager') return 'responsible';
  if (definition?.jointWith ? role === definition.jointWith : role === 'safetyRepresentative') return 'joint';
  if (role === 'deputySafetyRepresentative') return 'deputy';
  if (SAFETY_SERVICE.includes(role)) return role === 'safetyRepresentative' ? 'joint' : 'senior';
  if (COORDINATION.includes(role)) return 'coordinator';
  return LEADERS.includes(role) ? 'leader' : 'other';
}

export function closest(a: Audience, b: Audience): Audience {
  return CLOSENESS.indexOf(a) <= CLOSENESS.indexOf(b) ? a : b;
}

/**
 * The safety service is outside the management line and is never reported to it: neither leaders nor managers
 * read who in the safety service was asked or will be. The duty's own second party is known to the manager anyway.
 */
export function mayReadOf(audience: Audience, role: Receiver, isSecondParty: boolean): boolean {
  if (!SAFETY_SERVICE.includes(role)) return true;
  if (audience === 'responsible') return isSecondParty;
  return audience !== 'leader' && audience !== 'coordinator' && audience !== 'other';
}
