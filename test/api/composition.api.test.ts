import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Context } from '@temporalio/activity';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { startApi, type RunningApi } from '../../api/main.ts';
import { writeClockSetting, openClock } from '../../db/clock.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { JOB_CLIENT, startOidcProvider, type OidcProvider } from '../../local/processes/oidc-provider.ts';
import { newCodecKeys } from '../../platform/codec.ts';
import { connectClient, connectWorker, type TemporalClient } from '../../platform/temporal.ts';
import { startWorker, type RunningWorker } from '../../worker/worker.ts';
import { cycleWorkflowId } from '../../workflows/ids.ts';
import { FILES, PLAN_SOURCE } from '../support/api-world.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const log = pino({ level: 'silent' });
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
const codecKeys = newCodecKeys();
let database: TestDatabase;
let db: Database;
let oidc: OidcProvider;
let api: RunningApi;
let temporal: TemporalClient;
let worker: RunningWorker | undefined;
let cycleId = '';

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  // The plan's 1 August 2023 is now; time then runs as it does.
  await writeClockSetting(db, { realStart: Date.now(), planStart: on(NTNU, '2023-08-01 09:00'), scale: 1 });
  oidc = await startOidcProvider({
    persons: ['coordinator', 'dean'].map((id) => ({ sub: `sub-${id}`, name: id, email: `${id}@example.org` })),
  });
  const settings = { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), codecKeys };
  temporal = await connectClient(settings);
  api = await startApi({
    databaseUrl: database.url,
    temporal: settings,
    issuer: oidc.issuer,
    port: 0,
    services: [{ clientId: JOB_CLIENT, personId: 'register' }],
    limits: { verdictMs: 1500 },
    log,
  });
});
afterAll(async () => {
  await api.close();
  await worker?.stop();
  if (cycleId)
    await temporal.client.workflow
      .getHandle(cycleWorkflowId(cycleId))
      .terminate('end of test')
      .catch(() => undefined);
  await temporal.close();
  await oidc.stop();
  await db.destroy();
  await database.drop();
});

async function call(token: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
}

async function jobToken(): Promise<string> {
  const basic = Buffer.from(`${JOB_CLIENT}:${oidc.clientSecret}`).toString('base64');
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'toarshjul:import' });
  const response = await fetch(`${oidc.issuer}/token`, { method: 'POST', headers: { authorization: `Basic ${basic}` }, body });
  return ((await response.json()) as { access_token: string }).access_token;
}

const ask = (key: string, duty: string) => async () =>
  call(
    await oidc.tokenFor('sub-dean'),
    'POST',
    '/commands',
    { unitId: 'ie', command: { type: 'requestHelp', duty, kind: 'coordinator' } },
    { 'idempotency-key': key },
  );

it('starts a cycle as a workflow; without a worker a command waits in the record and is answered 202', async () => {
  const job = await jobToken();
  const { body: preview } = await call(job, 'POST', '/imports', FILES);
  await call(job, 'POST', `/imports/${String(preview['importId'])}/apply`, {});
  const coordinator = await oidc.tokenFor('sub-coordinator');
  const { body: plan } = await call(coordinator, 'POST', '/plans', { source: PLAN_SOURCE });
  const created = await call(coordinator, 'POST', '/cycles', {
    planKey: plan['key'],
    planVersion: plan['version'],
    mandateReference: 'ephorte 2023/1',
    discussedOn: '2023-06-15',
    privacyNotice: 'https://example.org/personvern',
  });
  cycleId = String(created.body['cycleId']);
  expect((await call(coordinator, 'POST', `/cycles/${cycleId}/start`, {})).status).toBe(201);
  expect((await temporal.client.workflow.getHandle(cycleWorkflowId(cycleId)).describe()).status.name).toBe('RUNNING');

  const answer = await ask('while nobody works', 'P1.losam')();
  expect([answer.status, answer.body['status']]).toEqual([202, 'undecided']);
});

it('answers with the verdict as soon as a worker runs, for the command that waited too', async () => {
  const settings = { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), codecKeys };
  const connection = await connectWorker(settings);
  const post = {
    runPost: async () => {
      await Context.current().sleep(3_600_000);
      return { sent: 0 };
    },
  };
  worker = await startWorker({
    db,
    clock: await openClock(db),
    planAt: (real) => real,
    connection,
    client: temporal.client,
    plans: storedPlans(db),
    namespace: settings.namespace,
    codecKeys,
    post,
    log,
  });
  await expect
    .poll(ask('while nobody works', 'P1.losam'), { timeout: 20_000, interval: 200 })
    .toMatchObject({ status: 200, body: { status: 'accepted' } });
  expect(await ask('with a worker', 'P1.level2Agenda')()).toMatchObject({
    status: 200,
    body: { status: 'accepted', duty: 'P1.level2Agenda' },
  });
});

it('stops when it is told to, and lets go of its port', async () => {
  await api.close();
  await expect(fetch(`${api.url}/v1/health`)).rejects.toThrow();
});
