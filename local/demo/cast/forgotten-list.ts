import type { Story } from '../story.ts';

/** Nobody sends or confirms the list of response units: at the hard end it is taken as proposed, and said aloud. */
export const forgottenList: Story = {
  name: 'the list that nobody confirmed',
  unit: 'su-ilu',
  list: 'forgotten',
  ends: { 'P1.responseUnitList': 'missed' },
  letters: [
    { duty: 'P1.responseUnitList', step: 'after5', role: 'localCoordinator', to: ['localCoordinator', 'su'] },
    { duty: 'P1.responseUnitList', step: 'listTakenAsProposed', role: 'localCoordinator', to: ['localCoordinator', 'su'] },
    { duty: 'P1.responseUnitList', step: 'listTakenAsProposed', role: 'unitManager', to: ['level3Leader', 'su-ilu'] },
  ],
};
