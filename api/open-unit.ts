import type { FastifyRequest } from 'fastify';
import type { ReadAction } from '../domain/access.ts';
import { followUpAt } from './follow-ups.ts';
import { languageFor } from './request.ts';
import type { RouteDeps } from './route-deps.ts';
import { demand, standingAt } from './standing.ts';

type Deps = Pick<RouteDeps, 'db' | 'clock' | 'plans'>;

/** The person may read this of the unit, and the unit takes part in the cycle. */
export async function openUnit(
  { db, clock, plans }: Deps,
  request: FastifyRequest,
  unitId: string,
  cycleId: string | undefined,
  action: ReadAction,
) {
  const standing = await standingAt({ db, clock }, request, unitId);
  demand(standing.actor, action);
  const { cycle, followUp } = await followUpAt(db, unitId, cycleId);
  const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
  const ids = { unitId, cycleId: cycle.cycle_id, followUpId: followUp.follow_up_id };
  return { standing, cycle, followUp, shelved, ids, language: languageFor(request) };
}
