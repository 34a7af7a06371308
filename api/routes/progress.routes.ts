import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { can } from '../../domain/access.ts';
import { lineUpwards } from '../../domain/organisation.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { statusOfUnits, type StatusRow } from '../../db/api-cycle.repository.ts';
import { leaves, statesAsOf } from '../../db/progress.repository.ts';
import { cycleOf } from '../follow-ups.ts';
import { asOfInstant, iso } from '../iso.ts';
import { Problem, unknown } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath, progressAnswer, progressQuery } from '../schemas/cycle.schema.ts';
import { actorTowards } from '../standing.ts';
import { progressView } from '../views/progress-view.ts';

export const progressRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  app.get(
    '/cycles/:cycleId/progress',
    {
      schema: {
        tags: ['cycles'],
        summary: 'Where things stand in the units the person may see, now or as it was recorded by a date',
        params: cyclePath,
        querystring: progressQuery,
        response: { 200: progressAnswer, ...problems(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { level, unit, asOf } = request.query;
      const who = signedIn(request);
      const [now, cycle] = await Promise.all([clock.now(db), cycleOf(db, request.params.cycleId)]);
      const shelved = await plans.get(cycle.plan_key, cycle.plan_version);
      const org = await organisationAround(db, who.personId, now);
      if (unit !== undefined && !org.units.has(unit)) throw unknown('UNIT', unit);
      const visible = [...org.units.values()].filter(({ unitId }) => can(actorTowards(org, who, unitId, now), 'readStatus').allowed);
      if (visible.length === 0) throw new Problem(403, 'ACCESS_ROLE_MISSING', { action: 'readStatus', duty: null, role: null });
      const chosen = visible.filter(
        (one) =>
          (level === undefined || one.level === level) &&
          (unit === undefined || lineUpwards(org, one.unitId).some((above) => above.unitId === unit)),
      );
      const unitIds = chosen.map((one) => one.unitId);
      const at = asOf === undefined ? now : Math.min(now, asOfInstant(asOf, shelved.plan.zone));
      const rows = asOf === undefined ? await statusOfUnits(db, cycle.cycle_id, unitIds) : await past(cycle.cycle_id, unitIds, at);
      return { cycleId: cycle.cycle_id, asOf: iso(at - (at % 1000), shelved.plan.zone), ...progressView(rows, shelved, who.language) };

      /** Only what had been recorded by then, whatever came to light later. */
      async function past(cycleId: string, wanted: readonly string[], instant: number): Promise<StatusRow[]> {
        const states = await statesAsOf(db, cycleId, { recordedBefore: instant + 1 }, wanted);
        return states.flatMap((one) => leaves(shelved.plan, one));
      }
    },
  );
};
