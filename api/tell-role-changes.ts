import type { Organisation } from '../domain/organisation.ts';
import { roleChanges, type RoleChange } from '../domain/role-changes.ts';
import type { Instant } from '../domain/time.ts';
import { openFollowUps } from '../db/api-import.repository.ts';
import type { Clock } from '../db/clock.ts';
import { writeCauses, type Causes } from '../db/command.repository.ts';
import type { Trx } from '../db/database.ts';
import { loadOrganisation } from '../db/organisation.repository.ts';

/** Tells the running follow-ups, in the transaction that changed roles, who has come instead of whom. Answers with those to nudge. */
export async function tellRoleChanges(trx: Trx, clock: Clock, before: Organisation, at: Instant): Promise<string[]> {
  const [after, followUps] = await Promise.all([loadOrganisation(trx, at), openFollowUps(trx)]);
  const changes = roleChanges(before, after, [...new Set(followUps.map((one) => one.unit_id))], at);
  return writeCauses(trx, clock, roleCauses(changes, followUps));
}

/** Each running follow-up of a unit is told of the unit's changes. */
export function roleCauses(changes: readonly RoleChange[], followUps: readonly { follow_up_id: string; unit_id: string }[]): Causes[] {
  return changes.flatMap(({ unitId, ...change }) =>
    followUps
      .filter((one) => one.unit_id === unitId)
      .map((one) => ({ followUpId: one.follow_up_id, command: { type: 'noteRoleChange' as const, ...change } })),
  );
}
