import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { progressPlan } from '../../documents/progress-plan/progress-plan.ts';
import { findCycle } from '../../db/cycle.repository.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { unknown } from '../problem.ts';
import { languageFor } from '../request.ts';
import { RenderedFiles } from '../rendered.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath } from '../schemas/cycle.schema.ts';

/** The dates of a cycle are for everybody at the institution, before its start as well: so is the plan they come from. */
export const progressPlanRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, plans }) => {
  const rendered = new RenderedFiles();
  app.get(
    '/cycles/:cycleId/progress-plan.pdf',
    {
      schema: {
        tags: ['cycles'],
        summary: "The guide's progress plan to print: every task, who answers for it, from when, by when",
        params: cyclePath,
        querystring: z.object({ language: z.enum(LANGUAGES).optional() }),
        response: problems(404),
      },
    },
    async (request, reply) => {
      const cycle = await findCycle(db, request.params.cycleId);
      if (!cycle) throw unknown('CYCLE', request.params.cycleId);
      const { plan, texts, hash } = await plans.get(cycle.plan_key, cycle.plan_version);
      const language = request.query.language ?? languageFor(request);
      const { created_at: at } = cycle;
      const pdf = await rendered.get([hash, at, language], () => renderPdf(progressPlan({ plan, texts, language }, at)));
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="progress-plan.pdf"')
        .send(Buffer.from(pdf) as never); // bytes, not JSON: no schema says so
    },
  );
};
