import type { Organisation } from '../../domain/organisation.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import { sharersOf } from '../../domain/representatives.ts';
import type { Instant } from '../../domain/time.ts';
import type { Act } from './act.ts';
import { IMPORT_DAYS } from './imports.ts';
import { DAY } from './moments.ts';
import { noon } from './unit-acts.ts';

/** Where several represent a unit, one of them says who answers: when the unit starts, and anew after the New Year election. */
export function choices(plan: CompiledPlan, org: Organisation, unitId: string, startedAt: Instant): Act[] {
  const elected = noon(plan, IMPORT_DAYS.at(-1)!);
  return [startedAt, elected]
    .map((at) => at + DAY)
    .filter((at) => sharersOf(org, unitId, at).length > 0)
    .map((at, index): Act => ({ at, unitId, duty: '', name: `chooses ${index + 1}`, role: 'safetyRepresentative', perform }));
}

const perform: Act['perform'] = (hand) => hand.send({ type: 'chooseRepresentative', personId: hand.person });
