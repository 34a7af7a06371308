import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { measureReader } from '../action-plan/measure-words.ts';
import { raisedWords } from '../action-plan/raised-words.ts';
import { openUnit } from '../open-unit.ts';
import { unknown } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { raisedAnswer } from '../schemas/raised.schema.ts';
import { inCycle, unitPath } from '../schemas/unit.schema.ts';
import { commonMeasures, receivedFrom, sentUp } from '../views/raised-view.ts';

export const raisedRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, deps) => {
  app.get(
    '/units/:unitId/raised',
    {
      schema: {
        tags: ['action plans'],
        summary: 'Measures sent to the level above and received from units below, with every answer; common measures of this level',
        params: unitPath,
        querystring: inCycle,
        response: { 200: raisedAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { unitId } = request.params;
      const { ids, shelved } = await openUnit(deps, request, unitId, request.query.cycle, 'readRaised');
      const { plan } = shelved;
      const reader = measureReader(deps.db, plan, ids.cycleId);
      const followed = await reader.followed(unitId);
      if (!followed) throw unknown('FOLLOW_UP', unitId);
      const facts = followed.facts.map(({ fact }) => fact);
      const words = await raisedWords(deps.db, reader, unitId);
      const looking = { unitId, zone: plan.zone, state: followed.state, facts, words };
      return { unitId, cycleId: ids.cycleId, sent: sentUp(looking), received: receivedFrom(looking), common: commonMeasures(looking) };
    },
  );
};
