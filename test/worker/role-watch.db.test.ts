import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../db/clock.ts';
import { SYSTEM, writeCauses } from '../../db/command.repository.ts';
import { openDatabase } from '../../db/database.ts';
import { applyImport } from '../../db/organisation-import.repository.ts';
import { readRoleWatch } from '../../db/role-watch.repository.ts';
import { divide } from '../../db/safety-division.repository.ts';
import type { Assignment, AssignmentKind } from '../../domain/organisation.ts';
import type { Role } from '../../domain/roles.ts';
import { watchRoles } from '../../worker/role-watch.ts';
import { HOME_ZONE } from '../../platform/local-day.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

const START = '2024-11-20 09:00';
const NEW_YEAR = '2025-01-01 00:00';
const PEOPLE = ['anna', 'bo', 'cecilie', 'dag', 'eva'];

let cycle: Fixture;
beforeEach(async () => {
  cycle = await startedCycle(START);
  await cycle.advanceAll();
  const persons = PEOPLE.map((id) => ({ person_id: id, sub: null, name: id, email: `${id}@example.org`, language: 'nb' as const }));
  await cycle.db.transaction().execute((trx) => applyImport(trx, { persons }, cycle.clock.at));
});
afterEach(() => cycle.close());

type Term = [personId: string, role: Role, from: string, until?: string | undefined, kind?: AssignmentKind, unitId?: string];

/** The lists as they stand from now on; `until` is the first instant that is not in the term any more. */
async function holders(...terms: Term[]): Promise<void> {
  const assignments = terms.map(([personId, role, from, until, kind = 'elected', unitId = 'IDI']): Assignment => {
    return { personId, unitId, role, kind, from: on(NTNU, from), to: until === undefined ? null : on(NTNU, until) };
  });
  await cycle.db.transaction().execute((trx) => applyImport(trx, { assignments }, cycle.clock.at));
}

const look = (when: string, ports: Partial<Parameters<typeof watchRoles>[0]> = {}) => {
  cycle.clock.at = on(NTNU, when);
  return watchRoles({ db: cycle.db, clock: cycle.clock, zone: HOME_ZONE, ...ports });
};

/** What an import tells about what it changes itself. */
async function importTells(unitId: string, role: Role, when: string): Promise<void> {
  cycle.clock.at = on(NTNU, when);
  const { follow_up_id: followUpId } = await cycle.followUp(unitId);
  const causes = [{ followUpId, command: { type: 'noteRoleChange' as const, role, vacant: false } }];
  await cycle.db.transaction().execute((trx) => writeCauses(trx, cycle.clock, causes, SYSTEM));
}

/** `unit day role`, in the order told. */
async function told(): Promise<string[]> {
  const rows = await cycle.db
    .selectFrom('commands')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'commands.follow_up_id')
    .select(['unit_id', 'received_at', 'command'])
    .orderBy('received_at')
    .orderBy('unit_id')
    .execute();
  const day = (at: number) => NTNU.days.findLast((one) => one.startsAt <= at)!.date;
  return rows.flatMap(({ unit_id: unit, received_at: at, command }) =>
    command.type === 'noteRoleChange' ? [`${unit} ${day(at)} ${command.role}${command.vacant ? ' vacant' : ''}`] : [],
  );
}

describe('the watch over roles', () => {
  it('[E11] tells of the New Year election on its own day, to every unit of the safety area, once', async () => {
    await holders(
      ['anna', 'safetyRepresentative', START, NEW_YEAR, 'elected', 'IE'],
      ['bo', 'safetyRepresentative', NEW_YEAR, undefined, 'elected', 'IE'],
      ['cecilie', 'safetyRepresentative', START, undefined, 'elected', 'IMF'],
    );
    await look('2024-12-30 07:00');
    await look('2024-12-31 23:59');
    expect(await told()).toEqual([]);
    const area = [await cycle.followUp('IDI'), await cycle.followUp('IE')].map((row) => row.follow_up_id).sort();
    expect((await look('2025-01-01 00:01')).sort()).toEqual(area);
    await look('2025-01-01 12:00');
    await look('2025-01-02 00:01');
    expect(await told()).toEqual(['IDI 2025-01-01 safetyRepresentative', 'IE 2025-01-01 safetyRepresentative']);

    await cycle.advanceAll();
    const notices = await cycle.db.selectFrom('notices').select(['step', 'role', 'urgency']).where('step', '=', 'handOver').execute();
    expect(notices).toEqual(Array(2).fill({ step: 'handOver', role: 'safetyRepresentative', urgency: 'now' }));
  });

  it('tells when a unit left to the deputy comes back by its day, though no term of office turns', async () => {
    await holders(['anna', 'safetyRepresentative', START], ['bo', 'deputySafetyRepresentative', START]);
    await look('2024-11-30 07:00');
    const [at, to] = [on(NTNU, '2024-12-02 00:00'), on(NTNU, '2025-02-01 00:00')];
    await cycle.db.transaction().execute((trx) => divide(trx, { unitId: 'IDI', personId: 'bo', givenBy: 'anna', at, to }));
    await look('2024-12-03 07:00');
    await look('2025-01-31 23:59');
    const given = ['IDI 2024-12-03 safetyRepresentative'];
    expect(await told()).toEqual(given);
    await look('2025-02-01 00:01');
    expect(await told()).toEqual([...given, 'IDI 2025-02-01 safetyRepresentative']);
  });

  it('two workers that look at the same moment tell once', async () => {
    await holders(['anna', 'safetyRepresentative', START, NEW_YEAR], ['bo', 'safetyRepresentative', NEW_YEAR]);
    await look('2024-12-30 07:00');
    const others = Array.from({ length: 4 }, () => openDatabase(cycle.url));
    try {
      const answers = await Promise.all(others.map((db) => look('2025-01-01 00:01', { db })));
      expect(answers.filter((ids) => ids.length > 0)).toHaveLength(1);
    } finally {
      await Promise.all(others.map((db) => db.destroy()));
    }
    expect(await told()).toEqual(['IDI 2025-01-01 safetyRepresentative']);
  });

  it('after an outage says who is in office now, not who was in between', async () => {
    await holders(
      ['anna', 'safetyRepresentative', START, '2024-12-10 00:00'],
      ['bo', 'safetyRepresentative', '2024-12-10 00:00', NEW_YEAR],
      ['cecilie', 'safetyRepresentative', NEW_YEAR],
      ['dag', 'unitManager', START, undefined, 'ordinary'],
      ['eva', 'actingManager', '2024-12-10 00:00', '2024-12-20 00:00', 'acting'],
    );
    await look('2024-12-01 07:00');
    await look('2025-01-20 10:00');
    // The acting manager came and went meanwhile: nobody takes over anything.
    expect(await told()).toEqual(['IDI 2025-01-20 safetyRepresentative']);
  });

  it('says nothing of what an import has told already, and tells what comes after it', async () => {
    await holders(['anna', 'unitManager', START, undefined, 'ordinary']);
    await look('2024-12-01 07:00');
    cycle.clock.at = on(NTNU, '2024-12-03 10:00');
    await holders(
      ['bo', 'unitManager', '2024-12-03 10:00', '2024-12-04 00:00', 'ordinary'],
      ['cecilie', 'unitManager', '2024-12-04 00:00', undefined, 'ordinary'],
    );
    await importTells('IDI', 'unitManager', '2024-12-03 10:00');
    await look('2024-12-04 00:01');
    await look('2024-12-05 00:01');
    expect(await told()).toEqual(['IDI 2024-12-03 unitManager', 'IDI 2024-12-04 unitManager']);
  });

  it('a post that nobody is to take over is told as vacant, one held over or won again is not told', async () => {
    await holders(
      ['anna', 'unitManager', START, '2024-12-05 00:00', 'ordinary'],
      ['eva', 'level2Leader', START, undefined, 'ordinary', 'IE'],
      ['bo', 'safetyRepresentative', START, '2024-12-05 00:00'],
      ['cecilie', 'safetyRepresentative', START, '2024-12-05 00:00', 'elected', 'IMF'],
      ['cecilie', 'safetyRepresentative', '2024-12-05 00:00', undefined, 'elected', 'IMF'],
    );
    await look('2024-12-04 07:00');
    await look('2024-12-05 00:01');
    expect(await told()).toEqual(['IDI 2024-12-05 unitManager vacant']);
  });

  it('does not tell a unit of what was so before its follow-up began, nor one that is closed', async () => {
    await holders(
      ['anna', 'safetyRepresentative', START, NEW_YEAR],
      ['bo', 'safetyRepresentative', NEW_YEAR],
      ['dag', 'level2Leader', '2023-08-02', undefined, 'ordinary', 'ADM'],
    );
    const { follow_up_id: closed } = await cycle.followUp('IDI');
    await cycle.db.updateTable('follow_ups').set({ closed: true }).where('follow_up_id', '=', closed).execute();
    // Nobody has ever looked: only what changed since the cycle's own start counts.
    await look('2025-01-01 00:01');
    expect(await told()).toEqual([]);
  });

  it('has not looked when it could not tell', async () => {
    await holders(['anna', 'safetyRepresentative', START, NEW_YEAR], ['bo', 'safetyRepresentative', NEW_YEAR]);
    await look('2024-12-30 07:00');
    const before = await readRoleWatch(cycle.db);
    let asked = 0;
    const failing: Clock = {
      now: () => {
        asked += 1;
        return asked === 4 ? Promise.reject(new Error('the connection was lost')) : cycle.clock.now();
      },
      realFor: (at) => at,
    };
    await expect(look('2025-01-01 00:01', { clock: failing })).rejects.toThrow('the connection was lost');
    expect(await readRoleWatch(cycle.db)).toEqual(before);
    expect(await told()).toEqual([]);
    await look('2025-01-01 00:02');
    expect(await told()).toEqual(['IDI 2025-01-01 safetyRepresentative']);
  });
});
