import { z } from 'zod';
import type { Assignment, OrgUnit } from '../domain/organisation.ts';
import { ROLES } from '../domain/roles.ts';
import type { LocalDate } from '../domain/time.ts';
import { because } from '../texts/field-reasons.ts';
import { LANGUAGES, type Language } from '../texts/language.ts';
import { exists } from './local-dates.ts';

/** A unit with what people call it. */
export interface UnitRow extends OrgUnit {
  abbreviation: string;
  nameNb: string;
  nameNn: string;
  nameEn: string;
  headcount: number | null;
}

export interface PersonRow {
  /** Opaque; the only name of a person that the record's facts carry. */
  personId: string;
  /** Subject at the sign-in service; null until known. */
  sub: string | null;
  name: string;
  email: string;
  language: Language;
}

export type AssignmentRow = Assignment;

export interface OrganisationRows {
  units: UnitRow[];
  people: PersonRow[];
  assignments: AssignmentRow[];
}

export const KINDS: readonly Assignment['kind'][] = ['ordinary', 'elected', 'appointed', 'acting', 'left'];

const id = z
  .string()
  .max(100)
  .regex(/^[\w.:@-]+$/, because('registerId'));
const orNull = (text: string) => (text === '' ? null : text);
const nothing = z.literal('').transform(() => null);
// Names stand in subject lines, file names and tables: a line break there is a fault of the register's export.
// U+FFFD stands where a character was lost on the way.
const oneLine = z.string().regex(/^[^\p{Cc}\u2028\u2029\ufffd]*$/u, because('oneLine'));
const name = oneLine.min(1, because('notEmpty')).max(200);
const yes = ['true', '1', 'ja', 'yes'];
const no = ['false', '0', 'nei', 'no'];
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, because('date'))
  .refine(exists, because('date')) as z.ZodType<LocalDate, string>;

/** How each line must look; column order is that of the files. */
export const unitCells = z.object({
  unitId: id,
  parentId: z
    .string()
    .max(100)
    .regex(/^[\w.:@-]*$/, because('registerId'))
    .transform(orNull),
  level: z.enum(['1', '2', '3', '4']).transform((text) => Number(text) as OrgUnit['level']),
  isResponseUnit: z.enum([...yes, ...no], because('yesNo')).transform((text) => yes.includes(text)),
  abbreviation: oneLine.min(1, because('notEmpty')).max(40),
  nameNb: name,
  nameNn: name,
  nameEn: name,
  headcount: z.union(
    [
      nothing,
      z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number),
    ],
    because('whole'),
  ),
});

export const personCells = z.object({
  personId: id,
  sub: oneLine.max(255).transform(orNull),
  name,
  email: z.email(),
  language: z.enum(LANGUAGES),
});

export const assignmentCells = z.object({
  personId: id,
  unitId: id,
  role: z.enum(ROLES),
  from: date,
  // The last day of the role.
  to: z.union([nothing, date], because('emptyOrDate')),
  kind: z.enum(KINDS as [Assignment['kind'], ...Assignment['kind'][]]),
});
