import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { DAY } from './moments.ts';

export interface Lag {
  planDays: number;
  /** Plan time. */
  at: number;
}

export interface LagWatch {
  /** The largest lag seen while everything was up. */
  maxPlanDays(): number;
  /** The largest of each plan month, the largest first. */
  worst(count: number): Lag[];
  stop(): Promise<void>;
}

const EVERY_MS = 200;

/** How far the record is behind the clock: the oldest instant that should have been decided by now. */
export async function readLag(db: Database): Promise<Lag> {
  const { rows } = await sql<{ lag: number; now: number }>`
    with now as materialized (select plan_now() as now)
    select greatest(0, now - least(
      (select min(next_at) from follow_ups where not closed),
      (select min(received_at) from commands where verdict is null))) as lag, now from now`.execute(db);
  return { planDays: (rows[0]?.lag ?? 0) / DAY, at: rows[0]?.now ?? 0 };
}

/**
 * Looks five times a second. What happens while a process is away, and until what piled up meanwhile is decided, is no lag of the
 * product: outages are for the tests.
 */
export function watchLag(db: Database, isUp: () => boolean): LagWatch {
  const byMonth = new Map<number, Lag>();
  let catchingUp = false;
  let looking: Promise<void> = Promise.resolve();
  const note = (lag: Lag) => {
    const month = Math.floor(lag.at / (30 * DAY));
    if (lag.planDays > (byMonth.get(month)?.planDays ?? 0)) byMonth.set(month, lag);
  };
  const worst = (count: number) => [...byMonth.values()].sort((a, b) => b.planDays - a.planDays).slice(0, count);
  const look = async () => {
    const lag = await readLag(db);
    if (!isUp()) catchingUp = true;
    else if (catchingUp) catchingUp = lag.planDays > 0;
    else note(lag);
  };
  const timer = setInterval(() => {
    looking = look().catch(() => {
      catchingUp = true;
    });
  }, EVERY_MS);
  // A demo that is stopped half-way must not stay because of its watch.
  timer.unref();
  return {
    maxPlanDays: () => Math.round((worst(1)[0]?.planDays ?? 0) * 1000) / 1000,
    worst,
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
