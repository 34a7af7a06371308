import type { FastifyInstance } from 'fastify';
import type { CycleRow } from '../../db/cycle.repository.ts';
import type { Database } from '../../db/database.ts';
import { decode } from '../../planning/csv-table.ts';
import { FILE_BYTES } from '../deps.ts';
import { cycleOf } from '../follow-ups.ts';
import { Problem } from '../problem.ts';

/** A file as it is saved from a spreadsheet, in place of JSON that holds its text. */
export function takeCsv(app: Pick<FastifyInstance, 'addContentTypeParser'>): void {
  app.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: FILE_BYTES }, (_request, bytes: Buffer, done) => {
    done(null, { csv: decode(bytes) });
  });
}

/** Reports and rates are judged while the cycle runs. */
export async function openCycle(db: Database, cycleId: string): Promise<CycleRow> {
  const cycle = await cycleOf(db, cycleId);
  if (cycle.closed_at !== null) throw new Problem(409, 'CYCLE_ENDED', { id: cycleId });
  return cycle;
}
