import type { Story } from '../story.ts';

/** A faculty: its figures are frozen and acknowledged, its plans discussed, and one deadline is moved for all units below it. */
export const faculty: Story = {
  name: 'the faculty whose deadline is moved',
  unit: 'hf',
  ends: {
    'P1.level2Agenda': 'fulfilled',
    'P1.losam': 'fulfilled',
    'P3.upperLevelDiscussion': 'fulfilled',
    'P4.tertialReport': 'fulfilled',
    'P5.losam': 'fulfilled',
  },
  letters: [{ step: 'started', role: 'unitManager', to: ['level2Leader', 'hf'] }],
};

/** In every unit below it the coordinator's new date was still ahead. */
export const movedUnit: Story = {
  name: 'a unit whose deadline was moved',
  unit: 'hf-ihk',
  conduct: (others) => (duty) => (duty === 'P4.planReview2' ? { ...others(duty), when: '2025-03-10' } : others(duty)),
  ends: { 'P4.planReview2': 'fulfilled', 'P4.hseMapping': 'fulfilled' },
  letters: [{ duty: 'P4.planReview2', step: 'deadlineMoved', role: 'unitManager', to: ['level3Leader', 'hf-ihk'] }],
};
