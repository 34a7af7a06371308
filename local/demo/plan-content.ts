import { PLAN_FORM, type ActionPlan, type Measure } from '../../documents/action-plan/plan-document.ts';
import type { LocalDate } from '../../domain/time.ts';

/** Invented, about the unit as a whole, and without names. */
const MEASURES: readonly Pick<Measure, 'title' | 'goal' | 'theme' | 'owner' | 'steps'>[] = [
  {
    title: 'Fast møtepunkt hver måned',
    goal: 'Alle vet hva de andre holder på med',
    theme: 'climate',
    owner: 'unitManager',
    steps: ['Finne en fast dag', 'Bestille rom for hele året'],
  },
  { title: 'Én møtefri dag i uken', goal: 'Mer tid til arbeid som krever ro', theme: 'everydayJob', owner: 'employee' },
  { title: 'Fadder til alle nyansatte', goal: 'Ingen lurer på hvem de kan spørre', theme: 'colleagues', owner: 'unitManager' },
];

/** An action plan with these measures, as the form asks for it. */
export function planContent(measures: readonly { id: string; lastDay: LocalDate }[]): { form: object; answers: ActionPlan } {
  return {
    form: { key: PLAN_FORM, version: 1 },
    answers: {
      heardRepresentative: true,
      heardEmployees: true,
      howHeard: 'I oppfølgingsmøtet og i et møte med verneombudet.',
      measures: measures.map(({ id, lastDay }, index) => ({ id, lastDay, status: 'planned', ...MEASURES[index % MEASURES.length]! })),
    },
  };
}
