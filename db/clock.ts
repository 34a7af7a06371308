import { sql, type Kysely } from 'kysely';
import { realFromPlan, type ClockSetting } from '../platform/clock.ts';
import type { Tables } from './tables.ts';

/** Port: what the plan's time is now, read where the transaction stands, and when a plan instant comes in real time. */
export interface Clock {
  /** A transaction is a Kysely too: inside one, time is read after its locks were taken. */
  now(db: Kysely<Tables>): Promise<number>;
  realFor(planAt: number): number;
}

/** The database's clock stamps commands and judges what is due, so that machines need not agree on the time. */
export function databaseClock(setting: ClockSetting): Clock {
  return {
    now: async (db) => {
      const { rows } = await sql<{ now: number }>`select plan_now() as now`.execute(db);
      return rows[0]!.now;
    },
    realFor: (planAt) => realFromPlan(setting, planAt),
  };
}

export async function readClockSetting(db: Kysely<Tables>): Promise<ClockSetting> {
  const row = await db.selectFrom('clock').selectAll().executeTakeFirstOrThrow();
  return { realStart: row.real_start, planStart: row.plan_start, scale: row.scale };
}

export async function writeClockSetting(db: Kysely<Tables>, setting: ClockSetting): Promise<void> {
  await db.updateTable('clock').set({ real_start: setting.realStart, plan_start: setting.planStart, scale: setting.scale }).execute();
}

/** The clock as the record has it. */
export async function openClock(db: Kysely<Tables>): Promise<Clock> {
  return databaseClock(await readClockSetting(db));
}
