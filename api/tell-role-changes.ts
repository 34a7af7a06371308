import type { Organisation } from '../domain/organisation.ts';
import { roleChanges } from '../domain/role-changes.ts';
import type { Instant } from '../domain/time.ts';
import { openFollowUps } from '../db/api-import.repository.ts';
import type { Clock } from '../db/clock.ts';
import { writeCauses } from '../db/command.repository.ts';
import type { Trx } from '../db/database.ts';
import { loadOrganisation } from '../db/organisation.repository.ts';

/** Tells the running follow-ups, in the transaction that changed roles, who has come instead of whom. Answers with those to nudge. */
export async function tellRoleChanges(trx: Trx, clock: Clock, before: Organisation, at: Instant): Promise<string[]> {
  const [after, followUps] = await Promise.all([loadOrganisation(trx, at), openFollowUps(trx)]);
  const changes = roleChanges(before, after, [...new Set(followUps.map((one) => one.unit_id))], at);
  const causes = changes.flatMap(({ unitId, ...change }) =>
    followUps
      .filter((followUp) => followUp.unit_id === unitId)
      .map((followUp) => ({ followUpId: followUp.follow_up_id, command: { type: 'noteRoleChange' as const, ...change } })),
  );
  return writeCauses(trx, clock, causes);
}
