import { always, CONFIRMS_LATER, except } from '../conduct.ts';
import type { Story } from '../story.ts';

const unit = 'hf-ihk';

/** Everything early and confirmed at once; at New Year 2025 a new safety representative takes over and answers the second evaluation. */
export const promptUnit: Story = {
  name: 'the prompt unit, with a new representative from New Year 2025',
  unit,
  conduct: () =>
    except(always('early'), { 'P4.evaluationForm1': { answer: CONFIRMS_LATER }, 'P5.evaluationForm2': { answer: CONFIRMS_LATER } }),
  ends: {
    'P1.preparationForm': 'fulfilled',
    'P1.mailingList': 'fulfilled',
    'P2.reportAccess': 'fulfilled',
    'P3.planMeeting': 'fulfilled',
    'P3.followUpMeeting': 'fulfilled',
    'P3.actionPlan': 'fulfilled',
    'P4.evaluationForm1': 'fulfilled',
    'P4.measures': 'fulfilled',
    'P5.evaluationMeeting2': 'fulfilled',
    'P5.evaluationForm2': 'fulfilled',
  },
  letters: [
    { step: 'started', role: 'unitManager', to: ['level3Leader', unit] },
    { duty: 'P4.evaluationForm1', step: 'askedToConfirm', role: 'safetyRepresentative', to: ['safetyRepresentative', unit] },
    { step: 'handOver', role: 'safetyRepresentative', to: ['safetyRepresentative', unit, '2025-02-01'] },
    { duty: 'P5.evaluationForm2', step: 'askedToConfirm', role: 'safetyRepresentative', to: ['safetyRepresentative', unit, '2025-02-01'] },
  ],
  noLetters: [
    { duty: 'P3.followUpMeeting', step: 'before1', role: 'unitManager' },
    { duty: 'P3.followUpMeeting', step: 'after1', role: 'unitManager' },
    { duty: 'P3.followUpMeeting', step: 'after5', role: 'localCoordinator' },
  ],
};
