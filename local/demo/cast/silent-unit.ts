import { always, SILENT } from '../conduct.ts';
import type { Story } from '../story.ts';

/** Nobody there ever does anything. Everything climbs to the top of its ladder, and what could have been done ends as missed. */
export const silentUnit: Story = {
  name: 'the silent unit',
  unit: 'nv-ikj',
  conduct: () => always('never', SILENT),
  list: 'confirmedOnly',
  ends: {
    'P1.responseUnitList': 'fulfilled',
    'P1.preparationForm': 'missed',
    'P1.mailingList': 'missed',
    'P1.staffInformation': 'missed',
    'P2.encourage': 'missed',
    'P2.report': 'fulfilled',
    'P2.reportAccess': 'missed',
    'P3.planMeeting': 'missed',
    'P3.followUpMeeting': 'missed',
    'P3.actionPlan': 'missed',
    'P4.evaluationMeeting1': 'missed',
    'P4.evaluationForm1': 'missed',
    'P4.measures': 'missed',
    'P4.hseMapping': 'missed',
    'P5.evaluationForm2': 'missed',
  },
  letters: [
    { duty: 'P1.preparationForm', step: 'before1', role: 'safetyRepresentative', to: ['safetyRepresentative', 'nv-ikj'] },
    { duty: 'P1.preparationForm', step: 'after5', role: 'localCoordinator', to: ['localCoordinator', 'nv'] },
    { duty: 'P1.preparationForm', step: 'after10', role: 'leaderAbove', to: ['level2Leader', 'nv'] },
    { duty: 'P1.preparationForm', step: 'after20', role: 'level2Leader', to: ['level2Leader', 'nv'] },
    { duty: 'P1.preparationForm', step: 'after20', role: 'localSeniorSafetyRepresentative', to: ['localSeniorSafetyRepresentative', 'nv'] },
    { duty: 'P3.followUpMeeting', step: 'after20', role: 'level2Leader', to: ['level2Leader', 'nv'] },
    { duty: 'P3.followUpMeeting', step: 'missed', role: 'unitManager', to: ['level3Leader', 'nv-ikj'] },
  ],
  noLetters: [{ duty: 'P3.followUpMeeting', step: 'after20', role: 'localSeniorSafetyRepresentative' }],
};
