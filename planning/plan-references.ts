import type { FormDefinition } from '../texts/form-definition.ts';
import { addedDuties, type AddedDuty } from '../domain/plan.ts';
import type { PlanDuty, PlanFile } from './plan-file.schema.ts';
import type { PlanProblem } from './plan-error.ts';
import { checkLosses, repeated } from './plan-losses.ts';
import { problemAt, type FieldPath, type Wrong } from './plan-source.ts';
import { dutiesIn } from './date-expressions.ts';
import { isZone } from './calendar.ts';

/** Evidence that can be a text. */
const HANDED_IN: readonly PlanDuty['evidence'][] = ['jointForm', 'externalForm', 'actionPlan', 'meeting', 'confirmation'];

/** How each duty that is written on the way is done; the rules know it in no other shape. */
const ADDED_BY: Record<AddedDuty, PlanDuty['evidence']> = {
  measureDuty: 'confirmation',
  raisedDuty: 'decision',
  wrongReceiverDuty: 'assessment',
  correctedReportDuty: 'jointForm',
};

/** What a name can be of; the words differ by it. */
type Named = 'phase' | 'ladder' | 'askLadder' | 'duty' | 'form';

/** What a schema cannot see: names that must exist elsewhere in the plan, and fields that only make sense together. */
export function checkReferences(plan: PlanFile, forms: readonly FormDefinition[]): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const wrong: Wrong = (...what) => problems.push(problemAt(plan, ...what));

  const dutyKeys = plan.duties.map((duty) => duty.key);
  const duties = new Set(dutyKeys);
  const phases = new Set(plan.phases.map((phase) => phase.key));
  const mustBe = (known: ReadonlySet<string>, what: Named, name: string, path: FieldPath) => {
    if (known.has(name)) return;
    const nearest = nearestTo(name, known);
    if (nearest !== undefined) wrong(path, 'PLAN_NAME_MISSPELT', { what, name, nearest });
    else wrong(path, 'PLAN_NAME_UNKNOWN', { what, name, known: [...known].slice(0, 12).join(', ') || null });
  };

  repeated(dutyKeys).forEach((index) => wrong(['duties', index, 'key'], 'PLAN_KEY_TWICE', { key: dutyKeys[index]! }));
  if (!isZone(plan.calendar.zone)) wrong(['calendar', 'zone'], 'PLAN_ZONE_UNKNOWN');

  const check = (duty: PlanDuty, at: FieldPath) => {
    mustBe(phases, 'phase', duty.phase, [...at, 'phase']);
    mustBe(new Set(Object.keys(plan.ladders)), 'ladder', duty.ladder, [...at, 'ladder']);
    if (duty.askLadder !== undefined) mustBe(new Set(Object.keys(plan.askLadders)), 'askLadder', duty.askLadder, [...at, 'askLadder']);
    for (const field of ['opens', 'target', 'due', 'hardEnd'] as const) {
      for (const other of dutiesIn(duty[field])) mustBe(duties, 'duty', other, [...at, field]);
    }
    if (duty.needs !== undefined) mustBe(duties, 'duty', duty.needs, [...at, 'needs']);
    duty.friendly?.forEach((step, index) => {
      if (step.whenEnded !== undefined) mustBe(duties, 'duty', step.whenEnded, [...at, 'friendly', index, 'whenEnded']);
      if (step.workingDaysBeforeTarget !== undefined && duty.target === undefined) wrong([...at, 'friendly', index], 'PLAN_TARGET_MISSING');
    });
    const asksHeard = duty.evidence === 'actionPlan' && duty.heard?.includes('safetyRepresentative');
    const asks = duty.evidence === 'jointForm' || duty.evidence === 'externalForm' || (duty.askLadder !== undefined && !asksHeard);
    if (asks && duty.jointWith === undefined) wrong(at, 'PLAN_SECOND_PARTY_MISSING');
    if (duty.form !== undefined) mustBe(new Set(forms.map((form) => form.key)), 'form', duty.form, [...at, 'form']);
    for (const { onlyIfMissed } of formOf(forms, duty.form)?.fields ?? [])
      if (onlyIfMissed !== undefined) mustBe(duties, 'duty', onlyIfMissed, [...at, 'form']);
    if (duty.form !== undefined && !FILLED_IN.includes(duty.evidence)) wrong([...at, 'form'], 'PLAN_FORM_UNUSED');
    if (duty.archive && !HANDED_IN.includes(duty.evidence)) wrong([...at, 'archive'], 'PLAN_ARCHIVE_UNUSED');
    if (duty.form !== undefined && plan.themes === undefined && formAsks(forms, duty.form, 'themes'))
      wrong([...at, 'form'], 'PLAN_THEMES_MISSING', { form: duty.form });
    if (duty.evidence === 'external' && duty.external === undefined) wrong(at, 'PLAN_EXTERNAL_MISSING');
    duty.derived.forEach((name, index) => {
      if (name !== 'evidence' && duty[name] === undefined) wrong([...at, 'derived', index], 'PLAN_DERIVED_UNKNOWN', { name });
    });
  };
  plan.duties.forEach((duty, index) => check(duty, ['duties', index]));
  const keysBefore = new Set(dutyKeys);
  for (const { name, duty } of addedDuties<PlanDuty>(plan)) {
    check(duty, [name]);
    const evidence = ADDED_BY[name];
    if (duty.evidence !== evidence) wrong([name, 'evidence'], 'PLAN_EVIDENCE_WRONG', { name, evidence });
    if (keysBefore.has(duty.key)) wrong([name, 'key'], 'PLAN_KEY_TWICE', { key: duty.key });
    keysBefore.add(duty.key);
  }
  plan.duties.forEach(({ evidence }, index) => {
    if (evidence === 'assessment') wrong(['duties', index, 'evidence'], 'PLAN_ASSESSMENT_MISPLACED');
  });

  plan.alarms.forEach((alarm, index) => mustBe(duties, 'duty', alarm.duty, ['alarms', index, 'duty']));
  plan.snapshots.forEach((snapshot, index) => {
    mustBe(duties, 'duty', snapshot.duty, ['snapshots', index, 'duty']);
    const duty = plan.duties.find(({ key }) => key === snapshot.duty);
    if (duty && duty.evidence !== 'snapshot') wrong(['snapshots', index, 'duty'], 'PLAN_SNAPSHOT_UNUSED', { duty: duty.key });
  });
  plan.duties.forEach((duty, index) => {
    if (duty.evidence === 'snapshot' && !plan.snapshots.some((snapshot) => snapshot.duty === duty.key))
      wrong(['duties', index, 'evidence'], 'PLAN_SNAPSHOT_MISSING');
  });
  plan.links.forEach((link, index) => {
    link.phases.forEach((phase, at) => mustBe(phases, 'phase', phase, ['links', index, 'phases', at]));
    link.duties.forEach((duty, at) => mustBe(duties, 'duty', duty, ['links', index, 'duties', at]));
  });
  waitsForItself(plan).forEach((index) => wrong(['duties', index, 'opens'], 'PLAN_CIRCLE'));
  checkLosses(plan, wrong);
  return problems;
}

const FILLED_IN: readonly PlanDuty['evidence'][] = ['jointForm', 'externalForm', 'actionPlan'];

const formOf = (forms: readonly FormDefinition[], key: string | undefined) => forms.find((one) => one.key === key);

function formAsks(forms: readonly FormDefinition[], key: string | undefined, from: 'themes'): boolean {
  return (
    formOf(forms, key)?.fields.some((field) => [field, ...(field.fields ?? [])].some(({ optionsFrom }) => optionsFrom === from)) ?? false
  );
}

function waitsForItself(plan: PlanFile): number[] {
  const waits = new Map(plan.duties.map((duty) => [duty.key, dutiesIn(duty.opens)]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (waits.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return plan.duties.flatMap((duty, index) => (reaches(duty.key, duty.key, new Set()) ? [index] : []));
}

/** The nearest known name, so that a slip of the finger is mended at a glance. */
function nearestTo(name: string, known: ReadonlySet<string>): string | undefined {
  const nearest = [...known].map((other) => ({ other, far: distance(name, other) })).sort((a, b) => a.far - b.far)[0];
  return nearest && nearest.far <= Math.max(2, name.length / 3) ? nearest.other : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
