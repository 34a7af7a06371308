import { except } from '../conduct.ts';
import type { Story } from '../story.ts';

/**
 * The post of manager is vacant: the dean, as the leader above, answers for the unit and gets its letters. The representative says
 * that the first evaluation form was not filled in together: the line, the coordinator and the local senior representative read it.
 */
export const vacantManager: Story = {
  name: 'the vacant post, and the representative who does not confirm',
  unit: 'mh-ihg',
  conduct: (others) =>
    except(others, {
      'P1.preparationForm': { when: 'inTime' },
      'P3.followUpMeeting': { when: 'inTime' },
      'P4.evaluationForm1': { when: '2024-06-05', answer: { outcome: 'notConfirmed', afterDays: 2 } },
    }),
  ends: { 'P1.preparationForm': 'fulfilled', 'P3.followUpMeeting': 'fulfilled', 'P4.evaluationForm1': 'fulfilled' },
  letters: [
    { step: 'started', role: 'unitManager', to: ['level2Leader', 'mh'] },
    { duty: 'P3.followUpMeeting', step: 'reportArrived', role: 'unitManager', to: ['level2Leader', 'mh'] },
    { duty: 'P4.evaluationForm1', step: 'disagreement', role: 'unitManager', to: ['level2Leader', 'mh'] },
    { duty: 'P4.evaluationForm1', step: 'disagreement', role: 'leaderAbove', to: ['institutionLeader', 'ntnu'] },
    { duty: 'P4.evaluationForm1', step: 'disagreement', role: 'localCoordinator', to: ['localCoordinator', 'mh'] },
    {
      duty: 'P4.evaluationForm1',
      step: 'disagreement',
      role: 'localSeniorSafetyRepresentative',
      to: ['localSeniorSafetyRepresentative', 'mh'],
    },
  ],
};
