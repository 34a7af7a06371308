import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { httpArchive } from '../../activities/archive-http.ts';
import { manualArchive } from '../../activities/archive-manual.ts';
import { withCodes } from '../../activities/with-codes.ts';
import { receive } from '../../db/archive-receipt.repository.ts';
import { forgetLooks } from '../../db/archive.repository.ts';
import type { DeliveryState } from '../../domain/archive.ts';
import { createLogger } from '../../platform/log.ts';
import { watchDeliveries } from '../../worker/archive-watch.ts';
import { deliveryWorkflowId, TASK_QUEUES } from '../../workflows/ids.ts';
import { ArchiveServer } from '../support/archive-server.ts';
import { archiveBench } from '../support/archive.ts';
import { DAY } from '../support/follow-up-run.ts';
import { startedCycle, type Fixture } from '../support/record.ts';
import { createTestWorker, startTimeSkipping } from '../support/temporal.ts';

const log = createLogger({ part: 'test', level: 'silent' });
const taskQueue = `archive-test-${randomUUID()}`;
let env: TestWorkflowEnvironment;
let fixture: Fixture;
let server: ArchiveServer;
let bench: ReturnType<typeof archiveBench>;
let stopWorkers: () => Promise<void>;
beforeAll(async () => {
  env = await startTimeSkipping();
  // The same workers for all: a task that went to one that has just stopped would come back only when its time is out.
  const deliver = (input: { deliveryId: string }) => bench.activities.deliver(input);
  const workers = [
    await createTestWorker(env, {}, { taskQueue }),
    await createTestWorker(env, withCodes(log, { deliver }), { taskQueue: TASK_QUEUES.archive }),
  ];
  const running = workers.map((worker) => worker.run());
  stopWorkers = async () => {
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
  };
});
afterAll(async () => {
  await stopWorkers();
  await env.teardown();
});
beforeEach(async () => {
  fixture = await startedCycle();
  await fixture.advanceAll();
  server = await new ArchiveServer().start();
  bench = archiveBench(
    fixture,
    new Map([
      ['http', httpArchive({ system: 'http', url: server.url, timeoutMs: 150 })],
      ['manual', manualArchive()],
    ]),
  );
});
afterEach(async () => {
  await server.stop();
  await fixture.close();
});

/** What links the record to the workflows, as a worker does it every few seconds. */
const watch = () => watchDeliveries({ db: fixture.db, clock: fixture.clock, client: env.client, log, taskQueue });
const handle = (deliveryId: string) => env.client.workflow.getHandle(deliveryWorkflowId(deliveryId));
const state = async (deliveryId: string) => (await bench.row(deliveryId)).state;
/** Until the workflow has looked and come to this; the server's clock stands meanwhile. */
const comesTo = (deliveryId: string, expected: DeliveryState) =>
  expect
    .poll(
      async () => {
        const row = await bench.row(deliveryId);
        if ((row.looked_at ?? 0) < row.changed_at) return 'not looked at';
        const { raw } = await handle(deliveryId).describe();
        return raw.pendingActivities?.length === 0 ? row.state : 'still looking';
      },
      { timeout: 20_000 },
    )
    .toBe(expected);

const eventsOf = async (handle: { fetchHistory(): Promise<{ events?: unknown[] | null }> }) =>
  (await handle.fetchHistory()).events?.length ?? 0;

describe('a delivery to the archive', () => {
  it('[NT-026] waits for weeks for the case folder, and goes as soon as it is there', async () => {
    const id = await bench.owe();
    expect(await watch()).toMatchObject({ nudged: 1 });
    await comesTo(id, 'waitingForCase');
    expect(await watch()).toMatchObject({ nudged: 0 });
    await env.sleep(30 * DAY);
    await bench.folder();
    expect(await watch()).toMatchObject({ nudged: 1 });
    await handle(id).result();
    expect(await state(id)).toBe('archived');
    expect(server.stored).toHaveLength(1);
    expect(await eventsOf(handle(id))).toBeLessThan(25);
  });

  it('[E99] outlasts an archive that is down for days, asked every five minutes, with a short history', async () => {
    await bench.folder();
    const id = await bench.owe();
    server.away = true;
    await watch();
    await env.sleep(2 * DAY);
    expect(await state(id)).toBe('waitingForArchive');
    expect((await bench.row(id)).attempts).toBeGreaterThan((2 * 24 * 60) / 5 - 10);
    server.away = false;
    await handle(id).result();
    expect(server.stored.map(({ key }) => key)).toEqual([id]);
    expect(await state(id)).toBe('archived');
    expect(await eventsOf(handle(id))).toBeLessThan(15);
  });

  it('refused by the archive waits for people and goes when they have mended it', async () => {
    await bench.folder({ case_id: '2023/999' });
    const id = await bench.owe();
    await watch();
    await comesTo(id, 'refused');
    await bench.folder();
    await watch();
    await handle(id).result();
    expect(await bench.row(id)).toMatchObject({ state: 'archived', case_id: '2023/100', problem: null });
  });

  it('filed by hand ends when somebody has entered the number', async () => {
    await bench.folder({ system: 'manual' });
    const id = await bench.owe();
    await watch();
    await comesTo(id, 'waitingForArchive');
    const receipt = { system: 'manual', caseId: '2023/100', journalNumber: '4' };
    await fixture.db.transaction().execute((trx) => receive(trx, fixture.clock, id, receipt, 'archivist'));
    await watch();
    await handle(id).result();
    expect(await bench.row(id)).toMatchObject({ journal_number: '4', archived_by: 'archivist' });
  });

  it('is taken up again when Temporal has lost it', async () => {
    const id = await bench.owe();
    await watch();
    await comesTo(id, 'waitingForCase');
    await handle(id).terminate();
    await forgetLooks(fixture.db);
    await bench.folder();
    await watch();
    await handle(id).result();
    expect(await state(id)).toBe('archived');
    expect(server.stored).toHaveLength(1);
  });

  it('[E99] that is late is told once, by a command to its follow-up', async () => {
    const id = await bench.owe();
    expect(await watch()).toMatchObject({ late: 0 });
    // While its workflow looks at it, whoever tells of it leaves it for the next time.
    await comesTo(id, 'waitingForCase');
    fixture.clock.at += 2 * DAY;
    expect(await watch()).toMatchObject({ late: 1 });
    expect(await watch()).toMatchObject({ late: 0 });
    const { follow_up_id: followUpId, duty } = await bench.row(id);
    const rows = await fixture.db.selectFrom('commands').select('command').where('follow_up_id', '=', followUpId).execute();
    expect(rows.filter(({ command }) => command.type === 'noteArchiveLate')).toEqual([{ command: { type: 'noteArchiveLate', duty } }]);
  });

  it('[E99] that is late but can be told nobody is not noted as told, and keeps no other one from being told', async () => {
    const [bundle, closed, open] = [await bench.owe(), await bench.owe(), await bench.owe()];
    await watch();
    for (const id of [bundle, closed, open]) await comesTo(id, 'waitingForCase');
    const deliveries = fixture.db.withTables<{ archive_deliveries: { delivery_id: string; duty: string | null; follow_up_id: string } }>();
    await deliveries.updateTable('archive_deliveries').set({ duty: null }).where('delivery_id', '=', bundle).execute();
    const { follow_up_id: elsewhere } = await fixture.followUp('IE');
    await deliveries.updateTable('archive_deliveries').set({ follow_up_id: elsewhere }).where('delivery_id', '=', closed).execute();
    await fixture.db.updateTable('follow_ups').set({ closed: true }).where('follow_up_id', '=', elsewhere).execute();
    fixture.clock.at += 2 * DAY;
    expect(await watch()).toMatchObject({ late: 1 });
    const told = async (id: string) => (await bench.row(id)).late_told_at;
    expect([await told(bundle), await told(closed)]).toEqual([null, null]);
    expect(await told(open)).toBe(fixture.clock.at);
    const commands = await fixture.db.selectFrom('commands').select('command').where('follow_up_id', '=', elsewhere).execute();
    expect(commands.filter(({ command }) => command.type === 'noteArchiveLate')).toEqual([]);
  });
});
