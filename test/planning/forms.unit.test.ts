import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../documents/forms/check-answers.ts';
import { schemaText } from '../../cli/plan-show.command.ts';
import { compilePlan } from '../../planning/compile.ts';
import { formJsonSchema } from '../../planning/form-file.schema.ts';
import { parseForm, productForms } from '../../planning/read-forms.ts';
import { parsePlan } from '../../planning/read-plan.ts';
import type { FormDefinition, FormField } from '../../texts/form-definition.ts';
import { LANGUAGES } from '../../texts/language.ts';
import type { Message } from '../../texts/message.ts';
import { problemsOf, wordsOf } from './broken-plans.ts';
import { WHOLE_EVALUATION } from '../fixtures/whole-evaluation.ts';
import { ntnu } from './ntnu.ts';

const plan = readFileSync('plans/must.yaml', 'utf8');
const good = readFileSync('plans/forms/preparation.yaml', 'utf8');

function messagesOf(form: FormDefinition): [string, Message][] {
  const ofField = (at: string, { key, label, help, options = [], fields = [] }: FormField): [string, Message][] => [
    [`${at}.${key}`, label],
    ...(help ? [[`${at}.${key} help`, help] as [string, Message]] : []),
    ...options.map((option): [string, Message] => [`${at}.${key} ${option.key}`, option.label]),
    ...fields.flatMap((field) => ofField(`${at}.${key}`, field)),
  ];
  return [
    [`${form.key} title`, form.title],
    [`${form.key} intro`, form.intro],
    ...form.fields.flatMap((field) => ofField(form.key, field)),
  ];
}

describe('the forms', () => {
  it('stand in a file each, under their own name', () => {
    expect(productForms().map(({ key }) => key)).toEqual([
      'action-plan',
      'ark-evaluation-1',
      'ark-evaluation-2',
      'meeting-plan',
      'preparation',
      'report-corrected',
    ]);
  });

  it.each(productForms().flatMap(messagesOf))('%s is said in three languages, each in its own', (_place, message) => {
    for (const language of LANGUAGES) expect(message[language].trim()).not.toBe('');
    expect(message.nn).not.toMatch(/\b(ikke|hvordan|hva|hvem|noe|dere|ansatte|fra|enheten)\b/i);
    expect(message.nb).not.toMatch(/\b(ikkje|korleis|kva|kven|noko|tilsette|frå|eininga)\b/i);
  });

  it('[NT-024] [NT-087] of joint duties are named by the plan with key and version; the words stand apart', () => {
    const { plan: compiled, texts } = ntnu();
    const named = compiled.duties.flatMap(({ key, form }) => (form ? [`${key} ${form.key} ${form.version}`] : []));
    expect(named).toEqual([
      'P1.preparationForm preparation 2',
      'P3.planMeeting meeting-plan 1',
      'P3.actionPlan action-plan 1',
      'P4.evaluationForm1 ark-evaluation-1 2',
      'P5.evaluationForm2 ark-evaluation-2 2',
    ]);
    expect(JSON.stringify(compiled)).not.toContain(texts.forms?.['preparation']?.intro.nb);
    expect(compiled.duties.filter(({ evidence, form }) => evidence.endsWith('Form') && !form)).toEqual([]);
  });

  it('have a JSON Schema beside them, the one that the rules make', () => {
    expect(
      readFileSync('plans/forms/form.schema.json', 'utf8'),
      'run: npx toarshjul plan schema --forms --out plans/forms/form.schema.json',
    ).toBe(schemaText(formJsonSchema()));
  });

  it('say the years of the cycle', () => {
    expect(ntnu(2025).texts.forms?.['preparation']?.title.en).toBe('Preparation for the work environment survey 2025–2027');
  });

  it('[NT-007] of the preparation asks for goals', () => {
    expect(productForms().find(({ key }) => key === 'preparation')?.fields).toContainEqual(
      expect.objectContaining({ key: 'goals', required: true, kind: 'list' }),
    );
  });

  it('[E34] of the preparation asks which unit and which manager the questions mean, and says who will read it', () => {
    const asked = productForms()
      .find(({ key }) => key === 'preparation')!
      .fields.filter(({ publishes }) => publishes === 'unitAndManager');
    expect(asked).toMatchObject([{ kind: 'text', required: true }]);
    expect(asked[0]?.help?.en).toContain('Staff read this');
  });

  it('[NT-085] of the last evaluation asks how the measures worked and what is taken along', () => {
    const asked = productForms()
      .find(({ key }) => key === 'ark-evaluation-2')!
      .fields.map(({ key }) => key);
    expect(asked).toEqual(expect.arrayContaining(['effects', 'lessons']));
  });
});

describe('a plan of another institution', () => {
  const forms = [parseForm(WHOLE_EVALUATION)];
  const withForm = plan
    .replace('askLadders: {}', 'askLadders: { ask: [] }')
    .replace(
      /(- key: O\.evaluation\n[^]*?)evidence: meeting\n/,
      '$1jointWith: safetyRepresentative\n    evidence: jointForm\n    form: whole-evaluation\n    askLadder: ask\n',
    );

  it('may hold a whole evaluation form of its own, with numbers and rows', () => {
    const { plan: compiled, texts } = compilePlan(parsePlan(withForm, 'must.yaml', forms), { forms });
    expect(compiled.duties.find(({ key }) => key === 'O.evaluation')?.form).toEqual({ key: 'whole-evaluation', version: 3 });
    const form = texts.forms!['whole-evaluation']!;
    expect(checkAnswers(form, { attended: 12, mood: 'better', steps: [{ step: 'a', doneOn: '2025-10-02' }] })).toEqual([]);
    expect(checkAnswers(form, { attended: 501, mood: 'better', steps: [] }).map(({ path, code }) => [path, code])).toEqual([
      ['attended', 'FORM_FIELD_WRONG'],
      ['steps', 'FORM_FIELD_MISSING'],
    ]);
  });

  it('without forms has none', () => {
    const compiled = compilePlan(parsePlan(plan));
    expect(compiled.plan.duties.filter(({ form }) => form)).toEqual([]);
    expect(compiled.texts.forms).toEqual({});
  });

  it.each([
    [withForm.replace('whole-evaluation', 'hole-evaluation'), 'PLAN_NAME_MISSPELT', 'Did you mean whole-evaluation?'],
    [withForm.replace('evidence: jointForm', 'evidence: confirmation'), 'PLAN_FORM_UNUSED', 'Nobody fills in a form here'],
  ])('that names a form wrongly is told so at the line', (text, code, says) => {
    const [problem] = problemsOf(() => parsePlan(text, 'must.yaml', forms));
    expect(problem).toMatchObject({ code, field: 'duties[O.evaluation].form' });
    expect(wordsOf(problem!)).toContain(says);
    expect(text.split('\n')[problem!.line! - 1]).toContain('form:');
  });
});

describe('a wrong form', () => {
  it.each<[from: string, to: string, field: string, says: string]>([
    ['kind: date', 'kind: day', 'fields[metOn].kind', 'write one of these: text, choice'],
    ['past: true', 'passed: true', 'fields[metOn].passed', 'Mend its spelling'],
    ['of: choice', 'max: 9', 'fields[present].kind', 'either of or fields'],
    ['key: metOn', 'key: met-on', 'fields[met-on].key', 'small first letter'],
    ['key: goals', 'key: metOn', 'fields[metOn].key', 'stands twice'],
    ['max: 5', 'max: 0', 'fields[goals].max', 'less than min'],
    ['key: deputySafetyRepresentative', 'key: manager', 'fields[present].options[manager].key', 'stands twice'],
    ['past: true', 'publishes: unitAndManager', 'fields[metOn].publishes', 'A field of kind date has no publishes'],
    ['past: true', 'mustBeYes: true', 'fields[metOn].mustBeYes', 'A field of kind date has no mustBeYes'],
    ['version: 2', 'version: first', 'version', 'write a number'],
  ])('with %j as %j is named by line and field, with the way out', (from, to, field, says) => {
    expect(good).toContain(from);
    const text = good.replace(from, to);
    const problem = problemsOf(() => parseForm(text, 'form.yaml')).find((one) => one.field === field);
    expect(problem && wordsOf(problem)).toContain(says);
    expect(problem?.line).toEqual(expect.any(Number));
  });

  it('lacks no language', () => {
    const text = good.replace(/label: \{ nb: ([^,]+), nn: [^,]+, /, 'label: { nb: $1, ');
    expect(problemsOf(() => parseForm(text))[0]).toMatchObject({ code: 'PLAN_FIELD_MISSING', params: { name: 'nn' } });
  });
});
