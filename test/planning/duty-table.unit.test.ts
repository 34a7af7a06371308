import { describe, expect, it } from 'vitest';
import { planDocument, type ShownDate, type ShownDuty } from '../../planning/plan-document.ts';
import { ntnu } from './ntnu.ts';
import { table } from './table.ts';

const compiled = ntnu();
const shown = planDocument(compiled);
const rows = table('plan-ntnu-2023-2025.txt');

function words(value: ShownDate<string>): string {
  if (value === null) return '-';
  if (typeof value === 'string') return value.slice(0, 10);
  if ('latestOf' in value) return `the later of ${value.latestOf.map(words).join(' and ')}`;
  return `${value.duty} ${value.when}${value.plusWorkingDays === 0 ? '' : ` + ${value.plusWorkingDays}`}`;
}

function scope({ appliesTo }: ShownDuty): string {
  if (appliesTo.responseUnits) return 'RU';
  return [
    ...(appliesTo.levels ?? []).map((level) => `L${level}`),
    ...(appliesTo.levelsWithoutLevel3Below ?? []).map((level) => `L${level} without L3`),
  ].join(', ');
}

function row(duty: ShownDuty): string[] {
  const star = (field: string, text: string) => (duty.derived.includes(field) ? `${text}*` : text);
  return [
    duty.key,
    scope(duty),
    duty.responsible,
    duty.jointWith ?? '-',
    star('opens', words(duty.opensAt)),
    star('target', words(duty.lastDays.target)),
    star('due', duty.month === null ? words(duty.lastDayInTime) : `m ${duty.month}`),
    star('grace', words(duty.lastDays.grace)),
    star('hardEnd', words(duty.lastDays.hardEnd)),
    duty.evidence,
    duty.ladder,
  ];
}

describe('the duties of the cycle 2023-2025', () => {
  it.each(rows)('%s compiles to the dates of the duty table', (...expected) => {
    const duty = shown.duties.find(({ key }) => key === expected[0]);
    expect(duty && row(duty)).toEqual(expected);
  });

  it('holds no duty that the table does not have', () => {
    expect(shown.duties.map(({ key }) => key).sort()).toEqual(rows.map(([key]) => key!).sort());
  });

  it('[NT-022] [NT-048] [NT-058] phases are windows that overlap', () => {
    expect(shown.phases.map(({ key, from, until }) => [key, from, until])).toEqual([
      ['prepare', '2023-08-01', '2023-10-31'],
      ['survey', '2023-11-01', '2024-04-30'],
      ['develop', '2024-02-01', '2024-04-30'],
      ['implement', '2024-05-01', '2025-05-31'],
      ['evaluate', '2025-05-01', '2025-06-30'],
    ]);
  });

  it('[NT-065] [NT-084] carrying out and evaluating overlap in May 2025', () => {
    const [implement, evaluate] = ['implement', 'evaluate'].map((key) => compiled.plan.phases.find((phase) => phase.key === key)!);
    expect(evaluate!.from).toBeLessThan(implement!.until);
  });

  it('[NT-049] [NT-050] [NT-054] milestones are the survey and the month of the reports', () => {
    expect(shown.milestones.map(({ key, at, until }) => [key, at, until])).toEqual([
      ['surveyOpens', '2023-11-06', null],
      ['surveyCloses', '2023-11-27', null],
      ['reports', '2024-01-01', '2024-01-31'],
    ]);
  });

  it('[NT-009] the first instant that is late for the follow-up meeting is midnight to 1 May, local time', () => {
    expect(shown.duties.find(({ key }) => key === 'P3.followUpMeeting')!.dueAt).toBe('2024-05-01T00:00:00+02:00');
  });

  it("[NT-025] the preparation form's grace is only for the representative's answer", () => {
    const graceFor = Object.fromEntries(compiled.plan.duties.filter((duty) => duty.graceUntil).map((duty) => [duty.key, duty.graceFor]));
    expect(graceFor).toEqual({
      'P1.preparationForm': 'answer',
      'P3.planMeeting': 'duty',
      'P4.evaluationMeeting1': 'duty',
      'P5.evaluationMeeting2': 'duty',
      'P5.evaluationForm2': 'duty',
    });
  });

  it('[NT-076] only the evaluation forms are refused before they open', () => {
    const refused = compiled.plan.duties.filter((duty) => duty.refuseBeforeOpening).map((duty) => duty.key);
    expect(refused).toEqual(['P4.evaluationForm1', 'P5.evaluationForm2']);
  });

  it('[NT-033] [NT-032] five answers give a report, eight employees is advice', () => {
    expect(compiled.plan.gate).toEqual({
      reportMinimum: { value: 5, comparator: '>=' },
      recommendedHeadcount: { value: 8, comparator: '>=' },
    });
  });

  it('[NT-087] an alarm rings on 2 March 2025 if the second form has no opening date', () => {
    expect(shown.alarms).toEqual([
      { key: 'evaluationForm2Unknown', duty: 'P5.evaluationForm2', at: '2025-03-02T06:00:00+01:00', to: 'coordinator' },
    ]);
  });

  it('[NT-071] [NT-072] figures are frozen as recorded by the end of August and of October', () => {
    expect(shown.snapshots).toEqual([
      { duty: 'P4.tertialReport', asOf: '2024-08-31' },
      { duty: 'P4.hseMapping', asOf: '2024-10-31' },
    ]);
  });

  it('the cycle runs from 1 August 2023 to the end of 2025', () => {
    expect([shown.startsAt, shown.closesAt, shown.lastDay]).toEqual([
      '2023-08-01T00:00:00+02:00',
      '2026-01-01T00:00:00+01:00',
      '2025-12-31',
    ]);
  });

  it('every duty has its name and what to do in three languages', () => {
    const { duties, help } = compiled.texts;
    const keys = [
      ...compiled.plan.duties.map(({ key }) => key),
      compiled.plan.measureDuty!.key,
      compiled.plan.raisedDuty!.key,
      compiled.plan.wrongReceiverDuty!.key,
      compiled.plan.correctedReportDuty!.key,
    ];
    expect(Object.keys(duties).sort()).toEqual([...keys].sort());
    for (const key of keys)
      for (const text of [duties[key]!, help[key]!])
        for (const language of ['nb', 'nn', 'en'] as const) expect(text[language].length).toBeGreaterThan(3);
  });

  it('[NT-004] nynorsk is nynorsk', () => {
    const nynorsk = [...Object.values(compiled.texts.duties), ...Object.values(compiled.texts.help)].map((text) => text.nn).join(' ');
    expect(nynorsk).not.toMatch(
      /\b(ikke|jeg|hvor|hva|hvilke|enhet|enheten|undersøkelse\w*|verneombud(et)?|sammen|leder|ansatte|bekreft\w*|skjemaet sammen|uke|en handlingsplan|fra|gjøre|møtedato en)\b/i,
    );
    expect(nynorsk).toContain('verneombodet');
  });

  it('every duty names the requirements it comes from', () => {
    expect(compiled.plan.duties.filter((duty) => duty.sources.length === 0)).toEqual([]);
  });

  it('compiles the same file to the same hash', () => {
    expect(ntnu().hash).toBe(compiled.hash);
    expect(ntnu(2025).hash).not.toBe(compiled.hash);
  });
});
