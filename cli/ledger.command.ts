import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { openDatabase } from '../db/database.ts';
import { readEnv } from '../platform/env.ts';
import { DEMO_DATA } from './data-folders.ts';
import { EXPLANATIONS, type Finding } from './ledger/findings.ts';
import { openRecord } from './ledger/open-record.ts';
import { verifyLedger, type LedgerReport } from './ledger/verify-ledger.ts';
import { asJson, checkOutputs, putOut } from './output-file.ts';

interface Options {
  json?: string | true;
  database?: string;
  data?: string;
  anchors?: string;
}

export function register(program: Command): void {
  const ledger = program.command('ledger').description('the record of duties');
  ledger
    .command('verify')
    .description(
      'folds the whole record again and accounts for every fact, duty, notice and letter; exit code 1 when something does not add up',
    )
    .option('--json [file]', 'JSON to standard output, or to the file')
    .option('--database <url>', 'the record (default: DATABASE_URL, else the embedded database of the data folder)')
    .option('--data <dir>', `data folder (default: DATA_DIR, else ${DEMO_DATA})`)
    .option('--anchors <dir>', 'folder of the daily anchor files (default: anchors in the data folder)')
    .action(async (options: Options) => {
      checkOutputs(options.json);
      const report = await verify(options);
      putOut(asText(report), () => asJson(report), options.json);
      if (!report.ok) process.exitCode = 1;
    });
}

async function verify(options: Options): Promise<LedgerReport> {
  const env = readEnv();
  const dataDir = options.data ?? env.DATA_DIR ?? DEMO_DATA;
  const anchors = options.anchors ?? join(dataDir, 'anchors');
  if (options.anchors !== undefined && !existsSync(anchors)) throw new Error(`there is no folder ${anchors}`);
  // A data folder that is named means that folder's own record.
  const database = options.database ?? (options.data === undefined ? env.DATABASE_URL : undefined);
  const record = await openRecord({ database, dataDir });
  const db = openDatabase(record.url, { applicationName: 'toarshjul ledger', maxConnections: 1 });
  try {
    return await verifyLedger(db, { anchors });
  } finally {
    await db.destroy();
    await record.close();
  }
}

function asText({ ok, findings, checked }: LedgerReport): string {
  const { followUps, facts, duties, notices } = checked;
  const read = `${String(followUps)} follow-ups, ${String(facts)} facts, ${String(duties)} duties, ${String(notices)} notices`;
  if (ok) return `The ledger adds up: ${read}.\n`;
  return `${findings.map(line).join('\n')}\n${String(findings.length)} findings in ${read}.\n`;
}

function line({ code, unit, seq, notice }: Finding): string {
  const where = [unit === null ? '' : `unit ${unit}`, seq === null ? '' : `fact ${String(seq)}`, notice ?? ''].filter(
    (part) => part !== '',
  );
  return `${[code, where.join(', ')].filter((part) => part !== '').join('  ')}: ${EXPLANATIONS[code] ?? code}`;
}
