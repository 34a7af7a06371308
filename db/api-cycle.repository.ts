import type { CycleRow } from './cycle.repository.ts';
import type { Database, Trx } from './database.ts';

/** What is told before the start can be changed until then; what is left out stays. */
export async function setPreparation(
  db: Database,
  cycleId: string,
  {
    mandateReference,
    discussedOn,
    privacyNotice,
  }: { mandateReference?: string | undefined; discussedOn?: string | undefined; privacyNotice?: string | undefined },
): Promise<CycleRow | undefined> {
  return db
    .updateTable('cycles')
    .set({
      ...(mandateReference === undefined ? {} : { mandate_reference: mandateReference }),
      ...(discussedOn === undefined ? {} : { discussed_on: discussedOn }),
      ...(privacyNotice === undefined ? {} : { privacy_notice: privacyNotice }),
    })
    .where('cycle_id', '=', cycleId)
    .where('started_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** Of two who start a cycle at once, the second waits and then sees the first. */
export function lockCycle(trx: Trx, cycleId: string): Promise<CycleRow | undefined> {
  return trx.selectFrom('cycles').selectAll().where('cycle_id', '=', cycleId).forUpdate().executeTakeFirst();
}

export async function countFollowUps(db: Database, cycleId: string): Promise<number> {
  const row = await db
    .selectFrom('follow_ups')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('cycle_id', '=', cycleId)
    .executeTakeFirstOrThrow();
  return row.n;
}

export interface StatusRow {
  unitId: string;
  level: 1 | 2 | 3 | 4;
  phase: string;
  dutyKey: string;
  status: string;
  n: number;
}

/** Where the duties of some units stand now; a measure counts under its common key. */
export async function statusOfUnits(db: Database, cycleId: string, unitIds: readonly string[]): Promise<StatusRow[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('duties')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'duties.follow_up_id')
    .select([
      'follow_ups.unit_id as unitId',
      'follow_ups.level',
      'duties.phase',
      'duties.key',
      'duties.status',
      ({ fn }) => fn.countAll<number>().as('n'),
    ])
    .where('follow_ups.cycle_id', '=', cycleId)
    .where('follow_ups.unit_id', 'in', unitIds)
    .groupBy(['follow_ups.unit_id', 'follow_ups.level', 'duties.phase', 'duties.key', 'duties.status'])
    .execute();
  return rows.map(({ key, ...row }) => ({ ...row, dutyKey: key.split('/')[0] ?? key }));
}
