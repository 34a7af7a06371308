import type { Selectable } from 'kysely';
import type { CompiledPlan } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from './clock.ts';
import type { Database, Trx } from './database.ts';
import { newId } from '../platform/ids.ts';
import type { CycleTable } from './tables.ts';

export type CycleRow = Selectable<CycleTable>;

/** A plan runs once for each of its starts: creating it again answers with the first. */
export async function createCycle(
  trx: Trx,
  clock: Clock,
  input: { plan: CompiledPlan; createdBy: string; mandateReference?: string; discussedOn?: string; privacyNotice?: string },
): Promise<{ cycle: CycleRow; created: boolean }> {
  const { plan, createdBy, mandateReference, discussedOn, privacyNotice } = input;
  const cycle = await trx
    .insertInto('cycles')
    .values({
      cycle_id: newId(),
      plan_key: plan.key,
      plan_version: plan.version,
      starts_at: plan.startsAt,
      mandate_reference: mandateReference ?? null,
      discussed_on: discussedOn ?? null,
      privacy_notice: privacyNotice ?? null,
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
