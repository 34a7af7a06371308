import type { Client } from '@temporalio/client';
import { inParallel, startFollowUp } from '../activities/launch.activities.ts';
import type { Database } from '../db/database.ts';
import { forgetLooks } from '../db/archive.repository.ts';
import { markLaunched } from '../db/follow-up.repository.ts';
import { ensureCycle, ensurePostOffice } from './cycles.ts';

export interface Resumed {
  cycles: number;
  /** Open follow-ups whose workflow was started, or found running. */
  followUps: number;
}

export class NoSuchCycleError extends Error {
  override name = 'NoSuchCycleError';
}

/** After Temporal was lost: everything that is open in the record runs again. What runs already is left as it is. */
export async function resumeCycles(
  { db, client, taskQueue }: { db: Database; client: Client; taskQueue?: string },
  only?: string,
): Promise<Resumed> {
  const engine = taskQueue === undefined ? {} : { taskQueue };
  const cycles = await db
    .selectFrom('cycles')
    .select('cycle_id')
    .where('started_at', 'is not', null)
    .where('closed_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('cycle_id', '=', only!))
    .execute();
  if (only !== undefined && cycles.length === 0)
    throw new NoSuchCycleError(`no open cycle has the id ${only}: it was never started, or it is closed`);

  let followUps = 0;
  for (const { cycle_id: cycleId } of cycles) {
    const rows = await db.selectFrom('follow_ups').selectAll().where('cycle_id', '=', cycleId).where('closed', '=', false).execute();
    await inParallel(rows, (row) => startFollowUp({ workflows: client.workflow, ...engine }, row, 'ALLOW_DUPLICATE'));
    await markLaunched(
      db,
      rows.map((row) => row.follow_up_id),
      Date.now(),
    );
    await ensureCycle(client, cycleId, engine);
    followUps += rows.length;
  }
  // The worker's watch over deliveries then starts them again.
  await forgetLooks(db);
  if (cycles.length > 0) await ensurePostOffice(client, engine);
  return { cycles: cycles.length, followUps };
}
