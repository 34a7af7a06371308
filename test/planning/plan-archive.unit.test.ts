import { describe, expect, it } from 'vitest';
import { change, problems } from './broken-plans.ts';
import { ntnu } from './ntnu.ts';

describe('what a plan says of the archive', () => {
  it('[NT-025][NT-079][NT-088] the preparation form, the action plan, both evaluations and the bundle at the close are archived', () => {
    const { plan } = ntnu();
    expect(plan.duties.filter(({ archive }) => archive).map(({ key }) => key)).toEqual([
      'P1.preparationForm',
      'P3.actionPlan',
      'P4.evaluationForm1',
      'P5.evaluationForm2',
    ]);
    expect(plan.archiveAtClose).toBe(true);
  });

  it('nothing is archived where nothing is handed in: such a plan is refused', () => {
    const found = problems(change('- key: P1.responseUnitList', 'evidence: responseUnits', 'evidence: responseUnits\n    archive: true'));
    expect(found.map(({ code, field }) => [code, field])).toEqual([['PLAN_ARCHIVE_UNUSED', 'duties[P1.responseUnitList].archive']]);
  });
});
