import type { CompiledPlan } from '../../../domain/plan.ts';
import type { Act } from '../act.ts';
import { except, SILENT } from '../conduct.ts';
import type { Story } from '../story.ts';
import { noon } from '../unit-acts.ts';

const unit = 'ie-iel';
const duty = 'P1.preparationForm';

/** The representative does not answer the preparation form; deputy and local senior are asked, and then the manager may close it. */
export const silentRepresentative: Story = {
  name: 'the silent representative',
  unit,
  conduct: (others) => except(others, { [duty]: { when: '2023-10-03', answer: SILENT } }),
  acts: (plan) => [closes(plan)],
  ends: { [duty]: 'closedUnanswered' },
  letters: [
    { duty, step: 'askedToConfirm', role: 'safetyRepresentative', to: ['safetyRepresentative', unit] },
    { duty, step: 'ask3', role: 'safetyRepresentative', to: ['safetyRepresentative', unit] },
    { duty, step: 'ask8', role: 'safetyRepresentative', to: ['safetyRepresentative', unit] },
    { duty, step: 'ask10', role: 'deputySafetyRepresentative', to: ['deputySafetyRepresentative', unit] },
    { duty, step: 'ask15', role: 'localSeniorSafetyRepresentative', to: ['localSeniorSafetyRepresentative', 'ie'] },
    { duty, step: 'closedUnanswered', role: 'unitManager', to: ['level3Leader', unit] },
  ],
  noLetters: [{ duty, step: 'after5', role: 'localCoordinator' }],
};

function closes(plan: CompiledPlan): Act {
  const about = { at: noon(plan, '2023-11-09'), unitId: unit, duty, name: 'closes unanswered', role: 'unitManager' as const };
  return { ...about, perform: (hand) => hand.send({ type: 'closeUnanswered', duty }) };
}
