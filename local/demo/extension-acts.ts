import type { CompiledPlan } from '../../domain/plan.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Act } from './act.ts';
import { noon } from './unit-acts.ts';

export interface AskedTime {
  unit: string;
  duty: string;
  askedOn: LocalDate;
  lastDay: LocalDate;
  decidedOn: LocalDate;
  granted: boolean;
}

/** The manager asks for more time, the local coordinator decides. */
export function asksForTime(plan: CompiledPlan, { unit, duty, askedOn, lastDay, decidedOn, granted }: AskedTime): Act[] {
  const about = { unitId: unit, duty };
  return [
    {
      ...about,
      at: noon(plan, askedOn),
      name: 'asks for more time',
      role: 'unitManager',
      perform: (hand) => hand.send({ type: 'requestExtension', duty, lastDay }),
    },
    {
      ...about,
      at: noon(plan, decidedOn),
      name: granted ? 'gives more time' : 'gives no more time',
      role: 'localCoordinator',
      perform: async (hand) => {
        await hand.duty((view) => view.extension !== null);
        await hand.send({ type: 'decideExtension', duty, granted });
      },
    },
  ];
}
