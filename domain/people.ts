import type { Instant } from './time.ts';
import { lineUpwards, type Assignment, type Organisation, type OrgUnit } from './organisation.ts';
import { ROLES, SAFETY_SERVICE, type Receiver, type Role } from './roles.ts';

/** Whoever leads a unit, whatever the level calls the role. */
const LEADERS: readonly Role[] = ['unitManager', 'level3Leader', 'level2Leader', 'institutionLeader'];
const SAFETY_CHAIN: readonly Role[] = [
  'safetyRepresentative',
  'deputySafetyRepresentative',
  'localSeniorSafetyRepresentative',
  'seniorSafetyRepresentative',
];

/**
 * The persons who hold a role towards a unit at an instant; roles become persons only when a letter is
 * made or somebody acts (design 9). Falls back along the line, so nothing is left without an owner (NT-001, NT-003).
 */
export function resolve(org: Organisation, receiver: Receiver, unitId: string, at: Instant): string[] {
  const { units, known } = lineOf(org, unitId);
  let found = known.get(receiver);
  if (!found || at < found.from || at >= found.until) {
    known.set(receiver, (found = { ...unchangedAround(org, units, at), persons: find(org, receiver, units, at) }));
  }
  return [...found.persons];
}

interface Line {
  units: readonly OrgUnit[];
  /** The newest answer for each role, and between which instants it stays the same. */
  known: Map<Receiver, { from: Instant; until: Instant; persons: string[] }>;
}

// An organisation never changes, so a unit's line is found once. A cycle asks tens of thousands of times, and answers change with terms only.
const lines = new WeakMap<Organisation, Map<string, Line>>();

function lineOf(org: Organisation, unitId: string): Line {
  let ofOrg = lines.get(org);
  if (!ofOrg) lines.set(org, (ofOrg = new Map<string, Line>()));
  let line = ofOrg.get(unitId);
  if (!line) ofOrg.set(unitId, (line = { units: lineUpwards(org, unitId), known: new Map() }));
  return line;
}

/** The time around `at` in which no term begins or ends along the line. */
function unchangedAround(org: Organisation, line: readonly OrgUnit[], at: Instant): { from: Instant; until: Instant } {
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  for (const { unitId } of line) {
    for (const assignment of org.assignments.get(unitId) ?? []) {
      for (const change of [assignment.from, assignment.to]) {
        if (change === null) continue;
        if (change <= at) from = Math.max(from, change);
        else until = Math.min(until, change);
      }
    }
  }
  return { from, until };
}

function find(org: Organisation, receiver: Receiver, line: readonly OrgUnit[], at: Instant): string[] {
  switch (receiver) {
    case 'unitManager':
      return accountable(org, line, at);
    case 'level3Leader':
    case 'level2Leader':
    case 'institutionLeader': {
      const level = receiver === 'level3Leader' ? 3 : receiver === 'level2Leader' ? 2 : 1;
      const start = line.findIndex((unit) => unit.level <= level);
      return start < 0 ? [] : accountable(org, line.slice(start), at);
    }
    case 'leaderAbove':
      return leaderAbove(org, line, at);
    case 'safetyRepresentative':
    case 'deputySafetyRepresentative':
    case 'localSeniorSafetyRepresentative':
    case 'seniorSafetyRepresentative':
      return safetyService(org, line, SAFETY_CHAIN.slice(SAFETY_CHAIN.indexOf(receiver)), at);
    case 'coordinator':
      return nearest(org, line, ['coordinator'], at);
    case 'localCoordinator':
      return firstFound(nearest(org, line, ['localCoordinator'], at), () => nearest(org, line, ['coordinator'], at));
    case 'resourcePerson':
      return firstFound(nearest(org, line, ['resourcePerson'], at), () => find(org, 'localCoordinator', line, at));
    default:
      return nearest(org, line, [receiver], at);
  }
}

/** Every role a person holds towards a unit, fallbacks included: what `can` judges. */
export function rolesOf(org: Organisation, personId: string, unitId: string, at: Instant): Receiver[] {
  const candidates: Receiver[] = [...ROLES, 'leaderAbove'];
  return candidates.filter((role) => resolve(org, role, unitId, at).includes(personId));
}

/**
 * Who in the safety service may answer for a unit, in the order in which they are asked. A fallback, and whoever has changed places
 * at the unit, is named by the role held.
 */
export function safetyServiceOf(org: Organisation, unitId: string, at: Instant): { role: Receiver; persons: string[] }[] {
  const chain = SAFETY_SERVICE.map((role) => ({ role, persons: resolve(org, role, unitId, at) }));
  const asked = chain.filter(({ persons }, index) => persons.length > 0 && persons.join(' ') !== chain[index + 1]?.persons.join(' '));
  const division = safetyDivision(org, unitId, at);
  if (division.dividedTo.length === 0) return asked;
  const named = asked.flatMap(({ role, persons }): { role: Receiver; persons: string[] }[] => {
    if (role === 'safetyRepresentative') return [{ role: 'deputySafetyRepresentative', persons }];
    if (role !== 'deputySafetyRepresentative') return [{ role, persons }];
    const elected = persons.filter((person) => division.elected.includes(person));
    return [
      { role: 'safetyRepresentative', persons: elected },
      { role, persons: persons.filter((person) => !elected.includes(person)) },
    ];
  });
  return named.filter(({ persons }) => persons.length > 0);
}

/** Employed at the unit itself: whoever works elsewhere in the faculty is staff of another unit. */
export function isStaffOf(org: Organisation, personId: string, unitId: string, at: Instant): boolean {
  return holders(org, unitId, ['employee'], at).includes(personId);
}

function holders(org: Organisation, unitId: string, roles: readonly Role[], at: Instant): string[] {
  const persons: string[] = [];
  for (const assignment of org.assignments.get(unitId) ?? []) {
    const { personId } = assignment;
    if (roles.includes(assignment.role) && assignment.kind !== 'divided' && isValid(assignment, at) && !persons.includes(personId))
      persons.push(personId);
  }
  return persons;
}

function isValid(assignment: Assignment, at: Instant): boolean {
  return assignment.from <= at && (assignment.to === null || at < assignment.to);
}

/** The acting manager while there is one, else the leader; in a vacancy the leader above is accountable. */
function accountable(org: Organisation, line: readonly OrgUnit[], at: Instant): string[] {
  for (const unit of line) {
    const acting = holders(org, unit.unitId, ['actingManager'], at);
    if (acting.length > 0) return acting;
    const leaders = holders(org, unit.unitId, LEADERS, at);
    if (leaders.length > 0) return leaders;
  }
  return [];
}

/** Skips whoever already answers for the unit; at the top the coordinator is asked (E05). */
function leaderAbove(org: Organisation, line: readonly OrgUnit[], at: Instant): string[] {
  const own = accountable(org, line, at);
  for (let i = 1; i < line.length; i++) {
    const above = accountable(org, line.slice(i, i + 1), at).filter((person) => !own.includes(person));
    if (above.length > 0) return above;
  }
  return nearest(org, line, ['coordinator'], at).filter((person) => !own.includes(person));
}

/**
 * The first in the chain who exists: elected for the area, else held over, else deputy, local senior, senior.
 * Whoever answers for the unit cannot represent its staff as well (E15).
 */
function safetyService(org: Organisation, line: readonly OrgUnit[], chain: readonly Role[], at: Instant): string[] {
  const own = accountable(org, line, at);
  const [first] = chain;
  if (first === 'safetyRepresentative' || first === 'deputySafetyRepresentative') {
    const divided = dividedTo(org, line, own, at);
    if (divided.length > 0) return first === 'safetyRepresentative' ? divided : besides(divided, org, line, own, at);
  }
  for (const role of chain) {
    const persons = inRole(org, line, role, own, at);
    if (persons.length > 0) return persons;
  }
  return [];
}

function inRole(org: Organisation, line: readonly OrgUnit[], role: Role, own: readonly string[], at: Instant): string[] {
  for (const { unitId } of line) {
    const elected = holders(org, unitId, [role], at);
    const persons = (elected.length > 0 ? elected : heldOver(org, unitId, role, at)).filter((person) => !own.includes(person));
    if (persons.length > 0) return persons;
  }
  return [];
}

/** They change places: the representative is asked next and may always answer, and the other deputies stay deputies. */
function besides(divided: readonly string[], org: Organisation, line: readonly OrgUnit[], own: readonly string[], at: Instant): string[] {
  const elected = inRole(org, line, 'safetyRepresentative', own, at);
  const deputies = inRole(org, line, 'deputySafetyRepresentative', own, at);
  return [...new Set([...elected, ...deputies])].filter((person) => !divided.includes(person));
}

/** To whom the representative has left this one unit. It lapses when either of them does not hold the own role any more. */
function dividedTo(org: Organisation, line: readonly OrgUnit[], own: readonly string[], at: Instant): string[] {
  const given = (org.assignments.get(line[0]?.unitId ?? '') ?? []).filter((one) => one.kind === 'divided' && isValid(one, at));
  if (given.length === 0) return [];
  const deputies = inRole(org, line, 'deputySafetyRepresentative', own, at);
  const elected = inRole(org, line, 'safetyRepresentative', own, at);
  const held = given.filter(({ personId, givenBy }) => deputies.includes(personId) && givenBy !== undefined && elected.includes(givenBy));
  return [...new Set(held.map(({ personId }) => personId))];
}

export interface SafetyDivision {
  /** Those who may leave the unit to a deputy, and take it back. */
  elected: string[];
  deputies: string[];
  dividedTo: string[];
}

/** How the safety service has divided a unit: the choice is the elected representative's alone. */
export function safetyDivision(org: Organisation, unitId: string, at: Instant): SafetyDivision {
  const line = lineUpwards(org, unitId);
  const own = accountable(org, line, at);
  const elected = inRole(org, line, 'safetyRepresentative', own, at);
  const deputies = inRole(org, line, 'deputySafetyRepresentative', own, at).filter((person) => !elected.includes(person));
  return { elected, deputies, dividedTo: dividedTo(org, line, own, at) };
}

/** When the term ends in which somebody represents the unit, and so what they left to a deputy; null: no end is known. */
export function termEndOf(org: Organisation, unitId: string, personId: string, at: Instant): Instant | null {
  const terms = lineUpwards(org, unitId)
    .flatMap((unit) => org.assignments.get(unit.unitId) ?? [])
    .filter((one) => one.personId === personId && one.role === 'safetyRepresentative' && one.kind !== 'divided' && isValid(one, at))
    .flatMap(({ to }) => (to === null ? [] : [to]));
  return terms.length === 0 ? null : Math.min(...terms);
}

/** Until a successor is known in writing, the one whose term ended still counts (E11). */
function heldOver(org: Organisation, unitId: string, role: Role, at: Instant): string[] {
  const ended = (org.assignments.get(unitId) ?? []).filter((a) => a.role === role && a.kind !== 'divided' && a.to !== null && a.to <= at);
  const last = Math.max(...ended.map((a) => a.to ?? 0));
  return [...new Set(ended.filter((a) => a.to === last && a.kind === 'elected').map((a) => a.personId))];
}

function nearest(org: Organisation, line: readonly OrgUnit[], roles: readonly Role[], at: Instant): string[] {
  for (const unit of line) {
    const found = holders(org, unit.unitId, roles, at);
    if (found.length > 0) return found;
  }
  return [];
}

function firstFound(persons: string[], otherwise: () => string[]): string[] {
  return persons.length > 0 ? persons : otherwise();
}
