import { departmentOf, unitFacts, type Organisation } from '../domain/organisation.ts';
import type { CompiledPlan } from '../domain/plan.ts';
import { proposedUnits } from '../domain/proposed-units.ts';
import { sharingAt } from '../domain/representatives.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from './clock.ts';
import { writeCauses } from './command.repository.ts';
import type { CycleRow } from './cycle.repository.ts';
import type { Trx } from './database.ts';
import { insertFollowUps, type NewFollowUp } from './follow-up.repository.ts';

export interface StartInput {
  cycleId: string;
  startedBy: string;
  plan: CompiledPlan;
  /** As valid at the start. */
  org: Organisation;
  mandateReference?: string;
}

export interface Started {
  cycle: CycleRow;
  startedNow: boolean;
  followUps: { followUpId: string; unitId: string }[];
}

/** Levels 1 to 3 start with the cycle; response units follow when their list is confirmed. A second start answers with the first. */
export async function startCycle(trx: Trx, clock: Clock, input: StartInput): Promise<Started> {
  const { cycleId, startedBy, plan, org } = input;
  const cycle = await trx.selectFrom('cycles').selectAll().where('cycle_id', '=', cycleId).forUpdate().executeTakeFirstOrThrow();
  if (cycle.started_at !== null) return { cycle, startedNow: false, followUps: [] };
  const now = await clock.now(trx);
  const { proposed, unlisted } = proposedUnits(plan, org);
  const units = [...org.units.values()].filter((unit) => unit.level <= 3 || unlisted.has(unit.unitId));
  const followUps = await insertFollowUps(
    trx,
    units.map((unit) => newFollowUp(cycle, org, unit.unitId, now)),
  );
  const causes = followUps.map(({ followUpId, unitId }) => ({
    followUpId,
    command: {
      type: 'start' as const,
      unit: unitFacts(org, unitId, unlisted.has(unitId)),
      proposedUnits: proposed.get(unitId) ?? [],
      ...sharingAt(org, unitId, now),
    },
  }));
  await writeCauses(trx, clock, causes);
  const started = await trx
    .updateTable('cycles')
    .set({ started_at: now, started_by: startedBy, ...(input.mandateReference ? { mandate_reference: input.mandateReference } : {}) })
    .where('cycle_id', '=', cycleId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { cycle: started, startedNow: true, followUps };
}

export function newFollowUp(
  cycle: Pick<CycleRow, 'cycle_id' | 'plan_key' | 'plan_version'>,
  org: Organisation,
  unitId: string,
  createdAt: Instant,
): NewFollowUp {
  const unit = org.units.get(unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return {
    cycleId: cycle.cycle_id,
    unitId,
    departmentId: departmentOf(org, unitId),
    level: unit.level,
    isResponseUnit: false,
    planKey: cycle.plan_key,
    planVersion: cycle.plan_version,
    createdAt,
  };
}
