import { archiveLateFrom, archivables, mayOweMore, type Archivable } from '../domain/archive.ts';
import { findDefinition, type CompiledPlan } from '../domain/plan.ts';
import type { Duty } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { addDeliveries } from '../db/archive.repository.ts';
import type { Trx } from '../db/database.ts';
import { factsOf } from '../db/fact.repository.ts';
import type { NumberedFact } from './record-rows.ts';

/**
 * Facts after which the archive is owed something write the delivery in their own transaction: both are there or neither. All facts
 * are read again, so what is owed is what `ledger verify` will ask for.
 */
export async function writeDeliveries(
  trx: Trx,
  plan: CompiledPlan,
  followUpId: string,
  fresh: readonly NumberedFact[],
  duties: Readonly<Record<string, Duty>>,
): Promise<void> {
  const since = fresh.find(({ fact }) => mayOweMore(plan, fact))?.seq;
  if (since === undefined) return;
  const owed = archivables(plan, await factsOf(trx, followUpId)).filter(({ seq }) => seq >= since);
  await addDeliveries(
    trx,
    followUpId,
    owed.map((one) => ({ ...one, lateAt: lateFrom(plan, one, duties) })),
  );
}

function lateFrom(plan: CompiledPlan, { duty, at }: Archivable, duties: Readonly<Record<string, Duty>>): Instant {
  const known = duty !== null && findDefinition(plan, duty) ? duties[duty] : undefined;
  return archiveLateFrom(at, known?.dueAt ?? null);
}
