import { CONFIRMS_LATER, except } from '../conduct.ts';
import type { Story } from '../story.ts';

/**
 * The follow-up meeting is held after 1 May: the matter climbs to the local coordinator and the leader above, and stops there. The
 * representative's term ends at New Year 2025 and nobody is elected: held over, the same person answers the second evaluation.
 */
export const lateUnit: Story = {
  name: 'the late unit, with a representative who is held over',
  unit: 'iv-ept',
  conduct: (others) =>
    except(others, {
      'P3.followUpMeeting': { when: '2024-05-24' },
      'P3.actionPlan': { when: '2024-06-14' },
      'P5.evaluationForm2': { when: 'inTime', answer: CONFIRMS_LATER },
    }),
  ends: { 'P3.followUpMeeting': 'fulfilledLate', 'P3.actionPlan': 'fulfilledLate', 'P5.evaluationForm2': 'fulfilled' },
  letters: [
    { duty: 'P3.followUpMeeting', step: 'before1', role: 'unitManager', to: ['level3Leader', 'iv-ept'] },
    { duty: 'P3.followUpMeeting', step: 'after1', role: 'unitManager', to: ['level3Leader', 'iv-ept'] },
    { duty: 'P3.followUpMeeting', step: 'after5', role: 'localCoordinator', to: ['localCoordinator', 'iv'] },
    { duty: 'P3.followUpMeeting', step: 'after10', role: 'leaderAbove', to: ['level2Leader', 'iv'] },
    { duty: 'P5.evaluationForm2', step: 'askedToConfirm', role: 'safetyRepresentative', to: ['safetyRepresentative', 'iv-ept'] },
  ],
  noLetters: [
    { duty: 'P3.followUpMeeting', step: 'after20', role: 'level2Leader' },
    { step: 'handOver', role: 'safetyRepresentative' },
  ],
};
