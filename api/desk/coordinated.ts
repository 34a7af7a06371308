import type { FastifyRequest } from 'fastify';
import { can } from '../../domain/access.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { resolve } from '../../domain/people.ts';
import type { Actor, Receiver } from '../../domain/roles.ts';
import type { Instant } from '../../domain/time.ts';
import { organisationAround, rootUnitId } from '../../db/api-access.repository.ts';
import { followUpsOfUnits } from '../../db/api-unit.repository.ts';
import type { CycleRow } from '../../db/cycle.repository.ts';
import type { FollowUpRow } from '../../db/follow-up.repository.ts';
import { unitRows, type UnitRow } from '../../db/organisation.repository.ts';
import { cycleOf } from '../follow-ups.ts';
import type { ShelvedPlan } from '../plans.ts';
import { Problem } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';

/** What a coordinator looks after in a cycle. */
export interface Coordinated {
  personId: string;
  at: Instant;
  org: Organisation;
  cycle: CycleRow;
  shelved: ShelvedPlan;
  followUps: FollowUpRow[];
  rows: ReadonlyMap<string, UnitRow>;
  /** The reader runs the cycle. */
  central: boolean;
}

const COORDINATORS: readonly Receiver[] = ['coordinator', 'localCoordinator'];

/** Whoever coordinates something, what that is, and now. */
export async function demandCoordinator({ db, clock }: RouteDeps, request: FastifyRequest) {
  const { personId } = signedIn(request);
  const at = await clock.now(db);
  const org = await organisationAround(db, personId, at);
  // Only these two roles are asked for: with thousands of units every other one would cost, and none of them opens the desk.
  const actorAt = (unitId: string): Actor => ({
    personId,
    roles: COORDINATORS.filter((role) => resolve(org, role, unitId, at).includes(personId)),
  });
  const mine = [...org.units.keys()].filter((unitId) => can(actorAt(unitId), 'readDesk').allowed);
  if (mine.length === 0) throw new Problem(403, 'ACCESS_ROLE_MISSING', { action: 'readDesk', duty: null, role: 'coordinator' });
  return { personId, at, org, mine, actorAt };
}

export async function coordinated(deps: RouteDeps, request: FastifyRequest, cycleId: string | undefined): Promise<Coordinated> {
  const { db, plans } = deps;
  const { personId, at, org, mine, actorAt } = await demandCoordinator(deps, request);
  const [root, cycle] = await Promise.all([rootUnitId(db, at), cycleOf(db, cycleId)]);
  const [shelved, followUps, rows] = await Promise.all([
    plans.get(cycle.plan_key, cycle.plan_version),
    followUpsOfUnits(db, mine, [cycle.cycle_id]),
    unitRows(db, mine),
  ]);
  const central = root !== null && can(actorAt(root), 'manageCycles').allowed;
  return { personId, at, org, cycle, shelved, followUps, rows: new Map(rows.map((row) => [row.unit_id, row])), central };
}
