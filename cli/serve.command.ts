import { InvalidArgumentError, type Command } from 'commander';
import { apiAnswersAt } from '../platform/announcements.ts';
import { readArchiveSettings } from '../platform/archive-settings.ts';
import { environment, EnvError, readEnv, requireEnv } from '../platform/env.ts';
import { portFrom } from './numbers.ts';

interface ApiOptions {
  host: string;
  port: number;
  importClient: { clientId: string; personId: string }[];
}

/** The three processes of production: API, worker, and the migration that runs before them. Only the one asked for is loaded. */
export function register(program: Command): void {
  program
    .command('api')
    .description('serves the HTTP API until it is told to stop')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes any free one', portFrom(0), 3000)
    .option('--import-client <client=person>', "a register's own client and the person id it acts as; may be repeated", importClientOf, [])
    .action(async ({ host, port, importClient }: ApiOptions) => {
      endWithParent();
      const env = requireEnv(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'OIDC_ISSUER', 'CODEC_KEYS']);
      const browser = browserSignIn();
      const { startApi } = await import('../api/main.ts');
      const api = await startApi({
        databaseUrl: env.DATABASE_URL,
        temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, codecKeys: env.CODEC_KEYS },
        issuer: env.OIDC_ISSUER,
        host,
        port,
        services: importClient,
        ...(env.PUBLIC_URL ? { publicUrl: env.PUBLIC_URL } : {}),
        archive: readArchiveSettings(env.ARCHIVE_CONFIG),
        ...(env.SIGN_AGAIN_MINUTES ? { limits: { signAgainMinutes: env.SIGN_AGAIN_MINUTES } } : {}),
        ...browser,
      });
      process.stderr.write(`toarshjul: ${apiAnswersAt(api.url)}\n`);
      await toldToStop();
      await api.close();
    });

  program
    .command('worker')
    .description('runs workflows, activities, post and reconciler until it is told to stop')
    .action(async () => {
      endWithParent();
      const { runWorker } = await import('../worker/main.ts');
      await runWorker();
    });

  program
    .command('migrate')
    .description('brings the database to the newest shape; safe to run from several machines at once')
    .action(async () => {
      const { DATABASE_URL } = requireEnv(['DATABASE_URL']);
      const { migrate } = await import('../db/migrate.ts');
      await migrate(DATABASE_URL);
      process.stderr.write('toarshjul: the database has the newest shape\n');
    });
}

/** A client id means that people sign in here; then the rest must be there too. Without one the API serves bearer tokens only. */
export function browserSignIn(source: NodeJS.ProcessEnv = environment) {
  if (readEnv(source).OIDC_CLIENT_ID === undefined) return {};
  const env = requireEnv(['OIDC_CLIENT_ID', 'SESSION_SECRET', 'PUBLIC_URL'], source);
  if (new URL(env.PUBLIC_URL).pathname !== '/') throw new EnvError(['PUBLIC_URL must end after the host: the pages are served there']);
  const secret = env.OIDC_CLIENT_SECRET === undefined ? {} : { clientSecret: env.OIDC_CLIENT_SECRET };
  return { browser: { clientId: env.OIDC_CLIENT_ID, ...secret, sessionSecret: env.SESSION_SECRET, publicUrl: env.PUBLIC_URL } };
}

/** Where a local stack started this process and was killed, nobody is left to stop it: it ends as if it had been told to. */
function endWithParent(): void {
  if (!process.connected) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening must not keep it from ending by itself.
  process.channel?.unref();
}

/** The first signal asks politely; a second one ends the process as usual. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function importClientOf(text: string, before: ApiOptions['importClient']): ApiOptions['importClient'] {
  const [clientId = '', personId = ''] = text.split('=');
  if (clientId === '' || personId === '') throw new InvalidArgumentError('write it as client=person');
  return [...before, { clientId, personId }];
}
