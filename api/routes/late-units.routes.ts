import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { joinsLateFrom, lateFault } from '../../domain/late-units.ts';
import { startOfResponseUnit } from '../../domain/start-command.ts';
import { writeCauses } from '../../db/command.repository.ts';
import { newFollowUp } from '../../db/cycle-start.repository.ts';
import { lockCycle } from '../../db/api-cycle.repository.ts';
import { openingsSet } from '../../db/fact.repository.ts';
import { insertFollowUps, nextFollowUpAbove } from '../../db/follow-up.repository.ts';
import { unitsOutside } from '../../db/late-unit.repository.ts';
import { loadOrganisation, unitRows } from '../../db/organisation.repository.ts';
import { cycleOf } from '../follow-ups.ts';
import { isoOrNull } from '../iso.ts';
import { Problem, unknown } from '../problem.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath } from '../schemas/cycle.schema.ts';
import { lateUnitAnswer, lateUnitBody, lateUnitsAnswer } from '../schemas/late-unit.schema.ts';
import { standingAtTop } from '../standing.ts';
import { unitName } from '../views/unit-view.ts';

const tags = ['cycles'];

/** Units that were made after the survey: they join by the coordinator's decision, or begin with the next cycle (E26). */
export const lateUnitRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans, engine }) => {
  app.get(
    '/cycles/:cycleId/late-units',
    {
      schema: {
        tags,
        summary: 'Units made since the cycle started that take no part in it',
        params: cyclePath,
        response: { 200: lateUnitsAnswer, ...problems(403, 404, 409) },
      },
    },
    async (request) => {
      const { at } = await standingAtTop({ db, clock }, request, 'manageCycles');
      const cycle = await cycleOf(db, request.params.cycleId);
      const { plan } = await plans.get(cycle.plan_key, cycle.plan_version);
      const from = joinsLateFrom(plan);
      const units = await unitsOutside(db, cycle, at);
      const above = await unitRows(
        db,
        units.flatMap((unit) => unit.parent_id ?? []),
      );
      return {
        from: isoOrNull(from, plan.zone),
        open: lateFault(plan, cycle.closed_at !== null, '', at) === null,
        units: units.map((unit) => ({
          unitId: unit.unit_id,
          abbreviation: unit.abbreviation,
          name: unitName(unit, languageFor(request)),
          above: above.find((row) => row.unit_id === unit.parent_id)?.abbreviation ?? '',
        })),
      };
    },
  );

  app.post(
    '/cycles/:cycleId/late-units',
    {
      schema: {
        tags,
        summary: 'Take a unit into a cycle whose survey is over: it works from the report of the unit above',
        params: cyclePath,
        body: lateUnitBody,
        response: { 201: lateUnitAnswer, ...problems(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { unitId } = request.body;
      await standingAtTop({ db, clock }, request, 'manageCycles');
      const known = await cycleOf(db, request.params.cycleId);
      const { plan } = await plans.get(known.plan_key, known.plan_version);
      const { followUpId, told } = await db.transaction().execute(async (trx) => {
        const cycle = await lockCycle(trx, known.cycle_id);
        const at = await clock.now(trx);
        const org = await loadOrganisation(trx, at);
        if (!org.units.has(unitId)) throw unknown('UNIT', unitId);
        const fault = lateFault(plan, cycle === undefined || cycle.closed_at !== null, unitId, at);
        if (!cycle || fault) throw new Problem(409, fault?.code ?? 'UNIT_JOINS_NEXT', { unit: unitId });
        const above = await nextFollowUpAbove(trx, cycle.cycle_id, unitId);
        if (!above) throw new Problem(409, 'UNIT_WITHOUT_ABOVE', { unit: unitId });
        const [started] = await insertFollowUps(trx, [newFollowUp(cycle, org, unitId, at)]);
        if (!started) throw new Problem(409, 'UNIT_IN_CYCLE', { unit: unitId });
        const list = plan.duties.find(({ evidence }) => evidence === 'responseUnits')?.key;
        const listed = list === undefined ? null : { duty: list, unit: above.unit_id, when: 'ended' as const, at };
        const openings = await openingsSet(trx, cycle.cycle_id);
        const command = { ...startOfResponseUnit(org, unitId, { listed, openings }, at), joinedLate: true as const };
        return { followUpId: started.followUpId, told: await writeCauses(trx, clock, [{ followUpId: started.followUpId, command }]) };
      });
      // The row is what counts: a workflow that is not there yet is started by the worker's reconciler.
      await engine.nudge(told).catch((error: unknown) => request.log.warn({ err: error }, 'the follow-up will begin later'));
      reply.status(201);
      return { unitId, followUpId };
    },
  );
};
