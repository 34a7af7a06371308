import { describe, expect, it } from 'vitest';
import { askedOf } from '../../documents/forms/asked-of.ts';
import { formNamed } from '../fixtures/forms.ts';

const FIRST = 'P4.evaluationForm1';
const second = formNamed('ark-evaluation-2');
const reasonIn = (form: typeof second) => form.fields.find(({ key }) => key === 'firstEvaluationMissing');

describe('what a form asks of one unit', () => {
  it('[E73] the second evaluation asks a unit that missed the first one why, and waits for the answer', () => {
    expect(reasonIn(askedOf(second, (duty) => duty === FIRST))).toMatchObject({ required: true });
  });

  it('[E73] a unit that evaluated the first time is not asked, and all else stays as it is', () => {
    const asked = askedOf(second, () => false);
    expect(reasonIn(asked)).toBeUndefined();
    expect(asked.fields).toEqual(second.fields.filter(({ key }) => key !== 'firstEvaluationMissing'));
  });
});
