import { Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeliveryView } from '../../api/schemas/archive.schema.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { dataConverter, newCodecKeys } from '../../platform/codec.ts';
import { createLogger } from '../../platform/log.ts';
import { startWorker, type RunningWorker } from '../../worker/worker.ts';
import { deliveryWorkflowId } from '../../workflows/ids.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';
import { startDevServer } from '../support/temporal.ts';

const FORM = 'P1.preparationForm';
const codecKeys = newCodecKeys();
let env: TestWorkflowEnvironment;
let world: World;
let worker: RunningWorker;
beforeAll(async () => {
  env = await startDevServer(dataConverter(codecKeys));
  world = await apiWorld();
  await world.importAll({ assignments: `${FILES.assignments}\nstranger,ntnu,archivist,2020-01-01,,ordinary` });
  await world.as('coordinator').post(`/cycles/${await world.createCycle()}/start`);
  await world.confirmLists();
  world.at('2023-10-02 10:00');
  await world.advanceAll();
  worker = await startWorker({
    db: world.db,
    clock: world.clock,
    planAt: (real) => real,
    connection: env.nativeConnection,
    client: env.client,
    plans: storedPlans(world.db),
    namespace: env.namespace ?? 'default',
    codecKeys,
    post: {
      runPost: () =>
        Context.current()
          .sleep(3_600_000)
          .then(() => ({ sent: 0 })),
    },
    log: createLogger({ part: 'test', level: 'silent' }),
    archiveEveryMs: 100,
  });
});
afterAll(async () => {
  await worker.stop();
  await world.close();
  await env.teardown();
});

/** The preparation form of IDI, handed in and answered. */
async function handIn(): Promise<void> {
  const unit = world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi');
  const { follow_up_id: followUpId } = await unit.executeTakeFirstOrThrow();
  const stored = await world.as('head-idi').post('/documents', { followUpId, duty: FORM, kind: 'form', content: filledIn('preparation') });
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  await world.command('head-idi', 'idi', { type: 'submitForm', duty: FORM, documentId, hash, external: false });
  await world.command('vo-idi', 'idi', { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash });
}

it('[NT-025][NT-026] a running worker takes a form from the answer to the receipt, waiting for people where it must', async () => {
  await handIn();
  const archivist = world.as('stranger');
  const delivery = async () => (await archivist.get('/archive/deliveries')).json<{ deliveries: DeliveryView[] }>().deliveries[0];
  const { deliveryId } = (await delivery())!;
  const handle = env.client.workflow.getHandle(deliveryWorkflowId(deliveryId));
  const status = async () => (await handle.describe()).status.name;
  await expect.poll(status, { timeout: 20_000 }).toBe('RUNNING');

  const { cycle_id: cycleId } = await world.db.selectFrom('cycles').select('cycle_id').executeTakeFirstOrThrow();
  await archivist.put(`/cycles/${cycleId}/case-folders/idi`, { caseId: '2023/4711' });
  await expect.poll(async () => (await delivery())?.state, { timeout: 20_000 }).toBe('waitingForArchive');

  await archivist.post(`/archive/deliveries/${deliveryId}/receipt`, { journalNumber: '17' });
  await handle.result();
  expect(await status()).toBe('COMPLETED');
  expect(await delivery()).toMatchObject({ state: 'archived', caseId: '2023/4711', journalNumber: '17' });
});
