import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { DAY } from './moments.ts';

export interface LagWatch {
  /** The largest lag seen while everything was up. */
  maxPlanDays(): number;
  stop(): Promise<void>;
}

const EVERY_MS = 200;

/** How far the record is behind the clock: the oldest instant that should have been decided by now. */
export async function lagInPlanDays(db: Database): Promise<number> {
  const { rows } = await sql<{ lag: number }>`
    with now as materialized (select plan_now() as now)
    select greatest(0, now - least(
      (select min(next_at) from follow_ups where not closed),
      (select min(received_at) from commands where verdict is null))) as lag from now`.execute(db);
  return (rows[0]?.lag ?? 0) / DAY;
}

/**
 * Looks five times a second. What happens while a process is away, and until what piled up meanwhile is decided, is no lag of the
 * product: outages are for the tests.
 */
export function watchLag(db: Database, isUp: () => boolean): LagWatch {
  let max = 0;
  let catchingUp = false;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    const lag = await lagInPlanDays(db);
    if (!isUp()) catchingUp = true;
    else if (catchingUp) catchingUp = lag > 0;
    else max = Math.max(max, lag);
  };
  const timer = setInterval(() => {
    looking = look().catch(() => {
      catchingUp = true;
    });
  }, EVERY_MS);
  return {
    maxPlanDays: () => Math.round(max * 1000) / 1000,
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
