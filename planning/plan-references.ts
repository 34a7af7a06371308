import type { FormDefinition } from '../texts/form-definition.ts';
import { addedDuties, type AddedDuty } from '../domain/plan.ts';
import type { PlanDuty, PlanFile } from './plan-file.schema.ts';
import type { PlanProblem } from './plan-error.ts';
import { checkLosses, repeated } from './plan-losses.ts';
import { problemAt, type FieldPath } from './plan-source.ts';
import { dutiesIn } from './date-expressions.ts';
import { isZone } from './calendar.ts';

/** Evidence that can be a text. */
const HANDED_IN: readonly PlanDuty['evidence'][] = ['jointForm', 'externalForm', 'actionPlan', 'meeting', 'confirmation'];

/** How each duty that is written on the way is done; the rules know it in no other shape. */
const ADDED_BY: Record<AddedDuty, { evidence: PlanDuty['evidence']; why: string }> = {
  measureDuty: { evidence: 'confirmation', why: 'a measure is reviewed' },
  raisedDuty: { evidence: 'decision', why: 'what a unit has raised is answered' },
  wrongReceiverDuty: { evidence: 'assessment', why: 'a report to the wrong receiver is assessed' },
  correctedReportDuty: { evidence: 'jointForm', why: 'two decide together about a corrected report' },
};

/** What a schema cannot see: names that must exist elsewhere in the plan, and fields that only make sense together. */
export function checkReferences(plan: PlanFile, forms: readonly FormDefinition[]): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const wrong = (path: FieldPath, code: string, message: string) => problems.push(problemAt(plan, path, code, message));

  const dutyKeys = plan.duties.map((duty) => duty.key);
  const duties = new Set(dutyKeys);
  const phases = new Set(plan.phases.map((phase) => phase.key));
  const mustBe = (known: ReadonlySet<string>, what: string, name: string, path: FieldPath) => {
    if (!known.has(name)) wrong(path, 'PLAN_NAME_UNKNOWN', `there is no ${what} ${name}; ${suggestion(name, known)}`);
  };

  repeated(dutyKeys).forEach((index) =>
    wrong(['duties', index, 'key'], 'PLAN_KEY_TWICE', `the duty ${dutyKeys[index]} stands twice; give one of them another key`),
  );
  if (!isZone(plan.calendar.zone)) wrong(['calendar', 'zone'], 'PLAN_ZONE_UNKNOWN', 'this is not a time zone; write it like Europe/Oslo');

  const check = (duty: PlanDuty, at: FieldPath) => {
    mustBe(phases, 'phase', duty.phase, [...at, 'phase']);
    mustBe(new Set(Object.keys(plan.ladders)), 'ladder', duty.ladder, [...at, 'ladder']);
    if (duty.askLadder !== undefined) mustBe(new Set(Object.keys(plan.askLadders)), 'ask ladder', duty.askLadder, [...at, 'askLadder']);
    for (const field of ['opens', 'target', 'due', 'hardEnd'] as const) {
      for (const other of dutiesIn(duty[field])) mustBe(duties, 'duty', other, [...at, field]);
    }
    if (duty.needs !== undefined) mustBe(duties, 'duty', duty.needs, [...at, 'needs']);
    duty.friendly?.forEach((step, index) => {
      if (step.whenEnded !== undefined) mustBe(duties, 'duty', step.whenEnded, [...at, 'friendly', index, 'whenEnded']);
      if (step.workingDaysBeforeTarget !== undefined && duty.target === undefined)
        wrong([...at, 'friendly', index], 'PLAN_TARGET_MISSING', 'this step counts from the target; add target to the duty');
    });
    const asksHeard = duty.evidence === 'actionPlan' && duty.heard?.includes('safetyRepresentative');
    const asks = duty.evidence === 'jointForm' || duty.evidence === 'externalForm' || (duty.askLadder !== undefined && !asksHeard);
    if (asks && duty.jointWith === undefined)
      wrong(at, 'PLAN_SECOND_PARTY_MISSING', 'a form filled in together, or reminders to answer, need a second party; add jointWith');
    if (duty.form !== undefined) mustBe(new Set(forms.map((form) => form.key)), 'form', duty.form, [...at, 'form']);
    for (const { onlyIfMissed } of formOf(forms, duty.form)?.fields ?? [])
      if (onlyIfMissed !== undefined) mustBe(duties, 'duty', onlyIfMissed, [...at, 'form']);
    if (duty.form !== undefined && !FILLED_IN.includes(duty.evidence))
      wrong([...at, 'form'], 'PLAN_FORM_UNUSED', 'nobody fills in a form here; take it away, or give the duty evidence: jointForm');
    if (duty.archive && !HANDED_IN.includes(duty.evidence))
      wrong([...at, 'archive'], 'PLAN_ARCHIVE_UNUSED', 'nothing is handed in here that could be archived; take it away');
    if (plan.themes === undefined && formAsks(forms, duty.form, 'themes'))
      wrong([...at, 'form'], 'PLAN_THEMES_MISSING', `the form ${String(duty.form)} lets people choose a theme; add themes to the plan`);
    if (duty.evidence === 'external' && duty.external === undefined)
      wrong(at, 'PLAN_EXTERNAL_MISSING', 'somebody outside delivers here; add external');
    duty.derived.forEach((name, index) => {
      if (name !== 'evidence' && duty[name] === undefined)
        wrong([...at, 'derived', index], 'PLAN_DERIVED_UNKNOWN', `the duty has no ${name}; take it away from derived`);
    });
  };
  plan.duties.forEach((duty, index) => check(duty, ['duties', index]));
  const keysBefore = new Set(dutyKeys);
  for (const { name, duty } of addedDuties<PlanDuty>(plan)) {
    check(duty, [name]);
    const { evidence, why } = ADDED_BY[name];
    if (duty.evidence !== evidence) wrong([name, 'evidence'], 'PLAN_EVIDENCE_WRONG', `${why}; write evidence: ${evidence}`);
    if (keysBefore.has(duty.key)) wrong([name, 'key'], 'PLAN_KEY_TWICE', 'a duty has this key already; give this one its own');
    keysBefore.add(duty.key);
  }
  plan.duties.forEach(({ evidence }, index) => {
    if (evidence === 'assessment')
      wrong(
        ['duties', index, 'evidence'],
        'PLAN_EVIDENCE_WRONG',
        'only what is written on the way is assessed; move it to wrongReceiverDuty',
      );
  });

  plan.alarms.forEach((alarm, index) => mustBe(duties, 'duty', alarm.duty, ['alarms', index, 'duty']));
  plan.snapshots.forEach((snapshot, index) => {
    mustBe(duties, 'duty', snapshot.duty, ['snapshots', index, 'duty']);
    const duty = plan.duties.find(({ key }) => key === snapshot.duty);
    if (duty && duty.evidence !== 'snapshot')
      wrong(['snapshots', index, 'duty'], 'PLAN_SNAPSHOT_UNUSED', `${duty.key} does not end by a snapshot; give it evidence: snapshot`);
  });
  plan.duties.forEach((duty, index) => {
    if (duty.evidence === 'snapshot' && !plan.snapshots.some((snapshot) => snapshot.duty === duty.key))
      wrong(['duties', index, 'evidence'], 'PLAN_SNAPSHOT_MISSING', 'say when the figures are frozen; add the duty to snapshots');
  });
  plan.links.forEach((link, index) => {
    link.phases.forEach((phase, at) => mustBe(phases, 'phase', phase, ['links', index, 'phases', at]));
    link.duties.forEach((duty, at) => mustBe(duties, 'duty', duty, ['links', index, 'duties', at]));
  });
  waitsForItself(plan).forEach((index) =>
    wrong(['duties', index, 'opens'], 'PLAN_CIRCLE', 'this duty waits, through others, for itself; give one of them a date'),
  );
  return [...problems, ...checkLosses(plan)];
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
function suggestion(name: string, known: ReadonlySet<string>): string {
  const nearest = [...known].map((other) => ({ other, far: distance(name, other) })).sort((a, b) => a.far - b.far)[0];
  if (nearest && nearest.far <= Math.max(2, name.length / 3)) return `did you mean ${nearest.other}?`;
  return `known are ${[...known].slice(0, 12).join(', ')}`;
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
