import type { Selectable } from 'kysely';
import type { Command } from '../domain/commands.ts';
import { departmentOf, unitFacts, type Organisation } from '../domain/organisation.ts';
import type { CompiledPlan } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from './clock.ts';
import { writeCauses } from './command.repository.ts';
import type { Database, Trx } from './database.ts';
import { insertFollowUps, type NewFollowUp } from './follow-up.repository.ts';
import { newId } from './new-id.ts';
import type { CycleTable } from './tables.ts';

export type CycleRow = Selectable<CycleTable>;

/** A plan runs once for each of its starts: creating it again answers with the first. */
export async function createCycle(
  trx: Trx,
  clock: Clock,
  input: { plan: CompiledPlan; createdBy: string; mandateReference?: string },
): Promise<{ cycle: CycleRow; created: boolean }> {
  const { plan, createdBy, mandateReference } = input;
  const cycle = await trx
    .insertInto('cycles')
    .values({
      cycle_id: newId(),
      plan_key: plan.key,
      plan_version: plan.version,
      starts_at: plan.startsAt,
      mandate_reference: mandateReference ?? null,
      created_by: createdBy,
      created_at: await clock.now(trx),
    })
    .onConflict((conflict) => conflict.columns(['plan_key', 'starts_at']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (cycle) return { cycle, created: true };
  const first = await trx
    .selectFrom('cycles')
    .selectAll()
    .where('plan_key', '=', plan.key)
    .where('starts_at', '=', plan.startsAt)
    .executeTakeFirstOrThrow();
  return { cycle: first, created: false };
}

/** Levels 1 to 3 start with the cycle; response units follow when their list is confirmed. A second start answers with the first. */
export async function startCycle(
  trx: Trx,
  clock: Clock,
  input: { cycleId: string; startedBy: string; org: Organisation; mandateReference?: string },
): Promise<{ cycle: CycleRow; startedNow: boolean; followUps: { followUpId: string; unitId: string }[] }> {
  const { cycleId, startedBy, org } = input;
  const cycle = await trx.selectFrom('cycles').selectAll().where('cycle_id', '=', cycleId).forUpdate().executeTakeFirstOrThrow();
  if (cycle.started_at !== null) return { cycle, startedNow: false, followUps: [] };
  const now = await clock.now(trx);
  const units = [...org.units.values()].filter((unit) => unit.level <= 3);
  const followUps = await insertFollowUps(
    trx,
    units.map((unit) => newFollowUp(cycle, org, unit.unitId, now)),
  );
  await writeCauses(
    trx,
    clock,
    followUps.map(({ followUpId, unitId }) => ({ followUpId, command: startCommand(org, unitId, false) })),
  );
  const started = await trx
    .updateTable('cycles')
    .set({ started_at: now, started_by: startedBy, ...(input.mandateReference ? { mandate_reference: input.mandateReference } : {}) })
    .where('cycle_id', '=', cycleId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { cycle: started, startedNow: true, followUps };
}

type RunsOn = Pick<CycleRow, 'cycle_id' | 'plan_key' | 'plan_version'>;

export function newFollowUp(cycle: RunsOn, org: Organisation, unitId: string, createdAt: Instant): NewFollowUp {
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

export function startCommand(org: Organisation, unitId: string, isResponseUnit: boolean): Command & { type: 'start' } {
  return { type: 'start', unit: unitFacts(org, unitId, isResponseUnit) };
}

export function findCycle(db: Database, cycleId: string): Promise<CycleRow | undefined> {
  return db.selectFrom('cycles').selectAll().where('cycle_id', '=', cycleId).executeTakeFirst();
}

export function listCycles(db: Database): Promise<CycleRow[]> {
  return db.selectFrom('cycles').selectAll().orderBy('starts_at').orderBy('cycle_id').execute();
}

/** Notes that a named step of the cycle was reached; the first time counts. */
export async function noteCycleStep(db: Database, cycleId: string, name: string, at: Instant): Promise<void> {
  await db
    .insertInto('cycle_steps')
    .values({ cycle_id: cycleId, name, reached_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function cycleSteps(db: Database, cycleId: string): Promise<{ name: string; reached_at: number }[]> {
  return db.selectFrom('cycle_steps').select(['name', 'reached_at']).where('cycle_id', '=', cycleId).orderBy('reached_at').execute();
}

export async function closeCycle(db: Database, cycleId: string, at: Instant): Promise<void> {
  await db.updateTable('cycles').set({ closed_at: at }).where('cycle_id', '=', cycleId).where('closed_at', 'is', null).execute();
}
