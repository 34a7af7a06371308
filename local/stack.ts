import { join } from 'node:path';
import { writeAnchor } from '../db/anchor.ts';
import { openClock, writeClockSetting, type Clock } from '../db/clock.ts';
import { HOME_ZONE, localDay } from '../platform/local-day.ts';
import { openDatabase, type Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import type { ClockSetting } from '../platform/clock.ts';
import { lockFolder } from '../platform/folder-lock.ts';
import { holdPort } from '../platform/free-port.ts';
import { dataFolder, emptyFolder, localKeys, type DataFolder } from './data-folder.ts';
import { mustBeFree, type StackPorts } from './given-ports.ts';
import { startProduct, type Product } from './product.ts';
import { untilApiAnswers, untilWorkerPolls } from './readiness.ts';
import { startMailCatcher, type MailCatcher } from './processes/mail-catcher.ts';
import { JOB_CLIENT, startOidcProvider, type LocalPerson, type OidcProvider } from './processes/oidc-provider.ts';
import { bootPostgres } from './processes/postgres.ts';
import { startTemporalDevServer, stopLeftBehind, type TemporalDevServer } from './processes/temporal-dev-server.ts';

type Stop = () => Promise<void> | void;

export interface StackOptions {
  dataDir: string;
  /** Shown to whoever starts a second stack on the same folder. */
  what: string;
  /** Throw away what an earlier run left. */
  fresh?: boolean;
  /** People who can sign in. */
  persons: readonly LocalPerson[];
  /** Asked for just before API and worker start, with how long (real ms) the rest took to start; absent: real time. */
  clock?: (tookMs: number) => ClockSetting;
  ports?: StackPorts;
  say?: (line: string) => void;
}

export interface Stack {
  folder: DataFolder;
  apiUrl: string;
  mail: MailCatcher;
  signIn: OidcProvider;
  temporal: TemporalDevServer;
  db: Database;
  clock: Clock;
  product: Product;
  /** True while every process runs. */
  isUp(): boolean;
  stop(): Promise<void>;
}

/** Everything on one machine: database, Temporal, mail catcher, sign-in service, API and worker, under the lock of one data folder. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { say = () => undefined, ports = {} } = options;
  const stops: Stop[] = [];
  const stopAll = once(async () => {
    for (const stop of stops.reverse())
      await Promise.resolve()
        .then(stop)
        .catch((error: unknown) => say(`while stopping: ${String(error)}`));
  });
  try {
    const lock = lockFolder(options.dataDir, options.what);
    const began = Date.now();
    stops.push(() => lock.release());
    if (options.fresh === true) emptyFolder(options.dataDir);
    const folder = dataFolder(options.dataDir);
    await stopLeftBehind(temporalFile(folder)); // its own pages may hold a given port
    await mustBeFree(ports);
    const keys = localKeys(folder);
    // The sign-in service must know where it may send people back to, long before the API is there.
    const held = ports.api === undefined ? await holdPort() : null;
    stops.push(() => held?.release());
    const apiPort = held?.port ?? ports.api!;
    const apiUrl = `http://127.0.0.1:${apiPort}`;

    // Listed in the order in which they come down last.
    const [postgres, signIn, mail, temporal] = await Promise.all([
      keep(stops, bootPostgres({ dir: folder.postgres, settings: { synchronous_commit: 'off' } })),
      keep(stops, startOidcProvider(signInOptions(options, folder, apiUrl))),
      keep(stops, startMailCatcher({ folder: folder.mail, pagePort: ports.mail ?? 0 })),
      keep(stops, startTemporalDevServer({ ...temporalOptions(folder, ports, say), hurried: options.clock !== undefined })),
    ]);
    await migrate(postgres.url);
    const db = openDatabase(postgres.url, { applicationName: 'toarshjul local', maxConnections: 4 });
    stops.push(() => db.destroy());
    if (options.fresh === true) await mustBeEmpty(db);
    if (options.clock) await writeClockSetting(db, options.clock(Date.now() - began));
    const clock = await openClock(db);
    stops.push(() => anchorNow(db, clock, folder));

    await held?.release();
    const product = await startProduct({
      apiPort,
      importClient: `${JOB_CLIENT}=register`,
      logs: folder.logs,
      say,
      settings: {
        DATABASE_URL: postgres.url,
        TEMPORAL_ADDRESS: temporal.address,
        TEMPORAL_NAMESPACE: temporal.namespace,
        SMTP_URL: mail.smtpUrl,
        OIDC_ISSUER: signIn.issuer,
        OIDC_CLIENT_ID: signIn.clientId,
        OIDC_CLIENT_SECRET: signIn.clientSecret,
        SESSION_SECRET: keys.sessionSecret,
        PUBLIC_URL: apiUrl,
        CODEC_KEYS: keys.codecKeys,
        DATA_DIR: folder.root,
      },
    });
    stops.push(() => product.stop());
    await Promise.all([untilApiAnswers(apiUrl, product), untilWorkerPolls(temporal, product)]);
    const isUp = () => product.isUp();
    return { folder, apiUrl, mail, signIn, temporal, db, clock, product, isUp, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

const temporalFile = (folder: DataFolder) => join(folder.temporal, 'temporal.db');

function signInOptions({ persons, ports = {} }: StackOptions, folder: DataFolder, publicUrl: string) {
  return {
    persons,
    redirectUris: [`${publicUrl}/sign-in/callback`],
    postLogoutRedirectUris: [`${publicUrl}/`],
    keyFile: folder.signIn,
    port: ports.signIn ?? 0,
  };
}

function temporalOptions(folder: DataFolder, ports: StackPorts, say: (line: string) => void) {
  return {
    file: temporalFile(folder),
    logFile: join(folder.logs, 'temporal.log'),
    namespace: 'toarshjul',
    uiPort: ports.temporalUi ?? 0,
    say,
  };
}

/** One of several that start side by side: where another fails, this one is stopped as well, even when it comes up later. */
function keep<T extends { stop(): Promise<void> }>(stops: Stop[], starting: Promise<T>): Promise<T> {
  stops.push(async () => (await starting.catch(() => null))?.stop());
  return starting;
}

/** With DATABASE_URL the record is not in the folder, so it was not emptied: a scaled clock would make nonsense of what is in it. */
async function mustBeEmpty(db: Database): Promise<void> {
  const cycles = await db.selectFrom('cycles').select('cycle_id').limit(1).execute();
  if (cycles.length > 0) throw new Error('DATABASE_URL names a record that already holds a cycle: unset it, or name an empty database');
}

/** The last thing before the database goes: where every chain stood. */
async function anchorNow(db: Database, clock: Clock, folder: DataFolder): Promise<void> {
  const now = await clock.now(db);
  await writeAnchor(db, folder.anchors, localDay(now, HOME_ZONE), now);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
