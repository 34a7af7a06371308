import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../db/clock.ts';
import { writeCauses, type Causes } from '../db/command.repository.ts';
import type { Database, Trx } from '../db/database.ts';
import { loadOrganisation } from '../db/organisation.repository.ts';
import {
  lastToldAfter,
  lockRoleWatch,
  moveRoleWatch,
  readRoleWatch,
  termsTurn,
  watchedFollowUps,
  type RoleWatch,
} from '../db/role-watch.repository.ts';
import { changesWithTime } from '../domain/role-changes.ts';
import type { Instant } from '../domain/time.ts';
import { localDay } from '../platform/local-day.ts';
import type { Logger } from '../platform/log.ts';

export interface RoleWatchDependencies {
  db: Database;
  clock: Clock;
  /** Whose days these are. */
  zone: string;
  /** Told after the commit who has something to decide. */
  nudge?: (followUpIds: string[]) => void;
}

/**
 * Terms begin and end on their day without anybody doing anything: a safety representative elected in November takes over at New
 * Year. Whoever changes the lists tells what changes at once; this looks once each plan day for what the day itself has changed.
 * How far it came stands in the record and moves in the transaction that tells, so two workers tell once, and an outage is caught up.
 */
export async function watchRoles(dependencies: RoleWatchDependencies): Promise<string[]> {
  const { db, clock, nudge } = dependencies;
  // Cheap, and asked often; the answer is asked again under the lock.
  if (!isNewDay(dependencies, await readRoleWatch(db), await clock.now(db))) return [];
  const told = await db.transaction().execute((trx) => tellIn(trx, dependencies));
  if (told.length > 0) nudge?.(told);
  return told;
}

function isNewDay({ zone }: RoleWatchDependencies, { lookedAt }: RoleWatch, now: Instant): boolean {
  return localDay(lookedAt, zone) < localDay(now, zone);
}

async function tellIn(trx: Trx, dependencies: RoleWatchDependencies): Promise<string[]> {
  const { clock } = dependencies;
  const before = await lockRoleWatch(trx);
  const now = await clock.now(trx);
  if (!isNewDay(dependencies, before, now)) return [];
  const told = (await termsTurn(trx, before.lookedAt, now)) ? await writeCauses(trx, clock, await handOvers(trx, before, now)) : [];
  await moveRoleWatch(trx, { lookedAt: now, toldAt: await clock.now(trx) });
  return told;
}

async function handOvers(trx: Trx, before: RoleWatch, now: Instant): Promise<Causes[]> {
  const org = await loadOrganisation(trx, now);
  const told = await lastToldAfter(trx, before.toldAt);
  return (await watchedFollowUps(trx)).flatMap(({ followUpId, unitId, startedAt }) => {
    // What somebody has told since counts from there; who holds a role after that is new again.
    const since = (role: string) => told.get(`${followUpId} ${role}`) ?? Math.max(before.lookedAt, startedAt);
    return changesWithTime(org, unitId, since, now).map(({ unitId: _, ...change }): Causes => ({
      followUpId,
      command: { type: 'noteRoleChange', ...change },
    }));
  });
}

export interface RunningRoleWatch {
  stop(): Promise<void>;
}

export function startRoleWatch(dependencies: RoleWatchDependencies & { log: Logger; everyMs: number }): RunningRoleWatch {
  const { log, everyMs } = dependencies;
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const told = await watchRoles(dependencies);
        if (told.length > 0) log.info({ followUps: told.length }, 'roles have changed hands with the day');
      } catch (error) {
        log.warn({ err: error }, 'who holds which role could not be looked at and will be later');
      }
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
