import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../cli/plan-show.command.ts';
import { compilePlan } from '../../planning/compile.ts';
import { planDocument } from '../../planning/plan-document.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { MUST } from './ntnu.ts';

const { plan, texts } = compilePlan(readPlan(MUST));
const shown = planDocument(compilePlan(readPlan(MUST)));

describe('a plan of another institution', () => {
  it('[MU-039] has phases of its own', () => {
    expect(plan.phases.map(({ key }) => key)).toEqual(['decide', 'prepare', 'carryOut', 'followUp']);
  });

  it('[MU-025] gives a report for more than six answers', () => {
    expect(plan.gate.reportMinimum).toEqual({ value: 6, comparator: '>' });
  });

  it('asks no safety representative to fill in a form', () => {
    expect(plan.duties.filter((duty) => duty.jointWith || duty.askLadder || duty.evidence.endsWith('Form'))).toEqual([]);
    expect(plan.askLadders).toEqual({});
  });

  it('has a ladder, a working day and quiet days of its own', () => {
    const meeting = shown.duties.find(({ key }) => key === 'O.meeting')!;
    expect(meeting.steps.map(({ step, at }) => `${step} ${at}`)).toEqual([
      'target5 2025-02-07T05:30:00+01:00',
      'before14 2025-03-28T05:30:00+01:00',
      'before3 2025-04-08T05:30:00+02:00',
      'after2 2025-04-23T05:30:00+02:00',
      'after8 2025-05-02T05:30:00+02:00',
      'after15 2025-05-13T05:30:00+02:00',
    ]);
    expect(plan.weeklyOverviewDay).toBe(2);
    expect(plan.days.find((day) => day.date === '2024-12-23')?.quiet).toBe(true);
  });

  it('[MU-016] says that taking part is voluntary', () => {
    expect(texts.help['F.staffInformation']!.nb).toContain('frivillig');
  });

  it('closes after one year', () => {
    expect([shown.key, shown.lastDay]).toEqual(['must-2024-2025', '2025-12-31']);
  });
});

describe('the JSON Schema beside the plans', () => {
  it('is the one that the rules make', () => {
    expect(
      readFileSync(new URL('../../plans/plan.schema.json', import.meta.url), 'utf8'),
      'run: npx toarshjul plan schema --out plans/plan.schema.json',
    ).toBe(schemaText());
  });
});
