import type { FastifyRequest } from 'fastify';
import { can } from '../../domain/access.ts';
import { lineUpwards, type Organisation } from '../../domain/organisation.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { followUpsOfUnits } from '../../db/api-unit.repository.ts';
import type { CycleRow } from '../../db/cycle.repository.ts';
import type { FollowUpRow } from '../../db/follow-up.repository.ts';
import { unitRows, type UnitRow } from '../../db/organisation.repository.ts';
import { unitsBelow, type UnitBelow } from '../../db/overview.repository.ts';
import type { Instant } from '../../domain/time.ts';
import { cycleOf } from '../follow-ups.ts';
import { asOfInstant } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';
import { Problem } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { actorTowards, demand, standingAt } from '../standing.ts';
import { frozenFiguresOf, frozenFor, isOwn, type Frozen } from './frozen.ts';

/** What an overview is about: a unit and all below it, in a cycle, at an instant. */
export interface OverviewScope {
  cycle: CycleRow;
  shelved: ShelvedPlan;
  now: Instant;
  /** Null: as it stands now. */
  past: Instant | null;
  unit: UnitBelow;
  /** With their names: the unit, those above that the person may read, those right below. */
  rows: ReadonlyMap<string, UnitRow>;
  above: string[];
  /** Right below, in the order of their names. */
  children: string[];
  units: UnitBelow[];
  followUps: FollowUpRow[];
  /** All that was frozen for it; and that which is asked for. */
  snapshots: Frozen[];
  frozen: Frozen | null;
  /** The person may take the whole of it to a committee. */
  readsSummary: boolean;
  /** The person may see the tasks of the unit one by one. */
  readsDuties: boolean;
}

/** Whoever may read the status of a unit may read the counts of all below it. */
export async function overviewScope(
  deps: RouteDeps,
  request: FastifyRequest,
  cycleId: string,
  query: { unit?: string | undefined; asOf?: string | undefined; frozen?: string | undefined },
): Promise<OverviewScope> {
  const { db, clock, plans } = deps;
  const who = signedIn(request);
  const [now, cycle] = await Promise.all([clock.now(db), cycleOf(db, cycleId)]);
  const mayRead = (org: Organisation, unitId: string) => can(actorTowards(org, who, unitId, now), 'readStatus').allowed;
  const unitId = query.unit ?? (await highestOf(who.personId));
  const { actor, org } = await standingAt(deps, request, unitId);
  demand(actor, 'readStatus');
  const shelved = await plans.get(cycle.plan_key, cycle.plan_version);
  const snapshots = await frozenFiguresOf(db, cycleId, unitId);
  const frozen = query.frozen === undefined ? null : frozenFor(query.frozen, snapshots, shelved);
  const asked = query.asOf === undefined ? now : asOfInstant(query.asOf, shelved.plan.zone);
  const above = lineUpwards(org, unitId)
    .slice(1)
    .map((one) => one.unitId)
    .filter((one) => mayRead(org, one))
    .reverse();
  const units = frozen?.units ?? (await unitsBelow(db, unitId, now));
  // Whose figures are its own has none of the parts they are made of.
  const children = isOwn(frozen, unitId) ? [] : units.filter(({ parentId }) => parentId === unitId).map((one) => one.unitId);
  const [rows, followUps] = await Promise.all([
    unitRows(db, [unitId, ...above, ...children]),
    followUpsOfUnits(db, frozen?.covered ?? units.map((one) => one.unitId), [cycle.cycle_id]),
  ]);
  const named = new Map(rows.map((row) => [row.unit_id, row]));
  return {
    cycle,
    shelved,
    now,
    past: frozen ? frozen.snapshot.as_of - 1 : asked < now ? asked : null,
    unit: units.find((one) => one.unitId === unitId)!,
    rows: named,
    above,
    children: children.sort((a, b) => ((named.get(a)?.abbreviation ?? a) < (named.get(b)?.abbreviation ?? b) ? -1 : 1)),
    units,
    followUps,
    snapshots,
    frozen,
    readsSummary: units.find((one) => one.unitId === unitId)?.parentId === null && can(actor, 'readCommitteeSummary').allowed,
    readsDuties: can(actor, 'readDuties').allowed,
  };

  /** Of the units where the person holds a role, the highest one that may be read. */
  async function highestOf(personId: string): Promise<string> {
    const around = await organisationAround(db, personId, now);
    const own = [...around.units.values()]
      .filter((one) => (around.assignments.get(one.unitId) ?? []).some((assignment) => assignment.personId === personId))
      .filter((one) => mayRead(around, one.unitId))
      .sort((a, b) => a.level - b.level || (a.unitId < b.unitId ? -1 : 1));
    if (!own[0]) throw new Problem(403, 'ACCESS_ROLE_MISSING', { action: 'readStatus', duty: null, role: null });
    return own[0].unitId;
  }
}
