import type { Command } from 'commander';
import { portFrom } from './numbers.ts';

interface Options {
  data?: string;
  api?: number;
  mail?: number;
  signIn?: number;
  temporalUi?: number;
}

const DATA = '.local/data';

export function register(program: Command): void {
  program
    .command('start')
    .description('runs everything on this machine in real time, with a kept data folder, until Ctrl-C')
    .option('--data <dir>', `data folder (default: DATA_DIR, else ${DATA})`)
    .option('--api <port>', 'port of the API; free ones unless given', portFrom(1))
    .option('--mail <port>', 'port of the page that shows the mail', portFrom(1))
    .option('--sign-in <port>', 'port of the sign-in service', portFrom(1))
    .option('--temporal-ui <port>', "port of Temporal's own pages", portFrom(1))
    .action(start);
}

async function start({ data, ...ports }: Options): Promise<void> {
  const [{ startLocal }, { whereToLook }, { toldToStop }, { readEnv }] = await Promise.all([
    import('../local/start-local.ts'),
    import('../local/where-to-look.ts'),
    import('../local/told-to-stop.ts'),
    import('../platform/env.ts'),
  ]);
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  const told = toldToStop();
  try {
    const { stack, sample, news } = await startLocal({ dataDir: data ?? readEnv().DATA_DIR ?? DATA, ports, say });
    try {
      for (const line of news) say(line);
      say(`${whereToLook(stack, sample)}\nEverything is up. Ctrl-C ends it; the data stays.`);
      await told.promise;
    } finally {
      say('Stopping.');
      await stack.stop();
    }
  } finally {
    // Also after a start that failed: a signal then ends the process as it always would.
    told.forget();
  }
}
