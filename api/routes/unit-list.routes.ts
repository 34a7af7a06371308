import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { loadUnits } from '../../db/organisation.repository.ts';
import { organisation } from '../../domain/organisation.ts';
import { foldFollowUp } from '../follow-ups.ts';
import { openUnit } from '../open-unit.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { unitListAnswer } from '../schemas/unit-list.schema.ts';
import { inCycle, unitPath } from '../schemas/unit.schema.ts';
import { rowsBelow, sizeOf } from '../unit-list.ts';

export const unitListRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  app.get(
    '/units/:unitId/response-units',
    {
      schema: {
        tags: ['units'],
        summary: 'The units that may stand on the list of response units, with their size, and the list as it was sent',
        params: unitPath,
        querystring: inCycle,
        response: { 200: unitListAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { unitId } = request.params;
      const { standing, shelved, ids } = await openUnit({ db, clock, plans }, request, unitId, request.query.cycle, 'readDuties');
      const org = organisation(await loadUnits(db, standing.at), []);
      const [rows, { facts }] = await Promise.all([rowsBelow(db, org, unitId), foldFollowUp(db, ids.followUpId)]);
      const sent = facts.findLast(({ fact }) => fact.type === 'responseUnitsSent')?.fact;
      return {
        unitId,
        advised: shelved.plan.gate.recommendedHeadcount,
        units: rows.map((row) => ({ ...sizeOf(row), abbreviation: row.abbreviation })),
        sent: sent?.type === 'responseUnitsSent' ? { units: sent.units, reasonId: sent.reasonId ?? null } : null,
      };
    },
  );
};
