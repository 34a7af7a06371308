import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { committeeCounts } from '../../domain/committee.ts';
import { committeeSummary } from '../../documents/committee/committee-summary.ts';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { rootUnitId } from '../../db/api-access.repository.ts';
import { statesAsOf } from '../../db/progress.repository.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { readOverview } from '../overview/read-overview.ts';
import { overviewScope } from '../overview/scope.ts';
import { Problem, unknown } from '../problem.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath } from '../schemas/cycle.schema.ts';
import { overviewFileQuery } from '../schemas/overview.schema.ts';

/** Of the institution as a whole, never of a part of it: two extracts have no difference to be read. */
export const committeeRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, deps) => {
  app.get(
    '/cycles/:cycleId/committee.pdf',
    {
      schema: {
        tags: ['cycles'],
        summary: 'A round in counts by kind, for the working environment committee and the data protection officer',
        description:
          'Tasks, answers, disagreement, time, measures and themes of the institution as a whole, now or by a date. Nobody’s name, no unit.',
        params: cyclePath,
        querystring: overviewFileQuery.pick({ asOf: true, language: true }),
        response: problems(400, 403, 404),
      },
    },
    async (request, reply) => {
      const { db, clock } = deps;
      const language = request.query.language ?? languageFor(request);
      const unit = await rootUnitId(db, await clock.now(db));
      if (unit === null) throw unknown('UNIT', '');
      const scope = await overviewScope(deps, request, request.params.cycleId, { ...request.query, unit });
      if (!scope.readsSummary) throw new Problem(403, 'ACCESS_ROLE_MISSING', { action: 'readCommitteeSummary', duty: null, role: null });
      const at = scope.past ?? scope.now;
      const [overview, states] = await Promise.all([
        readOverview(db, scope, language),
        statesAsOf(db, scope.cycle.cycle_id, { recordedBefore: at + 1 }),
      ]);
      const { plan, texts } = scope.shelved;
      const summary = committeeSummary(
        {
          institution: overview.unit.name,
          cycle: overview.title,
          day: overview.asOf.slice(0, 10),
          createdAt: at,
          units: overview.units,
          tasks: [...overview.tasks, ...overview.others],
          counts: committeeCounts(states.map(({ state }) => state)),
          dutyTitle: (key) => dutyName(texts, key)[language],
          extensions: overview.decisions?.extensions ?? 0,
          help: overview.help ?? { asked: 0, noRepresentative: 0, noManager: 0 },
          measures: overview.measures,
          themes: overview.themes?.counts ?? [],
          gate: plan.gate.reportMinimum,
        },
        language,
      );
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="committee-${overview.asOf.slice(0, 10)}.pdf"`)
        .send(Buffer.from(await renderPdf(summary)) as never); // bytes, not JSON: no schema says so
    },
  );
};
