import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { cycleOf } from '../follow-ups.ts';
import { iso } from '../iso.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { unitMeantAnswer } from '../schemas/unit-meant.schema.ts';
import { inCycle, unitPath } from '../schemas/unit.schema.ts';
import { onlyStaff } from '../staff.ts';
import { demand, standingAt } from '../standing.ts';
import { confirmedMeaning, namedByOrganisation, respondsIn } from '../unit-meant.ts';

export const unitMeantRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  app.get(
    '/units/:unitId/unit-and-manager',
    {
      schema: {
        tags: ['units'],
        summary: 'Which unit and which manager the questions of the survey mean, for the staff who answer them',
        params: unitPath,
        querystring: inCycle,
        response: { 200: unitMeantAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { unitId } = request.params;
      const standing = await standingAt({ db, clock }, request, unitId);
      demand(standing.actor, 'readUnitMeant');
      onlyStaff(standing);
      const cycle = await cycleOf(db, request.query.cycle);
      const where = { ...standing, language: languageFor(request) };
      const followUp = await respondsIn(db, where, cycle.cycle_id);
      const [named, confirmed] = await Promise.all([
        namedByOrganisation(db, { ...where, unitId: followUp?.unit_id ?? unitId }),
        followUp && confirmedMeaning(db, plans, followUp),
      ]);
      return {
        unitId,
        cycleId: cycle.cycle_id,
        ...named,
        settled: followUp !== null,
        confirmed: confirmed && { text: confirmed.text, at: iso(confirmed.at) },
      };
    },
  );
};
