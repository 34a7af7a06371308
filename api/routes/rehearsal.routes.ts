import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { organisationNow } from '../../db/api-import.repository.ts';
import { findCycle } from '../../db/cycle.repository.ts';
import type { RehearsedLetter } from '../../planning/rehearsal/rehearsal-types.ts';
import { rehearseGently } from '../../planning/rehearsal/rehearse.ts';
import { unknown } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath, rehearsalAnswer, rehearsalBody } from '../schemas/cycle.schema.ts';
import { standingAtTop } from '../standing.ts';

export const rehearsalRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  app.post(
    '/cycles/:cycleId/rehearsal',
    {
      config: { rateLimit: { max: 6, timeWindow: '1 minute' } },
      schema: {
        tags: ['cycles'],
        summary: 'Play the whole cycle beforehand with the imported organisation: letters, load, collisions',
        description: 'Nothing is stored and nobody gets a letter.',
        params: cyclePath,
        body: rehearsalBody,
        response: { 200: rehearsalAnswer, ...problems(400, 403, 404) },
      },
    },
    async (request) => {
      const { at } = await standingAtTop({ db, clock }, request, 'manageCycles');
      const cycle = await findCycle(db, request.params.cycleId);
      if (!cycle) throw unknown('CYCLE', request.params.cycleId);
      const [{ plan, texts }, now] = await Promise.all([plans.get(cycle.plan_key, cycle.plan_version), organisationNow(db, at)]);
      const words = request.body.letters || request.body.firstLetters > 0;
      const input = {
        plan,
        texts,
        units: now.units.map((row) => ({
          unitId: row.unit_id,
          parentId: row.parent_id,
          level: row.level,
          isResponseUnit: row.is_response_unit,
          abbreviation: row.abbreviation,
          headcount: row.headcount,
        })),
        people: now.persons.map((row) => ({ personId: row.person_id, name: row.name, language: row.language })),
        assignments: now.assignments.map((row) => ({
          personId: row.person_id,
          unitId: row.unit_id,
          role: row.role,
          from: row.valid_from,
          to: row.valid_to,
          kind: row.kind,
        })),
        behaviour: request.body.behaviour,
        seed: request.body.seed,
        letters: words,
      };
      // Seconds of work for a large institution: between the days others get their answers.
      const rehearsal = await rehearseGently(input, () => nextTurn());
      const { letters } = rehearsal;
      const days = firstDays(letters);
      const early = letters.filter(({ at }) => days.some(({ date }) => date === at.slice(0, 10))).slice(0, request.body.firstLetters);
      return { ...rehearsal, letterCount: letters.length, firstDays: words ? days : [], letters: request.body.letters ? letters : early };
    },
  );
};

const DAYS = 3;

/** Who hears first: the days on which the first letters leave. */
function firstDays(letters: readonly RehearsedLetter[]) {
  const dates = [...new Set(letters.map(({ at }) => at.slice(0, 10)))].toSorted().slice(0, DAYS);
  return dates.map((date) => {
    const own = letters.filter(({ at }) => at.startsWith(date));
    return { date, letters: own.length, roles: [...new Set(own.map(({ role }) => role))] };
  });
}
