import { planFaults } from '../../documents/action-plan/plan-faults.ts';
import { measureFields, withoutApostrophe } from '../../documents/action-plan/spreadsheet.ts';
import { checkAnswers } from '../../documents/forms/check-answers.ts';
import { gentleWarnings } from '../../documents/forms/gentle-warnings.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import type { Measure } from '../../documents/action-plan/plan-document.ts';
import { readPlanSheet, type SheetRow } from '../../planning/plan-sheet.ts';
import type { FormAnswers, FormDefinition } from '../../texts/form-definition.ts';
import type { Language } from '../../texts/language.ts';
import { formFaults, formWarnings, type Warning } from '../forms/form-faults.ts';
import { Problem, type Fault } from '../problem.ts';

const FILE = 'plan.csv';

interface Sheet {
  csv: string;
  form: FormDefinition;
  language: Language;
  /** What the plan says now; the sheet has the measures only. */
  now: FormAnswers & { measures: Measure[] };
}

export interface SheetPreview {
  answers: FormAnswers;
  changes: { id: string; change: 'new' | 'changed' | 'same' | 'leftOut' }[];
  warnings: Warning[];
}

/** A spreadsheet as the draft it would make. Nothing is stored; every fault is named with its line. */
export function readSheet({ csv, form, language, now }: Sheet): SheetPreview {
  const { rows, problems } = readPlanSheet({ name: FILE, content: csv }, measureFields(form), withoutApostrophe);
  if (problems.length > 0) throw refused(problems);
  const answers = { ...now, measures: rows.map(({ measure }) => measure) };
  const measuresOnly = { fields: form.fields.filter(({ key }) => key === 'measures') };
  const own = [
    ...checkAnswers(measuresOnly, { measures: answers.measures }),
    ...planFaults({ answers }).map((fault) => ({ ...fault, path: fault.path.replace(/^answers\./, '') })),
  ];
  const reader = { form, language, root: 'answers' };
  if (own.length > 0) throw refused(formFaults(reader, own).map((fault) => inLine(fault, rows)));
  const warnings = formWarnings(reader, gentleWarnings({ measures: answers.measures }));
  return { answers, changes: changesTo(now.measures, rows), warnings };
}

function refused(faults: readonly Fault[]): Problem {
  return new Problem(422, 'PLAN_SHEET_INVALID', { count: faults.length }, { faults });
}

/** `answers.measures.3.lastDay` stands in the line where the fourth measure begins. */
function inLine(fault: Fault, rows: readonly SheetRow[]): Fault {
  const [, index, column] = /^answers\.measures\.(\d+)(?:\.(\w+))?/.exec(fault.path) ?? [];
  const line = index === undefined ? 1 : (rows[Number(index)]?.line ?? 1);
  return { ...fault, file: FILE, line, path: column ?? '' };
}

function changesTo(before: readonly Measure[], rows: readonly SheetRow[]): SheetPreview['changes'] {
  const given = rows.map(({ measure }) => {
    const known = before.find(({ id }) => id === measure['id']);
    const same = known !== undefined && canonicalJson(known) === canonicalJson(measure);
    return { id: String(measure['id']), change: known ? (same ? ('same' as const) : ('changed' as const)) : ('new' as const) };
  });
  const gone = before.filter(({ id }) => !given.some((one) => one.id === id));
  return [...given, ...gone.map(({ id }) => ({ id, change: 'leftOut' as const }))];
}
