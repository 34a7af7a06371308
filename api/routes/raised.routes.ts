import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { raisedWords } from '../action-plan/raised-words.ts';
import { foldFollowUp } from '../follow-ups.ts';
import { openUnit } from '../open-unit.ts';
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
      const folded = await foldFollowUp(deps.db, ids.followUpId);
      const facts = folded.facts.map(({ fact }) => fact);
      const { plan } = shelved;
      const words = await raisedWords(deps.db, plan, ids.cycleId, facts, unitId);
      const looking = { unitId, zone: plan.zone, state: folded.state, facts, words };
      return { unitId, cycleId: ids.cycleId, sent: sentUp(looking), received: receivedFrom(looking), common: commonMeasures(looking) };
    },
  );
};
