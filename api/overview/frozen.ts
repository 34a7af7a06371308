import { frozenTogether } from '../../domain/overview.ts';
import type { Database } from '../../db/database.ts';
import { unitsBelow, type UnitBelow } from '../../db/overview.repository.ts';
import { snapshotsOf, unitsFrozen, type SnapshotRow } from '../../db/snapshot.repository.ts';
import { Problem, unknown } from '../problem.ts';
import type { ShelvedPlan } from '../plans.ts';

/** Figures frozen for a unit: its own, else those of units below it, added up. */
export interface Frozen {
  snapshot: SnapshotRow;
  /** As the tree stood then. */
  units: UnitBelow[];
  /** Whose figures are added up. */
  together: string[];
  /** Of whom they speak: these and all below them. */
  covered: string[];
}

/** All that have been taken in the cycle; those that say nothing of the unit have nobody's figures to add up. */
export async function frozenFiguresOf(db: Database, cycleId: string, unitId: string): Promise<Frozen[]> {
  return Promise.all((await snapshotsOf(db, cycleId)).map((snapshot) => figuresOf(db, snapshot, unitId)));
}

async function figuresOf(db: Database, snapshot: SnapshotRow, unitId: string): Promise<Frozen> {
  const [below, frozen] = await Promise.all([unitsBelow(db, unitId, snapshot.as_of), unitsFrozen(db, snapshot.snapshot_id)]);
  const together = frozenTogether(below, frozen);
  const parents = new Map(below.map((one) => [one.unitId, one.parentId]));
  const isCovered = (id: string): boolean => together.includes(id) || (parents.get(id) != null && isCovered(parents.get(id)!));
  return { snapshot, units: below, together, covered: below.map((one) => one.unitId).filter(isCovered) };
}

export function frozenFor(duty: string, snapshots: readonly Frozen[], shelved: ShelvedPlan): Frozen {
  const { plan } = shelved;
  const found = snapshots.find(({ snapshot }) => snapshot.duty === duty);
  if (!found && plan.snapshots.some((one) => one.duty === duty)) throw new Problem(409, 'SNAPSHOT_NOT_TAKEN', { duty }, { plan: shelved });
  if (!found || found.together.length === 0) throw unknown('SNAPSHOT', duty);
  return found;
}

export function isOwn(frozen: Frozen | null, unitId: string): boolean {
  return frozen?.together.includes(unitId) ?? false;
}
