import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';

/** What every `*.command.ts` exports. */
export interface CommandModule {
  register(program: Command): void;
}

/** Which file holds which command: only the one that is asked for is loaded, so `plan show` does not wait for Temporal's libraries. */
const MODULES: Record<string, string> = {
  plan: 'plan-show.command.ts',
  rehearse: 'rehearse.command.ts',
  ledger: 'ledger.command.ts',
  cycle: 'cycle.command.ts',
  evidence: 'evidence.command.ts',
  demo: 'demo.command.ts',
  start: 'start.command.ts',
  api: 'serve.command.ts',
  worker: 'serve.command.ts',
  migrate: 'serve.command.ts',
  trace: 'trace.command.ts',
  access: 'access.command.ts',
};

const fileOf = (name: string) => new URL(name, import.meta.url);

async function load(files: Iterable<string>, program: Command): Promise<void> {
  for (const name of new Set(files)) {
    const file = fileOf(name);
    if (!existsSync(file)) continue;
    const command = (await import(file.href)) as CommandModule;
    command.register(program);
  }
}

function version(): string {
  const manifest = readFileSync(fileURLToPath(fileOf('../package.json')), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

export async function buildProgram(args: readonly string[]): Promise<Command> {
  const program = new Command('toarshjul')
    .description('Follows every unit of an institution through the two years after a work-environment survey')
    .version(version())
    .showSuggestionAfterError()
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  const asked = MODULES[args.find((arg) => !arg.startsWith('-')) ?? ''];
  // Help, and the suggestion after a misspelt name, want all of them.
  await load(asked ? [asked] : Object.values(MODULES), program);
  for (const command of allCommands(program)) command.exitOverride().configureOutput({ outputError: () => undefined });
  return program;
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((sub) => [sub, ...allCommands(sub)]);
}

/** A wrong call ends with 2 and what was wrong, a failure with 1 and one clear line. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    const program = await buildProgram(args);
    if (args.length === 0) {
      program.outputHelp();
      return;
    }
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      process.exitCode = error.code.startsWith('commander.') ? 2 : error.exitCode;
      if (!HELP.has(error.code)) say(error.message);
      return;
    }
    process.exitCode = 1;
    say(messageOf(error));
  }
}

/** Commander has already shown the help. */
const HELP = new Set(['commander.help', 'commander.helpDisplayed']);

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const causes: string[] = [];
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    if (cause.message !== '' && !error.message.includes(cause.message)) causes.push(cause.message);
  }
  return [error.message === '' ? error.name : error.message, ...causes].join(': ');
}

function say(line: string): void {
  process.stderr.write(`toarshjul: ${line.replace(/^error: /, '')}\n`);
}
