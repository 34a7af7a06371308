import { join } from 'node:path';
import { createPostActivities } from '../activities/post.activities.ts';
import { anchorKeeper } from '../db/anchor.ts';
import { databaseClock, readClockSetting } from '../db/clock.ts';
import { openDatabase } from '../db/database.ts';
import { storedPlans } from '../db/plan.repository.ts';
import { smtpTransport } from '../mail/transport.ts';
import { createAnswerLinks } from '../platform/answer-links.ts';
import { readArchiveSettings } from '../platform/archive-settings.ts';
import { planFromReal, type ClockSetting } from '../platform/clock.ts';
import { requireEnv } from '../platform/env.ts';
import { HOME_ZONE } from '../platform/local-day.ts';
import { createLogger, type Logger } from '../platform/log.ts';
import { connectClient, connectWorker } from '../platform/temporal.ts';
import { startWorker } from './worker.ts';

/** The worker as a process of its own: until it is told to stop, or until it breaks. */
export async function runWorker(): Promise<void> {
  const env = requireEnv(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'CODEC_KEYS', 'SMTP_URL', 'PUBLIC_URL']);
  const log = createLogger({ part: 'worker' });
  const settings = { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, codecKeys: env.CODEC_KEYS };
  const onError = (err: Error) => log.warn({ err }, 'an idle database connection was lost');
  const db = openDatabase(env.DATABASE_URL, { applicationName: 'toarshjul-worker', maxConnections: 12, onError });
  const temporal = await connectClient(settings);
  const connection = await connectWorker(settings);
  const setting = await readClockSetting(db);
  const clock = databaseClock(setting);
  const mailDomain = mailDomainOf(env.PUBLIC_URL);
  const pace = paceOf(setting);
  const from = { name: 'Toårshjulet', address: `toarshjul@${mailDomain}` };
  const transport = smtpTransport({ url: env.SMTP_URL, from, ...pace.transport });
  const plans = storedPlans(db);
  const post = createPostActivities({
    db,
    clock,
    transport,
    plans,
    settings: { publicUrl: env.PUBLIC_URL, mailDomain, ...answersBy(env.SESSION_SECRET), ...pace.post },
    log,
  });
  const planAt = (real: number) => planFromReal(setting, real);
  const archive = { archive: readArchiveSettings(env.ARCHIVE_CONFIG), dataDir: env.DATA_DIR };
  const ports = { db, clock, planAt, connection, client: temporal.client, plans, post, log, ...archive, ...pace.worker, ...settings };
  const worker = await startWorker(ports);
  const anchors = env.DATA_DIR === undefined ? null : anchorKeeper({ db, clock, dir: join(env.DATA_DIR, 'anchors'), zone: HOME_ZONE });
  const keeping = anchors && keepAnchors(anchors.keep, pace.anchorEveryMs, log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
  log.info('the worker takes tasks');
  try {
    await worker.ended;
  } finally {
    clearInterval(keeping ?? undefined);
    await anchors?.close().catch((err: unknown) => log.warn({ err }, 'no anchor was written at the end'));
    transport.close();
    await connection.close();
    await temporal.close();
    await db.destroy();
  }
}

/**
 * Where the clock runs faster than real time a second is days: the post looks more often, the house allows more letters, and a mail
 * server next door is not waited for as long. A claim always outlasts the patience with the server, or a letter would go twice.
 */
function paceOf({ scale }: ClockSetting) {
  if (scale === 1) return { anchorEveryMs: 60_000 };
  return {
    anchorEveryMs: 5_000,
    // A killed worker's workflows come back in three seconds and not in ten, which would be a month.
    worker: { newDayEveryMs: 330, archiveEveryMs: 500, stickyMs: 3_000 },
    post: { lookMs: 250, perSecond: 500, atOnce: 8, leaseMs: 8_000, retryMs: 500 },
    transport: { patience: 5_000 },
  };
}

/** The API reads what the worker seals, so both must have the same secret; without one no letter can be answered by a press. */
function answersBy(secret: string | undefined) {
  return secret === undefined ? {} : { answers: createAnswerLinks(secret) };
}

/** The institution's mail domain is that of its address; a machine's bare number has none. */
function mailDomainOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return /^[\d.]+$|^\[|^localhost$/.test(hostname) ? 'example.org' : hostname;
}

function keepAnchors(keep: () => Promise<boolean>, everyMs: number, log: Logger): NodeJS.Timeout {
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    await keep()
      .catch((err: unknown) => log.warn({ err }, 'the heads of the chains could not be anchored and will be later'))
      .finally(() => (busy = false));
  };
  return setInterval(() => void look(), everyMs);
}
