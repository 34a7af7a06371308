import type { Command } from '../domain/commands.ts';
import { smallest } from '../domain/gate/threshold.ts';
import { lineUpwards, organisation, type Organisation } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import { listFault, smallUnits, unreasoned } from '../domain/unit-list.ts';
import type { Database, Trx } from '../db/database.ts';
import { loadUnits, unitRows, type UnitRow } from '../db/organisation.repository.ts';
import type { FollowUpRow } from '../db/follow-up.repository.ts';
import { foldFollowUp } from './follow-ups.ts';
import type { ShelvedPlan } from './plans.ts';
import { Problem } from './problem.ts';

/**
 * A follow-up knows only its own unit, so what may stand on its list is asked of the organisation, as roles are, when the command
 * comes. A unit smaller than advised answers on its own only with a reason (E28).
 */
export async function checkUnitList(trx: Trx, at: Instant, followUp: FollowUpRow, command: Command, plan: ShelvedPlan): Promise<void> {
  if (command.type !== 'sendResponseUnits' && command.type !== 'confirmResponseUnits') return;
  const { duty, units, reasonId } = command;
  const org = organisation(await loadUnits(trx, at), []);
  const fault = listFault(org, followUp.unit_id, duty, units);
  if (fault) throw new Problem(409, fault.code, fault.params, { plan });
  const advised = plan.plan.gate.recommendedHeadcount;
  const rows = await rowsBelow(trx, org, followUp.unit_id);
  const small = smallUnits(advised, rows.map(sizeOf), units);
  if (small.length === 0 || reasonId !== undefined) return;
  const sent = command.type === 'confirmResponseUnits' ? await sentUnits(trx, followUp.follow_up_id, duty) : [];
  const [first] = unreasoned(small, sent);
  if (!first) return;
  const unit = rows.find((row) => row.unit_id === first.unitId)?.abbreviation ?? first.unitId;
  throw new Problem(409, 'LIST_UNIT_SMALL', { duty, unit, least: smallest(advised) }, { plan });
}

async function sentUnits(trx: Trx, followUpId: string, duty: string): Promise<readonly string[]> {
  const { state } = await foldFollowUp(trx, followUpId);
  return state.duties[duty]?.sentUnits ?? [];
}

/** The unit and those below it. */
export function rowsBelow(db: Database, org: Organisation, ownerId: string): Promise<UnitRow[]> {
  return unitRows(
    db,
    [...org.units.keys()].filter((unitId) => lineUpwards(org, unitId).some((above) => above.unitId === ownerId)),
  );
}

export function sizeOf(row: UnitRow) {
  return { unitId: row.unit_id, parentId: row.parent_id, headcount: row.headcount };
}
