import { except } from '../conduct.ts';
import type { Story } from '../story.ts';

/** Too few answers for a report of its own: every duty stays, and the unit works from the report of the unit above. */
export const smallUnit: Story = {
  name: 'the unit under the threshold',
  unit: 'su-ilu-kro',
  answered: 3,
  report: 'noOwnReport',
  conduct: (others) =>
    except(others, {
      'P1.preparationForm': { when: 'inTime' },
      'P2.reportAccess': { when: 'inTime' },
      'P3.followUpMeeting': { when: 'inTime' },
      'P3.actionPlan': { when: 'inTime' },
    }),
  ends: {
    'P2.report': 'fulfilled',
    'P2.reportAccess': 'fulfilled',
    'P3.followUpMeeting': 'fulfilled',
    'P3.actionPlan': 'fulfilled',
  },
  letters: [{ step: 'started', role: 'unitManager', to: ['unitManager', 'su-ilu-kro'] }],
};
