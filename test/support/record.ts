import { createRecordActivities } from '../../activities/record.activities.ts';
import type { Clock } from '../../db/clock.ts';
import { writeCommand } from '../../db/command.repository.ts';
import { createCycle } from '../../db/cycle.repository.ts';
import { startCycle } from '../../db/cycle-start.repository.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { followUpOfUnit, type FollowUpRow } from '../../db/follow-up.repository.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import { newId } from '../../platform/ids.ts';
import { applyImport, type ImportedUnit } from '../../db/organisation-import.repository.ts';
import { loadOrganisation } from '../../db/organisation.repository.ts';
import { addPlan, storedPlans } from '../../db/plan.repository.ts';
import type { Command } from '../../domain/commands.ts';
import type { Level } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import type { Instant } from '../../domain/time.ts';
import { on } from './play.ts';
import { NTNU } from './plans.ts';
import { createTestDatabase } from './postgres.ts';

/** Plan time that stands still until it is set. */
export class StandingClock implements Clock {
  at: Instant;
  constructor(at: Instant) {
    this.at = at;
  }
  now(): Promise<Instant> {
    return Promise.resolve(this.at);
  }
  realFor(planAt: Instant): number {
    return planAt;
  }
}

export function unit(unitId: string, parentId: string | null, level: Level, isResponseUnit = false): ImportedUnit {
  return { unitId, parentId, level, isResponseUnit, abbreviation: unitId, nameNb: unitId, nameNn: unitId, nameEn: unitId, headcount: 12 };
}

/** An institution, a faculty with two institutes (one with sections) and a department without. */
export const UNITS: ImportedUnit[] = [
  unit('NTNU', null, 1),
  unit('IE', 'NTNU', 2),
  unit('IDI', 'IE', 3, true),
  unit('IMF', 'IE', 3),
  unit('IMF-A', 'IMF', 4, true),
  unit('IMF-B', 'IMF', 4, true),
  unit('ADM', 'NTNU', 2, true),
];

export type Fixture = Awaited<ReturnType<typeof startedCycle>>;

/** A database of its own with the model cycle started over `UNITS`, nothing advanced yet. */
export async function startedCycle(start = '2023-08-01 09:00') {
  const database = await createTestDatabase();
  const db: Database = openDatabase(database.url);
  const clock = new StandingClock(on(NTNU, start));
  await applyIn(db, UNITS, clock.at - 1);
  await addPlan(db, { plan: NTNU, hash: sha256(canonicalJson({ plan: NTNU, texts: {} })), texts: {}, source: 'plan' }, clock.at);
  const org = await loadOrganisation(db, clock.at);
  const { cycle } = await db.transaction().execute((trx) => createCycle(trx, clock, { plan: NTNU, createdBy: 'coordinator' }));
  const input = { cycleId: cycle.cycle_id, startedBy: 'coordinator', plan: NTNU, org };
  await db.transaction().execute((trx) => startCycle(trx, clock, input));
  const nudged: string[][] = [];
  const record = createRecordActivities({ db, clock, plans: storedPlans(db), nudge: (ids) => nudged.push(ids) });

  const followUp = async (unitId: string): Promise<FollowUpRow> => {
    const found = await followUpOfUnit(db, cycle.cycle_id, unitId);
    if (!found) throw new Error(`${unitId} has no follow-up`);
    return found;
  };
  const fixture = {
    url: database.url,
    db,
    clock,
    record,
    nudged,
    cycleId: cycle.cycle_id,
    startInput: input,
    followUp,
    advance: async (unitId: string, commandIds: string[] = []) =>
      record.advanceFollowUp({ followUpId: (await followUp(unitId)).follow_up_id, commandIds }),
    /** Writes the command at its instant without deciding it. */
    write: async (unitId: string, when: string, role: Receiver | 'system', command: Command): Promise<string> => {
      clock.at = on(NTNU, when);
      const { follow_up_id: followUpId } = await followUp(unitId);
      const row = { commandId: newId(), followUpId, actor: { personId: `person-${role}`, roles: [role] }, command };
      await db.transaction().execute((trx) => writeCommand(trx, clock, row));
      return row.commandId;
    },
    send: async (unitId: string, when: string, role: Receiver | 'system', command: Command) => {
      const id = await fixture.write(unitId, when, role, command);
      return (await fixture.advance(unitId, [id])).verdicts[id];
    },
    /** Brings every follow-up to an instant, those that start on the way too. */
    advanceAll: async (when?: string) => {
      if (when !== undefined) clock.at = on(NTNU, when);
      for (let busy = true; busy;) {
        const rows = await db
          .selectFrom('follow_ups')
          .selectAll()
          .where(({ eb, or, exists, selectFrom }) =>
            or([
              eb('next_at', '<=', clock.at),
              exists(selectFrom('commands').whereRef('commands.follow_up_id', '=', 'follow_ups.follow_up_id').where('verdict', 'is', null)),
            ]),
          )
          .where('closed', '=', false)
          .orderBy('follow_up_id')
          .execute();
        for (const row of rows) await record.advanceFollowUp({ followUpId: row.follow_up_id, commandIds: [] });
        busy = rows.length > 0;
      }
    },
    /** ARK has delivered to every response unit, so nothing waits for a report. */
    reportsArrive: async (when: string) => {
      await fixture.advanceAll(when);
      const units = await db.selectFrom('follow_ups').select('unit_id').where('is_response_unit', '=', true).execute();
      const command = { type: 'recordReport' as const, duty: 'P2.report', outcome: 'ownReport' as const, languages: ['nb', 'en'] };
      for (const { unit_id: unitId } of units) await fixture.send(unitId, when, 'coordinator', command);
    },
    counts: async () => ({
      facts: await countOf(db, 'facts'),
      duties: await countOf(db, 'duties'),
      notices: await countOf(db, 'notices'),
      commands: await countOf(db, 'commands'),
    }),
    close: async () => {
      await db.destroy();
      await database.drop();
    },
  };
  return fixture;
}

function applyIn(db: Database, units: ImportedUnit[], at: Instant) {
  return db.transaction().execute((trx) => applyImport(trx, { units }, at));
}

export async function countOf(db: Database, table: 'facts' | 'duties' | 'notices' | 'commands'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}
