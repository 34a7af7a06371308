import type { Instant } from './time.ts';
import type { Level, Unit } from './plan.ts';
import type { Role } from './roles.ts';

/** A unit in the tree, as the rules see it. Names and abbreviations are texts and live elsewhere. */
export interface OrgUnit {
  unitId: string;
  parentId: string | null;
  level: Level;
  isResponseUnit: boolean;
}

/**
 * `left`: the person gave up the role for good, so nobody is held over in it. `divided`: a deputy to whom the elected
 * representative has left this one unit.
 */
export type AssignmentKind = 'ordinary' | 'elected' | 'appointed' | 'acting' | 'left' | 'divided';

/** Who holds a role at a unit, and when. `to` is exclusive; null: until further notice. */
export interface Assignment {
  personId: string;
  unitId: string;
  role: Role;
  from: Instant;
  to: Instant | null;
  kind: AssignmentKind;
  /** Of a divided unit: the representative who left it to this person. */
  givenBy?: string;
}

export interface Organisation {
  units: ReadonlyMap<string, OrgUnit>;
  /** Assignments by unit, any order. */
  assignments: ReadonlyMap<string, readonly Assignment[]>;
}

export function organisation(units: readonly OrgUnit[], assignments: readonly Assignment[]): Organisation {
  const byUnit = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const list = byUnit.get(assignment.unitId);
    if (list) list.push(assignment);
    else byUnit.set(assignment.unitId, [assignment]);
  }
  return { units: new Map(units.map((unit) => [unit.unitId, unit])), assignments: byUnit };
}

/** The unit and everything above it, nearest first. */
export function lineUpwards(org: Organisation, unitId: string): OrgUnit[] {
  const line: OrgUnit[] = [];
  for (let id: string | null = unitId; id !== null;) {
    const unit: OrgUnit | undefined = org.units.get(id);
    if (!unit || line.includes(unit)) break;
    line.push(unit);
    id = unit.parentId;
  }
  return line;
}

/** The institution itself, where it is part of what was read. */
export function topUnitId(org: Organisation): string | null {
  return [...org.units.values()].find(({ parentId }) => parentId === null)?.unitId ?? null;
}

/** The level-2 unit (faculty, department) a unit belongs to; itself at level 1 and 2. */
export function departmentOf(org: Organisation, unitId: string): string {
  return lineUpwards(org, unitId).find((unit) => unit.level <= 2)?.unitId ?? unitId;
}

/** What the rules need to know of a unit when its follow-up starts. */
export function unitFacts(org: Organisation, unitId: string, isResponseUnit: boolean): Unit {
  const unit = org.units.get(unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  const hasLevel3Below = [...org.units.values()].some(
    (other) => other.level === 3 && lineUpwards(org, other.unitId).some((above) => above.unitId === unitId && other.unitId !== unitId),
  );
  return { level: unit.level, isResponseUnit, hasLevel3Below };
}
