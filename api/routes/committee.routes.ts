import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { committeeCounts, lastDayRead } from '../../domain/committee.ts';
import { committeeSummary } from '../../documents/committee/committee-summary.ts';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { rootUnitId } from '../../db/api-access.repository.ts';
import { statesAsOf } from '../../db/progress.repository.ts';
import { because } from '../../texts/field-reasons.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { readOverview } from '../overview/read-overview.ts';
import { overviewScope } from '../overview/scope.ts';
import { cycleOf } from '../follow-ups.ts';
import { iso } from '../iso.ts';
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
          'Tasks, answers, disagreement, time, measures and themes of the institution as a whole, at the end of a month. Nobody’s name, no unit, no small number.',
        params: cyclePath,
        querystring: overviewFileQuery.pick({ language: true }).extend({
          month: z
            .string()
            .regex(/^20\d\d-(0[1-9]|1[0-2])$/, because('month'))
            .optional()
            .describe('As 2024-04; without it, the last that is over'),
        }),
        response: problems(400, 403, 404, 409),
      },
    },
    async (request, reply) => {
      const { db, clock, plans } = deps;
      const language = request.query.language ?? languageFor(request);
      const now = await clock.now(db);
      const unit = await rootUnitId(db, now);
      if (unit === null) throw unknown('UNIT', '');
      const { cycleId } = request.params;
      const cycle = await cycleOf(db, cycleId);
      const { plan, texts } = await plans.get(cycle.plan_key, cycle.plan_version);
      const today = iso(now, plan.zone).slice(0, 10);
      const { month } = request.query;
      const asOf = lastDayRead(plan.days, today, month);
      if (asOf === null) throw new Problem(409, 'MONTH_NOT_OVER', { month: month ?? today.slice(0, 7) });
      const scope = await overviewScope(deps, request, cycleId, { unit, asOf });
      if (!scope.readsSummary) throw new Problem(403, 'ACCESS_ROLE_MISSING', { action: 'readCommitteeSummary', duty: null, role: null });
      const at = scope.past ?? scope.now;
      const [overview, states] = await Promise.all([
        readOverview(db, scope, language),
        statesAsOf(db, scope.cycle.cycle_id, { recordedBefore: at + 1 }),
      ]);
      const summary = committeeSummary(
        {
          institution: overview.unit.name,
          cycle: overview.title,
          day: overview.asOf.slice(0, 10),
          createdAt: at,
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
