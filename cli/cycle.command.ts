import { InvalidArgumentError, type Command } from 'commander';
import { requireEnv } from '../platform/env.ts';
import { isUuid } from '../platform/ids.ts';

export function register(program: Command): void {
  const cycle = program.command('cycle').description('cycles that run');
  cycle
    .command('resume')
    .description('starts everything that is open in the record again, after Temporal lost it; what runs is left as it is')
    .option('--cycle <id>', 'only this cycle', uuid)
    .action(async ({ cycle: cycleId }: { cycle?: string }) => {
      process.stdout.write(await resume(cycleId));
    });
}

async function resume(cycleId: string | undefined): Promise<string> {
  const env = requireEnv(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'CODEC_KEYS']);
  const [{ openDatabase }, { connectClient }, { resumeCycles }] = await Promise.all([
    import('../db/database.ts'),
    import('../platform/temporal.ts'),
    import('../worker/resume.ts'),
  ]);
  const db = openDatabase(env.DATABASE_URL, { applicationName: 'toarshjul cycle', maxConnections: 2 });
  try {
    const temporal = await connectClient({ address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, codecKeys: env.CODEC_KEYS });
    try {
      const { cycles, followUps } = await resumeCycles({ db, client: temporal.client }, cycleId);
      if (cycles === 0) return 'No cycle is open in the record, so nothing was started.\n';
      return `${String(followUps)} open follow-ups of ${String(cycles)} ${cycles === 1 ? 'cycle' : 'cycles'} run, and so does the post office.\n`;
    } finally {
      await temporal.close();
    }
  } finally {
    await db.destroy();
  }
}

function uuid(text: string): string {
  if (!isUuid(text)) throw new InvalidArgumentError('give the id of a cycle as the API shows it');
  return text;
}
