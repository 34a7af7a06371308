import type { DutyDefinition } from '../../domain/plan.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { FilledIn, FormAnswers } from '../../texts/form-definition.ts';

/** What the demo's people write, by form. Invented, about the unit as a whole, and without names. */
const ANSWERS: Record<string, (today: LocalDate) => FormAnswers> = {
  preparation: (today) => ({
    metOn: today,
    present: ['manager', 'safetyRepresentative'],
    goals: ['Alle vet hva som skal gjøres etter undersøkelsen', 'Møtene våre slutter når de skal'],
    involvement: 'Vi tar undersøkelsen opp i to personalmøter og samler innspill på en tavle.',
    responseUnit: 'own',
    unitAndManager: 'Enheten er alle som arbeider her, også de som har kontor et annet sted. Lederen er enhetens leder.',
    information: 'Vi forteller om undersøkelsen i personalmøtet og sender en påminnelse uka før den åpner.',
  }),
  'meeting-plan': (today) => ({
    reportRead: true,
    everybodyCanCome: true,
    agendaMade: true,
    waysOfTalking: true,
    fewMeasures: true,
    resourcePersonAsked: false,
    proposedDates: daysFrom(today, 14, 15, 21),
    chosenDate: daysFrom(today, 15)[0],
    place: 'Møterommet i første etasje',
  }),
  'ark-evaluation-1': (today) => ({
    filledInTogether: true,
    submittedOn: today,
  }),
  'ark-evaluation-2': (today) => ({
    filledInTogether: true,
    submittedOn: today,
    firstEvaluationMissing: 'Vi fant ikke en dag da alle kunne.',
    lessons: ['Sett av tid til oppfølgingsmøtet før undersøkelsen åpner'],
  }),
};

/** What a fitting answer needs to know of the form as the person's page has it. */
export interface Asked {
  form: { fields: readonly { key: string }[] };
  proposed: FormAnswers;
}

/**
 * The duty's own form, filled in on a day; a plan without forms takes any text. What is asked of this unit alone is known only to
 * whoever opens the form: each measure of its plan is given its effect, and only what is asked is answered.
 */
export function formContent(
  { key, form }: Pick<DutyDefinition, 'key' | 'form'>,
  today: LocalDate,
  asked?: Asked,
): FilledIn | { reviewedOn: LocalDate } {
  if (!form) return { reviewedOn: today };
  const answers = ANSWERS[form.key];
  if (!answers) throw new Error(`nobody knows how to fill in the form ${form.key} of ${key}`);
  return { form: { key: form.key, version: form.version }, answers: asked ? fitted(asked, answers(today)) : answers(today) };
}

function fitted({ form, proposed }: Asked, answers: FormAnswers): FormAnswers {
  const rows = (proposed['effects'] ?? []) as FormAnswers[];
  const effects = rows.map((row, index) => ({ ...row, effect: EFFECTS[index % EFFECTS.length] }));
  const all = { ...answers, effects };
  return Object.fromEntries(Object.entries(all).filter(([key]) => form.fields.some((field) => field.key === key)));
}

const EFFECTS = ['good', 'some', 'tooEarly'];

function daysFrom(today: LocalDate, ...days: number[]): LocalDate[] {
  return days.map((count) => new Date(Date.parse(`${today}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10));
}
