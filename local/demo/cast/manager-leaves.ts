import { except } from '../conduct.ts';
import { asksForTime } from '../extension-acts.ts';
import type { Story } from '../story.ts';

const unit = 'nv-ibi';

/** The manager leaves in February 2024. The successor gets the hand-over, and more time for the follow-up meeting. */
export const managerLeaves: Story = {
  name: 'the manager who leaves, and the successor who gets more time',
  unit,
  conduct: (others) =>
    except(others, {
      'P3.followUpMeeting': { when: '2024-05-21' },
      'P3.actionPlan': { when: '2024-06-04' },
      'P3.planMeeting': { when: 'inTime' },
    }),
  acts: (plan) =>
    asksForTime(plan, {
      unit,
      duty: 'P3.followUpMeeting',
      askedOn: '2024-04-15',
      lastDay: '2024-05-31',
      decidedOn: '2024-04-19',
      granted: true,
    }),
  ends: { 'P3.followUpMeeting': 'fulfilled', 'P3.actionPlan': 'fulfilledLate' },
  letters: [
    { step: 'started', role: 'unitManager', to: ['level3Leader', unit, '2023-10-01'] },
    { step: 'handOver', role: 'unitManager', to: ['level3Leader', unit, '2024-03-01'] },
    { duty: 'P3.followUpMeeting', step: 'extensionRequested', role: 'localCoordinator', to: ['localCoordinator', 'nv'] },
    { duty: 'P3.followUpMeeting', step: 'extensionGranted', role: 'unitManager', to: ['level3Leader', unit, '2024-03-01'] },
  ],
  noLetters: [{ duty: 'P3.followUpMeeting', step: 'after1', role: 'unitManager' }],
  silenceAfter: { person: ['level3Leader', unit, '2023-10-01'], day: '2024-02-06' },
};
