import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../planning/compile.ts';
import { PlanFileError, type PlanProblem } from '../../planning/plan-error.ts';
import { parseForm } from '../../planning/read-forms.ts';
import { parsePlan, readPlan } from '../../planning/read-plan.ts';
import { faultText, PLAN_FAULTS, type PlanFault } from '../../texts/fault-words.ts';
import { type PLAN_REASONS } from '../../texts/faults/plan-reasons.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { change, good, MEETING, problemsOf } from './broken-plans.ts';

const goodForm = readFileSync('plans/forms/preparation.yaml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'plan-faults-'));

type Broken = () => unknown;
const text =
  (source: string): Broken =>
  () =>
    compilePlan(parsePlan(source));
const plan = (near: string, from: string, to: string) => text(change(near, from, to));
const duty = (from: string, to: string) => plan(MEETING, from, to);
const form =
  (from: string, to: string): Broken =>
  () =>
    parseForm(goodForm.replace(from, to));
const file = (name: string, content: Buffer): Broken => {
  writeFileSync(join(folder, name), content);
  return () => readPlan(join(folder, name));
};

/** A broken file for every fault there is: one without words, or one that no file can have, does not compile or fails here. */
const FAULTS: Record<Exclude<PlanFault, 'PLAN_FILE_FORBIDDEN'>, Broken> = {
  PLAN_FILE_MISSING: () => readPlan('no/such/plan.yaml'),
  PLAN_FILE_FOLDER: () => readPlan(folder),
  PLAN_UNREADABLE: () => readPlan('x'.repeat(5000)),
  PLAN_NOT_UTF8: file('latin1.yaml', Buffer.from('title: Måling', 'latin1')),
  PLAN_EMPTY: text(''),
  PLAN_NO_FIELDS: text('- schema: 1'),
  PLAN_TOO_DEEP: text('['.repeat(200)),
  PLAN_ALIAS_UNKNOWN: text('key: *name'),
  PLAN_ALIAS_MANY: text(`a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [${'*a,'.repeat(30)}]\nc: [${'*b,'.repeat(30)}]`),
  PLAN_YAML: text('key: "a'),
  PLAN_YAML_TWICE: text('schema: 1\nschema: 1'),
  PLAN_YAML_TAB: text('calendar:\n\tzone: x'),
  PLAN_YAML_INDENT: text('a:\n  b: 1\n c: 2'),
  PLAN_YAML_COLON: text('title: Round: one'),
  PLAN_FIELD_UNKNOWN: duty('hardEnd:', 'hardend:'),
  PLAN_FIELD_MISSING: duty('    evidence: meeting\n', ''),
  PLAN_FIELD_WRONG: duty('evidence: meeting', 'evidence: rumour'),
  PLAN_FORM_EXTRA: form('past: true', 'mustBeYes: true'),
  PLAN_FORM_OPTIONS: form('kind: date', 'kind: choice'),
  PLAN_FORM_LIST: form('of: choice', 'max: 9'),
  PLAN_FORM_RANGE: form('max: 5', 'max: 0'),
  PLAN_NAME_UNKNOWN: duty('ladder: F', 'ladder: stairs'),
  PLAN_NAME_MISSPELT: duty('ladder: F', 'ladder: X'),
  PLAN_KEY_TWICE: duty('key: P3.followUpMeeting', 'key: P3.planMeeting'),
  PLAN_SCOPE_EMPTY: duty('appliesTo: { responseUnits: true }', 'appliesTo: {}'),
  PLAN_SECOND_PARTY_MISSING: plan('- key: P3.planMeeting', '    jointWith: safetyRepresentative\n', ''),
  PLAN_SECOND_PARTY_SAME: plan('- key: P3.planMeeting', 'jointWith: safetyRepresentative', 'jointWith: unitManager'),
  PLAN_FORM_UNUSED: duty('evidence: meeting', 'evidence: meeting\n    form: preparation'),
  PLAN_ARCHIVE_UNUSED: plan('- key: P4.tertialReport', 'evidence: snapshot', 'evidence: snapshot\n    archive: true'),
  PLAN_THEMES_MISSING: text(good.replace(/^themes:[^]*?(?=^factors:)/m, '')),
  PLAN_EXTERNAL_MISSING: duty('evidence: meeting', 'evidence: external'),
  PLAN_EVIDENCE_WRONG: plan('measureDuty:', 'evidence: confirmation', 'evidence: meeting'),
  PLAN_ASSESSMENT_MISPLACED: duty('evidence: meeting', 'evidence: assessment'),
  PLAN_DERIVED_UNKNOWN: duty('derived: [hardEnd]', 'derived: [grace]'),
  PLAN_SNAPSHOT_TWICE: plan('snapshots:', 'duty: P4.hseMapping', 'duty: P4.tertialReport'),
  PLAN_SNAPSHOT_UNUSED: plan('snapshots:', 'duty: P4.hseMapping', 'duty: P3.planMeeting'),
  PLAN_SNAPSHOT_MISSING: plan('snapshots:', 'duty: P4.hseMapping', 'duty: P3.planMeeting'),
  PLAN_CIRCLE: duty('opens: Y1-01-01', 'opens: { ended: P3.actionPlan }'),
  PLAN_YEAR_WRONG: () => compilePlan(parsePlan(good), { startYear: 1999 }),
  PLAN_ZONE_UNKNOWN: plan('calendar:', 'Europe/Oslo', 'Europe/Olso'),
  PLAN_DATE_IMPOSSIBLE: duty('due: { before: Y1-05-01 }', 'due: Y1-04-31'),
  PLAN_DATE_OUTSIDE: duty('hardEnd: Y2-06-30', 'hardEnd: Y4-06-30'),
  PLAN_DATES_ORDER: plan('- key: P3.actionPlan', 'target: Y1-04-30', 'target: Y1-06-30'),
  PLAN_CLOSES_EARLY: plan('starts:', 'closes: Y2-12-31', 'closes: Y0-02-01'),
  PLAN_PHASE_BACKWARDS: plan('phases:', 'until: Y0-10', 'until: Y0-07'),
  PLAN_SNAPSHOT_LATE: plan('snapshots:', 'asOf: Y1-08-31', 'asOf: Y2-08-31'),
  PLAN_HARD_END_LATE: duty('hardEnd: Y2-06-30', 'hardEnd: Y3-01-31'),
  PLAN_EASTER_BACKWARDS: plan('quiet:', 'toEaster: 2', 'toEaster: -7'),
  PLAN_NO_POST_DAYS: plan('quiet:', "to: '07-31'", "to: '12-23'"),
  PLAN_STEP_COUNTS: plan('ladders:', 'calendarDaysBefore: 21,', 'calendarDaysBefore: 21, workingDaysAfter: 2,'),
  PLAN_STEP_TWICE: plan('ladders:', 'step: before7', 'step: before21'),
  PLAN_STEP_IN_LADDER: duty('step: target10', 'step: before21'),
  PLAN_STEP_HIDDEN: plan('askLadders:', 'step: ask3,', 'step: after1,'),
  PLAN_STEP_NEVER: plan('ladders:', 'calendarDaysBefore: 7', 'whenEnded: P2.report'),
  PLAN_ASK_STEP_COUNT: plan('askLadders:', 'workingDaysAfter: 3', 'calendarDaysBefore: 3'),
  PLAN_STEP_TO_NOBODY: plan('ladders:', 'to: [localCoordinator]', 'to: []'),
  PLAN_STEP_WITHOUT_PARTY: plan('ladders:', 'to: [localCoordinator]', 'to: [jointWith]'),
  PLAN_TARGET_MISSING: plan('  RL:', 'calendarDaysBefore: 7', 'workingDaysBeforeTarget: 7'),
};

/** The same for what a field may be. */
const REASONS: Record<keyof typeof PLAN_REASONS, Broken> = {
  planDay: plan('starts:', 'Y0-08-01', '2023-08-01'),
  planMonth: plan('phases:', 'from: Y0-08', 'from: August'),
  planDayOrMonth: plan('milestones:', 'at: Y0-11-06', 'at: November'),
  planDayRule: duty('hardEnd:', 'grace: { until: 5, for: duty }\n    hardEnd:'),
  planDate: duty('due: { before: Y1-05-01 }', 'due: 2024-05-01'),
  planQuiet: plan('quiet:', "{ key: july, from: '07-01', to: '07-31' }", 'July'),
  planDayOfYear: plan('quiet:', "from: '07-01'", "from: '7-1'"),
  planTime: plan('calendar:', "'06:00'", "'6'"),
  planName: plan('schema:', 'key: ntnu', 'key: NTNU'),
  planKey: duty('key: P3.followUpMeeting', 'key: P3/followUpMeeting'),
  smallKey: form('key: metOn', 'key: met-on'),
  formKey: form('key: preparation', 'key: Preparation'),
  requirementId: duty('sources: [', 'sources: [nt9, '),
  webAddress: plan('links:', 'https://i.ntnu.no', 'i.ntnu.no'),
};

/** In the three languages; fails where a placeholder gets nothing, and where two languages say the same. */
function said({ code, params }: PlanProblem): string[] {
  const words = LANGUAGES.map((language) => faultText(code, params, language));
  expect(new Set(words).size, words.join('\n')).toBe(LANGUAGES.length);
  for (const one of words) {
    expect(one).toMatch(/^\S.+(?:[.?]|https:\/\/)$/);
    expect(one).not.toMatch(/undefined|null|\{[A-Za-z]+[,}]/);
  }
  return words;
}

describe('what is wrong in a plan or form file', () => {
  it.each(Object.entries(FAULTS))('%s is said in three languages', (code, broken) => {
    const found = problemsOf(broken);
    const problem = found.find((one) => one.code === code);
    expect(problem, JSON.stringify(found)).toBeDefined();
    said(problem!);
  });

  it.each(Object.entries(REASONS))('%s, as the reason why a field is refused, is said in three languages', (reason, broken) => {
    const found = problemsOf(broken);
    const problem = found.find((one) => one.params['reason'] === reason);
    expect(problem, JSON.stringify(found)).toMatchObject({ code: 'PLAN_FIELD_WRONG' });
    said(problem!);
  });

  it('has words where the file is closed to us, too', () => {
    said({ file: 'plan.yaml', line: null, column: null, field: '', code: 'PLAN_FILE_FORBIDDEN', params: {} });
    expect(Object.keys(PLAN_FAULTS).filter((code) => !(code in FAULTS))).toEqual(['PLAN_FILE_FORBIDDEN']);
  });

  it.each([
    ['phase: develop', 'phase: somewhen', 'Fasen somewhen finst ikkje. Her kan det stå: prepare, survey, develop, implement, evaluate.'],
    ['ladder: F', 'ladder: stairs', 'Stigen stairs finst ikkje. Her kan det stå: F, R, RL, H, N.'],
    ['evidence: meeting', 'evidence: jointForm\n    form: preperation', 'Skjemaet preperation finst ikkje. Meinte du preparation?'],
    ['opens: Y1-01-01', 'opens: { ended: P3.planMeting }', 'Oppgåva P3.planMeting finst ikkje. Meinte du P3.planMeeting?'],
  ])('calls a name by what it is the name of: %s as %s', (from, to, words) => {
    expect(problemsOf(duty(from, to)).map(({ code, params }) => faultText(code, params, 'nn'))).toContain(words);
  });

  it('shows the ways to write a date with their braces', () => {
    const [problem] = problemsOf(REASONS.planDayRule);
    expect(faultText(problem!.code, problem!.params, 'nb')).toBe(
      'Dette passer ikke: skriv en dag som Y0-10-13, { before: Y1-05-01 }, { beforeEaster: Y1 } eller { endOf: Y1-02 }.',
    );
  });

  it('is one error whose message is for the command line', () => {
    expect(() => parsePlan('', 'plan.yaml')).toThrow(
      new PlanFileError([{ file: 'plan.yaml', line: null, column: null, field: '', code: 'PLAN_EMPTY', params: {} }]),
    );
    expect(() => parsePlan('', 'plan.yaml')).toThrow(/^plan\.yaml: The file is empty\. Write its fields, beginning with schema: 1\.$/);
  });
});
