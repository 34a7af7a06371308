import type { Organisation } from './organisation.ts';
import { lineUpwards } from './organisation.ts';
import { resolve, safetyDivision } from './people.ts';
import { sharersOf } from './representatives.ts';
import type { Receiver } from './roles.ts';
import type { Instant } from './time.ts';

export interface RoleChange {
  unitId: string;
  role: Receiver;
  /** Nobody was given the role itself; somebody else stands in for it. */
  vacant: boolean;
  /** Who holds it now and did not before: the hand-over is theirs, not that of those who stay. */
  newcomers: string[];
  /** Of the representatives: who share the task now; absent where nobody does, before or after. */
  sharing?: string[];
}

/** Roles whose new holder takes over what is open and gets a brief. */
const HANDED_OVER = ['unitManager', 'safetyRepresentative', 'localCoordinator'] as const;

export type HandedOver = (typeof HANDED_OVER)[number];

/** The organisation as it was written down, and the instant at which one looks at it. */
interface View {
  org: Organisation;
  at: Instant;
}

/** Who answers for a unit, or speaks for its staff, is another person than a moment ago. Said once for each unit that it concerns. */
export function roleChanges(before: Organisation, after: Organisation, unitIds: readonly string[], at: Instant): RoleChange[] {
  return unitIds.flatMap((unitId) => HANDED_OVER.flatMap((role) => changeOf(unitId, role, { org: before, at }, { org: after, at })));
}

/** What time alone has changed at a unit: terms that have begun or ended since, by the same lists. */
export function changesWithTime(org: Organisation, unitId: string, since: (role: Receiver) => Instant, at: Instant): RoleChange[] {
  return HANDED_OVER.flatMap((role) => changeOf(unitId, role, { org, at: since(role) }, { org, at }));
}

function changeOf(unitId: string, role: HandedOver, before: View, after: View): RoleChange[] {
  // A local coordinator's many units are one hand-over, told where the role is held.
  if (role === 'localCoordinator' && !holdsRoleAt(before.org, unitId, role) && !holdsRoleAt(after.org, unitId, role)) return [];
  const [old = [], now = []] = [before, after].map(({ org, at }) => resolve(org, role, unitId, at).toSorted());
  if (old.join(' ') === now.join(' ')) return [];
  const newcomers = now.filter((person) => !old.includes(person));
  return [{ unitId, role, vacant: isVacant(after.org, unitId, role, after.at), newcomers, ...sharingOf(unitId, role, before, after) }];
}

function sharingOf(unitId: string, role: HandedOver, before: View, after: View): Pick<RoleChange, 'sharing'> {
  if (role !== 'safetyRepresentative') return {};
  const [old = [], now = []] = [before, after].map(({ org, at }) => sharersOf(org, unitId, at));
  return old.length > 0 || now.length > 0 ? { sharing: now } : {};
}

function holdsRoleAt(org: Organisation, unitId: string, role: HandedOver): boolean {
  return (org.assignments.get(unitId) ?? []).some((assignment) => assignment.role === role);
}

/** Nobody holds the role itself; at most somebody stands in for it. */
export function isVacant(org: Organisation, unitId: string, role: HandedOver, at: Instant): boolean {
  // A unit left to the deputy is as filled as the post of the representative who left it.
  const { elected, dividedTo } = safetyDivision(org, unitId, at);
  const persons = role === 'safetyRepresentative' && dividedTo.length > 0 ? elected : resolve(org, role, unitId, at);
  // A safety area may cover several units; a manager's post is the unit's own.
  const where = role === 'unitManager' ? [unitId] : lineUpwards(org, unitId).map((unit) => unit.unitId);
  const held = where
    .flatMap((id) => org.assignments.get(id) ?? [])
    .filter((a) => a.kind !== 'divided' && a.from <= at && (a.to === null || at < a.to) && persons.includes(a.personId));
  return !held.some((a) => role === 'unitManager' || a.role === role);
}
