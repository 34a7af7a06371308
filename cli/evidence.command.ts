import { readFileSync, statSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { BUNDLE_CODES, verifyBundle, type BundleFinding, type BundleReport } from '../documents/evidence/verify-bundle.ts';
import { LANGUAGES, type Language } from '../texts/language.ts';
import { checkOutputs, writeOutput } from './output-file.ts';

interface ExportOptions {
  cycle?: string;
  language: Language;
  out?: string;
  database?: string;
  data?: string;
}

export function register(program: Command): void {
  const evidence = program.command('evidence').description('proof of what a unit has done, in one file');
  evidence
    .command('export')
    .description("writes a unit's evidence bundle: a PDF summary, every text handed in, deadlines, letters, the facts and their chain")
    .argument('<unit>', 'id of the unit, as in the organisation file')
    .option('--cycle <id>', 'which cycle (default: the one that started last)')
    .addOption(new Option('--language <language>', 'of the summary').choices(LANGUAGES).default('nb'))
    .option('--out <file>', 'default: evidence-<unit>.zip')
    .option('--database <url>', 'the record (default: DATABASE_URL, else the embedded database of the data folder)')
    .option('--data <dir>', "data folder (default: DATA_DIR, else the demo's)")
    .action(async (unit: string, options: ExportOptions) => {
      const file = options.out ?? `evidence-${unit}.zip`;
      checkOutputs(file);
      const { exportBundle } = await import('./evidence/export-bundle.ts');
      const bundle = await exportBundle(unit, options);
      writeOutput(file, bundle);
      process.stdout.write(`${file}: ${String(Math.ceil(bundle.length / 1024))} kB\n`);
    });
  evidence
    .command('verify')
    .description('checks bundles from their own bytes, without a database, and names what was changed; exit code 1 when something was')
    .argument('<files...>')
    .option('--json', 'JSON to standard output')
    .action((files: string[], { json }: { json?: true }) => {
      const reports = files.map((file) => ({ file, ...verifyBundle(read(file)) }));
      const said = json ? JSON.stringify({ schema: 1, bundles: reports }, null, 2) : reports.map(asText).join('\n');
      process.stdout.write(`${said}\n`);
      if (reports.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

function read(file: string): Uint8Array {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`there is no file ${file}`);
  return readFileSync(file);
}

function asText({ file, ok, unit, facts, documents, headHash, findings }: BundleReport & { file: string }): string {
  if (!ok) return findings.map((one) => `${file}: ${line(one)}`).join('\n');
  return `${file}: unaltered. Unit ${String(unit)}, ${String(facts)} facts, ${String(documents)} texts; the chain ends in ${String(headHash)}`;
}

function line({ code, file, seq }: BundleFinding): string {
  const where = [file, seq === null ? null : `fact ${String(seq)}`].filter((part) => part !== null).join(', ');
  return `${[code, where].filter((part) => part !== '').join('  ')}: ${BUNDLE_CODES[code]}`;
}
