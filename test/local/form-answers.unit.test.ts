import { describe, expect, it } from 'vitest';
import { namesSameMeasures, planIn } from '../../documents/action-plan/plan-document.ts';
import { planFaults } from '../../documents/action-plan/plan-faults.ts';
import { checkFilledIn } from '../../documents/forms/filled-in.ts';
import { gentleWarnings } from '../../documents/forms/gentle-warnings.ts';
import { formContent } from '../../local/demo/form-answers.ts';
import { planContent } from '../../local/demo/plan-content.ts';
import { formNamed } from '../fixtures/forms.ts';
import { NTNU } from '../support/plans.ts';

describe('what the people of the demo write', () => {
  it.each(NTNU.duties.filter(({ form }) => form))('into the form of $key is complete, and names nobody', (definition) => {
    const measures = ['m1', 'm2', 'm3'].map((id) => ({ id, lastDay: '2024-10-15' }));
    const form = formNamed(definition.form!.key);
    const proposed = { effects: measures.map(({ id }) => ({ measure: id })) };
    const filledIn = () => formContent(definition, '2024-02-28', definition.evidence === 'externalForm' ? { form, proposed } : undefined);
    const content = { ...(definition.evidence === 'actionPlan' ? planContent(measures) : filledIn()) };
    expect(checkFilledIn(form, content, { today: '2024-02-28' })).toEqual({ outdated: false, faults: [] });
    expect(gentleWarnings(content)).toEqual([]);
  });

  it('into a plan is what their command names', () => {
    const measures = ['m1', 'm2', 'm3'].map((id) => ({ id, lastDay: '2024-10-15' }));
    expect(planFaults(planContent(measures))).toEqual([]);
    expect(namesSameMeasures(planIn(planContent(measures))!, measures)).toBe(true);
  });
});
