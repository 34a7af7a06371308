import { archiveLateFrom, archivables, evidenceAtClose, mayOweMore, type Archivable } from '../domain/archive.ts';
import { findDefinition, type CompiledPlan } from '../domain/plan.ts';
import type { Duty } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { addDeliveries } from '../db/archive.repository.ts';
import type { Trx } from '../db/database.ts';
import { factsOf } from '../db/fact.repository.ts';
import type { NumberedFact } from './record-rows.ts';

/**
 * Facts after which the archive is owed something write the delivery in their own transaction: both are there or neither. All facts
 * are read again, so what is owed is what `ledger verify` will ask for; not at the close, where every unit of an institution comes at
 * the same instant, and its duties say enough.
 */
export async function writeDeliveries(
  trx: Trx,
  plan: CompiledPlan,
  followUpId: string,
  fresh: readonly NumberedFact[],
  duties: Readonly<Record<string, Duty>>,
): Promise<void> {
  const [first, ...others] = fresh.filter(({ fact }) => mayOweMore(plan, fact));
  if (first === undefined) return;
  const owed =
    first.fact.type === 'followUpClosed' && others.length === 0
      ? evidenceAtClose(plan, first, Object.keys(duties))
      : archivables(plan, await factsOf(trx, followUpId)).filter(({ seq }) => seq >= first.seq);
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
