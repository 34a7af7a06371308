import type { Command } from '../domain/commands.ts';
import { organisation } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import { listFault } from '../domain/unit-list.ts';
import type { Trx } from '../db/database.ts';
import { loadUnits } from '../db/organisation.repository.ts';
import type { ShelvedPlan } from './plans.ts';
import { Problem } from './problem.ts';

/** A follow-up knows only its own unit, so what may stand on its list is asked of the organisation, as roles are, when the command comes. */
export async function checkUnitList(trx: Trx, at: Instant, unitId: string, command: Command, plan: ShelvedPlan): Promise<void> {
  if (command.type !== 'sendResponseUnits' && command.type !== 'confirmResponseUnits') return;
  const fault = listFault(organisation(await loadUnits(trx, at), []), unitId, command.duty, command.units);
  if (fault) throw new Problem(409, fault.code, fault.params, { plan });
}
