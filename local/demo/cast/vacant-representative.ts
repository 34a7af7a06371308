import { CONFIRMS_LATER, except } from '../conduct.ts';
import { asksForTime } from '../extension-acts.ts';
import type { Story } from '../story.ts';

const unit = 'ok-iif';

/** No representative and none held over: the faculty's deputy confirms. More time for the action plan is asked for and denied. */
export const vacantRepresentative: Story = {
  name: 'the vacant safety area, and time that was not given',
  unit,
  conduct: (others) =>
    except(others, {
      'P1.preparationForm': { when: 'inTime', answer: CONFIRMS_LATER },
      'P3.followUpMeeting': { when: 'early' },
      'P3.actionPlan': { when: '2024-06-04' },
    }),
  acts: (plan) =>
    asksForTime(plan, {
      unit,
      duty: 'P3.actionPlan',
      askedOn: '2024-05-07',
      lastDay: '2024-06-28',
      decidedOn: '2024-05-13',
      granted: false,
    }),
  ends: { 'P1.preparationForm': 'fulfilled', 'P3.followUpMeeting': 'fulfilled', 'P3.actionPlan': 'fulfilledLate' },
  letters: [
    { duty: 'P1.preparationForm', step: 'askedToConfirm', role: 'safetyRepresentative', to: ['deputySafetyRepresentative', 'ok'] },
    { duty: 'P3.actionPlan', step: 'extensionRequested', role: 'localCoordinator', to: ['localCoordinator', 'ok'] },
    { duty: 'P3.actionPlan', step: 'extensionDenied', role: 'unitManager', to: ['level3Leader', unit] },
    { duty: 'P3.actionPlan', step: 'after1', role: 'unitManager', to: ['level3Leader', unit] },
  ],
};
