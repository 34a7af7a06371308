import type { AddressInfo } from 'node:net';
import { openClock } from '../db/clock.ts';
import { openDatabase } from '../db/database.ts';
import type { ArchiveSettings } from '../platform/archive-settings.ts';
import { parseCodecKeys } from '../platform/codec.ts';
import { createLogger, type Logger } from '../platform/log.ts';
import { createSeals } from '../platform/seals.ts';
import { connectClient } from '../platform/temporal.ts';
import { createApp } from './app.ts';
import type { ApiLimits, ServiceClient } from './deps.ts';
import { temporalEngine } from './engine.ts';
import { createTokenVerifier } from './plugins/tokens.ts';
import type { BrowserSettings } from './sign-in/browser-sign-in.ts';

/** What access tokens for this API are made for. */
export const API_AUDIENCE = 'urn:toarshjul:api';

export interface ApiSettings {
  databaseUrl: string;
  temporal: { address: string; namespace: string; codecKeys: string };
  issuer: string;
  audience?: string;
  publicUrl?: string;
  /** How people sign in with a browser; absent: bearer tokens only. */
  browser?: Omit<BrowserSettings, 'issuer'>;
  host?: string;
  /** 0: any free port. */
  port: number;
  services?: readonly ServiceClient[];
  archive?: ArchiveSettings;
  limits?: Partial<ApiLimits>;
  log?: Logger;
}

export interface RunningApi {
  url: string;
  /** Lets requests that are under way finish, then closes what they used. */
  close(): Promise<void>;
}

/** Puts the API together and listens. A Temporal server that is away delays nothing: commands wait in the record. */
export async function startApi(settings: ApiSettings): Promise<RunningApi> {
  const log = settings.log ?? createLogger({ part: 'api' });
  const db = openDatabase(settings.databaseUrl, {
    maxConnections: 20,
    applicationName: 'toarshjul-api',
    onError: (error) => {
      log.warn({ err: error }, 'an idle database connection was lost');
    },
  });
  const temporal = await connectClient(settings.temporal, { lazy: true });
  const engine = temporalEngine(temporal.client, db);
  const closeAll = async (): Promise<void> => {
    await engine.close();
    await temporal.close();
    await db.destroy();
  };
  try {
    const app = await createApp({
      db,
      clock: await openClock(db),
      engine,
      seals: createSeals(parseCodecKeys(settings.temporal.codecKeys)),
      tokens: createTokenVerifier({ issuer: settings.issuer, audience: settings.audience ?? API_AUDIENCE }),
      log,
      ...(settings.archive ? { archive: settings.archive } : {}),
      ...(settings.limits ? { limits: settings.limits } : {}),
      ...(settings.services ? { services: settings.services } : {}),
      ...(settings.publicUrl ? { publicUrl: settings.publicUrl } : {}),
      ...(settings.browser ? { browser: { ...settings.browser, issuer: settings.issuer } } : {}),
    });
    const host = settings.host ?? '127.0.0.1';
    await app.listen({ host, port: settings.port });
    const { port } = app.server.address() as AddressInfo;
    return {
      url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
      close: async () => {
        await app.close();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
