import { planDutyOf } from '../../domain/action-plan.ts';
import { fromDecisions, fromLastCycle, type Offered } from '../../documents/action-plan/offered.ts';
import { textsNamed } from '../../domain/documents.ts';
import type { Measure } from '../../documents/action-plan/plan-document.ts';
import { followUpsOfUnits } from '../../db/api-unit.repository.ts';
import { listCycles, type CycleRow } from '../../db/cycle.repository.ts';
import { textsOf } from '../../db/document.repository.ts';
import { foldFollowUp } from '../follow-ups.ts';
import type { RouteDeps } from '../route-deps.ts';
import { newestPlan, type OpenedPlan } from './read-plan.ts';

type Deps = Pick<RouteDeps, 'db' | 'plans'>;

/** What can be taken into the plan without writing it again. */
export async function offersFor(deps: Deps, opened: OpenedPlan, taken: readonly Measure[]): Promise<Offered[]> {
  const [decided, carried] = await Promise.all([decisions(deps, opened, taken), lastCycle(deps, opened, taken)]);
  return [...decided, ...carried];
}

/** Only minutes that were handed in with their meeting: a text of one's own is nobody's decision yet. */
async function decisions({ db }: Deps, { ids, facts }: OpenedPlan, taken: readonly Measure[]): Promise<Offered[]> {
  const named = new Set(facts.flatMap((fact) => (fact.type === 'meetingRecorded' ? textsNamed(fact).map(({ id }) => id) : [])));
  const minutes = (await textsOf(db, ids.followUpId)).filter((one) => one.kind === 'minutes' && named.has(one.document_id));
  const read = minutes.map((one) => ({ documentId: one.document_id, content: JSON.parse(one.content) as unknown }));
  return fromDecisions(read, taken);
}

/** The unit's follow-up in the cycle before this one, if it had a plan there. */
async function lastCycle({ db, plans }: Deps, { ids, cycle }: OpenedPlan, taken: readonly Measure[]): Promise<Offered[]> {
  const earlier = (await listCycles(db)).filter((one) => one.started_at !== null && one.starts_at < cycle.starts_at).sort(latestFirst);
  const followUps = await followUpsOfUnits(
    db,
    [ids.unitId],
    earlier.map((one) => one.cycle_id),
  );
  for (const before of earlier) {
    const followUp = followUps.find((one) => one.cycle_id === before.cycle_id);
    if (!followUp) continue;
    const { plan } = await plans.get(followUp.plan_key, followUp.plan_version);
    const { state, facts } = await foldFollowUp(db, followUp.follow_up_id);
    const duty = planDutyOf(plan, state);
    if (!duty) continue;
    const last = await newestPlan(
      db,
      followUp.follow_up_id,
      duty.key,
      facts.map(({ fact }) => fact),
    );
    return last ? fromLastCycle(last, plan, state, taken) : [];
  }
  return [];
}

const latestFirst = (a: CycleRow, b: CycleRow) => b.starts_at - a.starts_at;
