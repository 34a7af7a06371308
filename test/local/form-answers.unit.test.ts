import { describe, expect, it } from 'vitest';
import { checkFilledIn } from '../../documents/forms/filled-in.ts';
import { gentleWarnings } from '../../documents/forms/gentle-warnings.ts';
import { formContent } from '../../local/demo/form-answers.ts';
import { formNamed } from '../fixtures/forms.ts';
import { NTNU } from '../support/plans.ts';

describe('what the people of the demo write', () => {
  it.each(NTNU.duties.filter(({ form }) => form))('into the form of $key is complete, and names nobody', (definition) => {
    const content = { ...formContent(definition, '2024-02-28') };
    const form = formNamed(definition.form!.key);
    expect(checkFilledIn(form, content, { today: '2024-02-28' })).toEqual({ outdated: false, faults: [] });
    expect(gentleWarnings(content)).toEqual([]);
  });
});
