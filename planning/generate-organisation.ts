import { DateTime } from 'luxon';
import type { Assignment } from '../domain/organisation.ts';
import type { Role } from '../domain/roles.ts';
import type { Level } from '../domain/plan.ts';
import { LANGUAGES } from '../texts/language.ts';
import { inventedPerson } from './invented-people.ts';
import type { OrganisationRows, PersonRow, UnitRow } from './organisation-rows.ts';
import { chance } from './rehearsal/chance.ts';

export interface GenerateOptions {
  /** How many response units the organisation has. */
  responseUnits: number;
  seed: number;
  /** The year in which the cycle starts; roles and the election lie around it. */
  startYear?: number;
  zone?: string;
}

/** Response units of a department, and of a faculty, on average. */
const GROUPS_MOST = 6;
const FACULTY_SIZE = 30;

/**
 * An invented institution with exactly as many response units as asked for. The same seed gives the same organisation everywhere.
 * It has what real ones have: shared and vacant safety areas, units with several representatives, a vacant leader, leaders of two
 * units, a change of manager, an election at New Year.
 */
export function generateOrganisation({ responseUnits, seed, startYear = 2023, zone = 'Europe/Oslo' }: GenerateOptions): OrganisationRows {
  if (!Number.isInteger(responseUnits) || responseUnits < 1)
    throw new RangeError(`give a whole number of response units from 1, not ${responseUnits}`);
  const units = generateUnits(responseUnits, seed);
  return { units, ...staff(units, seed, startYear, zone) };
}

function generateUnits(responseUnits: number, seed: number): UnitRow[] {
  const units: UnitRow[] = [];
  const add = (unitId: string, parentId: string | null, level: Level, isResponseUnit: boolean, number: number) => {
    const size = isResponseUnit ? 4 + Math.floor(chance(seed, unitId, 'size') ** 2 * 90) : 0;
    units.push({
      unitId,
      parentId,
      level,
      isResponseUnit,
      abbreviation: unitId.toUpperCase().replaceAll('-', ' '),
      ...names(level, number),
      headcount: size,
    });
  };
  add('inst', null, 1, false, 1);
  let left = responseUnits;
  const faculties = Math.ceil(responseUnits / FACULTY_SIZE);
  for (let f = 1; f <= faculties; f += 1) {
    const faculty = `f${pad(f)}`;
    let here = Math.ceil(left / (faculties - f + 1));
    left -= here;
    add(faculty, 'inst', 2, false, f);
    // Every fifth area has no departments: its sections lie directly under it, and it owns the list of response units itself.
    const flat = f % 5 === 0;
    for (let d = 1; here > 0; d += 1) {
      if (flat) {
        add(`${faculty}-s${pad(d)}`, faculty, 4, true, d);
        here -= 1;
        continue;
      }
      const department = `${faculty}-${pad(d)}`;
      const groups =
        chance(seed, department, 'groups') < 0.45
          ? 0
          : Math.min(here, 2 + Math.floor(chance(seed, department, 'size') * (GROUPS_MOST - 1)));
      add(department, faculty, 3, groups < 2, d);
      if (groups < 2) here -= 1;
      for (let g = 1; groups >= 2 && g <= groups; g += 1, here -= 1) add(`${department}-${g}`, department, 4, true, g);
    }
  }
  sumUp(units);
  return units;
}

/** A unit's staff are those of the units below and a few of its own. */
function sumUp(units: UnitRow[]): void {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  for (const unit of [...units].reverse()) {
    if (!unit.isResponseUnit) unit.headcount = (unit.headcount ?? 0) + 8;
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    if (parent) parent.headcount = (parent.headcount ?? 0) + (unit.headcount ?? 0);
  }
}

function names(level: Level, number: number): Pick<UnitRow, 'nameNb' | 'nameNn' | 'nameEn'> {
  const words: Record<Level, [nb: string, nn: string, en: string]> = {
    1: ['Eksempeluniversitetet', 'Eksempeluniversitetet', 'The Example University'],
    2: [`Fakultet ${number}`, `Fakultet ${number}`, `Faculty ${number}`],
    3: [`Institutt ${number}`, `Institutt ${number}`, `Department ${number}`],
    4: [`Faggruppe ${number}`, `Faggruppe ${number}`, `Group ${number}`],
  };
  const [nameNb, nameNn, nameEn] = words[level];
  return { nameNb, nameNn, nameEn };
}

function staff(units: readonly UnitRow[], seed: number, startYear: number, zone: string): Pick<OrganisationRows, 'people' | 'assignments'> {
  const people: PersonRow[] = [];
  const assignments: Assignment[] = [];
  const day = (text: string) => DateTime.fromISO(text, { zone }).toMillis();
  const long = day(`${startYear - 2}-08-01`);
  const term = { from: day(`${startYear}-01-01`), to: day(`${startYear + 2}-01-01`) };
  const next = { from: term.to, to: day(`${startYear + 4}-01-01`) };
  const happens = (unit: UnitRow, what: string, share: number) => chance(seed, unit.unitId, what) < share;

  const person = (): string => {
    const language = chance(seed, 'language', String(people.length));
    const row = inventedPerson(people.length + 1, seed, language < 0.8 ? LANGUAGES[0] : language < 0.92 ? LANGUAGES[1] : LANGUAGES[2]);
    people.push(row);
    return row.personId;
  };
  const give = (
    personId: string,
    unit: UnitRow,
    role: Role,
    from = long,
    to: number | null = null,
    kind: Assignment['kind'] = 'ordinary',
  ) => {
    assignments.push({ personId, unitId: unit.unitId, role, from, to, kind });
    return personId;
  };
  const elect = (unit: UnitRow, role: Role, personId = person()) => {
    give(personId, unit, role, term.from, term.to, 'elected');
    // Some areas do not notify a successor in time: the old one is held over.
    if (happens(unit, `${role} notified`, 0.95))
      give(happens(unit, `${role} again`, 0.55) ? personId : person(), unit, role, next.from, next.to, 'elected');
    return personId;
  };

  const leaders: Record<Level, Role> = { 1: 'institutionLeader', 2: 'level2Leader', 3: 'level3Leader', 4: 'unitManager' };
  let before: { parentId: string | null; leader: string; representative: string } | undefined;
  for (const unit of units) {
    if (unit.level === 1) {
      for (const role of ['coordinator', 'archivist', 'governanceOffice', 'dataProtectionOfficer', 'auditor', 'resourcePerson'] as const)
        give(person(), unit, role);
      elect(unit, 'seniorSafetyRepresentative');
    }
    if (unit.level === 2) {
      give(person(), unit, 'localCoordinator');
      give(person(), unit, 'resourcePerson');
      elect(unit, 'localSeniorSafetyRepresentative');
      elect(unit, 'deputySafetyRepresentative');
    }
    const sibling = before?.parentId === unit.parentId ? before : undefined;
    const leader = lead(unit, sibling?.leader);
    if (!unit.isResponseUnit) continue;
    const representative = represent(unit, sibling?.representative);
    before = { parentId: unit.parentId, leader, representative };
  }
  return { people, assignments };

  function lead(unit: UnitRow, siblingLeader: string | undefined): string {
    const role = leaders[unit.level];
    if (unit.level > 2 && happens(unit, 'vacant leader', 0.01)) return person();
    if (unit.level === 4 && siblingLeader !== undefined && happens(unit, 'two units', 0.05)) return give(siblingLeader, unit, role);
    if (unit.level > 2 && happens(unit, 'leaves', 0.03)) {
      const change = day(`${startYear + 1}-02-01`);
      give(person(), unit, role, long, change);
      return give(person(), unit, role, change);
    }
    return give(person(), unit, role);
  }

  function represent(unit: UnitRow, siblingRepresentative: string | undefined): string {
    if (happens(unit, 'vacant area', 0.03)) return person();
    if (siblingRepresentative !== undefined && happens(unit, 'shared area', 0.12))
      return elect(unit, 'safetyRepresentative', siblingRepresentative);
    if (happens(unit, 'several', 0.05)) elect(unit, 'safetyRepresentative');
    if (happens(unit, 'deputy', 0.4)) elect(unit, 'deputySafetyRepresentative');
    return elect(unit, 'safetyRepresentative');
  }
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
