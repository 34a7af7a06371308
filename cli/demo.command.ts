import { InvalidArgumentError, type Command } from 'commander';
import { DEMO_DATA } from './data-folders.ts';
import { wholeFrom } from './numbers.ts';
import { asJson, checkOutputs, putOut } from './output-file.ts';

interface Options {
  exit?: true;
  units: number;
  minutes: number;
  seed: number;
  json?: string | true;
  data?: string;
}

export function register(program: Command): void {
  program
    .command('demo')
    .description('plays the cycle 2023-2025 on the real stack: two years in a few minutes, with invented people who act through the API')
    .option('--exit', 'end when the two years are over, instead of staying up to be looked at')
    .option('--units <number>', 'how many response units take part; the stories are always among them', wholeFrom(1), 24)
    .option('--minutes <number>', 'how long the two years take', minutesOf, 4)
    .option('--seed <number>', 'another seed, other people', wholeFrom(0), 1)
    .option('--json [file]', 'what came of it as JSON, to standard output or to the file')
    .option('--data <dir>', `data folder; what an earlier demo left there is thrown away (default: DATA_DIR, else ${DEMO_DATA})`)
    .action(demo);
}

async function demo(options: Options): Promise<void> {
  checkOutputs(options.json);
  const [{ runDemo }, { progressLine }, { describe }, { whereToLook }, { toldToStop }, { readEnv }] = await Promise.all([
    import('../local/demo/run-demo.ts'),
    import('../local/demo/progress-line.ts'),
    import('../local/demo/describe.ts'),
    import('../local/where-to-look.ts'),
    import('../local/told-to-stop.ts'),
    import('../platform/env.ts'),
  ]);
  const { units, minutes, seed } = options;
  const line = progressLine();
  const told = toldToStop();
  const stopping = new AbortController();
  void told.promise.then((signal) => stopping.abort(new Error(`stopped by ${signal}`)));
  const dataDir = options.data ?? readEnv().DATA_DIR ?? DEMO_DATA;
  const run = await runDemo({ units, minutes, seed, dataDir, signal: stopping.signal }, line).catch((error: unknown) => {
    told.forget();
    throw error;
  });
  try {
    line.say(whereToLook(run.stack, run.sample));
    const outcome = await Promise.race([run.ended, told.promise]);
    if (typeof outcome === 'string') {
      process.exitCode = 130;
      return;
    }
    putOut('', () => asJson(outcome.report), options.json);
    line.say(describe(outcome));
    if (outcome.faults.length > 0) process.exitCode = 1;
    if (options.exit === true) return;
    line.say(`\n${whereToLook(run.stack, run.sample)}\nEverything stays up to be looked at. Ctrl-C ends it.`);
    await told.promise;
  } finally {
    line.say('Stopping.');
    await run.stop();
    told.forget();
  }
}

function minutesOf(text: string): number {
  const minutes = Number(text);
  if (!(minutes >= 0.5 && minutes <= 24 * 60)) throw new InvalidArgumentError('give minutes from 0.5');
  return minutes;
}
