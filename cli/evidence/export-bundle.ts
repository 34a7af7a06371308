import { followUpAt } from '../../api/follow-ups.ts';
import { readEvidence } from '../../api/evidence.ts';
import { planShelf } from '../../api/plans.ts';
import { Problem } from '../../api/problem.ts';
import { openClock } from '../../db/clock.ts';
import { openDatabase } from '../../db/database.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { evidenceBundle } from '../../documents/evidence/bundle.ts';
import { readEnv } from '../../platform/env.ts';
import type { Language } from '../../texts/language.ts';
import { openRecord } from '../ledger/open-record.ts';
import { DEMO_DATA } from '../data-folders.ts';

interface Options {
  cycle?: string;
  language: Language;
  database?: string;
  data?: string;
}

/** Reads the record that is named, or the demo's, and makes the bundle. */
export async function exportBundle(unitId: string, { cycle: cycleId, language, database, data }: Options): Promise<Uint8Array> {
  const env = readEnv();
  const address = database ?? (data === undefined ? env.DATABASE_URL : undefined);
  const record = await openRecord({ database: address, dataDir: data ?? env.DATA_DIR ?? DEMO_DATA });
  const db = openDatabase(record.url, { applicationName: 'toarshjul evidence', maxConnections: 2 });
  try {
    const { cycle, followUp } = await followUpAt(db, unitId, cycleId);
    const shelved = await planShelf(storedPlans(db)).get(followUp.plan_key, followUp.plan_version);
    const at = await (await openClock(db)).now(db);
    return await evidenceBundle(await readEvidence(db, { followUp, cycle, shelved, at }), language);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const where = cycleId === undefined ? 'the record' : `cycle ${cycleId}`;
    throw new Error(`${where} holds no follow-up of the unit ${unitId}: unit ids stand in the organisation file`, { cause: error });
  } finally {
    await db.destroy();
    await record.close();
  }
}
