import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { mayFillIn } from '../../domain/documents.ts';
import { definitionOf } from '../../domain/plan.ts';
import { planSheet } from '../../documents/action-plan/spreadsheet.ts';
import { offersFor } from '../action-plan/offers-for.ts';
import { readMeasures } from '../action-plan/read-measures.ts';
import { answersNow, openPlan, type OpenedPlan } from '../action-plan/read-plan.ts';
import { readSheet } from '../action-plan/read-sheet.ts';
import { Problem } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import { actionPlanAnswer, measuresAnswer, planDraftAnswer, sheetBody, sheetPreview, sheetQuery } from '../schemas/action-plan.schema.ts';
import { problems } from '../schemas/common.schema.ts';
import { inCycle, unitPath } from '../schemas/unit.schema.ts';
import { actionPlanView } from '../views/action-plan-view.ts';

const tags = ['action plans'];

export const actionPlanRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, deps) => {
  app.get(
    '/units/:unitId/action-plan',
    {
      schema: {
        tags,
        summary: 'The action plan as the staff of the unit read it: measures, how they stand, roles and no names',
        params: unitPath,
        querystring: inCycle,
        response: { 200: actionPlanAnswer, ...problems(403, 404) },
      },
    },
    async (request) => actionPlanView(await openPlan(deps, request, request.params.unitId, request.query.cycle, 'readActionPlan')),
  );

  app.get(
    '/units/:unitId/measures',
    {
      schema: {
        tags,
        summary: 'Every measure that is a task of the unit, in words, with each time it was looked at; common measures of its level too',
        params: unitPath,
        querystring: inCycle,
        response: { 200: measuresAnswer, ...problems(403, 404) },
      },
    },
    async (request) => readMeasures(deps, request, request.params.unitId, request.query.cycle),
  );

  app.get(
    '/units/:unitId/action-plan.csv',
    {
      schema: {
        tags,
        summary: 'The measures as a spreadsheet',
        description: 'Semicolons and a byte order mark, as Excel in Norway reads it. What looks like a formula is made text.',
        params: unitPath,
        querystring: sheetQuery,
        response: problems(403, 404),
      },
    },
    async (request, reply) => {
      const { unitId } = request.params;
      const opened = await openPlan(deps, request, unitId, request.query.cycle, 'readActionPlan');
      const sheet = planSheet(opened.form, { measures: opened.measures }, request.query.language ?? opened.language);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="action-plan-${encodeURIComponent(unitId)}.csv"`)
        .send(sheet as never); // a file, not JSON: no schema says so
    },
  );

  app.get(
    '/units/:unitId/action-plan/draft',
    {
      schema: {
        tags,
        summary: 'What the next version starts from, and what can be taken in without writing it again',
        params: unitPath,
        querystring: inCycle,
        response: { 200: planDraftAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const opened = await openPlan(deps, request, request.params.unitId, request.query.cycle, 'readActionPlan');
      onlyWriters(opened);
      const { language, shelved, duty, measures } = opened;
      const offered = await offersFor(deps, opened, measures);
      const themes = (shelved.texts.themes ?? []).map(({ key, name, suggestions }) => ({
        key,
        name: name[language],
        suggestions: suggestions.map((text) => text[language]),
      }));
      return { duty: duty.key, answers: answersNow(opened), offered, themes };
    },
  );

  app.post(
    '/units/:unitId/action-plan/import',
    {
      schema: {
        tags,
        summary: 'A spreadsheet as the draft it would make; nothing is stored',
        description:
          'The answer is a preview: what is new, changed or left out. Save it as the shared draft (PUT …/duties/{duty}/form/draft) or send it as a document. Faults are named by line.',
        params: unitPath,
        querystring: inCycle,
        body: sheetBody,
        response: { 200: sheetPreview, ...problems(400, 403, 404, 422) },
      },
    },
    async (request) => {
      const opened = await openPlan(deps, request, request.params.unitId, request.query.cycle, 'readActionPlan');
      onlyWriters(opened);
      const { form, language } = opened;
      return readSheet({ csv: request.body.csv, form, language, now: answersNow(opened) });
    },
  );
};

/** Those who fill in the plan together. */
function onlyWriters({ standing, shelved, duty }: OpenedPlan): void {
  const permission = mayFillIn(standing.actor, definitionOf(shelved.plan, duty.key));
  if (!permission.allowed) throw new Problem(403, permission.code, permission.params, { plan: shelved });
}
