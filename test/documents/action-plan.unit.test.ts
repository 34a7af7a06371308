import { describe, expect, it } from 'vitest';
import { namesSameMeasures, planIn, plannedMeasures } from '../../documents/action-plan/plan-document.ts';
import { planFaults, planHints } from '../../documents/action-plan/plan-faults.ts';
import { checkFilledIn } from '../../documents/forms/filled-in.ts';
import type { FormAnswers } from '../../texts/form-definition.ts';
import { filledIn, formNamed, GOOD_ANSWERS } from '../fixtures/forms.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { NTNU, ntnu } from '../planning/ntnu.ts';
import { LANGUAGES } from '../../texts/language.ts';

const GOOD = GOOD_ANSWERS['action-plan']!['measures'] as FormAnswers[];
const faults = (changes: FormAnswers) => {
  const content = { ...filledIn('action-plan', changes) };
  const found = checkFilledIn(formNamed('action-plan'), content);
  return [...(found.outdated ? [] : found.faults), ...planFaults(content)].map(
    ({ path, code, params }) => `${path} ${code} ${String(params['reason'] ?? '')}`,
  );
};
const measure = (changes: FormAnswers) => ({ measures: [{ ...GOOD[0], ...changes }, GOOD[1]] });

describe('an action plan', () => {
  it.each<[what: string, changes: FormAnswers, found: string[]]>([
    ['as it should be', {}, []],
    ['without measures and without a reason', { measures: [] }, ['answers.measures FORM_FIELD_WRONG noMeasures']],
    ['[E56] without measures, with a reason', { measures: [], noMeasuresWhy: 'Vi er nye og begynner i høst.' }, []],
    ['with a name for an owner', measure({ owner: 'Kari' }), ['answers.measures.0.owner FORM_FIELD_WRONG choice']],
    ['with a theme the plan does not know', measure({ theme: 'food' }), ['answers.measures.0.theme FORM_FIELD_WRONG choice']],
    ['with a status of its own', measure({ status: 'almost' }), ['answers.measures.0.status FORM_FIELD_WRONG choice']],
    ['with a day that does not exist', measure({ lastDay: '2024-02-30' }), ['answers.measures.0.lastDay FORM_DATE_WRONG day']],
    ['with a measure without a number', measure({ id: ' ' }), ['answers.measures.0.id FORM_FIELD_MISSING ']],
    ['with a number that is no number', measure({ id: 'a/b' }), ['answers.measures.0.id FORM_FIELD_WRONG measureId']],
    ['with two measures of one number', measure({ id: 'm2' }), ['answers.measures.1.id FORM_FIELD_WRONG twice']],
    ['with steps that are no list', measure({ steps: 'one' }), ['answers.measures.0.steps FORM_FIELD_WRONG list']],
    ['that does not say who was heard', { heardRepresentative: undefined }, ['answers.heardRepresentative FORM_FIELD_MISSING ']],
    ['with a link that only its owner can open', measure({ why: 'https://1drv.ms/x' }), ['answers.measures.0.why EVIDENCE_LINK_PRIVATE ']],
  ])('%s', (_what, changes, found) => {
    expect(faults(changes)).toEqual(found);
  });

  it('[NT-017] tags measures with the six themes of the questionnaire, each with suggestions in three languages', () => {
    const { themes = [], factors = [] } = ntnu().texts;
    expect(themes.map(({ key }) => key)).toEqual(['organisation', 'climate', 'leadership', 'colleagues', 'work', 'everydayJob']);
    expect(themes.every(({ suggestions }) => suggestions.length >= 3)).toBe(true);
    for (const { name, suggestions } of [...themes, ...factors]) {
      for (const text of [name, ...suggestions]) for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
    }
    expect(factors).toHaveLength(4);
  });

  it('[X-02] offers the factors of the law only where the plan has chosen them', () => {
    const file = readPlan(NTNU);
    const asked = (factors: typeof file.factors) =>
      compilePlan({ ...file, factors })
        .texts.forms!['action-plan']!.fields.find(({ key }) => key === 'measures')!
        .fields!.map(({ key }) => key);
    expect(asked(file.factors)).toContain('factor');
    expect(asked(undefined)).not.toContain('factor');
  });
});

describe('very many measures', () => {
  it('[E62] are taken, with the advice to choose a few; what is done does not count', () => {
    const many = (n: number, status: string) => Array.from({ length: n }, (_, index) => ({ ...GOOD[1], id: `m${index}`, status }));
    const hints = (measures: object[]) => planHints(filledIn('action-plan', { measures })).map(({ code }) => code);
    expect(faults({ measures: many(6, 'planned') })).toEqual([]);
    expect(hints(many(6, 'planned'))).toEqual(['PLAN_MANY_MEASURES']);
    expect(hints([...many(5, 'planned'), ...many(9, 'done')])).toEqual([]);
  });
});

describe('the measures a command names', () => {
  const plan = planIn(filledIn('action-plan', measure({ status: 'done' })))!;
  const named = plannedMeasures(plan);

  it('are those of the plan, with how they ended', () => {
    expect(named).toEqual([
      { id: 'm1', lastDay: '2024-10-15', state: 'done' },
      { id: 'm2', lastDay: '2024-12-13' },
    ]);
    expect(namesSameMeasures(plan, named.toReversed())).toBe(true);
  });

  it.each([
    ['one is left out', named.slice(1)],
    ['one comes along', [...named, { id: 'm3', lastDay: '2024-12-13' }]],
    ['one has another day', [named[0]!, { ...named[1]!, lastDay: '2024-12-14' }]],
    ['one has not ended as the plan says', [{ id: 'm1', lastDay: '2024-10-15' }, named[1]!]],
  ])('differ where %s', (_what, measures) => {
    expect(namesSameMeasures(plan, measures)).toBe(false);
  });

  it('a plan of the time before there was a form is taken as it is', () => {
    expect(planIn({ measures: [{ id: 'm1' }] })).toBeNull();
  });
});
