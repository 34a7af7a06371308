import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { readFileSync } from 'node:fs';
import { createRecordActivities } from '../../activities/record.activities.ts';
import { createApp } from '../../api/app.ts';
import type { ApiDeps, ApiLimits, EnginePort } from '../../api/deps.ts';
import { createTokenVerifier } from '../../api/plugins/tokens.ts';
import { openDatabase } from '../../db/database.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { API_AUDIENCE, JOB_CLIENT, startOidcProvider, type OidcProvider } from '../../local/processes/oidc-provider.ts';
import { newCodecKeys, parseCodecKeys } from '../../platform/codec.ts';
import { createSeals } from '../../platform/seals.ts';
import { on } from './play.ts';
import { NTNU } from './plans.ts';
import { createTestDatabase } from './postgres.ts';
import { StandingClock } from './record.ts';

const PEOPLE = [
  'rector',
  'coordinator',
  'dean',
  'local-coordinator',
  'head-idi',
  'head-imf',
  'manager-imf-a',
  'vo-idi',
  'vo-imf',
  'deputy',
  'lhvo',
  'hvo',
  'director',
  'local-coordinator-adm',
  'employee',
  'stranger',
  'new-head',
];
const LANGUAGES: Record<string, string> = { 'head-imf': 'en', 'vo-idi': 'nn' };

export const FILES = {
  organisation: [
    'unitId,parentId,level,isResponseUnit,abbreviation,nameNb,nameNn,nameEn,headcount',
    'ntnu,,1,false,NTNU,Universitetet,Universitetet,The university,400',
    'ie,ntnu,2,false,IE,Fakultetet,Fakultetet,The faculty,120',
    'idi,ie,3,true,IDI,Institutt for data,Institutt for data,Computer science,80',
    'imf,ie,3,false,IMF,Institutt for matte,Institutt for matte,Mathematics,40',
    'imf-a,imf,4,true,IMF-A,Seksjon A,Seksjon A,Section A,20',
    'adm,ntnu,2,true,ADM,Administrasjonen,Administrasjonen,The administration,60',
  ].join('\n'),
  people: [
    'personId,sub,name,email,language',
    ...PEOPLE.map((id) => `${id},sub-${id},Prøve ${id},${id}@example.org,${LANGUAGES[id] ?? 'nb'}`),
  ].join('\n'),
  assignments: [
    'personId,unitId,role,from,to,kind',
    'rector,ntnu,institutionLeader,2020-01-01,,ordinary',
    'coordinator,ntnu,coordinator,2020-01-01,,ordinary',
    'hvo,ntnu,seniorSafetyRepresentative,2023-01-01,2026-12-31,elected',
    'dean,ie,level2Leader,2020-01-01,,ordinary',
    'local-coordinator,ie,localCoordinator,2020-01-01,,ordinary',
    'lhvo,ie,localSeniorSafetyRepresentative,2023-01-01,2026-12-31,elected',
    'deputy,ie,deputySafetyRepresentative,2023-01-01,2026-12-31,elected',
    'head-idi,idi,level3Leader,2020-01-01,,ordinary',
    'head-imf,imf,level3Leader,2020-01-01,,ordinary',
    'manager-imf-a,imf-a,unitManager,2020-01-01,,ordinary',
    'vo-idi,idi,safetyRepresentative,2023-01-01,2026-12-31,elected',
    'vo-imf,imf,safetyRepresentative,2023-01-01,2026-12-31,elected',
    'director,adm,level2Leader,2020-01-01,,ordinary',
    'local-coordinator-adm,adm,localCoordinator,2020-01-01,,ordinary',
    'employee,idi,employee,2020-01-01,,ordinary',
  ].join('\n'),
};

export const PLAN_SOURCE = readFileSync('plans/ntnu-ark-2023-2025.yaml', 'utf8');

export type World = Awaited<ReturnType<typeof apiWorld>>;
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';
/** Where browsers believe the API to be; see test/support/browser.ts. */
export const PUBLIC_URL = 'https://hjul.example.org';

export function browserSettings({ issuer, clientId, clientSecret }: OidcProvider): NonNullable<ApiDeps['browser']> {
  return { issuer, clientId, clientSecret, publicUrl: PUBLIC_URL, sessionSecret: 'a secret of at least thirty-two characters' };
}

/** A fixture that fails says so at once. */
function good(response: LightMyRequestResponse): LightMyRequestResponse {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response;
}

/** The API on a database of its own, real tokens, and the record's own advance in the place of the engine. */
export async function apiWorld(
  options: {
    at?: string;
    /** Who can sign in besides the people of the tests. */
    people?: readonly string[];
    limits?: Partial<ApiLimits>;
    engine?: Partial<EnginePort>;
    log?: ApiDeps['log'];
    webFiles?: string;
    /** Where a real browser finds the API. */
    publicUrl?: string;
    browser?: Partial<NonNullable<ApiDeps['browser']>> | null;
  } = {},
) {
  const { publicUrl = PUBLIC_URL } = options;
  const database = await createTestDatabase();
  const db = openDatabase(database.url);
  const oidc = await startOidcProvider({
    persons: [...new Set([...PEOPLE, 'nobody', ...(options.people ?? [])])].map((id) => ({
      sub: `sub-${id}`,
      name: id,
      email: `${id}@example.org`,
    })),
    redirectUris: [`${publicUrl}/sign-in/callback`],
    postLogoutRedirectUris: [`${publicUrl}/`],
  });
  const clock = new StandingClock(on(NTNU, options.at ?? '2023-08-01 09:00'));
  const record = createRecordActivities({ db, clock, plans: storedPlans(db) });
  const launched: string[] = [];
  const advanceAll = async (): Promise<void> => {
    for (let busy = true; busy;) {
      const { rows } = await due();
      for (const { follow_up_id: followUpId } of rows) await record.advanceFollowUp({ followUpId, commandIds: [] });
      busy = rows.length > 0;
    }
  };
  const due = async () => ({
    rows: await db
      .selectFrom('follow_ups')
      .select('follow_up_id')
      .where('closed', '=', false)
      .where(({ eb, or, exists, selectFrom }) =>
        or([
          eb('next_at', '<=', clock.at),
          exists(selectFrom('commands').whereRef('commands.follow_up_id', '=', 'follow_ups.follow_up_id').where('verdict', 'is', null)),
        ]),
      )
      .orderBy('follow_up_id')
      .execute(),
  });
  const engine: EnginePort = {
    submit: async (followUpId, commandId) => {
      await record.advanceFollowUp({ followUpId, commandIds: [commandId] });
      await advanceAll();
    },
    nudge: () => advanceAll(),
    launchCycle: async (cycleId) => {
      launched.push(cycleId);
      await advanceAll();
    },
    recheckCycle: () => Promise.resolve(),
    ...options.engine,
  };
  const deps: ApiDeps = {
    db,
    clock,
    engine,
    seals: createSeals(parseCodecKeys(newCodecKeys())),
    tokens: createTokenVerifier({ issuer: oidc.issuer, audience: API_AUDIENCE }),
    services: [{ clientId: JOB_CLIENT, personId: 'register' }],
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.log ? { log: options.log } : {}),
    ...(options.webFiles === undefined ? {} : { webFiles: options.webFiles }),
    ...(options.browser === null ? {} : { browser: { ...browserSettings(oidc), publicUrl, ...options.browser } }),
  };
  const app = await createApp(deps);

  const request = async (
    bearer: string | null,
    method: Method,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> => {
    const authorization: Record<string, string> = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    const inject: InjectOptions = { method, url: `/v1${url}`, headers: { ...authorization, ...headers } };
    if (body !== undefined) inject.payload = body as NonNullable<InjectOptions['payload']>;
    return app.inject(inject);
  };
  const as = (person: string) => {
    const send = async (method: Method, url: string, body?: unknown, headers?: Record<string, string>) =>
      request(await oidc.tokenFor(`sub-${person}`), method, url, body, headers);
    return {
      get: (url: string, headers?: Record<string, string>) => send('GET', url, undefined, headers),
      post: (url: string, body: unknown = {}, headers?: Record<string, string>) => send('POST', url, body, headers),
      patch: (url: string, body: unknown) => send('PATCH', url, body),
      put: (url: string, body: unknown) => send('PUT', url, body),
    };
  };
  const machineToken = async (scope = 'toarshjul:import'): Promise<string> => {
    const basic = Buffer.from(`${JOB_CLIENT}:${oidc.clientSecret}`).toString('base64');
    const response = await fetch(`${oidc.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope === '' ? {} : { scope }) }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };

  const world = {
    db,
    clock,
    app,
    deps,
    oidc,
    launched,
    as,
    request,
    machineToken,
    advanceAll,
    at: (when: string) => {
      clock.at = on(NTNU, when);
    },
    /** Imports as the register's own client, the first time there is nobody else. */
    importAll: async (files: Partial<typeof FILES> = {}): Promise<void> => {
      const token = await machineToken();
      const preview = good(await request(token, 'POST', '/imports', { ...FILES, ...files }));
      good(await request(token, 'POST', `/imports/${preview.json<{ importId: string }>().importId}/apply`, {}));
    },
    createCycle: async (): Promise<string> => {
      const plan = good(await as('coordinator').post('/plans', { source: PLAN_SOURCE }));
      const { key, version } = plan.json<{ key: string; version: number }>();
      const cycle = await as('coordinator').post('/cycles', {
        planKey: key,
        planVersion: version,
        mandateReference: 'ephorte 2023/1',
        discussedOn: '2023-06-15',
        privacyNotice: 'https://example.org/personvern',
      });
      return cycle.json<{ cycleId: string }>().cycleId;
    },
    /** Organisation, plan and a cycle that has started. */
    start: async (): Promise<string> => {
      await world.importAll();
      const cycleId = await world.createCycle();
      good(await as('coordinator').post(`/cycles/${cycleId}/start`));
      return cycleId;
    },
    /** Sends a command with a key of its own. */
    command: (person: string, unitId: string, command: object, extra: { key?: string; sawRevision?: number } = {}) =>
      as(person).post(
        '/commands',
        { unitId, command, ...(extra.sawRevision === undefined ? {} : { sawRevision: extra.sawRevision }) },
        { 'idempotency-key': extra.key ?? crypto.randomUUID() },
      ),
    /** The response-unit lists of both institutes and the administration, sent and confirmed. */
    confirmLists: async () => {
      const lists = [
        ['head-idi', 'idi', ['idi'], 'local-coordinator'],
        ['head-imf', 'imf', ['imf-a'], 'local-coordinator'],
        ['director', 'adm', ['adm'], 'local-coordinator-adm'],
      ] as const;
      for (const [head, unitId, units, confirmer] of lists) {
        await world.command(head, unitId, { type: 'sendResponseUnits', duty: 'P1.responseUnitList', units });
        await world.command(confirmer, unitId, { type: 'confirmResponseUnits', duty: 'P1.responseUnitList', units });
      }
    },
    /** ARK has delivered to every response unit, so nothing waits for a report. */
    reportsArrive: async () => {
      for (const unitId of ['idi', 'imf-a', 'adm']) {
        const command = { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb', 'en'] };
        good(await world.command('coordinator', unitId, command));
      }
    },
    close: async () => {
      await app.close();
      await oidc.stop();
      await db.destroy();
      await database.drop();
    },
  };
  return world;
}
