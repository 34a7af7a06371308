import { InvalidArgumentError, type Command } from 'commander';

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
    .option('--api <port>', 'port of the API; free ones unless given', portOf)
    .option('--mail <port>', 'port of the page that shows the mail', portOf)
    .option('--sign-in <port>', 'port of the sign-in service', portOf)
    .option('--temporal-ui <port>', "port of Temporal's own pages", portOf)
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

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('a port is a number from 1 to 65535');
  return port;
}
