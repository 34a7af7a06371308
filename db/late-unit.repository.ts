import type { Selectable } from 'kysely';
import type { CycleRow } from './cycle.repository.ts';
import type { Database } from './database.ts';
import type { Instant } from '../domain/time.ts';
import type { UnitTable } from './tables.ts';

/** Units that were made after the cycle had started and take no part in it, as valid at an instant. */
export function unitsOutside(db: Database, cycle: CycleRow, at: Instant): Promise<Selectable<UnitTable>[]> {
  return db
    .selectFrom('units')
    .selectAll()
    .where('valid_from', '>', cycle.started_at ?? at)
    .where('valid_from', '<=', at)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', at)]))
    .where('parent_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('follow_ups')
            .select('follow_up_id')
            .where('cycle_id', '=', cycle.cycle_id)
            .whereRef('follow_ups.unit_id', '=', 'units.unit_id'),
        ),
      ),
    )
    .orderBy('abbreviation')
    .execute();
}
