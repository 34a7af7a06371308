import type { Story } from '../story.ts';

/** The coordinator's own duties, and the alarm that a date is still unknown. */
export const institution: Story = {
  name: 'the coordinator, and the opening that was unknown',
  unit: 'ntnu',
  ends: { 'P1.mandate': 'fulfilled', 'P1.caseFolder': 'fulfilled', 'P5.nextCycle': 'fulfilled' },
  letters: [{ duty: 'P5.evaluationForm2', step: 'dateUnknown', role: 'coordinator', to: ['coordinator', 'ntnu'] }],
};
