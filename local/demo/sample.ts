import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { dayEnd, dayStart } from '../../api/iso.ts';
import { organisation, type AssignmentKind, type Organisation } from '../../domain/organisation.ts';
import type { Level } from '../../domain/plan.ts';
import type { Role } from '../../domain/roles.ts';
import type { LocalDate } from '../../domain/time.ts';
import { stringify } from './csv.ts';

/** The sample organisation as its files have it: what the demo imports, and how the actors know who they are. */
export interface Sample {
  units: SampleUnit[];
  people: SamplePerson[];
  assignments: SampleAssignment[];
}

export interface SampleUnit {
  unitId: string;
  parentId: string;
  level: string;
  isResponseUnit: string;
  abbreviation: string;
  nameNb: string;
  nameNn: string;
  nameEn: string;
  headcount: string;
}

export interface SamplePerson {
  personId: string;
  sub: string;
  name: string;
  email: string;
  language: 'nb' | 'nn' | 'en';
}

export interface SampleAssignment {
  personId: string;
  unitId: string;
  role: Role;
  /** First and last day; empty last day: until further notice. */
  from: LocalDate;
  to: LocalDate;
  kind: AssignmentKind;
}

export function readSample(folder: string, files: { assignments?: string } = {}): Sample {
  const rows = <T>(name: string) =>
    parse<T>(readFileSync(join(folder, name), 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
  return {
    units: rows('organisation.csv'),
    people: rows('people.csv'),
    assignments: rows(files.assignments ?? 'assignments.csv'),
  };
}

/** The files of an import. */
export function importFiles({ units, people, assignments }: Sample): { organisation: string; people: string; assignments: string } {
  return { organisation: stringify(units), people: stringify(people), assignments: stringify(assignments) };
}

/** The organisation as the rules see it. */
export function organisationOf({ units, assignments }: Pick<Sample, 'units' | 'assignments'>): Organisation {
  return organisation(
    units.map((unit) => ({
      unitId: unit.unitId,
      parentId: unit.parentId === '' ? null : unit.parentId,
      level: Number(unit.level) as Level,
      isResponseUnit: unit.isResponseUnit === 'true',
    })),
    assignments.map(({ personId, unitId, role, from, to, kind }) => ({
      personId,
      unitId,
      role,
      from: dayStart(from),
      to: to === '' ? null : dayEnd(to),
      kind,
    })),
  );
}
